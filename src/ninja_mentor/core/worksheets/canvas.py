"""The Lean Canvas on paper: where each box stands, and what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.worksheets.sheet import Box

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ninja_mentor.core.worksheets.source import SheetSource
    from ninja_mentor.core.worksheets.voice import Voice

COLUMNS: Final = 10
# Row, column, rows, columns: two rows of five, the first, third and last through both, and one of two.
CLASSIC: Final = {
    "problem": (0, 0, 2, 2),
    "solution": (0, 2, 1, 2),
    "metrics": (1, 2, 1, 2),
    "value": (0, 4, 2, 2),
    "advantage": (0, 6, 1, 2),
    "channels": (1, 6, 1, 2),
    "segments": (0, 8, 2, 2),
    "costs": (2, 0, 1, 5),
    "revenue": (2, 5, 1, 5),
}


def boxes(voice: Voice, source: SheetSource | None) -> tuple[Box, ...]:
    """All boxes in the order in which they are filled in."""
    places = _places(voice.workflow.boxes)
    return tuple(
        _box(voice, source, name, at, places[name]) for at, name in enumerate(voice.workflow.boxes, 1)
    )


def _box(
    voice: Voice, source: SheetSource | None, name: str, number: int, place: tuple[int, int, int, int]
) -> Box:
    texts = voice.texts.boxes[name]
    row, column, rows, columns = place
    box = Box(number, texts.question, texts.hint, row, column, rows, columns)
    if source is None:
        return box
    written = source.written(f"canvas.{name}", voice.code)
    code, language = voice.other(written)
    return Box(number, texts.question, texts.hint, row, column, rows, columns, written.text, code, language)


def _places(names: tuple[str, ...]) -> Mapping[str, tuple[int, int, int, int]]:
    """The classic picture; two boxes a row for a canvas of other boxes."""
    if set(names) == CLASSIC.keys():
        return CLASSIC
    half = COLUMNS // 2
    return {name: (at // 2, at % 2 * half, 1, half) for at, name in enumerate(names)}
