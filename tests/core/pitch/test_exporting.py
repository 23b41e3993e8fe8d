"""What leaves: from a real workspace to files, read back with programs that are not ours."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from pptx import Presentation

from ninja_mentor.core.ideas.edits import delete_idea, log_idea, write_text
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import Language
from ninja_mentor.core.pitch.exporting import Press, export_pitch, prepare
from ninja_mentor.core.pitch.ordering import Order
from tests.core.pitch.examples import example
from tests.core.pitch.stored import PRIVATE, PROBLEM_JA, TEXTS, store_idea

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ninja_mentor.core.pitch.exporting import Prepared
    from ninja_mentor.core.workspace import Workspace
    from tests.core.pitch.conftest import Reader

LANGUAGES = ("es", "ja", "pt", "en")
FORMATS = ("pdf", "pptx", "txt")


@pytest.fixture(scope="module")
def press() -> Press:
    return Press()


@pytest.fixture
def idea_id(workspace: Workspace) -> str:
    return store_idea(workspace)


def said(prepared: Prepared, workspace: Workspace) -> list[str]:
    """The checks as an English reader reads them."""
    texts = workspace.workflow.text("en")
    return [check.said(Language("en"), texts) for check in prepared.checks]


def squeezed(text: str) -> str:
    return "".join(text.split())


def read(path: Path, reader: Reader) -> str:
    """Every word of a file: of a PDF also its properties, of a deck also what is in no slide."""
    if path.suffix == ".pdf":
        # In the file's own order: by sight, a year can stand before the months of a chart like a telephone.
        return reader.text(path.read_bytes(), "-raw") + reader.information(path.read_bytes())
    if path.suffix == ".pptx":
        with ZipFile(path) as parts:
            return "\n".join(parts.read(name).decode("utf-8", "ignore") for name in parts.namelist())
    return path.read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format_", FORMATS)
def test_nothing_private_leaves(
    format_: str,
    language: str,
    workspace: Workspace,
    idea_id: str,
    press: Press,
    reader: Reader,
    tmp_path: Path,
) -> None:
    out = tmp_path / f"pitch.{format_}"
    export_pitch(workspace, idea_id, Order(language, format_), out, press)
    text = squeezed(read(out, reader))
    assert "CafédeAlturaDirecto" in text
    assert "TomásQuispe" in text
    for words in PRIVATE:
        assert squeezed(words) not in text, words


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_has_what_was_stored(
    language: str, workspace: Workspace, idea_id: str, press: Press, reader: Reader, tmp_path: Path
) -> None:
    out = tmp_path / "pitch.pdf"
    export_pitch(workspace, idea_id, Order(language, "pdf"), out, press)
    # In the file's own order: by sight, lines of two columns that stand level are read as one.
    text = squeezed(reader.text(out.read_bytes(), "-raw"))
    headings = workspace.workflow.text(language).parts
    for part, heading in headings.items():
        assert squeezed(heading) in text, part
    for field, words in TEXTS.items():
        translated = PROBLEM_JA if (field, language) == ("problem", "ja") else words
        assert squeezed(translated) in text, field
    assert "yumi@example.org" in text
    assert "中村ユミ" in text
    assert reader.complaint(out.read_bytes()) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_full_page_is_read_part_by_part(language: str, press: Press, reader: Reader) -> None:
    """Also by programs that go by sight, as a search on a computer or a reading voice does."""
    snapshot = example(language)
    text = squeezed(reader.text(press.one_page.write(snapshot).pdf))
    for part in snapshot.parts:
        for line in part.text.split("\n"):
            assert squeezed(line) in text, part.id


def test_what_a_message_leaves_out_is_said(
    workspace: Workspace, idea_id: str, press: Press, tmp_path: Path
) -> None:
    with workspace.transaction("Write") as tx:
        for field in ("problem", "segment", "offer", "alternatives", "why_now"):
            write_text(tx, idea_id, field, "es", "Una frase que dice bastante de la idea. " * 12)
    out = tmp_path / "pitch.txt"
    found = export_pitch(workspace, idea_id, Order("es", "txt"), out, press).checks
    text, headings = out.read_text("utf-8"), workspace.workflow.text("es").parts
    away = {check.part for check in found if "is not in the message" in check.message}
    cut = {check.part for check in found if "shortened" in check.message}
    for part, heading in headings.items():
        assert (f"*{heading}*" in text) == (part not in away), part
    assert "alternatives" in away
    assert "problem" in cut
    assert "partner" not in away


def test_a_message_names_the_goals(workspace: Workspace, idea_id: str, press: Press, tmp_path: Path) -> None:
    with workspace.transaction("Write") as tx:
        write_text(tx, idea_id, "impact", "es", "")
    out = tmp_path / "pitch.txt"
    export_pitch(workspace, idea_id, Order("es", "txt"), out, press)
    heading, goals = (workspace.workflow.text("es").parts["impact"], workspace.workflow.text("es").goals)
    assert f"*{heading}*\nODS 8: {goals[7]}\nODS 12: {goals[11]}\n" in out.read_text("utf-8")


def test_numbers_follow_the_reader(
    workspace: Workspace, idea_id: str, press: Press, reader: Reader, tmp_path: Path
) -> None:
    expected = {"es": "80.000", "ja": "80,000", "pt": "80.000", "en": "80,000"}
    for language, amount in expected.items():
        out = tmp_path / f"{language}.pdf"
        export_pitch(workspace, idea_id, Order(language, "pdf"), out, press)
        assert amount in squeezed(reader.text(out.read_bytes())), language


def test_deck_opens_with_ten_slides(workspace: Workspace, idea_id: str, press: Press, tmp_path: Path) -> None:
    out = tmp_path / "pitch.pptx"
    export_pitch(workspace, idea_id, Order("ja", "pptx"), out, press)
    deck = Presentation(str(out))
    assert len(deck.slides) == 10
    assert deck.core_properties.title == "Café de Altura Directo"
    problem = " ".join(shape.text_frame.text for shape in deck.slides[1].placeholders)
    assert PROBLEM_JA in problem


def test_evidence_is_counted_from_the_records(workspace: Workspace, idea_id: str, press: Press) -> None:
    figures = prepare(workspace, idea_id, Order("en"), press).snapshot.evidence
    assert [(figure.value, figure.label) for figure in figures] == [
        ("7", "interviews"),
        ("5", "with strangers"),
        ("4", "confirm the problem"),
        ("1", "finished test"),
    ]


def test_says_who_leaves_and_who_stays_and_why(workspace: Workspace, idea_id: str, press: Press) -> None:
    prepared = prepare(workspace, idea_id, Order("es"), press)
    assert prepared.names == ("Yumi Nakamura", "Tomás Quispe")
    assert prepared.snapshot.contact == "Yumi Nakamura · yumi@example.org"
    assert len(prepared.about_people) == 3
    sentences = said(prepared, workspace)
    assert "Pablo Reservado is left out: no consent to be shown to companies or the public." in sentences
    assert "Diego Arrepentido is left out: no consent to be shown to companies or the public." in sentences
    assert "Carla Menor is left out: under 18, and a guardian has not agreed." in sentences
    assert not any("Marta" in sentence for sentence in sentences)


def test_japanese_reader_sees_the_name_in_kanji_first(
    workspace: Workspace, idea_id: str, press: Press
) -> None:
    assert prepare(workspace, idea_id, Order("ja"), press).names[0] == "中村 ユミ"


def test_missing_parts_come_first(workspace: Workspace, press: Press) -> None:
    with workspace.transaction("Log") as tx:
        idea = log_idea(tx, "Miel de Pando", source="es")
        write_text(tx, idea.id, "problem", "es", "p" * 2000)
    prepared = prepare(workspace, idea.id, Order("es"), press)
    missing = [check for check in prepared.checks if check.level == "missing"]
    assert tuple(missing) == prepared.checks[: len(missing)]
    headings = workspace.workflow.text("en").parts
    sentences = said(prepared, workspace)
    for part in ("customer", "solution", "team", "ask"):
        assert f"“{headings[part]}” is still empty." in sentences
    assert "The one sentence is still empty." in sentences
    assert f"“{headings['problem']}” is still empty." not in sentences
    assert any(headings["problem"] in sentence and "2,000" in sentence for sentence in sentences)


def test_falls_back_part_by_part_and_says_so(workspace: Workspace, idea_id: str, press: Press) -> None:
    prepared = prepare(workspace, idea_id, Order("ja"), press)
    parts = {part.id: part for part in prepared.snapshot.parts}
    assert parts["problem"].fallback_language is None
    assert parts["customer"].fallback_language == "es"
    assert "12 parts are in Spanish: there is no text in Japanese yet." in said(prepared, workspace)


def test_few_texts_in_another_language_are_named(workspace: Workspace, press: Press) -> None:
    with workspace.transaction("Log") as tx:
        idea = log_idea(tx, "Miel de Pando", source="es")
        write_text(tx, idea.id, "sentence", "es", "Miel con nombre.")
        write_text(tx, idea.id, "segment", "pt", "Confeitarias")
    sentences = said(prepare(workspace, idea.id, Order("ja"), press), workspace)
    heading = workspace.workflow.text("en").parts["customer"]
    assert f"“{heading}” is in Portuguese: there is no text in Japanese yet." in sentences
    assert "The one sentence is in Spanish: there is no text in Japanese yet." in sentences


def test_letters_without_a_font_are_named(workspace: Workspace, idea_id: str, press: Press) -> None:
    with workspace.transaction("Write") as tx:
        write_text(tx, idea_id, "problem", "es", "Antes \u2fe0 y después")
    sentences = said(prepare(workspace, idea_id, Order("es"), press), workspace)
    assert "No font on this computer can show these signs: \u2fe0" in sentences


def test_speech_is_timed(workspace: Workspace, idea_id: str, press: Press) -> None:
    assert not prepare(workspace, idea_id, Order("es"), press).talk.written
    with workspace.transaction("Write") as tx:
        write_text(tx, idea_id, "pitch_text", "es", "palabra " * 140)
        write_text(tx, idea_id, "pitch_text", "ja", "字" * 450)
    spoken = {code: prepare(workspace, idea_id, Order(code), press).talk for code in ("es", "ja")}
    assert [(talk.seconds, talk.limit_seconds, talk.written) for talk in spoken.values()] == [
        (60, 180, True),
        (90, 180, True),
    ]


@pytest.mark.parametrize("format_", FORMATS)
def test_full_disk_leaves_the_old_file_whole(
    format_: str, workspace: Workspace, idea_id: str, press: Press, tmp_path: Path, full_disk: None
) -> None:
    del full_disk
    out = tmp_path / f"pitch.{format_}"
    out.write_bytes(b"old")
    before = sorted(tmp_path.iterdir())
    with pytest.raises(UserError) as refused:
        export_pitch(workspace, idea_id, Order("es", format_), out, press)
    assert refused.value.code == "disk-full"
    assert out.read_bytes() == b"old"
    assert sorted(tmp_path.iterdir()) == before


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("ninja_mentor.core.kernel.saving.os.fsync", refuse)


def test_wrong_wishes_have_a_sentence(
    workspace: Workspace, idea_id: str, press: Press, tmp_path: Path
) -> None:
    def code_of(run: Callable[[], object]) -> str:
        with pytest.raises(UserError) as refused:
            run()
        return refused.value.code

    out = tmp_path / "pitch.pdf"
    assert (
        code_of(lambda: export_pitch(workspace, idea_id, Order("fr", "pdf"), out, press))
        == "language-unknown"
    )
    assert (
        code_of(lambda: export_pitch(workspace, idea_id, Order("es", "doc"), out, press)) == "choice-unknown"
    )
    assert code_of(lambda: export_pitch(workspace, "none", Order("es", "pdf"), out, press)) == "gone"
    nowhere = tmp_path / "nowhere" / "pitch.pdf"
    assert (
        code_of(lambda: export_pitch(workspace, idea_id, Order("es", "pdf"), nowhere, press))
        == "folder-missing"
    )
    assert (
        code_of(lambda: export_pitch(workspace, idea_id, Order("es", "pdf"), tmp_path, press))
        == "file-is-folder"
    )
    with workspace.transaction("Delete") as tx:
        delete_idea(tx, idea_id)
    assert code_of(lambda: export_pitch(workspace, idea_id, Order("es", "pdf"), out, press)) == "gone"
    assert not out.exists()


def test_giving_up_writes_nothing(workspace: Workspace, idea_id: str, press: Press, tmp_path: Path) -> None:
    out = tmp_path / "pitch.pdf"

    def give_up(fraction: float) -> None:
        if fraction > 0.8:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_pitch(workspace, idea_id, Order("es", "pdf"), out, press, give_up)
    assert not out.exists()
