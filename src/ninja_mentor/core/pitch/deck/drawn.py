"""What a chart of the deck shows, and where its columns stand: the same for PowerPoint and PDF."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.pitch.fitting import Box, Words, beginning

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ninja_mentor.core.pitch.deck.places import Place
    from ninja_mentor.core.pitch.fitting import Fitter
    from ninja_mentor.core.pitch.snapshot import Bar, NumbersBlock

TITLE_SIZES: Final = (16, 15, 14, 13, 12)
LONG_TITLE: Final = 13  # on two lines or more
TITLE_SHARE: Final = 0.78  # of the chart's width: where Office begins another line
NAME_SIZES: Final = (14, 13, 12)
VALUE_SIZES: Final = (18, 16, 14, 12)
COMPARED: Final = 0.45  # how dense the column is that the other is compared with
INSET: Final = 18  # points, beside title and columns: as in the cards
TOP: Final = 12
LINES: Final = 3  # of a column's name
NAMED: Final = ((12, 1), (24, 3), (36, 6), (float("inf"), 12))  # up to so many months, every so-manieth
MOST_SIDE: Final = 48  # points
FAR: Final = 3  # amounts of months stand a third of the chart apart, or on different sides of the line
AIR: Final = 6  # points, between the title and what is written above a column
LOWEST: Final = 30  # points: columns are never lower
LETTERS: Final = 60  # of a title
NAME_LETTERS: Final = 40


@dataclass(frozen=True)
class Drawn:
    """A chart of columns. `said` are the amounts written at their column, as money."""

    id: str  # market, unit, cash, sales
    title: str
    names: tuple[str, ...]
    amounts: tuple[Decimal | None, ...]
    said: Mapping[int, str]

    @property
    def alt(self) -> str:
        """The chart in words."""
        told = "; ".join(f"{self.names[place]}: {value}" for place, value in sorted(self.said.items()))
        return f"{self.title}. {told}" if told else self.title

    @property
    def compared(self) -> bool:
        """Whether its columns are different things; else they are months."""
        return self.id in {"market", "unit"}

    @property
    def every(self) -> int:
        """Each so-manieth column has its name written: of many months some, of years the first."""
        count = 0 if self.compared else len(self.names)
        return next(step for most, step in NAMED if count <= most)

    @property
    def lowest(self) -> Decimal | None:
        """The end of the columns that hang down, where it is written what they are worth; else None."""
        below = [self.amounts[place] or Decimal(0) for place in self.said if (self.amounts[place] or 0) < 0]
        return min(below, default=None)


@dataclass(frozen=True)
class Shape:
    """Sizes of a chart's words, and the room of its columns: points within its place."""

    title: float
    name: float
    value: float
    left: float
    top: float
    width: float
    height: float
    said: Mapping[int, float]  # how wide each amount is that is written at its column


def drawn(chart: str, numbers: NumbersBlock) -> Drawn | None:
    """The chart of this name; None where there is nothing to draw."""
    if chart == "market":
        found = _bars(chart, numbers.market_title, numbers.market)
    elif chart == "unit":
        found = _bars(chart, numbers.unit_title, numbers.unit)
    elif chart in {"cash", "sales"}:
        found = _months(chart, numbers)
    else:
        return None
    return found if any(found.amounts) else None


def shape_of(chart: Drawn, place: Place, fitter: Fitter) -> Shape:
    """How large the words of the chart are, so that none leaves its place."""
    width = place.width - 2 * INSET
    across = place.width * TITLE_SHARE
    heading = [(Words(chart.title, strong=True),)]
    title = next(
        (size for size in TITLE_SIZES if fitter.height(heading, size, across) < size * 1.5), LONG_TITLE
    )
    title_height = fitter.height(heading, title, across)
    column = width / len(chart.names)
    name: float = NAME_SIZES[-1]
    name_height = name * 1.5
    if chart.compared:
        fitted = [
            fitter.fit([(Words(each),)], Box(column * 0.9, NAME_SIZES[-1] * 1.46 * LINES), NAME_SIZES)
            for each in chart.names
        ]
        name = min(each.points for each in fitted)
        name_height = max(fitter.height(each.paragraphs, name, column * 0.9) for each in fitted)
    room = column if chart.compared else width / 2
    value = min(
        (
            fitter.fit([(Words(said, strong=True),)], Box(room, VALUE_SIZES[0] * 1.5), VALUE_SIZES).points
            for said in chart.said.values()
        ),
        default=VALUE_SIZES[-1],
    )
    above = TOP + title_height + AIR + value * 1.5
    below = name_height + 6
    before, after = _sides(chart, column, value, fitter)
    return Shape(
        title,
        name,
        value,
        INSET + before,
        above,
        width - before - after,
        max(place.height - above - below - TOP / 2, LOWEST),
        {place: fitter.width(said, value, strong=True) for place, said in chart.said.items()},
    )


def _sides(chart: Drawn, column: float, value: float, fitter: Fitter) -> tuple[float, float]:
    """Room beside the first and last column for amounts that are wider than they are."""
    sides = [0.0, 0.0]
    for place, said in chart.said.items():
        half = fitter.width(said, value, strong=True) / 2 - INSET / 3
        sides[0] = max(sides[0], half - (place + 0.5) * column)
        sides[1] = max(sides[1], half - (len(chart.names) - place - 0.5) * column)
    return min(sides[0], MOST_SIDE), min(sides[1], MOST_SIDE)


def _bars(chart: str, title: str, bars: tuple[Bar, ...]) -> Drawn:
    return Drawn(
        chart,
        beginning(title, LETTERS),
        tuple(beginning(bar.name, NAME_LETTERS) for bar in bars),
        tuple(bar.amount for bar in bars),
        {place: bar.value for place, bar in enumerate(bars)},
    )


def _months(chart: str, numbers: NumbersBlock) -> Drawn:
    names = tuple(month.name for month in numbers.months)
    if chart == "sales":
        amounts = tuple(month.sales for month in numbers.months)
        known = [amount for amount in amounts if amount is not None]
        said = {amounts.index(max(known)): numbers.highest_sales} if known else {}
        return Drawn(chart, beginning(numbers.sales_title, LETTERS), names, amounts, _filled(said))
    amounts = tuple(month.cash for month in numbers.months)
    known = [amount for amount in amounts if amount is not None]
    said = {amounts.index(min(known)): numbers.lowest_cash} if known else {}
    last = len(amounts) - 1
    if known and amounts[last] is not None and _apart(amounts, min(known), last):
        said |= {last: numbers.last_cash}
    return Drawn(chart, beginning(numbers.cash_title, LETTERS), names, amounts, _filled(said))


def _apart(amounts: tuple[Decimal | None, ...], lowest: Decimal, last: int) -> bool:
    far = (last - amounts.index(lowest)) * FAR >= len(amounts)
    return far or (lowest < 0) != ((amounts[last] or 0) < 0)


def _filled(said: dict[int, str]) -> dict[int, str]:
    return {place: value for place, value in said.items() if value}
