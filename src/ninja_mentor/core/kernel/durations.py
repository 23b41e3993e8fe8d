"""Lengths of time as figures, alike in all languages."""

from __future__ import annotations


def clock_text(seconds: float) -> str:
    """Whole minutes and seconds: "2:45"."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"
