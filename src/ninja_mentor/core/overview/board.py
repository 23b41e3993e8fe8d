"""The rows of board and table: all ideas at a glance, light enough for ten thousand of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import desc, select, true
from sqlmodel import col

from ninja_mentor.core.ideas.model import Answer, Idea, Member
from ninja_mentor.core.kernel.language import LANGUAGES
from ninja_mentor.core.overview.attention import needs_of, read_signals
from ninja_mentor.core.people.model import Person
from ninja_mentor.core.store.history import subjects_of
from ninja_mentor.core.store.record import table_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Mapped, Session

    from ninja_mentor.core.overview.attention import Need, Signals

SENTENCE = "sentence"  # the field of the worksheet that says the idea in one sentence


@dataclass(frozen=True)
class BoardRow:
    """One idea on the board or in the table."""

    id: str
    title: str
    sentence: str
    stage: str
    country: str
    place: str
    sdgs: tuple[int, ...]
    tags: tuple[str, ...]
    sample: bool
    archived: bool
    created_at: str
    changed_at: str
    team: tuple[str, ...]  # names, founders first, mentors not among them
    mentors: tuple[str, ...]
    needs: tuple[Need, ...]


def board(
    session: Session, language: str, today: str, only: Collection[str] | None = None, reader_id: str = ""
) -> list[BoardRow]:
    """All living ideas, or these of them, archived ones too, newest first; sentences in `language` where there is one.

    Needs are those that the reader may know of; a reader "" is nobody in particular.
    """
    return board_rows(session, language, today, read_signals(session, today, only, reader_id), only)


def board_rows(
    session: Session, language: str, today: str, signals: Signals, only: Collection[str] | None = None
) -> list[BoardRow]:
    """The same, where the signals are read already."""
    sentences = _sentences(session, language, only)
    names = _names(session, only)
    rows = session.execute(
        select(*table_of(Idea).c)
        .where(col(Idea.deleted_at).is_(None), _among(col(Idea.id), only))
        .order_by(desc(col(Idea.id)))
    )
    return [
        BoardRow(
            id=row.id,
            title=row.title,
            sentence=sentences.get(row.id, ""),
            stage=row.stage,
            country=row.country,
            place=row.place,
            sdgs=tuple(row.sdgs),
            tags=tuple(row.tags),
            sample=row.sample,
            archived=row.archived_at is not None,
            created_at=row.created_at,
            changed_at=signals.last_change.get(row.id, row.created_at),
            team=names[row.id]["team"],
            mentors=names[row.id]["mentor"],
            needs=needs_of(row.id, signals, today),
        )
        for row in rows
    ]


def ideas_behind(session: Session, touched: Mapping[str, Collection[str]]) -> frozenset[str]:
    """The ideas whose rows a change of these records, by kind, may have altered."""
    found = set(touched.get("idea", ()))
    for kind, ids in touched.items():
        if kind == "person":
            found.update(session.scalars(select(col(Member.idea_id)).where(col(Member.person_id).in_(ids))))
        elif kind != "idea":
            found.update(subjects_of(session, kind, ids))
    return frozenset(found)


def _among(column: Mapped[str], only: Collection[str] | None) -> ColumnElement[bool]:
    return true() if only is None else column.in_(only)


def _sentences(session: Session, language: str, only: Collection[str] | None) -> dict[str, str]:
    order = sorted(LANGUAGES, key=lambda code: code != language)
    texts = [getattr(Answer, f"text_{code}") for code in order]
    rows = session.execute(
        select(col(Answer.idea_id), *texts).where(
            col(Answer.field) == SENTENCE, col(Answer.deleted_at).is_(None), _among(col(Answer.idea_id), only)
        )
    )
    return {row[0]: next((text for text in row[1:] if text), "") for row in rows}


def _names(session: Session, only: Collection[str] | None) -> defaultdict[str, dict[str, tuple[str, ...]]]:
    found: defaultdict[str, dict[str, tuple[str, ...]]] = defaultdict(lambda: {"team": (), "mentor": ()})
    rows = session.execute(
        select(col(Member.idea_id), col(Member.role), col(Person.name))
        .join(Person, col(Person.id) == col(Member.person_id))
        .where(col(Member.deleted_at).is_(None), _among(col(Member.idea_id), only))
        .order_by(col(Member.role), col(Member.created_at))
    )
    for idea_id, role, name in rows:
        group = "mentor" if role == "mentor" else "team"
        found[idea_id][group] += (name,)
    return found
