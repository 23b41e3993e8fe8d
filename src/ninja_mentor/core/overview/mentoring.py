"""The ideas that somebody mentors, most needing first: what a mentor sees in ten seconds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlmodel import col

from ninja_mentor.core.ideas.model import Idea, Member
from ninja_mentor.core.overview.circumstances import Meeting, Reader, Somebody, circumstances
from ninja_mentor.core.overview.stage_steps import counts_of, steps_of
from ninja_mentor.core.overview.urgency import Pulse, Reason, reasons, urgency
from ninja_mentor.core.people.queries import person_called
from ninja_mentor.core.store.looked import looks_of
from ninja_mentor.core.workflow.readiness import MENTOR, SELF, Standing

if TYPE_CHECKING:
    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from ninja_mentor.core.workflow.data import Workflow
    from ninja_mentor.core.workflow.gates import Progress


@dataclass(frozen=True)
class MentoredIdea:
    """One idea as its mentor sees it."""

    id: str
    title: str
    stage: str
    country: str
    team: tuple[Somebody, ...]
    last_session: str  # a day; "" where none was held
    silent: int | None  # days since then
    meeting: Meeting | None
    open: int  # promises, overdue ones too
    overdue: int
    comments: int  # open ones
    verdict: str  # the latest at the gate of its stage; "" where nobody has given any
    interviews: int
    assumptions: int
    tests: int
    readiness: tuple[Standing, ...]
    changes: int  # records that others changed since the reader last looked
    is_new: bool  # the reader has never looked
    reasons: tuple[Reason, ...]

    @property
    def urgency(self) -> float:
        """How much it needs its mentor."""
        return urgency(self.reasons)


def mentored(
    session: Session, workflow: Workflow, reader: Reader, today: str, *, everything: bool = False
) -> list[MentoredIdea]:
    """The living ideas, not archived, that the reader is a mentor of, or all of them; most needing first."""
    among = shown_ids(session, reader, everything=everything)
    rows = (
        session.connection()
        .execute(
            select(col(Idea.id), col(Idea.title), col(Idea.stage), col(Idea.country)).where(
                col(Idea.id).in_(among)
            )
        )
        .all()
    )
    counts = counts_of(session, among)
    looks = looks_of(session, reader.author_id)
    found = circumstances(session, among, reader, today)
    standings: dict[tuple[str, int | None, int | None], Standing] = {}  # there are few that differ

    def standing(idea_id: str, dimension: str) -> Standing:
        key = (
            dimension,
            found.levels.get((idea_id, dimension, SELF)),
            found.levels.get((idea_id, dimension, MENTOR)),
        )
        if key not in standings:
            standings[key] = Standing(*key)
        return standings[key]

    ideas = []
    for row in rows:
        last, meeting = found.last_session.get(row.id, ""), found.meeting.get(row.id)
        is_new = row.id not in looks
        pulse = Pulse(
            _days(last, today),
            -passed
            if meeting and (passed := _days(meeting.day_in(reader.zone), today)) is not None
            else None,
            found.overdue.get(row.id, 0),
            found.changes.get(row.id, 0),
            found.comments.get(row.id, 0),
            is_new,
        )
        ideas.append(
            MentoredIdea(
                id=row.id,
                title=row.title,
                stage=row.stage,
                country=row.country,
                team=found.team[row.id],
                last_session=last,
                silent=pulse.silent,
                meeting=meeting,
                open=found.open.get(row.id, 0),
                overdue=pulse.overdue,
                comments=pulse.comments,
                verdict=found.verdicts.get((row.id, row.stage), ""),
                interviews=counts["interview"].get(row.id, 0),
                assumptions=counts["assumption"].get(row.id, 0),
                tests=counts["test"].get(row.id, 0),
                readiness=tuple(standing(row.id, each) for each in workflow.dimensions),
                changes=pulse.changes,
                is_new=is_new,
                reasons=reasons(pulse),
            )
        )
    return sorted(ideas, key=lambda idea: (-idea.urgency, -(idea.silent or 0), idea.title, idea.id))


def mentored_steps(
    session: Session, workflow: Workflow, reader: Reader, *, everything: bool = False
) -> dict[str, Progress]:
    """How far each of these ideas is at the gate of its stage; apart, since a list need not wait for it."""
    among = shown_ids(session, reader, everything=everything)
    known = {stage.id for stage in workflow.stages}
    rows = session.connection().execute(select(col(Idea.id), col(Idea.stage)).where(col(Idea.id).in_(among)))
    stages = {row[0]: row[1] if row[1] in known else workflow.stages[0].id for row in rows}
    return steps_of(session, workflow, stages, among)


def mentored_ids(session: Session, reader: Reader) -> Select[str]:
    """The ideas that the reader is a mentor of: by their contact, or by the contact of their name."""
    called = person_called(session, reader.name)
    known = {reader.author_id, reader.person_id, called.id if called else ""} - {""}
    return select(col(Member.idea_id)).where(
        col(Member.person_id).in_(known), col(Member.role) == "mentor", col(Member.deleted_at).is_(None)
    )


def shown_ids(session: Session, reader: Reader, *, everything: bool) -> Select[str]:
    """The living ideas, not archived, that the reader is a mentor of, or all of them."""
    ids = select(col(Idea.id)).where(col(Idea.deleted_at).is_(None), col(Idea.archived_at).is_(None))
    return ids if everything else ids.where(col(Idea.id).in_(mentored_ids(session, reader)))


def _days(since: str, today: str) -> int | None:
    """Whole days from an ISO day until today; None where there is none."""
    return (date.fromisoformat(today) - date.fromisoformat(since)).days if since else None
