"""What the chart of the one page shows: months as shares of its height, around a zero line."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.pitch.snapshot import NumbersBlock

ALL_NAMED: Final = 14  # months; where there are more, only some have room for their name
YEAR: Final = 12


def chart_of(numbers: NumbersBlock, kind: str) -> dict[str, Any] | None:
    """The months' sales or cash; None where there is nothing to draw."""
    cash = kind == "cash"
    amounts = [month.cash if cash else month.sales for month in numbers.months]
    known = [amount for amount in amounts if amount is not None]
    low, high = min([*known, Decimal(0)]), max([*known, Decimal(0)])
    if low == high:
        return None
    if cash:
        title = numbers.cash_title
        above = _label(_last(amounts), numbers.last_cash)
        below = _label(amounts.index(min(known)), numbers.lowest_cash)
        if above and below and above["place"] == below["place"]:
            above = None  # the last month is the lowest
    else:
        title, below = numbers.sales_title, None
        above = _label(amounts.index(max(known)), numbers.highest_sales) if high > 0 else None
    strong = {label["place"] for label in (above, below) if label}
    return {
        "title": title,
        "said": ": ".join(
            words
            for words in (title, ", ".join(_said(numbers, label) for label in (below, above) if label))
            if words
        ),
        "zero": float(high / (high - low)),
        "above": above,
        "below": below,
        "bars": [
            {
                "name": month.name,
                "named": _is_named(place, len(amounts)),
                "share": None if amount is None else float(amount / (high - low)),
                "strong": place in strong,
            }
            for place, (month, amount) in enumerate(zip(numbers.months, amounts, strict=True))
        ],
    }


def _last(amounts: Sequence[Decimal | None]) -> int:
    return max(place for place, amount in enumerate(amounts) if amount is not None)


def _label(place: int, text: str) -> dict[str, Any] | None:
    return {"place": place, "text": text} if text else None


def _said(numbers: NumbersBlock, label: dict[str, Any]) -> str:
    return f"{numbers.months[label['place']].name} – {label['text']}"


def _is_named(place: int, count: int) -> bool:
    """The first month, each full year and the last, unless it stands too near to one of these."""
    if count <= ALL_NAMED or place == 0 or (place + 1) % YEAR == 0:
        return True
    return place == count - 1 and count % YEAR > YEAR // 3
