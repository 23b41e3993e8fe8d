"""Every pitch that has left: what it said, and the very file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import desc, select
from sqlmodel import col

from ninja_mentor.core.ideas.model import Idea
from ninja_mentor.core.pitch.model import PitchVersion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from ninja_mentor.core.pitch.ordering import Order
    from ninja_mentor.core.pitch.snapshot import PitchSnapshot
    from ninja_mentor.core.store.transaction import Transaction


def keep_version(
    tx: Transaction, idea_id: str, order: Order, snapshot: PitchSnapshot, name: str, content: str, size: int
) -> PitchVersion:
    """A version of an idea's pitch; `content` is the hash of its file among the attachments."""
    tx.get(Idea, idea_id)
    design = snapshot.design
    return tx.add(
        PitchVersion(
            idea_id=idea_id,
            format=order.format,
            language=order.language,
            template=design.template,
            paper=design.paper,
            theme=design.theme,
            cut=order.cut,
            for_whom=order.for_whom,
            by_id=tx.who.id,
            by_name=tx.who.name,
            name=name,
            content=content,
            size=size,
            words=words_of(snapshot),
        )
    )


def address(tx: Transaction, version_id: str, for_whom: str) -> None:
    """For whom a version was made, in the person's words."""
    tx.get(PitchVersion, version_id).for_whom = for_whom


def delete_versions(tx: Transaction, version_ids: Sequence[str]) -> None:
    """Puts versions into the trash; their files stay."""
    for version_id in version_ids:
        tx.delete(tx.get(PitchVersion, version_id))


def versions(session: Session, idea_id: str) -> list[PitchVersion]:
    """The versions of an idea's pitch, the newest first."""
    query = select(PitchVersion).where(
        col(PitchVersion.idea_id) == idea_id, col(PitchVersion.deleted_at).is_(None)
    )
    return list(
        session.scalars(query.order_by(desc(col(PitchVersion.created_at)), desc(col(PitchVersion.id))))
    )


def title_of(version: PitchVersion) -> str:
    """What the idea was called in this version."""
    heading, text = next(iter(version.words.items()), ("", ""))
    return heading or text.split("\n", 1)[0]


def words_of(snapshot: PitchSnapshot) -> dict[str, str]:
    """What a pitch says, part by part under its headings, for comparing it with another version.

    First, under no heading, the title and the one sentence: an idea may be called like one of its parts.
    """
    words = {"": f"{snapshot.title}\n{snapshot.sentence}".strip()}
    for part in snapshot.parts:
        lines = [f"{figure.value} {figure.label}" for figure in snapshot.figures_of(part.id)]
        if part.id == "ask" and snapshot.ask:
            lines.append(snapshot.ask)
        if part.id == "team":
            lines += [person.name for person in snapshot.team]
        if part.id == "impact" and snapshot.goals:
            lines.append(snapshot.goals)
        text = "\n".join([*lines, part.text]).strip()
        if text:
            words[part.heading] = text
    return words
