"""Where a comment on an answer, or on some of its words, is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.escape_key import EscapeKey
from ninja_mentor.ui.widgets.growing_text import GrowingTextEdit
from ninja_mentor.ui.widgets.send_key import SendKey
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.ui.desk import Desk

LONGEST_QUOTE: int = 160  # shown; the whole is kept


class CommentBox(QWidget):
    """`sent(quote, words)` fires with a comment that says something; `closed()` when it is not wanted.

    `put_aside()` when the box is left and the words may be gone on with; `typed(words)` with every key.
    """

    sent = Signal(str, str)
    closed = Signal()
    put_aside = Signal()
    typed = Signal(str)

    def __init__(self, desk: Desk, quote: str, words: str = "") -> None:
        super().__init__()
        say = desk.language.say
        self._quote = quote
        self.editor = GrowingTextEdit(desk.look, say("Comment"), say("What should the team know or ask?"))
        self.editor.set_text_quietly(words)
        self.editor.textChanged.connect(lambda: self.typed.emit(self.editor.text()))
        SendKey(self.editor).pressed.connect(self.send)
        EscapeKey(self).pressed.connect(self.put_aside)
        shown = quote if len(quote) <= LONGEST_QUOTE else quote[:LONGEST_QUOTE] + "…"
        about = say("About “{quote}”", quote=shown) if quote else say("About the whole answer")
        self.send_button = Button(desk.look, say("Leave the comment"), self.send)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addStretch(1)
        row.addWidget(Button(desk.look, say("Cancel"), self.closed.emit, "quiet"))
        row.addWidget(self.send_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SMALL, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(Text(about, "caption", "quiet"))
        column.addWidget(self.editor)
        column.addLayout(row)

    def go_to(self) -> None:
        """Puts the focus where the comment is written."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def send(self) -> None:
        """Leaves the comment, if there are words."""
        words = self.editor.text().strip()
        if words:
            self.sent.emit(self._quote, words)
        else:
            self.go_to()
