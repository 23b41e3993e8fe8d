"""The bytes of photos and files: kept once each, named by their SHA-256, never changed."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.saving import explained_writing, save_file

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "attachments"  # in the workspace's folder


class Attachments:
    """The `attachments/` of one workspace; two letters of the hash name the folder of a file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / FOLDER

    def keep(self, content: bytes) -> str:
        """Stores the bytes, if they are not here yet; gives their hash. `UserError` where the disk refuses."""
        name = hashlib.sha256(content).hexdigest()
        place = self.path(name)
        if not (place.exists() and place.stat().st_size == len(content)):
            with explained_writing(place):
                place.parent.mkdir(parents=True, exist_ok=True)
            save_file(place, content)
        return name

    def read(self, name: str) -> bytes:
        """The bytes with this hash; `UserError` "attachment-lost" where they are gone or not what they were."""
        try:
            content = self.path(name).read_bytes()
        except OSError as error:
            raise UserError("attachment-lost") from error
        if hashlib.sha256(content).hexdigest() != name:
            raise UserError("attachment-lost")
        return content

    def path(self, name: str) -> Path:
        """Where the bytes with this hash are, or would be."""
        return self._folder / name[:2] / name
