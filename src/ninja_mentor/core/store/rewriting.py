"""Backups changed afterwards: only where somebody is taken out of them for good."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.saving import explained_writing
from ninja_mentor.core.store.backup import is_whole, time_of
from ninja_mentor.core.store.database import DATABASE

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

SCRATCH: Final = ".rewriting-"  # folders in which a backup is opened to be changed


def rewrite(file: Path, change: Callable[[Path], Collection[str] | None]) -> bool:
    """Changes the database of a backup; what stood there stays or the whole new one is there, checked.

    `change` gets the database and gives the files (by hash) that go too, or None where nothing changes.
    `UserError` "backup-damaged" for one that cannot be read.
    """
    with explained_writing(file), tempfile.TemporaryDirectory(dir=file.parent, prefix=SCRATCH) as scratch:
        copy = Path(scratch) / DATABASE
        half = file.with_suffix(".part")
        try:
            with zipfile.ZipFile(file) as packed:
                packed.extract(DATABASE, scratch)
                if not is_whole(copy):
                    raise UserError("backup-damaged", file=str(file))
                gone = change(copy)
                if gone is None:
                    return False
                if not is_whole(copy):
                    raise UserError("backup-damaged", file=str(file))
                _pack_anew(half, packed, copy, gone)
            with zipfile.ZipFile(half) as written:
                if written.testzip() is not None:
                    raise UserError("backup-damaged", file=str(file))
            half.replace(file)
        except (
            zipfile.BadZipFile,
            zlib.error,
            KeyError,
            EOFError,
            RuntimeError,
            NotImplementedError,
        ) as error:
            raise UserError("backup-damaged", file=str(file)) from error
        finally:
            half.unlink(missing_ok=True)
    return True


def sweep_rewriting(place: Path) -> None:
    """Removes what a killed `rewrite` left; nobody else may be at work in the folder."""
    for scratch in place.glob(f"{SCRATCH}*"):
        shutil.rmtree(scratch, ignore_errors=True)
    for half in place.glob("*.part"):
        if time_of(half.stem.rpartition("-")[0]) is not None:
            half.unlink(missing_ok=True)


def _pack_anew(target: Path, packed: zipfile.ZipFile, database: Path, gone: Collection[str]) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as anew:
        anew.write(database, DATABASE)
        for info in packed.infolist():
            if (
                info.filename != DATABASE
                and info.filename.rpartition("/")[2] not in gone
                and not info.is_dir()
            ):
                with packed.open(info) as old, anew.open(info.filename, "w") as new:
                    shutil.copyfileobj(old, new)
