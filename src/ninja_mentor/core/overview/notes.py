"""What mentors wrote on any idea: session notes and comments, with the idea that each is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import desc, select
from sqlmodel import col

from ninja_mentor.core.ideas.model import Idea
from ninja_mentor.core.mentoring.model import Comment, MentoringSession
from ninja_mentor.core.mentoring.queries import kept_to_oneself

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class NoteOf:
    """A session note and the title of its idea."""

    note: MentoringSession
    idea_title: str


@dataclass(frozen=True)
class CommentOf:
    """A comment and the title of its idea."""

    comment: Comment
    idea_title: str


def session_list(session: Session, reader_id: str) -> list[NoteOf]:
    """The session notes on living ideas that this reader may read, newest first."""
    private = kept_to_oneself(session, reader_id)
    rows = session.execute(
        select(MentoringSession, col(Idea.title))
        .join(Idea, col(Idea.id) == col(MentoringSession.idea_id))
        .where(col(MentoringSession.deleted_at).is_(None), col(Idea.deleted_at).is_(None))
        .order_by(
            desc(col(MentoringSession.date)), desc(col(MentoringSession.time)), desc(col(MentoringSession.id))
        )
    )
    return [NoteOf(row[0], row[1]) for row in rows if row[0].id not in private]


def comment_list(session: Session) -> list[CommentOf]:
    """The comments on living ideas, resolved ones too, newest first."""
    rows = session.execute(
        select(Comment, col(Idea.title))
        .join(Idea, col(Idea.id) == col(Comment.idea_id))
        .where(col(Comment.deleted_at).is_(None), col(Idea.deleted_at).is_(None))
        .order_by(desc(col(Comment.created_at)), desc(col(Comment.id)))
    )
    return [CommentOf(row[0], row[1]) for row in rows]
