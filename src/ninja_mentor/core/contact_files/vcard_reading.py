"""Contacts from vCards 2.1, 3.0 and 4.0 as phones and mail programs write them; one broken card stops no other."""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.contact_files.draft import Draft, Finding, Reading
from ninja_mentor.core.contact_files.encodings import decoded
from ninja_mentor.core.contact_files.vcard_card import draft_of
from ninja_mentor.core.contact_files.vcard_folding import FRAME, logical_lines
from ninja_mentor.core.contact_files.vcard_lines import BrokenLineError, parsed
from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ninja_mentor.core.contact_files.vcard_lines import Property

LARGEST: Final = 200  # megabytes of a file
MOST_LINES: Final = 2_000  # properties of one card
MOST_CARDS: Final = 100_000
MOST_WRONG_LINES: Final = 100  # each is named; more of them say the same
TOLD_EVERY: Final = 200  # cards
NOTHING: Final = " \t\0\x1a\ufeff"  # what programs leave between cards and at the end of a file
CUT_SIGN: Final = re.compile(rb"([\xc2-\xf4][\x80-\xbf]{0,2})(\r?\n[ \t])([\x80-\xbf]{1,3})")


@dataclass
class _Card:
    """A card in the making; `broken` are the lines of it that are no properties."""

    line: int
    properties: list[Property] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)
    begun: bool = False
    whole: bool = False

    def expects_agent(self) -> bool:
        """Whether the next card is part of this one."""
        last = self.properties[-1] if self.properties else None
        return last is not None and last.name == "AGENT" and not last.value.strip()

    def name(self) -> str:
        """By whom the card is, as far as it was read."""
        named = next((each for each in self.properties if each.name == "FN"), None)
        return named.text()[:80] if named else ""


def read_cards(content: bytes, tell: Callable[[float], object] = lambda _share: None) -> Reading:
    """The people of a file of cards. `tell` hears how far the reading is, 0 to 1, and may raise to end it.

    `UserError` "contacts-too-large" or "contacts-too-many" for a file that is no phone book.
    """
    if len(content) > LARGEST * 1_000_000:
        raise UserError("contacts-too-large", limit=LARGEST)
    text = decoded(_with_whole_signs(content))
    length = text.text.count("\n") or 1
    drafts: list[Draft] = []
    findings = [
        Finding(number, UserError("contacts-line-encoding", encoding=text.encoding), skipped=False)
        for number in text.wrong_lines[:MOST_WRONG_LINES]
    ]
    for number, card in enumerate(_cards(text.text)):
        if number == MOST_CARDS:
            raise UserError("contacts-too-many", limit=MOST_CARDS)
        if number % TOLD_EVERY == 0:
            tell(min(card.line / length, 1.0))
        findings += _wrong_with(card)
        if card.whole and not _is_group(card):
            draft, found = draft_of(card.line, card.properties)
            findings += found
            if draft is not None:
                drafts.append(draft)
    return Reading("vcf", tuple(drafts), tuple(findings))


def _with_whole_signs(content: bytes) -> bytes:
    """Programs that fold by octets cut signs of UTF-8 in two: the fold is put behind the sign."""
    try:
        content.decode()
    except UnicodeDecodeError:
        moved = CUT_SIGN.sub(rb"\1\3\2", content)
        with contextlib.suppress(UnicodeDecodeError):
            moved.decode()
            return moved
    return content


def _cards(text: str) -> Iterator[_Card]:
    """Every card that begins or ends, whole or not; lines outside of all are a card that lost its beginning."""
    card: _Card | None = None
    inner = False  # in the card of an agent, which 2.1 writes into that of the person
    for number, line in logical_lines(text):
        frame = FRAME.fullmatch(line)
        if inner:
            inner = not (frame and frame[1].upper() == "END")
        elif frame and frame[1].upper() == "BEGIN":
            if card is not None and card.expects_agent():
                inner = True
                continue
            if card is not None:
                yield card  # it never ended
            card = _Card(number, begun=True)
        elif frame:
            if card is not None:
                card.whole = card.begun
                yield card
            card = None
        elif line.strip(NOTHING):
            card = card or _Card(number)
            _take(card, line, number)
    if card is not None:
        yield card


def _take(card: _Card, line: str, number: int) -> None:
    if len(card.properties) + len(card.broken) >= MOST_LINES:
        card.broken.append(number)
        return
    try:
        card.properties.append(parsed(line, number))
    except BrokenLineError:
        card.broken.append(number)


def _wrong_with(card: _Card) -> list[Finding]:
    if not card.whole:
        return [Finding(card.line, UserError("card-without-end"), card.name())]
    if _is_group(card):
        return [Finding(card.line, UserError("card-is-group"), card.name())]
    return [
        Finding(number, UserError("card-line-not-understood"), card.name(), skipped=False)
        for number in card.broken[:1]
    ]


def _is_group(card: _Card) -> bool:
    """A list of people, not one of them."""
    kinds = {"KIND", "X-ADDRESSBOOKSERVER-KIND"}
    return any(each.name in kinds and each.value.strip().lower() == "group" for each in card.properties)
