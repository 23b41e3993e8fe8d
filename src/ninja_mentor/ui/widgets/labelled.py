"""A field with its label above it and a quiet or red line below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.ui.theme.tokens import TIGHT
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.ui.theme.tokens import Tone


class Labelled(QWidget):
    """Puts a label over a widget; `tell` says something below it."""

    def __init__(self, label: str, widget: QWidget, hint: str = "") -> None:
        super().__init__()
        self._hint = hint
        self._note = Text("", "caption", "quiet")
        words = Text(label, "caption", "quiet")
        words.setBuddy(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(words)
        column.addWidget(widget)
        column.addWidget(self._note)
        self.setFocusProxy(widget)
        self.tell("")

    def tell(self, text: str, tone: Tone = "red") -> None:
        """Says this below the field; nothing shows the field's own hint."""
        self._note.set_tone(tone if text else "quiet")
        self._note.setText(text or self._hint)
        self._note.setVisible(bool(text or self._hint))

    def note(self) -> str:
        """What stands below the field."""
        return self._note.text()
