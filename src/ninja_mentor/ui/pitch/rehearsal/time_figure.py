"""A time in figures of one width, painted so that nothing moves and nothing flickers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ninja_mentor.ui.theme import DARK

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent

    from ninja_mentor.ui.pitch.rehearsal.dark import Measure


class TimeFigure(QWidget):
    """Shows "2:45" in the height of the drawing, smaller where there is no room."""

    def __init__(self, measure: Measure, designed: float, name: str) -> None:
        super().__init__()
        self._measure, self._designed, self._name = measure, designed, name
        self._text = ""
        self._color = DARK.ink
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_time(self, text: str, color: str) -> None:
        """Shows this time; painted anew only where it differs."""
        if (text, color) != (self._text, self._color):
            self._text, self._color = text, color
            self.setAccessibleName(f"{self._name} {text}")
            self.update()

    def text(self) -> str:
        """What is shown."""
        return self._text

    def color(self) -> str:
        """The colour it is shown in."""
        return self._color

    def sizeHint(self) -> QSize:
        return QSize(self._measure.px(self._designed * 2), self._measure.px(self._designed * 1.12))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._measure.px(60), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        font = self._measure.font(self._designed, bold=True)
        widths = self._widths(font)
        room = self.width() - 4
        if sum(widths) > room:
            font.setPixelSize(max(12, int(font.pixelSize() * room / sum(widths))))
            widths = self._widths(font)
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(QColor(self._color))
        left = (self.width() - sum(widths)) / 2
        for letter, width in zip(self._text, widths, strict=True):
            painter.drawText(QRectF(left, 0, width, self.height()), Qt.AlignmentFlag.AlignCenter, letter)
            left += width

    def _widths(self, font: QFont) -> list[float]:
        metrics = QFontMetricsF(font)
        digit = max(metrics.horizontalAdvance(each) for each in "0123456789")
        return [digit if each.isdigit() else metrics.horizontalAdvance(each) for each in self._text]
