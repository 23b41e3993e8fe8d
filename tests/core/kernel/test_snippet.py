"""Snippets: the words around the first hit, and marks that lie on the very letters that fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninja_mentor.core.kernel.snippet import find_words, snippet
from ninja_mentor.core.kernel.text import WORD, fold

LONG = "Families who grow coffee above 1,400 m. " * 5


def marked(text: str, query: str, width: int = 90) -> list[str]:
    """The pieces of the snippet that are marked."""
    shown, marks = snippet(text, query, width)
    return [shown[start : start + length] for start, length in marks]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("Un crédito para café", "credito", ["crédito"]),
        ("Un CRÉDITO para café", "café", ["café"]),
        ("Cafe\u0301 de altura", "cafe", ["Cafe\u0301"]),  # the accent as a character of its own
        ("cafetería", "caf", ["caf"]),  # the last word may be only begun
        ("descafeinado", "caf", []),  # but a word begins where it begins
        ("café y cafetería", "café y", ["café", "y"]),
        ("San Juan の大豆を使った食品", "大豆", ["大豆"]),
        ("コーヒー農家", "こひ農", ["コーヒー農"]),
        ("コーヒー農家", "コーヒー", ["コーヒ"]),
        ("ｺｰﾋｰ ガ ｶﾞ が", "が", ["ガ", "ｶﾞ", "が"]),
        ("ひらがな", "ヒラガナ", ["ひらがな"]),
        ("農業と工業", "業", ["業", "業"]),
        ("Straße", "strasse", ["Straße"]),
        ("a+b (c) [d] *", "d c", ["c", "d"]),
        ("nothing here", "else", []),
        ("nothing here", "…!", []),
    ],
)
def test_marks_lie_on_the_letters_that_fit(text: str, query: str, expected: list[str]) -> None:
    assert marked(text, query) == expected


def test_a_long_text_is_cut_around_the_hit() -> None:
    text = LONG + "They learn the price of parchment only at the gate. " + LONG
    shown, marks = snippet(text, "parchment", 60)
    assert "price of parchment only" in shown
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert len(shown) <= 62
    assert [shown[start : start + length] for start, length in marks] == ["parchment"]


def test_a_cut_falls_between_words() -> None:
    shown, _ = snippet(LONG + "zebra", "zebra", 60)
    assert f" {shown.strip('…')}" in f" {LONG}zebra"


def test_the_piece_with_more_of_the_words_is_shown() -> None:
    text = "coffee first. " + "x " * 100 + "coffee for the buyer. " + "y " * 100
    assert marked(text, "coffee buyer", 60) == ["coffee", "buyer"]


def test_a_text_that_fits_stays_whole_in_one_line() -> None:
    assert snippet("one\ntwo\tthree", "two") == ("one two three", [(4, 3)])


def test_without_a_hit_the_beginning_is_shown() -> None:
    assert snippet("abc " * 50, "zzz", 20) == (("abc " * 5) + "…", [])
    assert snippet("", "zzz") == ("", [])


def test_a_pasted_novel_is_looked_through() -> None:
    shown, marks = snippet("あいう えお " * 30_000 + "終わり", "終わり")
    assert shown.endswith("終わり")
    assert len(marks) == 1


@given(st.text(max_size=60), st.text(max_size=12))
def test_marks_are_inside_and_hold_a_word_of_the_query(text: str, query: str) -> None:
    shown, marks = snippet(text, query, 20)
    words = WORD.findall(fold(query))
    for start, length in marks:
        assert 0 <= start < start + length <= len(shown)
    for start, length in find_words(text, query):
        assert any(word[:1] in fold(text[start : start + length]) for word in words)
