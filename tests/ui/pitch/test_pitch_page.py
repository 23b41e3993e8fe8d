"""The pitch page: what a person sees before a pitch leaves, and the file that then lies there."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest
from pptx import Presentation
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from tests.core.pitch.stored import store_idea
from tests.ui.conftest import HeldExecutor

from ninja_mentor.core.ideas.edits import delete_idea, log_idea, write_text
from ninja_mentor.core.kernel.changes import Changes
from ninja_mentor.core.pitch.file_names import file_name
from ninja_mentor.core.pitch.ordering import Order
from ninja_mentor.core.pitch.versions import versions
from ninja_mentor.ui.main_window import MainWindow
from ninja_mentor.ui.navigation import PageAction, PageEntry
from ninja_mentor.ui.pitch.export_sheet import ExportSheet
from ninja_mentor.ui.pitch.page import PitchPage
from ninja_mentor.ui.widgets.folder_dialog import PITCH_FOLDER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QUrl
    from pytestqt.qtbot import QtBot

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk

WIDE = QSize(1280, 800)
NARROW = QSize(1024, 700)


@pytest.fixture
def idea_id(workspace: Workspace) -> str:
    return store_idea(workspace)


@pytest.fixture
def open_page(
    desk_of: Callable[..., Desk], workspace: Workspace, qtbot: QtBot
) -> Iterator[Callable[..., PitchPage]]:
    """Opens the page in the window it lives in."""
    windows = []

    def make(idea_id: str, size: QSize = WIDE, reading: HeldExecutor | None = None) -> PitchPage:
        desk = desk_of(workspace, reading=reading)
        page = PitchPage(desk)
        window = MainWindow(desk.look, desk.settings)
        window.set_pages([PageEntry("pitch", "presentation", "Pitch", lambda: page)])
        window.resize(size)
        window.show()
        window.open_page("pitch", idea_id=idea_id)
        windows.append(window)
        if idea_id and reading is None:
            qtbot.waitUntil(lambda: page.view.preview.page_count() > 0)
        return page

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


def action(page: PitchPage, text: str) -> PageAction:
    return next(one for one in page.header_actions() if isinstance(one, PageAction) and one.text == text)


def press(page: PitchPage, text: str) -> None:
    """Chooses from the menu of what can be exported."""
    run = next(one for one in action(page, "Export").menu if one is not None and one.text == text).run
    assert run is not None
    run()


def agree(page: PitchPage, **chosen: str) -> ExportSheet:
    """Reads what leaves, and lets it."""
    sheet = page.findChild(ExportSheet)
    assert sheet is not None
    sheet.for_whom.setText(chosen.get("for_whom", ""))
    if "cut" in chosen and sheet.cut is not None:
        sheet.cut.choose(chosen["cut"])
    sheet.confirm()
    return sheet


def save_as(page: PitchPage, path: Path, qtbot: QtBot) -> None:
    """Types the file's name into the dialog that is open, and presses Enter."""
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    name = dialog.findChild(QLineEdit)
    assert name is not None
    name.setText(str(path))
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(name, Qt.Key.Key_Return)


def draft(workspace: Workspace) -> str:
    with workspace.transaction("Log") as tx:
        idea = log_idea(tx, "Miel de Pando", source="es")
        write_text(tx, idea.id, "problem", "es", "p" * 2000)
    return idea.id


def test_missing_parts_are_seen_before_export(
    open_page: Callable[..., PitchPage], workspace: Workspace
) -> None:
    page = open_page(draft(workspace))
    headings = workspace.workflow.text("en").parts
    words = page.view.leaving.words()
    assert f"“{headings['solution']}” is still empty." in words
    assert "No names of people" in words
    assert page.view.parts.row("solution").chips() == ["missing"]
    assert page.view.parts.row("solution").accessibleName() == f"{headings['solution']}: still empty"
    assert page.view.parts.row("problem").chips() == ["too long", "ES"]
    assert page.view.leaving.isVisible()


def test_where_the_pane_is_folded_one_line_says_what_is_missing(
    open_page: Callable[..., PitchPage], workspace: Workspace
) -> None:
    page = open_page(draft(workspace), NARROW)
    assert not page.view.drawer.is_open()
    assert "still missing in this pitch." in page.view.missing.words()
    page.view.drawer.toggle()
    assert page.view.leaving.isVisible()


def test_a_part_leads_to_its_field(
    open_page: Callable[..., PitchPage], idea_id: str, desk_of: object
) -> None:
    del desk_of
    page = open_page(idea_id)
    went = page._desk.navigator.went  # type: ignore[attr-defined]
    for part in ("ask", "team", "market", "sentence"):
        QTest.mouseClick(page.view.parts.row(part), Qt.MouseButton.LeftButton)
        if page.view.editor.part == part:
            page.view.editor.place_wanted.emit(part)
    assert went == [
        ("idea", {"idea_id": idea_id, "room": "worksheet", "stage": "pitch", "field": "ask_use"}),
        ("idea", {"idea_id": idea_id, "room": "team"}),
        ("idea", {"idea_id": idea_id, "room": "numbers"}),
        ("idea", {"idea_id": idea_id, "room": "worksheet", "stage": "application", "field": "sentence"}),
    ]


def test_says_what_leaves_and_who_stays(open_page: Callable[..., PitchPage], idea_id: str) -> None:
    words = open_page(idea_id).view.leaving.words()
    assert "Names, with consent: Yumi Nakamura and Tomás Quispe" in words
    assert "To be reached: Yumi Nakamura · yumi@example.org" in words
    assert "Carla Menor is left out: under 18, and a guardian has not agreed." in words
    assert "Pablo Reservado is left out: no consent to be shown to companies or the public." in words


def test_preview_is_the_page_and_can_be_read_aloud(open_page: Callable[..., PitchPage], idea_id: str) -> None:
    preview = open_page(idea_id).view.preview
    assert preview.page_count() == 1
    assert "Café de Altura Directo" in preview.accessibleDescription()
    assert "Tostamos juntos en Caranavi" in preview.accessibleDescription()
    picture = preview.grab().toImage()
    middle = {picture.pixelColor(x, 120).name() for x in range(picture.width())}
    assert "#ffffff" in middle
    assert len({picture.pixelColor(x, y).name() for x in range(100, 400) for y in range(60, 200)}) > 20


def test_is_drawn_anew_and_keeps_its_place(
    open_page: Callable[..., PitchPage], idea_id: str, workspace: Workspace, qtbot: QtBot
) -> None:
    page = open_page(idea_id)
    bar = page.view.preview.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 60)
    bar.setValue(57)
    with workspace.transaction("Write") as tx:
        write_text(tx, idea_id, "offer", "es", "Otra solución.")
    page.refresh(Changes({"answer": frozenset({"x"})}))
    qtbot.waitUntil(lambda: "Otra solución." in page.view.preview.accessibleDescription())
    assert bar.value() == 57


def test_another_language_is_another_page(
    open_page: Callable[..., PitchPage], idea_id: str, qtbot: QtBot
) -> None:
    page = open_page(idea_id)
    page.view.languages.chosen.emit("ja")
    qtbot.waitUntil(lambda: "農家は売る日になって" in page.view.preview.accessibleDescription())
    assert page.view.parts.row("solution").chips() == ["ES"]
    assert page.view.parts.row("problem").chips() == []
    assert page._desk.settings.choice("pitch-language") == "ja"


def test_exports_a_pdf_and_opens_its_folder(
    open_page: Callable[..., PitchPage],
    idea_id: str,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url))
    page = open_page(idea_id)
    out = tmp_path / "café.pdf"
    press(page, "One page as PDF…")
    agree(page)
    save_as(page, out, qtbot)
    qtbot.waitUntil(out.exists)
    assert out.read_bytes().startswith(b"%PDF-")
    qtbot.waitUntil(lambda: f"Written: café.pdf in {tmp_path}" in page.view.band.words())
    assert page._desk.settings.choice("pitch-folder") == str(tmp_path)
    page.view.band._button.click()
    assert [url.toLocalFile() for url in opened] == [str(tmp_path)]


def test_exports_a_deck(
    open_page: Callable[..., PitchPage], idea_id: str, tmp_path: Path, qtbot: QtBot
) -> None:
    page = open_page(idea_id)
    press(page, "Deck for PowerPoint…")
    sheet = agree(page, cut="3min", for_whom="Osaka Roasters")
    assert "Names, with consent: Yumi Nakamura and Tomás Quispe" in sheet.lines()
    assert "Pablo Reservado is left out: no consent to be shown to companies or the public." in sheet.lines()
    save_as(page, tmp_path / "deck", qtbot)
    qtbot.waitUntil((tmp_path / "deck.pptx").exists)
    assert len(Presentation(str(tmp_path / "deck.pptx")).slides) == 6
    qtbot.waitUntil(lambda: "Written" in page.view.band.words())
    [version] = page._desk.workspace.ask(versions, idea_id)
    assert (version.format, version.cut, version.for_whom) == ("pptx", "3min", "Osaka Roasters")
    kept = page._desk.workspace.attachments.read(version.content)
    assert kept == (tmp_path / "deck.pptx").read_bytes()


def test_full_disk_is_said_and_the_old_file_stays(
    open_page: Callable[..., PitchPage],
    idea_id: str,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    page = open_page(idea_id)
    out = tmp_path / "pitch.pdf"
    out.write_bytes(b"old")
    monkeypatch.setattr("ninja_mentor.core.kernel.saving.os.fsync", refuse)
    page.delivery.exports._selected(idea_id, Order("es"), str(out))
    qtbot.waitUntil(lambda: "The disk is full" in page.view.band.words())
    assert out.read_bytes() == b"old"
    assert page._desk.settings.choice(PITCH_FOLDER) == ""  # no place to offer again
    assert action(page, "Export").enabled


def test_cancelled_export_writes_nothing(
    open_page: Callable[..., PitchPage], idea_id: str, tmp_path: Path, qtbot: QtBot
) -> None:
    reading = HeldExecutor()
    page = open_page(idea_id, reading=reading)
    reading.drain()
    qtbot.waitUntil(lambda: bool(page.header_actions()))
    out = tmp_path / "pitch.pdf"
    page.delivery.exports.export(idea_id, Order("es"), out)
    assert page.view.busy.isVisible()
    assert not action(page, "Export").enabled
    page.view.busy._cancel.click()
    reading.drain()
    qtbot.waitUntil(lambda: not page.view.busy.isVisible())
    assert not out.exists()
    assert page.view.band.words() == ""
    assert action(page, "Export").enabled


def test_after_an_export_by_keyboard_the_focus_is_on_its_button_again(
    open_page: Callable[..., PitchPage], idea_id: str, tmp_path: Path, qtbot: QtBot
) -> None:
    reading = HeldExecutor()
    page = open_page(idea_id, reading=reading)
    reading.drain()
    qtbot.waitUntil(lambda: bool(page.header_actions()))
    window = page.window()
    assert isinstance(window, MainWindow)
    button = window.header.button("Export")
    assert button is not None
    button.setFocus()
    press(page, "One page as PDF…")
    agree(page)
    save_as(page, tmp_path / "pitch.pdf", qtbot)
    assert not action(page, "Export").enabled
    assert not window.sidebar.isAncestorOf(window.focusWidget())
    reading.drain()
    qtbot.waitUntil(lambda: action(page, "Export").enabled)
    assert window.focusWidget() is window.header.button("Export")


def test_text_goes_to_the_clipboard(open_page: Callable[..., PitchPage], idea_id: str, qtbot: QtBot) -> None:
    page = open_page(idea_id)
    page.view.languages.chosen.emit("es")
    qtbot.waitUntil(lambda: page.view.parts.row("solution").chips() == [])
    QGuiApplication.clipboard().clear()
    press(page, "Copy text for WhatsApp")
    assert QGuiApplication.clipboard().text() == "", "nothing leaves before it was seen"
    sheet = agree(page, for_whom="Carlos")
    assert "Names, with consent: Yumi Nakamura and Tomás Quispe" in sheet.lines()
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text().startswith("*Café de Altura Directo*"))
    assert "Pablo Reservado" not in QGuiApplication.clipboard().text()
    assert page._desk.toaster.said == [  # type: ignore[attr-defined]
        "Copied. Paste it into WhatsApp or an e-mail."
    ]
    [version] = page._desk.workspace.ask(versions, idea_id)
    assert (version.format, version.for_whom) == ("txt", "Carlos")


def test_an_idea_in_the_trash_has_no_pitch(
    open_page: Callable[..., PitchPage], idea_id: str, workspace: Workspace, qtbot: QtBot
) -> None:
    page = open_page(idea_id)
    with workspace.transaction("Delete") as tx:
        delete_idea(tx, idea_id)
    page.refresh(Changes({"idea": frozenset({idea_id})}))
    qtbot.waitUntil(lambda: not page.header_actions())
    assert page._nothing.isVisible()
    assert "trash" in page._nothing.accessibleDescription()


def test_without_an_idea_it_says_what_to_do(open_page: Callable[..., PitchPage]) -> None:
    page = open_page("")
    assert page._nothing.isVisible()
    assert page._nothing.accessibleDescription() == "Open an idea, then choose “Pitch”."


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Café: ¿a 5/kg?", "Café ¿a 5 kg (es).pdf"),
        ("...", "pitch (es).pdf"),
        ("焙煎豆", "焙煎豆 (es).pdf"),
        ("a" * 300, "a" * 60 + " (es).pdf"),
    ],
)
def test_file_names_fit_every_system(title: str, name: str) -> None:
    assert file_name(title, Order("es")) == name
