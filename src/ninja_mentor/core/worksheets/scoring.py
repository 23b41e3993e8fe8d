"""Scores on paper: what was given so far, and a form with the rubric for one more reviewer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.workflow.rubric import BEST, score
from ninja_mentor.core.worksheets.sheet import Card, Cell, Choice, Column, Entry, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.mentoring.model import Review
    from ninja_mentor.core.worksheets.voice import Voice

WHOLE: Final = 6  # columns of a card


def reviews(voice: Voice, found: Sequence[Review]) -> tuple[Card | Table, ...]:
    """Points and comments without the names of who gave them, for teams read them; then an empty form."""
    weights = voice.workflow.rubric.on_paper()
    rubric = Table(
        (
            Column(voice.say("Circle one step in each row"), 1.35),
            *(Column(str(step), 1) for step in range(1, BEST + 1)),
        ),
        tuple(
            (
                Cell(_criterion(voice, name, weight), strong=True),
                *(Cell(anchor) for anchor in voice.texts.anchors[name]),
            )
            for name, weight in weights.items()
        ),
        height=12,
        small=True,
    )
    form = Card(
        (
            Entry(voice.say("Reviewer")),
            Entry(
                voice.say("Conflict of interest"),
                choices=(Choice(voice.say("Yes")), Choice(voice.say("No"))),
            ),
            Entry(voice.say("Comment for the team"), lines=12, span=WHOLE),
        )
    )
    return (_scored(voice, found), rubric, form) if found else (rubric, form)


def _criterion(voice: Voice, name: str, weight: int) -> str:
    """The criterion and its points, which are not parted from their number."""
    words = voice.say("{criterion} ({n} points)", criterion=voice.texts.rubric[name], n=weight)
    return "\u00a0".join(words.rsplit(" ", 1))


def _scored(voice: Voice, found: Sequence[Review]) -> Table:
    weights = voice.workflow.rubric.on_paper()

    def points(one: Review) -> str:
        if one.conflict:
            return voice.say("does not score")
        total = score(weights, one.scores)
        return voice.formats.number(total, 0) if total is not None else voice.say("no scores yet")

    columns = (
        Column("", 0),
        Column(voice.say("Points of 100"), 0.8),
        Column(voice.say("Comment for the team"), 4),
    )
    rows = tuple(
        (Cell(str(number), strong=True), Cell(points(one)), Cell(one.comment))
        for number, one in enumerate(found, 1)
    )
    return Table(columns, rows, height=11)
