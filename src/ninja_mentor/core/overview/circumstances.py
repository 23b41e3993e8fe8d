"""What is known of many ideas beside their worksheets: team, sessions, promises, comments, verdicts, levels."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from sqlalchemy import case, func, select
from sqlmodel import col

from ninja_mentor.core.ideas.model import Member
from ninja_mentor.core.mentoring.model import Action, Comment, MentoringSession, ReadinessClaim, Verdict
from ninja_mentor.core.mentoring.queries import kept_to_oneself, promises_of_others
from ninja_mentor.core.people.model import Person
from ninja_mentor.core.store.history import touched_since_looked
from ninja_mentor.core.store.record import table_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import Select
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Reader:
    """Who looks: whose notes and bookmarks, which contact they are ("" not known), by which clock."""

    author_id: str
    name: str
    person_id: str
    zone: str


@dataclass(frozen=True)
class Somebody:
    """A person of the team, and where their clock stands."""

    name: str
    zone: str
    role: str  # founder, member


@dataclass(frozen=True)
class Meeting:
    """The next meeting, as the newest note says: day and time are those of `zone`; time "" not settled."""

    day: str
    time: str
    zone: str
    minutes: int
    goal: str

    def moment(self) -> datetime | None:
        """When that is; None where no time was settled."""
        if not self.time or not self.zone:
            return None
        return datetime.fromisoformat(f"{self.day}T{self.time}").replace(tzinfo=ZoneInfo(self.zone))

    def day_in(self, zone: str) -> str:
        """The day on which somebody in another zone meets."""
        moment = self.moment()
        return moment.astimezone(ZoneInfo(zone)).date().isoformat() if moment is not None else self.day


@dataclass
class Circumstances:
    """By the ids of the ideas, where nothing else is said; an idea without any is not there."""

    team: defaultdict[str, tuple[Somebody, ...]] = field(default_factory=lambda: defaultdict(tuple))
    last_session: dict[str, str] = field(default_factory=dict)
    meeting: dict[str, Meeting] = field(default_factory=dict)
    open: dict[str, int] = field(default_factory=dict)
    overdue: dict[str, int] = field(default_factory=dict)
    comments: dict[str, int] = field(default_factory=dict)
    verdicts: dict[tuple[str, str], str] = field(default_factory=dict)  # by idea and stage
    levels: dict[tuple[str, str, str], int] = field(default_factory=dict)  # by idea, dimension and judge
    changes: dict[str, int] = field(default_factory=dict)


def circumstances(session: Session, among: Select[str], reader: Reader, today: str) -> Circumstances:
    """What is known of these ideas, as this reader may know it."""
    found = Circumstances()
    members = session.connection().execute(
        select(col(Member.idea_id), col(Member.role), col(Person.name), col(Person.zone))
        .join(Person, col(Person.id) == col(Member.person_id))
        .where(
            col(Member.deleted_at).is_(None),
            col(Person.deleted_at).is_(None),
            col(Member.role) != "mentor",
            col(Member.idea_id).in_(among),
        )
        .order_by(col(Member.role), col(Member.created_at))
    )
    for idea_id, role, name, zone in members.all():  # at one go: row by row is a fifth of all this takes
        found.team[idea_id] += (Somebody(name, zone, role),)
    private = kept_to_oneself(session, reader.author_id)
    _sessions(session, among, private, found)
    _promises(session, among, reader, today, found)
    comments = session.connection().execute(
        select(col(Comment.idea_id), func.count())
        .where(
            col(Comment.idea_id).in_(among),
            col(Comment.deleted_at).is_(None),
            col(Comment.resolved_at).is_(None),
            col(Comment.reply_to) == "",
        )
        .group_by(col(Comment.idea_id))
    )
    found.comments = {row[0]: row[1] for row in comments.all()}
    verdicts = session.connection().execute(
        select(col(Verdict.idea_id), col(Verdict.stage), col(Verdict.verdict))
        .where(col(Verdict.idea_id).in_(among), col(Verdict.deleted_at).is_(None))
        .order_by(col(Verdict.date), col(Verdict.created_at))
    )
    found.verdicts = {(row[0], row[1]): row[2] for row in verdicts.all()}
    claims = session.connection().execute(
        select(*(table_of(ReadinessClaim).c[name] for name in ("idea_id", "dimension", "judge", "level")))
        .where(col(ReadinessClaim.idea_id).in_(among), col(ReadinessClaim.deleted_at).is_(None))
        .order_by(
            case(
                (col(ReadinessClaim.date) == "", func.substr(col(ReadinessClaim.created_at), 1, 10)),
                else_=col(ReadinessClaim.date),
            ),
            col(ReadinessClaim.created_at),
        )
    )
    found.levels = {(row[0], row[1], row[2]): row[3] for row in claims.all()}
    found.changes = touched_since_looked(session, reader.author_id, private)
    return found


def _promises(session: Session, among: Select[str], reader: Reader, today: str, found: Circumstances) -> None:
    late = case(((col(Action.due) != "") & (col(Action.due) < today), 1), else_=0)
    for idea_id, still, overdue in session.connection().execute(
        select(col(Action.idea_id), func.count(), func.sum(late))
        .where(
            col(Action.idea_id).in_(among),
            col(Action.deleted_at).is_(None),
            col(Action.done_at).is_(None),
            col(Action.dropped_on) == "",
            col(Action.id).not_in(promises_of_others(reader.author_id)),
        )
        .group_by(col(Action.idea_id))
    ):
        found.open[idea_id], found.overdue[idea_id] = still, overdue


def _sessions(session: Session, among: Select[str], private: Collection[str], found: Circumstances) -> None:
    """A note that somebody keeps to themselves tells its day and no more: it was held all the same."""
    table = table_of(MentoringSession)
    names = ("id", "idea_id", "date", "next_date", "next_time", "next_zone", "next_minutes", "next_goal")
    newest = func.max(
        table.c.date + " " + table.c.time + " " + table.c.id
    )  # SQLite gives the row of the maximum
    rows = session.connection().execute(
        select(*(table.c[name] for name in names), newest)
        .where(col(MentoringSession.idea_id).in_(among), col(MentoringSession.deleted_at).is_(None))
        .group_by(table.c.idea_id)
    )
    for row in rows.all():
        found.last_session[row.idea_id] = row.date
        if row.next_date and row.id not in private:
            found.meeting[row.idea_id] = Meeting(
                row.next_date, row.next_time, row.next_zone, row.next_minutes, row.next_goal
            )
