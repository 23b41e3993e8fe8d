"""Esc in a place that is left by it, before it leads a page back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class EscapeKey(QObject):
    """`pressed()` fires on Esc in the place, or in anything in it that has no use for Esc itself."""

    pressed = Signal()

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        place.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # before the window takes it as a step back
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.pressed.emit()
                return True
        return super().eventFilter(watched, event)
