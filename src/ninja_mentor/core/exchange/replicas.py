"""Keeps the replica of each record up to date with its row: takes part in every transaction."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from ninja_mentor.core.exchange.spaces import may_travel
from ninja_mentor.core.store.batches import batched
from ninja_mentor.core.store.record import defaults_of, values_of
from ninja_mentor.core.store.rows import insert_rows
from ninja_mentor.core.store.travelling import replica

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection

    from ninja_mentor.core.exchange.document import Document
    from ninja_mentor.core.store.journal import RecordChange
    from ninja_mentor.core.store.record import Record

Key = tuple[str, str]  # kind and id
FIRST_WRITING: Final = 1  # how a document begins; another way of writing it would be another beginning


class Replicas:
    """`peer` is new at each start: a number that two ever write under would merge their words into nonsense."""

    def __init__(self, peer: int) -> None:
        self.peer = peer

    def take_part(self, connection: Connection, changes: Sequence[RecordChange]) -> None:
        """A new record has no replica before its first change: what it began with is in the row until then."""
        edited = [change for change in changes if change.before and may_travel(change.kind)]
        known = states(connection, [(change.kind, change.record_id) for change in edited])
        for change in edited:
            stays = type(change.record).stays
            values = {name: value for name, value in change.after.items() if name not in stays}
            if not values:
                continue
            state = known.get((change.kind, change.record_id))
            document = self.load(state) if state else self.begin(change.record, change.before or {})
            document.write(values, type(change.record).prose)
            save(connection, {(change.kind, change.record_id): document})

    def load(self, state: bytes) -> Document:
        """The document of a replica."""
        from ninja_mentor.core.exchange.document import Document  # noqa: PLC0415  (nobody needs it before)

        return Document.load(state, self.peer)

    def begin(self, record: Record, before: Mapping[str, Any] | None = None) -> Document:
        """The document of a record that has none yet, as it was `before` some fields were changed.

        Whoever begins it with the same values, such as in a copy of the folder, makes the very same changes.
        """
        from ninja_mentor.core.exchange.document import Document  # noqa: PLC0415

        model = type(record)
        defaults, values = defaults_of(model), {**values_of(record), **(before or {})}
        begun = {
            name: values[name]
            for name in sorted(values)
            if name != "id" and name not in model.stays and values[name] != defaults.get(name)
        }
        document = Document(_beginner(record, begun))
        document.write(begun, model.prose)
        return self.load(document.state())


def states(connection: Connection, keys: Iterable[Key]) -> dict[Key, bytes]:
    """The replicas that there are, in few questions."""
    wanted = list(dict.fromkeys(keys))
    found: dict[Key, bytes] = {}
    for kind in {kind for kind, _ in wanted}:
        for ids in batched([record_id for other, record_id in wanted if other == kind]):
            rows = connection.execute(
                select(replica.c.record_id, replica.c.state).where(
                    replica.c.kind == kind, replica.c.record_id.in_(ids)
                )
            )
            found |= {(kind, row.record_id): row.state for row in rows}
    return found


def save(connection: Connection, documents: Mapping[Key, Document]) -> None:
    """Stores these documents."""
    rows = [
        {"kind": kind, "record_id": record_id, "state": document.state()}
        for (kind, record_id), document in documents.items()
    ]
    insert_rows(connection, replica, rows, replacing=True)


def _beginner(record: Record, values: Mapping[str, Any]) -> int:
    """A peer that stands for these very first values of this record, and for nothing else."""
    import msgpack  # noqa: PLC0415

    content = msgpack.packb([FIRST_WRITING, record.kind, record.id, list(values.items())])
    return int.from_bytes(hashlib.blake2b(content, digest_size=8).digest()) >> 1 or 1
