"""Reading people and organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlmodel import col

from ninja_mentor.core.people.model import Consent, Organisation, Person

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session


def person_called(session: Session, name: str) -> Person | None:
    """The one living person of exactly this name; None where there is none or more than one."""
    found = session.scalars(
        select(Person).where(col(Person.name) == name, col(Person.deleted_at).is_(None)).limit(2)
    ).all()
    return found[0] if len(found) == 1 else None


def people(session: Session) -> list[Person]:
    """All living people, in the order of their names as written."""
    return list(
        session.scalars(select(Person).where(col(Person.deleted_at).is_(None)).order_by(col(Person.name)))
    )


def people_by_id(session: Session, ids: Iterable[str]) -> dict[str, Person]:
    """The people with these ids, deleted ones too: a name is still a name."""
    return {p.id: p for p in session.scalars(select(Person).where(col(Person.id).in_(set(ids))))}


def person(session: Session, person_id: str) -> Person | None:
    """One person, deleted or not."""
    return session.get(Person, person_id)


def organisations(session: Session) -> list[Organisation]:
    """All living organisations by name."""
    return list(
        session.scalars(
            select(Organisation)
            .where(col(Organisation.deleted_at).is_(None))
            .order_by(col(Organisation.name))
        )
    )


def consents(session: Session, person_ids: Iterable[str]) -> dict[str, list[Consent]]:
    """The consents of these people, given and withdrawn, by person."""
    found: dict[str, list[Consent]] = {}
    for consent in session.scalars(
        select(Consent).where(col(Consent.person_id).in_(set(person_ids)), col(Consent.deleted_at).is_(None))
    ):
        found.setdefault(consent.person_id, []).append(consent)
    return found
