"""History: the journal read backwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, desc, func, select

from ninja_mentor.core.store.tables import journal, journal_change, looked

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Entry:
    """One line of the journal, as history shows it."""

    seq: int
    label: str
    facts: Mapping[str, Any]
    author_id: str
    author_name: str
    at: str
    until: str
    origin: str


@dataclass(frozen=True)
class HistoryLine:
    """What one entry did to one record."""

    entry: Entry
    kind: str
    record_id: str
    subject: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any]


def history(session: Session, kind: str, record_id: str, limit: int = 200) -> list[HistoryLine]:
    """What happened to one record, newest first."""
    here = and_(journal_change.c.kind == kind, journal_change.c.record_id == record_id)
    return _lines(session, here, limit)


def history_about(
    session: Session, idea_id: str, limit: int = 200, before: int | None = None
) -> list[HistoryLine]:
    """What happened to an idea and all that belongs to it, newest first; only before an entry's number."""
    here = journal_change.c.subject == idea_id
    return _lines(session, here if before is None else and_(here, journal_change.c.seq < before), limit)


def last_changes(session: Session, only: Collection[str] | None = None) -> dict[str, str]:
    """When each idea, or each of these, or anything that belongs to it, was last changed: ISO time by idea."""
    here = journal_change.c.subject != "" if only is None else journal_change.c.subject.in_(only)
    newest = (
        select(journal_change.c.subject, func.max(journal_change.c.seq).label("seq"))
        .where(here)
        .group_by(journal_change.c.subject)
        .subquery()
    )
    rows = session.execute(
        select(newest.c.subject, journal.c.until).join(journal, journal.c.seq == newest.c.seq)
    )
    return {row.subject: row.until for row in rows}


def history_since(session: Session, idea_id: str, seq: int, author_id: str) -> list[HistoryLine]:
    """What others than this author did to an idea and all that belongs to it after an entry, oldest first."""
    here = (
        journal_change.c.subject == idea_id,
        journal_change.c.seq > seq,
        journal.c.author_id != author_id,
        journal.c.origin != "event",
    )
    return _lines(session, and_(*here), None)[::-1]


def touched_since_looked(session: Session, author_id: str, without: Collection[str]) -> dict[str, int]:
    """How many records others changed since this author last looked, by idea; `without` these records."""
    touched = (
        select(*journal_change.c["subject", "kind", "record_id"])
        .join(looked, and_(looked.c.idea_id == journal_change.c.subject, journal_change.c.seq > looked.c.seq))
        .join(journal, journal.c.seq == journal_change.c.seq)
        .where(
            looked.c.author_id == author_id,
            journal.c.author_id != author_id,
            journal.c.origin != "event",
            journal_change.c.record_id.not_in(without),
        )
        .distinct()
        .subquery()
    )
    rows = session.execute(select(touched.c.subject, func.count()).group_by(touched.c.subject))
    return {row[0]: row[1] for row in rows}


def subjects_of(session: Session, kind: str, record_ids: Collection[str]) -> set[str]:
    """The ideas that these records are or ever were about."""
    here = and_(journal_change.c.kind == kind, journal_change.c.record_id.in_(record_ids))
    return set(session.scalars(select(journal_change.c.subject).where(here).distinct())) - {""}


def latest_by(session: Session, author_id: str, limit: int) -> list[HistoryLine]:
    """What this person changed last on any idea, newest first."""
    here = and_(journal.c.author_id == author_id, journal.c.origin == "edit", journal_change.c.subject != "")
    return _lines(session, here, limit)


def _lines(session: Session, where: ColumnElement[bool], limit: int | None) -> list[HistoryLine]:
    rows = session.execute(
        select(journal, *journal_change.c["kind", "record_id", "subject", "before", "after"])
        .join(journal_change, journal.c.seq == journal_change.c.seq)
        .where(where)
        .order_by(desc(journal.c.seq))
        .limit(limit)
    )
    return [
        HistoryLine(
            Entry(r.seq, r.label, r.facts, r.author_id, r.author_name, r.at, r.until, r.origin),
            r.kind,
            r.record_id,
            r.subject,
            r.before,
            r.after,
        )
        for r in rows
    ]
