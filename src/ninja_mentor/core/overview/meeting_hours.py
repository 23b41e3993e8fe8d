"""People by id with their hours: what the window and the command line need to look for hours in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlmodel import col

from ninja_mentor.core.kernel.countries import zone_of
from ninja_mentor.core.people.hours import PersonHours
from ninja_mentor.core.people.model import Person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session


def hours_of(session: Session, person_ids: Sequence[str]) -> list[PersonHours]:
    """The living people with these ids, in this order. Who has a country but no zone is in its main one."""
    found = {
        person.id: person
        for person in session.scalars(
            select(Person).where(col(Person.id).in_(set(person_ids)), col(Person.deleted_at).is_(None))
        )
    }
    return [person_hours(found[one]) for one in dict.fromkeys(person_ids) if one in found]


def person_hours(person: Person) -> PersonHours:
    """The hours of one person."""
    zone = person.zone or (zone_of(person.country) if person.country else "")
    return PersonHours(person.id, person.name, zone, person.awake, tuple(person.work_hours))
