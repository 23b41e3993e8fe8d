"""The way of an idea as lanes of a picture: stages, gates, sessions, evidence, levels."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.workflow.readiness import SELF
from ninja_mentor.ui.idea.side.verdict_form import VERDICTS
from ninja_mentor.ui.widgets.timeline import DayMark, Lane, Stretch

if TYPE_CHECKING:
    from ninja_mentor.core.mentoring.model import Verdict
    from ninja_mentor.core.overview.journey import Journey, Milestone
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.widgets.timeline import Shape

SHAPES: Final[dict[str, Shape]] = {"pass": "square", "conditions": "diamond", "not_yet": "triangle"}


def lanes_of(journey: Journey, desk: Desk) -> list[Lane]:
    """Lanes in the reader's words; a lane without anything on it is left out, stages never."""
    say = desk.language.say
    sessions = [each for each in journey.milestones if each.kind == "session"]
    evidence = [each for each in journey.milestones if each.kind != "session"]
    lanes = [
        Lane(say("Stages"), _stages(journey, desk)),
        Lane(say("Gates"), marks=tuple(_gate(each, desk) for each in journey.verdicts)),
        Lane(say("Sessions"), marks=tuple(_milestone(each, desk) for each in sessions)),
        Lane(say("Evidence"), marks=tuple(_milestone(each, desk) for each in evidence)),
        Lane(say("Readiness"), marks=_levels(journey, desk)),
    ]
    return [lane for lane in lanes if lane.stretches or lane.marks]


def _stages(journey: Journey, desk: Desk) -> tuple[Stretch, ...]:
    titles = desk.workspace.workflow.text(desk.language.code).stages
    after_today = date.fromisoformat(journey.today) + timedelta(days=1)
    return tuple(
        Stretch(
            date.fromisoformat(stay.since),
            date.fromisoformat(stay.until) if stay.until else after_today,
            titles[stay.stage].title if stay.stage in titles else stay.stage,
        )
        for stay in journey.stays
    )


def _gate(verdict: Verdict, desk: Desk) -> DayMark:
    words, tone = VERDICTS[verdict.verdict]
    titles = desk.workspace.workflow.text(desk.language.code).stages
    stage = titles[verdict.stage].title if verdict.stage in titles else verdict.stage
    text = desk.language.say(
        "{date} · {stage}: {verdict}",
        date=desk.formats.date(verdict.date),
        stage=stage,
        verdict=desk.language.say(words),
    )
    on = date.fromisoformat(verdict.date or verdict.created_at[:10])
    return DayMark(on, text, SHAPES.get(verdict.verdict, "dot"), tone)


def _milestone(milestone: Milestone, desk: Desk) -> DayMark:
    session = milestone.kind == "session"
    text = " · ".join(part for part in (desk.formats.date(milestone.on), milestone.words) if part)
    shape: Shape = "dot" if milestone.kind != "test" else "diamond"
    return DayMark(
        date.fromisoformat(milestone.on),
        text,
        shape,
        "indigo" if session else "green",
        f"{'sessions' if session else 'evidence'}/{milestone.record_id}",
    )


def _levels(journey: Journey, desk: Desk) -> tuple[DayMark, ...]:
    names = desk.workspace.workflow.text(desk.language.code).dimensions
    marks = []
    for ladder in journey.ladders:
        for seen in (*ladder.team, *ladder.mentor):
            claim = seen.claim
            on = claim.date or claim.created_at[:10]
            by_team = claim.judge == SELF
            text = desk.language.say(
                "{date} · {dimension}: level {level} ({who})",
                date=desk.formats.date(on),
                dimension=names.get(ladder.dimension, ladder.dimension),
                level=claim.level,
                who=desk.language.say("Team") if by_team else desk.language.say("Mentor"),
            )
            marks.append(
                DayMark(
                    date.fromisoformat(on),
                    text,
                    "dot" if by_team else "square",
                    "amber" if by_team else "indigo",
                )
            )
    return tuple(marks)
