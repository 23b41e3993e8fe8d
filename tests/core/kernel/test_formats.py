"""Dates, moments and spans: words in the reader's language, order and marks of the country."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninja_mentor.core.kernel.clock import stamp
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.formats import Formats
from ninja_mentor.core.kernel.typed_days import parse_date

ES = Formats("es", "BO", "America/La_Paz")
JA = Formats("ja", "JP", "Asia/Tokyo")
PT = Formats("pt", "BR", "America/Sao_Paulo")
EN = Formats("en", "PE", "America/Lima")
ALL = (ES, JA, PT, EN)
DAY = "2026-11-12"
NOW = datetime(2026, 11, 23, 14, 5, 9, tzinfo=UTC)


def test_a_date_has_its_month_as_a_word() -> None:
    assert [each.date(DAY) for each in ALL] == [
        "12 nov 2026",
        "2026年11月12日",
        "12 nov. 2026",
        "12 Nov 2026",
    ]
    assert [each.short_date(DAY) for each in ALL] == ["12 nov", "11月12日", "12 nov.", "12 Nov"]
    assert [each.long_date(DAY) for each in ALL] == [
        "jueves, 12 de noviembre de 2026",
        "2026年11月12日木曜日",
        "quinta-feira, 12 de novembro de 2026",
        "Thursday, November 12, 2026",
    ]


def test_no_date_is_shown_as_nothing() -> None:
    for each in ALL:
        assert each.date("") == each.short_date("") == each.long_date("") == each.money("", "BOB") == ""


def test_a_moment_is_shown_in_the_readers_zone() -> None:
    stamped = "2026-11-12T03:30:00.000000Z"
    assert ES.moment(stamped) == "11 nov 2026 23:30"
    assert JA.moment(stamped) == "2026年11月12日 12:30"
    assert (ES.day_of(stamped), JA.day_of(stamped)) == ("2026-11-11", "2026-11-12")
    assert ES.time_in(NOW, "Asia/Tokyo") == "23:05"


@pytest.mark.parametrize(
    ("past", "told"),
    [
        ("2026-11-23T14:03:09.000000Z", ("hace 2 minutos", "2 分前", "há 2 minutos", "2 minutes ago")),
        ("2026-11-22T14:05:09.000000Z", ("hace 1 día", "1 日前", "há 1 dia", "1 day ago")),
        ("2026-11-20T14:05:09.000000Z", ("hace 3 días", "3 日前", "há 3 dias", "3 days ago")),
        ("2024-11-01T00:00:00.000000Z", ("hace 2 años", "2 年前", "há 2 anos", "2 years ago")),
    ],
)
def test_how_long_ago_is_told_in_one_or_many(past: str, told: tuple[str, ...]) -> None:
    assert tuple(each.ago(past, NOW) for each in ALL) == told


def test_nothing_happened_later_than_now() -> None:
    assert EN.ago(stamp(NOW), NOW) == "1 second ago"
    assert EN.ago("2026-11-23T16:00:00.000000Z", NOW) == "1 second ago"  # the clock was set back


def test_a_day_is_told_as_seen_from_today() -> None:
    assert ES.days_from("2026-11-21", "2026-11-23") == "hace 2 días"
    assert ES.days_from("2026-11-24", "2026-11-23") == "dentro de 1 día"
    assert PT.days_from("2026-12-03", "2026-11-23") == "em 10 dias"
    assert JA.days_from("2026-11-26", "2026-11-23") == "3 日後"


def test_numbers_follow_the_country_not_the_language() -> None:
    assert Formats("ja", "BO", "UTC").number("1234.5") == "1.234,5"
    assert Formats("es", "PY", "UTC").number("1234.5", 2) == "1.234,50"
    assert Formats("es", "MX", "UTC").number(1234.5) == "1,234.5"
    assert Formats("es", "BO", "UTC").number("12", 0) == "12"
    assert ES.money("1234.5", "USD") == "1.234,50 USD"
    assert ES.percent(0.5).replace("\u00a0", "") == "50%"


def test_names_of_countries_languages_and_currencies_are_in_the_readers_language() -> None:
    assert [each.country_name("BO") for each in ALL] == ["Bolivia", "ボリビア", "Bolívia", "Bolivia"]
    assert ES.language_name("ja") == "japonés"
    assert JA.currency_name("BRL") == "ブラジル レアル"
    assert (ES.country_name("QQ"), ES.currency_name("QQQ")) == ("QQ", "QQQ")


def test_a_list_reads_as_a_sentence_does() -> None:
    assert [each.listed(["a", "b", "c"]) for each in ALL] == [
        "a, b y c",
        "a、b、c",
        "a, b e c",
        "a, b, and c",
    ]
    assert (ES.listed(["a"]), ES.listed([])) == ("a", "")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("12/11/2026", "BO"),
        ("12-11-2026", "MX"),
        ("12.11.26", "BR"),
        ("11/12/2026", "US"),
        ("2026/11/12", "JP"),
        ("26/11/12", "JP"),
        ("2026-11-12", "BO"),
        ("12 nov 2026", "BO"),
        ("12 nov 26", "BO"),
        ("12 de nov. de 2026", "BO"),
        ("12 de noviembre de 2026", "JP"),
        ("jueves, 12 de noviembre de 2026", "BO"),
        ("quinta-feira, 12 de novembro de 2026", "BR"),
        ("12 NOV 2026", "BO"),
        ("November 12, 2026", "US"),
        ("12th November 2026", "BO"),
        ("2026 nov 12", "BO"),
        ("2026年11月12日", "BO"),
        ("2026年11月12日（木）", "JP"),
        ("2026年11月12日木曜日", "JP"),
        ("２０２６年１１月１２日", "JP"),
        ("令和8年11月12日", "JP"),
        ("R8.11.12", "JP"),
        ("r8/11/12", "JP"),
        ("Ｒ８．１１．１２", "BO"),
    ],
)
def test_one_day_written_in_many_ways(text: str, country: str) -> None:
    assert parse_date(text, country) == DAY


@pytest.mark.parametrize(
    ("text", "country", "iso"),
    [
        ("令和元年5月1日", "JP", "2019-05-01"),
        ("平成31年4月30日", "JP", "2019-04-30"),
        ("昭和64年1月7日", "JP", "1989-01-07"),
        ("S40.3.2", "JP", "1965-03-02"),
        ("28 nov 26", "BO", "2026-11-28"),  # the day is written first, also when it is the larger number
        ("1º de maio de 2026", "BR", "2026-05-01"),
        ("3 ene 2027", "BO", "2027-01-03"),
        ("3 set 2027", "PE", "2027-09-03"),
        ("29/2/2028", "BO", "2028-02-29"),
        ("", "BO", ""),
        ("  \n", "BO", ""),
    ],
)
def test_days_of_other_years(text: str, country: str, iso: str) -> None:
    assert parse_date(text, country) == iso


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("29/2/2026", "BO"),
        ("31/11/2026", "BO"),
        ("12/13/2026", "BO"),
        ("13/12/2026", "US"),
        ("0/0/0", "BO"),
        ("12/11", "BO"),  # of which year? Nobody said what day it is
        ("12 nov", "BO"),
        ("11月12日", "JP"),
        ("8年11月12日", "JP"),  # of which era?
        ("大正15年1月1日", "JP"),
        ("M45.7.30", "JP"),
        ("mañana", "BO"),
        ("12 xyz 2026", "BO"),
        ("mar, 3 nov 2026", "BO"),  # Tuesday, or March?
        ("20261112", "BO"),
        ("1/2/3/4", "BO"),
        ("99999999999999999999/1/1", "BO"),
    ],
)
def test_what_is_no_day_is_refused_with_its_own_words(text: str, country: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_date(text, country)
    assert (caught.value.code, caught.value.facts["text"]) == ("day-not-understood", text)


@pytest.mark.parametrize(
    ("text", "country", "iso"),
    [
        ("25/11", "BO", "2026-11-25"),
        ("25-11", "BR", "2026-11-25"),
        ("25.11", "MX", "2026-11-25"),
        ("11/25", "US", "2026-11-25"),
        ("11/25", "JP", "2026-11-25"),
        ("3 dic", "BO", "2026-12-03"),
        ("3 dic.", "BO", "2026-12-03"),
        ("3 de dez.", "BR", "2026-12-03"),
        ("3 de diciembre", "BO", "2026-12-03"),
        ("Dec 3", "US", "2026-12-03"),
        ("12月3日", "JP", "2026-12-03"),
        ("１２月３日", "JP", "2026-12-03"),
        ("3 dic 2027", "BO", "2027-12-03"),
        ("2 sept 2027", "BO", "2027-09-02"),
    ],
)
def test_a_day_without_a_year_is_of_this_year(text: str, country: str, iso: str) -> None:
    assert parse_date(text, country, "2026-11-23") == iso


@pytest.mark.parametrize(
    "text", ["11/26", "31/11", "29/2", "12:30", "1,5", "25", "nov 2026", "3 dicc", "2026-11"]
)
def test_what_is_no_day_of_this_year_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="day-not-understood"):
        parse_date(text, "BO", "2026-11-23")


@pytest.mark.parametrize("language", ["es", "ja", "pt", "en"])
def test_every_month_is_understood_as_it_is_shown(language: str) -> None:
    formats = Formats(language, "BO", "America/La_Paz")
    for month in range(1, 13):
        iso = f"2026-{month:02}-07"
        assert formats.parse_date(formats.short_date(iso), "2026-11-23") == iso
        assert formats.parse_date(formats.date(iso), "2026-11-23") == iso


@pytest.mark.parametrize(
    ("country", "example"), [("BO", "23/11/2026"), ("JP", "2026/11/23"), ("US", "11/23/2026")]
)
def test_the_advice_follows_the_country(country: str, example: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_date("mañana", country, "2026-11-23")
    assert caught.value.facts["example"] == example


@given(st.dates(date(1926, 12, 26), date(2098, 12, 31)), st.sampled_from(ALL))
def test_what_is_shown_is_also_understood(day: date, formats: Formats) -> None:
    iso = day.isoformat()
    assert formats.parse_date(formats.date(iso)) == iso
    assert formats.parse_date(formats.long_date(iso)) == iso
    assert formats.parse_date(iso) == iso


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("+7", "2026-12-04"),
        ("+ 10", "2026-12-07"),
        ("fri", "2026-12-04"),  # today is one: the next is meant
        ("Lunes", "2026-11-30"),
        ("sábado", "2026-11-28"),
        ("quarta-feira", "2026-12-02"),
        ("火曜日", "2026-12-01"),
        ("木", "2026-12-03"),
    ],
)
def test_days_near_today_are_typed_in_a_word(text: str, day: str) -> None:
    assert parse_date(text, "BO", "2026-11-27") == day


@pytest.mark.parametrize("text", ["+7", "fri", "m"])
def test_without_a_today_or_a_whole_word_they_are_refused(text: str) -> None:
    with pytest.raises(UserError):
        parse_date(text, "BO", "" if text != "m" else "2026-11-27")
