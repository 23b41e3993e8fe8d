"""Ctrl+Enter in a place where words are written that are sent when they are ready."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class SendKey(QObject):
    """`pressed()` fires on Ctrl+Enter in the place."""

    pressed = Signal()

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        place.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.pressed.emit()
            return True
        return super().eventFilter(watched, event)
