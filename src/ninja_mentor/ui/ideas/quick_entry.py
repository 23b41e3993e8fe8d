"""One line to log an idea in: type, Enter, and the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.button import Button, IconButton
from ninja_mentor.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ninja_mentor.ui.theme import Look


class QuickEntry(QWidget):
    """Hidden until `start`. `entered(title)` fires on Enter; `left()` when Esc or the cross closes it.

    `begun` holds the line that is not entered yet: where there is one, it is shown at once.
    """

    entered = Signal(str)
    left = Signal()

    def __init__(self, look: Look, begun: dict[str, str]) -> None:
        super().__init__()
        self._begun = begun
        say = look.say
        self.field = _Line(look, say("New idea"), say("What is the idea, in one line? Enter logs it."))
        self._log = Button(look, say("Log idea"), self._enter)
        self._close = IconButton(look, "x", say("Close (Esc)"), self._leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.field, 1)
        row.addWidget(self._log)
        row.addWidget(self._close)
        self.field.returnPressed.connect(self._enter)
        self.field.escaped.connect(self._leave)
        self.field.setText(begun.get("title", ""))
        self.field.textChanged.connect(self._allow)
        self._allow()
        self.setVisible(bool(self.field.text()))

    def start(self) -> None:
        """Shows the line and puts the cursor into it."""
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_back(self, title: str) -> None:
        """Gives the person back what could not be stored, unless they type something else already."""
        if not self.field.text():
            self.field.setText(title)
        self.start()

    def set_closable(self, *, closable: bool) -> None:
        """Whether it can be closed; where there is no idea yet, it stays."""
        self._close.setVisible(closable)

    def _enter(self) -> None:
        title = self.field.text()
        if title.strip():
            self.field.clear()
            self.entered.emit(title)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self.left.emit()

    def _allow(self) -> None:
        self._begun["title"] = self.field.text()
        self._log.setEnabled(bool(self.field.text().strip()))


class _Line(LineEdit):
    """Esc belongs to the line before it leads back to the page before."""

    escaped = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
