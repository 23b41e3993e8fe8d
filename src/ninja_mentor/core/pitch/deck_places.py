"""Where everything stands on a slide, in points from the top left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

WIDTH: Final = 960
HEIGHT: Final = 540
MARGIN: Final = 56
INSET: Final = 18  # beside a big number, in its card
INSET_TOP: Final = 14
MOST_FIGURES: Final = 4
EMU: Final = 12_700  # a point


@dataclass(frozen=True)
class Place:
    """Left, top, width and height in points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[int, int, int, int]:
        """The same in PowerPoint's unit."""
        left, top, width, height = (round(n * EMU) for n in (self.left, self.top, self.width, self.height))
        return left, top, width, height

    @property
    def xfrm(self) -> str:
        """The same as PowerPoint writes it."""
        left, top, width, height = self.emu
        return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


INSIDE: Final = WIDTH - 2 * MARGIN
TITLE: Final = Place(MARGIN, 30, INSIDE, 58)
MARK: Final = Place(MARGIN, 95, 64, 4)
BODY: Final = Place(MARGIN, 122, INSIDE, 362)
FOOTER: Final = Place(MARGIN, 498, INSIDE - 100, 20)
NUMBER: Final = Place(WIDTH - MARGIN - 80, 498, 80, 20)
LOWER_BODY: Final = Place(MARGIN, 260, INSIDE, 226)
FIGURE_ROW: Final = Place(MARGIN, 122, INSIDE, 118)
FIGURE_GAP: Final = 16


def figure_places(count: int) -> list[Place]:
    """Where so many big numbers stand, side by side."""
    width = (FIGURE_ROW.width - FIGURE_GAP * (count - 1)) / count
    return [
        Place(FIGURE_ROW.left + place * (width + FIGURE_GAP), FIGURE_ROW.top, width, FIGURE_ROW.height)
        for place in range(count)
    ]
