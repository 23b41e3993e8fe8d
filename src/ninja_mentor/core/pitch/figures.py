"""The numbers of a pitch, counted and written for its reader."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.ideas.economics import Economics, amount, economics
from ninja_mentor.core.kernel.countries import currency_of
from ninja_mentor.core.pitch.snapshot import Bar, Figure, Month, NumbersBlock

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.formats import Formats
    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.pitch.material import PitchSource

YEAR: Final = 12  # months


@dataclass(frozen=True)
class Counted:
    """What is counted, and how it is said."""

    source: PitchSource
    language: Language
    formats: Formats

    @property
    def economics(self) -> Economics | None:
        """What follows from the numbers; None where there are none."""
        return economics(self.source.numbers) if self.source.numbers else None

    def money(self, value: Decimal | str) -> str:
        """An amount in the idea's currency, in whole cents at most."""
        text = str(value) if isinstance(value, str) else f"{value:f}"
        return self.formats.money(text, self.source.currency)


def numbers_of(counted: Counted) -> NumbersBlock:
    """Price, unit margin and break-even, and the months for the chart."""
    found, numbers = counted.economics, counted.source.numbers
    if found is None or numbers is None:
        return NumbersBlock()
    say = counted.language.say
    figures = []
    if amount(numbers.price) is not None:
        figures.append(Figure(counted.money(numbers.price), say("price of a unit")))
    if found.unit_margin is not None:
        figures.append(Figure(counted.money(found.unit_margin), say("margin of a unit")))
    if found.break_even_units is not None:
        label = say("units a month to break even")
        if found.break_even_month is not None:
            label = say("units a month to break even, in month {month}", month=found.break_even_month)
        figures.append(Figure(counted.formats.number(found.break_even_units), label))
    length = max(len(found.sales), len(found.cash))
    months = tuple(
        Month(str(place + 1), _at(found.sales, place), _at(found.cash, place)) for place in range(length)
    )
    highest = max(found.sales, default=Decimal(0))
    currency = counted.source.currency
    return NumbersBlock(
        tuple(figures),
        months,
        say("Sales a month ({currency})", currency=currency) if currency else say("Sales a month"),
        counted.money(highest) if highest > 0 else "",
        say("Cash at the end of each month ({currency})", currency=currency)
        if currency
        else say("Cash at the end of each month"),
        counted.money(found.lowest) if found.lowest is not None else "",
        counted.money(found.cash[-1]) if found.cash else "",
        say("What the price of a unit is made of"),
        _unit(counted, found),
        say("The market, and what we would sell in it"),
        _share(counted, found),
    )


def _unit(counted: Counted, found: Economics) -> tuple[Bar, ...]:
    """Cost and margin of a unit; nothing to draw where it costs more than it brings."""
    numbers, say = counted.source.numbers, counted.language.say
    cost = amount(numbers.variable_cost) if numbers else None
    if cost is None or found.unit_margin is None or cost < 0 or found.unit_margin < 0:
        return ()
    return (
        Bar(say("cost of a unit"), cost, counted.money(cost)),
        Bar(say("margin of a unit"), found.unit_margin, counted.money(found.unit_margin)),
    )


def _share(counted: Counted, found: Economics) -> tuple[Bar, ...]:
    """The market a year beside the sales of the first twelve months."""
    sold = sum(found.sales[:YEAR], Decimal(0))
    if not found.market or found.market <= 0 or sold <= 0:
        return ()
    say = counted.language.say
    return (
        Bar(say("the market a year"), found.market, counted.money(found.market)),
        Bar(say("our sales in the first year"), sold, counted.money(sold)),
    )


def market_of(counted: Counted) -> tuple[Figure, ...]:
    """The market a year, with how it was counted; nothing where a factor is missing."""
    found, numbers = counted.economics, counted.source.numbers
    if found is None or numbers is None or not found.market:
        return ()
    label = counted.language.say(
        "a year: {customers} customers × {price} × {times} a year",
        customers=counted.formats.number(numbers.market_customers),
        price=counted.money(numbers.market_price),
        times=counted.formats.number(numbers.market_times),
    )
    return (Figure(counted.money(found.market), label),)


def evidence_of(counted: Counted) -> tuple[Figure, ...]:
    """Interviews and tests; what is zero is not shown."""
    evidence, count = counted.source.evidence, counted.language.count
    figures = (
        (evidence.interviews, count("interview", "interviews", evidence.interviews)),
        (evidence.strangers, count("with a stranger", "with strangers", evidence.strangers)),
        (evidence.confirmed, count("confirms the problem", "confirm the problem", evidence.confirmed)),
        (evidence.tests, count("finished test", "finished tests", evidence.tests)),
    )
    return tuple(Figure(counted.formats.number(number), label) for number, label in figures if number)


def ask_of(counted: Counted) -> str:
    """The amount asked for, in its own currency, else the idea's, else the country's; "" for none."""
    stored = str(counted.source.values.get("ask_amount") or "").strip()
    number, _, written = stored.partition(" ")
    currency = written or counted.source.currency or currency_of(counted.source.country)
    if amount(number) is None:
        return number and stored
    return counted.formats.money(number, currency)


def _at(values: tuple[Decimal, ...], place: int) -> Decimal | None:
    return values[place] if place < len(values) else None
