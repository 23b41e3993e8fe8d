"""Where an answer to a comment is written: Ctrl+Enter sends it, Esc puts it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.ui.theme.tokens import SMALL, TIGHT
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.escape_key import EscapeKey
from ninja_mentor.ui.widgets.growing_text import GrowingTextEdit
from ninja_mentor.ui.widgets.send_key import SendKey

if TYPE_CHECKING:
    from ninja_mentor.ui.desk import Desk


class ReplyForm(QWidget):
    """`sent(words)` with an answer, `closed()` when it is not wanted. What is begun waits in `kept`, by comment."""

    sent = Signal(str)
    closed = Signal()

    def __init__(self, desk: Desk, kept: dict[str, str], comment_id: str) -> None:
        super().__init__()
        self._kept, self._id = kept, comment_id
        say = desk.language.say
        self.editor = GrowingTextEdit(
            desk.look, say("Reply"), say("Answer, or say what you changed"), min_lines=1
        )
        self.editor.set_text_quietly(kept.get(comment_id, ""))
        self.editor.textChanged.connect(self._keep)
        SendKey(self.editor).pressed.connect(self.send)
        EscapeKey(self).pressed.connect(self.closed)
        self.send_button = Button(desk.look, say("Send"), self.send)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addStretch(1)
        row.addWidget(Button(desk.look, say("Cancel"), self.closed.emit, "quiet"))
        row.addWidget(self.send_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TIGHT, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.editor)
        column.addLayout(row)

    def go_to(self) -> None:
        """Puts the focus where the answer is written."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def send(self) -> None:
        """Sends the answer, if there are words."""
        words = self.editor.text().strip()
        if words:
            self.sent.emit(words)
        else:
            self.go_to()

    def _keep(self) -> None:
        self._kept[self._id] = self.editor.text()
