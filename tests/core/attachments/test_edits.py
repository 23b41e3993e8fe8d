"""Photos and files on an idea: added, named, deleted, and all of it undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.attachments.edits import attach, delete_attachments, set_caption
from ninja_mentor.core.attachments.files import prepare
from ninja_mentor.core.attachments.queries import attachments
from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.overview.trash import bring_back, trash
from ninja_mentor.core.pitch.designing import design_of, set_design
from ninja_mentor.core.store.check import check
from tests.core.attachments.pictures import photo, saved

if TYPE_CHECKING:
    from pathlib import Path

    from ninja_mentor.core.attachments.model import Attachment
    from ninja_mentor.core.workspace import Workspace


@pytest.fixture
def idea(workspace: Workspace) -> str:
    with workspace.transaction("Log") as tx:
        return log_idea(tx, "Café", source="es").id


def put(workspace: Workspace, idea: str, content: bytes, name: str, caption: str = "") -> Attachment:
    prepared = prepare(content, name)
    with workspace.transaction("Add") as tx:
        return attach(tx, workspace.attachments, idea, prepared, name, caption)


def files(workspace: Workspace) -> list[Path]:
    return [path for path in (workspace.folder / "attachments").rglob("*") if path.is_file()]


def test_a_photo_is_kept_with_what_is_known_of_it(workspace: Workspace, idea: str) -> None:
    put(workspace, idea, saved(photo(), "JPEG"), r"C:\fotos\tostado.jpg", " El primer tostado ")
    [kept] = workspace.ask(attachments, idea)
    assert (kept.name, kept.caption, kept.media_type) == ("tostado.jpg", "El primer tostado", "image/jpeg")
    assert (kept.width, kept.height, kept.is_picture) == (320, 200, True)
    assert len(workspace.attachments.read(kept.content)) == kept.size
    assert [hit.id for hit in workspace.search("tostado")] == [kept.id]
    assert workspace.ask(check, workspace.kinds) == []


def test_the_same_content_is_stored_once(workspace: Workspace, idea: str) -> None:
    content = saved(photo(), "PNG")
    one = put(workspace, idea, content, "a.png")
    other = put(workspace, idea, content, "b.png")
    assert one.content == other.content
    assert {each.name for each in workspace.ask(attachments, idea)} == {"a.png", "b.png"}
    assert len(files(workspace)) == 1


def test_a_caption_is_changed_and_changed_back(workspace: Workspace, idea: str) -> None:
    one = put(workspace, idea, b"words", "a.txt")
    with workspace.transaction("Caption") as tx:
        set_caption(tx, one.id, "  Lo que dijo el cliente ")
    assert workspace.ask(attachments, idea)[0].caption == "Lo que dijo el cliente"
    workspace.undo()
    assert workspace.ask(attachments, idea)[0].caption == ""


def test_deleting_and_undoing_keeps_the_bytes_and_the_place_in_the_pitch(
    workspace: Workspace, idea: str
) -> None:
    ids = [put(workspace, idea, saved(photo(), kind), f"{kind}.jpg").id for kind in ("JPEG", "PNG")]
    with workspace.transaction("Use") as tx:
        set_design(tx, idea, picture_id=ids[0])
    with workspace.transaction("Delete") as tx:
        delete_attachments(tx, ids)
    assert workspace.ask(attachments, idea) == []
    assert workspace.ask(design_of, idea, workspace.attachments.read).picture is None
    assert {each.title for each in workspace.ask(trash, workspace.kinds, "")} == {"JPEG.jpg", "PNG.jpg"}
    workspace.undo()
    assert {each.id for each in workspace.ask(attachments, idea)} == set(ids)
    assert workspace.ask(design_of, idea, workspace.attachments.read).picture is not None
    for each in workspace.ask(attachments, idea):
        assert workspace.attachments.read(each.content)


def test_adding_is_undone_and_done_again_and_the_trash_gives_back(workspace: Workspace, idea: str) -> None:
    one = put(workspace, idea, b"words", "a.txt")
    workspace.undo()
    assert workspace.ask(attachments, idea) == []
    workspace.redo()
    assert [each.id for each in workspace.ask(attachments, idea)] == [one.id]
    with workspace.transaction("Delete") as tx:
        delete_attachments(tx, [one.id])
    with workspace.transaction("Bring back") as tx:
        bring_back(tx, workspace.kinds, [("attachment", one.id)])
    assert [each.id for each in workspace.ask(attachments, idea)] == [one.id]
    assert workspace.attachments.read(one.content) == b"words"
