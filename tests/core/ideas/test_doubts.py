"""What does not fit together in the numbers is found, and what fits is left in peace."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from ninja_mentor.core.ideas.doubts import doubts
from ninja_mentor.core.ideas.model import Numbers


def numbers(**values: Any) -> Numbers:  # noqa: ANN401  (columns)
    sound: dict[str, Any] = {
        "idea_id": "one",
        "currency": "BOB",
        "price": "35",
        "variable_cost": "20",
        "fixed_costs": "1500",
        "startup_costs": "2000",
        "units": ["120"] * 12,
        "market_customers": "400",
        "market_price": "35",
        "market_times": "12",
        "market_source": "Cooperative's list",
    }
    return Numbers(**(sound | values))


def codes(found: Numbers) -> list[str]:
    return [doubt.code for doubt in doubts(found)]


def test_numbers_that_fit_raise_no_doubt() -> None:
    assert codes(numbers()) == []
    assert codes(Numbers(idea_id="one")) == []


def test_a_price_below_the_cost_is_named_with_the_loss() -> None:
    (doubt,) = [
        one for one in doubts(numbers(price="18", market_price="18")) if one.code == "price-below-cost"
    ]
    assert doubt.facts["loss"] == Decimal(2)
    assert "price-only-covers-cost" in codes(numbers(price="20", market_price="20"))


def test_too_few_units_and_missing_cash_are_named() -> None:
    found = {doubt.code: doubt.facts for doubt in doubts(numbers(units=["50"] * 12))}
    assert found["never-enough-units"] == {"needed": Decimal(100), "most": Decimal(50)}
    assert found["still-missing"]["missing"] == Decimal(2000 + 12 * 750)


def test_a_market_smaller_than_the_plan_is_named() -> None:
    found = {doubt.code: doubt.facts for doubt in doubts(numbers(market_customers="100"))}
    assert found["more-than-the-market"] == {"sold": Decimal(1440), "bought": Decimal(1200)}


def test_prices_sources_currencies_and_months_that_are_not_there() -> None:
    assert codes(numbers(market_price="40")) == ["two-prices"]
    assert codes(numbers(market_source=" ")) == ["no-source"]
    assert codes(numbers(currency="")) == ["no-currency"]
    assert "empty-months" in codes(numbers(units=["120"] * 10 + ["", ""]))
    assert codes(numbers(startup_costs="-2000")) == ["below-zero"]
