"""Bookmarks: up to where somebody has seen an idea's history. Local, no history themselves, never exchanged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import and_, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from ninja_mentor.core.store.tables import journal, looked

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Look:
    """The journal's number up to which an idea was seen, and when that was (UTC)."""

    seq: int
    at: str


def mark_looked(session: Session, author_id: str, idea_ids: Collection[str], now: str) -> None:
    """This person has seen these ideas as they are now."""
    newest = session.execute(select(func.coalesce(func.max(journal.c.seq), 0))).scalar_one()
    rows = [{"author_id": author_id, "idea_id": idea_id, "seq": newest, "at": now} for idea_id in idea_ids]
    if rows:
        change = insert(looked)
        session.execute(
            change.on_conflict_do_update(
                index_elements=["author_id", "idea_id"],
                set_={"seq": change.excluded.seq, "at": change.excluded.at},
            ),
            rows,
        )


def put_look_back(session: Session, author_id: str, idea_id: str, look: Look | None) -> None:
    """This person has seen the idea as they had at that look, or, with None, never."""
    session.execute(delete(looked).where(and_(looked.c.author_id == author_id, looked.c.idea_id == idea_id)))
    if look is not None:
        row = {"author_id": author_id, "idea_id": idea_id, "seq": look.seq, "at": look.at}
        session.execute(insert(looked), [row])


def looks_of(session: Session, author_id: str) -> dict[str, Look]:
    """What this person has seen, by idea; an idea never looked at is not there."""
    rows = session.execute(select(looked).where(looked.c.author_id == author_id))
    return {row.idea_id: Look(row.seq, row.at) for row in rows.all()}
