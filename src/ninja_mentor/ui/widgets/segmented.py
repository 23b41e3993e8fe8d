"""Two to five views of the same thing, one of which is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from ninja_mentor.ui.theme import Look
    from ninja_mentor.ui.widgets.choice import Choice


class Segmented(QFrame):
    """`chosen(value)` fires when the person chooses; left and right move along."""

    chosen = Signal(str)

    def __init__(self, look: Look, name: str, choices: Sequence[Choice], value: str = "") -> None:
        super().__init__()
        self.setProperty("segmented", "true")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        for choice in choices:
            button = _Segment((" " if choice.icon else "") + choice.text.replace("&", "&&"))
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {choice.text}")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            if choice.icon:
                look.icons.put(button, choice.icon, "quiet", 16, checked="ink")
            button.clicked.connect(lambda _=False, chosen=choice.value: self.chosen.emit(chosen))
            self._group.addButton(button)
            self._buttons[choice.value] = button
            row.addWidget(button)
        self.choose(value or choices[0].value)

    def value(self) -> str:
        """The chosen value."""
        return next(value for value, button in self._buttons.items() if button.isChecked())

    def choose(self, value: str) -> None:
        """Shows this value as chosen, without telling."""
        self._buttons[value].setChecked(True)
        self.setFocusProxy(self._buttons[value])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        values = list(self._buttons)
        value = values[(values.index(self.value()) + step) % len(values)]
        self.choose(value)
        self._buttons[value].setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(value)


class _Segment(QPushButton):
    """Has room for its words in bold, which it gets once it is chosen."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        words = self.text()
        more = QFontMetrics(bold).horizontalAdvance(words) - self.fontMetrics().horizontalAdvance(words)
        return QSize(hint.width() + max(0, more) + 1, hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
