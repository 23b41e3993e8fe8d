"""Today: go on where I left off, what is due, which ideas need something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import desc, select
from sqlmodel import col

from ninja_mentor.core.ideas.model import Answer, Idea
from ninja_mentor.core.mentoring.model import Action
from ninja_mentor.core.mentoring.queries import promises_of_others
from ninja_mentor.core.overview.attention import needs_of, read_signals
from ninja_mentor.core.overview.board import board_rows
from ninja_mentor.core.store.history import latest_by

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ninja_mentor.core.overview.board import BoardRow

LOOKED_BACK: Final = 60  # journal lines in which "where I left off" is looked for
SHOWN: Final = 12


@dataclass(frozen=True)
class LeftOff:
    """The idea that this person worked on last, and the field, if it was an answer."""

    idea_id: str
    title: str
    stage: str
    field: str
    at: str


@dataclass(frozen=True)
class DueAction:
    """An open action and the idea it belongs to."""

    action: Action
    idea_title: str


@dataclass(frozen=True)
class Today:
    left_off: LeftOff | None
    actions: tuple[DueAction, ...]
    needing: tuple[BoardRow, ...]  # the most needs first
    ideas: int


def today_page(session: Session, author_id: str, language: str, today: str) -> Today:
    """What one person sees first."""
    on_board = session.scalars(
        select(col(Idea.id))
        .where(col(Idea.deleted_at).is_(None), col(Idea.archived_at).is_(None))
        .order_by(desc(col(Idea.id)))
    ).all()
    signals = read_signals(session, today, reader_id=author_id)
    needs = {idea_id: len(needs_of(idea_id, signals, today)) for idea_id in on_board}
    # Of thousands of ideas, rows are made only for those that are shown.
    neediest = sorted((each for each in on_board if needs[each]), key=lambda each: -needs[each])[:SHOWN]
    rows = {row.id: row for row in board_rows(session, language, today, signals, neediest)}
    return Today(
        _left_off(session, author_id),
        _due(session, author_id),
        tuple(rows[idea_id] for idea_id in neediest),
        len(on_board),
    )


def _left_off(session: Session, author_id: str) -> LeftOff | None:
    for line in latest_by(session, author_id, LOOKED_BACK):
        answer = session.get(Answer, line.record_id) if line.kind == "answer" else None
        idea = session.get(Idea, line.subject)
        if idea is not None and idea.deleted_at is None and idea.archived_at is None:
            field = answer.field if answer else ""
            return LeftOff(idea.id, idea.title, idea.stage, field, line.entry.until)
    return None


def _due(session: Session, reader_id: str) -> tuple[DueAction, ...]:
    """Open actions of living ideas, the most urgent first; those without a date are not due."""
    rows = session.execute(
        select(Action, col(Idea.title))
        .join(Idea, col(Idea.id) == col(Action.idea_id))
        .where(
            col(Action.done_at).is_(None),
            col(Action.dropped_on) == "",
            col(Action.deleted_at).is_(None),
            col(Idea.deleted_at).is_(None),
            col(Action.due) != "",
            col(Action.id).not_in(promises_of_others(reader_id)),
        )
        .order_by(col(Action.due))
        .limit(SHOWN)
    )
    return tuple(DueAction(row[0], row[1]) for row in rows)
