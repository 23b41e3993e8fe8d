"""What must hold of a timed run before it is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.ideas.evidence_edits import log_evidence
from ninja_mentor.core.ideas.model import Rehearsal
from ninja_mentor.core.ideas.queries import evidence
from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from ninja_mentor.core.workspace import Workspace


@pytest.mark.parametrize("seconds", [-1, 24 * 3600 + 1])
def test_a_slide_that_takes_no_possible_time_is_refused(workspace: Workspace, seconds: int) -> None:
    with workspace.transaction("Log idea") as tx:
        idea_id = log_idea(tx, "Café", source="es").id
    with pytest.raises(UserError, match="number-out-of-range"), workspace.transaction("Rehearse") as tx:
        log_evidence(tx, Rehearsal, idea_id, slide_seconds={"title": 20, "problem": seconds})
    assert workspace.ask(evidence, Rehearsal, idea_id) == []
