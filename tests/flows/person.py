"""Somebody in front of the window: sees what is shown, presses what can be pressed, types where the cursor is."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QDeadlineTimer, QPoint, Qt, QThread
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTableView,
    QWidget,
)

from tests.ui.conftest import type_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from ninja_mentor.ui.main_window import MainWindow
    from ninja_mentor.ui.start.entrance import Entrance

W = TypeVar("W", bound=QWidget)
PATIENCE = 20_000  # milliseconds
CALM = 60


class Person:
    """Drives one window from outside, by words and keys alone."""

    def __init__(self, window: Callable[[], MainWindow], entrance: Entrance) -> None:
        self._window = window
        self._entrance = entrance

    @property
    def window(self) -> MainWindow:
        return self._window()

    # -- seeing ----------------------------------------------------------------------------------------

    def sees(self, text: str) -> bool:
        """Whether these words stand anywhere in the window now."""
        return any(text in words for words in self._words())

    def wait_for(self, text: str) -> None:
        """Waits until the words are shown."""
        self.until(lambda: self.sees(text), lambda: f"“{text}” in:\n" + "\n".join(self._words()))

    def wait_until_gone(self, text: str) -> None:
        """Waits until the words are not shown any more."""
        self.until(lambda: not self.sees(text), lambda: f"“{text}” to go away")

    def until(self, there: Callable[[], bool], what: Callable[[], str] = lambda: "it") -> None:
        """Lets time pass until something is so."""
        late = QDeadlineTimer(PATIENCE)
        while not there():
            assert not late.hasExpired(), f"waited in vain for {what()}"
            QApplication.processEvents()
            QThread.msleep(2)

    def rest(self) -> None:
        """Waits until nothing has been under way for a moment."""
        calm, late = QDeadlineTimer(CALM), QDeadlineTimer(PATIENCE)
        while not calm.hasExpired():
            assert not late.hasExpired(), "the window did not come to rest"
            QApplication.processEvents()
            sitting = self._entrance.sitting
            if sitting is not None and (sitting.desk.jobs.busy or sitting.desk.writer.busy):
                calm.setRemainingTime(CALM)
            QThread.msleep(2)

    # -- doing -----------------------------------------------------------------------------------------

    def presses(self, text: str, number: int = 0) -> None:
        """Clicks the button of these words (or of this accessible name), the `number`th of several."""
        self.until(
            lambda: len(self._buttons(text)) > max(number, 0),
            lambda: f"a button “{text}”; there are: {self._all_buttons()}",
        )
        button = self._buttons(text)[number]
        self._bring_into_view(button)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=_middle(button))
        self.rest()

    def chooses_from_menu(self, *texts: str) -> None:
        """Chooses an item of the menu that is open, through its submenus."""
        for number, text in enumerate(texts):
            menu = QApplication.activePopupWidget()
            assert menu is not None, "no menu is open"
            action = next((a for a in menu.actions() if a.text().replace("&", "").startswith(text)), None)
            assert action is not None, [a.text() for a in menu.actions()]
            if number == len(texts) - 1:
                menu.close()
                action.trigger()
            else:
                action.menu().popup(QPoint(0, 0))  # type: ignore[attr-defined]
        self.rest()

    def field(self, name: str, number: int = 0) -> QLineEdit | QPlainTextEdit:
        """The field of this accessible name."""
        found: list[QLineEdit | QPlainTextEdit] = []

        def look() -> bool:
            fields: list[QLineEdit | QPlainTextEdit] = [*self._shown(QLineEdit), *self._shown(QPlainTextEdit)]
            found[:] = [w for w in fields if w.accessibleName() == name and w.isEnabled()]
            return len(found) > number

        self.until(look, lambda: f"a field “{name}”; there are: {self._all_fields()}")
        return found[number]

    def writes(self, name: str, text: str, number: int = 0) -> None:
        """Clicks into a field, replaces what stands there by typing, and leaves it by Tab."""
        self._be_at_the_window()
        field = self.field(name, number)
        self._bring_into_view(field)
        QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=_middle(field))
        field.setFocus()
        field.selectAll()
        type_text(field, text)
        self.rest()
        if field.isVisible():
            QTest.keyClick(field, Qt.Key.Key_Tab)
        self.rest()

    def types(self, text: str) -> None:
        """Types where the cursor is."""
        focused = self._focused()
        type_text(focused, text)
        self.rest()

    def chooses(self, button: str, entry: str) -> None:
        """Opens the menu of a button and takes an entry of it."""
        menus = [one.menu() for one in self._shown(QPushButton) if one.accessibleName() == button]
        assert menus, f"no menu “{button}” among {self._all_buttons()}"
        [action] = [one for one in menus[0].actions() if one.text().replace("&", "") == entry]
        action.trigger()
        self.rest()

    def saves(self, button: str, path: Path) -> None:
        """Presses a button that asks where to save, names the file there, and waits until it is written."""
        self.presses(button)
        dialogs: list[QFileDialog] = []

        def asked() -> bool:
            dialogs[:] = self._dialogs()
            return bool(dialogs)

        self.until(asked, lambda: "a dialog that asks for a file")
        name = dialogs[0].findChild(QLineEdit)
        assert name is not None
        name.setText(str(path))
        QTest.keyClick(name, Qt.Key.Key_Return)
        self.until(path.exists, lambda: f"{path}")
        self.rest()

    def focuses_list(self) -> None:
        """Puts the keyboard into the list in which something is chosen."""
        lists = [view for view in self._shown(QAbstractItemView) if view.currentIndex().isValid()]
        assert lists, "nothing is chosen in any list"
        lists[0].setFocus()
        self.rest()

    def keys(self, sequence: str) -> None:
        """Presses keys such as "Ctrl+N" or "Return"."""
        combination = QKeySequence.fromString(sequence)[0]  # type: ignore[index]
        QTest.keyClick(self._focused(), combination.key(), combination.keyboardModifiers())
        self.rest()

    # -- inside ----------------------------------------------------------------------------------------

    def _focused(self) -> QWidget:
        self._be_at_the_window()
        return QApplication.focusWidget() or self.window

    def _be_at_the_window(self) -> None:
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
            self.until(lambda: QApplication.activeWindow() is not None, lambda: "the window to be active")

    def _shown(self, kind: type[W]) -> list[W]:
        windows: list[QWidget] = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        return [w for top in windows for w in top.findChildren(kind) if w.isVisible()]

    def _dialogs(self) -> list[QFileDialog]:
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog) and w.isVisible()]

    def _buttons(self, text: str) -> list[QAbstractButton]:
        return [
            b
            for b in self._shown(QAbstractButton)
            if b.isEnabled() and text in {b.text().replace("&", "").strip(), b.accessibleName()}
        ]

    def _all_buttons(self) -> list[str]:
        return [b.text() or b.accessibleName() for b in self._shown(QAbstractButton)]

    def _all_fields(self) -> list[str]:
        return [w.accessibleName() for kind in (QLineEdit, QPlainTextEdit) for w in self._shown(kind)]

    def _words(self) -> Iterator[str]:
        for label in self._shown(QLabel):
            yield label.text()
            yield label.toolTip()
        for button in self._shown(QAbstractButton):
            yield button.text()
        for line in self._shown(QLineEdit):
            yield line.text()
        for box in self._shown(QComboBox):
            yield box.currentText()
        for field in self._shown(QPlainTextEdit):
            yield field.toPlainText()
        for view in self._shown(QAbstractItemView):
            model = view.model()
            if model is not None:
                for row in range(min(model.rowCount(), 200)):
                    columns = view.model().columnCount() if isinstance(view, QTableView) else 1
                    for column in range(columns):
                        yield str(model.index(row, column).data() or "")

    def _bring_into_view(self, widget: QWidget) -> None:
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget)
            parent = parent.parentWidget()
        QApplication.processEvents()


def _middle(widget: QWidget) -> QPoint:
    return QPoint(min(widget.width() // 2, 40), widget.height() // 2)
