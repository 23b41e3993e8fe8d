"""The quiet line at the bottom: it says something and takes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from ninja_mentor.ui.frame.toast import Toast

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ninja_mentor.ui.theme import Look


def test_a_focus_that_loses_its_place_does_not_land_on_undo(qt_look: Look, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    pressed = QPushButton("Restore this text")
    column.addWidget(pressed)
    toast = Toast(qt_look, page)
    page.resize(600, 300)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    pressed.setFocus()
    toast.say("The earlier text is back.", undo=True)
    pressed.hide()
    focused = QApplication.focusWidget()
    assert focused is None or not toast.isAncestorOf(focused)
    with qtbot.assertNotEmitted(toast.undo_wanted):
        QTest.keyClick(focused or page, Qt.Key.Key_Space)
    assert toast.words() == "The earlier text is back."
