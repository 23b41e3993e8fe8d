"""What SQLite's errors mean for a person."""

from __future__ import annotations

import json
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy.exc import DBAPIError

from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# The words of SQLite's own messages; the driver gives no codes for all of them.
MEANINGS = (
    ("could not decode", "workspace-damaged"),  # first: the text itself follows in the message
    ("disk is full", "disk-full"),
    ("disk i/o error", "disk-failed"),
    ("readonly", "workspace-read-only"),
    ("unable to open", "workspace-unreadable"),
    ("locked", "workspace-busy"),
    ("malformed", "workspace-damaged"),
    ("corrupt", "workspace-damaged"),  # the search index, like the next
    ("vtable constructor failed", "workspace-damaged"),
    ("not a database", "workspace-damaged"),
    ("file is encrypted", "workspace-damaged"),
    ("no such table", "workspace-damaged"),
    ("no such column", "workspace-damaged"),
)
# Who calls the driver: damage in a name inside the file makes a message of SQLite's that cannot be read.
DRIVERS: Final = ("sqlalchemy.", "ninja_mentor.core.store.database", "ninja_mentor.core.store.backup")
ROOM: Final = 1024 * 1024  # bytes; with less, SQLite's log and its index do not fit


@contextmanager
def explained(folder: Path) -> Iterator[None]:
    """Turns the world's faults (full disk, damaged file) into a `UserError`; bugs pass unchanged."""
    try:
        yield
    except (DBAPIError, sqlite.Error) as error:
        told = str(error.orig if isinstance(error, DBAPIError) else error).lower()
        for words, code in MEANINGS:
            if words in told:
                full = code == "disk-failed" and _is_full(folder)
                raise UserError("disk-full" if full else code, folder=str(folder)) from error
        raise
    except UnicodeDecodeError as error:
        if _raised_by(error).startswith(DRIVERS):
            raise UserError("workspace-damaged", folder=str(folder)) from error
        raise


def read_json(stored: str) -> Any:  # noqa: ANN401  (JSON)
    """A stored JSON value; the database's own error where damage has made it something else."""
    try:
        return json.loads(stored)
    except ValueError as error:
        raise sqlite.DatabaseError("malformed JSON") from error


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < ROOM
    except OSError:
        return False


def _raised_by(error: BaseException) -> str:
    """The module that called what raised the error. The driver has no frame of its own."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return "" if trace is None else str(trace.tb_frame.f_globals.get("__name__", ""))
