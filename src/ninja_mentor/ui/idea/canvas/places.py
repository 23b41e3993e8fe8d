"""Where the boxes of a Lean Canvas stand: the classic picture, a narrower one, and a plain column."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  (a dataclass field)
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True)
class Place:
    """Cells of the grid: the first one, and how many of them."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True)
class Arrangement:
    """A picture that needs so many designed pixels."""

    name: str
    least: int
    places: Mapping[str, Place]


CLASSIC: Final = Arrangement(
    "classic",
    760,
    {
        "problem": Place(0, 0, 2, 2),
        "solution": Place(0, 2, 1, 2),
        "metrics": Place(1, 2, 1, 2),
        "value": Place(0, 4, 2, 2),
        "advantage": Place(0, 6, 1, 2),
        "channels": Place(1, 6, 1, 2),
        "segments": Place(0, 8, 2, 2),
        "costs": Place(2, 0, 1, 5),
        "revenue": Place(2, 5, 1, 5),
    },
)
NARROWER: Final = Arrangement(
    "narrower",
    510,
    {
        "problem": Place(0, 0, 1, 2),
        "value": Place(0, 2, 2, 2),
        "segments": Place(0, 4, 1, 2),
        "solution": Place(1, 0, 1, 2),
        "advantage": Place(1, 4, 1, 2),
        "metrics": Place(2, 0, 1, 3),
        "channels": Place(2, 3, 1, 3),
        "costs": Place(3, 0, 1, 3),
        "revenue": Place(3, 3, 1, 3),
    },
)


def arrangement(boxes: Sequence[str], room: float) -> Arrangement:
    """The widest picture that fits into so many designed pixels; a column for boxes of another canvas."""
    for one in (CLASSIC, NARROWER):
        if room >= one.least and one.places.keys() == set(boxes):
            return one
    return Arrangement("column", 0, {box: Place(at, 0, 1, 1) for at, box in enumerate(boxes)})
