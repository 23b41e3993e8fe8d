"""How values read: words follow the reader's language, numbers and the order of dates follow the country."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from ninja_mentor.core.kernel.clock import moment_of
from ninja_mentor.core.kernel.money import show_money
from ninja_mentor.core.kernel.numbers import number_locale, write_number
from ninja_mentor.core.kernel.typed_days import parse_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from babel import Locale

JUST_NOW: Final = timedelta(seconds=-1)
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

    def weekday(self, iso: str) -> str:
        """The name of a day of the week."""
        return self._date(iso, "EEEE")

    def weekday_date(self, iso: str) -> str:
        """A date with its weekday in short: "mar, 1 dic", "12月1日(火)"."""
        return self._date(iso, "EEE, d MMM") if self.language != "ja" else self._date(iso, "M月d日(EEE)")

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
