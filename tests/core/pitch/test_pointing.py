"""Where the parts stand on the page, and which one a press is meant for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.pitch.pointing import PartPlace, part_at
from ninja_mentor.core.pitch.rules import TEMPLATES
from tests.core.pitch.examples import example

if TYPE_CHECKING:
    from ninja_mentor.core.pitch.one_page import OnePageWriter
    from tests.core.pitch.conftest import Reader

PLACES = (
    PartPlace("problem", 1, 54, 130),
    PartPlace("solution", 1, 54, 260),
    PartPlace("market", 1, 360, 130),
    PartPlace("team", 1, 360, 400),
    PartPlace("milestone", 2, 54, 60),
)


@pytest.mark.parametrize(
    ("page", "x", "y", "part"),
    [
        (1, 100, 140, "problem"),
        (1, 100, 259, "solution"),  # a finger may be a little off
        (1, 100, 700, "solution"),
        (1, 400, 200, "market"),
        (1, 400, 700, "team"),
        (1, 300, 60, ""),
        (2, 300, 500, "milestone"),
        (3, 300, 500, ""),
    ],
)
def test_a_press_is_meant_for_the_part_above_it_in_its_column(
    page: int, x: float, y: float, part: str
) -> None:
    assert part_at(PLACES, page, x, y) == part


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_part_is_where_its_heading_is_printed(
    template: str, one_page: OnePageWriter, reader: Reader
) -> None:
    snapshot = example("en")
    snapshot = replace(snapshot, design=replace(snapshot.design, template=template))
    _, places = one_page.pointed(snapshot, 40)
    headings = {part.id: part.heading for part in snapshot.parts if not part.missing}
    assert {place.id for place in places} == headings.keys()
    words = reader.words(one_page.write(snapshot).pdf)
    for place in places:
        first = headings[place.id].split()[0]
        near = [
            word
            for word in words
            if word.text == first and abs(word.left - place.left) < 30 and -3 < word.bottom - place.top < 30
        ]
        assert near, place
