"""What a progress report says of ideas: counted from the records, each number with its denominator."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlmodel import col

from ninja_mentor.core.ideas.model import Idea
from ninja_mentor.core.mentoring.queries import sessions
from ninja_mentor.core.overview.facts import facts_of
from ninja_mentor.core.overview.journey import journey
from ninja_mentor.core.overview.ledger import ledger
from ninja_mentor.core.overview.teammates import teammates
from ninja_mentor.core.store.history import history_about
from ninja_mentor.core.workflow.gates import gate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from ninja_mentor.core.overview.journey import Journey
    from ninja_mentor.core.overview.ledger import Ledger
    from ninja_mentor.core.workflow.data import Workflow
    from ninja_mentor.core.workflow.gates import CriterionState, IdeaFacts

LINES: int = 5_000  # journal lines of one idea that are looked at for what was done


@dataclass(frozen=True)
class Asking:
    """For whom and for which time a report is made; days are ISO, of the reader's zone."""

    reader_id: str
    today: str
    zone: str
    since: str  # from this day on, what was done counts


@dataclass(frozen=True)
class Held:
    """A session that the report may tell of: the words only where everybody may read them."""

    on: str
    goal: str
    minutes: int | None


@dataclass(frozen=True)
class Evidence:
    """What was asked and tested."""

    interviews: int
    strangers: int
    confirm: int
    deny: int  # the others cannot be said
    tests: int
    concluded: int
    assumptions: int
    proven: int  # with evidence 4 or 5 of 5


@dataclass(frozen=True)
class Done:
    """What was done in the time of the report, each record once."""

    answers: int
    interviews: int
    tests: int
    sessions: int
    comments: int
    files: int


@dataclass(frozen=True)
class IdeaProgress:
    """One idea as a report shows it."""

    id: str
    title: str
    stage: str
    country: str
    place: str
    team: tuple[str, ...]  # names of those who agreed to be named
    unnamed: int  # people on the team who did not
    journey: Journey
    gate: tuple[CriterionState, ...]  # of its present stage
    evidence: Evidence
    promises: Ledger
    held: tuple[Held, ...]  # all sessions, newest first
    done: Done


def progress_reports(
    session: Session, workflow: Workflow, idea_ids: Sequence[str], asking: Asking
) -> list[IdeaProgress]:
    """The ideas that are here, in the order in which they are asked for."""
    facts = facts_of(session, idea_ids)
    promises = ledger(session, asking.reader_id, asking.today, idea_ids, zone=asking.zone)
    found = []
    for idea_id in idea_ids:
        way = journey(session, idea_id, workflow.dimensions, asking.reader_id, asking.today, asking.zone)
        if way is not None:
            found.append(_report(session, workflow, facts[idea_id], way, promises.of(idea_id), asking))
    return found


def living_ideas(session: Session) -> list[str]:
    """All ideas that are not archived, by title: what a portfolio is made of."""
    rows = session.scalars(
        select(col(Idea.id))
        .where(col(Idea.deleted_at).is_(None), col(Idea.archived_at).is_(None))
        .order_by(col(Idea.title), col(Idea.id))
    )
    return list(rows)


def _report(
    session: Session, workflow: Workflow, facts: IdeaFacts, way: Journey, promises: Ledger, asking: Asking
) -> IdeaProgress:
    columns = facts.columns
    idea_id = str(columns["id"])
    mates = [each for each in teammates(session, idea_id, asking.today) if each.here]
    named = tuple(dict.fromkeys(each.name for each in mates if each.agreed))
    stages = {stage.id: stage for stage in workflow.stages}
    stage = stages.get(str(columns["stage"]), workflow.stages[0])
    return IdeaProgress(
        id=idea_id,
        title=str(columns["title"]),
        stage=stage.id,
        country=str(columns["country"]),
        place=str(columns["place"]),
        team=named,
        unnamed=len({each.person_id for each in mates if not each.agreed}),
        journey=way,
        gate=tuple(gate(workflow, stage, facts)),
        evidence=_evidence(facts.records),
        promises=promises,
        held=_held(session, idea_id, asking),
        done=_done(session, idea_id, asking),
    )


def _evidence(records: Mapping[str, Sequence[Mapping[str, Any]]]) -> Evidence:
    interviews, tests = records.get("interview", ()), records.get("test", ())
    assumptions = records.get("assumption", ())
    return Evidence(
        interviews=len(interviews),
        strangers=sum(bool(each["stranger"]) for each in interviews),
        confirm=sum(each["confirms"] is True for each in interviews),
        deny=sum(each["confirms"] is False for each in interviews),
        tests=len(tests),
        concluded=sum(bool(each["decision"]) for each in tests),
        assumptions=len(assumptions),
        proven=sum(each["evidence"] >= 4 for each in assumptions),
    )


def _held(session: Session, idea_id: str, asking: Asking) -> tuple[Held, ...]:
    """A session that its writer keeps to mentors or to themselves was held all the same, without its words."""
    return tuple(
        Held(note.date, note.goal if note.visibility == "space" else "", note.minutes)
        for note in sessions(session, idea_id)
        if note.date and note.date <= asking.today
    )


def _done(session: Session, idea_id: str, asking: Asking) -> Done:
    touched: dict[str, set[str]] = {}
    for line in history_about(session, idea_id, LINES):
        if line.entry.until[:10] >= asking.since:
            touched.setdefault(line.kind, set()).add(line.record_id)
    return Done(
        *(
            len(touched.get(kind, ()))
            for kind in ("answer", "interview", "test", "session", "comment", "attachment")
        )
    )
