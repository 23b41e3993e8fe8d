"""Reading one idea and what belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import desc, select
from sqlmodel import col

from ninja_mentor.core.ideas.model import (
    Answer,
    Assumption,
    Idea,
    Interview,
    Member,
    Numbers,
    Rehearsal,
    Trial,
)

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Evidence = TypeVar("Evidence", Interview, Assumption, Trial, Rehearsal)


def idea(session: Session, idea_id: str) -> Idea | None:
    """One idea, deleted or not."""
    return session.get(Idea, idea_id)


def answers(session: Session, idea_id: str) -> dict[str, Answer]:
    """The idea's answers by field."""
    found = session.scalars(
        select(Answer).where(col(Answer.idea_id) == idea_id, col(Answer.deleted_at).is_(None))
    )
    return {answer.field: answer for answer in found}


def numbers(session: Session, idea_id: str) -> Numbers | None:
    """The idea's numbers; None before anybody wrote one."""
    found = session.get(Numbers, Numbers.id_of(idea_id))
    return found if found is not None and found.deleted_at is None else None


def evidence(session: Session, model: type[Evidence], idea_id: str) -> list[Evidence]:
    """Interviews, assumptions, tests or rehearsals of the idea, oldest first; assumptions riskiest first."""
    query = select(model).where(col(model.idea_id) == idea_id, col(model.deleted_at).is_(None))
    if issubclass(model, Assumption):
        return list(
            session.scalars(
                query.order_by(
                    desc(col(Assumption.risk) - col(Assumption.evidence)), col(Assumption.created_at)
                )
            )
        )
    return list(session.scalars(query.order_by(col(model.created_at), col(model.id))))


def team(session: Session, idea_id: str) -> list[Member]:
    """Who is linked to the idea: founders first, then members, then mentors."""
    found = session.scalars(
        select(Member).where(col(Member.idea_id) == idea_id, col(Member.deleted_at).is_(None))
    )
    order = {"founder": 0, "member": 1, "mentor": 2}
    return sorted(found, key=lambda member: (order.get(member.role, 3), member.created_at))


def ideas_of_person(session: Session, person_id: str) -> list[tuple[Idea, Member]]:
    """The living ideas that a person is linked to, with the link."""
    rows = session.execute(
        select(Idea, Member)
        .join(Member, col(Member.idea_id) == col(Idea.id))
        .where(
            col(Member.person_id) == person_id,
            col(Member.deleted_at).is_(None),
            col(Idea.deleted_at).is_(None),
        )
        .order_by(col(Idea.title))
    )
    return [(row[0], row[1]) for row in rows]
