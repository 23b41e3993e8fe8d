"""The frame around the pages: where the focus stays, what a narrow window still says, and how large it opens."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from ninja_mentor.ui.main_window import MainWindow
from ninja_mentor.ui.navigation import PageAction, PageEntry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.ui.settings import Settings
    from ninja_mentor.ui.theme import Look

WIDE, NARROW = QSize(1280, 760), QSize(860, 700)


class WorkingPage(QWidget):
    """A page whose buttons cannot be used while it works."""

    header_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.working = False
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)
        self.setFocusProxy(self.field)

    def title(self) -> str:
        return "Work"

    def breadcrumb(self) -> list[Any]:
        return []

    def header_actions(self) -> list[PageAction | QWidget]:
        names = ("Copy all of it to the clipboard", "Write all of it into a file", "Print all of it", "Work")
        return [
            PageAction(
                name,
                partial(self.work, on=True),
                "archive",
                primary=name == "Work",
                shortcut="Ctrl+N" if name == "Work" else "",
                enabled=not self.working,
            )
            for name in names
        ]

    def show_place(self, **_place: object) -> None: ...

    def refresh(self, changes: Changes) -> None: ...

    def work(self, *, on: bool) -> None:
        self.working = on
        self.header_changed.emit()


@pytest.fixture
def page(qapp: object) -> WorkingPage:
    del qapp
    return WorkingPage()


@pytest.fixture
def window(qt_look: Look, settings: Settings, page: WorkingPage, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(qt_look, settings)
    made.set_pages(
        [
            PageEntry("work", "archive", "Work", lambda: page),
            PageEntry("other", "archive", "Other", WorkingPage),
        ]
    )
    made.resize(WIDE)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open_page("work")
    yield made
    made.close()
    made.deleteLater()


def press(window: MainWindow, words: str) -> None:
    """Presses a button of the header with the keyboard."""
    button = window.header.button(words)
    assert button is not None
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def test_the_focus_is_on_the_button_again_when_the_work_is_done(
    window: MainWindow, page: WorkingPage
) -> None:
    press(window, "Work")
    assert page.working
    assert not window.sidebar.isAncestorOf(window.focusWidget())
    page.header_changed.emit()  # for another reason meanwhile
    page.work(on=False)
    assert window.focusWidget() is window.header.button("Work")


def test_whoever_went_on_meanwhile_is_not_called_back(window: MainWindow, page: WorkingPage) -> None:
    press(window, "Work")
    page.field.setFocus()
    page.work(on=False)
    assert window.focusWidget() is page.field
    press(window, "Work")
    window.open_page("other")
    page.work(on=False)
    assert window.current_page().isAncestorOf(window.focusWidget())  # type: ignore[union-attr]


def test_the_menu_of_lesser_actions_keeps_the_focus_too(window: MainWindow, page: WorkingPage) -> None:
    window.resize(NARROW)
    more = window.header._more
    assert more.isVisible()
    more.setFocus()
    page.work(on=True)
    page.work(on=False)
    assert window.focusWidget() is more


def test_control_n_is_what_the_page_makes_of_it(window: MainWindow, page: WorkingPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(window.new_wanted):
        QTest.keyClick(page.field, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page.working


def test_a_folded_sidebar_still_says_that_all_is_saved(window: MainWindow) -> None:
    window.set_status("Saved on this computer", "Backup 10 min ago")
    window.resize(NARROW)
    shown = [mark for mark in window.sidebar.findChildren(QLabel) if mark.isVisible() and mark.toolTip()]
    assert [mark.accessibleName() for mark in shown] == ["Saved on this computer\nBackup 10 min ago"]
    assert window.sidebar.rect().contains(shown[0].geometry())
    saved = shown[0].pixmap().toImage()
    window.set_status("Your last change is not saved yet", well=False)
    assert shown[0].pixmap().toImage() != saved
    window.resize(WIDE)
    assert not shown[0].isVisible(), "the lines say it themselves"


@pytest.mark.parametrize(
    ("screen", "opens"),
    [(QSize(1920, 1080), QSize(1600, 1000)), (QSize(1366, 728), QSize(1362, 688))],
    ids=["same screen", "smaller screen"],
)
def test_a_window_opens_as_it_was_left_but_no_larger_than_the_screen(
    qt_look: Look,
    settings: Settings,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    screen: QSize,
    opens: QSize,
) -> None:
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: QRect(QPoint(0, 0), screen))
    # Qt itself would shrink what it restores to the screen that a test really has, which is small.
    monkeypatch.setattr(MainWindow, "restoreGeometry", lambda self, _saved: self.resize(1600, 1000))
    window = MainWindow(qt_look, settings)
    qtbot.addWidget(window)
    assert window.size() == opens
