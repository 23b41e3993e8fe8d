"""Levels in several directions as a star, two judges one over the other; readable without colour too."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ninja_mentor.ui.theme.tokens import LARGE, SMALL
from ninja_mentor.ui.widgets.chart_painter import chart_painter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFontMetrics, QPaintEvent

    from ninja_mentor.ui.theme import Look

DOT: Final = 4.0
COLORS: Final = ("amber", "indigo")


@dataclass(frozen=True)
class Judged:
    """What one judge says of each direction; None where they said nothing."""

    name: str
    levels: tuple[int | None, ...]


class RadarChart(QWidget):
    """The first judge is drawn dashed with hollow dots, the second filled with full ones."""

    def __init__(self, look: Look, name: str, most: int) -> None:
        super().__init__()
        self._look, self._most = look, most
        self._axes: tuple[str, ...] = ()
        self._judged: tuple[Judged, Judged] | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.updateGeometry)

    def set_levels(self, axes: Sequence[str], first: Judged, second: Judged) -> None:
        """One name an axis, clockwise from the top; the judges' levels from 1 to the most."""
        self._axes, self._judged = tuple(axes), (first, second)
        told = [
            f"{axis}: "
            + ", ".join(
                f"{one.name} {'–' if one.levels[at] is None else one.levels[at]}" for one in (first, second)
            )
            for at, axis in enumerate(axes)
        ]
        self.setAccessibleDescription("\n".join(told))
        self.setToolTip("\n".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        px = self._look.theme.px
        return QSize(px(330), px(290))

    def minimumSizeHint(self) -> QSize:
        px = self._look.theme.px
        return QSize(px(250), px(290))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._judged is None:
            return
        painter = chart_painter(self, self._look.theme)
        metrics = painter.fontMetrics()
        room = QRectF(0, 0, self.width(), self.height() - metrics.height() - SMALL)
        beside = max(metrics.horizontalAdvance(axis) for axis in self._axes)
        radius = min(room.height() / 2 - metrics.height() - SMALL, room.width() / 2 - beside * 0.8 - SMALL)
        middle = QPointF(room.center().x(), room.center().y() + metrics.height() / 4)
        self._draw_web(painter, middle, radius)
        for place, judged in enumerate(self._judged):
            self._draw_judged(painter, middle, radius, judged, place)
        self._draw_legend(painter, metrics)

    def _point(self, middle: QPointF, radius: float, at: int, level: float) -> QPointF:
        angle = 2 * math.pi * at / len(self._axes) - math.pi / 2
        away = radius * level / self._most
        return QPointF(middle.x() + away * math.cos(angle), middle.y() + away * math.sin(angle))

    def _draw_web(self, painter: QPainter, middle: QPointF, radius: float) -> None:
        theme, metrics = self._look.theme, painter.fontMetrics()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("line"), 1))
        for level in range(1, self._most + 1):
            ring = [self._point(middle, radius, at, level) for at in range(len(self._axes))]
            painter.drawPolygon(QPolygonF(ring))
        for at, axis in enumerate(self._axes):
            end = self._point(middle, radius, at, self._most)
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(middle, end)
            painter.setPen(theme.color("ink"))
            words = QRectF(0, 0, metrics.horizontalAdvance(axis) + 2, metrics.height())
            aside = (end.x() - middle.x()) / (radius or 1)
            above = (end.y() - middle.y()) / (radius or 1)
            words.moveCenter(
                QPointF(
                    end.x() + aside * (words.width() / 2 + SMALL),
                    end.y() + above * (words.height() / 2 + SMALL),
                )
            )
            words.moveLeft(min(max(words.left(), 0), self.width() - words.width()))
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, axis)
        painter.setPen(theme.color("quiet"))
        for level in (1, self._most):
            painter.drawText(
                self._point(middle, radius, 0, level) + QPointF(SMALL / 2, metrics.ascent()), str(level)
            )

    def _draw_judged(
        self, painter: QPainter, middle: QPointF, radius: float, judged: Judged, place: int
    ) -> None:
        """A line only between neighbours of which both are known: a gap is nobody's word."""
        color = self._look.theme.color(COLORS[place])
        known = {
            at: self._point(middle, radius, at, level)
            for at, level in enumerate(judged.levels)
            if level is not None
        }
        dashed = place == 0
        painter.setPen(QPen(color, 2, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
        if len(known) == len(self._axes):
            soft = self._look.theme.color(f"{COLORS[place]}_soft")
            soft.setAlphaF(0.0 if dashed else 0.55)
            painter.setBrush(soft)
            painter.drawPolygon(QPolygonF(list(known.values())))
        else:
            for at, point in known.items():
                following = known.get((at + 1) % len(self._axes))
                if following is not None:
                    painter.drawLine(point, following)
        painter.setPen(QPen(color, 2))
        painter.setBrush(self._look.theme.color("surface") if dashed else color)
        for point in known.values():
            painter.drawEllipse(point, DOT, DOT)

    def _draw_legend(self, painter: QPainter, metrics: QFontMetrics) -> None:
        assert self._judged is not None  # noqa: S101  (drawn only then)
        line = LARGE * 1.5
        widths = [line + SMALL + metrics.horizontalAdvance(each.name) for each in self._judged]
        x = max((self.width() - sum(widths) - LARGE) / 2, 0)
        y = self.height() - metrics.height() / 2
        for place, judged in enumerate(self._judged):
            color = self._look.theme.color(COLORS[place])
            dashed = place == 0
            painter.setPen(QPen(color, 2, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
            painter.drawLine(QPointF(x, y), QPointF(x + line, y))
            painter.setPen(QPen(color, 2))
            painter.setBrush(self._look.theme.color("surface") if dashed else color)
            painter.drawEllipse(QPointF(x + line / 2, y), DOT, DOT)
            painter.setPen(self._look.theme.color("ink"))
            painter.drawText(QPointF(x + line + SMALL, y + metrics.ascent() / 2 - 1), judged.name)
            x += widths[place] + LARGE
