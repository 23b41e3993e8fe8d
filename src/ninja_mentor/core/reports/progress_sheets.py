"""A progress report as sheets of a spreadsheet: numbers as numbers, each beside what it is a part of."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ninja_mentor.core.reports.words import STATES, VERDICTS
from ninja_mentor.core.reports.workbook import Sheet
from ninja_mentor.core.workflow.readiness import MENTOR, SELF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.reports.progress import IdeaProgress
    from ninja_mentor.core.reports.workbook import Cell
    from ninja_mentor.core.workflow.data import WorkflowText


def progress_sheets(ideas: Sequence[IdeaProgress], language: Language, texts: WorkflowText) -> list[Sheet]:
    """Ideas, gates, readiness over time, promises and sessions."""
    return [
        _ideas(ideas, language, texts),
        _gates(ideas, language, texts),
        _readiness(ideas, language, texts),
        _promises(ideas, language),
        _sessions(ideas, language),
    ]


def _ideas(ideas: Sequence[IdeaProgress], language: Language, texts: WorkflowText) -> Sheet:
    say = language.say
    names = (
        [texts.dimensions.get(each.dimension, each.dimension) for each in ideas[0].journey.ladders]
        if ideas
        else []
    )
    columns = (
        say("Idea"),
        say("Stage"),
        say("Place"),
        say("Country"),
        say("Team"),
        say("People not named"),
        say("Criteria met"),
        say("Criteria of the stage"),
        say("Interviews"),
        say("With strangers"),
        say("Confirm the problem"),
        say("Do not confirm it"),
        say("Tests"),
        say("Tests concluded"),
        say("Assumptions"),
        say("Assumptions with strong evidence"),
        say("Sessions"),
        say("Last session"),
        say("Promised"),
        say("Kept"),
        say("Kept late"),
        say("Given up"),
        say("Open"),
        say("Overdue"),
        *(
            say("{dimension}: {who}", dimension=name, who=who)
            for name in names
            for who in (say("Team"), say("Mentor"))
        ),
    )
    return Sheet(say("Ideas"), columns, tuple(_idea(each, texts) for each in ideas))


def _idea(idea: IdeaProgress, texts: WorkflowText) -> tuple[Cell, ...]:
    found, promises = idea.evidence, idea.promises
    return (
        idea.title,
        texts.stages[idea.stage].title,
        idea.place,
        idea.country,
        "\n".join(idea.team),
        idea.unnamed,
        sum(one.met for one in idea.gate),
        len(idea.gate),
        found.interviews,
        found.strangers,
        found.confirm,
        found.deny,
        found.tests,
        found.concluded,
        found.assumptions,
        found.proven,
        len(idea.held),
        _day(idea.held[0].on) if idea.held else None,
        promises.promised,
        promises.kept,
        promises.late,
        promises.given_up,
        promises.open,
        promises.overdue,
        *(level for each in idea.journey.ladders for level in (each.level(SELF), each.level(MENTOR))),
    )


def _gates(ideas: Sequence[IdeaProgress], language: Language, texts: WorkflowText) -> Sheet:
    say = language.say
    rows = [
        (
            idea.title,
            texts.stages[each.stage].title if each.stage in texts.stages else each.stage,
            say(VERDICTS[each.verdict]),
            each.reason,
            _day(each.date),
        )
        for idea in ideas
        for each in idea.journey.verdicts
    ]
    return Sheet(
        say("Gates"), (say("Idea"), say("Stage"), say("Advice"), say("Reason"), say("Date")), tuple(rows)
    )


def _readiness(ideas: Sequence[IdeaProgress], language: Language, texts: WorkflowText) -> Sheet:
    say = language.say
    rows = [
        (
            idea.title,
            texts.dimensions.get(ladder.dimension, ladder.dimension),
            say("Team") if seen.claim.judge == SELF else say("Mentor"),
            seen.claim.level,
            _day(seen.claim.date),
            "\n".join(
                part for part in (seen.claim.evidence, *(proof.words for proof in seen.proofs)) if part
            ),
        )
        for idea in ideas
        for ladder in idea.journey.ladders
        for seen in (*ladder.team, *ladder.mentor)
    ]
    columns = (say("Idea"), say("Readiness in"), say("Who"), say("Level"), say("Date"), say("What shows it"))
    return Sheet(say("Readiness"), columns, tuple(rows))


def _promises(ideas: Sequence[IdeaProgress], language: Language) -> Sheet:
    say = language.say
    columns = (
        say("Idea"),
        say("What"),
        say("Who"),
        say("For whom"),
        say("Promised on"),
        say("First date"),
        say("By when"),
        say("Times moved"),
        say("State"),
        say("Settled on"),
        say("What came of it"),
    )
    rows = [
        (
            each.idea_title,
            each.what,
            each.who_name,
            each.for_name,
            _day(each.made_on),
            _day(each.first_due),
            _day(each.due),
            len(each.moves),
            say(STATES[each.state]),
            _day(each.closed_on),
            each.outcome,
        )
        for idea in ideas
        for each in idea.promises.promises
    ]
    return Sheet(say("Promises"), columns, tuple(rows))


def _sessions(ideas: Sequence[IdeaProgress], language: Language) -> Sheet:
    say = language.say
    rows = [(idea.title, _day(each.on), each.minutes, each.goal) for idea in ideas for each in idea.held]
    return Sheet(say("Sessions"), (say("Idea"), say("Date"), say("Minutes"), say("Goal")), tuple(rows))


def _day(iso: str) -> date | None:
    return date.fromisoformat(iso) if iso else None
