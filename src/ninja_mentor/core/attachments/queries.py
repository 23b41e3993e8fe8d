"""Reading the photos and files of an idea."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlmodel import col

from ninja_mentor.core.attachments.model import Attachment

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def attachments(session: Session, idea_id: str) -> list[Attachment]:
    """The idea's photos and files, in the order in which they came."""
    query = select(Attachment).where(col(Attachment.idea_id) == idea_id, col(Attachment.deleted_at).is_(None))
    return list(session.scalars(query.order_by(col(Attachment.created_at), col(Attachment.id))))
