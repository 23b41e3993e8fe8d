"""Whose name has changed: asked in the page, below the field, since several people may share a computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.flow_layout import FlowLayout
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.ui.theme import Look


class NameQuestion(QFrame):
    """Hidden until `ask`; `corrected()` or `somebody_else()` fires when it is answered."""

    corrected = Signal()
    somebody_else = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._words = Text("", "strong")
        self._hint = Text("", "caption", "quiet")
        self.same = Button(look, look.say("I corrected my name"), self.corrected.emit, "secondary")
        self.other = Button(look, look.say("Somebody else"), self.somebody_else.emit, "secondary")
        self.setProperty("band", "indigo")
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        column.addWidget(self._words)
        column.addWidget(self._hint)
        ways = FlowLayout(SMALL)
        ways.addWidget(self.same)
        ways.addWidget(self.other)
        column.addLayout(ways)
        self.hide()

    def put_after(self, field: QWidget, before: QWidget) -> None:
        """Makes the answers the next stops of the tabulator after the field."""
        QWidget.setTabOrder(field, self.same)
        QWidget.setTabOrder(self.same, self.other)
        QWidget.setTabOrder(self.other, before)

    def ask(self, known: str, written: str, *, go_to: bool) -> None:
        """Asks about a written name where another one is known; with `go_to`, the first answer has the focus."""
        say = self._look.say
        words = say("Did you correct your name, or is somebody else here now?")
        hint = say(
            "Until then {known} stays. Somebody else can neither read the private notes of {known} nor undo their changes.",
            known=known,
        )
        self._words.setText(words)
        self._hint.setText(hint)
        self.setAccessibleName(words)
        self.same.setAccessibleDescription(f"{words} {known} → {written}")
        self.other.setAccessibleDescription(f"{words} {known} → {written}")
        self.show()
        if go_to:
            # Qt is on its way to the next field just now.
            QTimer.singleShot(0, self.same, lambda: self.same.setFocus(Qt.FocusReason.TabFocusReason))
