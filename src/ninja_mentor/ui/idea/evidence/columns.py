"""What a row shows of each kind of evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.kernel.durations import clock_text
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.workflow.rubric import score
from ninja_mentor.ui.idea.evidence.fields import ABOUT, DECISIONS
from ninja_mentor.ui.widgets.record_table import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.ui.desk import Desk

DECISION_TONES: Final = {"": "", "go_on": "green", "change": "amber", "stop": "red"}
RISK_WORDS: Final = (mark("tiny"), mark("small"), mark("some"), mark("big"), mark("deadly"))
PROOF_WORDS: Final = (mark("guessed"), mark("heard"), mark("heard often"), mark("seen"), mark("paid"))


def of_interviews(desk: Desk) -> Sequence[Column]:
    formats, say = desk.formats, desk.language.say
    confirms = {None: "", True: say("Yes"), False: say("No")}
    return (
        Column(mark("Who"), lambda one: one.person_code or say("Somebody"), width=110),
        Column(mark("Date"), lambda one: formats.short_date(one.date), lambda one: one.date, width=80),
        Column(mark("Last time it happened"), lambda one: one.last_time),
        Column(mark("Commitment"), lambda one: one.commitment, tone=lambda _one: "green", width=128),
        Column(
            mark("Has it?"),
            lambda one: confirms[one.confirms],
            lambda one: None if one.confirms is None else int(one.confirms),
            width=72,
        ),
    )


def of_assumptions(desk: Desk) -> Sequence[Column]:
    say = desk.language.say
    return (
        Column(mark("What must be true"), lambda one: one.statement or say("Not written yet")),
        Column(
            mark("Risk"),
            lambda one: desk.language.say(RISK_WORDS[one.risk - 1]),
            lambda one: one.risk,
            tone=lambda one: "red" if one.risk > one.evidence + 1 else "",
            width=118,
        ),
        Column(
            mark("Evidence"),
            lambda one: desk.language.say(PROOF_WORDS[one.evidence - 1]),
            lambda one: one.evidence,
            width=138,
        ),
        Column(mark("About"), lambda one: say(ABOUT[one.about]), width=140),
    )


def of_tests(desk: Desk) -> Sequence[Column]:
    formats, say = desk.formats, desk.language.say
    return (
        Column(mark("We believe"), lambda one: one.belief or say("Not written yet")),
        Column(mark("Right if"), lambda one: one.threshold, width=150),
        Column(mark("Observed"), lambda one: one.observed, width=120),
        Column(mark("By when"), lambda one: formats.short_date(one.due), lambda one: one.due, width=84),
        Column(
            mark("Decision"),
            lambda one: desk.language.say(DECISIONS[one.decision]),
            lambda one: list(DECISIONS).index(one.decision),
            tone=lambda one: DECISION_TONES[one.decision],
            width=104,
        ),
    )


def of_rehearsals(desk: Desk) -> Sequence[Column]:
    formats, say = desk.formats, desk.language.say

    def told(one: Any) -> str:  # noqa: ANN401
        over = one.seconds - one.limit_seconds
        if not one.seconds:
            return ""
        return say("{time} over", time=clock_text(over)) if over > 0 else say("in time")

    return (
        Column(mark("Date"), lambda one: formats.short_date(one.date), lambda one: one.date, width=84),
        Column(mark("Format"), lambda one: one.format.replace("+", " + "), width=72),
        Column(
            mark("Time"),
            lambda one: clock_text(one.seconds) if one.seconds else say("no time yet"),
            lambda one: one.seconds,
            width=96,
        ),
        Column(
            mark("Limit"),
            told,
            lambda one: one.seconds - one.limit_seconds,
            tone=lambda one: "amber" if one.seconds > one.limit_seconds else "green",
            width=110,
        ),
        Column(mark("Next time"), lambda one: one.note),
    )


def of_reviews(desk: Desk) -> Sequence[Column]:
    formats, say = desk.formats, desk.language.say
    weights = desk.workspace.workflow.rubric.on_paper()

    def points(one: Any) -> str:  # noqa: ANN401
        if one.conflict:
            return say("does not score")
        total = score(weights, one.scores)
        if total is None:
            return say("no scores yet")
        if len(one.scores) < len(weights):
            return say("{n} points so far", n=formats.number(total, 0))
        return say("{n} points", n=formats.number(total, 0))

    return (
        Column(mark("Reviewer"), lambda one: one.reviewer_name or say("Somebody"), width=140),
        Column(
            mark("Points of 100"),
            points,
            lambda one: None if one.conflict else score(weights, one.scores),
            tone=lambda one: "amber" if one.conflict or len(one.scores) < len(weights) else "indigo",
            width=140,
        ),
        Column(mark("Comment"), lambda one: one.comment),
    )
