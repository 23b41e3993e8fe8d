"""A list of short words, each of which can be taken away: tags, languages, phones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from ninja_mentor.ui.theme.tokens import TIGHT
from ninja_mentor.ui.widgets.cleaning import cleaned
from ninja_mentor.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from ninja_mentor.ui.theme import Look
    from ninja_mentor.ui.widgets.choice import Choice


class ChipListEdit(QWidget):
    """`edited(list)` fires after each word that comes or goes. With `free`, any word may be added."""

    edited = Signal(list)

    def __init__(
        self,
        look: Look,
        name: str,
        choices: Sequence[Choice] = (),
        *,
        free: bool = True,
        placeholder: str = "",
        read: Callable[[str], str] | None = None,
    ) -> None:
        super().__init__()
        self._look = look
        self._free = free
        self._read = read or (lambda text: text)
        self._values: list[str] = []
        self._texts = {choice.value: choice.text for choice in choices}
        self.setAccessibleName(name)
        self._flow = FlowLayout(TIGHT, self)
        self._field = _Field(placeholder or look.say("Add…"))
        self._field.setAccessibleName(name)
        self._field.setMinimumWidth(look.theme.px(110))
        self._field.setMaximumWidth(look.theme.px(220))
        self._field.finished.connect(self._add)
        self._field.backwards.connect(self._take_last)
        self._suggest()
        self.setFocusProxy(self._field)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._show()

    def values(self) -> list[str]:
        """The words, or the values of the chosen choices, in the order in which they came."""
        return list(self._values)

    def set_values_quietly(self, values: Sequence[str]) -> None:
        """Shows stored words."""
        if list(values) != self._values:
            self._values = list(values)
            self._show()

    def field(self) -> QLineEdit:
        """Where a new word is typed."""
        return self._field

    def _add(self, text: str) -> None:
        words = cleaned(text)[0].strip()
        by_text = {shown.casefold(): value for value, shown in self._texts.items()}
        value = by_text.get(words.casefold(), words if self._free or words in self._texts else "")
        value = self._read(value) if value else ""
        if value and value not in self._values:
            self._change([*self._values, value])
        if value or not words:
            self._field.clear()

    def _take_last(self) -> None:
        if self._values:
            self._change(self._values[:-1])

    def _take_away(self, value: str) -> None:
        self._change([kept for kept in self._values if kept != value])
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self, values: list[str]) -> None:
        self._values = values
        self._show()
        self.edited.emit(list(values))

    def _suggest(self) -> None:
        if self._texts:
            completer = QCompleter(list(self._texts.values()), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.activated.connect(self._add, Qt.ConnectionType.QueuedConnection)
            self._field.setCompleter(completer)

    def _show(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._field:
                widget.hide()
                widget.deleteLater()
        for value in self._values:
            self._flow.addWidget(self._chip(value))
        self._flow.addWidget(self._field)
        self.updateGeometry()

    def _chip(self, value: str) -> QWidget:
        text = self._texts.get(value, value)
        chip = QWidget()
        chip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        chip.setProperty("ground", "chip")
        label = QLabel(text)
        label.setProperty("role", "caption")
        label.setTextFormat(Qt.TextFormat.PlainText)
        away = QToolButton()
        away.setProperty("kind", "chip-x")
        away.setAccessibleName(self._look.say("Remove {name}", name=text))
        away.setToolTip(away.accessibleName())
        away.setCursor(Qt.CursorShape.PointingHandCursor)
        self._look.icons.put(away, "x", "neutral", 12)
        away.clicked.connect(lambda: self._take_away(value))
        row = QHBoxLayout(chip)
        row.setContentsMargins(8, 2, 3, 2)
        row.setSpacing(2)
        row.addWidget(label)
        row.addWidget(away)
        return chip


class _Field(QLineEdit):
    """Hands a word over on Enter, comma, Tab, or when left."""

    finished = Signal(str)
    backwards = Signal()

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self.completer().popup() if self.completer() is not None else None
        choosing = popup is not None and popup.isVisible() and popup.currentIndex().isValid()
        if (event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not choosing) or event.text() in {
            ",",
            "、",
            ";",
        }:
            self.finished.emit(self.text())
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.backwards.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and self.text().strip():
            self.finished.emit(self.text())
