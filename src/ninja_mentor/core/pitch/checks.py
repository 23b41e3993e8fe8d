"""What a person should know before a pitch leaves: what is missing, too long, in another language, unreadable."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.typesetting.plain import all_text

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.pitch.material import Candidate
    from ninja_mentor.core.pitch.message import Message
    from ninja_mentor.core.pitch.snapshot import Design, Part, PitchSnapshot
    from ninja_mentor.core.workflow.data import WorkflowText

Level = Literal["missing", "warning"]
EMAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.\w")
PHONE: Final = re.compile(r"(?<!\d)\+?\d[\d ()./-]{5,30}\d(?!\d)")
PHONE_DIGITS: Final = range(9, 16)  # fewer are prices and years …
LOCAL_PHONE: Final = re.compile(r"[67]\d{3}[ -]?\d{4}")  # … but for a Bolivian mobile phone
# Dates and prices: 2027-04-30, 30/4/2027, 1.000.000.000
NO_PHONE: Final = re.compile(r"\b(?:\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{4}|\d{1,3}(?:[.,]\d{3})+)\b")
DASHES: Final = dict.fromkeys(map(ord, "‐‑‒–—―−ー"), "-")
MOST_LETTERS: Final = 20
FEW: Final = 2  # parts in another language that are named one by one


@dataclass(frozen=True)
class Check:
    """One thing to know. `part` is a part's or slide's id, "" for the whole pitch."""

    level: Level
    part: str
    message: str  # a msgid
    facts: Mapping[str, object] = field(default_factory=dict)

    def said(self, language: Language, texts: WorkflowText) -> str:
        """The sentence in the reader's language, which need not be the pitch's; `texts` in that language too."""
        from babel import Locale  # noqa: PLC0415
        from babel.numbers import format_decimal  # noqa: PLC0415

        facts = {
            name: format_decimal(fact, locale=language.code) if isinstance(fact, int) else fact
            for name, fact in self.facts.items()
        }
        if "heading" in facts:
            facts["heading"] = texts.parts.get(self.part) or texts.slides.get(self.part) or facts["heading"]
        names = Locale(language.code).languages
        facts |= {name: names[str(facts[name])] for name in ("found", "wanted") if name in facts}
        return language.say(self.message, **facts)


def checks(snapshot: PitchSnapshot, without_glyph: Callable[[str], str] | None = None) -> list[Check]:
    """Everything to know of what is written, what is missing first.

    `without_glyph` gives the characters of a text that no font can show (`FontBook.without_glyph`).
    """
    found = [check for part in snapshot.parts for check in _of_part(part)]
    if not snapshot.title.strip():
        found.append(Check("missing", "title", mark("The idea has no name yet.")))
    if not snapshot.sentence.strip():
        found.append(Check("missing", "sentence", mark("The one sentence is still empty.")))
    if snapshot.market and not snapshot.market_source:
        found.append(Check("warning", "market", mark("The market size has no source.")))
    found += _in_other_languages(snapshot)
    found += _of_lost_pictures(snapshot.design)
    if snapshot.parts and not snapshot.contact:
        found.append(Check("missing", "contact", mark("Nobody can answer: no e-mail of anybody shown.")))
    letters = without_glyph(all_text(snapshot)) if without_glyph else ""
    if letters:
        shown = " ".join(letters[:MOST_LETTERS])
        message = mark("No font on this computer can show these signs: {letters}")
        found.append(Check("warning", "", message, {"letters": shown}))
    return sorted(found, key=lambda check: check.level != "missing")


def checks_of_people(left_out: Iterable[Candidate]) -> list[Check]:
    """Who of the team is not shown, and why."""
    minor = mark("{name} is left out: under 18, and a guardian has not agreed.")
    silent = mark("{name} is left out: no consent to be shown to companies or the public.")
    return [
        Check("warning", "team", minor if person.minor else silent, {"name": person.name})
        for person in left_out
    ]


def checks_of_page(pages: int) -> list[Check]:
    """What only showed when the one page was set on so many pages."""
    if pages == 1:
        return []
    message = mark("The text is too long for one page; the PDF has {pages} pages.")
    return [Check("warning", "", message, {"pages": pages})]


def checks_of_deck(shortened: Collection[str], snapshot: PitchSnapshot, *, has_notes: bool) -> list[Check]:
    """What only showed when the deck was laid out; a PDF has no notes in which the rest could stand."""
    in_notes = mark("The slide “{heading}” is too full; its whole text is in the speaker notes.")
    nowhere = mark(
        "The slide “{heading}” is too full; the rest is not in the PDF. The PowerPoint deck has it in its notes."
    )
    message = in_notes if has_notes else nowhere
    return [
        Check("warning", slide.id, message, {"heading": slide.heading})
        for slide in snapshot.slides
        if slide.id in shortened
    ]


def checks_of_message(written: Message) -> list[Check]:
    """What of the pitch is not in the message, or not whole."""
    away = mark("“{heading}” is not in the message: it would be too long.")
    cut = mark("“{heading}” is shortened in the message.")
    return [
        Check("warning", part.id, text, {"heading": part.heading})
        for text, parts in ((away, written.left_out), (cut, written.shortened))
        for part in parts
    ]


def _in_other_languages(snapshot: PitchSnapshot) -> list[Check]:
    """What is not in the pitch's language; where that is much, one line for all of it."""
    others: dict[str, list[Part | None]] = {}
    if snapshot.sentence_language:
        others[snapshot.sentence_language] = [None]
    for part in snapshot.parts:
        if part.fallback_language:
            others.setdefault(part.fallback_language, []).append(part)
    found = []
    for other, parts in others.items():
        languages: dict[str, object] = {"found": other, "wanted": snapshot.language}
        if len(parts) > FEW:
            message = mark("{n} parts are in {found}: there is no text in {wanted} yet.")
            found.append(Check("warning", "", message, languages | {"n": len(parts)}))
            continue
        for each in parts:
            if each is None:
                message = mark("The one sentence is in {found}: there is no text in {wanted} yet.")
                found.append(Check("warning", "sentence", message, languages))
            else:
                message = mark("“{heading}” is in {found}: there is no text in {wanted} yet.")
                found.append(Check("warning", each.id, message, languages | {"heading": each.heading}))
    return found


def _of_lost_pictures(design: Design) -> list[Check]:
    message = mark("The file of the picture “{name}” is lost or damaged; the page goes without it.")
    return [Check("warning", "", message, {"name": name}) for name in design.lost]


def _of_part(part: Part) -> list[Check]:
    heading: dict[str, object] = {"heading": part.heading}
    if part.missing:
        return [Check("missing", part.id, mark("“{heading}” is still empty."), heading)]
    found = []
    if part.stale:
        message = mark(
            "“{heading}” is older than its original: the translation may not say the same any more."
        )
        found.append(Check("warning", part.id, message, heading))
    if part.over:
        message = mark("“{heading}” has {length} characters; {limit} are enough.")
        facts: dict[str, object] = {"length": part.length, "limit": part.limit}
        found.append(Check("warning", part.id, message, heading | facts))
    if holds_contact(part.text):
        message = mark("“{heading}” seems to hold a phone number or an e-mail address.")
        found.append(Check("warning", part.id, message, heading))
    return found


def holds_contact(text: str) -> bool:
    """Whether somebody's phone number or e-mail address seems to stand in the text, in letters of any width."""
    text = unicodedata.normalize("NFKC", text).translate(DASHES)
    if EMAIL.search(text):
        return True
    candidates = PHONE.findall(NO_PHONE.sub(" ", text))
    return any(
        sum(letter.isdigit() for letter in candidate) in PHONE_DIGITS or LOCAL_PHONE.fullmatch(candidate)
        for candidate in candidates
    )
