"""The question bank of a pitch: what listeners ask, and what to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlmodel import col

from ninja_mentor.core.ideas.model import Idea
from ninja_mentor.core.pitch.model import Question

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from ninja_mentor.core.store.transaction import Transaction


def add_question(tx: Transaction, idea_id: str, asked: str, answer: str = "") -> Question:
    """A question that was asked, or may be."""
    tx.get(Idea, idea_id)
    return tx.add(Question(idea_id=idea_id, asked=asked, answer=answer))


def set_question(tx: Transaction, question_id: str, **values: Any) -> Question:  # noqa: ANN401  (JSON)
    """Fields of a question."""
    return tx.change(Question, question_id, **values)


def delete_questions(tx: Transaction, question_ids: Sequence[str]) -> None:
    """Puts questions into the trash."""
    for question_id in question_ids:
        tx.delete(tx.get(Question, question_id))


def questions(session: Session, idea_id: str) -> list[Question]:
    """The idea's questions, in the order in which they were written."""
    query = select(Question).where(col(Question.idea_id) == idea_id, col(Question.deleted_at).is_(None))
    return list(session.scalars(query.order_by(col(Question.created_at), col(Question.id))))
