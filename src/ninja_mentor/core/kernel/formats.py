"""How values read: words follow the reader's language, numbers and the order of dates follow the country."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from ninja_mentor.core.kernel.clock import moment_of
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import LANGUAGES
from ninja_mentor.core.kernel.money import show_money
from ninja_mentor.core.kernel.numbers import number_locale, write_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from babel import Locale

YEAR_FIRST: Final = frozenset({"JP", "CN", "KR", "TW", "HU", "LT", "MN"})
MONTH_FIRST: Final = frozenset({"US"})
PARTS: Final = re.compile(r"\d+")
ERAS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925, "R": 2018, "H": 1988, "S": 1925}
ERA: Final = re.compile(r"(令和|平成|昭和|[RHS])\s*(\d{1,2}|元)\D+(\d{1,2})\D+(\d{1,2})\D*", re.IGNORECASE)
LETTERS: Final = re.compile(r"[^\W\d_]+")
BESIDE: Final = re.compile(r"de|[年月日曜火水木金土()]+")
SHORT: Final = re.compile(r"\d{1,2}\s*[-/.]\s*\d{1,2}|\d{1,2}\s*月\s*\d{1,2}\s*日?")  # a day without a year
SHORTEST: Final = 3  # letters of a month's word
JUST_NOW: Final = timedelta(seconds=-1)
CENTURY: Final = 2000
TWO_DIGITS: Final = 100
DAY_SECONDS: Final = 86400


@dataclass(frozen=True)
class Formats:
    """Formats for one reader: a language of the app, an ISO 3166 country, an IANA zone."""

    language: str
    country: str
    zone: str

    @property
    def locale(self) -> Locale:
        """The locale of the words."""
        from babel import Locale  # noqa: PLC0415

        return Locale(self.language)

    def number(self, value: str | Decimal | float, decimals: int | None = None) -> str:
        """A number, with so many decimals, or as many as it has."""
        shape = "#,##0.######" if decimals is None else "#,##0" + ("." + "0" * decimals if decimals else "")
        return write_number(Decimal(str(value)), shape, self.country)

    def percent(self, share: float) -> str:
        """A share of one as whole percents."""
        from babel.numbers import format_percent  # noqa: PLC0415

        return format_percent(share, locale=number_locale(self.country))

    def money(self, amount: str, currency: str) -> str:
        """An amount with its ISO code: "1.234,50 BOB"; "" for an empty amount."""
        return show_money(amount, currency, self.country)

    def date(self, iso: str) -> str:
        """A date with the month as a word: "12 nov 2026", "2026年11月12日"; "" for an empty one."""
        return self._date(iso, "d MMM y") if self.language != "ja" else self._date(iso, "y年M月d日")

    def short_date(self, iso: str) -> str:
        """A date without its year: "12 nov", "11月12日"."""
        return self._date(iso, "d MMM") if self.language != "ja" else self._date(iso, "M月d日")

    def month(self, iso: str) -> str:
        """The month of a date, with its year: "nov 2026", "2026年11月"."""
        return self._date(iso, "MMM y") if self.language != "ja" else self._date(iso, "y年M月")

    def long_date(self, iso: str) -> str:
        """A date with its weekday, as a heading."""
        from babel.dates import format_date  # noqa: PLC0415

        return format_date(date.fromisoformat(iso), format="full", locale=self.locale) if iso else ""

    def moment(self, stamped: str) -> str:
        """A UTC time stamp as date and time in this reader's zone."""
        local = moment_of(stamped).astimezone(ZoneInfo(self.zone))
        return f"{self.date(local.date().isoformat())} {local:%H:%M}"

    def day_of(self, stamped: str) -> str:
        """The ISO date of a UTC time stamp in this reader's zone."""
        return moment_of(stamped).astimezone(ZoneInfo(self.zone)).date().isoformat()

    def ago(self, stamped: str, now: datetime) -> str:
        """How long ago a UTC time stamp was, in words: "hace 3 días"."""
        from babel.dates import format_timedelta  # noqa: PLC0415

        passed = min(moment_of(stamped) - now, JUST_NOW)  # nothing is stamped later than now
        return format_timedelta(passed, add_direction=True, locale=self.locale, threshold=1.0)

    def days_from(self, iso: str, today: str) -> str:
        """A date in words as seen from today: "hace 2 días", "dentro de 3 días"."""
        from babel.dates import format_timedelta  # noqa: PLC0415

        days = (date.fromisoformat(iso) - date.fromisoformat(today)).days
        return format_timedelta(
            days * DAY_SECONDS, granularity="day", add_direction=True, locale=self.locale, threshold=2.0
        )

    def time_in(self, moment: datetime, zone: str) -> str:
        """The time of day of a moment in somebody's zone: "21:00"."""
        return f"{moment.astimezone(ZoneInfo(zone)):%H:%M}"

    def country_name(self, code: str) -> str:
        """The country's name in the reader's language; the code itself where it has none."""
        return str(self.locale.territories.get(code, code))

    def language_name(self, code: str) -> str:
        """The language's name in the reader's language."""
        return str(self.locale.languages.get(code, code))

    def currency_name(self, code: str) -> str:
        """The currency's name in the reader's language."""
        return str(self.locale.currencies.get(code, code))

    def listed(self, items: Sequence[str]) -> str:
        """Items in a sentence: "a, b y c"."""
        from babel.lists import format_list  # noqa: PLC0415

        return format_list(list(items), locale=self.locale) if items else ""

    def parse_date(self, text: str, today: str = "") -> str:
        """The ISO date that somebody wrote; "" for nothing, `UserError` for what is no date.

        A day without a year is of the year of `today`, an ISO date; without `today` it is refused.
        """
        return parse_date(text, self.country, today)

    def _date(self, iso: str, shape: str) -> str:
        from babel.dates import format_date  # noqa: PLC0415

        return format_date(date.fromisoformat(iso), format=shape, locale=self.locale) if iso else ""


def parse_date(text: str, country: str, today: str = "") -> str:
    """The ISO date in the country's order: day first in Latin America, year first in Japan.

    Month words of the four languages and Japanese eras are understood. A day without a year is of the year
    of `today`, an ISO date; without `today` it is refused.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain:
        return ""
    try:
        year, month, day = _year_month_day(plain, country, int(today[:4] or 0))
        return _calendar(year, month, day)
    except (ValueError, OverflowError):
        raise UserError("day-not-understood", text=text.strip()[:60], example=_example(country)) from None


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
