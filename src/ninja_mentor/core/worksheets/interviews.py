"""The log of interviews on paper: a row each, and rows to fill."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.worksheets.sheet import Cell, Choice, Column, Entry, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.ideas.model import Interview
    from ninja_mentor.core.worksheets.voice import Voice

ROWS_A_PAGE: Final = 7
BLANK: Final = 2 * ROWS_A_PAGE  # ten are asked for
MORE: Final = 3  # after those that there are
LATER: Final = "9999"  # one without a date comes last


def interviews(voice: Voice, found: Sequence[Interview]) -> Table:
    """All interviews by date, numbered, then empty rows."""
    columns = (
        Column("", 0),
        Column(voice.say("Interview"), 1.78),
        Column(voice.say("The last time it happened"), 1.45),
        Column(voice.say("What they do today instead"), 1.2),
        Column(voice.say("What that costs them"), 0.95),
        Column(voice.say("In their own words"), 1.3),
        Column(voice.say("What they promised"), 1.05),
        Column(voice.say("What surprised you"), 1.05),
        Column(voice.say("Do they have the problem?"), 1.02),
    )
    empty = MORE if found else BLANK
    by_day = sorted(found, key=lambda one: one.date or LATER)
    rows = [_interview(voice, number, one) for number, one in enumerate(by_day, 1)]
    rows += [_interview(voice, len(found) + number, None) for number in range(1, empty + 1)]
    return Table(columns, tuple(rows), height=21, small=True)


def _interview(voice: Voice, number: int, one: Interview | None) -> tuple[Cell, ...]:
    def words(name: str) -> Cell:
        return Cell(getattr(one, name)) if one else Cell()

    who = (
        Entry(voice.say("Who"), one.person_code if one else ""),
        Entry(voice.say("Date"), voice.date(one.date) if one else ""),
        Entry(voice.say("Place"), one.place if one else ""),
    )
    answers = {True: voice.say("Yes"), False: voice.say("No"), None: voice.say("Unclear")}
    return (
        Cell(str(number), strong=True),
        Cell(entries=who, ticks=(Choice(voice.say("A stranger"), bool(one and one.stranger)),)),
        *(words(name) for name in ("last_time", "workaround", "cost", "quote", "commitment", "surprise")),
        Cell(
            ticks=tuple(
                Choice(label, one is not None and one.confirms is value) for value, label in answers.items()
            )
        ),
    )
