"""Days as people type them: digits in the order of their country, words of four languages, eras, "+7", "fri"."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from typing import Final

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import LANGUAGES

YEAR_FIRST: Final = frozenset({"JP", "CN", "KR", "TW", "HU", "LT", "MN"})
MONTH_FIRST: Final = frozenset({"US"})
PARTS: Final = re.compile(r"\d+")
ERAS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925, "R": 2018, "H": 1988, "S": 1925}
ERA: Final = re.compile(r"(令和|平成|昭和|[RHS])\s*(\d{1,2}|元)\D+(\d{1,2})\D+(\d{1,2})\D*", re.IGNORECASE)
LETTERS: Final = re.compile(r"[^\W\d_]+")
BESIDE: Final = re.compile(r"de|[年月日曜火水木金土()]+")
SHORT: Final = re.compile(r"\d{1,2}\s*[-/.]\s*\d{1,2}|\d{1,2}\s*月\s*\d{1,2}\s*日?")  # a day without a year
SHORTEST: Final = 3  # letters of a month's word
CENTURY: Final = 2000
TWO_DIGITS: Final = 100
LATER: Final = re.compile(r"\+\s?(\d{1,3})")  # so many days from today
WEEK: Final = 7


def parse_date(text: str, country: str, today: str = "") -> str:
    """The ISO date in the country's order: day first in Latin America, year first in Japan.

    Month words of the four languages and Japanese eras are understood. A day without a year is of the year
    of `today`, an ISO date, "+7" so many days after it, "fri" or 金曜 the next one; without `today` these are refused.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain:
        return ""
    try:
        if today and (near := _near(plain, date.fromisoformat(today))):
            return near.isoformat()
        year, month, day = _year_month_day(plain, country, int(today[:4] or 0))
        return _calendar(year, month, day)
    except (ValueError, OverflowError):
        raise UserError("day-not-understood", text=text.strip()[:60], example=_example(country)) from None


def _near(plain: str, today: date) -> date | None:
    """ "+7" or the name of a weekday, the next after today; None for anything else."""
    if later := LATER.fullmatch(plain):
        return today + timedelta(days=int(later[1]))
    weekday = _weekday(plain) if not PARTS.search(plain) else None
    return today + timedelta(days=(weekday - today.weekday() - 1) % WEEK + 1) if weekday is not None else None


def _weekday(plain: str) -> int | None:
    """Monday is 0; None where the word is no weekday, or may be two of them."""
    from babel import Locale  # noqa: PLC0415

    word = plain.casefold().removesuffix(".")
    if len(word) < SHORTEST and word.isascii():
        return None
    found = {
        number
        for language in LANGUAGES
        for width in ("wide", "abbreviated")
        for number, name in Locale(language).days["format"][width].items()
        if name.casefold().removesuffix(".") == word
        or (len(word) > SHORTEST and name.casefold().startswith(word))
    }
    return int(found.pop()) if len(found) == 1 else None


def _example(country: str) -> str:
    """A date as people there write it with digits."""
    if country in YEAR_FIRST:
        return "2026/11/23"
    return "11/23/2026" if country in MONTH_FIRST else "23/11/2026"


def _year_month_day(plain: str, country: str, this_year: int) -> tuple[int, int, int]:
    if era := ERA.fullmatch(plain):
        name, year, month, day = era.groups()
        return ERAS[name.upper()] + (1 if year == "元" else int(year)), int(month), int(day)
    numbers = [int(part) for part in PARTS.findall(plain)]
    month = _month_word(plain)
    if this_year and month and len(numbers) == 1 and numbers[0] < TWO_DIGITS:
        return this_year, month, numbers[0]
    if this_year and SHORT.fullmatch(plain):
        one, other = numbers
        first = "月" in plain or country in MONTH_FIRST or country in YEAR_FIRST
        return (this_year, one, other) if first else (this_year, other, one)
    if month and len(numbers) == 2:
        day, year = numbers if numbers[0] < TWO_DIGITS else numbers[::-1]
        return year, month, day
    if len(numbers) != 3 or month or ("年" in plain and numbers[0] < TWO_DIGITS):
        raise ValueError(plain)  # a year of an era that is not named may be any
    if numbers[0] >= TWO_DIGITS or country in YEAR_FIRST or "年" in plain:
        year, month, day = numbers
    elif country in MONTH_FIRST:
        month, day, year = numbers
    else:
        day, month, year = numbers
    return year, month, day


def _calendar(year: int, month: int, day: int) -> str:
    if year < TWO_DIGITS:
        year += CENTURY
    return date(year, month, day).isoformat()


def _month_word(plain: str) -> int | None:
    """The month whose name is in the text; `ValueError` for other words, and where two months are named."""
    from babel import Locale  # noqa: PLC0415

    words = [word for word in LETTERS.findall(plain.casefold()) if not BESIDE.fullmatch(word)]
    if not words:
        return None
    names = [
        (number, name.casefold())
        for language in LANGUAGES
        for width in ("wide", "abbreviated")
        for number, name in Locale(language).months["format"][width].items()
    ]
    long = [word for word in words if len(word) >= SHORTEST]
    found = {number for number, name in names if any(name.startswith(word) for word in long)}
    if len(found) != 1:
        raise ValueError(plain)
    return int(found.pop())
