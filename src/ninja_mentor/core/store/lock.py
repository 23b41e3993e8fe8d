"""One writer a workspace: a lock of the operating system, freed even by a kill -9."""

from __future__ import annotations

import errno
import json
import os
import platform
from contextlib import suppress
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from ninja_mentor.core.kernel.computer import system_user
from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path


class WriterLock:
    """Held from opening to closing by whoever may write. The file next to it says who that is."""

    def __init__(self, folder: Path) -> None:
        self._lock = FileLock(folder / "workspace.lock", timeout=0, thread_local=False)
        self._holder = folder / "workspace.holder"

    def take(self, since: str) -> None:
        """Takes the lock; `UserError` "workspace-held" says who has it."""
        try:
            self._lock.acquire()
        except Timeout:
            raise UserError("workspace-held", **self._held_by()) from None
        except OSError as error:
            full = error.errno in (errno.ENOSPC, errno.EDQUOT)
            code = "disk-full" if full else "workspace-read-only"
            raise UserError(code, folder=str(self._holder.parent)) from error
        holder = {"user": system_user(), "computer": platform.node(), "process": os.getpid(), "since": since}
        with suppress(OSError):  # a full disk: the lock holds without its name
            self._holder.write_text(json.dumps(holder), "utf-8")

    def free(self) -> None:
        """Lets go; harmless when it is not held."""
        if self._lock.is_locked:
            with suppress(OSError):
                self._holder.unlink(missing_ok=True)
            self._lock.release()

    def _held_by(self) -> dict[str, object]:
        """Who has the lock, as far as the file can be read."""
        try:
            held = json.loads(self._holder.read_text("utf-8"))
            return {name: str(held[name]) for name in ("user", "computer", "process")}
        except (OSError, ValueError, KeyError, TypeError):
            return {"user": "?", "computer": platform.node(), "process": "?"}
