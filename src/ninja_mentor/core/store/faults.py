"""What SQLite's errors mean for a person."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy.exc import DBAPIError

from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# The words of SQLite's own messages; the driver gives no codes for all of them.
MEANINGS = (
    ("disk is full", "disk-full"),
    ("disk i/o error", "disk-failed"),
    ("readonly", "workspace-read-only"),
    ("unable to open", "workspace-unreadable"),
    ("locked", "workspace-busy"),
    ("malformed", "workspace-damaged"),
    ("not a database", "workspace-damaged"),
    ("file is encrypted", "workspace-damaged"),
    ("no such table", "workspace-damaged"),
    ("no such column", "workspace-damaged"),
)


@contextmanager
def explained(folder: Path) -> Iterator[None]:
    """Turns the world's faults (full disk, damaged file) into a `UserError`; bugs pass unchanged."""
    try:
        yield
    except (DBAPIError, sqlite.Error) as error:
        told = str(error.orig if isinstance(error, DBAPIError) else error).lower()
        for words, code in MEANINGS:
            if words in told:
                raise UserError(code, folder=str(folder)) from error
        raise
