"""Dates of the sample, written as days from today, so that it never grows old."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ninja_mentor.core.kernel.clock import moment_of, stamp


@dataclass(frozen=True)
class Dating:
    """What days from today are called now."""

    today: str  # ISO date
    now: str  # time stamp

    def date(self, days: int) -> str:
        """The ISO date so many days after today; before it, where negative."""
        return (date.fromisoformat(self.today) + timedelta(days=days)).isoformat()

    def stamp(self, days: int) -> str:
        """The time stamp so many days after now; before it, where negative."""
        return stamp(moment_of(self.now) + timedelta(days=days))
