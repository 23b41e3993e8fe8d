"""The numbers as they stand on the page: stored ones and those just typed."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, Final, Self

MONTHS: Final = 12


@dataclass
class Figures:
    """Decimal texts by the names of the record's columns."""

    currency: str = ""
    price: str = ""
    variable_cost: str = ""
    fixed_costs: str = ""
    startup_costs: str = ""
    units: list[str] = field(default_factory=list)
    market_customers: str = ""
    market_price: str = ""
    market_times: str = ""
    market_source: str = ""
    market_year: str = ""

    @classmethod
    def of(cls, record: Any) -> Self:  # noqa: ANN401  (the stored numbers, or None)
        """The stored numbers; empty ones where nobody wrote any."""
        if record is None:
            return cls()
        found = cls(**{each.name: getattr(record, each.name) for each in fields(cls)})
        if found.units:
            found.units = [*found.units, *[""] * (MONTHS - len(found.units))]
        return found
