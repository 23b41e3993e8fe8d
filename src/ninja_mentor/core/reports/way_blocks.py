"""The star of readiness and the way so far, as blocks of a report."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.reports.paper import Judged, Lane, Month, Spot, Star, Stretch, Way
from ninja_mentor.core.workflow.readiness import MENTOR, SELF

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.formats import Formats
    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.overview.journey import Journey
    from ninja_mentor.core.workflow.data import WorkflowText

LEVELS: Final = 5
SHAPES: Final = {"pass": "square", "conditions": "diamond", "not_yet": "triangle"}
SHORTEST: Final = 14  # days
MOST_MONTHS: Final = 12  # written below the way


def star(journey: Journey, language: Language, texts: WorkflowText) -> Star:
    """The newest level of each judge in each direction."""
    say = language.say
    axes = tuple(texts.dimensions.get(each.dimension, each.dimension) for each in journey.ladders)
    team = Judged(say("Team"), tuple(each.level(SELF) or 0 for each in journey.ladders))
    mentor = Judged(say("Mentor"), tuple(each.level(MENTOR) or 0 for each in journey.ladders))
    told = "; ".join(
        f"{axis}: {team.name} {team.levels[at] or '–'}, {mentor.name} {mentor.levels[at] or '–'}"
        for at, axis in enumerate(axes)
    )
    return Star(axes, LEVELS, (team, mentor), told)


def way(journey: Journey, language: Language, texts: WorkflowText, formats: Formats) -> Way:
    """Stages, gates, sessions, evidence and levels from the first day until today; empty lanes are left out."""
    say = language.say
    first = date.fromisoformat(journey.since)
    last = max(date.fromisoformat(journey.today), first + timedelta(days=SHORTEST))
    whole = (last - first).days

    def at(iso: str) -> float:
        return min(max((date.fromisoformat(iso) - first).days / whole, 0.0), 1.0)

    stretches = tuple(
        Stretch(
            at(stay.since),
            at(stay.until or journey.today),
            texts.stages[stay.stage].title if stay.stage in texts.stages else stay.stage,
        )
        for stay in journey.stays
    )
    claims = [seen.claim for ladder in journey.ladders for seen in (*ladder.team, *ladder.mentor)]
    lanes = (
        Lane(say("Stages"), stretches),
        Lane(
            say("Gates"),
            spots=tuple(
                Spot(at(each.date or each.created_at[:10]), SHAPES.get(each.verdict, "dot"))
                for each in journey.verdicts
            ),
        ),
        Lane(
            say("Sessions"),
            spots=tuple(Spot(at(each.on), "dot") for each in journey.milestones if each.kind == "session"),
        ),
        Lane(
            say("Evidence"),
            spots=tuple(
                Spot(at(each.on), "diamond" if each.kind == "test" else "dot")
                for each in journey.milestones
                if each.kind != "session"
            ),
        ),
        Lane(
            say("Readiness"),
            spots=tuple(
                Spot(at(each.date or each.created_at[:10]), "dot" if each.judge == SELF else "square")
                for each in claims
            ),
        ),
    )
    shown = tuple(lane for lane in lanes if lane.stretches or lane.spots)
    told = "; ".join(f"{lane.name}: {len(lane.stretches) + len(lane.spots)}" for lane in shown)
    return Way(shown, _months(first, last, formats), told)


def _months(first: date, last: date, formats: Formats) -> tuple[Month, ...]:
    days = []
    day = first.replace(day=1)
    while day <= last:
        days.append(day)
        day = (day + timedelta(days=32)).replace(day=1)
    every = -(-len(days) // MOST_MONTHS)
    whole = (last - first).days
    return tuple(
        Month(max((day - first).days / whole, 0.0), formats.month(day.isoformat())) for day in days[::every]
    )
