"""Reading what mentors left on an idea."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import desc, select
from sqlmodel import col

from ninja_mentor.core.mentoring.model import (
    Action,
    Comment,
    MentoringSession,
    ReadinessClaim,
    Review,
    Verdict,
)

if TYPE_CHECKING:
    from sqlalchemy import Select
    from sqlalchemy.orm import Session


PRIVATE: Final = "me"  # the visibility of a note that only its author reads


def kept_to_oneself(session: Session, reader_id: str) -> frozenset[str]:
    """The ids of what others wrote for themselves alone: session notes and the promises in them, deleted ones too.

    The one rule for everything that a reader is shown. A reader "" is nobody in particular.
    """
    notes, promised = _notes_of_others(reader_id), promises_of_others(reader_id)
    return frozenset((*session.scalars(notes), *session.scalars(promised)))


def promises_of_others(reader_id: str) -> Select[str]:
    """The ids of the promises among those, for a query of many records."""
    return select(col(Action.id)).where(col(Action.session_id).in_(_notes_of_others(reader_id)))


def sessions(session: Session, idea_id: str) -> list[MentoringSession]:
    """The session notes of an idea, newest first."""
    query = select(MentoringSession).where(
        col(MentoringSession.idea_id) == idea_id, col(MentoringSession.deleted_at).is_(None)
    )
    return list(
        session.scalars(
            query.order_by(
                desc(col(MentoringSession.date)),
                desc(col(MentoringSession.time)),
                desc(col(MentoringSession.id)),
            )
        )
    )


def actions(session: Session, idea_id: str | None = None, *, open_only: bool = False) -> list[Action]:
    """What was promised, of one idea or of all: by due date, those without one last."""
    query = select(Action).where(col(Action.deleted_at).is_(None))
    if idea_id is not None:
        query = query.where(col(Action.idea_id) == idea_id)
    if open_only:
        query = query.where(col(Action.done_at).is_(None), col(Action.dropped_on) == "")
    return list(session.scalars(query.order_by(col(Action.due) == "", col(Action.due), col(Action.id))))


def comments(session: Session, idea_id: str) -> list[Comment]:
    """The comments on an idea, oldest first, resolved ones too."""
    query = select(Comment).where(col(Comment.idea_id) == idea_id, col(Comment.deleted_at).is_(None))
    return list(session.scalars(query.order_by(col(Comment.created_at), col(Comment.id))))


def verdicts(session: Session, idea_id: str) -> list[Verdict]:
    """The verdicts at the gates of an idea, newest first."""
    query = select(Verdict).where(col(Verdict.idea_id) == idea_id, col(Verdict.deleted_at).is_(None))
    return list(session.scalars(query.order_by(desc(col(Verdict.date)), desc(col(Verdict.created_at)))))


def readiness(session: Session, idea_id: str) -> list[ReadinessClaim]:
    """All readiness claims of an idea, newest first."""
    query = select(ReadinessClaim).where(
        col(ReadinessClaim.idea_id) == idea_id, col(ReadinessClaim.deleted_at).is_(None)
    )
    return list(
        session.scalars(query.order_by(desc(col(ReadinessClaim.date)), desc(col(ReadinessClaim.created_at))))
    )


def reviews(session: Session, idea_id: str) -> list[Review]:
    """The reviewers' scores of an idea."""
    query = select(Review).where(col(Review.idea_id) == idea_id, col(Review.deleted_at).is_(None))
    return list(session.scalars(query.order_by(col(Review.reviewer_name))))


def _notes_of_others(reader_id: str) -> Select[str]:
    return select(col(MentoringSession.id)).where(
        col(MentoringSession.visibility) == PRIVATE, col(MentoringSession.author_id) != reader_id
    )
