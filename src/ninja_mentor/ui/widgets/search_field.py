"""A field to look for something in what is shown, or everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ninja_mentor.ui.widgets.cleaning import cleaned
from ninja_mentor.ui.widgets.field_icon import FieldIcon

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ninja_mentor.ui.theme import Look

PAUSE: Final = 120
USUAL_WIDTH: Final = 240
LONGEST_NAME: Final = 40


class SearchField(QLineEdit):
    """`edited(text)` fires shortly after a key; `went_down()` when the arrow asks for the results."""

    edited = Signal(str)
    went_down = Signal()

    def __init__(self, look: Look, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(placeholder)
        self.setPlaceholderText(placeholder)
        self.setProperty("search", "true")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        FieldIcon(look, self, "search").clicked.connect(self.setFocus)
        self._clear = FieldIcon(look, self, "x", at_end=True)
        self._clear.clicked.connect(self.clear)
        self.textChanged.connect(self._offer_to_clear)
        self._offer_to_clear("")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tell)
        self.textChanged.connect(lambda: self._timer.start(PAUSE))
        look.theme.changed.connect(self._measure)
        self._measure()

    def words(self) -> str:
        """What is looked for, without invisible characters."""
        return cleaned(self.text())[0].strip()

    def sizeHint(self) -> QSize:
        return QSize(self._look.theme.px(USUAL_WIDTH), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._timer.stop()
            self._tell()
            if event.key() == Qt.Key.Key_Down:
                self.went_down.emit()
                return
        super().keyPressEvent(event)

    def _tell(self) -> None:
        self.edited.emit(self.words())

    def _offer_to_clear(self, text: str) -> None:
        self._clear.setAccessibleName(self._look.say("Remove {name}", name=text[:LONGEST_NAME]))
        self._clear.show_icon(shown=bool(text))

    def _measure(self) -> None:
        self.setMinimumWidth(self._look.theme.px(USUAL_WIDTH * 0.6))
        self.setMaximumWidth(self._look.theme.px(USUAL_WIDTH * 1.6))
