"""Which part of the one page somebody points at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

NEAR: Final = 8  # points that a finger may be off


@dataclass(frozen=True)
class PartPlace:
    """Where the heading of a part begins: the page, from 1, and points from its top left corner."""

    id: str
    page: int
    left: float
    top: float


def part_at(places: Iterable[PartPlace], page: int, x: float, y: float) -> str:
    """The part that covers a place of a page, in points; "" above all of them.

    A part goes on below its heading until the next one in its column, and a column until the next at its right.
    """
    above = [
        place for place in places if place.page == page and place.left <= x + NEAR and place.top <= y + NEAR
    ]
    return max(above, key=lambda place: (place.left, place.top)).id if above else ""
