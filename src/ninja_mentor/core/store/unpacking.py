"""From a backup file into a folder: only what belongs there, and all of it or nothing."""

from __future__ import annotations

import errno
import shutil
import zipfile
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Final

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.store.database import DATABASE

BIGGEST: Final = 20 * 1024**3  # a backup that claims to hold more than 20 GiB is not ours


def unpack(file: Path, scratch: Path) -> list[str]:
    """Unpacks the workspace's files of a backup and names them; `UserError` for a damaged or foreign file."""
    try:
        with zipfile.ZipFile(file) as packed:
            names = _safe_names(packed, file)
            for name in names:
                packed.extract(name, scratch)
    except (
        OSError,
        zipfile.BadZipFile,
        zlib.error,
        RuntimeError,
        NotImplementedError,
        EOFError,
    ) as error:
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise
        if isinstance(error, FileNotFoundError) or not zipfile.is_zipfile(file):
            raise UserError("not-a-backup", file=str(file)) from error
        raise UserError("backup-damaged", file=str(file)) from error
    return names


def move_in(unpacked: Path, names: list[str], folder: Path) -> None:
    """Puts the files into a new or empty folder; where that fails, the folder is as it was before."""
    was_there = folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # The database comes last: a folder without it is no workspace yet.
        for name in sorted(names, key=lambda name: name == DATABASE):
            place = folder / name
            place.parent.mkdir(parents=True, exist_ok=True)
            half = place.with_name(place.name + ".part")
            shutil.copyfile(unpacked / name, half)
            half.replace(place)
    except BaseException:
        _take_back(folder, keep=was_there)
        raise


def _take_back(folder: Path, *, keep: bool) -> None:
    with suppress(OSError):
        shutil.rmtree(folder / "attachments", ignore_errors=True)
        for name in (DATABASE, f"{DATABASE}.part"):
            (folder / name).unlink(missing_ok=True)
        if not keep:
            folder.rmdir()


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
