"""Exporting the pitches of many ideas from their page: asked once, done, stopped, and told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from tests.core.pitch.stored import store_idea
from tests.ui.conftest import HeldExecutor

from ninja_mentor.core.ideas.edits import delete_idea
from ninja_mentor.core.overview.board import board
from ninja_mentor.ui.ideas.batch.dialog import BatchDialog
from ninja_mentor.ui.navigation import PageAction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.ui.ideas.conftest import Shown

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk


@pytest.fixture
def shown(workspace: Workspace, show_page: Callable[..., Shown], log: Callable[..., str]) -> Iterator[Shown]:
    store_idea(workspace)
    for title in ("Miel", "Quinua"):
        log(title)
    page = show_page(workspace)
    yield page
    for dialog in page.page.findChildren(BatchDialog):
        dialog.close()


def export_action(shown: Shown) -> PageAction:
    actions = [one for one in shown.page.header_actions() if isinstance(one, PageAction)]
    return next(one for one in actions if one.text == "Export pitches…")


def open_from_header(shown: Shown) -> BatchDialog:
    run = export_action(shown).run
    assert run is not None
    run()
    return the_dialog(shown)


def the_dialog(shown: Shown) -> BatchDialog:
    [dialog] = shown.page.findChildren(BatchDialog)
    assert dialog.isVisible()
    return dialog


def choose(dialog: BatchDialog, folder: Path, format_: str, *languages: str) -> None:
    dialog.form.set_folder(folder)
    dialog.form.format.setCurrentIndex(dialog.form.format.findData(format_))
    for code, box in dialog.form.boxes.items():
        box.setChecked(code in languages)


def press(dialog: BatchDialog, words: str) -> None:
    [button] = [
        one for one in dialog.findChildren(QPushButton) if one.isVisible() and one.accessibleName() == words
    ]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_all_that_is_shown_is_exported_in_the_chosen_languages(shown: Shown, tmp_path: Path) -> None:
    dialog = open_from_header(shown)
    assert dialog.windowTitle() == "Export the pitches of 4 ideas"
    out = tmp_path / "out"
    choose(dialog, out, "txt", "es", "ja")
    press(dialog, "Export")
    shown.settle()
    assert len(names(out)) == 8
    assert {"Miel (es).txt", "Miel (ja).txt"} <= set(names(out))
    said = dialog.report.words()
    assert said[0] == f"8 files are written in {out}."
    assert "Café de Altura Directo: Carla Menor is left out: under 18, and a guardian has not agreed." in said
    press(dialog, "Close")
    assert not dialog.isVisible()


def test_a_filter_narrows_what_is_exported(shown: Shown) -> None:
    shown.page.view.filters.choose({"stage": {"pitch"}})
    shown.settle()
    assert open_from_header(shown).windowTitle() == "Export the pitch of 1 idea"


def test_where_nothing_is_shown_nothing_can_be_exported(shown: Shown) -> None:
    assert export_action(shown).enabled
    shown.page.view.filters.choose({"stage": {"matching"}})
    shown.settle()
    assert not export_action(shown).enabled


def test_several_chosen_rows_are_exported_alone(shown: Shown) -> None:
    shown.show_table()
    table = shown.page.view.table
    table.clearSelection()
    for title in ("Miel", "Quinua"):
        at = table.ideas.index(shown.rows().index(title), 0)
        QTest.mouseClick(
            table.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier,
            table.visualRect(at).center(),
        )
    assert open_from_header(shown).windowTitle() == "Export the pitches of 2 ideas"


def test_the_menu_of_a_card_exports_its_idea(shown: Shown, tmp_path: Path, qtbot: QtBot) -> None:
    shown.show_table()
    table = shown.page.view.table
    table.choose(table.ideas.ideas()[shown.rows().index("Miel")].row.id, focus=True)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(table, event)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    [entry] = [one for one in menu.actions() if one.text() == "Export pitch…"]
    entry.trigger()
    menu.close()
    dialog = the_dialog(shown)
    assert dialog.windowTitle() == "Export the pitch of 1 idea"
    choose(dialog, tmp_path / "out", "txt", "en")
    press(dialog, "Export")
    shown.settle()
    assert names(tmp_path / "out") == ["Miel (en).txt"]


def test_what_failed_is_told_with_its_reason(shown: Shown, workspace: Workspace, tmp_path: Path) -> None:
    dialog = open_from_header(shown)
    [gone] = [row.id for row in workspace.ask(board, "es", workspace.today) if row.title == "Miel"]
    with workspace.transaction("Delete") as tx:
        delete_idea(tx, gone)
    choose(dialog, tmp_path / "out", "txt", "es")
    press(dialog, "Export")
    shown.settle()
    assert len(names(tmp_path / "out")) == 3
    said = dialog.report.words()
    assert "1 file could not be written:" in said
    assert any(line.startswith("Miel (es): This record is not here any more.") for line in said)


def test_a_folder_that_cannot_be_is_said_and_another_may_be_chosen(shown: Shown, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    dialog = open_from_header(shown)
    choose(dialog, tmp_path / "file", "txt", "es")
    press(dialog, "Export")
    shown.settle()
    assert "is a file, not a folder." in dialog.band.words()
    dialog.form.set_folder(tmp_path / "out")
    press(dialog, "Export")
    shown.settle()
    assert len(names(tmp_path / "out")) == 4
    assert dialog.band.words() == ""


def test_without_a_language_there_is_nothing_to_export(shown: Shown, tmp_path: Path) -> None:
    dialog = open_from_header(shown)
    choose(dialog, tmp_path, "txt")
    assert not dialog.form.start.isEnabled()
    dialog.form.boxes["pt"].click()
    assert dialog.form.start.isEnabled()


def test_what_was_chosen_is_remembered(shown: Shown, tmp_path: Path) -> None:
    shown.page._export([])  # nothing to write: only the choice matters here
    dialog = the_dialog(shown)
    choose(dialog, tmp_path, "slides", "ja", "en")
    dialog.form._start()
    shown.settle()
    press(dialog, "Close")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    form = open_from_header(shown).form
    assert (form.languages(), form.chosen_format(), form.folder()) == (["ja", "en"], "slides", tmp_path)


def test_esc_stops_the_work_and_says_so(
    workspace: Workspace, desk_of: Callable[..., Desk], qtbot: QtBot, log: Callable[..., str], tmp_path: Path
) -> None:
    held = HeldExecutor()
    desk = desk_of(workspace, reading=held)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = BatchDialog(desk, [log("Miel")], window)
    dialog.open()
    choose(dialog, tmp_path / "out", "txt", "es")
    press(dialog, "Export")
    assert dialog.busy.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible(), "it stays until the work has ended"
    held.release()
    desk.jobs.wait_idle()
    assert dialog.report.words()[0].startswith("Stopped. The files that are written already are whole")
    assert not (tmp_path / "out").exists() or names(tmp_path / "out") == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
