"""Numbers as people write them: "1.234" is 1234 in Bolivia and a little over one in Peru."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, localcontext
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from babel import Locale

WHOLE_DIGITS: Final = 18
DECIMALS: Final = 6
MOST_DIGITS: Final = 100  # a product of three large numbers has more than the usual 28
PLAIN: Final = re.compile(r"[+-]?\d+([.,]\d+)*")
OWN_LOCALES: Final = {"PY": "es_PY"}  # most people speak Guaraní, whose number marks nobody has recorded
BLANKS: Final = str.maketrans("", "", " \u00a0\u202f\u2009'’_")


@dataclass(frozen=True)
class Understood:
    """What was understood: the value as decimal text, how it reads here, and whether it was doubtful.

    Doubtful means that another country of the programme would have read another number.
    """

    value: str
    echo: str
    doubt: bool


@lru_cache(maxsize=64)
def number_locale(country: str) -> Locale:
    """The locale whose numbers a country uses; the world's plain one where it is not known."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        return Locale.parse(OWN_LOCALES.get(country, f"und_{country}"), resolve_likely_subtags=True)
    except (UnknownLocaleError, ValueError):
        return Locale("en")


def parse_number(text: str, country: str) -> Decimal:
    """The number by the country's habit; `UserError` "number-not-understood" or "number-too-big"."""
    from babel.numbers import NumberFormatError, parse_decimal  # noqa: PLC0415

    plain = unicodedata.normalize("NFKC", text).replace("−", "-").translate(BLANKS)
    if not PLAIN.fullmatch(plain):
        raise UserError("number-not-understood", text=text.strip()[:60])
    if sum(character.isdigit() for character in plain) > WHOLE_DIGITS + DECIMALS:
        raise UserError("number-too-big", text=text.strip()[:60])
    try:
        number = Decimal(parse_decimal(plain, locale=number_locale(country), strict=True))
    except NumberFormatError:
        number = _forgiven(plain, text)
    if number.adjusted() >= WHOLE_DIGITS or -int(number.as_tuple().exponent) > DECIMALS:
        raise UserError("number-too-big", text=text.strip()[:60])
    return number


def understand_number(text: str, country: str) -> Understood:
    """The number with its echo; doubtful where the other habit would read another one."""
    number = parse_number(text, country)
    other = "PE" if _decimal_mark(country) == "," else "BO"
    try:
        doubt = parse_number(text, other) != number
    except UserError:
        doubt = False
    return Understood(plain_text(number), show_number(number, country), doubt)


def show_number(number: Decimal, country: str) -> str:
    """The number as the country writes it."""
    return write_number(number, "#,##0.######", country)


def write_number(number: Decimal, shape: str, country: str) -> str:
    """The number in this shape of CLDR, with the signs of the country."""
    from babel.numbers import format_decimal  # noqa: PLC0415

    with localcontext(prec=MOST_DIGITS):
        return format_decimal(number, format=shape, locale=number_locale(country))


def plain_text(number: Decimal) -> str:
    """The number as it is stored: digits and a point, no exponent, no useless zeros, no negative zero."""
    text = f"{number or Decimal(0):f}"
    return text.rstrip("0").rstrip(".") or "0" if "." in text else text


def _decimal_mark(country: str) -> str:
    from babel.numbers import get_decimal_symbol  # noqa: PLC0415

    return str(get_decimal_symbol(number_locale(country)))


def _forgiven(plain: str, text: str) -> Decimal:
    """A number written another country's way: clear when only one reading is possible, else refused."""
    point, comma = plain.rfind("."), plain.rfind(",")
    if point >= 0 and comma >= 0:
        mark = "." if point > comma else ","
        whole, _, rest = plain.rpartition(mark)
        if mark not in whole and _is_grouped(whole):
            return Decimal(whole.replace(".", "").replace(",", "") + "." + rest)
    elif plain.count(".") + plain.count(",") == 1:
        # "12.5" in Bolivia: no group has one or two digits, so it can only be a decimal mark.
        return Decimal(plain.replace(",", "."))
    elif _is_grouped(plain):
        return Decimal(plain.replace(".", "").replace(",", ""))
    raise UserError("number-not-understood", text=text.strip()[:60])


def _is_grouped(text: str) -> bool:
    return re.fullmatch(r"[+-]?\d{1,3}([.,]\d{3})*", text) is not None
