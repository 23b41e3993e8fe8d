"""Undo: the inverse of a journal entry, field by field, where nothing newer stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from ninja_mentor.core.kernel.changes import Refusal
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.store.erasing import erased_among
from ninja_mentor.core.store.journal import (
    changes_about,
    changes_of,
    entry_to_redo,
    entry_to_undo,
    mark_entry,
    subjects_since,
)
from ninja_mentor.core.store.record import values_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Row

    from ninja_mentor.core.store.record import Record
    from ninja_mentor.core.store.transaction import Transaction


def turn_entry(
    tx: Transaction, origin: Literal["undo", "redo"], kinds: Mapping[str, type[Record]]
) -> tuple[Row[Any], list[Refusal]]:
    """Turns this person's entry that is next in turn; gives it and what was left alone.

    `UserError` "nothing-to-undo" or "nothing-to-redo".
    """
    choose, turn, state = {
        "undo": (entry_to_undo, turn_back, "undone"),
        "redo": (entry_to_redo, turn_forward, "live"),
    }[origin]
    entry = choose(tx.session, tx.who.id)
    if entry is None:
        raise UserError(f"nothing-to-{origin}")
    refused = turn(tx, entry, kinds)
    turned = bool(tx.session.dirty) or not refused
    mark_entry(tx.session, entry.seq, state if turned else "passed")
    return entry, refused


def turn_back(tx: Transaction, entry: Row[Any], kinds: Mapping[str, type[Record]]) -> list[Refusal]:
    """Puts back what stood before the entry; gives what was left alone because it has changed since."""
    refused: list[Refusal] = []
    changes = _never_erased(tx, changes_of(tx.session, entry.seq))
    tx.load(kinds, [(change.kind, change.record_id) for change in changes])
    touched = subjects_since(tx.session, entry)
    for change in changes:
        record = tx.find(kinds[change.kind], change.record_id)
        if record is None:
            continue
        if change.before is None:
            newer = [Refusal(record.kind, record.id, name) for name in _differing(record, change.after)]
            newer += [
                Refusal(theirs.kind, theirs.record_id, next(iter(theirs.after), ""))
                for theirs in (changes_about(tx.session, record.id, entry) if record.id in touched else ())
                if theirs.kind in kinds and _is_alive(tx.find(kinds[theirs.kind], theirs.record_id))
            ]
            refused += newer
            if not newer:
                tx.delete(record)
        else:
            refused += _exchange(record, expected=change.after, wanted=change.before)
    return refused


def turn_forward(tx: Transaction, entry: Row[Any], kinds: Mapping[str, type[Record]]) -> list[Refusal]:
    """Does again what the entry did; gives what was left alone because it has changed since."""
    refused: list[Refusal] = []
    changes = _never_erased(tx, changes_of(tx.session, entry.seq))
    tx.load(kinds, [(change.kind, change.record_id) for change in changes])
    for change in changes:
        record = tx.find(kinds[change.kind], change.record_id)
        if record is None:
            continue
        if change.before is None:
            tx.restore(record)
        else:
            refused += _exchange(record, expected=change.before, wanted=change.after)
    return refused


def _never_erased(tx: Transaction, changes: list[Row[Any]]) -> list[Row[Any]]:
    """Without the records of somebody who was erased: nothing brings them back."""
    gone = erased_among(tx.session, [(change.kind, change.record_id) for change in changes])
    return [change for change in changes if (change.kind, change.record_id) not in gone]


def _is_alive(record: Record | None) -> bool:
    return record is not None and record.deleted_at is None


def _differing(record: Record, expected: Mapping[str, Any]) -> list[str]:
    now = values_of(record)
    return [name for name, value in expected.items() if name in now and now[name] != value]


def _exchange(record: Record, expected: Mapping[str, Any], wanted: Mapping[str, Any]) -> list[Refusal]:
    newer = _differing(record, expected)
    now = values_of(record)
    for name, value in wanted.items():
        if name in now and name not in newer:
            setattr(record, name, value)
    return [Refusal(record.kind, record.id, name) for name in newer]
