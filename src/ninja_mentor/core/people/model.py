"""People, organisations, and what each person agreed to."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import JSON
from sqlmodel import Field

from ninja_mentor.core.kernel.ids import natural_id
from ninja_mentor.core.store.record import Names, Record, Searchable, later


class Person(Record, table=True):
    """A contact. The name is free text as the person writes it; the other name fields help to read and sort it."""

    kind: ClassVar[str] = "person"
    prose: ClassVar[Names] = frozenset({"skills", "offers", "wants"})
    stays: ClassVar[Names] = frozenset({"note", "ancestry", "more_lines", "guardian_name"})

    name: str = ""
    family_names: str = ""
    given_names: str = ""
    other_script: str = ""  # 中村 ユミ for Yumi Nakamura, or the other way round
    kana: str = ""
    romaji: str = ""
    address_as: str = ""  # "Yumi", "Tanaka-san"
    country: str = Field(default="", index=True)  # ISO 3166
    place: str = ""
    languages: list[str] = Field(default_factory=list, sa_type=JSON)  # ISO 639
    zone: str = ""  # IANA
    phones: list[str] = Field(default_factory=list, sa_type=JSON)  # E.164
    emails: list[str] = Field(default_factory=list, sa_type=JSON)
    organisation_id: str = ""
    role: str = ""  # in the organisation or programme, in free words
    birth_year: int | None = None
    guardian_name: str = ""
    guardian_consent: bool = False
    ancestry: str = ""  # sensitive: optional, never exported by default
    skills: str = ""
    offers: str = ""
    wants: str = ""
    note: str = ""  # private
    sample: bool = False
    introduced_by_id: str = later("")  # the person who made this contact
    relations: list[dict[str, str]] = later([], JSON)  # {"kind": "spouse", "name": "…"}, as a phone has them
    photo: str = later("")  # by content hash, among the workspace's attachments
    work_hours: list[str] = later([], JSON)  # Monday first: "09:00-18:00", "" for a free day; [] not known
    awake: str = later("")  # "07:00-22:00" in `zone`; "" not known
    more_lines: list[str] = later([], JSON)  # of an imported card: what no field here stands for, unfolded

    def searchable(self) -> Searchable:
        names = (
            self.name,
            self.other_script,
            self.kana,
            self.romaji,
            self.family_names,
            self.given_names,
            self.address_as,
        )
        words = (
            self.place,
            self.role,
            *self.emails,
            *self.phones,
            self.skills,
            self.offers,
            self.wants,
            self.note,
        )
        return Searchable("\n".join(names), "\n".join(words))


class Organisation(Record, table=True):
    """A company, association, cooperative or school that people belong to."""

    kind: ClassVar[str] = "organisation"
    stays: ClassVar[Names] = frozenset({"note"})

    name: str = ""
    country: str = ""
    place: str = ""
    website: str = ""
    note: str = ""
    sample: bool = False
    other_places: list[str] = later([], JSON)  # besides its seat: "San Juan", "Naha"

    def searchable(self) -> Searchable:
        places = "\n".join((self.place, *self.other_places))
        return Searchable(self.name, f"{places}\n{self.website}\n{self.note}")


class Consent(Record, table=True):
    """With whom a person agreed to be shared; asked when something leaves this computer."""

    kind: ClassVar[str] = "consent"

    person_id: str = Field(index=True)
    scope: str = "team"  # team, mentors, programme, companies, public
    given_on: str = ""
    how: str = ""
    withdrawn_on: str = ""

    @classmethod
    def id_of(cls, person_id: str, scope: str) -> str:
        return natural_id("consent", person_id, scope)


class Sharing(Record, table=True):
    """A file with a person in it that has left this computer: to whom, as what, with what of them."""

    kind: ClassVar[str] = "sharing"

    person_id: str = Field(index=True)
    scope: str = ""  # of the consent by which it left
    with_whom: str = ""  # in free words
    format: str = ""  # vcf, csv, xlsx
    by_id: str = ""
    by_name: str = ""
    fields: list[str] = Field(default_factory=list, sa_type=JSON)  # of the person, by column


RECORDS: tuple[type[Record], ...] = (Person, Organisation, Consent, Sharing)
