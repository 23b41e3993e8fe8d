"""The promise ledger: what was promised across ideas, by whom, for whom, by when, and what became of it."""

from __future__ import annotations

from collections.abc import Collection  # noqa: TC003  (dataclass fields)
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, Literal
from zoneinfo import ZoneInfo

from sqlalchemy import select, true
from sqlmodel import col

from ninja_mentor.core.ideas.model import Idea
from ninja_mentor.core.mentoring.model import Action
from ninja_mentor.core.mentoring.queries import promises_of_others
from ninja_mentor.core.store.record import table_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

State = Literal["overdue", "open", "kept", "kept_late", "given_up"]
STATES: Final[tuple[State, ...]] = ("overdue", "open", "kept", "kept_late", "given_up")
NOT_CLOSED: Final = frozenset({"overdue", "open"})


@dataclass(frozen=True)
class Move:
    """A date that was put off: what it was, and the day on which it was moved."""

    due: str
    on: str


@dataclass(frozen=True)
class Promise:
    """Something that somebody promised; days are ISO, "" where there is none."""

    id: str
    idea_id: str
    idea_title: str
    session_id: str  # of the note it was written in; "" for one made beside a session
    what: str
    who_id: str
    who_name: str
    for_name: str
    made_on: str
    due: str
    done_when: str
    state: State
    closed_on: str  # the day it was kept or given up
    outcome: str
    moves: tuple[Move, ...]  # oldest first

    @property
    def is_open(self) -> bool:
        """Whether it is still to be kept, overdue or not."""
        return self.state in NOT_CLOSED

    @property
    def first_due(self) -> str:
        """The day that was promised at first."""
        return self.moves[0].due if self.moves else self.due


@dataclass(frozen=True)
class Ledger:
    """All promises that a reader may read: overdue ones first, then open, then closed ones, newest first."""

    promises: tuple[Promise, ...]

    @property
    def promised(self) -> int:
        """How many there are, whatever became of them."""
        return len(self.promises)

    @property
    def kept(self) -> int:
        """How many were kept, in time or late."""
        return self.count("kept") + self.late

    @property
    def late(self) -> int:
        """How many of the kept ones were kept after their date."""
        return self.count("kept_late")

    @property
    def given_up(self) -> int:
        return self.count("given_up")

    @property
    def open(self) -> int:
        """How many are still to be kept, overdue ones too."""
        return self.overdue + self.count("open")

    @property
    def overdue(self) -> int:
        return self.count("overdue")

    @property
    def moved(self) -> int:
        """How many had their date put off at least once."""
        return sum(bool(each.moves) for each in self.promises)

    def count(self, state: State) -> int:
        """How many are in exactly this state."""
        return sum(each.state == state for each in self.promises)

    def of(self, idea_id: str) -> Ledger:
        """The ledger of one idea."""
        return Ledger(tuple(each for each in self.promises if each.idea_id == idea_id))


def ledger(
    session: Session,
    reader_id: str,
    today: str,
    idea_ids: Collection[str] | None = None,
    *,
    zone: str = "UTC",
) -> Ledger:
    """What was promised on living ideas, or on these, as this reader may see it; days are those of the zone."""
    query = (
        select(*table_of(Action).c, col(Idea.title).label("idea_title"))
        .join(Idea, col(Idea.id) == col(Action.idea_id))
        .where(
            col(Action.deleted_at).is_(None),
            col(Idea.deleted_at).is_(None),
            col(Action.id).not_in(promises_of_others(reader_id)),
            true() if idea_ids is None else col(Action.idea_id).in_(idea_ids),
        )
    )
    reading = ZoneInfo(zone)
    promises = [_promise(row, today, reading) for row in session.connection().execute(query)]
    return Ledger(tuple(_in_order(promises)))


def state_of(due: str, closed_on: str, today: str, *, dropped: bool) -> State:
    """What became of a promise until today; `closed_on` is the day it was kept or given up, "" while it is open."""
    if closed_on:
        if dropped:
            return "given_up"
        return "kept_late" if due and closed_on > due else "kept"
    return "overdue" if due and due < today else "open"


def _promise(row: Any, today: str, zone: ZoneInfo) -> Promise:  # noqa: ANN401  (a row)
    closed_on = row.dropped_on or (_day(row.done_at, zone) if row.done_at else "")
    return Promise(
        id=row.id,
        idea_id=row.idea_id,
        idea_title=row.idea_title,
        session_id=row.session_id,
        what=row.what,
        who_id=row.who_id,
        who_name=row.who_name,
        for_name=row.promised_to,
        made_on=_day(row.created_at, zone) if row.created_at else "",
        due=row.due,
        done_when=row.done_when,
        state=state_of(row.due, closed_on, today, dropped=bool(row.dropped_on)),
        closed_on=closed_on,
        outcome=row.outcome,
        moves=tuple(Move(str(move.get("from", "")), str(move.get("on", ""))) for move in row.moves),
    )


def _in_order(promises: list[Promise]) -> list[Promise]:
    still = sorted(
        (each for each in promises if each.is_open), key=lambda one: (not one.due, one.due, one.id)
    )
    closed = sorted(
        (each for each in promises if not each.is_open), key=lambda one: (one.closed_on, one.id), reverse=True
    )
    return [*still, *closed]


def _day(stamped: str, zone: ZoneInfo) -> str:
    return datetime.fromisoformat(stamped).astimezone(zone).date().isoformat()
