"""The studio: a part is written where it is seen, and the page follows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.core.pitch.stored import store_idea
from tests.ui.conftest import type_text

from ninja_mentor.core.ideas.edits import write_text
from ninja_mentor.core.ideas.queries import answers
from ninja_mentor.core.kernel.language import load_language
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.pitch.designing import stored_design
from ninja_mentor.ui.main_window import MainWindow
from ninja_mentor.ui.navigation import PageEntry
from ninja_mentor.ui.pitch.page import PitchPage
from ninja_mentor.ui.pitch.page_preview import LANDSCAPE, PORTRAIT
from ninja_mentor.ui.pitch.studio_side import StudioSide
from ninja_mentor.ui.pitch.view import SIDE_WIDTH
from ninja_mentor.ui.pitch.words import PitchWords
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.marked_text import MarkedText
from ninja_mentor.ui.widgets.translation_note import TranslationNote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk


@pytest.fixture
def idea_id(workspace: Workspace) -> str:
    return store_idea(workspace)


@pytest.fixture
def page(
    desk_of: Callable[..., Desk], workspace: Workspace, idea_id: str, qtbot: QtBot
) -> Iterator[PitchPage]:
    """The page in its window, in Spanish, drawn."""
    desk = desk_of(workspace)
    desk.settings.set_choice("pitch-language", "es")
    page = PitchPage(desk)
    desk.writer.changed.connect(page.refresh)
    window = MainWindow(desk.look, desk.settings)
    window.set_pages([PageEntry("pitch", "presentation", "Pitch", lambda: page)])
    window.resize(1280, 800)
    window.show()
    window.open_page("pitch", idea_id=idea_id)
    qtbot.waitUntil(lambda: page.view.preview.page_count() > 0)
    yield page
    window.close()
    window.deleteLater()


def seen(page: PitchPage) -> str:
    return page.view.preview.accessibleDescription()


def open_part(page: PitchPage, part: str) -> None:
    QTest.mouseClick(page.view.parts.row(part), Qt.MouseButton.LeftButton)


def stored(workspace: Workspace, idea_id: str, field: str) -> dict[str, str]:
    return workspace.ask(answers, idea_id)[field].texts()


def make_stale(page: PitchPage, workspace: Workspace, idea_id: str, qtbot: QtBot) -> None:
    """A Japanese solution whose Spanish original has changed since, seen in Japanese."""
    with workspace.transaction("Write") as tx:
        write_text(tx, idea_id, "offer", "ja", "共同焙煎")
    with workspace.transaction("Write") as tx:
        write_text(tx, idea_id, "offer", "es", "Tostamos juntos en La Paz")
    page.view.languages.chosen.emit("ja")
    qtbot.waitUntil(lambda: page.view.parts.row("solution").chips() == ["older"])


def test_what_is_typed_is_drawn_before_it_is_stored_and_the_focus_stays(
    page: PitchPage, workspace: Workspace, idea_id: str, qtbot: QtBot
) -> None:
    open_part(page, "problem")
    editor = page.view.editor.editor()
    before = editor.text()
    assert before == stored(workspace, idea_id, "problem")["es"]
    editor.textCursor().insertText("Cada día cuenta. ")
    editor.setFocus()
    QTest.keyClicks(editor, "Ya")
    qtbot.waitUntil(lambda: "Cada día cuenta." in seen(page))
    assert QApplication.focusWidget() in {editor, None}
    qtbot.waitUntil(lambda: "Cada día cuenta." in stored(workspace, idea_id, "problem")["es"])
    assert page.view.editor.part == "problem"


def test_what_is_undone_is_undone_in_the_open_editor_and_on_the_page(
    page: PitchPage, workspace: Workspace, idea_id: str, qtbot: QtBot
) -> None:
    open_part(page, "problem")
    editor = page.view.editor.editor()
    before = editor.text()
    type_text(editor, "Cada día cuenta. ")
    editor.flush()
    qtbot.waitUntil(lambda: "Cada día cuenta." in seen(page))
    workspace.undo()
    qtbot.waitUntil(lambda: "Cada día cuenta." not in seen(page))
    assert editor.text() == before == stored(workspace, idea_id, "problem")["es"]


def test_esc_keeps_the_words_and_puts_the_editor_away(
    page: PitchPage, workspace: Workspace, idea_id: str, qtbot: QtBot
) -> None:
    open_part(page, "solution")
    type_text(page.view.editor.editor(), "Tueste compartido")
    QTest.keyClick(page.view.editor.editor(), Qt.Key.Key_Escape)
    assert page.view.editor.part == ""
    qtbot.waitUntil(lambda: "Tueste compartido" in stored(workspace, idea_id, "offer")["es"])


def test_going_to_another_part_hands_over_the_first(
    page: PitchPage, workspace: Workspace, idea_id: str, qtbot: QtBot
) -> None:
    open_part(page, "problem")
    type_text(page.view.editor.editor(), "Uno")
    open_part(page, "solution")
    assert page.view.editor.part == "solution"
    qtbot.waitUntil(lambda: stored(workspace, idea_id, "problem")["es"].startswith("Uno"))
    assert "Uno" not in stored(workspace, idea_id, "offer")["es"]


def test_a_translation_is_written_beside_its_original(
    page: PitchPage, workspace: Workspace, idea_id: str, qtbot: QtBot
) -> None:
    page.view.languages.chosen.emit("pt")
    qtbot.waitUntil(lambda: page.view.parts.row("solution").chips() == ["ES"])
    open_part(page, "solution")
    note = page.view.editor.findChild(TranslationNote)
    assert note is not None
    assert note.original() == stored(workspace, idea_id, "offer")["es"]
    type_text(page.view.editor.editor(), "Torrefação em comum")
    qtbot.waitUntil(lambda: stored(workspace, idea_id, "offer").get("pt") == "Torrefação em comum")
    qtbot.waitUntil(lambda: page.view.parts.row("solution").chips() == [])


def test_a_stale_translation_says_so_and_can_be_confirmed(
    page: PitchPage, workspace: Workspace, idea_id: str, qtbot: QtBot
) -> None:
    make_stale(page, workspace, idea_id, qtbot)
    assert any("older than its original" in line for line in page.view.leaving.words())
    open_part(page, "solution")
    note = page.view.editor.findChild(TranslationNote)
    assert note is not None
    assert note.is_stale()
    assert "La Paz" in " ".join(words for text in note.findChildren(MarkedText) for words in text.marked())
    settle = note.findChild(Button)
    assert settle is not None
    settle.click()
    qtbot.waitUntil(lambda: page.view.parts.row("solution").chips() == [])


def test_the_deck_is_seen_slide_by_slide(page: PitchPage, qtbot: QtBot) -> None:
    page.view.side.shapes.chosen.emit(LANDSCAPE)
    qtbot.waitUntil(lambda: page.view.preview.page_count() == 10, timeout=20_000)
    assert page._desk.settings.choice("pitch-shape") == LANDSCAPE
    page.view.side.shapes.chosen.emit(PORTRAIT)
    qtbot.waitUntil(lambda: page.view.preview.page_count() == 1)


def test_ctrl_and_the_wheel_zoom_around_the_middle(page: PitchPage, qtbot: QtBot) -> None:
    preview = page.view.preview
    before = preview.per_inch()
    middle = QPointF(preview.viewport().rect().center())
    turn = QWheelEvent(
        middle,
        preview.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(preview.viewport(), turn)
    assert preview.zoom() == 1.25
    qtbot.waitUntil(lambda: preview.per_inch() > 1.2 * before)
    qtbot.waitUntil(lambda: preview.horizontalScrollBar().maximum() > 0)
    preview.setFocus()
    QTest.keyClick(preview, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert preview.zoom() == 1.0
    qtbot.waitUntil(lambda: preview.horizontalScrollBar().maximum() == 0)


def test_another_design_is_stored_and_drawn(
    page: PitchPage, workspace: Workspace, idea_id: str, qtbot: QtBot
) -> None:
    before = page.view.preview.grab().toImage()
    page._open_design()
    qtbot.waitUntil(page.design.isVisible)
    page.design.choices["template"].chosen.emit("formal")
    page.design.choices["theme"].chosen.emit("sumi")
    qtbot.waitUntil(lambda: workspace.ask(stored_design, idea_id).theme == "sumi")
    page.design.hide()
    qtbot.waitUntil(lambda: page.view.preview.grab().toImage() != before)
    assert workspace.ask(stored_design, idea_id).template == "formal"
    page._desk.writer.run(workspace.undo)
    qtbot.waitUntil(lambda: workspace.ask(stored_design, idea_id).theme == "indigo")


def test_the_rooms_beside_the_page_open_and_close(page: PitchPage) -> None:
    for room, button in page.view.side.rooms.items():
        button.click()
        assert page.view.room() == room
        button.click()
        assert page.view.room() == "studio"


def test_a_press_on_the_page_begins_to_write_what_stands_there(page: PitchPage, qtbot: QtBot) -> None:
    preview = page.view.preview
    qtbot.waitUntil(lambda: bool(page._places))
    place = next(each for each in page._places if each.id == "solution")
    paper = preview._sheet.paper()
    points = preview._sheet.inches * 72 / paper.width()
    at = QPoint(round(paper.left() + place.left / points) + 20, round(paper.top() + place.top / points) + 12)
    QTest.mouseClick(preview._sheet, Qt.MouseButton.LeftButton, pos=at)
    assert page.view.editor.part == "solution"
    QTest.mouseClick(preview._sheet, Qt.MouseButton.LeftButton, pos=paper.topLeft() + QPoint(60, 40))
    assert page.view.editor.part == "sentence"


def test_what_is_emptied_is_the_part_that_was_opened(
    page: PitchPage, workspace: Workspace, idea_id: str, qtbot: QtBot
) -> None:
    with workspace.transaction("Canvas") as tx:
        write_text(tx, idea_id, "canvas.problem", "es", "En el canvas")
    open_part(page, "problem")
    editor = page.view.editor.editor()
    editor.setFocus()
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "es" not in stored(workspace, idea_id, "problem"))
    qtbot.waitUntil(lambda: "En el canvas" in seen(page))
    assert editor.text() == ""
    editor.setFocus()
    QTest.keyClicks(editor, "Nuevo")
    page.view.editor.close_editor()
    qtbot.waitUntil(lambda: stored(workspace, idea_id, "problem").get("es") == "Nuevo")
    assert stored(workspace, idea_id, "canvas.problem")["es"] == "En el canvas"


def test_a_part_opened_while_another_language_is_being_read_is_written_in_that_language(
    page: PitchPage, workspace: Workspace, idea_id: str, qtbot: QtBot
) -> None:
    before = stored(workspace, idea_id, "problem")
    page.view.languages.chosen.emit("ja")
    open_part(page, "problem")
    assert page.view.editor.part == "", "what is read so far is in Spanish"
    qtbot.waitUntil(lambda: page.view.editor.part == "problem")
    assert page.view.editor.editor().text() == before["ja"]


def test_going_away_and_back_at_once_shows_what_was_typed(page: PitchPage, qtbot: QtBot) -> None:
    open_part(page, "problem")
    editor = page.view.editor.editor()
    editor.setFocus()
    QTest.keyClicks(editor, "Ya")
    typed = editor.text()
    open_part(page, "problem")
    assert editor.text() == typed
    open_part(page, "solution")
    open_part(page, "problem")
    assert editor.text() == typed
    page._desk.writer.wait_idle()
    qtbot.waitUntil(lambda: not page._desk.jobs.busy)
    assert editor.text() == typed


def test_the_change_of_the_original_stays_in_sight_while_the_translation_is_written(
    page: PitchPage, workspace: Workspace, idea_id: str, qtbot: QtBot
) -> None:
    make_stale(page, workspace, idea_id, qtbot)
    open_part(page, "solution")
    note = page.view.editor.findChild(TranslationNote)
    assert note is not None
    editor = page.view.editor.editor()
    editor.setFocus()
    QTest.keyClicks(editor, "x")
    qtbot.waitUntil(lambda: page.view.parts.row("solution").chips() == [])
    if editor.hasFocus():
        assert note.is_stale()
    page.view.editor.close_editor()
    open_part(page, "solution")
    assert not note.is_stale()


def test_without_an_original_beside_it_the_field_stands_under_its_question(page: PitchPage) -> None:
    open_part(page, "problem")
    editor = page.view.editor
    assert not editor._beside.isVisible()
    gap = editor.editor().geometry().top() - editor._question.geometry().bottom()
    assert 0 < gap < 30


def test_a_slide_that_is_too_full_is_said_while_the_deck_is_seen(
    page: PitchPage, workspace: Workspace, idea_id: str, qtbot: QtBot
) -> None:
    with workspace.transaction("Write") as tx:
        write_text(tx, idea_id, "offer", "es", "Una frase que dice mucho de la solución. " * 60)
    assert not any("too full" in line for line in page.view.leaving.words())
    page.view.side.shapes.chosen.emit(LANDSCAPE)
    qtbot.waitUntil(lambda: any("too full" in line for line in page.view.leaving.words()), timeout=20_000)


@pytest.mark.parametrize("code", ["es", "ja", "pt", "en"])
def test_the_left_side_has_room_for_its_words_beside_a_scroll_bar(page: PitchPage, code: str) -> None:
    look = replace(page._desk.look, language=load_language(code, resource("locale")))
    words = PitchWords(look, page._desk.workspace.workflow, page._desk.formats)
    side = StudioSide(look, words.parts(), PORTRAIT)
    bar = page.view._left_column.verticalScrollBar().sizeHint().width()
    assert side.shapes.sizeHint().width() < look.theme.px(SIDE_WIDTH) - bar - 2 * 16
    side.deleteLater()


def test_the_entry_of_the_room_that_is_open_is_in_sight(page: PitchPage) -> None:
    page.window().resize(1280, 600)
    QApplication.processEvents()
    page.view.side.rooms["versions"].click()
    entry, column = page.view.side.rooms["versions"], page.view._left_column
    top = entry.mapTo(column.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= column.viewport().height() - entry.height()
