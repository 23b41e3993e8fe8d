"""A field to look for something in what is shown, or everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ninja_mentor.ui.widgets.cleaning import cleaned

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent

    from ninja_mentor.ui.theme import Look

PAUSE: Final = 120
USUAL_WIDTH: Final = 240


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
        self.setClearButtonEnabled(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._glass: QAction = self.addAction(
            look.icons.icon("search", "quiet"), QLineEdit.ActionPosition.LeadingPosition
        )
        look.icons.put(self._glass, "search", "quiet")
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

    def _measure(self) -> None:
        self.setMinimumWidth(self._look.theme.px(USUAL_WIDTH * 0.6))
        self.setMaximumWidth(self._look.theme.px(USUAL_WIDTH * 1.6))
