"""Finds a contact while a name is typed; what fits nobody is the name of somebody new."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit

from ninja_mentor.core.kernel.text import fold
from ninja_mentor.ui.widgets.cleaning import cleaned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent

    from ninja_mentor.core.overview.contacts import Contact
    from ninja_mentor.ui.theme import Look

SHOWN: Final = 8
ID: Final = Qt.ItemDataRole.UserRole


class PersonFinder(QLineEdit):
    """`found_changed()` after each key; `entered()` on Enter."""

    found_changed = Signal()
    entered = Signal()

    def __init__(self, look: Look, name: str, placeholder: str) -> None:
        super().__init__()
        self._look = look
        self._people: Sequence[Contact] = ()
        self._person = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(SHOWN)
        self._completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        self.setCompleter(self._completer)
        self.textEdited.connect(self._look_for)

    def set_people(self, people: Sequence[Contact]) -> None:
        """Who can be found."""
        self._people = people

    def person_id(self) -> str:
        """The contact who was chosen, or is called exactly so; empty for somebody new."""
        if self._person:
            return self._person
        called = fold(self.name())
        same = [one.id for one in self._people if called in {fold(one.name), fold(one.other_script)}]
        return same[0] if called and len(same) == 1 else ""

    def name(self) -> str:
        """What is typed."""
        return " ".join(cleaned(self.text())[0].split())

    def start_over(self) -> None:
        """Empties the field."""
        self._person = ""
        self.clear()
        self.found_changed.emit()

    def matches(self) -> list[Contact]:
        """Those who fit what is typed; whose name begins so comes first."""
        words = fold(self.name()).split()
        if not words:
            return []
        found = [one for one in self._people if all(word in one.folded for word in words)]
        return sorted(found, key=lambda one: not fold(one.name).startswith(words[0]))[:SHOWN]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _look_for(self, _text: str) -> None:
        self._person = ""
        self._model.clear()
        for one in self.matches():
            item = QStandardItem(
                " · ".join(part for part in (one.name, one.other_script, one.country) if part)
            )
            item.setData(one.id, ID)
            self._model.appendRow(item)
        if self._model.rowCount():
            self._completer.complete()
        self.found_changed.emit()

    def _take(self, index: QModelIndex | QPersistentModelIndex) -> None:
        self._person = str(index.data(ID) or "")
        name = next((one.name for one in self._people if one.id == self._person), "")
        self.setText(name)
        self.found_changed.emit()
