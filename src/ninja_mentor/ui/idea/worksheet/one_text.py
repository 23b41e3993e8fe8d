"""The text of one answer in one language: its editor and its counter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal

from ninja_mentor.ui.widgets.cleaning import python_index, qt_index
from ninja_mentor.ui.widgets.growing_text import GrowingTextEdit, Mark, Quote
from ninja_mentor.ui.widgets.length_counter import LengthCounter
from ninja_mentor.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.workflow.data import Field
    from ninja_mentor.ui.theme import Look


SHORT_LINE: Final = 60  # characters; a longer line is shown whole, over as many lines as it takes


class OneText(QObject):
    """An editor of its own for each language: what is typed in one is never taken for another's."""

    edited = Signal(str)
    cleaned = Signal(int)
    mark_clicked = Signal(str)

    def __init__(self, look: Look, field: Field, question: str, language: str) -> None:
        placeholder = look.say("Write here…")
        if field.kind == "line" and field.limit <= SHORT_LINE:
            self.editor: GrowingTextEdit | LineEdit = LineEdit(look, question, placeholder)
        else:
            one_line = field.kind == "line"
            self.editor = GrowingTextEdit(
                look, question, placeholder, min_lines=1 if one_line else 2, one_line=one_line
            )
            self.editor.mark_clicked.connect(lambda mark_id: self.mark_clicked.emit(mark_id))
        super().__init__(self.editor)
        self.editor.edited.connect(self.edited)
        self.editor.cleaned.connect(self.cleaned)
        limit = field.limit_in(language)
        self.counter = LengthCounter(look, self.editor, limit) if limit else None

    def show_text(self, text: str) -> None:
        """Shows what is stored, unless the person is typing."""
        self.editor.set_text_quietly(text)

    def set_visible(self, visible: bool) -> None:  # noqa: FBT001  (a setter)
        """Shows editor and counter, or neither."""
        self.editor.setVisible(visible)
        if self.counter is not None:
            self.counter.setVisible(visible)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Lays a ground under these words; a single line has none."""
        if isinstance(self.editor, GrowingTextEdit):
            self.editor.set_marks([mark for mark in marks if mark.length])

    def selected_quote(self) -> Quote | None:
        """The selected words and where they start; None if there are none."""
        if isinstance(self.editor, GrowingTextEdit):
            return self.editor.selected_quote()
        if not self.editor.hasSelectedText():
            return None
        start = python_index(self.editor.text(), self.editor.selectionStart())
        return Quote(start, self.editor.selectedText())

    def go_to(self, start: int, length: int) -> None:
        """Puts the cursor into the text, and selects these words."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if not length:
            return
        if isinstance(self.editor, GrowingTextEdit):
            self.editor.select_range(start, length)
        else:
            text = self.editor.text()
            first, last = qt_index(text, start), qt_index(text, start + length)
            self.editor.setSelection(first, last - first)
