"""A file of contacts as it lies on a disk or a stick: read whole, if it is not far too large."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.attachments.names import clean_name
from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path

LARGEST: Final = 200_000_000  # bytes


def content_of(path: Path) -> bytes:
    """The bytes of the file; `UserError` "contacts-too-large" or "file-not-readable", as for a folder or a pipe."""
    name = clean_name(path.name)
    try:
        if path.exists() and not path.is_file():  # a pipe or a device would never end
            raise UserError("file-not-readable", file=name)
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise UserError("file-not-readable", file=name) from error
    if len(content) > LARGEST:
        raise UserError("contacts-too-large", limit=LARGEST // 1_000_000)
    return content
