"""Paints an idea as a card, from a layout that is measured once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QToolTip

from ninja_mentor.ui.ideas.card_layout import CardLayout, CardMeasure
from ninja_mentor.ui.ideas.models import LISTED_ROLE
from ninja_mentor.ui.theme.tokens import MEDIUM, RADIUS

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QStyleOptionViewItem

    from ninja_mentor.core.workflow.gates import Progress
    from ninja_mentor.ui.ideas.arranging import Listed
    from ninja_mentor.ui.ideas.steps import Steps
    from ninja_mentor.ui.ideas.words import IdeaWords
    from ninja_mentor.ui.theme import Look

Index = QModelIndex | QPersistentModelIndex
GAP: Final = MEDIUM  # below each card, and to its right, where the scroll bar may come
EXACT_UP_TO: Final = 60  # a longer list has cards of one height, so that it need not be measured
MOST_KEPT: Final = 400  # layouts


class CardDelegate(QStyledItemDelegate):
    """One for all columns of a board. It asks `steps` how far an idea is when a card is first seen."""

    def __init__(self, look: Look, words: IdeaWords, steps: Steps, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._words = words
        self._steps = steps
        self._kept: dict[tuple[str, float, bool], tuple[Listed, Progress | None, CardLayout]] = {}
        self._measure = CardMeasure(look.theme, words)
        look.theme.changed.connect(self._dress)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._card_width(option)
        uniform = _is_uniform(index)
        if uniform:
            height = self._measure.full_height()
        else:
            height = self._layout(index.data(LISTED_ROLE), width, uniform=False).height
        return QSize(int(width) + GAP, round(height) + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = _rect(option)
        card = QRectF(area.x(), area.y(), self._card_width(option), area.height() - GAP)
        layout = self._layout(index.data(LISTED_ROLE), card.width(), uniform=_is_uniform(index))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, card, _state(option))
        painter.translate(card.topLeft())
        self._paint_bar(painter, layout)
        self._paint_words(painter, layout)
        self._paint_people(painter, layout)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A tool tip with what the card left out; none where it shows everything."""
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            idea: Listed = index.data(LISTED_ROLE)
            progress = self._steps.progress(idea.row.id)
            following = self._words.next_step(idea.row, progress) if progress is not None else ""
            QToolTip.showText(event.globalPos(), self._words.tip(idea.row, following), view)
            return True
        return super().helpEvent(event, view, option, index)

    def _layout(self, idea: Listed, width: float, *, uniform: bool) -> CardLayout:
        progress = self._steps.progress(idea.row.id)
        key = (idea.row.id, width, uniform)
        kept = self._kept.get(key)
        if kept is not None and kept[0] is idea and kept[1] is progress:
            return kept[2]
        height = self._measure.full_height() if uniform else None
        layout = self._measure.lay_out(idea.row, progress, width, height)
        if len(self._kept) > MOST_KEPT:
            self._kept.clear()
        self._kept[key] = (idea, progress, layout)
        return layout

    def _paint_ground(self, painter: QPainter, card: QRectF, state: QStyle.StateFlag) -> None:
        color = self._look.theme.color
        if state & QStyle.StateFlag.State_HasFocus:
            pen = QPen(color("indigo"), 2)
        elif state & QStyle.StateFlag.State_MouseOver:
            pen = QPen(color("edge"), 1)
        else:
            pen = QPen(color("line"), 1)
        inset = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(color("surface"))
        painter.drawRoundedRect(card.adjusted(inset, inset, -inset, -inset), RADIUS + 2, RADIUS + 2)

    def _paint_bar(self, painter: QPainter, layout: CardLayout) -> None:
        color = self._look.theme.color
        round_end = layout.bar.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("sunken"))
        painter.drawRoundedRect(layout.bar, round_end, round_end)
        if layout.share > 0:
            filled = QRectF(layout.bar)
            filled.setWidth(max(filled.width() * layout.share, filled.height()))
            painter.setBrush(color("indigo"))
            painter.drawRoundedRect(filled, round_end, round_end)

    def _paint_words(self, painter: QPainter, layout: CardLayout) -> None:
        color = self._look.theme.color
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        for words in layout.words:
            painter.setFont(getattr(self._measure.fonts, words.role))
            if words.ground:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color(words.ground))
                painter.drawRoundedRect(words.rect, words.rect.height() / 2, words.rect.height() / 2)
                painter.setPen(color(words.tone))
                painter.drawText(words.rect, Qt.AlignmentFlag.AlignCenter, words.text)
            else:
                painter.setPen(color(words.tone))
                painter.drawText(words.rect, left, words.text)

    def _paint_people(self, painter: QPainter, layout: CardLayout) -> None:
        color = self._look.theme.color
        painter.setFont(self._measure.fonts.tiny)
        for circle, text in layout.avatars:
            painter.setPen(QPen(color("surface"), 2))
            painter.setBrush(color("indigo_soft"))
            painter.drawEllipse(circle)
            painter.setPen(color("indigo"))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, text)

    def _card_width(self, option: QStyleOptionViewItem) -> float:
        view = _view(option)
        return float((view.width() if view is not None else _rect(option).width()) - GAP)

    def _dress(self) -> None:
        self._measure = CardMeasure(self._look.theme, self._words)
        self._kept.clear()


def _is_uniform(index: Index) -> bool:
    return index.model().rowCount() > EXACT_UP_TO


# The stubs do not know the public members of Qt's style options.
def _rect(option: Any) -> QRectF:  # noqa: ANN401
    return QRectF(option.rect)


def _state(option: Any) -> QStyle.StateFlag:  # noqa: ANN401
    return option.state  # type: ignore[no-any-return]


def _view(option: Any) -> QAbstractItemView | None:  # noqa: ANN401
    return option.widget  # type: ignore[no-any-return]
