"""What tests of the one page share: pitches that are hard to set, and where words may stand on paper."""

from __future__ import annotations

import html
from dataclasses import replace
from typing import TYPE_CHECKING

from ninja_mentor.core.pitch.snapshot import Part

if TYPE_CHECKING:
    from ninja_mentor.core.pitch.snapshot import PitchSnapshot
    from tests.core.pitch.conftest import Reader

PAPERS = {"a4": (595.3, 841.9), "letter": (612.0, 792.0)}  # points
MARGIN = 40


def squeezed(text: str) -> str:
    """Without spaces and line ends."""
    return "".join(text.split())


def with_problem(snapshot: PitchSnapshot, text: str) -> PitchSnapshot:
    return replace(snapshot, parts=(Part("problem", "Problema", text), *snapshot.parts[1:]))


def longer(snapshot: PitchSnapshot, times: int) -> PitchSnapshot:
    """Each part's text so many times over, each time with a mark of its own."""
    parts = tuple(
        replace(part, text=" ".join(f"{part.text} {part.id}{n}." for n in range(times)))
        for part in snapshot.parts
    )
    return replace(snapshot, parts=parts)


def stays_on_the_page(reader: Reader, pdf: bytes, paper: str = "a4") -> None:
    """No word stands outside the margins."""
    width, height = PAPERS[paper]
    words = reader.words(pdf)
    assert words
    for word in words:
        assert word.left >= MARGIN, html.unescape(word.text)
        assert word.right <= width - MARGIN, html.unescape(word.text)
        assert word.top >= MARGIN - 10, html.unescape(word.text)
        assert word.bottom <= height - 10, html.unescape(word.text)
