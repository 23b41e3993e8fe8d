"""Choose one of many by typing a part of its name: countries, zones, currencies, people."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit

from ninja_mentor.ui.widgets.field_icon import FieldIcon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QFocusEvent, QMouseEvent

    from ninja_mentor.ui.theme import Look
    from ninja_mentor.ui.widgets.choice import Choice

VALUE: Final = Qt.ItemDataRole.UserRole
FINDS: Final = Qt.ItemDataRole.UserRole + 1
SHOWN: Final = 10


class Chooser(QLineEdit):
    """`edited(value)` fires when the person chooses; "" when the field is emptied.

    Words that fit no choice go back to the last choice when the field is left.
    """

    edited = Signal(str)

    def __init__(self, look: Look, name: str, choices: Sequence[Choice], placeholder: str = "") -> None:
        super().__init__()
        self._look = look
        self._value = ""
        self._texts: dict[str, str] = {}
        self._model = QStandardItemModel(self)
        self._filter = _Filter(self._model, self)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder or look.say("Type to choose"))
        FieldIcon(look, self, "chevron-down", at_end=True).clicked.connect(self.show_all)
        self._completer = QCompleter(self._filter, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(SHOWN)
        self._completer.activated[QModelIndex].connect(self._take_index)  # type: ignore[index]
        self.setCompleter(self._completer)
        self.textEdited.connect(self._look_for)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Other things to choose from; what was chosen stays."""
        self._model.clear()
        self._texts = {choice.value: choice.text for choice in choices}
        for choice in choices:
            item = QStandardItem(choice.text)
            item.setData(choice.value, VALUE)
            item.setData(_plain(f"{choice.text} {choice.also} {choice.value}"), FINDS)
            self._model.appendRow(item)
        self._show_value()

    def value(self) -> str:
        """The chosen value; empty if none is."""
        return self._value

    def set_value_quietly(self, value: str) -> None:
        """Shows a stored value, unless the person is choosing."""
        if not (self.hasFocus() and self.isModified()):
            self._value = value
            self._show_value()

    def show_other(self, value: str) -> None:
        """Takes what was typed, then shows the value of something else, such as another record."""
        self._settle()
        self._value = value
        self._show_value()

    def show_all(self) -> None:
        """Opens the whole list."""
        self.setFocus()
        self._filter.look_for("")
        self._completer.complete()

    def _list_is_open(self) -> bool:
        popup = self._completer.popup()
        return popup is not None and popup.isVisible()

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Down
            and not self._list_is_open()
        ):
            self.show_all()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.isModified():
            self._settle()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.isModified():
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._settle()

    def _look_for(self, text: str) -> None:
        self._filter.look_for(text)
        if text:
            self._completer.complete()

    def _take_index(self, index: QModelIndex | QPersistentModelIndex) -> None:
        self._take(str(index.data(VALUE) or ""))

    def _settle(self) -> None:
        """Takes the first choice that fits what is typed; the last choice again if none does."""
        if not self.isModified():
            return
        text = self.text().strip()
        if not text:
            self._take("")
            return
        self._filter.look_for(text)
        first = self._filter.index(0, 0)
        self._take(str(first.data(VALUE)) if first.isValid() else self._value)

    def _take(self, value: str) -> None:
        changed = value != self._value
        self._value = value
        self._show_value()
        self._filter.look_for("")
        if changed:
            self.edited.emit(value)

    def _show_value(self) -> None:
        self.setText(self._texts.get(self._value, self._value))
        self.setCursorPosition(0)
        self.setModified(False)


class _Filter(QSortFilterProxyModel):
    """Choices that hold every typed word; those that begin with it come first."""

    def __init__(self, source: QStandardItemModel, parent: Chooser) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self.setSourceModel(source)

    def look_for(self, text: str) -> None:
        self.beginResetModel()
        self._words = _plain(text).split()
        self.endResetModel()
        self.invalidate()
        self.sort(0 if self._words else -1)

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        finds = self.sourceModel().index(row, 0, parent).data(FINDS)
        return all(word in finds for word in self._words)

    def lessThan(
        self, left: QModelIndex | QPersistentModelIndex, right: QModelIndex | QPersistentModelIndex
    ) -> bool:
        word = self._words[0] if self._words else ""
        first = not str(left.data(FINDS)).startswith(word), left.row()
        return first < (not str(right.data(FINDS)).startswith(word), right.row())


def _plain(text: str) -> str:
    """Folded so that "mexico" finds "México"."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))
