"""What belongs to the sample: ids that are the same in every workspace, so that nothing is ever there twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ninja_mentor.core.kernel.ids import natural_id

if TYPE_CHECKING:
    from ninja_mentor.core.store.record import Record
    from ninja_mentor.core.store.transaction import Transaction

R = TypeVar("R", bound="Record")


def sample_id(kind: str, *key: str) -> str:
    """The id of a record of the sample, by its key in the files."""
    return natural_id("sample", kind, *key)


def alive(tx: Transaction, model: type[R], record_id: str) -> R | None:
    """The record if it is here and not deleted."""
    record = tx.find(model, record_id)
    return record if record is not None and record.deleted_at is None else None
