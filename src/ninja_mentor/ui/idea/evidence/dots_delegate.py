"""A cell that shows how much of five: dots, then the word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.record_table import ROW_ROLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ninja_mentor.ui.theme import Look

STEPS: Final = 5
DOT: Final = 7
GAP: Final = 3


class DotsDelegate(QStyledItemDelegate):
    """`level` gives for a row how many of the five dots are full; `tone` their colour token."""

    def __init__(
        self, look: Look, level: Callable[[Any], int], tone: Callable[[Any], str] | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._look, self._level, self._tone = look, level, tone

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self._look.theme
        row = index.data(ROW_ROLE)
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        ground.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, ground, painter, ground.widget
        )
        color = theme.color((self._tone(row) if self._tone is not None else "") or "ink")
        size, gap = theme.px(DOT), theme.px(GAP)
        left, middle = option.rect.left() + SMALL + 3.0, option.rect.center().y() + 0.5
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for step in range(1, STEPS + 1):
            full = step <= self._level(row)
            painter.setPen(QPen(color if full else theme.color("faint"), 1))
            painter.setBrush(color if full else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(left + size / 2, middle), size / 2, size / 2)
            left += size + gap
        painter.setPen(color)
        room = QRectF(left + gap, option.rect.top(), option.rect.right() - left - gap, option.rect.height())
        words = option.fontMetrics.elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()
