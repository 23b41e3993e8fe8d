"""The records of an idea on paper: tables and cards with what there is, and with empty ones to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.kernel.durations import clock_text
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.worksheets.sheet import Card, Cell, Choice, Column, Entry, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.ideas.model import Assumption, Rehearsal, Trial
    from ninja_mentor.core.worksheets.voice import Voice

ABOUT: Final = {
    "wanted": mark("Somebody wants it"),
    "buildable": mark("We can make it"),
    "payable": mark("It pays"),
}
DECISIONS: Final = {"go_on": mark("Go on"), "change": mark("Change"), "stop": mark("Stop")}
SCALE: Final = range(1, 6)
LEAST: Final = {"assumption": 4, "test": 2, "rehearsal": 5, "member": 5}
EMPTY: Final = Cell()
LATER: Final = "9999"  # a run without a date comes last
WHOLE: Final = 6  # columns of a card


def assumptions(voice: Voice, found: Sequence[Assumption]) -> Table:
    """What must be true, with its risk and evidence to circle."""
    columns = (
        Column("", 0),
        Column(voice.say("What must be true"), 2),
        Column(voice.say("What it is about"), 1.2),
        Column(voice.say("Risk"), 1, voice.say("5: if it is wrong, the idea dies")),
        Column(voice.say("Evidence"), 1, voice.say("1: a guess · 5: paid or signed")),
    )
    rows = [
        (
            Cell(str(number), strong=True),
            Cell(one.statement if one else ""),
            Cell(
                ticks=tuple(
                    Choice(voice.say(words), one is not None and one.about == value)
                    for value, words in ABOUT.items()
                )
            ),
            Cell(circles=_scale(one.risk if one else 0)),
            Cell(circles=_scale(one.evidence if one else 0)),
        )
        for number, one in enumerate(_with_blanks(found, LEAST["assumption"]), 1)
    ]
    return Table(columns, tuple(rows), height=18)


def _scale(chosen: int) -> tuple[Choice, ...]:
    return tuple(Choice(str(step), step == chosen) for step in SCALE)


def tests(voice: Voice, found: Sequence[Trial]) -> tuple[Card, ...]:
    """A card a test, the threshold before the result."""
    return tuple(_test(voice, one) for one in _with_blanks(found, LEAST["test"]))


def _test(voice: Voice, one: Trial | None) -> Card:
    def words(label: str, name: str, lines: int, span: int = 3) -> Entry:
        return Entry(label, getattr(one, name) if one else "", lines, span=span)

    return Card(
        (
            words(voice.say("We believe that"), "belief", 2, WHOLE),
            words(voice.say("To verify it, we will"), "verification", 2),
            words(voice.say("We measure"), "measure", 2),
            words(voice.say("We are right if"), "threshold", 1),
            Entry(voice.say("By when"), voice.date(one.due) if one else ""),
            words(voice.say("We observed"), "observed", 2),
            words(voice.say("We learned"), "learned", 2),
            Entry(
                voice.say("So we"),
                choices=tuple(
                    Choice(voice.say(label), one is not None and one.decision == value)
                    for value, label in DECISIONS.items()
                ),
                span=WHOLE,
            ),
        )
    )


def rehearsals(voice: Voice, found: Sequence[Rehearsal]) -> Table:
    """A row a timed run."""
    columns = (
        Column("", 0),
        Column(voice.say("Date"), 0.8),
        Column(voice.say("Format"), 0.95, voice.say("Minutes to talk + for questions")),
        Column(voice.say("How long the talk took"), 0.85),
        Column(voice.say("In time?"), 0.6),
        Column(voice.say("What to do differently next time"), 2.2),
    )
    by_day = sorted(found, key=lambda one: one.date or LATER)
    formats = [f"{talk} + {questions}" for talk, questions in voice.workflow.speaking.formats]
    rows = [
        _rehearsal(voice, number, one, formats)
        for number, one in enumerate(_with_blanks(by_day, LEAST["rehearsal"]), 1)
    ]
    return Table(columns, tuple(rows), height=15)


def _rehearsal(voice: Voice, number: int, one: Rehearsal | None, formats: list[str]) -> tuple[Cell, ...]:
    timed = one is not None and one.seconds > 0
    in_time = timed and one is not None and one.seconds <= one.limit_seconds
    given = one.format.replace("+", " + ") if one else ""
    shown = Cell(given) if given else Cell(ticks=tuple(Choice(each) for each in formats))
    return (
        Cell(str(number), strong=True),
        Cell(voice.date(one.date) if one else ""),
        shown,
        Cell(clock_text(one.seconds) if one and timed else ""),
        Cell(ticks=(Choice(voice.say("Yes"), in_time), Choice(voice.say("No"), timed and not in_time))),
        Cell(one.note if one else ""),
    )


def members(voice: Voice) -> Table:
    """Who does what, to be filled in by hand: names are no part of what is printed from here."""
    columns = (Column("", 0), Column(voice.say("Name"), 2), Column(voice.say("Role"), 2))
    rows = tuple((Cell(str(n), strong=True), EMPTY, EMPTY) for n in range(1, LEAST["member"] + 1))
    return Table(columns, rows, height=11)


def _with_blanks(found: Sequence[Any], least: int) -> list[Any]:
    """What there is, then None for each empty one: up to `least`, and always one more than there is."""
    return [*found, *[None] * max(least - len(found), 1)]
