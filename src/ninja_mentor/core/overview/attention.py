"""Which ideas need something, and what: the same answer for the board, the table and Today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select, true
from sqlmodel import col

from ninja_mentor.core.ideas.model import Member
from ninja_mentor.core.mentoring.model import Action, Comment, MentoringSession
from ninja_mentor.core.mentoring.queries import promises_of_others
from ninja_mentor.core.store.history import last_changes

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

QUIET_DAYS: Final = 30  # without any change, or without a session for an idea that has a mentor


@dataclass(frozen=True)
class Need:
    """Something an idea needs: `what` is overdue, comments, no_session, no_team or quiet; `n` how many (days)."""

    what: str
    n: int = 0


@dataclass(frozen=True)
class Signals:
    """What attention looks at, by idea; counts of what is there."""

    overdue: dict[str, int]
    open_comments: dict[str, int]
    last_session: dict[str, str]
    with_team: frozenset[str]
    with_mentor: frozenset[str]
    last_change: dict[str, str]


def read_signals(
    session: Session, today: str, only: Collection[str] | None = None, reader_id: str = ""
) -> Signals:
    """The signals of all ideas, or of these only, in one query each.

    Promises that others keep to themselves are not counted. A session that they keep to themselves was held
    all the same, and only its day is looked at.
    """

    def of_them(model: type[Action | Comment | MentoringSession | Member]) -> ColumnElement[bool]:
        return true() if only is None else col(model.idea_id).in_(only)

    def counted(model: type[Action | Comment], *where: ColumnElement[bool]) -> dict[str, int]:
        query = select(col(model.idea_id), func.count()).where(
            col(model.deleted_at).is_(None), of_them(model), *where
        )
        return {row[0]: row[1] for row in session.execute(query.group_by(col(model.idea_id)))}

    sessions = session.execute(
        select(col(MentoringSession.idea_id), func.max(col(MentoringSession.date)))
        .where(col(MentoringSession.deleted_at).is_(None), of_them(MentoringSession))
        .group_by(col(MentoringSession.idea_id))
    )
    members = session.execute(
        select(col(Member.idea_id), col(Member.role)).where(col(Member.deleted_at).is_(None), of_them(Member))
    ).all()
    return Signals(
        overdue=counted(
            Action,
            col(Action.done_at).is_(None),
            col(Action.dropped_on) == "",
            col(Action.due) != "",
            col(Action.due) < today,
            col(Action.id).not_in(promises_of_others(reader_id)),
        ),
        open_comments=counted(Comment, col(Comment.resolved_at).is_(None), col(Comment.reply_to) == ""),
        last_session={row[0]: row[1] for row in sessions},
        with_team=frozenset(idea for idea, role in members if role != "mentor"),
        with_mentor=frozenset(idea for idea, role in members if role == "mentor"),
        last_change=last_changes(session, only),
    )


def needs_of(idea_id: str, signals: Signals, today: str) -> tuple[Need, ...]:
    """What one idea needs, most pressing first; empty where all is well."""
    needs = []
    if overdue := signals.overdue.get(idea_id):
        needs.append(Need("overdue", overdue))
    if open_comments := signals.open_comments.get(idea_id):
        needs.append(Need("comments", open_comments))
    if idea_id in signals.with_mentor:
        days = _days(signals.last_session.get(idea_id), today)
        if days is None or days > QUIET_DAYS:
            needs.append(Need("no_session", days or 0))
    if idea_id not in signals.with_team:
        needs.append(Need("no_team"))
    quiet = _days(signals.last_change.get(idea_id), today)
    if quiet is not None and quiet > QUIET_DAYS:
        needs.append(Need("quiet", quiet))
    return tuple(needs)


def _days(since: str | None, today: str) -> int | None:
    """Whole days from an ISO date or time until today; None where there is none."""
    if not since:
        return None
    return (date.fromisoformat(today) - date.fromisoformat(since[:10])).days
