"""The space of an idea: its records, and the people of its team who agreed to be shared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select
from sqlmodel import col

from ninja_mentor.core.ideas.model import Idea, Member
from ninja_mentor.core.mentoring.queries import kept_to_oneself
from ninja_mentor.core.people.model import Consent, Person
from ninja_mentor.core.people.rules import may_leave
from ninja_mentor.core.store.record import fields_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from ninja_mentor.core.store.record import Record

# Their files would have to travel with them; agendas and consents belong to this computer.
STAY: Final = frozenset({"attachment", "pitch_version", "agenda", "consent", "sharing"})
SCOPES: Final = ("team", "mentors")  # one of them is enough for whoever works on the idea


def may_travel(kind: str) -> bool:
    """Whether records of this kind are exchanged at all."""
    return kind not in STAY


def in_space(session: Session, idea_id: str, kinds: Mapping[str, type[Record]], today: str) -> list[Record]:
    """All that may leave with an idea, what was deleted too: a deletion has to travel as well."""
    private = kept_to_oneself(session, "")
    found: list[Record] = []
    for kind, model in kinds.items():
        if kind in STAY:
            continue
        if "idea_id" in fields_of(model):
            column = model.__table__.c.idea_id  # type: ignore[attr-defined]
            found += session.scalars(select(model).where(column == idea_id).order_by(col(model.id)))
    idea = session.get(Idea, idea_id)
    people = _people(session, idea_id, today)
    return [*([idea] if idea else []), *(each for each in found if each.id not in private), *people]


def _people(session: Session, idea_id: str, today: str) -> list[Person]:
    ids = session.scalars(
        select(col(Member.person_id)).where(col(Member.idea_id) == idea_id, col(Member.deleted_at).is_(None))
    ).all()
    people = session.scalars(
        select(Person)
        .where(col(Person.id).in_(ids), col(Person.deleted_at).is_(None))
        .order_by(col(Person.id))
    ).all()
    consents = session.scalars(
        select(Consent).where(col(Consent.person_id).in_(ids), col(Consent.deleted_at).is_(None))
    ).all()
    return [
        person
        for person in people
        if any(
            may_leave(person, (one for one in consents if one.person_id == person.id), scope, today)
            for scope in SCOPES
        )
    ]
