"""A thin line for the whole talk: a piece for each slide as long as planned, filled as time passes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ninja_mentor.ui.pitch.rehearsal.dark import INKS
from ninja_mentor.ui.theme import DARK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from ninja_mentor.core.pitch.timing import Reading
    from ninja_mentor.ui.pitch.rehearsal.dark import Measure

GAP: Final = 3


class ShareLine(QWidget):
    """Under the slide that is shown stands a mark: left of the filled part, one is late."""

    def __init__(self, measure: Measure, shares: Sequence[float], name: str) -> None:
        super().__init__()
        self._measure = measure
        ends = [0.0]
        for share in shares:
            ends.append(ends[-1] + share)
        self._pieces = tuple(pairwise(ends))
        self._drawn: tuple[int, int, str] = (0, 0, "calm")  # pixels filled, slide, pressure
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_reading(self, reading: Reading) -> None:
        """Shows how far the talk is; painted anew only where a pixel differs."""
        whole = reading.elapsed + reading.left
        filled = round(self.width() * min(reading.elapsed / whole, 1.0)) if whole else self.width()
        drawn = (filled, reading.slide, reading.pressure)
        if drawn != self._drawn:
            self._drawn = drawn
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._measure.px(400), self._measure.px(18))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self._measure.px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        filled, slide, pressure = self._drawn
        thick = self._measure.px(7)
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        for at, (start, end) in enumerate(self._pieces):
            left, right = self.width() * start, self.width() * end - GAP
            painter.setBrush(QColor(DARK.edge))
            painter.drawRect(QRectF(left, 0, right - left, thick))
            if filled > left:
                painter.setBrush(QColor(INKS[pressure] if pressure != "calm" else DARK.indigo))
                painter.drawRect(QRectF(left, 0, min(right, filled) - left, thick))
            if at == slide:
                painter.setBrush(QColor(DARK.ink))
                painter.drawRect(QRectF(left, thick * 1.5, right - left, max(2.0, thick / 2.5)))
