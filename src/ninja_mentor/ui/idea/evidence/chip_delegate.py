"""A cell of a table as a chip: its words on the soft ground of their tone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.record_table import ROW_ROLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ninja_mentor.ui.theme import Look

SIDE: Final = 8


class ChipDelegate(QStyledItemDelegate):
    """`tone` gives for a row the tone of its chip; no tone is plain words, no words no chip."""

    def __init__(self, look: Look, tone: Callable[[Any], str], parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._tone = look, tone

    def width_of(self, words: str) -> int:
        """How wide a cell must be, so that these words are not shortened."""
        theme = self._look.theme
        inside = QFontMetrics(theme.font("caption")).horizontalAdvance(words) + 2 * theme.px(SIDE)
        return inside + SMALL + SMALL // 2 + 2

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self._look.theme
        words = str(index.data() or "")
        tone = self._tone(index.data(ROW_ROLE)) or "neutral"
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        style = ground.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, ground.widget)
        if not words:
            return
        font = theme.font("caption")
        metrics = QFontMetrics(font)
        side = theme.px(SIDE)
        cell = QRectF(option.rect).adjusted(SMALL, 0, -SMALL / 2, 0)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(cell.width() - 2 * side))
        width = min(metrics.horizontalAdvance(shown) + 2 * side + 1, cell.width())
        height = min(metrics.height() + 2, cell.height() - 4)
        chip = QRectF(cell.left(), cell.center().y() - height / 2, width, height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(f"{tone}_soft"))
        painter.drawRoundedRect(chip, height / 2, height / 2)
        painter.setPen(theme.color(tone))
        painter.setFont(font)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, shown)
        painter.restore()
