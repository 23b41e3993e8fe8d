"""Where commented words stand after the answer has changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninja_mentor.core.mentoring.pins import place_of, stands_now


@pytest.mark.parametrize(
    ("text", "quote", "start", "place"),
    [
        ("one two", "two", 4, 4),
        ("and one two", "two", 4, 8),
        ("two", "two", 4, 0),
        ("two x two", "two", 0, 0),
        ("two x two", "two", 6, 6),
        ("two x two", "two", 5, 6),
        ("two x two", "two", 2, 0),
        ("one", "two", 4, None),
        ("one", "", 0, None),
        ("", "two", 0, None),
        ("田中さんの店", "店", 99, 5),
    ],
)
def test_words_are_found_where_they_stood_or_nearest_to_it(
    text: str, quote: str, start: int, place: int | None
) -> None:
    assert place_of(text, quote, start) == place


@pytest.mark.parametrize(
    ("context", "quote", "text", "state", "now"),
    [
        (
            "We sell to families in Santa Cruz.",
            "families",
            "We sell to families in Santa Cruz.",
            "same",
            "families",
        ),
        ("We sell to families in Santa Cruz.", "families", "Today we sell to families.", "same", "families"),
        (
            "We sell to families in Santa Cruz.",
            "families",
            "We sell to schools in Santa Cruz.",
            "changed",
            "schools",
        ),
        (
            "We sell to families in Santa Cruz.",
            "families in Santa Cruz",
            "We sell to families and schools in Montero.",
            "changed",
            "families and schools in Montero",
        ),
        ("We sell to families.", "families", "We sell to.", "gone", ""),
        ("We sell to families.", "families", "", "gone", ""),
        ("We sell to families.", "families", "Nothing of it is true now", "changed", None),
        ("価格は高いです。", "高い", "価格は安いです。", "changed", "安い"),
        ("農家の価格は高い。", "農家", "小さな農家の価格は高い。", "same", "農家"),
        ("a 🇧🇴 b", "🇧🇴", "a b", "gone", ""),
        ("one. two. three.", "two.", "three. one. two.", "same", "two."),
        ("Nu\u0301ñez vende", "vende", "Núñez vende", "same", "vende"),
    ],
)
def test_what_stands_there_now(context: str, quote: str, text: str, state: str, now: str | None) -> None:
    pin = stands_now(context, quote, context.index(quote), text)
    assert pin.state == state
    if now is not None:
        assert text[pin.start or 0 : (pin.start or 0) + pin.length].strip() == now


def test_of_words_that_stand_twice_the_pinned_ones_are_followed() -> None:
    context = "Milk is dear. Bread is dear."
    pin = stands_now(context, "dear", context.rindex("dear"), "Milk is dear. Bread is cheap.")
    assert (pin.state, pin.start) == ("changed", 23)
    pin = stands_now(context, "dear", context.index("dear"), "Milk is dear. Bread is cheap.")
    assert (pin.state, pin.start) == ("same", 8)


def test_a_comment_of_an_earlier_version_is_found_by_its_words_alone() -> None:
    assert stands_now("", "two", 4, "x one two").start == 6
    assert stands_now("", "two", 4, "one").state == "gone"
    assert stands_now("", "", 0, "one").state == "whole"


words = st.text(alphabet="ab \n中é", max_size=30)


@given(words, words, words, words, words)
def test_words_nobody_touched_are_always_found(
    before: str, quote: str, after: str, new: str, more: str
) -> None:
    if quote:
        text = new + quote + more
        pin = stands_now(before + quote + after, quote, len(before), text)
        if pin.state == "same":
            assert text[pin.start or 0 : (pin.start or 0) + pin.length] == quote
        else:  # the same letters stood more often before: another of them is left
            assert (before + quote + after).count(quote) > text.count(quote)


@given(words, words, words, words)
def test_a_pin_is_always_inside_the_text(before: str, quote: str, after: str, text: str) -> None:
    pin = stands_now(before + quote + after, quote, len(before), text)
    assert 0 <= (pin.start or 0) <= (pin.start or 0) + pin.length <= len(text)
