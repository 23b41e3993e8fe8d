"""Backups that prove themselves: made through SQLite, opened and checked, thinned out with age."""

from __future__ import annotations

import json
import shutil
import tempfile
import zipfile
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import sqlcipher3.dbapi2 as sqlite

from ninja_mentor.core.kernel.clock import stamp
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.saving import explained_writing
from ninja_mentor.core.store.database import DATABASE
from ninja_mentor.core.store.faults import explained
from ninja_mentor.core.store.unpacking import move_in, unpack

if TYPE_CHECKING:
    from collections.abc import Iterable

NAME: Final = "%Y-%m-%dT%H-%M-%S-%fZ"
# One backup is kept an hour for a day, a day for two weeks, a week for two months, then a month. What a
# person asked for is kept for a day besides.
DAY: Final = timedelta(days=1)
LADDER: Final = (
    (DAY, "%Y-%m-%d %H"),
    (timedelta(days=14), "%Y-%m-%d"),
    (timedelta(days=60), "%G-%V"),
    (timedelta.max, "%Y-%m"),
)


@dataclass(frozen=True)
class Backup:
    """One backup file and when it was made."""

    path: Path
    at: datetime
    reason: str


def back_up(folder: Path, now: datetime, reason: str, second_place: Path | None = None) -> Backup:
    """Makes, opens and checks a backup of the workspace in its `backups/`; copies it to a second place too.

    `reason` is one word: start, asked, migration, import, restore. `UserError` on a full disk or a
    damaged database; then no half backup is left.
    """
    name = f"{now.strftime(NAME)}-{reason}.zip"
    target = folder / "backups" / name
    with explained_writing(target), explained(folder), tempfile.TemporaryDirectory() as scratch:
        target.parent.mkdir(exist_ok=True)
        _sweep(target.parent, now)
        copy = Path(scratch) / DATABASE
        _copy_database(folder / DATABASE, copy)
        if not is_whole(copy):
            raise UserError("workspace-damaged", folder=str(folder))
        half = target.with_suffix(".part")
        try:
            _pack(half, copy, folder / "attachments", {"made": stamp(now), "reason": reason})
            with zipfile.ZipFile(half) as packed:
                broken = packed.testzip()
            if broken is not None:
                raise UserError("backup-damaged", file=name)
            half.replace(target)
        finally:
            half.unlink(missing_ok=True)
        _thin_out(folder, now)
    if second_place is not None:
        with explained_writing(second_place / name):
            _sweep(second_place, now)
            half = (second_place / name).with_suffix(".part")
            try:
                shutil.copyfile(target, half)
                half.replace(second_place / name)
            finally:
                half.unlink(missing_ok=True)
    return Backup(target, now, reason)


def backups(folder: Path) -> list[Backup]:
    """The backups of a workspace, newest first; files of other names are passed over."""
    return backups_in(folder / "backups")


def backups_in(place: Path) -> list[Backup]:
    """The same of the folder in which they are, such as a second place."""
    found = []
    for path in place.glob("*.zip"):
        made, _, reason = path.stem.rpartition("-")
        at = time_of(made)
        if at is not None:
            found.append(Backup(path, at, reason))
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def is_due(folder: Path, now: datetime) -> bool:
    """Whether the newest backup is older than a day, or dated in the future by a wrong clock."""
    made = backups(folder)
    return not made or not timedelta(0) <= now - made[0].at < DAY


def restore(file: Path, folder: Path) -> None:
    """Unpacks a backup into a new or empty folder, checked before it counts; never over a workspace."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UserError("restore-not-empty", folder=str(folder))
    with explained_writing(folder), tempfile.TemporaryDirectory() as scratch:
        unpacked = Path(scratch)
        names = unpack(file, unpacked)
        if not is_whole(unpacked / DATABASE):
            raise UserError("backup-damaged", file=str(file))
        move_in(unpacked, names, folder)


def time_of(made: str) -> datetime | None:
    """When a backup was made, from its name; None for the name of something else."""
    try:
        return datetime.strptime(made, NAME).replace(tzinfo=UTC)
    except ValueError:
        return None


def _sweep(place: Path, now: datetime) -> None:
    """Removes the half backups of runs that were killed; a fresh one may be in the making elsewhere."""
    for half in place.glob("*.part"):
        at = time_of(half.stem.rpartition("-")[0])
        if at is not None and not timedelta(0) <= now - at < timedelta(hours=1):
            half.unlink(missing_ok=True)


def _copy_database(source: Path, target: Path) -> None:
    with closing(sqlite.connect(str(source))) as live, closing(sqlite.connect(str(target))) as copy:
        live.backup(copy)
        copy.execute("pragma journal_mode=delete")  # one whole file, without a log beside it


def is_whole(database: Path) -> bool:
    """Whether the file is a workspace's database, undamaged."""
    try:
        with closing(sqlite.connect(str(database))) as opened:
            [result] = opened.execute("pragma integrity_check").fetchone()
            opened.execute("select version_num from alembic_version").fetchone()
    except (sqlite.DatabaseError, UnicodeDecodeError):
        return False
    return bool(result == "ok")


def _pack(target: Path, database: Path, attachments: Path, about: dict[str, str]) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        packed.write(database, DATABASE)
        for file in sorted(attachments.rglob("*")) if attachments.is_dir() else ():
            if file.is_file():
                packed.write(file, f"attachments/{file.relative_to(attachments).as_posix()}")
        packed.writestr("backup.json", json.dumps(about))


def _thin_out(folder: Path, now: datetime) -> None:
    for backup in _superfluous(backups(folder), now):
        backup.path.unlink(missing_ok=True)


def _superfluous(made: Iterable[Backup], now: datetime) -> list[Backup]:
    """All but the newest backup of each hour, day, week or month, by age; never the one made now."""
    kept: set[str] = set()
    superfluous = []
    for backup in made:
        if backup.reason == "asked" and now - backup.at < DAY:
            continue
        step = next(shape for age, shape in LADDER if now - backup.at < age)
        slot = f"{step} {backup.at.strftime(step)}"
        if slot in kept and backup.at != now:
            superfluous.append(backup)
        kept.add(slot)
    return superfluous
