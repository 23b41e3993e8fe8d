"""A promise in a note that somebody keeps to themselves, as a script of somebody else reads it."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from ninja_mentor.bootstrap import make_parts
from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.mentoring.edits import promise, set_session, start_session
from ninja_mentor.core.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Shell


def test_it_is_listed_shown_and_counted_for_its_author_alone(shell: Shell, tmp_path: Path) -> None:
    parts = make_parts(devices=tmp_path / "devices")
    kenji = Workspace.open(shell.folder / "ws", parts, acting_as="Kenji")
    with closing(kenji), kenji.transaction("Note") as tx:
        idea_id = log_idea(tx, "Café", source="es").id
        note = start_session(tx, idea_id, zone="").id
        set_session(tx, note, visibility="me")
        secret = promise(tx, idea_id, "Talk to the rival", due="2020-01-01", session_id=note).id

    def seen_by(name: str) -> tuple[list[str], list[str], int]:
        listed = [row["id"] for row in shell.json("--as", name, "list", "actions")]
        shown = [row["id"] for row in shell.json("--as", name, "show", idea_id)["actions"]]
        [row] = shell.json("--as", name, "list", "ideas")
        return listed, shown, sum(need["n"] for need in row["needs"] if need["what"] == "overdue")

    assert seen_by("Kenji") == ([secret], [secret], 1)
    assert seen_by("Otro") == ([], [], 0)
    assert secret in shell.refuses("--as", "Otro", "show", secret)
