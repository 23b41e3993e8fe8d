"""Files that a person chose, read whole, but never more than is sensible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.text import clean

if TYPE_CHECKING:
    from pathlib import Path


def read_file(path: Path, most: int, too_large: str) -> bytes:
    """The bytes of the file; `UserError` "file-not-readable", as for a folder or a pipe, or the code `too_large`."""
    name = clean(path.name, multiline=False)[0]
    try:
        if path.exists() and not path.is_file():  # a pipe or a device would never end
            raise UserError("file-not-readable", file=name)
        with path.open("rb") as file:
            content = file.read(most + 1)
    except OSError as error:
        raise UserError("file-not-readable", file=name) from error
    if len(content) > most:
        raise UserError(too_large, limit=most // 1_000_000)
    return content
