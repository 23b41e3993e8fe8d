"""Rows as paragraphs of a slide: one by one, or one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.pitch.fitting import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.pitch.fitting import Paragraph
    from ninja_mentor.core.pitch.snapshot import Row

FEW_ROWS: Final = 5


def listed(rows: Sequence[Row]) -> list[Paragraph]:
    """Each row on its own, what belongs to it below; of many rows beside it."""
    paragraphs: list[Paragraph] = []
    for row in rows:
        if len(rows) > FEW_ROWS:
            rest = (Words(f"   {row.rest}"),) if row.rest else ()
            paragraphs.append((Words(row.strong, strong=True), *rest))
            continue
        paragraphs.append((Words(row.strong, strong=True),))
        if row.rest:
            paragraphs.append((Words(row.rest, quiet=True),))
    return paragraphs


def running(rows: Sequence[Row]) -> list[Paragraph]:
    """All rows one after the other."""
    words: list[Words] = []
    for place, row in enumerate(rows):
        end = "" if place == len(rows) - 1 else "   /   "
        words += [Words(row.strong, strong=True), Words(f" {row.rest}{end}" if row.rest else end)]
    return [tuple(words)]
