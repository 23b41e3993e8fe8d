"""Backups that prove themselves: made through SQLite, opened and checked, thinned out with age."""

from __future__ import annotations

import json
import shutil
import tempfile
import zipfile
import zlib
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import sqlcipher3.dbapi2 as sqlite

from ninja_mentor.core.kernel.clock import stamp
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.saving import explained_writing
from ninja_mentor.core.store.faults import explained

if TYPE_CHECKING:
    from collections.abc import Iterable

NAME: Final = "%Y-%m-%dT%H-%M-%S-%fZ"
DATABASE: Final = "workspace.db"
BIGGEST: Final = 20 * 1024**3  # a backup that claims to hold more than 20 GiB is not ours
# One backup is kept an hour for a day, a day for two weeks, a week for two months, then a month.
LADDER: Final = (
    (timedelta(days=1), "%Y-%m-%d %H"),
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
        copy = Path(scratch) / DATABASE
        _copy_database(folder / DATABASE, copy)
        _verify(copy)
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
            shutil.copyfile(target, second_place / name)
    return Backup(target, now, reason)


def backups(folder: Path) -> list[Backup]:
    """The backups of a workspace, newest first; files of other names are passed over."""
    found = []
    for path in (folder / "backups").glob("*.zip"):
        made, _, reason = path.stem.rpartition("-")
        try:
            at = datetime.strptime(made, NAME).replace(tzinfo=UTC)
        except ValueError:
            continue
        found.append(Backup(path, at, reason))
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def is_due(folder: Path, now: datetime) -> bool:
    """Whether the newest backup is older than a day, or dated in the future by a wrong clock."""
    made = backups(folder)
    return not made or not timedelta(0) <= now - made[0].at < timedelta(days=1)


def restore(file: Path, folder: Path) -> None:
    """Unpacks a backup into a new or empty folder, checked before it counts; never over a workspace."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UserError("restore-not-empty", folder=str(folder))
    with explained_writing(folder), tempfile.TemporaryDirectory() as scratch:
        unpacked = Path(scratch)
        try:
            with zipfile.ZipFile(file) as packed:
                names = _safe_names(packed, file)
                for name in names:
                    packed.extract(name, unpacked)
        except (
            OSError,
            zipfile.BadZipFile,
            zlib.error,
            RuntimeError,
            NotImplementedError,
            EOFError,
        ) as error:
            if isinstance(error, FileNotFoundError) or not zipfile.is_zipfile(file):
                raise UserError("not-a-backup", file=str(file)) from error
            raise UserError("backup-damaged", file=str(file)) from error
        _verify(unpacked / DATABASE)
        folder.mkdir(parents=True, exist_ok=True)
        # The database comes last: a folder without it is no workspace yet.
        for name in sorted(names, key=lambda name: name == DATABASE):
            place = folder / name
            place.parent.mkdir(parents=True, exist_ok=True)
            half = place.with_name(place.name + ".part")
            shutil.copyfile(unpacked / name, half)
            half.replace(place)


def _copy_database(source: Path, target: Path) -> None:
    with closing(sqlite.connect(str(source))) as live, closing(sqlite.connect(str(target))) as copy:
        live.backup(copy)
        copy.execute("pragma journal_mode=delete")  # one whole file, without a log beside it


def _verify(database: Path) -> None:
    try:
        with closing(sqlite.connect(str(database))) as opened:
            [result] = opened.execute("pragma integrity_check").fetchone()
            opened.execute("select version_num from alembic_version").fetchone()
    except sqlite.DatabaseError as error:
        raise UserError("workspace-damaged", folder=database.parent.name) from error
    if result != "ok":
        raise UserError("workspace-damaged", folder=database.parent.name)


def _pack(target: Path, database: Path, attachments: Path, about: dict[str, str]) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        packed.write(database, DATABASE)
        for file in sorted(attachments.rglob("*")) if attachments.is_dir() else ():
            if file.is_file():
                packed.write(file, f"attachments/{file.relative_to(attachments).as_posix()}")
        packed.writestr("backup.json", json.dumps(about))


def _safe_names(packed: zipfile.ZipFile, file: Path) -> list[str]:
    """The files of a backup that belong in a workspace; anything that points elsewhere is refused."""
    infos = packed.infolist()
    names = [info.filename for info in infos if not info.is_dir()]
    if DATABASE not in names:
        raise UserError("not-a-backup", file=str(file))
    for name in names:
        parts = Path(name).parts
        if ".." in parts or Path(name).is_absolute() or "\\" in name or ":" in name:
            raise UserError("not-a-backup", file=str(file))
    if sum(info.file_size for info in infos) > BIGGEST:
        raise UserError("not-a-backup", file=str(file))
    return [name for name in names if name == DATABASE or name.startswith("attachments/")]


def _thin_out(folder: Path, now: datetime) -> None:
    for backup in _superfluous(backups(folder), now):
        backup.path.unlink(missing_ok=True)


def _superfluous(made: Iterable[Backup], now: datetime) -> list[Backup]:
    """All but the newest backup of each hour, day, week or month, by age."""
    kept: set[str] = set()
    superfluous = []
    for backup in made:
        step = next(shape for age, shape in LADDER if now - backup.at < age)
        slot = f"{step} {backup.at.strftime(step)}"
        if slot in kept:
            superfluous.append(backup)
        kept.add(slot)
    return superfluous
