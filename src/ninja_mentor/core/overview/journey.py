"""How far an idea has come: its stages, its gates and what was seen on the ladder of readiness, over time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal
from zoneinfo import ZoneInfo

from ninja_mentor.core.ideas.model import Assumption, Interview, Rehearsal, Trial
from ninja_mentor.core.ideas.queries import evidence, numbers
from ninja_mentor.core.ideas.queries import idea as find_idea
from ninja_mentor.core.kernel.clock import moment_of
from ninja_mentor.core.mentoring.queries import kept_to_oneself, readiness, sessions, verdicts
from ninja_mentor.core.store.history import history
from ninja_mentor.core.workflow.readiness import MENTOR, SELF

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy.orm import Session

    from ninja_mentor.core.ideas.model import Idea
    from ninja_mentor.core.mentoring.model import ReadinessClaim, Verdict
    from ninja_mentor.core.store.record import Record

Judge = Literal["self", "mentor"]
ALL: Final = 10_000  # journal lines of one idea's own row; more stage moves nobody makes


@dataclass(frozen=True)
class Proof:
    """A record of the idea that can show a level: an interview, a test, an assumption, its numbers, a rehearsal."""

    id: str
    kind: str
    words: str  # by which it is recognised; "" where it has none


@dataclass(frozen=True)
class Seen:
    """A level that somebody saw on a day, with what showed it."""

    claim: ReadinessClaim
    proofs: tuple[Proof, ...]


@dataclass(frozen=True)
class Ladder:
    """One dimension of readiness: what the team and what its mentors saw, oldest first."""

    dimension: str
    team: tuple[Seen, ...]
    mentor: tuple[Seen, ...]

    def newest(self, judge: Judge) -> Seen | None:
        """What this judge saw last; None where they have not said anything."""
        seen = self.team if judge == SELF else self.mentor
        return seen[-1] if seen else None

    def level(self, judge: Judge) -> int | None:
        """The level of that."""
        newest = self.newest(judge)
        return newest.claim.level if newest else None


@dataclass(frozen=True)
class Stay:
    """A time that the idea spent in a stage; days are ISO, `until` is "" while it is there."""

    stage: str
    since: str
    until: str


@dataclass(frozen=True)
class Milestone:
    """A day on which something happened: `kind` is session, interview or test."""

    kind: str
    on: str
    record_id: str
    words: str


@dataclass(frozen=True)
class Journey:
    """The whole way of one idea until today."""

    since: str
    today: str
    stays: tuple[Stay, ...]
    verdicts: tuple[Verdict, ...]  # oldest first
    milestones: tuple[Milestone, ...]  # oldest first
    ladders: tuple[Ladder, ...]
    proofs: tuple[Proof, ...]  # all that can show a level


def journey(
    session: Session, idea_id: str, dimensions: Sequence[str], reader_id: str, today: str, zone: str
) -> Journey | None:
    """The way of a living idea as this reader may see it; days are those of the reader's zone."""
    idea = find_idea(session, idea_id)
    if idea is None or idea.deleted_at is not None:
        return None
    proofs = proofs_of(session, idea_id)
    stays = _stays(session, idea, zone)
    given = tuple(reversed(verdicts(session, idea_id)))
    claims = readiness(session, idea_id)
    milestones = _milestones(session, idea_id, reader_id, zone)
    days = (
        stays[0].since,
        *(each.on for each in milestones),
        *(each.date for each in given),
        *(each.date for each in claims),
    )
    return Journey(
        min(filter(None, days)),  # what was written down later may have happened before the idea was logged
        today,
        stays,
        given,
        milestones,
        ladders(claims, dimensions, proofs),
        proofs,
    )


def proofs_of(session: Session, idea_id: str) -> tuple[Proof, ...]:
    """Everything of an idea that can show a level, newest first within each kind."""
    counted = numbers(session, idea_id)
    records: list[Record] = [
        *reversed(evidence(session, Interview, idea_id)),
        *reversed(evidence(session, Trial, idea_id)),
        *evidence(session, Assumption, idea_id),
        *([counted] if counted else []),
        *reversed(evidence(session, Rehearsal, idea_id)),
    ]
    return tuple(Proof(record.id, record.kind, _words(record)) for record in records)


def ladders(
    claims: Iterable[ReadinessClaim], dimensions: Sequence[str], proofs: Sequence[Proof]
) -> tuple[Ladder, ...]:
    """The claims by dimension and judge, oldest first, each with its proofs that are still there."""
    by_id = {proof.id: proof for proof in proofs}
    ordered = sorted(claims, key=lambda claim: (claim.date or claim.created_at[:10], claim.created_at))

    def seen(dimension: str, judge: str) -> tuple[Seen, ...]:
        return tuple(
            Seen(claim, tuple(by_id[one] for one in claim.evidence_ids if one in by_id))
            for claim in ordered
            if claim.dimension == dimension and claim.judge == judge
        )

    return tuple(Ladder(each, seen(each, SELF), seen(each, MENTOR)) for each in dimensions)


def _stays(session: Session, idea: Idea, zone: str) -> tuple[Stay, ...]:
    """From the journal: a stage that was only passed through on one day is left out, the last one never."""
    lines = [line for line in reversed(history(session, "idea", idea.id, ALL)) if "stage" in line.after]
    moves = [(_day(line.entry.at, zone), str(line.after["stage"])) for line in lines]
    if not moves:
        moves = [(_day(idea.created_at, zone), idea.stage)]
    stays = []
    for place, (since, stage) in enumerate(moves):
        until = moves[place + 1][0] if place + 1 < len(moves) else ""
        if until != since:
            stays.append(Stay(stage, since, until))
    return tuple(stays)


def _milestones(session: Session, idea_id: str, reader_id: str, zone: str) -> tuple[Milestone, ...]:
    private = kept_to_oneself(session, reader_id)
    found = [
        Milestone("session", note.date or _day(note.created_at, zone), note.id, note.goal)
        for note in sessions(session, idea_id)
        if note.id not in private
    ]
    proven = [*evidence(session, Interview, idea_id), *evidence(session, Trial, idea_id)]
    found += [
        Milestone(each.kind, getattr(each, "date", "") or _day(each.created_at, zone), each.id, _words(each))
        for each in proven
    ]
    return tuple(sorted(found, key=lambda each: each.on))


def _words(record: Record) -> str:
    words = record.searchable()
    text = next((part for part in (words.title, words.body) if part.strip()), "") if words else ""
    return text.strip().split("\n", 1)[0]


def _day(stamped: str, zone: str) -> str:
    return moment_of(stamped).astimezone(ZoneInfo(zone)).date().isoformat()
