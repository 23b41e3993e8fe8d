"""A file of contacts as it lies on a disk or a stick: read whole, if it is not far too large."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.opening import read_file

if TYPE_CHECKING:
    from pathlib import Path

LARGEST: Final = 200_000_000  # bytes


def content_of(path: Path) -> bytes:
    """The bytes of the file; `UserError` "contacts-too-large" or "file-not-readable", as for a folder or a pipe."""
    return read_file(path, LARGEST, "contacts-too-large")
