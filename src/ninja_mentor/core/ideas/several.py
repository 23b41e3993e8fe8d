"""Changes to several ideas at once, so that they are one entry of the journal and one undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.ideas.edits import archive_idea, bring_back_idea, delete_idea, move_idea

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ninja_mentor.core.store.transaction import Transaction


def move_ideas(tx: Transaction, idea_ids: Iterable[str], stage: str) -> None:
    """Puts all of these into a stage."""
    for idea_id in idea_ids:
        move_idea(tx, idea_id, stage)


def archive_ideas(tx: Transaction, idea_ids: Iterable[str]) -> None:
    """Takes all of these off the board without deleting them."""
    for idea_id in idea_ids:
        archive_idea(tx, idea_id)


def bring_back_ideas(tx: Transaction, idea_ids: Iterable[str]) -> None:
    """Puts all of these archived ideas on the board again."""
    for idea_id in idea_ids:
        bring_back_idea(tx, idea_id)


def delete_ideas(tx: Transaction, idea_ids: Iterable[str]) -> None:
    """Puts all of these into the trash."""
    for idea_id in idea_ids:
        delete_idea(tx, idea_id)
