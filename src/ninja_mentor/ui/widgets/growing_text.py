"""A text field that grows with what is written in it, and never cuts it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from ninja_mentor.ui.widgets.cleaning import cleaned, python_index, qt_index
from ninja_mentor.ui.widgets.handing_over import Typing, leave_to_journal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QCloseEvent, QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent, QResizeEvent

    from ninja_mentor.ui.theme import Look


@dataclass(frozen=True)
class Mark:
    """Words that a comment is pinned to, counted in Python's characters."""

    start: int
    length: int
    id: str = ""


@dataclass(frozen=True)
class Quote:
    """Words that are selected."""

    start: int
    text: str


class GrowingTextEdit(QPlainTextEdit):
    """`edited(text)` fires when typing pauses, and at once when the field is left or hidden.

    With `one_line` nobody types or pastes a line end; a long line is shown whole all the same.
    """

    edited = Signal(str)
    cleaned = Signal(int)
    mark_clicked = Signal(str)

    def __init__(
        self,
        look: Look,
        name: str,
        placeholder: str = "",
        *,
        min_lines: int = 2,
        max_lines: int = 16,
        one_line: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._lines = min_lines, max_lines
        self._quiet, self._one_line = False, one_line
        self._marks: list[tuple[QTextCursor, str]] = []
        self._typing = Typing(self, self.toPlainText, self.edited.emit)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.document().clearUndoRedoStacks()  # Qt counts the margin as something to undo
        self.textChanged.connect(self._on_text)
        look.theme.changed.connect(self._dress)
        self._grow()

    # -- text ------------------------------------------------------------------------------------------

    def text(self) -> str:
        """What stands in the field."""
        return self.toPlainText()

    def set_text_quietly(self, text: str) -> bool:
        """Shows a stored text; False, and nothing changes, where the person has typed something newer."""
        if not self._typing.accepts(text, focused=self.hasFocus()):
            return False
        if text == self.toPlainText():
            return True
        at = self.textCursor().position()
        self._quiet = True
        self.setPlainText(text)
        self._quiet = False
        cursor = self.textCursor()
        cursor.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._grow()
        return True

    def show_other(self, text: str) -> None:
        """Hands over what was typed, then shows the text of something else, such as another record."""
        self._typing.forget()
        self.set_text_quietly(text)

    def is_unsaved(self) -> bool:
        """Whether something typed was not handed over yet."""
        return self._typing.unsaved

    def flush(self) -> None:
        """Hands over now what was typed."""
        self._typing.flush()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pastes plain text without control characters, and says how many there were."""
        if not source.hasText():
            return
        text, taken_out = cleaned(source.text())
        if self._one_line:
            text = " ".join(text.split("\n"))
        self.textCursor().insertText(text)
        self.ensureCursorVisible()
        if taken_out:
            self.cleaned.emit(taken_out)

    # -- marks -----------------------------------------------------------------------------------------

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Lays a ground under these words. The grounds move along while the person types."""
        text = self.toPlainText()
        self._marks = []
        for mark in marks:
            cursor = QTextCursor(self.document())
            cursor.setPosition(qt_index(text, mark.start))
            cursor.setPosition(qt_index(text, mark.start + mark.length), QTextCursor.MoveMode.KeepAnchor)
            self._marks.append((cursor, mark.id))
        self._show_marks()

    def selected_quote(self) -> Quote | None:
        """The selected words and where they start; None if there are none."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        text = self.toPlainText()
        start = python_index(text, cursor.selectionStart())
        return Quote(start, text[start : python_index(text, cursor.selectionEnd())])

    def select_range(self, start: int, length: int) -> None:
        """Selects words and brings them into view."""
        text = self.toPlainText()
        cursor = self.textCursor()
        cursor.setPosition(qt_index(text, start))
        cursor.setPosition(qt_index(text, start + length), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    # -- Qt's side -------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        document = self.document()
        if leave_to_journal(event, can_undo=document.isUndoAvailable(), can_redo=document.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._one_line and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.flush()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.flush()
        super().closeEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            at = self.cursorForPosition(event.position().toPoint()).position()
            for cursor, mark_id in self._marks:
                if cursor.selectionStart() <= at < cursor.selectionEnd():
                    self.mark_clicked.emit(mark_id)
                    return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "_lines"):
            self._grow()

    def sizeHint(self) -> QSize:
        return QSize(self._look.theme.px(240), self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.theme.px(80), self._wanted_height())

    # -- inside ----------------------------------------------------------------------------------------

    def _on_text(self) -> None:
        self._grow()
        if not self._quiet:
            self._typing.typed()

    def _grow(self) -> None:
        wanted = self._wanted_height()
        full = self._text_height() > self._lines[1] * self.fontMetrics().lineSpacing()
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if full else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() != policy:
            self.setVerticalScrollBarPolicy(policy)
        if self.height() != wanted or self.maximumHeight() != wanted:
            self.setFixedHeight(wanted)

    def _wanted_height(self) -> int:
        line = self.fontMetrics().lineSpacing()
        least, most = self._lines
        inside = min(max(self._text_height(), least * line), most * line)
        return round(inside + 2 * self.document().documentMargin()) + 16  # padding and border of the sheet

    def _text_height(self) -> float:
        """The height of the text, measured no further than the field may grow."""
        most = (self._lines[1] + 1) * self.fontMetrics().lineSpacing()
        height, block = 0.0, self.document().firstBlock()
        while block.isValid() and height < most:
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return height

    def _dress(self) -> None:
        self._grow()
        self._show_marks()

    def _show_marks(self) -> None:
        shown = []
        for cursor, _ in self._marks:
            selection = QTextEdit.ExtraSelection()
            ground = QTextCharFormat()
            ground.setBackground(self._look.theme.color("mark"))
            ground.setForeground(self._look.theme.color("ink"))
            selection.format = ground
            selection.cursor = cursor
            shown.append(selection)
        self.setExtraSelections(shown)
