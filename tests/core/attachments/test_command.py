"""`ninja-mentor attach`: files go onto an idea, all of them or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.cli.arguments import make_parser
from ninja_mentor.cli.commands import WRITING
from ninja_mentor.core.attachments.queries import attachments
from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import Language
from tests.core.attachments.pictures import PLACE, exif, photo, saved

if TYPE_CHECKING:
    from pathlib import Path

    from ninja_mentor.core.workspace import Workspace


def run(workspace: Workspace, *words: str) -> None:
    args = make_parser().parse_args(["attach", *words])
    WRITING[args.command](workspace, args, Language("en"))


def test_files_are_attached_and_their_ids_printed(
    workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with workspace.transaction("Log") as tx:
        idea = log_idea(tx, "Café", source="es").id
    (tmp_path / "foto.jpg").write_bytes(saved(photo(), "JPEG", exif=exif()))
    (tmp_path / "notas.txt").write_bytes(b"words")
    run(workspace, "Café", str(tmp_path / "foto.jpg"), str(tmp_path / "notas.txt"), "--caption", "Visita")
    kept = workspace.ask(attachments, idea)
    assert capsys.readouterr().out.split() == [each.id for each in kept]
    assert [(each.name, each.caption) for each in kept] == [("foto.jpg", "Visita"), ("notas.txt", "Visita")]
    assert PLACE not in workspace.attachments.read(kept[0].content)
    with pytest.raises(UserError):
        run(workspace, "Café", str(tmp_path / "notas.txt"), str(tmp_path / "gone.pdf"))
    assert len(workspace.ask(attachments, idea)) == 2
