"""Up to where somebody has seen an idea."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.store.looked import looks_of, mark_looked

if TYPE_CHECKING:
    from ninja_mentor.core.workspace import Workspace


def test_a_look_is_ones_own_and_goes_on_with_each_look(workspace: Workspace) -> None:
    with workspace.transaction("Log") as tx:
        idea = log_idea(tx, "Café", source="es").id
    workspace.jot(mark_looked, "mari", [idea], "2026-11-23T14:00:00Z")
    first = workspace.ask(looks_of, "mari")[idea]
    with workspace.transaction("Log") as tx:
        log_idea(tx, "Té", source="es")
    workspace.jot(mark_looked, "mari", [idea], "2026-11-24T14:00:00Z")
    second = workspace.ask(looks_of, "mari")[idea]
    assert second.seq > first.seq
    assert second.at == "2026-11-24T14:00:00Z"
    assert workspace.ask(looks_of, "kenji") == {}
