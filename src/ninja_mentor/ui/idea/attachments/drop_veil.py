"""Lies over the room while something is held over it that can be dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from ninja_mentor.ui.theme.tokens import RADIUS, SMALL, WIDE

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ninja_mentor.ui.theme import Look

THICKNESS: Final = 225  # of 255: what is below is still seen


class DropVeil(QWidget):
    """Covers its parent; hidden until it is shown."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._room = look, parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(look.say("Let go to add them to this idea."))
        self.hide()
        parent.installEventFilter(self)

    def set_over(self, over: bool) -> None:  # noqa: FBT001  (a setter)
        """Whether something is held over the room."""
        self.setGeometry(self._room.rect())
        self.raise_()
        self.setVisible(over)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._room.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme.color("indigo_soft")
        ground.setAlpha(THICKNESS)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(theme.color("indigo"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(SMALL, SMALL, -SMALL, -SMALL), RADIUS, RADIUS)
        painter.setPen(theme.color("ink"))
        painter.setFont(theme.font("section"))
        middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self.rect().adjusted(WIDE, WIDE, -WIDE, -WIDE), int(middle), self.accessibleName())
