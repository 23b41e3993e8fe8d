"""Where everything stands on a slide, in points from the top left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

WIDTH: Final = 960
HEIGHT: Final = 540
MARGIN: Final = 56
INSET: Final = 18  # beside a big number, in its card
INSET_TOP: Final = 12
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
EDGE: Final = Place(0, 0, 12, HEIGHT)
BODY: Final = Place(MARGIN, 122, INSIDE, 364)
FOOTER: Final = Place(MARGIN, 498, INSIDE - 100, 20)
NUMBER: Final = Place(WIDTH - MARGIN - 80, 498, 80, 20)
FIGURE_ROW: Final = Place(MARGIN, 122, INSIDE, 130)
LOWER_BODY: Final = Place(MARGIN, 268, INSIDE, 222)
GAP: Final = 16  # between cards
GUTTER: Final = 28  # between words and what stands beside them

COVER_LEFT: Final = 72
COVER_TITLE: Final = Place(COVER_LEFT, 96, WIDTH - 2 * COVER_LEFT, 196)
COVER_MARK: Final = Place(COVER_LEFT, 312, 96, 5)
COVER_SENTENCE: Final = Place(COVER_LEFT, 334, WIDTH - 2 * COVER_LEFT, 104)
COVER_ORIGIN: Final = Place(COVER_LEFT, 458, WIDTH - 2 * COVER_LEFT, 44)

CHART_WIDTHS: Final = (344, 280)  # where it stands beside the words; the first at which they are large
CARD_ABOVE_CHART: Final = 112  # its height
FIGURES_ABOVE: Final = 2  # so many and more have the whole width, fewer stand above the chart


@dataclass(frozen=True)
class Arrangement:
    """Where words, big numbers and chart of a slide stand."""

    body: Place
    cards: tuple[Place, ...] = ()
    chart: Place | None = None


def card_places(count: int, row: Place = FIGURE_ROW) -> tuple[Place, ...]:
    """Where so many cards stand, side by side."""
    width = (row.width - GAP * (count - 1)) / max(count, 1)
    return tuple(
        Place(row.left + place * (width + GAP), row.top, width, row.height) for place in range(count)
    )


def arrangements(cards: int, *, chart: bool) -> list[Arrangement]:
    """The ways to put a slide together, best first; the last one has no chart."""
    plain = Arrangement(LOWER_BODY, card_places(cards)) if cards else Arrangement(BODY)
    if not chart:
        return [plain]
    if cards >= FIGURES_ABOVE:
        return [_chart_below_cards(cards), plain]
    return [*(_chart_beside(width, cards) for width in CHART_WIDTHS), plain]


def _chart_beside(width: float, cards: int) -> Arrangement:
    """Words on the left, number and chart on the right."""
    left = WIDTH - MARGIN - width
    body = Place(MARGIN, BODY.top, left - MARGIN - GUTTER, BODY.height)
    top = FIGURE_ROW.top + (CARD_ABOVE_CHART + GAP if cards else 0)
    card = Place(left, FIGURE_ROW.top, width, CARD_ABOVE_CHART)
    chart = Place(left, top, width, BODY.top + BODY.height - top)
    return Arrangement(body, (card,) if cards else (), chart)


def _chart_below_cards(cards: int) -> Arrangement:
    """Numbers above, words below them, the chart under the last number or the last two."""
    row = card_places(cards)
    left = row[-((cards + 2) // 3)].left
    body = Place(MARGIN, LOWER_BODY.top, left - MARGIN - GUTTER, LOWER_BODY.height)
    return Arrangement(body, row, Place(left, LOWER_BODY.top, WIDTH - MARGIN - left, LOWER_BODY.height - 4))
