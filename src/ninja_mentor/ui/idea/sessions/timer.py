"""The clock of a session under way: pure counting, so that it goes on while another page is shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.clock import Clock


@dataclass
class SessionTimer:
    """Counts the seconds of a session; `kept` lives as long as the workspace is open in the window."""

    clock: Clock
    kept: dict[str, Any]  # {"since": ISO or "", "seconds": counted before}

    @property
    def is_begun(self) -> bool:
        """Whether it was ever started and not finished."""
        return bool(self.kept)

    @property
    def is_running(self) -> bool:
        return bool(self.kept.get("since"))

    def seconds(self) -> int:
        """How long it has run, pauses not counted."""
        before = int(self.kept.get("seconds", 0))
        if not self.is_running:
            return before
        running = self.clock.now() - datetime.fromisoformat(self.kept["since"])
        return before + max(0, int(running.total_seconds()))

    def go(self) -> None:
        """Starts, or goes on after a pause."""
        self.kept.update(seconds=self.seconds(), since=self.clock.now().isoformat())

    def pause(self) -> None:
        """Holds; the seconds stay."""
        self.kept.update(seconds=self.seconds(), since="")

    def finish(self) -> int:
        """Ends it; gives the minutes it took, one at least."""
        minutes = max(1, round(self.seconds() / 60))
        self.kept.clear()
        return minutes
