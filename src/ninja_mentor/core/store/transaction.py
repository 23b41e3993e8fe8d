"""The one way to change anything: rules, rows, journal, search index, together or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from sqlalchemy import event, inspect, select
from sqlmodel import col

from ninja_mentor.core.kernel.changes import Changes
from ninja_mentor.core.kernel.clock import stamp
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.ids import new_id
from ninja_mentor.core.kernel.text import clean
from ninja_mentor.core.store.batches import batched
from ninja_mentor.core.store.journal import NewEntry, RecordChange, write_entry
from ninja_mentor.core.store.record import Record, fields_of, table_of, values_of
from ninja_mentor.core.store.rows import insert_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection
    from sqlalchemy.orm import Session, UOWTransaction

    from ninja_mentor.core.kernel.changes import Author

R = TypeVar("R", bound=Record)


class Participant(Protocol):
    """Something that must be true of every change (search index, later the replica)."""

    def take_part(self, connection: Connection, changes: Sequence[RecordChange]) -> None:
        """Brings itself up to date inside the same SQLite transaction; raising undoes everything."""
        ...


class Rules(Protocol):
    """What a feature asks of its records, by kind."""

    def check(self, record: Record, today: str) -> None:
        """Raises `UserError` where the record cannot be stored as it is."""
        ...


@dataclass(frozen=True)
class Scribe:
    """Who writes, where and when: what the journal needs to know of a transaction."""

    author: Author
    device: str
    moment: datetime
    today: str


class Transaction:
    """Changes in the making. Records are read and changed through it, by id, and nowhere else."""

    def __init__(self, session: Session, scribe: Scribe) -> None:
        self.session = session
        self.who = scribe.author
        self.today = scribe.today
        self.now = stamp(scribe.moment)
        self._scribe = scribe
        self._before: dict[tuple[str, str], dict[str, Any]] = {}
        self._records: dict[tuple[str, str], Record] = {}
        # What is new is written at the end, table by table: the session would do it row by row.
        self._added: dict[tuple[type[Record], str], Record] = {}
        self._loaded: list[Record] = []  # the session itself holds only what has changed
        event.listen(session, "before_flush", self._collect)

    def find(self, model: type[R], record_id: str) -> R | None:
        """The record, deleted or not; None where there is none."""
        added = self._added.get((model, record_id))
        return cast("R", added) if added is not None else self.session.get(model, record_id)

    def load(self, kinds: Mapping[str, type[Record]], wanted: Sequence[tuple[str, str]]) -> None:
        """Reads records, by kind and id, in few questions: what follows finds them at once."""
        for kind in {kind for kind, _ in wanted}:
            model = kinds[kind]
            for ids in batched([record_id for other, record_id in wanted if other == kind]):
                self._loaded += self.session.scalars(select(model).where(col(model.id).in_(ids)))

    def get(self, model: type[R], record_id: str) -> R:
        """The living record; `UserError` "gone" where it is deleted or was never here."""
        record = self.find(model, record_id)
        if record is None or record.deleted_at is not None:
            raise UserError("gone")
        return record

    def add(self, record: R) -> R:
        """Stores a new record; without an id it gets a fresh one, in the order in which they are added."""
        moment = self._scribe.moment + timedelta(milliseconds=len(self._added))
        record.id = record.id or new_id(moment)
        record.created_at = record.created_at or self.now  # what came from elsewhere has one
        self._added[type(record), record.id] = record
        return record

    def added(self, model: type[R]) -> list[R]:
        """The records of one kind that this transaction adds: no question to the session finds them yet."""
        return [cast("R", record) for (kind, _), record in self._added.items() if kind is model]

    def obtain(self, fresh: R) -> R:
        """The record with the natural id of `fresh`: the one that is here (revived if deleted), else `fresh`."""
        record = self.find(type(fresh), fresh.id)
        if record is None:
            return self.add(fresh)
        record.deleted_at = None
        return record

    def change(self, model: type[R], record_id: str, **values: Any) -> R:  # noqa: ANN401  (JSON)
        """Sets fields of a living record; a name that is no field is a bug."""
        record = self.get(model, record_id)
        for name, value in values.items():
            if name not in fields_of(model):
                raise AttributeError(f"{record.kind} has no field {name}")
            setattr(record, name, value)
        return record

    def delete(self, record: Record) -> None:
        """Puts the record in the trash."""
        record.deleted_at = self.now

    def restore(self, record: Record) -> None:
        """Brings the record back from the trash."""
        record.deleted_at = None

    def finish(
        self,
        entry: NewEntry,
        rules: Mapping[str, Rules],
        participants: Sequence[Participant],
    ) -> Changes | None:
        """Writes everything and commits; None where nothing had changed."""
        changed = (record for record in self.session.dirty if isinstance(record, Record))
        for record in (*self._added.values(), *changed):
            _clean_words(record)
            if record.deleted_at is None and record.kind in rules:
                rules[record.kind].check(record, self.today)
        self.session.flush()
        changes = [*self._insert(), *self._changes()]
        if not changes:
            self.session.commit()  # what was noted besides: by undo of an entry that it could not turn, by exchange
            return None
        connection = self.session.connection()
        write_entry(connection, entry, changes)
        for participant in participants:
            participant.take_part(connection, changes)
        self.session.commit()
        touched: dict[str, set[str]] = {}
        for change in changes:
            touched.setdefault(change.kind, set()).add(change.record_id)
        return Changes(
            {kind: frozenset(ids) for kind, ids in touched.items()}, entry.label, dict(entry.facts)
        )

    def _insert(self) -> list[RecordChange]:
        """Writes what is new, each table at one go."""
        new = [RecordChange(one.kind, one.id, None, values_of(one), one) for one in self._added.values()]
        for model in {model for model, _ in self._added}:
            rows = [change.after for change in new if change.kind == model.kind]
            insert_rows(self.session.connection(), table_of(model), rows)
        return new

    def _collect(self, session: Session, _context: UOWTransaction, _instances: object) -> None:
        """Keeps what was there before, at the first flush that touches it: later there is no history."""
        if any(isinstance(record, Record) for record in session.deleted):
            raise AssertionError("records are never removed; set deleted_at")
        if any(isinstance(record, Record) for record in session.new):
            raise AssertionError("records are added through the transaction, not the session")
        for record in session.dirty:
            if not isinstance(record, Record):
                continue
            key = (record.kind, record.id)
            self._records[key] = record
            before = self._before.setdefault(key, {})
            attributes = inspect(record).attrs
            for name in fields_of(type(record)):
                gone = attributes[name].history.deleted
                if gone:
                    before.setdefault(name, gone[0])

    def _changes(self) -> list[RecordChange]:
        changes = []
        for (kind, record_id), before in self._before.items():
            record = self._records[kind, record_id]
            after = values_of(record)
            differing = {name: value for name, value in before.items() if after[name] != value}
            if differing:
                after = {name: after[name] for name in differing}
                changes.append(RecordChange(kind, record_id, differing, after, record))
        return changes


def _clean_words(record: Record) -> None:
    for name, value in values_of(record).items():
        if value:  # most fields of most records are empty
            cleaned = _cleaned(value)
            if cleaned != value:
                setattr(record, name, cleaned)


def _cleaned(value: Any) -> Any:  # noqa: ANN401  (JSON)
    """The value without NUL, control and bidi override characters, wherever text is in it."""
    if isinstance(value, str):
        return clean(value, multiline=True)[0]
    if isinstance(value, list):
        return [_cleaned(item) for item in value]
    if isinstance(value, dict):
        return {name: _cleaned(item) for name, item in value.items()}
    return value
