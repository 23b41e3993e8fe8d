"""The fields of a contact by their columns: how each is shown, and what it hands over."""

from __future__ import annotations

import unicodedata
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QCheckBox, QWidget

from ninja_mentor.core.kernel.checking import within
from ninja_mentor.core.kernel.countries import zone_of
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.people.rules import ADULT, OLDEST, check_email, parse_phone, show_phone
from ninja_mentor.ui.people.values_edit import ValuesEdit
from ninja_mentor.ui.widgets.chip_list import ChipListEdit
from ninja_mentor.ui.widgets.chooser import Chooser
from ninja_mentor.ui.widgets.growing_text import GrowingTextEdit
from ninja_mentor.ui.widgets.labelled import Labelled
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.parsed_edit import ParsedEdit

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.people.model import Person
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.people.choices import PersonChoices

LINES: Final = {
    "name": (mark("Name"), mark("As they write it themselves")),
    "other_script": (mark("Name in the other script"), mark("中村 ユミ, or Yumi Nakamura")),
    "family_names": (mark("Family names"), ""),
    "given_names": (mark("Given names"), ""),
    "kana": (mark("Reading in kana"), mark("なかむら ゆみ")),
    "romaji": (mark("Name in Latin letters"), ""),
    "address_as": (mark("How to address them"), mark("Yumi, Tanaka-san")),
    "place": (mark("Place"), mark("Town or district")),
    "role": (mark("Role"), mark("Agronomist, teacher, buyer…")),
    "guardian_name": (mark("Guardian"), mark("Mother, father or other guardian")),
}
TEXTS: Final = {
    "skills": (mark("Can do"), ""),
    "offers": (mark("Offers"), ""),
    "wants": (mark("Looks for"), ""),
    "note": (mark("Private note"), mark("Stays here: never part of a pitch.")),
}


class PersonFields:
    """`written(**values)` is called with what is to be stored."""

    def __init__(self, desk: Desk, choices: PersonChoices, written: Callable[..., object]) -> None:
        look, say = desk.look, desk.language.say
        self._desk, self._written = desk, written
        self._today = desk.workspace.today
        self.lines: dict[str, LineEdit] = {}
        self.texts: dict[str, GrowingTextEdit] = {}
        self.labelled: dict[str, Labelled] = {}
        for name, (label, example) in LINES.items():
            line = self.lines[name] = LineEdit(look, say(label), say(example))
            line.edited.connect(partial(self._write, name))
            self._label(name, say(label), line)
        for name, (label, hint) in TEXTS.items():
            text = self.texts[name] = GrowingTextEdit(look, say(label), min_lines=1)
            text.edited.connect(partial(self._write, name))
            self._label(name, say(label), text, say(hint))
        self.country = Chooser(look, say("Country"), choices.countries)
        self.country.edited.connect(self._choose_country)
        self.zone = Chooser(look, say("Time zone"), choices.zones)
        self.zone.edited.connect(partial(self._write, "zone"))
        self.languages = ChipListEdit(look, say("Languages"), choices.languages, free=False)
        self.languages.edited.connect(partial(self._write, "languages"))
        self.phones = ValuesEdit(look, say("Phone"), say("Another phone"), self._phone, show_phone)
        self.phones.edited.connect(partial(self._write, "phones"))
        self.emails = ValuesEdit(look, say("E-mail"), say("Another e-mail"), _email, lambda text: text)
        self.emails.edited.connect(partial(self._write, "emails"))
        self.birth_year = ParsedEdit(look, say("Year of birth"), self._year, lambda text: text)
        self.birth_year.edited.connect(lambda year: self._write("birth_year", int(year) if year else None))
        self.guardian = QCheckBox(say("The guardian agrees"))
        self.guardian.clicked.connect(lambda on: self._write("guardian_consent", bool(on)))
        self._label("country", say("Country"), self.country)
        self._label("zone", say("Time zone"), self.zone)
        self._label("languages", say("Languages"), self.languages)
        self._label("phones", say("Phone"), self.phones)
        self._label("emails", say("E-mail"), self.emails)
        self._label("birth_year", say("Year of birth"), self.birth_year, say("May stay empty."))

    def show_person(self, person: Person) -> None:
        """Shows what is stored; what is being typed stays."""
        for name, line in self.lines.items():
            line.set_text_quietly(getattr(person, name))
        for name, text in self.texts.items():
            text.set_text_quietly(getattr(person, name))
        self.country.set_value_quietly(person.country)
        self.zone.set_value_quietly(person.zone)
        self.languages.set_values_quietly(person.languages)
        self.phones.set_values_quietly(person.phones)
        self.emails.set_values_quietly(person.emails)
        self.birth_year.set_value_quietly(str(person.birth_year or ""))
        self.guardian.setChecked(person.guardian_consent)

    def show_other(self, person: Person) -> None:
        """Shows somebody else; what was typed must have been handed over."""
        for name, line in self.lines.items():
            line.show_other(getattr(person, name))
        for name, text in self.texts.items():
            text.show_other(getattr(person, name))
        self.country.show_other(person.country)
        self.zone.show_other(person.zone)
        self.languages.field().clear()
        self.languages.set_values_quietly(person.languages)
        self.phones.show_other(person.phones)
        self.emails.show_other(person.emails)
        self.birth_year.show_other(str(person.birth_year or ""))
        self.guardian.setChecked(person.guardian_consent)
        for labelled in self.labelled.values():
            labelled.tell("")

    def flush(self) -> None:
        """Hands over now what was typed."""
        for line in self.lines.values():
            line.flush()
        for text in self.texts.values():
            text.flush()
        for values in (self.phones, self.emails):
            values.flush()
        self.birth_year.flush()

    def _label(self, name: str, label: str, widget: QWidget, hint: str = "") -> None:
        self.labelled[name] = Labelled(label, widget, hint)

    def _write(self, name: str, value: Any) -> None:  # noqa: ANN401  (JSON)
        self.labelled[name].tell("") if name in self.labelled else None
        self._written(**{name: value})

    def _choose_country(self, country: str) -> None:
        """The country's main zone comes with it, as long as nobody chose one."""
        values = {"country": country}
        if country and not self.zone.value():
            values["zone"] = zone_of(country)
            self.zone.set_value_quietly(values["zone"])
        self._written(**values)
        self.phones.understand_again()

    def _phone(self, text: str) -> str:
        return parse_phone(text, self.country.value())

    def _year(self, text: str) -> str:
        plain = unicodedata.normalize("NFKC", text).strip().removesuffix("年")
        this_year = int(self._today[:4])
        if not plain.isdecimal():
            raise UserError("birth-year-impossible", value=text[:40], low=this_year - OLDEST, high=this_year)
        within(int(plain), this_year - OLDEST, this_year, "birth-year-impossible")
        return str(int(plain))

    def may_be_minor(self) -> bool:
        """Whether the year that stands here may be that of somebody under 18."""
        year = self.birth_year.value()
        return bool(year) and int(self._today[:4]) - int(year) <= ADULT


def _email(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).strip()
    check_email(plain)
    return plain
