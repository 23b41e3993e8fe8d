"""The numbers of an idea, against values worked out by hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninja_mentor.core.ideas.economics import Economics, amount, economics


@dataclass
class Sheet:
    price: str = ""
    variable_cost: str = ""
    fixed_costs: str = ""
    startup_costs: str = ""
    units: list[str] = field(default_factory=list)
    market_customers: str = ""
    market_price: str = ""
    market_times: str = ""


def texts(numbers: tuple[Decimal, ...]) -> list[str]:
    return [str(each) for each in numbers]


def test_coffee_by_hand() -> None:
    """A bag sells for 45.50 and costs 28.25: 17.25 are left. 1 000 a month: 57.97…, so 58 bags.

    Start: −3 000. Months: 20 × 17.25 − 1 000 = −655; 58 × 17.25 − 1 000 = 0.50; 100 × 17.25 − 1 000 = 725.
    """
    found = economics(
        Sheet("45.50", "28.25", "1000", "3000", ["20", "58", "100"], "800", "45.50", "4")
    )  # fmt: skip
    assert found.unit_margin == Decimal("17.25")
    assert found.break_even_units == 58
    assert found.break_even_month == 2
    assert texts(found.sales) == ["910.00", "2639.00", "4550.00"]
    assert texts(found.cash) == ["-3655.00", "-3654.50", "-2929.50"]
    assert (found.lowest, found.lowest_month) == (Decimal("-3655.00"), 1)
    assert found.market == Decimal(145600)


def test_cash_that_only_grows_is_lowest_before_the_first_month() -> None:
    found = economics(Sheet("10", "4", "0", "100", ["5", "5"]))
    assert texts(found.cash) == ["-70", "-40"]
    assert (found.lowest, found.lowest_month) == (Decimal(-100), 0)
    assert (found.break_even_units, found.break_even_month) == (Decimal(0), 1)


def test_the_first_of_two_equally_low_months_is_named() -> None:
    found = economics(Sheet("10", "0", "10", "0", ["0", "1", "2"]))
    assert texts(found.cash) == ["-10", "-10", "0"]
    assert (found.lowest_month, found.break_even_month) == (1, 2)


def test_break_even_is_a_whole_unit_and_never_rounded_down() -> None:
    assert economics(Sheet("3", "2", "10")).break_even_units == 10
    assert economics(Sheet("5", "2", "10")).break_even_units == 4  # 3.33…
    assert economics(Sheet("5", "2", "9.000001")).break_even_units == 4


@pytest.mark.parametrize(("price", "cost"), [("5", "5"), ("5", "6"), ("0", "0")])
def test_a_unit_that_brings_nothing_never_breaks_even(price: str, cost: str) -> None:
    found = economics(Sheet(price, cost, "10", "0", ["100", "200"]))
    assert (found.break_even_units, found.break_even_month) == (None, None)
    assert found.unit_margin == Decimal(price) - Decimal(cost)
    assert len(found.cash) == 2


def test_without_numbers_there_is_nothing_to_say() -> None:
    assert economics(Sheet()) == Economics(None, None, None, (), (), None, None, None)


def test_what_can_be_said_is_said() -> None:
    only_price = economics(Sheet(price="5", units=["2", "", "4"]))
    assert (only_price.unit_margin, only_price.cash, only_price.lowest) == (None, (), None)
    assert texts(only_price.sales) == ["10", "0", "20"]  # an empty month sells nothing
    no_costs = economics(Sheet("5", "3", units=["1"]))
    assert (texts(no_costs.cash), no_costs.break_even_units) == (["2"], None)
    assert economics(Sheet("5", "3", "1", "1")).lowest is None  # no month is planned yet
    assert economics(Sheet(market_customers="10", market_price="3")).market is None
    assert economics(Sheet(market_customers="10", market_price="0", market_times="2")).market == 0


def test_cents_stay_exact() -> None:
    assert economics(Sheet("0.30", "0.10")).unit_margin == Decimal("0.20")
    assert texts(economics(Sheet("0.1", "0", "0", "0", ["1"] * 3)).cash) == ["0.1", "0.2", "0.3"]


@pytest.mark.parametrize("text", ["", " ", "NaN", "Infinity", "-Infinity", "doce", "1,5"])
def test_what_is_no_amount_counts_as_missing(text: str) -> None:
    assert amount(text) is None
    assert economics(Sheet(text, text, text, text, [text], text, text, text)).unit_margin is None


AMOUNTS = st.one_of(
    st.just(""), st.decimals(-(10**17), 10**17, allow_nan=False, allow_infinity=False, places=6).map(str)
)


@given(AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS, st.lists(AMOUNTS, max_size=60))
def test_never_an_error_and_never_a_contradiction(
    price: str, cost: str, fixed: str, startup: str, units: list[str]
) -> None:
    found = economics(Sheet(price, cost, fixed, startup, units, price, cost, fixed))
    if found.cash:
        points = (-(amount(startup) or 0), *found.cash)
        assert found.lowest == min(points)
        assert found.lowest_month is not None
        assert points[found.lowest_month] == found.lowest
    if found.break_even_units is not None and found.unit_margin is not None:
        assert found.break_even_units * found.unit_margin >= Decimal(fixed)
