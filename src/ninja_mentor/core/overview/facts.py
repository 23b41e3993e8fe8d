"""The facts of ideas that gates look at, read from the records of several features."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select
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
from ninja_mentor.core.mentoring.model import Review
from ninja_mentor.core.store.record import values_of
from ninja_mentor.core.workflow.gates import IdeaFacts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

COUNTED: Final = (Interview, Assumption, Trial, Rehearsal, Review, Member)


def idea_facts(session: Session, idea_id: str) -> IdeaFacts:
    """The facts of one idea; empty ones where it is not here."""
    return facts_of(session, [idea_id]).get(idea_id, IdeaFacts())


def facts_of(session: Session, idea_ids: Iterable[str]) -> dict[str, IdeaFacts]:
    """The facts of several ideas, in one query a table."""
    ids = list(idea_ids)
    texts: defaultdict[str, dict[str, dict[str, str]]] = defaultdict(dict)
    values: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    for answer in session.scalars(
        select(Answer).where(col(Answer.idea_id).in_(ids), col(Answer.deleted_at).is_(None))
    ):
        texts[answer.idea_id][answer.field] = answer.texts()
        values[answer.idea_id][answer.field] = answer.value
    records: defaultdict[str, dict[str, list[dict[str, Any]]]] = defaultdict(dict)
    for model in COUNTED:
        for record in session.scalars(
            select(model).where(col(model.idea_id).in_(ids), col(model.deleted_at).is_(None))
        ):
            records[record.subject()].setdefault(model.kind, []).append(values_of(record))
    numbers = {
        each.idea_id: values_of(each)
        for each in session.scalars(
            select(Numbers).where(col(Numbers.idea_id).in_(ids), col(Numbers.deleted_at).is_(None))
        )
    }
    return {
        idea.id: IdeaFacts(
            texts[idea.id], values[idea.id], values_of(idea), records[idea.id], numbers.get(idea.id, {})
        )
        for idea in session.scalars(select(Idea).where(col(Idea.id).in_(ids)))
    }
