"""Everything deleted, so that anything can be brought back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select
from sqlmodel import col

from ninja_mentor.core.ideas.model import Idea
from ninja_mentor.core.mentoring.model import Review
from ninja_mentor.core.mentoring.queries import kept_to_oneself
from ninja_mentor.core.store.erasing import erased_among

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from ninja_mentor.core.store.record import Record
    from ninja_mentor.core.store.transaction import Transaction

# They go with something else. Without words there would be nothing to recognise one by.
NEVER_ALONE: Final = frozenset({"answer", "numbers", "member", "consent", "pitch_design"})


@dataclass(frozen=True)
class Discarded:
    """A deleted record: its kind, what it said, the idea it belonged to, and when it was deleted."""

    kind: str
    id: str
    title: str  # "" where it has no words; then kind and date say which it is
    date: str  # of the talk, the run … as an ISO date; "" where it has none
    made_at: str
    idea_id: str
    idea_title: str
    deleted_at: str


def trash(session: Session, kinds: Mapping[str, type[Record]], reader_id: str) -> list[Discarded]:
    """All deleted records that a person may want back and that this reader may read, the latest first."""
    private = kept_to_oneself(session, reader_id)
    found = []
    for kind, model in kinds.items():
        for record in session.scalars(select(model).where(col(model.deleted_at).is_not(None))):
            title = _title(record)
            if record.id not in private and (title or kind not in NEVER_ALONE):
                found.append((record, kind, title))
    erased = erased_among(session, [(kind, record.id) for record, kind, _ in found])
    found = [each for each in found if (each[1], each[0].id) not in erased]
    subjects = {record.subject() for record, _, _ in found}
    ideas = select(col(Idea.id), col(Idea.title)).where(col(Idea.id).in_(subjects))
    titles: dict[str, str] = {row[0]: row[1] for row in session.execute(ideas)}
    discarded = [
        Discarded(
            kind,
            record.id,
            title,
            str(getattr(record, "date", "")),
            record.created_at,
            record.subject(),
            titles.get(record.subject(), ""),
            record.deleted_at or "",
        )
        for record, kind, title in found
    ]
    return sorted(discarded, key=lambda each: each.deleted_at, reverse=True)


def bring_back(
    tx: Transaction, kinds: Mapping[str, type[Record]], chosen: Sequence[tuple[str, str]]
) -> list[str]:
    """Takes records (kind, id) out of the trash, each with the idea that it belongs to.

    Gives the titles of the ideas that came along without being chosen.
    """
    along: dict[str, str] = {}
    erased = erased_among(tx.session, chosen)
    for kind, record_id in chosen:
        if (kind, record_id) in erased:
            continue
        record = tx.find(kinds[kind], record_id)
        if record is None:
            continue
        idea = tx.find(Idea, record.subject()) if record.subject() else None
        for each in (record, idea):
            if each is not None and each.deleted_at is not None:
                tx.restore(each)
                if each is idea and (Idea.kind, idea.id) not in chosen:
                    along[idea.id] = idea.title
    return list(along.values())


def _title(record: Record) -> str:
    """A review by its reviewer, as where it was deleted; any other record by its first words."""
    words = record.searchable()
    named = record.reviewer_name if isinstance(record, Review) else ""
    texts = (named, words.title, words.body) if words else (named,)
    return next((text.strip().split("\n", 1)[0] for text in texts if text.strip()), "")
