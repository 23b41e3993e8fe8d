"""The tables that are not records: the journal, what the search index holds, local settings and bookmarks."""

from __future__ import annotations

from typing import Final

from sqlalchemy import JSON, Column, Index, Integer, String, Table, UniqueConstraint
from sqlmodel import SQLModel

journal = Table(
    "journal",
    SQLModel.metadata,
    Column("seq", Integer, primary_key=True),  # the order of things; the clock may be set back
    Column("id", String, nullable=False),
    Column("label", String, nullable=False),
    Column("facts", JSON, nullable=False),
    Column("author_id", String, nullable=False),
    Column("author_name", String, nullable=False),
    Column("device", String, nullable=False),
    Column("at", String, nullable=False),
    Column("until", String, nullable=False),  # the last of the small edits that this entry joins
    Column("origin", String, nullable=False),  # edit, event, undo, redo
    Column("target", Integer),  # the entry that an undo or redo turned
    Column("state", String, nullable=False),  # live, undone, passed (could not be turned, or given up)
    Index("journal_by_author", "author_id", "origin", "state", "seq"),
    sqlite_autoincrement=True,
)

journal_change = Table(
    "journal_change",
    SQLModel.metadata,
    Column("seq", Integer, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("record_id", String, primary_key=True),
    Column("subject", String, nullable=False),  # the idea it is about, or ""
    Column("before", JSON(none_as_null=True)),  # null: the record is new
    Column("after", JSON, nullable=False),
    Index("journal_change_by_record", "kind", "record_id", "seq"),
    Index("journal_change_by_subject", "subject", "seq"),
)

search_document = Table(
    "search_document",
    SQLModel.metadata,
    Column("number", Integer, primary_key=True),  # rowid in the full-text table
    Column("kind", String, nullable=False),
    Column("record_id", String, nullable=False),
    Column("subject", String, nullable=False),  # the idea it is about, or ""
    Column("digest", String, nullable=False),  # of the words indexed, so that a check can compare
    UniqueConstraint("kind", "record_id"),
    sqlite_autoincrement=True,
)

setting = Table(
    "setting",
    SQLModel.metadata,
    Column("key", String, primary_key=True),
    Column("value", JSON, nullable=False),
)

looked = Table(
    "looked",
    SQLModel.metadata,
    Column("author_id", String, primary_key=True),
    Column("idea_id", String, primary_key=True),
    Column("seq", Integer, nullable=False),  # of the journal: what this person had seen of the idea
    Column("at", String, nullable=False),
)

SEARCH_INDEX: Final = """
create virtual table search_index using fts5(
    title, body, content='', contentless_delete=1, prefix='1 2 3 4',
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co So'"
)
"""
