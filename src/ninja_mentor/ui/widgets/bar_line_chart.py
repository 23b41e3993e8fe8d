"""Twelve months of money: bars for what each month brings, a line for what is left."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, SMALL
from ninja_mentor.ui.widgets.chart_painter import chart_painter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from ninja_mentor.ui.theme import Look

STEPS: Final = 4


class BarLineChart(QWidget):
    """Bars below zero are red and hang down. What is drawn is also told to those who cannot see it."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look, self._name = look, name
        self._labels: list[str] = []
        self._bars: list[float] = []
        self._line: list[float] = []
        self._names = "", ""
        self._show: Callable[[float], str] = str
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        look.theme.changed.connect(self.updateGeometry)

    def set_data(
        self,
        labels: Sequence[str],
        bars: Sequence[float],
        line: Sequence[float],
        bar_name: str,
        line_name: str,
        show: Callable[[float], str],
    ) -> None:
        """One label, bar and point a month; `show` writes a value the way the person reads it."""
        self._labels, self._bars, self._line = list(labels), list(bars), list(line)
        self._names, self._show = (bar_name, line_name), show
        self.setAccessibleDescription("\n".join(self._told(at) for at in range(len(self._labels))))
        self.update()

    def sizeHint(self) -> QSize:
        px = self._look.theme.px
        return QSize(px(420), px(220))

    def minimumSizeHint(self) -> QSize:
        px = self._look.theme.px
        return QSize(px(220), px(200))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        area = self._area(self._ticks())
        at = int((event.position().x() - area.left()) / (area.width() / max(len(self._bars), 1)))
        if area.contains(event.position()) and 0 <= at < len(self._labels):
            QToolTip.showText(event.globalPosition().toPoint(), self._told(at), self)
        else:
            QToolTip.hideText()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = chart_painter(self, self._look.theme)
        if not self._bars:
            return
        ticks = self._ticks()
        area = self._area(ticks)
        self._draw_scale(painter, area, ticks)
        self._draw_bars(painter, area, ticks)
        self._draw_line(painter, area, ticks)
        self._draw_legend(painter, area)

    def _told(self, at: int) -> str:
        bar, line = self._names
        return f"{self._labels[at]}: {bar} {self._show(self._bars[at])}, {line} {self._show(self._line[at])}"

    def _ticks(self) -> list[float]:
        values = [*self._bars, *self._line, 0.0]
        low, high = min(values), max(values)
        step = nice_step((high - low) / STEPS or 1.0)
        first, last = math.floor(low / step), math.ceil(high / step)
        return [step * at for at in range(first, last + 1)]

    def _area(self, ticks: Sequence[float]) -> QRectF:
        metrics = self._metrics()
        left = max(metrics.horizontalAdvance(self._show(tick)) for tick in ticks) + MEDIUM
        top = metrics.height() * self._legend_lines() + LARGE
        return QRectF(left, top, self.width() - left - SMALL, self.height() - top - metrics.height() - MEDIUM)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._look.theme.font("caption"))

    def _y(self, value: float, area: QRectF, ticks: Sequence[float]) -> float:
        low, high = ticks[0], ticks[-1]
        return area.bottom() - (value - low) / ((high - low) or 1) * area.height()

    def _draw_scale(self, painter: QPainter, area: QRectF, ticks: Sequence[float]) -> None:
        theme = self._look.theme
        height = painter.fontMetrics().height()
        for tick in ticks:
            y = self._y(tick, area, ticks)
            painter.setPen(QPen(theme.color("quiet" if tick == 0 else "line"), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(theme.color("quiet"))
            painter.drawText(
                QRectF(0, y - height / 2, area.left() - SMALL, height),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                self._show(tick),
            )
        width = area.width() / len(self._labels)
        widest = max(painter.fontMetrics().horizontalAdvance(label) for label in self._labels)
        every = max(1, math.ceil((widest + SMALL) / width))
        for at in range(0, len(self._labels), every):
            painter.drawText(
                QRectF(area.left() + at * width - widest, area.bottom() + 6, width + 2 * widest, height),
                Qt.AlignmentFlag.AlignHCenter,
                self._labels[at],
            )

    def _draw_bars(self, painter: QPainter, area: QRectF, ticks: Sequence[float]) -> None:
        theme = self._look.theme
        width = area.width() / len(self._bars)
        zero = self._y(0, area, ticks)
        painter.setPen(Qt.PenStyle.NoPen)
        for at, value in enumerate(self._bars):
            y = self._y(value, area, ticks)
            painter.setBrush(theme.color("indigo" if value >= 0 else "red"))
            bar = QRectF(area.left() + (at + 0.2) * width, min(y, zero), width * 0.6, abs(zero - y))
            painter.drawRoundedRect(bar, 2, 2)

    def _draw_line(self, painter: QPainter, area: QRectF, ticks: Sequence[float]) -> None:
        theme = self._look.theme
        width = area.width() / max(len(self._line), 1)
        points = [
            QPointF(area.left() + (at + 0.5) * width, self._y(value, area, ticks))
            for at, value in enumerate(self._line)
        ]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("amber"), 2))
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(theme.color("surface"))
        for point in points:
            painter.drawEllipse(point, 3, 3)

    def _draw_legend(self, painter: QPainter, area: QRectF) -> None:
        theme = self._look.theme
        metrics = painter.fontMetrics()
        stacked = self._legend_lines() > 1
        x, middle = (SMALL if stacked else area.left()), metrics.height() / 2 + 1
        for name, color, is_bar in ((self._names[0], "indigo", True), (self._names[1], "amber", False)):
            painter.setPen(QPen(theme.color(color), 2))
            painter.setBrush(theme.color(color))
            if is_bar:
                painter.drawRect(QRectF(x + 1, middle - 4, 8, 8))
            else:
                painter.drawLine(QPointF(x, middle), QPointF(x + 12, middle))
            painter.setPen(theme.color("quiet"))
            painter.drawText(QPointF(x + 18, middle + metrics.ascent() / 2 - 1), name)
            if stacked:
                middle += metrics.height()
            else:
                x += 18 + metrics.horizontalAdvance(name) + LARGE

    def _legend_lines(self) -> int:
        metrics = self._metrics()
        widths = [18 + metrics.horizontalAdvance(name) for name in self._names]
        return 1 if sum(widths) + LARGE < self.width() * 0.8 else len(widths)


def nice_step(rough: float) -> float:
    """The next larger of 1, 2, 2.5, 5 or 10 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(rough))
    return next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= rough * 0.9999)
