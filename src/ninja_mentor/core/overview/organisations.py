"""Organisations with their places and their people."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlmodel import col

from ninja_mentor.core.kernel.text import fold
from ninja_mentor.core.people.model import Organisation, Person
from ninja_mentor.core.people.names import shown_name, sort_key
from ninja_mentor.core.store.record import table_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Belonging:
    """Somebody of an organisation."""

    id: str
    name: str  # as the reader sees it
    role: str


@dataclass(frozen=True)
class OrganisationRow:
    """One organisation. The record is for reading only."""

    organisation: Organisation
    people: tuple[Belonging, ...]

    @property
    def id(self) -> str:
        return self.organisation.id

    @property
    def name(self) -> str:
        return self.organisation.name

    @property
    def places(self) -> tuple[str, ...]:
        """Its seat first."""
        return tuple(filter(None, (self.organisation.place, *self.organisation.other_places)))


def organisation_rows(session: Session, language: str) -> list[OrganisationRow]:
    """All living organisations by name, with their living people as a reader of this language looks for them."""
    people: defaultdict[str, list[tuple[str, Belonging]]] = defaultdict(list)
    for person in session.execute(
        select(*table_of(Person).c).where(col(Person.deleted_at).is_(None), col(Person.organisation_id) != "")
    ):
        belonging = Belonging(person.id, shown_name(person, language), person.role)
        people[person.organisation_id].append((sort_key(person, language), belonging))
    found = session.scalars(select(Organisation).where(col(Organisation.deleted_at).is_(None)))
    rows = [
        OrganisationRow(each, tuple(one for _, one in sorted(people[each.id], key=lambda pair: pair[0])))
        for each in found
    ]
    return sorted(rows, key=lambda row: fold(row.name))
