"""Numbers as people write them: the country's habit first, and what was understood is said back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninja_mentor.core.kernel.countries import PROGRAMME
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.numbers import (
    Understood,
    parse_number,
    plain_text,
    show_number,
    understand_number,
    write_number,
)

COMMA_COUNTRIES = ("BO", "PY", "CO", "AR", "BR")
POINT_COUNTRIES = ("MX", "PE", "JP", "US", "", "nowhere")


@pytest.mark.parametrize("country", COMMA_COUNTRIES)
def test_a_point_groups_where_the_comma_is_the_decimal_mark(country: str) -> None:
    assert understand_number("1.234", country) == Understood("1234", "1.234", doubt=True)
    assert understand_number("1,234", country) == Understood("1.234", "1,234", doubt=True)
    assert understand_number("1.234,50", country) == Understood("1234.5", "1.234,5", doubt=False)


@pytest.mark.parametrize("country", POINT_COUNTRIES)
def test_a_comma_groups_where_the_point_is_the_decimal_mark(country: str) -> None:
    assert understand_number("1.234", country) == Understood("1.234", "1.234", doubt=True)
    assert understand_number("1,234", country) == Understood("1234", "1,234", doubt=True)
    assert understand_number("1,234.50", country) == Understood("1234.5", "1,234.5", doubt=False)


@pytest.mark.parametrize("country", COMMA_COUNTRIES + POINT_COUNTRIES)
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12.5", "12.5"),  # the other habit, but only one number can be meant
        ("12,5", "12.5"),
        ("1,234.5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("1234.5678", "1234.5678"),
        ("1 234 567", "1234567"),
        ("1'234'567", "1234567"),
        ("1\u00a0234", "1234"),
        (" 12 ", "12"),
        ("007", "7"),
        ("-3", "-3"),
        ("−3", "-3"),
        ("+3", "3"),
        ("-0", "0"),
        ("-0.00", "0"),
        ("１２３４", "1234"),
        ("123456789012345678", "123456789012345678"),
        ("0.000001", "0.000001"),
    ],
)
def test_what_can_mean_only_one_number_is_understood_everywhere(country: str, text: str, value: str) -> None:
    understood = understand_number(text, country)
    assert (understood.value, understood.doubt) == (value, False)


@pytest.mark.parametrize("country", PROGRAMME)
@pytest.mark.parametrize(
    "text",
    ["", " ", "-", "doce", "12 bolsas", "1..2", "1.2.3", "12.34.56", "1,2,3", "1.23,4,5", "1e5", "0x10", "NaN", "inf", "½", "5%", "--5", "5-", ".", "1.234.5", "$5", "３万"],
)  # fmt: skip
def test_what_is_no_number_is_refused_with_its_own_words(country: str, text: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_number(text, country)
    assert (caught.value.code, caught.value.facts) == ("number-not-understood", {"text": text.strip()})


@pytest.mark.parametrize("text", ["1234567890123456789", "9" * 400, "0.0000001", "1,1234567"])
def test_what_is_too_long_to_be_meant_is_refused(text: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_number(text, "BO")
    assert caught.value.code == "number-too-big"
    assert len(str(caught.value.facts["text"])) <= 60


@pytest.mark.parametrize(
    ("number", "text"),
    [("1200.50", "1200.5"), ("1E+3", "1000"), ("100", "100"), ("0.00", "0"), ("-0.0", "0"), ("-1.10", "-1.1")],
)  # fmt: skip
def test_stored_text_is_plain(number: str, text: str) -> None:
    assert plain_text(Decimal(number)) == text


@given(
    st.decimals(-(10**17), 10**17, allow_nan=False, allow_infinity=False, places=4),
    st.sampled_from(PROGRAMME),
)
def test_what_a_country_writes_it_also_reads(number: Decimal, country: str) -> None:
    assert parse_number(show_number(number, country), country) == number


@given(st.text("0123456789.,-+ '", max_size=12), st.sampled_from(PROGRAMME))
def test_the_echo_is_read_as_the_same_number(text: str, country: str) -> None:
    try:
        understood = understand_number(text, country)
    except UserError:
        return
    assert understand_number(understood.echo, country).value == understood.value


def test_a_product_of_three_large_numbers_is_written_whole() -> None:
    assert write_number(Decimal("9" * 54), "#,##0", "PE") == ",".join(["999"] * 18)
