"""The rows of board and table: all ideas at a glance, light enough for ten thousand of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import desc, select
from sqlmodel import col

from ninja_mentor.core.ideas.model import Answer, Idea, Member
from ninja_mentor.core.kernel.language import LANGUAGES
from ninja_mentor.core.overview.attention import needs_of, read_signals
from ninja_mentor.core.people.model import Person

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ninja_mentor.core.overview.attention import Need

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


def board(session: Session, language: str, today: str) -> list[BoardRow]:
    """All living ideas, archived ones too, newest first; sentences in `language` where there is one."""
    signals = read_signals(session, today)
    sentences = _sentences(session, language)
    names = _names(session)
    rows = session.execute(
        select(*Idea.__table__.c)  # type: ignore[attr-defined]
        .where(col(Idea.deleted_at).is_(None))
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


def _sentences(session: Session, language: str) -> dict[str, str]:
    order = sorted(LANGUAGES, key=lambda code: code != language)
    texts = [getattr(Answer, f"text_{code}") for code in order]
    rows = session.execute(
        select(col(Answer.idea_id), *texts).where(
            col(Answer.field) == SENTENCE, col(Answer.deleted_at).is_(None)
        )
    )
    return {row[0]: next((text for text in row[1:] if text), "") for row in rows}


def _names(session: Session) -> defaultdict[str, dict[str, tuple[str, ...]]]:
    found: defaultdict[str, dict[str, tuple[str, ...]]] = defaultdict(lambda: {"team": (), "mentor": ()})
    rows = session.execute(
        select(col(Member.idea_id), col(Member.role), col(Person.name))
        .join(Person, col(Person.id) == col(Member.person_id))
        .where(col(Member.deleted_at).is_(None))
        .order_by(col(Member.role), col(Member.created_at))
    )
    for idea_id, role, name in rows:
        group = "mentor" if role == "mentor" else "team"
        found[idea_id][group] += (name,)
    return found
