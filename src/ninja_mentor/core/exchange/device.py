"""The key of this device: one for each machine and workspace path, kept outside the folder.

A copied folder finds no key where it now is, and becomes a new device. A folder that was restored from a backup in
its place has fewer segments than the key has signed, and becomes one too: no number is ever signed twice.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ninja_mentor.core.exchange.keys import device_id, new_seed, public_of
from ninja_mentor.core.kernel.saving import save_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass
class DeviceKey:
    """The secret of this device, and how many segments it has signed."""

    seed: bytes
    signed: int
    file: Path

    @property
    def public(self) -> bytes:
        return public_of(self.seed)

    @property
    def id(self) -> str:
        return device_id(self.public)

    def note(self, signed: int) -> None:
        """Written down before the segment is stored: whatever happens then, its number is used."""
        self.signed = signed
        self.file.parent.mkdir(parents=True, exist_ok=True)
        save_file(self.file, json.dumps({"seed": self.seed.hex(), "signed": signed}).encode())


def device_key(workspace: Path, devices: Path, stored: Callable[[str], int]) -> DeviceKey:
    """The key of this folder on this machine, or a new one. `stored` counts the segments of a device here."""
    file = devices / (
        hashlib.sha256(str(workspace.resolve()).encode(errors="replace")).hexdigest()[:24] + ".key"
    )
    try:
        known = json.loads(file.read_text("utf-8"))
        found = DeviceKey(bytes.fromhex(known["seed"]), int(known["signed"]), file)
        if stored(found.id) >= found.signed:
            return found
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return DeviceKey(new_seed(), 0, file)
