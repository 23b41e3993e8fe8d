"""Paints the lines of the palette: an icon, a title, and the words around the hit with the hit marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ninja_mentor.ui.theme.tokens import MEDIUM, RADIUS, SMALL, TIGHT
from ninja_mentor.ui.widgets.cleaning import qt_index

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

    from ninja_mentor.ui.search.rows import Row
    from ninja_mentor.ui.theme import Look

    Index = QModelIndex | QPersistentModelIndex

ROW_ROLE: Final = Qt.ItemDataRole.UserRole
ICON: Final = 18


class RowDelegate(QStyledItemDelegate):
    """One or two lines a record; a heading is a quiet line."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW_ROLE)
        theme = self._look.theme
        if row.is_heading:
            return QSize(0, QFontMetrics(theme.font("caption")).height() + SMALL + TIGHT)
        height = QFontMetrics(theme.font("body")).height()
        if row.words:
            height += QFontMetrics(theme.font("body")).height() + 2
        return QSize(0, height + 2 * SMALL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        rect: QRect = option.rect
        state: Any = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_heading:
            self._text(
                painter,
                rect.adjusted(SMALL, SMALL, -SMALL, 0),
                row.title,
                "quiet",
                self._look.theme.font("caption"),
            )
        else:
            self._paint_record(painter, rect, row, chosen=bool(state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _paint_record(self, painter: QPainter, rect: QRect, row: Row, *, chosen: bool) -> None:
        theme = self._look.theme
        if chosen:
            painter.setPen(theme.color("indigo"))
            painter.setBrush(theme.color("indigo_soft"))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        inner = rect.adjusted(MEDIUM, SMALL, -MEDIUM, -SMALL)
        side = theme.px(ICON)
        line = QFontMetrics(theme.font("body")).height()
        ratio = painter.device().devicePixelRatioF()
        picture = self._look.icons.pixmap(row.icon, "indigo" if chosen else "quiet", ICON, ratio)
        painter.drawPixmap(inner.left(), inner.top() + (line - side) // 2, picture)
        left = inner.adjusted(side + MEDIUM, 0, 0, 0)
        first = QRect(left.left(), left.top(), left.width(), line)
        caption = theme.font("caption")
        aside = row.keys or row.note
        wanted = QFontMetrics(caption).horizontalAdvance(aside) + MEDIUM if aside else 0
        title = theme.font("strong" if row.words or row.note else "body")
        room = first.width() - min(wanted, first.width() // 2)
        used = min(room, QFontMetrics(title).horizontalAdvance(row.title) + 2)
        self._text(
            painter, first.adjusted(0, 0, used - first.width(), 0), row.title, "ink", title, row.title_marks
        )
        if aside:
            at_right = first.adjusted(used + MEDIUM, 0, 0, 0)
            self._text(painter, at_right, aside, "quiet", caption, at_right=bool(row.keys))
        if row.words:
            second = first.translated(0, line + 2)
            self._text(painter, second, row.words, "quiet", theme.font("body"), row.marks)

    def _text(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        color: str,
        font: QFont,
        marks: Sequence[tuple[int, int]] = (),
        *,
        at_right: bool = False,
    ) -> None:
        """One line, shortened at its end where there is no room; marked words stand on a soft ground."""
        theme = self._look.theme
        metrics = QFontMetrics(font)
        widest = QFont(font)
        if marks:
            widest.setWeight(font.Weight.DemiBold)  # marked words are wider
        shown = QFontMetrics(widest).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        layout = QTextLayout(shown, font)
        layout.setCacheEnabled(True)
        bright = QTextCharFormat()
        bright.setBackground(theme.color("amber_soft"))
        bright.setForeground(theme.color("ink"))
        bright.setFontWeight(font.Weight.DemiBold)
        formats = []
        for start, length in marks:
            one = QTextLayout.FormatRange()
            one.start = qt_index(text, start)
            one.length = max(0, min(qt_index(text, start + length), qt_index(shown, len(shown))) - one.start)
            one.format = bright
            formats.append(one)
        layout.setFormats(formats)
        layout.beginLayout()
        line = layout.createLine()
        if line.isValid():
            line.setLineWidth(rect.width() * 2)
        layout.endLayout()
        painter.setPen(theme.color(color))
        painter.setClipRect(rect)
        across = rect.width() - line.naturalTextWidth() if at_right and line.isValid() else 0
        down = (rect.height() - metrics.height()) / 2 if rect.height() > metrics.height() else 0
        layout.draw(painter, QPointF(rect.left() + across, rect.top() + down))
        painter.setClipping(False)
