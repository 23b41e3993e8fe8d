"""Which words differ: the comparing that history and versions show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninja_mentor.core.kernel.word_diff import MOST, word_diff


@pytest.mark.parametrize(
    ("before", "after", "gone", "come"),
    [
        ("sell it cheap", "sell it dear", ["cheap"], ["dear"]),
        ("味噌を売る", "醤油を売る", ["味噌"], ["醤油"]),
        ("one two three", "three", ["one two "], []),
        ("", "new", [], ["new"]),
        ("a b c", "x y z", ["a b c"], ["x y z"]),
    ],
)
def test_whole_words_are_marked_and_japanese_sign_by_sign(
    before: str, after: str, gone: list[str], come: list[str]
) -> None:
    diff = word_diff(before, after)
    assert [before[span.start : span.start + span.length] for span in diff.gone] == gone
    assert [after[span.start : span.start + span.length] for span in diff.come] == come


@given(st.text(max_size=60), st.text(max_size=60))
def test_what_is_not_marked_is_the_same_on_both_sides(before: str, after: str) -> None:
    diff = word_diff(before, after)
    rest = []
    for text, spans in ((before, diff.gone), (after, diff.come)):
        kept = list(text)
        for span in reversed(spans):
            del kept[span.start : span.start + span.length]
        rest.append("".join("".join(kept).split()))
    assert rest[0] == rest[1]


def test_a_very_long_text_is_compared_at_once() -> None:
    words = 20 * MOST
    before = " ".join(f"old{number}" for number in range(words))
    after = " ".join(f"new{number}" for number in range(words))
    diff = word_diff(f"Same {before} end", f"Same {after} end")
    assert [(span.start, span.length) for span in diff.gone] == [(5, len(before))]
