"""Where commented words stand after the answer has changed."""

from __future__ import annotations

import pytest

from ninja_mentor.core.mentoring.pins import place_of


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
