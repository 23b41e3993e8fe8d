"""Money: the amount, and which of ten currencies is meant."""

from __future__ import annotations

import pytest

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.money import (
    COMMON,
    currencies,
    decimals_of,
    is_currency,
    parse_money,
    show_money,
)


@pytest.mark.parametrize(
    ("text", "country", "given", "value", "currency"),
    [
        ("1.234,50", "BO", "BOB", "1234.5", "BOB"),
        ("Bs 1.234,50", "BO", "USD", "1234.5", "BOB"),
        ("Bs. 80", "BO", "USD", "80", "BOB"),
        ("80 bs.", "BO", "USD", "80", "BOB"),
        ("$us 50", "BO", "BOB", "50", "USD"),  # as Bolivia writes it
        ("US$ 50,20", "BO", "BOB", "50.2", "USD"),
        ("50 usd", "BO", "BOB", "50", "USD"),
        ("USD50", "BO", "BOB", "50", "USD"),
        ("$ 50", "MX", "MXN", "50", "MXN"),  # "$" alone stays the country's own
        ("$ 50", "AR", "ARS", "50", "ARS"),
        ("S/ 12.50", "PE", "USD", "12.5", "PEN"),
        ("S/. 12.50", "PE", "USD", "12.5", "PEN"),
        ("R$ 1.234,50", "BR", "USD", "1234.5", "BRL"),
        ("₲ 150.000", "PY", "USD", "150000", "PYG"),
        ("Gs. 150.000", "PY", "USD", "150000", "PYG"),
        ("150.000", "PY", "PYG", "150000", "PYG"),
        ("¥1,200", "JP", "USD", "1200", "JPY"),
        ("￥１，２００", "JP", "USD", "1200", "JPY"),
        ("1,200円", "JP", "USD", "1200", "JPY"),
        ("€ 12,50", "BO", "BOB", "12.5", "EUR"),
        ("BSD 5", "BO", "BOB", "5", "BSD"),  # not Bs
        ("12,345 KWD", "BO", "BOB", "12.345", "KWD"),  # has three decimals
        ("-5", "BO", "BOB", "-5", "BOB"),
        ("0", "BO", "BOB", "0", "BOB"),
        ("12", "BO", "", "12", ""),
    ],
)
def test_an_amount_is_understood_with_what_stands_beside_it(
    text: str, country: str, given: str, value: str, currency: str
) -> None:
    understood, found = parse_money(text, country, given)
    assert (understood.value, found) == (value, currency)


def test_the_echo_has_the_currency_in_letters_and_the_countrys_marks() -> None:
    assert parse_money("Bs 1234,5", "BO", "USD")[0].echo == "1.234,50 BOB"
    assert parse_money("1234.5", "MX", "MXN")[0].echo == "1,234.50 MXN"
    assert parse_money("¥12000", "JP", "")[0].echo == "12,000 JPY"
    assert parse_money("1.500", "BO", "BOB")[0].doubt
    assert not parse_money("1.500,00", "BO", "BOB")[0].doubt


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "number-not-understood"),
        ("Bs", "number-not-understood"),
        ("Bs .5", "number-not-understood"),  # not five
        ("12 bolsas", "number-not-understood"),
        ("12 BOB USD", "number-not-understood"),
        ("BOB 12 BOB", "number-not-understood"),
        ("12 XYZ", "currency-unknown"),
        ("1,234", "money-too-fine"),
        ("12 345,678", "money-too-fine"),
        ("1200,5 JPY", "money-too-fine"),
        ("1200,50 PYG", "money-too-fine"),
    ],
)
def test_what_is_no_money_is_refused(text: str, code: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_money(text, "BO", "BOB")
    assert caught.value.code == code


def test_too_fine_says_how_fine_it_may_be() -> None:
    with pytest.raises(UserError) as caught:
        parse_money("1200.5", "JP", "JPY")
    assert caught.value.facts == {"text": "1200.5", "currency": "JPY", "n": 0}


@pytest.mark.parametrize(
    ("amount", "currency", "country", "shown"),
    [
        ("1234.5", "BOB", "BO", "1.234,50 BOB"),
        ("1234.50", "USD", "MX", "1,234.50 USD"),
        ("1234", "BOB", "BO", "1.234 BOB"),
        ("150000", "PYG", "PY", "150.000 PYG"),
        ("150000", "JPY", "JP", "150,000 JPY"),
        ("-12.5", "BRL", "BR", "-12,50 BRL"),
        ("0", "BOB", "BO", "0 BOB"),
        ("12", "", "BO", "12"),
        ("", "BOB", "BO", ""),
    ],
)
def test_an_amount_reads_as_the_country_writes_it(
    amount: str, currency: str, country: str, shown: str
) -> None:
    assert show_money(amount, currency, country) == shown


def test_the_programmes_currencies_come_first_in_every_language() -> None:
    for language in ("es", "ja", "pt", "en"):
        found = currencies(language)
        assert tuple(code for code, _ in found[: len(COMMON)]) == COMMON
        assert len({code for code, _ in found}) == len(found)
    assert ("JPY", "日本円") in currencies("ja")


def test_a_currency_is_three_known_letters() -> None:
    assert all(is_currency(code) for code in COMMON)
    assert not any(is_currency(code) for code in ("", "bob", "BO", "XYZ", "BOBS", " BOB"))


def test_yen_and_guarani_have_no_cents() -> None:
    assert [decimals_of(code) for code in ("JPY", "PYG", "BOB", "KWD", "")] == [0, 0, 2, 3, 2]
