"""Taking somebody out for good: rows, journal, search index and the bytes of the file. It is the one thing that is
never undone.

An ordinary transaction would keep in the journal what it takes away, so this one is written beside it: every state
that a record ever had is redacted in the same way, which leaves a history that still ends in the rows. What goes
altogether is deleted by an event that names nobody; undo asks for that event and leaves such records alone.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from sqlalchemy import Engine, insert, select, text

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.store.batches import batched
from ninja_mentor.core.store.journal import RecordChange
from ninja_mentor.core.store.record import values_of
from ninja_mentor.core.store.redacting import (
    FILES,
    changes_to,
    names_before,
    pass_over,
    redact_changes,
    redact_entries,
)
from ninja_mentor.core.store.search import SearchIndex
from ninja_mentor.core.store.tables import journal, journal_change, looked
from ninja_mentor.core.store.travelling import forget

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy.orm import Session

    from ninja_mentor.core.store.journal import NewEntry
    from ninja_mentor.core.store.record import Record
    from ninja_mentor.core.store.redacting import Key, Redaction

ERASED: Final = mark("Erase a contact everywhere")


@dataclass
class Redacted:
    """Which records were touched, and the files (by hash) that nothing here uses any more."""

    touched: dict[str, set[str]] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)


def redact(
    session: Session, kinds: Mapping[str, type[Record]], redaction: Redaction, entry: NewEntry
) -> Redacted:
    """Takes them out of rows, journal and index; the caller commits. `entry` is the event that stays of it."""
    done, lost = Redacted(), set[str]()
    changed: list[RecordChange] = []
    gone: list[RecordChange] = []
    theirs: set[int] = set()
    called = set(redaction.names)
    found = sorted(_found(session, redaction))
    for kind, record_id in found:
        record = session.get(kinds[kind], record_id) if kind in kinds else None
        if record is None:
            continue
        rows = changes_to(session, (kind, record_id))
        is_theirs = redaction.is_theirs(kind, values_of(record))
        if is_theirs:
            theirs.update(row.seq for row in rows)
        if (kind, record_id) == redaction.whose:
            called.update(names_before(rows))
        lost |= redact_changes(session, kind, rows, redaction)
        before = values_of(record)
        after = redaction.redacted(kind, before)
        for name, value in after.items():
            if before[name] != value:
                setattr(record, name, value)
                lost |= {before[name]} if name in FILES else set()
        if is_theirs:
            was, record.deleted_at = record.deleted_at, entry.at
            gone.append(RecordChange(kind, record_id, {"deleted_at": was}, {"deleted_at": entry.at}, record))
        elif before == after:
            continue
        changed.append(RecordChange(kind, record_id, {}, {}, record))
        done.touched.setdefault(kind, set()).add(record_id)
    session.flush()
    redact_entries(session, redaction, theirs, called)
    pass_over(session, theirs, {(change.kind, change.record_id) for change in gone})
    _note(session, entry, gone)
    connection = session.connection()
    SearchIndex().take_part(connection, changed)
    connection.execute(text("insert into search_index(search_index) values ('optimize')"))
    forget(connection, found, redaction.whose[1])
    connection.execute(looked.delete().where(looked.c.author_id == redaction.whose[1]))
    done.files = lost - _in_use(session, kinds) - {"", None}
    return done


def erased_among(session: Session, keys: Iterable[Key]) -> set[Key]:
    """Which of these records were erased: nothing brings them back."""
    wanted = set(keys)
    found: set[Key] = set()
    for ids in batched([record_id for _, record_id in wanted]):
        rows = session.execute(
            select(journal_change.c.kind, journal_change.c.record_id)
            .join(journal, journal.c.seq == journal_change.c.seq)
            .where(
                journal.c.label == ERASED,
                journal.c.origin == "event",
                journal_change.c.record_id.in_(ids),
            )
        )
        found |= {(row.kind, row.record_id) for row in rows}
    return found & wanted


def shred(session: Session) -> None:
    """Writes the file anew, so that no byte is left of what was taken out. `UserError` "workspace-busy"."""
    engine = session.get_bind()
    assert isinstance(engine, Engine)  # noqa: S101
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("pragma secure_delete=on")
        cursor.execute("vacuum")
        cursor.execute("pragma wal_checkpoint(truncate)")
        [is_held, *_] = cursor.fetchone() or [0]
    finally:
        connection.close()
    if is_held:
        raise UserError("workspace-busy")


def _found(session: Session, redaction: Redaction) -> set[Key]:
    """The records that ever spoke of them, by id or by name. Stored JSON writes what is not ASCII as \\u…."""
    found = {redaction.whose}
    for words in (redaction.whose[1], *redaction.names):
        rows = session.execute(
            text(
                "select distinct kind, record_id from journal_change"
                " where instr(coalesce(before, ''), :escaped) or instr(after, :escaped)"
            ),
            {"escaped": json.dumps(words)[1:-1]},
        )
        found |= {(row.kind, row.record_id) for row in rows}
    return found


def _note(session: Session, entry: NewEntry, gone: Iterable[RecordChange]) -> None:
    """The event by itself: `write_entry` would end what the person can still do again."""
    seq = session.execute(
        insert(journal).values(
            id=entry.id,
            label=entry.label,
            facts={},
            author_id=entry.author.id,
            author_name=entry.author.name,
            device=entry.device,
            at=entry.at,
            until=entry.at,
            origin="event",
            state="live",
        )
    ).inserted_primary_key  # type: ignore[attr-defined]
    for change in gone:
        session.execute(
            insert(journal_change).values(
                seq=seq[0],
                kind=change.kind,
                record_id=change.record_id,
                subject=change.record.subject(),
                before=change.before,
                after=dict(change.after),
            )
        )


def _in_use(session: Session, kinds: Mapping[str, type[Record]]) -> set[str]:
    return {
        value
        for model in kinds.values()
        for name in FILES
        if (column := getattr(model, name, None)) is not None
        for value in session.scalars(select(column).distinct())
    }
