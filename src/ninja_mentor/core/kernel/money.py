"""Money: an amount as decimal text and an ISO 4217 code; "$" alone says nothing in three countries."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Final

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.numbers import Understood, understand_number, write_number

COMMON: Final = ("BOB", "USD", "JPY", "BRL", "PEN", "PYG", "COP", "MXN", "ARS", "EUR")
SYMBOLS: Final = {
    "US$": "USD",
    "$US": "USD",  # as Bolivia writes it
    "BS": "BOB",
    "S/": "PEN",
    "₲": "PYG",
    "GS": "PYG",
    "R$": "BRL",
    "¥": "JPY",
    "円": "JPY",
    "€": "EUR",
}
CODE: Final = re.compile(r"(?<![A-Z])[A-Z]{3}(?![A-Z])")


def is_currency(code: str) -> bool:
    """Whether this is an ISO 4217 code."""
    from babel import Locale  # noqa: PLC0415

    return CODE.fullmatch(code) is not None and code in Locale("en").currencies


def currencies(language: str) -> list[tuple[str, str]]:
    """(code, name in the language): the programme's first, then all others by code."""
    from babel import Locale  # noqa: PLC0415

    names = dict(Locale(language).currencies)
    return [(code, names[code]) for code in COMMON] + sorted(
        (code, name) for code, name in names.items() if code not in COMMON
    )


def decimals_of(currency: str) -> int:
    """How many decimals a currency has: none for JPY and PYG, two for most."""
    from babel.numbers import get_currency_precision  # noqa: PLC0415

    return int(get_currency_precision(currency)) if currency else 2


def parse_money(text: str, country: str, currency: str) -> tuple[Understood, str]:
    """The amount and its currency: the one written beside it, else the given one ("$" stays the given one)."""
    plain = unicodedata.normalize("NFKC", text).upper().strip().removesuffix(".")
    if found := CODE.search(plain):
        if not is_currency(found[0]):
            raise UserError("currency-unknown", text=found[0])
        plain, currency = plain.replace(found[0], "", 1), found[0]
    elif symbol := next((each for each in SYMBOLS if plain.startswith(each) or plain.endswith(each)), ""):
        plain = (
            plain.removeprefix(symbol).removeprefix(".")
            if plain.startswith(symbol)
            else plain[: -len(symbol)]
        )
        currency = SYMBOLS[symbol]
    understood = understand_number(plain.replace("$", "").strip(), country)
    amount = Decimal(understood.value)
    if -int(amount.normalize().as_tuple().exponent) > decimals_of(currency):
        raise UserError("money-too-fine", text=text.strip()[:60], currency=currency, n=decimals_of(currency))
    echo = show_money(understood.value, currency, country)
    return Understood(understood.value, echo, understood.doubt), currency


def show_money(amount: str, currency: str, country: str) -> str:
    """The amount as the country writes it, with its ISO code: "1.234,50 BOB"; "" for an empty amount."""
    if not amount:
        return ""
    number = Decimal(amount)
    places = 0 if number == number.to_integral_value() else max(decimals_of(currency), 1)
    shape = "#,##0" + ("." + "0" * places if places else "")
    return f"{write_number(number, shape, country)} {currency}".strip()
