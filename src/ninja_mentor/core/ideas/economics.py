"""The numbers of an idea: unit margin, break-even, cash month by month. Exact decimals, never an error."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

ZERO: Final = Decimal(0)


class NumbersLike(Protocol):
    price: str
    variable_cost: str
    fixed_costs: str
    startup_costs: str
    units: list[str]
    market_customers: str
    market_price: str
    market_times: str


@dataclass(frozen=True)
class Economics:
    """What follows from the numbers, in their currency; None where something is missing for it."""

    unit_margin: Decimal | None
    break_even_units: (
        Decimal | None
    )  # units a month that cover the fixed costs; None if a unit brings nothing
    break_even_month: int | None  # the first month, from 1, that does not lose money
    sales: tuple[Decimal, ...]  # a month
    cash: tuple[Decimal, ...]  # at the end of each month, start-up money paid before the first
    lowest: Decimal | None
    lowest_month: int | None  # 0: before the first month
    market: Decimal | None  # a year: customers × price × purchases


def economics(numbers: NumbersLike) -> Economics:
    """All that can be computed from what is filled in."""
    price, variable = amount(numbers.price), amount(numbers.variable_cost)
    fixed, startup = amount(numbers.fixed_costs), amount(numbers.startup_costs)
    margin = price - variable if price is not None and variable is not None else None
    units = [amount(unit) or ZERO for unit in numbers.units]
    sales = tuple((price or ZERO) * each for each in units) if price is not None else ()
    results = [margin * each - (fixed or ZERO) for each in units] if margin is not None else []
    cash = _running(-(startup or ZERO), results)
    points = [-(startup or ZERO), *cash] if cash else []
    lowest = min(points) if points else None
    return Economics(
        unit_margin=margin,
        break_even_units=_ceiling(fixed, margin),
        break_even_month=next((month for month, result in enumerate(results, 1) if result >= 0), None),
        sales=sales,
        cash=cash,
        lowest=lowest,
        lowest_month=points.index(lowest) if lowest is not None else None,
        market=_market(numbers),
    )


def amount(text: str) -> Decimal | None:
    """The stored decimal text as a number; None for an empty one."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _running(start: Decimal, results: Sequence[Decimal]) -> tuple[Decimal, ...]:
    cash = []
    for result in results:
        start += result
        cash.append(start)
    return tuple(cash)


def _ceiling(fixed: Decimal | None, margin: Decimal | None) -> Decimal | None:
    if fixed is None or margin is None or margin <= 0:
        return None
    return (fixed / margin).to_integral_value(ROUND_CEILING)


def _market(numbers: NumbersLike) -> Decimal | None:
    factors = [
        amount(text) for text in (numbers.market_customers, numbers.market_price, numbers.market_times)
    ]
    if any(factor is None for factor in factors):
        return None
    customers, price, times = (factor or ZERO for factor in factors)
    return customers * price * times
