"""The organisation that somebody belongs to: one that is known, or a new name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit

from ninja_mentor.ui.widgets.cleaning import cleaned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QHideEvent

    from ninja_mentor.ui.theme import Look


class OrganisationEdit(QLineEdit):
    """`settled(name)` fires once the name is whole, since each name makes an organisation: on Enter or when left."""

    settled = Signal(str)

    def __init__(self, look: Look, name: str, placeholder: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder or look.say("Type to choose"))
        self._stored = ""
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(lambda _text: self.flush(), Qt.ConnectionType.QueuedConnection)
        self.setCompleter(completer)
        self.returnPressed.connect(self.flush)

    def set_names(self, names: Sequence[str]) -> None:
        """The organisations that are known."""
        self._names.setStringList(list(names))

    def set_text_quietly(self, text: str) -> None:
        """Shows a stored name, unless the person is typing."""
        if not (self.hasFocus() and self.isModified()):
            self._stored = text
            self.setText(text)
            self.setCursorPosition(0)

    def show_other(self, text: str) -> None:
        """Hands over what was typed, then shows the name for somebody else."""
        self.flush()
        self._stored = text
        self.setText(text)
        self.setCursorPosition(0)

    def flush(self) -> None:
        """Hands over what was typed."""
        name = " ".join(cleaned(self.text())[0].split())
        self.setModified(False)
        if name != self._stored:
            self._stored = name
            self.settled.emit(name)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)
