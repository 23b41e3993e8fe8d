"""What does not fit together in the numbers of an idea: asked, never forbidden."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  (a dataclass field)
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Protocol

from ninja_mentor.core.ideas.economics import NumbersLike, amount, economics

if TYPE_CHECKING:
    from collections.abc import Iterator

MONTHS: Final = 12
AMOUNTS: Final = (
    "price",
    "variable_cost",
    "fixed_costs",
    "startup_costs",
    "market_customers",
    "market_price",
    "market_times",
)


class AllNumbers(NumbersLike, Protocol):
    currency: str
    market_source: str


@dataclass(frozen=True)
class Doubt:
    """A code, and the numbers that its sentence tells."""

    code: str
    facts: Mapping[str, Decimal] = field(default_factory=dict)


def doubts(numbers: AllNumbers) -> list[Doubt]:
    """All that does not fit, the most important first."""
    return [*_of_units(numbers), *_of_cash(numbers), *_of_market(numbers), *_of_the_form(numbers)]


def _of_units(numbers: AllNumbers) -> Iterator[Doubt]:
    price, cost = amount(numbers.price), amount(numbers.variable_cost)
    if price is not None and cost is not None and price < cost:
        yield Doubt("price-below-cost", {"price": price, "cost": cost, "loss": cost - price})
    elif price is not None and cost is not None and price == cost:
        yield Doubt("price-only-covers-cost", {"price": price})


def _of_cash(numbers: AllNumbers) -> Iterator[Doubt]:
    found = economics(numbers)
    units = [amount(unit) or Decimal(0) for unit in numbers.units]
    if found.break_even_units is not None and any(units) and found.break_even_units > max(units):
        yield Doubt("never-enough-units", {"needed": found.break_even_units, "most": max(units)})
    if found.cash and found.cash[-1] < 0 and (found.unit_margin or 0) > 0:
        yield Doubt("still-missing", {"missing": -found.cash[-1], "months": Decimal(len(found.cash))})


def _of_market(numbers: AllNumbers) -> Iterator[Doubt]:
    customers, times = amount(numbers.market_customers), amount(numbers.market_times)
    year = sum((amount(unit) or Decimal(0) for unit in numbers.units[:MONTHS]), Decimal(0))
    if customers is not None and times is not None and year > customers * times:
        yield Doubt("more-than-the-market", {"sold": year, "bought": customers * times})
    price, market_price = amount(numbers.price), amount(numbers.market_price)
    if price is not None and market_price is not None and price != market_price:
        yield Doubt("two-prices", {"price": price, "market_price": market_price})
    if customers is not None and not numbers.market_source.strip():
        yield Doubt("no-source", {"customers": customers})


def _of_the_form(numbers: AllNumbers) -> Iterator[Doubt]:
    given = [number for name in AMOUNTS if (number := amount(getattr(numbers, name))) is not None]
    filled = [number for unit in numbers.units if (number := amount(unit)) is not None]
    if any(number < 0 for number in (*given, *filled)):
        yield Doubt("below-zero")
    if given and not numbers.currency:
        yield Doubt("no-currency")
    if 0 < len(filled) < MONTHS:
        yield Doubt("empty-months", {"n": Decimal(MONTHS - len(filled))})
