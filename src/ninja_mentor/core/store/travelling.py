"""What exchange keeps: replicas, the segments of all devices, whose keys are known, and what clashed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import JSON, Boolean, Column, Index, Integer, LargeBinary, String, Table, or_, select
from sqlmodel import SQLModel

from ninja_mentor.core.store.batches import batched

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

replica = Table(
    "replica",
    SQLModel.metadata,
    Column("kind", String, primary_key=True),
    Column("record_id", String, primary_key=True),
    Column("state", LargeBinary, nullable=False),  # of the merge engine: the record as all devices wrote it
)

# How far the segments of a space tell of a record: what is newer goes into the next one.
told = Table(
    "told",
    SQLModel.metadata,
    Column("space", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("record_id", String, primary_key=True),
    Column("version", LargeBinary, nullable=False),
)

segment = Table(
    "segment",
    SQLModel.metadata,
    Column("space", String, primary_key=True),
    Column("device", String, primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("hash", LargeBinary, nullable=False),
    Column("head", LargeBinary, nullable=False),  # what the device signed
    Column("signature", LargeBinary, nullable=False),
    Column("at", String, nullable=False),  # when it was made or came here
)

body = Table(
    "segment_body",
    SQLModel.metadata,
    Column("space", String, primary_key=True),
    Column("device", String, primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("record_id", String, nullable=False),
    Column("content", LargeBinary),  # null: erased for good; its hash in the head still verifies
    Column("waits", Boolean, nullable=False),  # for an earlier change that has not come yet
    Index("segment_body_by_record", "kind", "record_id"),
)

device = Table(
    "exchange_device",
    SQLModel.metadata,
    Column("id", String, primary_key=True),
    Column("key", LargeBinary, nullable=False),  # Ed25519, public
    Column("person_key", LargeBinary, nullable=False),  # of whoever writes there
    Column("certificate", LargeBinary, nullable=False),  # the person's signature of the device's key
)

correspondent = Table(
    "correspondent",
    SQLModel.metadata,
    Column("key", LargeBinary, primary_key=True),  # the person's, Ed25519, public
    Column("recipient", String, nullable=False),  # their age key, public
    Column("author_id", String, nullable=False),  # who they are where they write
    Column("name", String, nullable=False),  # as they call themselves
    Column("person_id", String, nullable=False),  # the contact whom we asked, or ""
    Column("since", String, nullable=False),
    Column("blocked", Boolean, nullable=False),
)

# What somebody has, of each device's segments: what is newer goes to them next.
held = Table(
    "held",
    SQLModel.metadata,
    Column("key", LargeBinary, primary_key=True),
    Column("space", String, primary_key=True),
    Column("device", String, primary_key=True),
    Column("seq", Integer, nullable=False),
)

clash = Table(
    "clash",
    SQLModel.metadata,
    Column("number", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("record_id", String, nullable=False),
    Column("subject", String, nullable=False),  # the idea it is about, or ""
    Column("field", String, nullable=False),
    Column("here", JSON(none_as_null=True)),
    Column("there", JSON(none_as_null=True)),
    Column("by_name", String, nullable=False),  # whose device wrote the other value
    Column("at", String, nullable=False),
    Column("looked", Boolean, nullable=False),
    sqlite_autoincrement=True,
)


def forget(connection: Connection, keys: Iterable[tuple[str, str]], person_id: str) -> None:
    """Takes out what was kept of these records (kind and id) as they travelled, and the keys of a person.

    A replica holds every word that ever stood in its record. The heads of the segments stay, and still verify: they
    hold hashes alone. The record begins anew with its next change.
    """
    by_kind: dict[str, list[str]] = {}
    for kind, record_id in keys:
        by_kind.setdefault(kind, []).append(record_id)
    for kind, all_ids in by_kind.items():
        for ids in batched(all_ids):
            for table in (replica, told, clash):
                connection.execute(table.delete().where(table.c.kind == kind, table.c.record_id.in_(ids)))
            connection.execute(
                body.update()
                .where(body.c.kind == kind, body.c.record_id.in_(ids))
                .values(content=None, waits=False)
            )
    theirs = or_(correspondent.c.author_id == person_id, correspondent.c.person_id == person_id)
    known = connection.scalars(select(correspondent.c.key).where(theirs)).all()
    connection.execute(correspondent.delete().where(theirs))
    connection.execute(held.delete().where(held.c.key.in_(known)))
    connection.execute(device.delete().where(device.c.person_key.in_(known)))
