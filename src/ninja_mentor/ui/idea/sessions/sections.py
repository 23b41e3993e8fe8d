"""The parts of a note by keys: Alt and a number, or Ctrl with an arrow, while both hands stay where they are."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

NUMBERS: Final = 9


class NoteSections:
    """Leads the focus to the first thing in a part that can be written in or pressed."""

    def __init__(self, place: QWidget) -> None:
        self._place = place
        self._parts: list[Sequence[QWidget]] = []
        self._on("Ctrl+Down", partial(self.step, 1))
        self._on("Ctrl+Up", partial(self.step, -1))

    def add(self, widgets: Sequence[QWidget]) -> None:
        """One more part, with the next number."""
        self._parts.append(widgets)
        number = len(self._parts)
        if number <= NUMBERS:
            self._on(f"Alt+{number}", partial(self.go, number - 1))

    def go(self, number: int) -> None:
        """To a part, from 0."""
        for widget in self._parts[number]:
            for field in (widget, *widget.findChildren(QWidget)):
                if _is_place(field):
                    field.setFocus(Qt.FocusReason.ShortcutFocusReason)
                    return

    def step(self, by: int) -> None:
        """To the part after, or before, the one that has the focus."""
        here = self._current()
        wanted = here + by
        while 0 <= wanted < len(self._parts):
            before = QApplication.focusWidget()
            self.go(wanted)
            if QApplication.focusWidget() is not before:
                return
            wanted += by

    def _current(self) -> int:
        focused = QApplication.focusWidget()
        for number, widgets in enumerate(self._parts):
            if any(focused is widget or widget.isAncestorOf(focused) for widget in widgets if focused):
                return number
        return -1

    def _on(self, keys: str, run: partial[None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self._place)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(run)


def _is_place(widget: QWidget) -> bool:
    """Whether somebody can write or press there."""
    kinds = (QLineEdit, QPlainTextEdit, QAbstractButton)
    return (
        isinstance(widget, kinds)
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    )
