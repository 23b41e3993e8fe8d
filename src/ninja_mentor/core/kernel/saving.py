"""Writing files so that a full disk or a power cut leaves the old file or the new one, never half."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def explained_writing(target: Path) -> Iterator[None]:
    """Turns the system's refusals (full disk, no permission, no such folder) into a `UserError`."""
    try:
        yield
    except OSError as error:
        codes = {errno.ENOSPC: "disk-full", errno.EDQUOT: "disk-full", errno.ENOENT: "folder-missing"}
        code = codes.get(error.errno or 0, "file-not-writable")
        raise UserError(code, file=str(target), folder=str(target.parent)) from error


def save_file(target: Path, content: bytes) -> None:
    """Puts the whole content into the file, or leaves what was there.

    A link stays a link, a file keeps who may read it, and what is no file (a pipe, a device) is written into.
    """
    if target.is_dir():
        raise UserError("file-is-folder", file=str(target))
    with explained_writing(target):
        place = target.resolve() if target.is_symlink() else target
        if place.exists() and not place.is_file():
            place.write_bytes(content)
            return
        descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=place.parent)
        half = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            half.chmod(stat.S_IMODE(place.stat().st_mode) if place.exists() else _usual_mode())
            half.replace(place)
        finally:
            half.unlink(missing_ok=True)


def _usual_mode() -> int:
    """Who may read and write a new file here; the system tells it only to who sets it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask
