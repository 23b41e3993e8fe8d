"""Holds a window open as long as what came from it may not close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class CloseGuard(QObject):
    """The window closes only if the guarded widget closes first; else that comes forward and says why."""

    def __init__(self, window: QWidget, guarded: QWidget) -> None:
        super().__init__(guarded)
        self._guarded = guarded
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        guarded = self._guarded
        if event.type() == QEvent.Type.Close and guarded.isVisible() and not guarded.close():
            event.ignore()  # or the writer would be gone before the work is stored
            guarded.raise_()
            guarded.activateWindow()
            return True
        return super().eventFilter(watched, event)
