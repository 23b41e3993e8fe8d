"""The bytes of photos and files: kept once each, named by their SHA-256, never changed."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.saving import explained_writing, save_file

if TYPE_CHECKING:
    from pathlib import Path

FOLDER: Final = "attachments"  # in the workspace's folder
HASH: Final = re.compile(r"[0-9a-f]{64}")
LARGEST: Final = 200_000_000  # bytes; nothing that is kept here is as large


class Attachments:
    """The `attachments/` of one workspace; two letters of the hash name the folder of a file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / FOLDER

    def keep(self, content: bytes) -> str:
        """Stores the bytes, if they are not here yet or are damaged; gives their hash.

        `UserError` where the disk refuses.
        """
        name = hashlib.sha256(content).hexdigest()
        try:
            self.read(name)
        except UserError:
            place = self.path(name)
            with explained_writing(place):
                place.parent.mkdir(parents=True, exist_ok=True)
            save_file(place, content)
        return name

    def read(self, name: str) -> bytes:
        """The bytes with this hash; `UserError` "attachment-lost" where they are gone or not what they were.

        A damaged or foreign database may name anything: only what looks like ours is opened at all.
        """
        place = self.path(name)
        try:
            if not HASH.fullmatch(name) or not place.is_file() or place.stat().st_size > LARGEST:
                raise UserError("attachment-lost")
            content = place.read_bytes()
        except OSError as error:
            raise UserError("attachment-lost") from error
        if hashlib.sha256(content).hexdigest() != name:
            raise UserError("attachment-lost")
        return content

    def path(self, name: str) -> Path:
        """Where the bytes with this hash are, or would be."""
        return self._folder / name[:2] / name
