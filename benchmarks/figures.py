"""What was measured, against its goal."""

from __future__ import annotations

import json
import statistics
from dataclasses import asdict, dataclass
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path


@dataclass(frozen=True)
class Figure:
    """One measurement: `goal` is the most it may be, None where there is none."""

    name: str
    value: float
    unit: str
    goal: float | None = None

    @property
    def verdict(self) -> str:
        if self.goal is None:
            return ""
        return "ok" if self.value <= self.goal else "MISSED"


def table(figures: Sequence[Figure]) -> str:
    """The figures as lines of text."""
    width = max(len(figure.name) for figure in figures)
    lines = [f"{'':{width}}  {'measured':>12}  {'goal':>12}"]
    for figure in figures:
        goal = f"≤ {figure.goal:g} {figure.unit}" if figure.goal is not None else ""
        measured = f"{figure.value:.2f} {figure.unit}"
        lines.append(f"{figure.name:{width}}  {measured:>12}  {goal:>12}  {figure.verdict}".rstrip())
    return "\n".join(lines)


def write(figures: Sequence[Figure], file: Path) -> None:
    """The figures as JSON, for whoever compares runs of one machine."""
    file.parent.mkdir(parents=True, exist_ok=True)
    rows = [asdict(figure) | {"verdict": figure.verdict} for figure in figures]
    file.write_text(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", "utf-8")


def milliseconds(work: Callable[..., object], *args: object) -> float:
    """How long one call takes."""
    started = perf_counter()
    work(*args)
    return (perf_counter() - started) * 1000


def median_of(times: int, work: Callable[..., object], *args: object) -> float:
    """The median of so many calls, in milliseconds."""
    return statistics.median(milliseconds(work, *args) for _ in range(times))


def percentile(values: Iterable[float], share: float) -> float:
    """The smallest value that is not below this share of all of them."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
