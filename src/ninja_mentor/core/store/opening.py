"""Opening a workspace folder: lock, recognise, make or bring up to date."""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as sqlite

from ninja_mentor.core.kernel.clock import stamp
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.store.backup import back_up, backups
from ninja_mentor.core.store.database import DATABASE, REVISIONS, Database, make_schema, revision_of
from ninja_mentor.core.store.lock import WriterLock

if TYPE_CHECKING:
    from pathlib import Path

    from ninja_mentor.core.kernel.clock import Clock


@dataclass(frozen=True)
class Opened:
    """An open workspace file, and the writer's lock if it is held."""

    database: Database
    lock: WriterLock | None

    def close(self) -> None:
        if self.lock is not None:
            # Where it fails, the log stays beside the file and is read at the next opening. The messages about
            # a damaged file may not even be text.
            with suppress(sqlite.Error, UnicodeDecodeError):
                self.database.checkpoint()
        self.database.close()
        if self.lock is not None:
            self.lock.free()


def open_database(folder: Path, clock: Clock, *, writing: bool) -> Opened:
    """Opens the folder's database, making or migrating it first where needed.

    Raises `UserError`: "workspace-held" (somebody else writes), "workspace-damaged", "workspace-newer",
    "workspace-read-only", "workspace-unreadable".
    """
    _make_folder(folder)
    path = folder / DATABASE
    if not writing:
        if not _is_current(path):
            with closing(open_database(folder, clock, writing=True)):
                pass
        return Opened(Database(path, writing=False), None)
    lock = WriterLock(folder)
    lock.take(stamp(clock.now()))
    try:
        _bring_up_to_date(path, clock)
        return Opened(Database(path, writing=True), lock)
    except BaseException:
        lock.free()
        raise


def is_taken(folder: Path) -> bool:
    """Whether other files are in this folder and no workspace, so that a new one would come among them.

    A folder with backups was a workspace: opening it says that it is damaged.
    """
    try:
        if (folder / DATABASE).stat().st_size or backups(folder):
            return False
    except FileNotFoundError:
        if backups(folder):
            return False
    except OSError:
        return False  # opening says why it cannot be read
    try:
        return any(entry.name != DATABASE for entry in folder.iterdir())
    except OSError:
        return False


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise UserError("workspace-not-a-folder", folder=str(folder)) from None
    except OSError as error:
        raise UserError("workspace-unreadable", folder=str(folder)) from error


def _revision(path: Path) -> str | None:
    try:
        return revision_of(path) if path.stat().st_size else None
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UserError("workspace-unreadable", folder=str(path.parent)) from error


def _is_current(path: Path) -> bool:
    return _revision(path) == REVISIONS[-1]


def _bring_up_to_date(path: Path, clock: Clock) -> None:
    revision = _revision(path)
    if revision == REVISIONS[-1]:
        return
    if revision is None and backups(path.parent):  # there was work here: never a new start over it
        raise UserError("workspace-damaged", folder=str(path.parent))
    with closing(Database(path, writing=True)) as database, database.changing() as session:
        if revision is None:
            make_schema(session.connection())
            session.commit()
            return
    # Alembic costs a tenth of a second: it is imported only for an older file.
    from ninja_mentor.core.store.migrating import migrate  # noqa: PLC0415

    back_up(path.parent, clock.now(), "migration")
    migrate(path)
