"""A sentence for each thing that does not fit together in the numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.kernel.numbers import plain_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from ninja_mentor.core.ideas.doubts import Doubt
    from ninja_mentor.ui.desk import Desk

SENTENCES: Final[Mapping[str, str]] = {
    "price-below-cost": mark(
        "The price ({price}) is below what a unit costs ({cost}): each one sold loses {loss}."
    ),
    "price-only-covers-cost": mark(
        "The price ({price}) is just what a unit costs: nothing is left for the fixed costs."
    ),
    "never-enough-units": mark("The fixed costs need {needed} units a month, and the best month has {most}."),
    "still-missing": mark("After {months} months, {missing} have still not come back."),
    "more-than-the-market": mark(
        "The plan sells {sold} units in a year, but the market below buys only {bought}."
    ),
    "two-prices": mark("A unit sells at {price}, but the market below counts with {market_price}."),
    "no-source": mark("Say where the number of customers ({customers}) comes from."),
    "below-zero": mark("One of the numbers is below zero. Costs are written without a minus."),
    "no-currency": mark("Choose a currency: a number alone is worth nothing in three countries."),
    "empty-months": mark("{n} months have no units yet; they count as none sold."),
}
MONEY: Final = frozenset({"price", "cost", "loss", "missing", "market_price"})


def words_of(desk: Desk, doubt: Doubt, currency: str) -> str:
    """The doubt with its numbers, as the person reads them."""
    return desk.language.say(
        SENTENCES[doubt.code],
        **{name: _shown(desk, name, number, currency) for name, number in doubt.facts.items()},
    )


def _shown(desk: Desk, name: str, number: Decimal, currency: str) -> str:
    if name in MONEY:
        return desk.formats.money(plain_text(number), currency)
    return desk.formats.number(number)
