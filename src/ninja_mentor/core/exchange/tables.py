"""What exchange keeps: replicas, the segments of all devices, whose keys are known, and what clashed."""

from __future__ import annotations

from typing import Final

from sqlalchemy import JSON, Boolean, Column, Index, Integer, LargeBinary, String, Table
from sqlmodel import SQLModel

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

TABLES: Final = (replica, told, segment, body, device, correspondent, held, clash)
