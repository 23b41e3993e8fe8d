"""Staff take over the contacts of an office: three hundred people from a phone and a spreadsheet, in es and ja."""

from __future__ import annotations

import quopri
from typing import TYPE_CHECKING

import openpyxl
import pytest
from sqlmodel import col, select

from ninja_mentor.core.kernel.countries import countries
from ninja_mentor.core.kernel.language import load_language
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.people.model import Person as Contact
from ninja_mentor.core.store.check import check

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.flows.conftest import Running

IN_PHONE, IN_BOTH, ALL = 180, 30, 300
GIVEN = ["José", "Lucía", "Íñigo", "Yumi", "Kenji", "Ana", "Tomás", "Sofía", "Óscar", "Haruka"]
FAMILY = ["Núñez", "Peña", "Higa", "Oshiro", "Mamani", "Quispe", "Arakaki", "Miyagi", "Güemes", "Tanaka"]
SECOND = ("Tamashiro", "Justiniano", "Wakabayashi")
HEADINGS = {
    "es": ("Nombre", "Celular", "Correo", "Organización"),
    "ja": ("氏名", "携帯電話", "メール", "会社名"),
}


def name_of(number: int) -> str:
    return f"{GIVEN[number % 10]} {FAMILY[number // 10 % 10]} {SECOND[number // 100]}"


def phone_of(number: int) -> str:
    return f"7{number:07}"


def phone_export(file: Path) -> None:
    """As an older phone writes them: version 2.1, quoted-printable, local numbers."""
    cards = []
    for number in range(IN_PHONE):
        given, family = name_of(number).split(" ", 1)
        coded = (
            quopri.encodestring(f"{family};{given};;;".encode(), quotetabs=False).decode().replace("=\n", "")
        )
        cards.append(
            "BEGIN:VCARD\r\nVERSION:2.1\r\n"
            f"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{coded}\r\n"
            f"TEL;CELL:{phone_of(number)}\r\nEND:VCARD\r\n"
        )
    file.write_text("".join(cards), "ascii", newline="")


def office_list(file: Path, code: str) -> None:
    """The last thirty of the phone again, and everybody else, each with an e-mail."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEADINGS[code])
    for number in range(IN_PHONE - IN_BOTH, ALL):
        sheet.append((name_of(number), phone_of(number), f"p{number}@example.org", "CAICO"))
    book.save(file)


@pytest.mark.parametrize("code", ["es", "ja"])
def test_three_hundred_people_come_from_a_phone_and_a_spreadsheet(
    code: str, running: Running, chosen_file: Callable[[Path], None], tmp_path: Path
) -> None:
    language = load_language(code, resource("locale"))
    say = language.say
    phone, office = tmp_path / "phone.vcf", tmp_path / "office.xlsx"
    phone_export(phone)
    office_list(office, code)
    person = running.start(code)
    person.wait_for(say("From a first idea to a pitch"))
    person.writes(say("Name"), "Rosa Vargas")
    person.presses(say("Start empty"))
    person.wait_for(say("No ideas yet"))

    def stored() -> dict[str, Contact]:
        query = select(Contact).where(col(Contact.deleted_at).is_(None))
        return {one.name: one for one in running.workspace.ask(lambda session: list(session.scalars(query)))}

    def begins(file: Path) -> None:
        person.presses(say("More"))
        person.chooses_from_menu(say("Bring people in…"))
        chosen_file(file)
        person.presses(say("Open a file…"))

    def brings_in(number: int) -> None:
        person.presses(language.count("Bring in {n} person", "Bring in {n} people", number))

    person.keys("Ctrl+4")
    before = set(stored())
    begins(phone)
    person.writes(say("Phones without a country are of"), dict(countries(code))["BO"])
    brings_in(IN_PHONE)
    person.until(lambda: len(set(stored()) - before) == IN_PHONE)
    assert stored()[name_of(7)].phones == ["+591" + phone_of(7)]

    begins(office)
    person.presses(say("Show what happens"))
    person.wait_for(language.count("{n} new", "{n} new", ALL - IN_PHONE))
    brings_in(ALL - IN_PHONE + IN_BOTH)
    person.until(lambda: len(set(stored()) - before) == ALL)
    both = stored()[name_of(IN_PHONE - 1)]
    assert both.phones == ["+591" + phone_of(IN_PHONE - 1)]
    assert both.emails == [f"p{IN_PHONE - 1}@example.org"]

    person.keys("Ctrl+Z")  # the whole list, and what it changed, as one step
    person.until(lambda: len(set(stored()) - before) == IN_PHONE)
    assert stored()[name_of(IN_PHONE - 1)].emails == []
    person.keys("Ctrl+Y")
    person.until(lambda: len(set(stored()) - before) == ALL)
    assert running.workspace.ask(check, running.workspace.kinds) == []
