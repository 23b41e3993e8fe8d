"""Who is here already, as a plan compares it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlmodel import col

from ninja_mentor.core.contact_files.plan import KnownPerson
from ninja_mentor.core.people.model import Organisation, Person
from ninja_mentor.core.store.record import table_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def known_people(session: Session) -> list[KnownPerson]:
    """All living people with all their columns."""
    names = {
        row[0]: row[1]
        for row in session.execute(
            select(col(Organisation.id), col(Organisation.name)).where(col(Organisation.deleted_at).is_(None))
        )
    }
    rows = session.execute(select(*table_of(Person).c).where(col(Person.deleted_at).is_(None)))
    return [
        KnownPerson(row.id, dict(row._mapping), names.get(row.organisation_id, ""))  # noqa: SLF001
        for row in rows
    ]
