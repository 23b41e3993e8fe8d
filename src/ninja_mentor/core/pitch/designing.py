"""How the pitch of an idea looks: read and changed as a record, its pictures read from the attachments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ninja_mentor.core.attachments.model import Attachment
from ninja_mentor.core.attachments.queries import attachments
from ninja_mentor.core.ideas.model import Idea
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.pitch.model import PitchDesign
from ninja_mentor.core.pitch.snapshot import Design, Picture

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from ninja_mentor.core.store.transaction import Transaction


def stored_design(session: Session, idea_id: str) -> PitchDesign:
    """The idea's design, else the one that every pitch begins with."""
    found = session.get(PitchDesign, PitchDesign.id_of(idea_id))
    return found if found is not None and found.deleted_at is None else PitchDesign(idea_id=idea_id)


@dataclass(frozen=True)
class DesignChoices:
    """The design that is stored, and the pictures of the idea that may go into it."""

    design: PitchDesign
    pictures: tuple[Attachment, ...]


def design_choices(session: Session, idea_id: str) -> DesignChoices:
    """What may be chosen for the design of a pitch."""
    pictures = tuple(each for each in attachments(session, idea_id) if each.is_picture)
    return DesignChoices(stored_design(session, idea_id), pictures)


def set_design(tx: Transaction, idea_id: str, **values: Any) -> PitchDesign:  # noqa: ANN401  (JSON)
    """Fields of the idea's design."""
    tx.get(Idea, idea_id)
    design = tx.obtain(PitchDesign(id=PitchDesign.id_of(idea_id), idea_id=idea_id))
    return tx.change(PitchDesign, design.id, **values)


def design_of(session: Session, idea_id: str, read: Callable[[str], bytes]) -> Design:
    """The design as the writers take it; of a picture whose file is lost it has only the name."""
    stored = stored_design(session, idea_id)
    picture = _chosen(session, stored.picture_id, read)
    logo = _chosen(session, stored.logo_id, read)
    return Design(
        stored.template,
        stored.paper,
        stored.theme,
        stored.chart,
        stored.link.strip(),
        picture if isinstance(picture, Picture) else None,
        logo if isinstance(logo, Picture) else None,
        tuple(dict.fromkeys(name for name in (picture, logo) if isinstance(name, str))),
    )


def _chosen(session: Session, attachment_id: str, read: Callable[[str], bytes]) -> Picture | str | None:
    """The picture; its name where its file is lost or damaged, None where none is chosen any more."""
    found = session.get(Attachment, attachment_id) if attachment_id else None
    if found is None or found.deleted_at is not None or not found.is_picture:
        return None
    name = found.caption or found.name
    try:
        content = read(found.content)
    except UserError:
        return name
    return Picture(content, found.media_type, found.width, found.height, name)
