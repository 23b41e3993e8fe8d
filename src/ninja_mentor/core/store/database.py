"""The workspace's SQLite file: how it is opened, made, recognised and closed."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import create_engine, event, text
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool
from sqlmodel import SQLModel

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.store.faults import explained, read_json
from ninja_mentor.core.store.tables import SEARCH_INDEX

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection, Engine

DATABASE: Final = "workspace.db"  # in the workspace's folder
REVISIONS: Final = (
    "0001",
    "0002",
    "0003",
    "0004",
)  # every schema there was, oldest first; the last is this program's
BUSY_MILLISECONDS: Final = 4000
WRITTEN: Final = json.JSONEncoder().encode


class Database:
    """Connections to one workspace file: many that read, one that writes."""

    def __init__(self, path: Path, *, writing: bool) -> None:
        self.path = path
        self.writing = writing
        self._reader = _engine(path, "begin", read_only=True)
        self._writer = _engine(path, "begin immediate", read_only=False) if writing else None

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one moment of the file and cannot change it."""
        with explained(self.path.parent), Session(self._reader, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def changing(self) -> Iterator[Session]:
        """A session for one transaction; without a commit nothing has happened."""
        if self._writer is None:
            raise UserError("workspace-read-only", folder=str(self.path.parent))
        with (
            explained(self.path.parent),
            Session(self._writer, autoflush=False, expire_on_commit=False) as session,
        ):
            yield session

    def checkpoint(self) -> None:
        """Moves the write-ahead log into the file, so that a copied file is whole."""
        if self._writer is not None:
            connection = self._writer.raw_connection()
            try:
                connection.cursor().execute("pragma wal_checkpoint(truncate)")
            finally:
                connection.close()

    def close(self) -> None:
        """Ends all connections; the last one out removes the write-ahead log."""
        self._reader.dispose()
        if self._writer is not None:
            self._writer.dispose()


def make_schema(connection: Connection) -> None:
    """All tables of this program's schema, marked with its revision."""
    SQLModel.metadata.create_all(connection)
    connection.execute(text(SEARCH_INDEX))
    connection.execute(text("create table alembic_version (version_num varchar(32) not null primary key)"))
    connection.execute(text("insert into alembic_version values (:revision)"), {"revision": REVISIONS[-1]})


def revision_of(path: Path) -> str | None:
    """The schema of the file; None for a file without one (new, or cut off while being made).

    `UserError` for a file that is damaged, no database at all, or from a newer program.
    """
    with explained(path.parent):
        connection = sqlite.connect(str(path))
        try:
            tables = {row[0] for row in connection.execute("select name from sqlite_master")}
            if not tables:
                return None
            if "alembic_version" not in tables:
                raise UserError("workspace-damaged", folder=str(path.parent))
            row = connection.execute("select version_num from alembic_version").fetchone()
        finally:
            connection.close()
    revision = row[0] if row else ""
    if revision not in REVISIONS:
        raise UserError("workspace-newer", folder=str(path.parent))
    return str(revision)


def _json(value: Any) -> str:  # noqa: ANN401  (JSON)
    return "[]" if value == [] else WRITTEN(value)  # most lists of most records are empty


def _engine(path: Path, begin: str, *, read_only: bool) -> Engine:
    def connect() -> Any:  # noqa: ANN401  (the driver has no types)
        connection = sqlite.connect(str(path), check_same_thread=False, isolation_level=None)
        pragmas = [
            f"busy_timeout={BUSY_MILLISECONDS}",
            "journal_mode=wal",
            "synchronous=full",  # power cuts are common
            "temp_store=memory",
            "cache_size=-8000",
        ]
        if read_only:
            pragmas = [p for p in pragmas if not p.startswith("journal_mode")] + ["query_only=on"]
        for pragma in pragmas:
            connection.execute(f"pragma {pragma}")
        return connection

    engine = create_engine(
        "sqlite://",
        creator=connect,
        module=sqlite,
        poolclass=QueuePool,
        pool_size=4,
        json_serializer=_json,
        json_deserializer=read_json,
    )

    # The driver's own transaction handling is off (isolation_level=None), so DDL rolls back like the rest.
    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
