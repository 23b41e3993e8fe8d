"""What is stored sorts and counts as plain text: one spelling of a day, a time and an amount."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.kernel.checking import (
    date_or_nothing,
    decimal_or_nothing,
    one_of,
    time_or_nothing,
    within,
    zone_or_nothing,
)
from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

GOOD = (
    (date_or_nothing, ("", "2026-11-12", "2028-02-29")),
    (time_or_nothing, ("", "00:00", "23:59")),
    (zone_or_nothing, ("", "America/La_Paz", "Asia/Tokyo", "UTC")),
    (decimal_or_nothing, ("", "0", "-12.50", "999999999999999999", "0.000001", "007")),
)
BAD = (
    (date_or_nothing, ("2026-02-29", "20261112", "2026-W46-4", "12/11/2026", "2026-11-12T10:00", "hoy", " ")),
    (time_or_nothing, ("24:00", "9:30", "12:60", "12:30:00", "１２:３０", " ")),
    (zone_or_nothing, ("La Paz", "../etc/passwd", "/etc/passwd", " ")),
    (
        decimal_or_nothing,
        ("1,5", "1E+5", "1_000", " 1", "NaN", "Infinity", "１２", "1.", ".5", "1" + "0" * 18, "doce"),
    ),
)


def cases(table: tuple[tuple[Callable[[str], None], tuple[str, ...]], ...]) -> list[object]:
    return [pytest.param(ask, text, id=f"{ask.__name__} {text}") for ask, texts in table for text in texts]


@pytest.mark.parametrize(("ask", "text"), cases(GOOD))
def test_the_one_spelling_and_nothing_at_all_pass(ask: Callable[[str], None], text: str) -> None:
    ask(text)


@pytest.mark.parametrize(("ask", "text"), cases(BAD))
def test_any_other_spelling_is_refused_with_its_words(ask: Callable[[str], None], text: str) -> None:
    with pytest.raises(UserError) as caught:
        ask(text)
    assert caught.value.facts["text"] == text


def test_bounds_belong_to_what_is_allowed() -> None:
    for number in (None, 1, 5):
        within(number, 1, 5, "number-out-of-range")
    for number in (0, 6):
        with pytest.raises(UserError) as caught:
            within(number, 1, 5, "number-out-of-range")
        assert caught.value.facts == {"value": number, "low": 1, "high": 5}


def test_a_closed_list_is_closed() -> None:
    one_of("a", ("a", "b"), "choice-unknown")
    with pytest.raises(UserError) as caught:
        one_of("c", ("a", "b"), "choice-unknown")
    assert (caught.value.code, caught.value.facts) == ("choice-unknown", {"value": "c"})
