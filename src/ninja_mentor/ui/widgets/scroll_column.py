"""A page's content from top to bottom, scrolled when it is longer than the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ninja_mentor.ui.theme.tokens import LARGE, WIDE

if TYPE_CHECKING:
    from ninja_mentor.ui.theme import Look


class ScrollColumn(QScrollArea):
    """Put widgets into `body`. With `widest`, lines get no longer than is good to read. Follows the focus."""

    def __init__(self, look: Look, widest: int = 0, margin: int = WIDE) -> None:
        super().__init__()
        self._look = look
        self._widest = widest
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column = QWidget()
        self.body = QVBoxLayout(self.column)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(LARGE)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(margin, margin, margin, margin)
        row.addStretch(1)
        row.addWidget(self.column, 1000)
        row.addStretch(1)
        row.setAlignment(self.column, Qt.AlignmentFlag.AlignTop)
        self.setWidget(whole)
        self.viewport().setAutoFillBackground(False)
        whole.setAutoFillBackground(False)
        if widest:
            look.theme.changed.connect(self._measure)
            self._measure()
        self.column.installEventFilter(self)

    def show_all_of(self, widget: QWidget) -> None:
        """Scrolls so that the whole widget can be seen."""
        self.ensureWidgetVisible(widget, 0, WIDE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.column and event.type() == QEvent.Type.LayoutRequest:
            least = self.column.minimumSizeHint().width()
            self.setMinimumWidth(min(least, self._look.theme.px(200)))
        return super().eventFilter(watched, event)

    def _measure(self) -> None:
        self.column.setMaximumWidth(self._look.theme.px(self._widest))
