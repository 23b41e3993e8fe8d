"""What stands where nothing is yet: what this place is for, and the first thing to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ninja_mentor.ui.theme.tokens import LARGE, SMALL, WIDE
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from ninja_mentor.ui.theme import Look


class EmptyState(QWidget):
    """An icon, a title, a sentence, and, where the header has no such button, a primary one."""

    def __init__(
        self,
        look: Look,
        icon: str,
        title: str,
        text: str,
        button: str = "",
        run: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self._look, self._icon = look, icon
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = Text(title, "section")
        self._text = Text(text, "body", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, 2 * WIDE, WIDE, 2 * WIDE)
        column.setSpacing(SMALL)
        column.addStretch(2)
        column.addWidget(self._picture)
        for words in (self._title, self._text):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            row = QHBoxLayout()  # not an alignment: that would measure the text in the page's whole width
            row.addStretch(1)
            row.addWidget(words, 100)
            row.addStretch(1)
            column.addLayout(row)
        if button:
            column.addSpacing(LARGE - SMALL)
            self.button = Button(look, button, run, "primary")
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        self.setMinimumWidth(1)  # a narrow pane wraps the words; they never widen it
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        look.theme.changed.connect(self._draw)
        self._draw()

    def set_words(self, title: str, text: str) -> None:
        """Other words, such as when a filter leaves nothing."""
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def _draw(self) -> None:
        self._picture.setPixmap(self._look.icons.pixmap(self._icon, "faint", 32, self.devicePixelRatioF()))
        for words in (self._title, self._text):
            words.setMaximumWidth(self._look.theme.px(460))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(0, self.width() - 2 * WIDE)
        for words in (self._title, self._text):
            words.setMinimumWidth(min(self._look.theme.px(380), 460, room))
