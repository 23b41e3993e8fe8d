"""Which device writes: machine and workspace path together, so that a copied folder is a new device."""

from __future__ import annotations

import hashlib
import uuid
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def device_of(workspace: Path, devices: Path) -> str:
    """The device id of a workspace folder on this machine, kept below `devices`, outside the workspace.

    Where that cannot be written (a locked-down PC), the id is good for this run only.
    """
    known = devices / hashlib.sha256(str(workspace.resolve()).encode(errors="replace")).hexdigest()[:24]
    try:
        return str(uuid.UUID(known.read_text("ascii")))
    except (OSError, ValueError):
        fresh = str(uuid.uuid4())
    try:
        devices.mkdir(parents=True, exist_ok=True)
        known.write_text(fresh, "ascii")
    except OSError:
        pass
    return fresh
