"""How far ideas are on their way: for the cards of the board and the rail of the idea."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.overview.facts import facts_of
from ninja_mentor.core.workflow.gates import Progress, progress

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from ninja_mentor.core.workflow.data import Workflow


def progress_of(session: Session, workflow: Workflow, idea_ids: Iterable[str]) -> dict[str, Progress]:
    """How far each idea is in its present stage."""
    found = facts_of(session, idea_ids)
    return {
        idea_id: progress(workflow, workflow.stage(facts.columns["stage"]), facts)
        for idea_id, facts in found.items()
    }
