"""Everything deleted, so that anything can be brought back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlmodel import col

from ninja_mentor.core.ideas.model import Idea
from ninja_mentor.core.mentoring.queries import kept_to_oneself

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from ninja_mentor.core.store.record import Record
    from ninja_mentor.core.store.transaction import Transaction


@dataclass(frozen=True)
class Discarded:
    """A deleted record: its kind, what it said, the idea it belonged to, and when it was deleted."""

    kind: str
    id: str
    title: str
    idea_id: str
    idea_title: str
    deleted_at: str


def trash(session: Session, kinds: Mapping[str, type[Record]], reader_id: str) -> list[Discarded]:
    """All deleted records that have words and that this reader may read, the latest first."""
    private = kept_to_oneself(session, reader_id)
    found = []
    for kind, model in kinds.items():
        for record in session.scalars(select(model).where(col(model.deleted_at).is_not(None))):
            words = record.searchable()
            title = next((t for t in (words.title, words.body) if t.strip()), "") if words else ""
            if title and record.id not in private:
                found.append((record, kind, title.strip().split("\n", 1)[0]))
    subjects = {record.subject() for record, _, _ in found}
    ideas = select(col(Idea.id), col(Idea.title)).where(col(Idea.id).in_(subjects))
    titles: dict[str, str] = {row[0]: row[1] for row in session.execute(ideas)}
    discarded = [
        Discarded(
            kind,
            record.id,
            title,
            record.subject(),
            titles.get(record.subject(), ""),
            record.deleted_at or "",
        )
        for record, kind, title in found
    ]
    return sorted(discarded, key=lambda each: each.deleted_at, reverse=True)


def bring_back(tx: Transaction, kinds: Mapping[str, type[Record]], chosen: Sequence[tuple[str, str]]) -> None:
    """Takes records (kind, id) out of the trash, each with the idea that it belongs to."""
    for kind, record_id in chosen:
        record = tx.find(kinds[kind], record_id)
        if record is None:
            continue
        idea = tx.find(Idea, record.subject()) if record.subject() else None
        for each in (record, idea):
            if each is not None and each.deleted_at is not None:
                tx.restore(each)
