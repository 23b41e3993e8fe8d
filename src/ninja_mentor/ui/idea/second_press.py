"""The second press of a double click elsewhere, which would land on what that opened."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget


class SecondPress(QObject):
    """For as long as a double click may take, `page` hears of no second press."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._times = 0

    def keep_out(self) -> None:
        """The page was opened just now."""
        self._times += 1
        window = self._page.window().windowHandle()
        if window is not None:
            window.installEventFilter(self)  # where presses come in, before they have a widget
            wait = QApplication.styleHints().mouseDoubleClickInterval()
            QTimer.singleShot(wait, self, partial(self._let_in, window, self._times))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonDblClick and isinstance(event, QMouseEvent):
            at = self._page.mapFromGlobal(event.globalPosition().toPoint())
            return self._page.isVisible() and self._page.rect().contains(at)
        return super().eventFilter(watched, event)

    def _let_in(self, window: QWindow, time: int) -> None:
        if time == self._times:
            window.removeEventFilter(self)
