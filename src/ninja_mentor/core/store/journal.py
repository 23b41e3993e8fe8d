"""The journal: what each transaction changed, who did it and when. Undo finds its entries here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import and_, desc, func, insert, select, update

from ninja_mentor.core.kernel.clock import moment_of
from ninja_mentor.core.store.rows import insert_rows
from ninja_mentor.core.store.tables import journal, journal_change

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection, Row
    from sqlalchemy.orm import Session

    from ninja_mentor.core.kernel.changes import Author
    from ninja_mentor.core.store.record import Record

JOINED_FOR: Final = timedelta(seconds=30)


@dataclass(frozen=True)
class RecordChange:
    """One record in a transaction; `before` is None for a new one, else holds the changed fields only."""

    kind: str
    record_id: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any]
    record: Record


@dataclass(frozen=True)
class NewEntry:
    """What is known of an entry before it is written."""

    id: str
    label: str
    facts: Mapping[str, Any]
    author: Author
    device: str
    at: str
    origin: str = "edit"
    target: int | None = None


def write_entry(connection: Connection, new: NewEntry, changes: Sequence[RecordChange]) -> int:
    """Writes the entry, or joins it to the one before when both are typing in one field; its number."""
    if new.origin == "edit":
        _end_redo(connection, new.author)
    joined = _join(connection, new, changes)
    if joined is not None:
        return joined
    seq = connection.execute(
        insert(journal).values(
            id=new.id,
            label=new.label,
            facts=dict(new.facts),
            author_id=new.author.id,
            author_name=new.author.name,
            device=new.device,
            at=new.at,
            until=new.at,
            origin=new.origin,
            target=new.target,
            state="live",
        )
    ).inserted_primary_key
    assert seq is not None  # noqa: S101
    insert_rows(
        connection,
        journal_change,
        [
            {
                "seq": seq[0],
                "kind": c.kind,
                "record_id": c.record_id,
                "subject": c.record.subject(),
                "before": c.before,
                "after": c.after,
            }
            for c in changes
        ],
    )
    return int(seq[0])


def _join(connection: Connection, new: NewEntry, changes: Sequence[RecordChange]) -> int | None:
    """Typing is saved every second; within 30 seconds one person's typing in one field is one entry."""
    if new.origin != "edit" or len(changes) != 1 or changes[0].before is None:
        return None
    change = changes[0]
    last = connection.execute(select(journal).order_by(desc(journal.c.seq)).limit(1)).one_or_none()
    if (
        last is None
        or (last.origin, last.state) != ("edit", "live")
        or (last.label, last.author_id, last.device) != (new.label, new.author.id, new.device)
        or last.facts != new.facts
        or not timedelta(0) <= moment_of(new.at) - moment_of(last.at) <= JOINED_FOR
    ):
        return None
    rows = connection.execute(select(journal_change).where(journal_change.c.seq == last.seq).limit(2)).all()
    if len(rows) != 1 or (rows[0].kind, rows[0].record_id) != (change.kind, change.record_id):
        return None
    if not all(_is_typing(rows[0].after.get(name), value) for name, value in change.after.items()):
        return None
    connection.execute(
        update(journal_change)
        .where(journal_change.c.seq == last.seq)
        .values(after={**rows[0].after, **change.after})
    )
    connection.execute(update(journal).where(journal.c.seq == last.seq).values(until=new.at))
    return int(last.seq)


def _is_typing(old: Any, new: Any) -> bool:  # noqa: ANN401  (JSON)
    """Whether a text grew or shrank in one place; another choice is another text altogether."""
    if not (isinstance(old, str) and isinstance(new, str)):
        return False
    shorter, longer = sorted((old, new), key=len)
    alike = next((n for n, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    return longer.endswith(shorter[alike:])


def _end_redo(connection: Connection, author: Author) -> None:
    """What this person has undone is given up for good once they change something else."""
    connection.execute(
        update(journal)
        .where(journal.c.author_id == author.id, journal.c.origin == "edit", journal.c.state == "undone")
        .values(state="passed")
    )


def changes_of(session: Session, seq: int) -> list[Row[Any]]:
    """The record changes of one entry."""
    return list(session.execute(select(journal_change).where(journal_change.c.seq == seq)).all())


def changes_about(session: Session, subject: str, since: Row[Any]) -> list[Row[Any]]:
    """What others have changed since an entry, and still stands, on what belongs to this idea."""
    return list(
        session.execute(
            select(journal_change)
            .join(journal, journal.c.seq == journal_change.c.seq)
            .where(
                journal_change.c.subject == subject,
                journal.c.seq > since.seq,
                journal.c.author_id != since.author_id,
                journal.c.origin == "edit",
                journal.c.state == "live",
            )
            .order_by(journal.c.seq)
        ).all()
    )


def subjects_since(session: Session, since: Row[Any]) -> set[str]:
    """The ideas that others have changed since an entry, with all that belongs to them."""
    rows = session.scalars(
        select(journal_change.c.subject)
        .join(journal, journal.c.seq == journal_change.c.seq)
        .where(journal.c.seq > since.seq, journal.c.author_id != since.author_id)
        .distinct()
    )
    return set(rows)


def has_written(session: Session, author_id: str) -> bool:
    """Whether anything here was ever changed by this person."""
    query = select(journal.c.seq).where(journal.c.author_id == author_id).limit(1)
    return session.execute(query).one_or_none() is not None


def author_called(session: Session, name: str) -> str:
    """The id of whoever wrote under this name last; "" where nobody did."""
    query = select(journal.c.author_id).where(journal.c.author_name == name).order_by(desc(journal.c.seq))
    return str(session.execute(query.limit(1)).scalar() or "")


def entry_to_undo(session: Session, author_id: str) -> Row[Any] | None:
    """This person's newest entry that still stands."""
    return session.execute(
        select(journal)
        .where(
            journal.c.author_id == author_id,
            journal.c.origin == "edit",
            journal.c.state == "live",
        )
        .order_by(desc(journal.c.seq))
        .limit(1)
    ).one_or_none()


def entry_to_redo(session: Session, author_id: str) -> Row[Any] | None:
    """The entry that this person undid last; None once they have changed something since."""
    mine = and_(journal.c.author_id == author_id, journal.c.origin == "edit")
    newest_live = session.execute(
        select(func.coalesce(func.max(journal.c.seq), 0)).where(mine, journal.c.state == "live")
    ).scalar_one()
    return session.execute(
        select(journal)
        .where(mine, journal.c.state == "undone", journal.c.seq > newest_live)
        .order_by(journal.c.seq)
        .limit(1)
    ).one_or_none()


def mark_entry(session: Session, seq: int, state: str) -> None:
    """Notes that an entry is live, undone, or passed over."""
    session.execute(update(journal).where(journal.c.seq == seq).values(state=state))
