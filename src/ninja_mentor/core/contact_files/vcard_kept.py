"""The lines of an imported card that go out again, as far as they are still true of the person."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.contact_files.vcard_folding import PHYSICAL
from ninja_mentor.core.contact_files.vcard_lines import (
    BrokenLineError,
    escaped,
    parsed,
    split_value,
)
from ninja_mentor.core.contact_files.vcard_naming import parts_of
from ninja_mentor.core.contact_files.vcard_takers import birth_year_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ninja_mentor.core.contact_files.out_person import OutPerson
    from ninja_mentor.core.contact_files.vcard_lines import Property

FRAMES: Final = {"BEGIN", "END", "VERSION", "FN"}  # a card has one of each: ours
LABEL: Final = "X-ABLABEL"
SHORTEST: Final = 5  # digits: a shorter number may be the end of many


class KeptLines:
    """What is kept of the card of one person."""

    def __init__(self, person: OutPerson) -> None:
        self._person = person
        self._lines = [*_understood(person.more_lines)]
        self._labelled: set[str] = set()  # groups that have something else than their label

    def name(self, family: str, given: str) -> str:
        """The parts of the name with the titles around them; "" where the card knows no more than we do."""
        lines = (one for _, one in self._lines if one.name == "N" and parts_of(one)[:2] == (family, given))
        return next((one.raw() for one in lines), "")

    def phone(self, number: str) -> str:
        """The number in a line that says what kind it is; "" where the card does not."""
        for _, one in self._lines:
            if _is_kind_of(one, "TEL") and _same_number(one.text(), number):
                self._labelled.add(one.group)
                if one.text().strip() == number:
                    return one.raw()
                is_link, rest = _is_link(one.text()), one.text().partition(";")[2]
                link = f"tel:{number};{rest}" if rest else f"tel:{number}"
                return replace(one, value=link if is_link else escaped(number)).raw()
        return ""

    def mail(self, address: str) -> str:
        """The address in a line that says what kind it is; "" where the card does not."""
        for text, one in self._lines:
            if _is_kind_of(one, "EMAIL") and one.text().strip() == address:
                self._labelled.add(one.group)
                return text
        return ""

    def has(self, name: str, place: int, part: str) -> bool:
        """Whether a line says this, in this part of its value."""
        return any(one.name == name and _part(one, place) == part for _, one in self._lines)

    def rest(self) -> Iterator[str]:
        """Everything that is given back as it came. To be asked after the numbers and addresses."""
        given = [(text, one) for text, one in self._lines if one.name != LABEL and self._is_true(one)]
        self._labelled |= {one.group for _, one in given}
        yield from (text for text, _ in given)
        yield from (text for text, one in self._lines if one.name == LABEL and one.group in self._labelled)

    def _is_true(self, one: Property) -> bool:
        """Whether it says nothing that was changed or taken away here."""
        if one.name == "ORG":
            return _part(one, 0) == self._person.organisation
        if one.name == "BDAY":
            return birth_year_of(one) in {None, self._person.values.get("birth_year")}
        return one.name != "N" and not _is_kind_of(one, "TEL") and not _is_kind_of(one, "EMAIL")


def _understood(lines: tuple[str, ...]) -> Iterator[tuple[str, Property]]:
    for line in lines:
        text = PHYSICAL.sub(r"\\n", line)
        try:
            one = parsed(text, 0)
        except BrokenLineError:
            continue
        if one.name not in FRAMES:
            yield text, one


def _is_kind_of(one: Property, name: str) -> bool:
    """A line of this name that says more than its value; a bare one was not understood, and is given back."""
    return one.name == name and bool(one.group or one.params)


def _same_number(written: str, number: str) -> bool:
    """Whether the number is the one written there, perhaps without its country."""
    plain = unicodedata.normalize("NFKC", written)
    plain = plain.partition(";")[0] if _is_link(plain) else plain
    short, whole = (re.sub(r"\D", "", one) for one in (plain, number))
    if short == whole:
        return True
    national = short.lstrip("0")
    return len(national) >= SHORTEST and whole.endswith(national)


def _is_link(number: str) -> bool:
    return number.lstrip()[:4].lower() == "tel:"


def _part(one: Property, place: int) -> str:
    parts = split_value(one.value, ";")
    return parts[place].strip() if place < len(parts) else ""
