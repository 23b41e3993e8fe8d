"""Scrolling board and table with ten thousand ideas, a page every 16 milliseconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.figures import Figure
from benchmarks.starting import start

if TYPE_CHECKING:
    from pathlib import Path


def measure(crowd: Path) -> list[Figure]:
    """The longest time in which the window answered nobody; the goal is what a person does not notice."""
    events = start("scroll", crowd)
    return [
        Figure(f"longest block while scrolling, {view}", events[f"block, {view}"], "ms", 50)
        for view in ("board", "table")
    ]
