"""What a session is about: a stage, or free words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from ninja_mentor.ui.idea.sessions.words import topic_text
from ninja_mentor.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from ninja_mentor.ui.desk import Desk


class TopicEdit(QWidget):
    """`edited(topic)` fires with a stage's id where the words are its title."""

    edited = Signal(str)

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self._desk = desk
        texts = desk.workspace.workflow.text(desk.language.code).stages
        self._ids = {text.title.casefold(): stage for stage, text in texts.items()}
        self.line = LineEdit(desk.look, name, desk.language.say("A stage, or other words"))
        self.line.edited.connect(self._hand_over)
        completer = QCompleter([text.title for text in texts.values()], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._hand_over)
        self.line.setCompleter(completer)
        self.setFocusProxy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)

    def show_topic(self, topic: str) -> None:
        """Shows what is stored, unless the person is typing."""
        self.line.set_text_quietly(topic_text(topic, self._desk))

    def flush(self) -> None:
        """Hands over now what was typed."""
        self.line.flush()

    def _hand_over(self, words: str) -> None:
        self.edited.emit(self._ids.get(words.strip().casefold(), words))
