"""Everything that was promised, whatever idea it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlmodel import col

from ninja_mentor.core.ideas.model import Idea
from ninja_mentor.core.mentoring.queries import actions, kept_to_oneself
from ninja_mentor.core.overview.today import DueAction

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def promises(session: Session, reader_id: str) -> list[DueAction]:
    """The actions of living ideas that this reader may read, closed ones too: by due date, those without one last."""
    private = kept_to_oneself(session, reader_id)
    living = select(col(Idea.id), col(Idea.title)).where(col(Idea.deleted_at).is_(None))
    titles: dict[str, str] = {row[0]: row[1] for row in session.execute(living)}
    return [
        DueAction(each, titles[each.idea_id])
        for each in actions(session)
        if each.idea_id in titles and each.id not in private
    ]
