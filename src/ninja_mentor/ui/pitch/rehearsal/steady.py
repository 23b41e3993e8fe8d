"""Seconds for a stop watch."""

from __future__ import annotations

import time


def steady_seconds() -> float:
    """Seconds that nobody sets forward or back, and that go on while the computer sleeps.

    So a run learns that it was interrupted. Linux has a clock of its own for that; elsewhere the
    monotonic clock goes on in sleep.
    """
    boot = getattr(time, "CLOCK_BOOTTIME", None)  # Linux
    monotonic = getattr(time, "CLOCK_MONOTONIC", None)  # macOS: unlike time.monotonic, it counts sleep
    clock = monotonic if boot is None else boot
    return time.monotonic() if clock is None else time.clock_gettime(clock)
