"""The promise ledger on paper: what was promised, by whom, for whom, by when, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.reports.paper import Column, Grid, Number, Numbers, Paper, Words
from ninja_mentor.core.reports.words import STATES, part_of

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.formats import Formats
    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.overview.ledger import Ledger, Promise


def ledger_paper(promises: Ledger, title: str, language: Language, formats: Formats, today: str) -> Paper:
    """The whole ledger, or that of one idea, with what it adds up to first."""
    say = language.say
    return Paper(
        title=title,
        subtitle=say("As of {date}", date=formats.date(today)),
        language=language.code,
        footer=say("Promise ledger, {date}", date=formats.date(today)),
        blocks=(
            promise_numbers(promises, language),
            Words(promise_sentence(promises, language), quiet=True),
            promise_grid(promises, language, formats, with_idea=True),
        ),
    )


def promise_numbers(promises: Ledger, language: Language) -> Numbers:
    """Kept, open and given up, each with what it is a part of."""
    say = language.say
    due = promises.kept + promises.given_up + promises.overdue
    return Numbers(
        (
            Number(
                part_of(language, promises.kept, due),
                say("kept, of those that were due or are settled"),
                say("{n} of them late", n=promises.late) if promises.late else "",
            ),
            Number(str(promises.overdue), say("overdue")),
            Number(str(promises.open - promises.overdue), say("open, not due yet")),
            Number(str(promises.given_up), say("given up")),
        )
    )


def promise_sentence(promises: Ledger, language: Language) -> str:
    """The same in a line, with everything that was promised as the whole."""
    return language.say(
        "Promised: {promised}. Moved at least once: {moved}.",
        promised=promises.promised,
        moved=promises.moved,
    )


def promise_grid(promises: Ledger, language: Language, formats: Formats, *, with_idea: bool) -> Grid:
    """A row a promise."""
    say = language.say
    columns = [
        Column(say("What"), 3.2),
        Column(say("Who"), 1.5),
        Column(say("For whom"), 1.4),
        Column(say("By when"), 1.4),
        Column(say("State"), 1.5),
    ]
    if with_idea:
        columns.insert(0, Column(say("Idea"), 1.8))
    rows = []
    for each in promises.promises:
        row = [
            each.what,
            each.who_name,
            each.for_name,
            _due(each, language, formats),
            _state(each, language, formats),
        ]
        rows.append(tuple([each.idea_title, *row] if with_idea else row))
    return Grid(tuple(columns), tuple(rows), say("Nothing was promised yet."))


def _due(promise: Promise, language: Language, formats: Formats) -> str:
    """The day, and which days it was before."""
    due = formats.date(promise.due)
    if not promise.moves:
        return due
    earlier = formats.listed([formats.short_date(move.due) for move in promise.moves])
    moved = language.say("moved from {dates}", dates=earlier)
    return f"{due}\n{moved}"


def _state(promise: Promise, language: Language, formats: Formats) -> str:
    words = language.say(STATES[promise.state])
    closed = formats.short_date(promise.closed_on) if promise.closed_on else ""
    return "\n".join(part for part in (words, closed, promise.outcome) if part)
