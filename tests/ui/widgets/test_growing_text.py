"""What is typed is handed over in time, never overwritten, never cut."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from tests.ui.conftest import type_text

from ninja_mentor.ui.widgets.growing_text import GrowingTextEdit, Mark
from ninja_mentor.ui.widgets.length_counter import LengthCounter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ninja_mentor.ui.theme import Look, Theme


class Form(QWidget):
    """The field and another to go to."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.field = GrowingTextEdit(look, "Problem", "Write here…")
        self.other = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.other)
        self.edited: list[str] = []
        self.field.edited.connect(self.edited.append)


@pytest.fixture
def form(qt_look: Look, qtbot: QtBot) -> Form:
    form = Form(qt_look)
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    form.field.setFocus()
    qtbot.waitUntil(form.field.hasFocus)
    return form


def test_words_are_handed_over_when_typing_pauses(form: Form, qtbot: QtBot) -> None:
    type_text(form.field, "Café")
    assert form.edited == []
    with qtbot.waitSignal(form.field.edited, timeout=1000):
        pass
    assert form.edited == ["Café"]


def test_whoever_types_without_a_pause_is_saved_within_a_second(form: Form) -> None:
    start = time.monotonic()
    while not form.edited and time.monotonic() - start < 2:
        QTest.keyClicks(form.field, "a", delay=20)
    assert form.edited
    assert time.monotonic() - start < 1


def test_leaving_the_field_hands_over_at_once(form: Form) -> None:
    type_text(form.field, "Café")
    form.other.setFocus()
    assert form.edited == ["Café"]


def test_closing_the_window_hands_over_at_once(form: Form) -> None:
    type_text(form.field, "Café")
    form.close()
    assert form.edited == ["Café"]


def test_a_stored_text_does_not_overwrite_what_is_being_typed(form: Form) -> None:
    type_text(form.field, "my words")
    assert not form.field.set_text_quietly("older words")
    assert form.field.text() == "my words"


def test_a_late_echo_does_not_take_back_what_was_typed_meanwhile(form: Form) -> None:
    type_text(form.field, "one")
    form.field.flush()
    type_text(form.field, " two")
    form.field.flush()
    assert not form.field.set_text_quietly("one")  # the first save comes back
    assert form.field.text() == "one two"
    assert form.field.set_text_quietly("one two")
    assert form.field.set_text_quietly("undone")  # once the store has caught up, news are news
    assert form.field.text() == "undone"


def test_showing_a_stored_text_is_no_edit(form: Form, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(form.field.edited, wait=600):
        form.field.set_text_quietly("stored")


def test_the_field_grows_and_shrinks_with_its_text(form: Form) -> None:
    small = form.field.height()
    form.field.set_text_quietly("\n".join(str(line) for line in range(8)))
    grown = form.field.height()
    assert grown > small
    form.field.set_text_quietly("\n".join(str(line) for line in range(500)))
    assert form.field.height() < 3 * grown  # then it scrolls
    form.field.set_text_quietly("")
    assert form.field.height() == small


def test_two_hundred_thousand_characters_stay_fluid_and_whole(form: Form) -> None:
    words = "palabras y más palabras " * 8400
    data = QMimeData()
    data.setText(words)
    form.field.insertFromMimeData(data)
    QApplication.processEvents()
    assert len(form.field.text()) > 200_000
    worst = 0.0
    for _ in range(5):
        start = time.perf_counter()
        QTest.keyClick(form.field, Qt.Key.Key_A)
        QApplication.processEvents()
        worst = max(worst, time.perf_counter() - start)
    form.field.flush()
    assert form.edited[-1] == words + "aaaaa"
    assert worst < 0.5  # far below on an idle machine; ten times as long means that a key lays out everything


def test_invisible_characters_are_taken_out_of_what_is_pasted(form: Form, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText("safe\u202eevil\x00 end")
    with qtbot.waitSignal(form.field.cleaned) as told:
        form.field.insertFromMimeData(data)
    assert told.args == [2]
    assert form.field.text() == "safeevil end"


def test_formatting_is_left_behind_when_pasting(form: Form) -> None:
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("bold")
    form.field.insertFromMimeData(data)
    assert form.field.text() == "bold"


def test_undo_takes_back_typing_first_and_then_asks_the_journal(form: Form) -> None:
    undone: list[bool] = []
    QShortcut(QKeySequence("Ctrl+Z"), form).activated.connect(lambda: undone.append(True))
    type_text(form.field, "typed")
    QTest.keyClick(form.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert form.field.text() == ""
    assert undone == []
    QTest.keyClick(form.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [True]


def test_a_mark_moves_along_with_its_words_and_can_be_clicked(form: Form, qtbot: QtBot) -> None:
    form.field.set_text_quietly("people 👩‍🌾 learn the price")
    start = form.field.text().index("learn")
    form.field.set_marks([Mark(start, 5, "c1")])
    assert form.field.extraSelections()[0].cursor.selectedText() == "learn"
    form.field.moveCursor(QTextCursor.MoveOperation.Start)
    type_text(form.field, "So ")
    assert form.field.extraSelections()[0].cursor.selectedText() == "learn"
    marked = form.field.extraSelections()[0]  # kept, or the binding takes its cursor away
    cursor = QTextCursor(marked.cursor)
    cursor.setPosition(cursor.selectionStart() + 2)
    spot = form.field.cursorRect(cursor).center()
    with qtbot.waitSignal(form.field.mark_clicked) as clicked:
        QTest.mouseClick(form.field.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot))
    assert clicked.args == ["c1"]


def test_a_selection_is_told_in_characters(form: Form) -> None:
    form.field.set_text_quietly("👩‍🌾 learn the price")
    start = form.field.text().index("learn")
    form.field.select_range(start, 5)
    quote = form.field.selected_quote()
    assert quote is not None
    assert (quote.start, quote.text) == (start, "learn")


def test_being_over_the_limit_is_marked_and_nothing_is_cut(form: Form, qt_look: Look, qtbot: QtBot) -> None:
    counter = LengthCounter(qt_look, form.field, 5)
    qtbot.addWidget(counter)
    type_text(form.field, "1234")
    assert counter.text() == "4 / 5"
    type_text(form.field, "567")
    assert counter.text() == "7 / 5, 2 over"
    assert counter.property("tone") == "amber"
    assert form.field.text() == "1234567"


def test_larger_text_makes_a_larger_field(form: Form, plain_theme: Theme) -> None:
    before = form.field.height()
    plain_theme.set_text_percent(200)
    assert form.field.height() > 1.6 * before
