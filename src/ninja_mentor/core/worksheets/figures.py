"""The numbers of an idea on paper: what is asked, and twelve months to reckon by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.ideas.economics import ZERO, amount, economics
from ninja_mentor.core.worksheets.sheet import Card, Cell, Column, Entry, Table

if TYPE_CHECKING:
    from ninja_mentor.core.ideas.model import Numbers
    from ninja_mentor.core.worksheets.voice import Voice

MONTHS: Final = 12
EMPTY: Final = (Cell(),) * 5


def asked(voice: Voice, found: Numbers | None) -> tuple[Card, Card]:
    """Price and costs, then the market."""
    say = voice.say

    def stored(name: str) -> str:
        return str(getattr(found, name)) if found else ""

    def money(label: str, name: str, hint: str = "", span: int = 2) -> Entry:
        return Entry(label, voice.money(stored(name), stored("currency")), hint=hint, span=span)

    def number(label: str, name: str) -> Entry:
        return Entry(label, voice.number(stored(name)), span=2)

    costs = Card(
        (
            Entry(say("Currency"), stored("currency"), span=2),
            money(say("Price of one unit"), "price"),
            money(say("What one unit costs"), "variable_cost"),
            money(
                say("Fixed costs a month"),
                "fixed_costs",
                say("Rent, wages, phone: also without a sale."),
                span=3,
            ),
            money(say("Costs to start"), "startup_costs", say("Once, before the first sale."), span=3),
        ),
        say("One unit, and what there is to pay"),
    )
    market = Card(
        (
            number(say("Customers"), "market_customers"),
            money(say("Price"), "market_price"),
            number(say("Times a year"), "market_times"),
            Entry(say("Year of that number"), stored("market_year"), span=2),
            Entry(say("Where the number of customers comes from"), stored("market_source"), span=4),
        ),
        say("Market, from the bottom up"),
    )
    return costs, market


def months(voice: Voice, found: Numbers | None) -> Table:
    """Units, sales, costs, result and cash of twelve months, or of as many as there are."""
    say = voice.say
    columns = (
        Column(say("Month"), 1.3),
        Column(say("Units"), 1, right=True),
        Column(say("Sales"), 1.2, say("units × price"), right=True),
        Column(say("Costs"), 1.2, say("units × unit cost + fixed costs"), right=True),
        Column(say("Result"), 1.2, say("sales − costs"), right=True),
        Column(say("Cash"), 1.2, say("cash before + result"), right=True),
    )
    start = voice.computed(-(amount(found.startup_costs) or ZERO)) if found and found.startup_costs else ""
    first = (Cell(say("Start"), strong=True), *EMPTY[:4], Cell(start))
    reckoned = _reckoned(voice, found) if found else []
    count = max(MONTHS, len(reckoned))
    reckoned += [EMPTY] * (count - len(reckoned))
    rows = [
        (Cell(say("Month {n}", n=number), strong=True), *cells) for number, cells in enumerate(reckoned, 1)
    ]
    return Table(columns, (first, *rows), height=7)


def _reckoned(voice: Voice, found: Numbers) -> list[tuple[Cell, ...]]:
    """The five cells of each month that has units; what cannot be reckoned stays empty."""
    reckoned = economics(found)
    fixed, variable = amount(found.fixed_costs) or ZERO, amount(found.variable_cost)
    rows = []
    for at, units in enumerate(found.units):
        sold = amount(units) or ZERO
        costs = variable * sold + fixed if variable is not None else None
        sales: Any = reckoned.sales[at] if reckoned.sales else None
        result = sales - costs if sales is not None and costs is not None else None
        cash = reckoned.cash[at] if reckoned.cash else None
        rows.append(
            (
                Cell(voice.number(units)),
                *(
                    Cell(voice.computed(each)) if each is not None else Cell()
                    for each in (sales, costs, result, cash)
                ),
            )
        )
    return rows
