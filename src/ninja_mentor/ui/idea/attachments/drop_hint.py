"""Says how photos and files come here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ninja_mentor.ui.theme.tokens import MEDIUM, RADIUS, SMALL, WIDE
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ninja_mentor.ui.theme import Look


class DropHint(QWidget):
    """Large while there is nothing yet, one line later."""

    def __init__(self, look: Look, *, writing: bool) -> None:
        super().__init__()
        self._look = look
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = Text(look.say("No pictures or files yet"), "section")
        self._words = Text("", "body", "quiet")
        column = QVBoxLayout(self)
        column.setSpacing(SMALL)
        column.addWidget(self._icon)
        for words in (self._title, self._words):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(words)
        self._words.setVisible(writing)
        look.theme.changed.connect(self._draw)
        self.set_empty(True)

    def set_empty(self, empty: bool) -> None:  # noqa: FBT001  (a setter)
        """Whether there is nothing yet."""
        self._empty = empty
        margin = 2 * WIDE if empty else MEDIUM
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(WIDE, margin, WIDE, margin)
        self._icon.setVisible(empty)
        self._title.setVisible(empty)
        self._draw()

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("edge"), 1.2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _draw(self) -> None:
        say = self._look.say
        if self._empty:
            text = say(
                "Drop photos or files here, paste a picture with Ctrl+V, or press “Add…”. "
                "One picture can stand in the pitch, and a logo beside the title."
            )
        else:
            text = say("Drop photos or files here, or paste a picture with Ctrl+V.")
        self._words.setText(text)
        self._icon.setPixmap(self._look.icons.pixmap("image-plus", "faint", 32, self.devicePixelRatioF()))
        self.setAccessibleName(text)
        self.update()
