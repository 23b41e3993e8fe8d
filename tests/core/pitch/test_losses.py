"""What a file would go without is said: text that a PDF of slides has no room for, and lost pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.attachments.edits import attach
from ninja_mentor.core.attachments.files import prepare as prepared_file
from ninja_mentor.core.ideas.edits import write_text
from ninja_mentor.core.kernel.language import Language
from ninja_mentor.core.pitch.batch import export_batch
from ninja_mentor.core.pitch.designing import set_design
from ninja_mentor.core.pitch.exporting import Press, export_pitch, prepare, slides_too_full
from ninja_mentor.core.pitch.ordering import Order
from tests.core.pitch.examples import hills, logo
from tests.core.pitch.stored import store_idea

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from ninja_mentor.core.pitch.checks import Check
    from ninja_mentor.core.workspace import Workspace


@pytest.fixture(scope="module")
def press() -> Press:
    return Press()


@pytest.fixture
def idea_id(workspace: Workspace) -> str:
    return store_idea(workspace)


def said(checks: Iterable[Check], workspace: Workspace) -> list[str]:
    texts = workspace.workflow.text("en")
    return [check.said(Language("en"), texts) for check in checks]


def test_a_pdf_of_slides_does_not_promise_notes(
    workspace: Workspace, idea_id: str, press: Press, tmp_path: Path
) -> None:
    assert slides_too_full(prepare(workspace, idea_id, Order("es", "slides"), press).snapshot, press) == []
    with workspace.transaction("Fill in") as tx:
        write_text(tx, idea_id, "alternatives", "es", "Una frase que nadie lee hasta el final. " * 60)
    heading = workspace.workflow.text("en").slides["competition"]
    for format_, rest in (
        ("slides", "the rest is not in the PDF. The PowerPoint deck has it in its notes."),
        ("pptx", "its whole text is in the speaker notes."),
    ):
        exported = export_pitch(workspace, idea_id, Order("es", format_), tmp_path / format_, press)
        full = [sentence for sentence in said(exported.checks, workspace) if "too full" in sentence]
        assert full == [f"The slide “{heading}” is too full; {rest}"]
    snapshot = prepare(workspace, idea_id, Order("es", "slides"), press).snapshot
    asked = slides_too_full(snapshot, press)
    assert [check.part for check in asked] == ["competition"]
    assert "not in the PDF" in said(asked, workspace)[0]


def test_a_lost_and_a_damaged_picture_are_named(workspace: Workspace, idea_id: str, press: Press) -> None:
    files = workspace.attachments
    with workspace.transaction("Use") as tx:
        picture = attach(tx, files, idea_id, prepared_file(hills().content, "finca.png"), "finca.png")
        sign = attach(tx, files, idea_id, prepared_file(logo().content, "sign.png"), "sign.png")
        set_design(tx, idea_id, picture_id=picture.id, logo_id=sign.id)

    def lost() -> list[str]:
        found = prepare(workspace, idea_id, Order("es"), press).about_words
        return [sentence for sentence in said(found, workspace) if "damaged" in sentence]

    assert lost() == []
    files.path(picture.content).unlink()
    assert lost() == ["The file of the picture “finca.png” is lost or damaged; the page goes without it."]
    damaged = files.path(sign.content)
    damaged.chmod(0o600)
    damaged.write_bytes(b"no picture")
    assert [sentence.split("”")[0] for sentence in lost()] == [
        "The file of the picture “finca.png",
        "The file of the picture “sign.png",
    ]
    design = prepare(workspace, idea_id, Order("es"), press).snapshot.design
    assert (design.picture, design.logo) == (None, None)


def test_a_batch_names_a_lost_picture_once(
    workspace: Workspace, idea_id: str, press: Press, tmp_path: Path
) -> None:
    with workspace.transaction("Use") as tx:
        file = prepared_file(hills().content, "finca.png")
        picture = attach(tx, workspace.attachments, idea_id, file, "finca.png")
        set_design(tx, idea_id, picture_id=picture.id)
    workspace.attachments.path(picture.content).unlink()
    report = export_batch(workspace, [idea_id], ["es", "pt"], Order("es"), tmp_path / "out", press)
    assert len(report.written) == 2
    left_out = [who for _, who in report.left_out if not who.part]
    assert said(left_out, workspace) == [
        "The file of the picture “finca.png” is lost or damaged; the page goes without it."
    ]
