"""Small questions that rules ask of values; each raises a `UserError` that names the value."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Collection

DIGITS: Final = 18
TIME: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)
DECIMAL: Final = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)


def one_of(value: object, allowed: Collection[object], code: str) -> None:
    """The value is one of a closed list."""
    if value not in allowed:
        raise UserError(code, value=value)


def date_or_nothing(text: str) -> None:
    """An ISO date of the form 2026-11-12, so that texts sort as days do, or empty."""
    if text:
        try:
            plain = date.fromisoformat(text).isoformat() == text
        except ValueError:
            plain = False
        if not plain:
            raise UserError("date-not-understood", text=text)


def time_or_nothing(text: str) -> None:
    """HH:MM, or empty."""
    if text and not TIME.fullmatch(text):
        raise UserError("time-not-understood", text=text)


def zone_or_nothing(text: str) -> None:
    """An IANA time zone, or empty."""
    if text:
        try:
            ZoneInfo(text)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise UserError("zone-unknown", text=text) from None


def decimal_or_nothing(text: str) -> None:
    """A plain decimal text of reasonable size, or empty."""
    if text and (not DECIMAL.fullmatch(text) or Decimal(text).adjusted() >= DIGITS):
        raise UserError("number-not-understood", text=text)


def within(number: int | None, low: int, high: int, code: str) -> None:
    """A whole number between two bounds, or none at all."""
    if number is not None and not low <= number <= high:
        raise UserError(code, value=number, low=low, high=high)
