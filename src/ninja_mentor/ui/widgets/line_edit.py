"""A field for one line, which hands over what is typed when typing pauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ninja_mentor.ui.widgets.cleaning import cleaned
from ninja_mentor.ui.widgets.handing_over import Typing, leave_to_journal

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QFocusEvent, QHideEvent, QKeyEvent

    from ninja_mentor.ui.theme import Look


class LineEdit(QLineEdit):
    """`edited(text)` fires when typing pauses, and at once on Enter or when the field is left or hidden."""

    edited = Signal(str)
    cleaned = Signal(int)

    def __init__(
        self,
        look: Look,
        name: str,
        placeholder: str = "",
        *,
        bare: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._typing = Typing(self, self.text, self.edited.emit)
        self.setMaxLength(1_000_000)  # Qt would cut at 32,767
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        if bare:
            self.setProperty("bare", "true")
        self.textEdited.connect(self._on_text)
        self.returnPressed.connect(self.flush)

    def set_text_quietly(self, text: str) -> bool:
        """Shows a stored text; False, and nothing changes, where the person has typed something newer."""
        if not self._typing.accepts(text, focused=self.hasFocus()):
            return False
        if text != self.text():
            at = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(at if self.hasFocus() else 0)
        return True

    def show_other(self, text: str) -> None:
        """Hands over what was typed, then shows the text of something else, such as another record."""
        self._typing.forget()
        self.setText(text)
        self.setCursorPosition(0)

    def flush(self) -> None:
        """Hands over now what was typed."""
        self._typing.flush()

    def event(self, event: QEvent) -> bool:
        if leave_to_journal(event, can_undo=self.isUndoAvailable(), can_redo=self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and not self.isReadOnly():
            self._paste()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.flush()
        super().closeEvent(event)

    def _paste(self) -> None:
        self._insert(QApplication.clipboard().text())

    def _insert(self, text: str) -> None:
        clean, taken_out = cleaned(text)
        self.insert(" ".join(clean.split("\n")))
        self._typing.typed()
        if taken_out:
            self.cleaned.emit(taken_out)

    def _on_text(self, text: str) -> None:
        clean, taken_out = cleaned(text)
        if taken_out:
            at = self.cursorPosition()
            self.setText(clean)
            self.setCursorPosition(max(0, at - taken_out))
            self.cleaned.emit(taken_out)
        self._typing.typed()
