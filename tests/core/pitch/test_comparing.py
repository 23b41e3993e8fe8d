"""Two versions beside each other: every part once, in its place, with what differs marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninja_mentor.core.pitch.comparing import TITLE, ComparedPart, Passage, Side, compare

HEADINGS = {
    "es": {"Problema": "problem", "Solución": "solution", "Equipo": "team", "Pedido": "ask"},
    "ja": {"課題": "problem", "解決策": "solution", "チーム": "team", "お願い": "ask"},
}


def side(language: str, **words: str) -> Side:
    """A version that says these things; the names are the parts."""
    headings = {part: heading for heading, part in HEADINGS[language].items()}
    texts = {"Café": words.pop("title", ""), **{headings[part]: text for part, text in words.items()}}
    return Side(language, texts, HEADINGS[language])


def headings(parts: list[ComparedPart]) -> list[tuple[str | None, str | None]]:
    return [
        (part.earlier.heading if part.earlier else None, part.later.heading if part.later else None)
        for part in parts[1:]
    ]


def marked(passage: Passage | None) -> list[str]:
    assert passage is not None
    return [passage.text[mark.start : mark.start + mark.length] for mark in passage.marks]


def test_only_the_changed_words_are_marked() -> None:
    parts = compare(
        side("es", problem="El precio llega tarde", solution="Un aviso"),
        side("es", problem="El precio llega siempre tarde", solution="Un aviso"),
    )
    _title, problem, solution = parts
    assert not problem.is_same
    assert (marked(problem.earlier), marked(problem.later)) == ([], ["siempre "])
    assert solution.is_same
    assert marked(solution.earlier) == marked(solution.later) == []


def test_japanese_is_compared_sign_by_sign() -> None:
    _title, problem = compare(
        side("ja", problem="農家は価格を知らない。"), side("ja", problem="農家は相場を知らない。")
    )
    assert (marked(problem.earlier), marked(problem.later)) == (["価格"], ["相場"])


def test_the_title_stands_with_the_one_sentence_and_is_compared_too() -> None:
    earlier = Side("es", {"Café": "Directo a Osaka."}, {})
    later = Side("es", {"Café de Altura": "Directo a Osaka."}, {})
    [title] = compare(earlier, later)
    assert title.earlier == Passage(TITLE, "Café\nDirecto a Osaka.")
    assert marked(title.later) == [" de Altura"]


def test_what_one_side_lacks_stands_at_its_place() -> None:
    parts = compare(
        side("es", problem="a", team="c", ask="d"), side("es", problem="a", solution="b", ask="d")
    )
    assert headings(parts) == [
        ("Problema", "Problema"),
        (None, "Solución"),
        ("Equipo", None),
        ("Pedido", "Pedido"),
    ]
    assert marked(parts[2].later) == ["b"]
    assert marked(parts[3].earlier) == ["c"]


def test_two_languages_meet_part_by_part_without_marks() -> None:
    parts = compare(
        side("es", problem="El precio", team="Yumi"), side("ja", problem="価格", solution="通知", team="Yumi")
    )
    assert headings(parts) == [("Problema", "課題"), (None, "解決策"), ("Equipo", "チーム")]
    assert all(not each.marks for part in parts for each in (part.earlier, part.later) if each)


def test_two_languages_with_unknown_headings_meet_by_their_order() -> None:
    earlier = Side("es", {"Café": "", "Antes": "a", "Después": "b"}, {})
    parts = compare(earlier, side("ja", problem="い", solution="ろ", team="は"))
    assert headings(parts) == [("Antes", "課題"), ("Después", "解決策"), (None, "チーム")]


def test_a_heading_that_is_not_known_any_more_still_meets_itself() -> None:
    earlier = Side("es", {"Café": "", "Antes": "a"}, HEADINGS["es"])
    later = Side("es", {"Café": "", "Problema": "p", "Antes": "a"}, HEADINGS["es"])
    assert headings(compare(earlier, later)) == [(None, "Problema"), ("Antes", "Antes")]


@pytest.mark.parametrize("words", [{}, {"": ""}, {"<b>Café</b>": "**x**\n\n1. y"}])
def test_a_version_is_the_same_as_itself(words: dict[str, str]) -> None:
    parts = compare(Side("es", words, {}), Side("es", words, {}))
    assert len(parts) == len(words)
    assert all(part.is_same for part in parts)


texts = st.dictionaries(st.sampled_from("abcdef"), st.text("xy 農", max_size=6), max_size=6)


@given(texts, texts)
def test_nothing_of_either_side_is_lost_or_shown_twice(one: dict[str, str], other: dict[str, str]) -> None:
    earlier, later = ({"Title": "", **words} for words in (one, other))
    parts = compare(Side("es", earlier, {}), Side("es", later, {}))[1:]
    assert [p.earlier.text for p in parts if p.earlier] == list(one.values())
    assert sorted(p.later.heading for p in parts if p.later) == sorted(other)
    assert {p.later.heading: p.later.text for p in parts if p.later} == other
