"""What a hit is called and where it leads: questions and versions stand on the pitch, in rooms of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.kernel.language import Language
from ninja_mentor.core.pitch.model import PitchVersion, Question
from ninja_mentor.ui.icons import Icons
from ninja_mentor.ui.search.rows import KINDS, rows_of_hits

if TYPE_CHECKING:
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.theme import Theme


@pytest.fixture
def idea_id(workspace: Workspace) -> str:
    with workspace.transaction("Log") as tx:
        idea = log_idea(tx, "Café", source="es")
        tx.add(Question(idea_id=idea.id, asked="¿Y si sube el yen?", answer="Vendemos en bolivianos."))
        tx.add(PitchVersion(idea_id=idea.id, language="ja", name="pitch.pdf", for_whom="Fundación Sakura"))
    return idea.id


@pytest.mark.parametrize(
    ("query", "room", "title", "note"),
    [
        ("bolivianos", "questions", "¿Y si sube el yen?", "Question · Café"),
        ("sakura", "versions", "pitch.pdf", "Exported pitch · Café"),
    ],
)
def test_what_belongs_to_a_pitch_opens_there(
    query: str, room: str, title: str, note: str, workspace: Workspace, idea_id: str
) -> None:
    hits = workspace.search(query)
    heading, row = rows_of_hits(hits, workspace.workflow, Language("en"))
    assert (heading.title, row.title, row.note) == ("Pitch", title, note)
    assert row.page == "pitch"
    assert row.place == {"idea_id": idea_id, "room": room, "record_id": hits[0].id}


def test_every_kind_has_an_icon_that_can_be_drawn(theme: Theme) -> None:
    icons = Icons(theme)
    for kind in KINDS.values():
        assert not icons.icon(kind.icon).isNull()
