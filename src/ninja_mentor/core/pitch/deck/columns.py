"""Where the columns of a chart stand when we draw them ourselves: points from the top left of the slide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.pitch.deck.places import Place

if TYPE_CHECKING:
    from ninja_mentor.core.pitch.deck.laid import Chart

COMPARED_SHARE: Final = 0.58  # of its room that a column fills
MONTH_SHARE: Final = 0.74
EDGE: Final = 6  # points: nothing is written nearer to the edge of the card
THINNEST: Final = 0.75  # points: a small amount is still seen


@dataclass(frozen=True)
class Column:
    """One column; `below` hangs under the line."""

    place: Place
    below: bool = False
    compared: bool = False  # the one that the other is compared with


@dataclass(frozen=True)
class Written:
    """Words of a chart on one line or more, centred in their place."""

    place: Place
    text: str
    points: float


@dataclass(frozen=True)
class Columns:
    """The whole chart."""

    columns: tuple[Column, ...]
    line: Place  # at zero
    amounts: tuple[Written, ...]
    names: tuple[Written, ...]


def columns_of(chart: Chart) -> Columns:
    """The chart's columns between its highest and lowest amount."""
    drawn, shape, place = chart.drawn, chart.shape, chart.place
    left, top = place.left + shape.left, place.top + shape.top
    amounts = [float(amount or 0) for amount in drawn.amounts]
    high, low = max(*amounts, 0.0), min(*amounts, 0.0)
    written_below = min(shape.value * 1.6, shape.height / 2) if drawn.lowest is not None else 0
    point = (shape.height - written_below) / (high - low)  # an amount of one
    zero = top + high * point
    room = shape.width / len(amounts)
    share = COMPARED_SHARE if drawn.compared else MONTH_SHARE
    columns = []
    for number, amount in enumerate(amounts):
        height = max(abs(amount) * point, THINNEST) if amount else 0
        spot = Place(
            left + room * (number + (1 - share) / 2),
            zero - (height if amount > 0 else 0),
            room * share,
            height,
        )
        columns.append(Column(spot, amount < 0, drawn.compared and number == 0))
    said = []
    for number, text in sorted(drawn.said.items()):
        middle = left + room * (number + 0.5)
        wide = max(shape.said[number], room if drawn.compared else 0)
        first = place.left + EDGE
        start = min(max(middle - wide / 2, first), max(first, place.left + place.width - EDGE - wide))
        spot = columns[number].place
        above = amounts[number] >= 0
        at = spot.top - shape.value * 1.5 if above else spot.top + spot.height + 1
        said.append(
            Written(Place(start, at, min(wide, place.width - 2 * EDGE), shape.value * 1.5), text, shape.value)
        )
    under = top + shape.height + 4
    wide = room * (0.98 if drawn.compared else drawn.every)
    names = [
        Written(Place(left + room * (number + 0.5) - wide / 2, under, wide, 0), name, shape.name)
        for number, name in enumerate(drawn.names)
        if number % drawn.every == 0
    ]
    return Columns(tuple(columns), Place(left, zero, shape.width, 0), tuple(said), tuple(names))
