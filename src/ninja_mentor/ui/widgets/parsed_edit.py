"""A field whose text stands for a value: says what it understood, or why not, and keeps what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.sentences import sentence
from ninja_mentor.ui.theme.theme import restyle
from ninja_mentor.ui.theme.tokens import SMALL, TIGHT
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.ui.theme import Look


class ParsedEdit(QWidget):
    """`edited(stored)` fires for what was understood; "" is an empty field. Wrong input fires nothing."""

    edited = Signal(str)
    told = Signal()  # the note is another one

    def __init__(
        self,
        look: Look,
        name: str,
        parse: Callable[[str], str],
        show: Callable[[str], str],
        echo: Callable[[str], str] | None = None,
        placeholder: str = "",
    ) -> None:
        super().__init__()
        self._look = look
        self._parse, self._show, self._echo = parse, show, echo or show
        self._value = self._said = ""
        self._tells_below = True
        self.field = LineEdit(look, name, placeholder)
        self.field.edited.connect(self._understand)
        self.field.installEventFilter(self)
        self.setFocusProxy(self.field)
        self._note = Text("", "caption", "quiet")
        self._note.hide()
        self.row = QHBoxLayout()
        self.row.setSpacing(SMALL)
        self.row.addWidget(self.field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(self.row)
        column.addWidget(self._note)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def value(self) -> str:
        """The stored form of what was understood last."""
        return self._value

    def note(self) -> str:
        """The line below: what was understood, or what is wrong."""
        return self._said

    def tell_elsewhere(self) -> None:
        """Shows no line below, where that would be too narrow; whoever hears `told` shows the note."""
        self._tells_below = False
        self._note.hide()

    def is_wrong(self) -> bool:
        """Whether the field holds something that was not understood."""
        return bool(self.field.property("wrong") == "true")

    def set_value_quietly(self, stored: str) -> None:
        """Shows a stored value, unless the person is typing or has something here to put right."""
        if self.is_wrong() and self.field.text():
            return
        shown = self._show(stored) if stored else ""
        if self.field.hasFocus() and stored == self._value and self.field.text():
            return  # the person's own way of writing it
        if self.field.set_text_quietly(shown):
            self._value = stored
            self._tell("", wrong=False)

    def forget(self) -> str:
        """Empties the field without telling, for another record; gives what was typed and not understood."""
        self.flush()
        lost = self.field.text() if self.is_wrong() else ""
        self.field.setText("")
        self._value = ""
        self._tell("", wrong=False)
        return lost

    def not_understood(self) -> str:
        """What was typed and not understood, so that nothing of it is stored; else ""."""
        self.flush()
        return self.field.text() if self.is_wrong() else ""

    def put_back(self, typed: str) -> None:
        """Shows again what was typed before and not understood; nothing for ""."""
        if typed:
            self.field.setText(typed)
            self._understand(typed)

    def take_back(self) -> bool:
        """Shows what is stored instead of what was not understood; False where there is nothing of that."""
        if not self.not_understood():
            return False
        self.field.show_other(self._show(self._value) if self._value else "")
        self._tell("", wrong=False)
        return True

    def show_other(self, stored: str) -> None:
        """Hands over what was typed, then shows a value of something else, such as another record."""
        self.field.show_other("")
        self._value = stored
        self.field.show_other(self._show(stored) if stored else "")
        self._tell("", wrong=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An undo first takes back what was typed here and not understood, which no journal knows of."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.field.isUndoAvailable()
            and self.take_back()
        ):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def flush(self) -> None:
        """Hands over now what was typed."""
        self.field.flush()

    def understand_again(self) -> None:
        """Reads the text anew, after what it depends on has changed."""
        self._understand(self.field.text())

    def _understand(self, text: str) -> None:
        if not text.strip():
            self._take("", "")
            return
        try:
            stored = self._parse(text.strip())
        except UserError as error:
            self._tell(sentence(error, self._look.language), wrong=True)
            return
        echo = self._echo(stored)
        self._take(stored, echo if echo != text.strip() else "")

    def _take(self, stored: str, echo: str) -> None:
        self._tell(self._look.say("Understood as {value}", value=echo) if echo else "", wrong=False)
        if stored != self._value:
            self._value = stored
            self.edited.emit(stored)

    def _tell(self, text: str, *, wrong: bool) -> None:
        restyle(self.field, "wrong", "true" if wrong else "false")
        self._note.set_tone("red" if wrong else "quiet")
        self._note.setText(text)
        self._note.setVisible(bool(text) and self._tells_below)
        self.field.setAccessibleDescription(text)
        if text != self._said:
            self._said = text
            self.told.emit()
