"""Reads amounts and counts as the person's country writes them, and tells doubtful ones unmistakably."""

from __future__ import annotations

from decimal import ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.money import parse_money
from ninja_mentor.core.kernel.numbers import Understood, show_number, understand_number

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.kernel.language import Language


LONGEST: Final = 60  # characters of what was not understood


class AmountReader:
    """What one field needs: `parse`, `show`, `echo`. Without `currency` it reads counts."""

    def __init__(self, language: Language, country: str, currency: Callable[[], str] | None = None) -> None:
        self._language, self._country, self._currency = language, country, currency
        self._text = ""
        self._last = Understood("", "", doubt=False)

    def parse(self, text: str) -> str:
        """The decimal text; `UserError` also for an amount in another currency than all others here."""
        if self._currency is None:
            self._last = understand_number(text, self._country)
        else:
            chosen = self._currency()
            self._last, currency = self._money(text, chosen)
            if chosen and currency != chosen:
                raise UserError("currency-other", text=currency, currency=chosen)
        self._text = text
        return self._last.value

    def _money(self, text: str, chosen: str) -> tuple[Understood, str]:
        try:
            return parse_money(text, self._country, chosen)
        except UserError as error:
            if error.code == "number-not-understood":
                raise UserError(error.code, text=text[:LONGEST]) from None  # as it was typed
            raise

    def show(self, stored: str) -> str:
        """The number as the country writes it."""
        return show_number(Decimal(stored), self._country)

    def echo(self, stored: str) -> str:
        """What was understood; the typed text itself where nobody could read another number in it."""
        number = Decimal(stored)
        if self._last.value != stored or not self._last.doubt:
            return self._text if self._is_plain(stored) else self._with_currency(self.show(stored))
        if number == number.to_integral_value():
            return self._with_currency(f"{number:f}")  # without a mark there is only one reading
        low = number.to_integral_value(ROUND_FLOOR)
        return self._language.say(
            "{value}, which is between {low} and {high}",
            value=self._with_currency(self.show(stored)),
            low=f"{low:f}",
            high=f"{low + 1:f}",
        )

    def _is_plain(self, stored: str) -> bool:
        typed = self._text.replace(" ", "")
        return (typed.isascii() and typed.isdigit()) or typed == self.show(stored)

    def _with_currency(self, text: str) -> str:
        currency = self._currency() if self._currency is not None else ""
        return f"{text} {currency}".strip()
