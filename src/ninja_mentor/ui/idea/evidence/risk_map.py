"""Assumptions by risk and evidence, as a picture: high and to the left is what to test first."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from ninja_mentor.ui.theme import Look

STEPS: Final = 5
FIRST_RISK: Final = 4  # from here, with little evidence, an assumption is tested first
FIRST_PROOF: Final = 2


class RiskMap(QWidget):
    """Numbers stand for the rows of the list, from 1. The same is told in words to those who cannot see it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._cells: dict[tuple[int, int], list[int]] = {}
        self.setAccessibleName(look.say("Risk and evidence"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        look.theme.changed.connect(self.updateGeometry)

    def set_assumptions(self, assumptions: Sequence[Any]) -> None:
        """Shows these, in the order of the list."""
        cells: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        for number, one in enumerate(assumptions, 1):
            cells[one.risk, one.evidence].append(number)
        self._cells = dict(cells)
        told = [
            self._look.say("{n}: risk {risk} of 5, evidence {evidence} of 5", n=n, risk=risk, evidence=proof)
            for (risk, proof), numbers in sorted(cells.items(), reverse=True)
            for n in numbers
        ]
        self.setAccessibleDescription("\n".join(told))
        self.setToolTip("\n".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        px = self._look.theme.px
        return QSize(px(300), px(172))

    def minimumSizeHint(self) -> QSize:
        px = self._look.theme.px
        return QSize(px(180), px(172))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme.font("caption")
        painter.setFont(font)
        metrics = QFontMetrics(font)
        area = QRectF(
            metrics.height() + 6,
            2,
            min(self.width() - metrics.height() - 10, theme.px(420)),
            self.height() - metrics.height() - 10,
        )
        cell = area.width() / STEPS, area.height() / STEPS
        self._draw_ground(painter, area, cell)
        painter.setPen(theme.color("quiet"))
        below = QRectF(area.left(), area.bottom() + 4, area.width(), metrics.height() + 2)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, self._look.say("more evidence →"))
        painter.save()
        painter.translate(0, area.bottom())
        painter.rotate(-90)
        beside = QRectF(0, 0, area.height(), metrics.height() + 2)
        painter.drawText(beside, Qt.AlignmentFlag.AlignHCenter, self._look.say("more risk →"))
        painter.restore()
        for (risk, proof), numbers in self._cells.items():
            box = QRectF(
                area.left() + (proof - 1) * cell[0], area.top() + (STEPS - risk) * cell[1], cell[0], cell[1]
            )
            self._draw_numbers(painter, box, numbers)

    def _draw_ground(self, painter: QPainter, area: QRectF, cell: tuple[float, float]) -> None:
        theme = self._look.theme
        first = QRectF(area.left(), area.top(), FIRST_PROOF * cell[0], (STEPS - FIRST_RISK + 1) * cell[1])
        painter.fillRect(first, theme.color("red_soft"))
        painter.setPen(QPen(theme.color("line"), 1))
        for step in range(STEPS + 1):
            x, y = area.left() + step * cell[0], area.top() + step * cell[1]
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        if not any(risk >= FIRST_RISK and proof <= FIRST_PROOF for risk, proof in self._cells):
            painter.setPen(theme.color("red"))
            painter.drawText(first, Qt.AlignmentFlag.AlignCenter, self._look.say("test first"))

    def _draw_numbers(self, painter: QPainter, box: QRectF, numbers: Sequence[int]) -> None:
        theme = self._look.theme
        metrics = painter.fontMetrics()
        words = ", ".join(str(number) for number in numbers)
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()) - 8)
        height = min(metrics.height() + 4.0, box.height() - 2)
        width = max(metrics.horizontalAdvance(words) + 10.0, height)
        mark = QRectF(box.center().x() - width / 2, box.center().y() - height / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("indigo"))
        painter.drawRoundedRect(mark, height / 2, height / 2)
        painter.setPen(theme.color("on_indigo"))
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, words)
