"""A thin line that fills up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ninja_mentor.ui.theme import Look


class ProgressLine(QWidget):
    """Shows a fraction, 0 to 1; `color` is a token."""

    def __init__(self, look: Look, fraction: float = 0.0, color: str = "indigo", name: str = "") -> None:
        super().__init__()
        self._look, self._fraction, self._color, self._name = look, 0.0, color, name
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_fraction(fraction)

    def set_fraction(self, fraction: float, color: str = "") -> None:
        """Fills the line up to here, in another colour if one is given."""
        self._fraction = min(max(fraction, 0.0), 1.0)
        self._color = color or self._color
        self.setAccessibleName(f"{self._name} {self._fraction:.0%}".strip())
        self.setToolTip(f"{self._fraction:.0%}")
        self.update()

    def fraction(self) -> float:
        return self._fraction

    def sizeHint(self) -> QSize:
        return QSize(80, 5)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, 5)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(0, (self.height() - 5) / 2, self.width(), 5)
        painter.setBrush(self._look.theme.color("sunken"))
        painter.drawRoundedRect(track, 2.5, 2.5)
        if self._fraction > 0:
            track.setWidth(max(5.0, track.width() * self._fraction))
            painter.setBrush(self._look.theme.color(self._color))
            painter.drawRoundedRect(track, 2.5, 2.5)
