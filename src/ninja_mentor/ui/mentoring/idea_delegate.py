"""Paints a mentored idea: its title, where it stands, why it needs its mentor, and at the right its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QToolTip

from ninja_mentor.ui.mentoring.words import REASON_TONES
from ninja_mentor.ui.theme.tokens import LARGE, RADIUS, SMALL, TIGHT, WIDE

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFont, QPixmap
    from PySide6.QtWidgets import QStyleOptionViewItem

    from ninja_mentor.core.overview.mentoring import MentoredIdea
    from ninja_mentor.ui.mentoring.words import MentoringWords
    from ninja_mentor.ui.theme import Look

Index = QModelIndex | QPersistentModelIndex
IDEA_ROLE: Final = Qt.ItemDataRole.UserRole
RIGHT: Final = 156  # designed pixels of the column at the right
BAR: Final = 5  # designed pixels of a bar of readiness
LEVELS: Final = 5
PLAIN: Final = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter


class IdeaDelegate(QStyledItemDelegate):
    """Three lines an idea, all of one height."""

    def __init__(self, look: Look, words: MentoringWords, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._words = look, words
        self._measure()
        look.theme.changed.connect(self._measure)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(_rect(option).toRect().width(), self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        idea: MentoredIdea = index.data(IDEA_ROLE)
        area = _rect(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, _state(option))
        inner = area.adjusted(WIDE, 0, -LARGE, 0)
        right = QRectF(inner)
        right.setLeft(inner.right() - self._look.theme.px(RIGHT))
        left = QRectF(inner)
        left.setRight(right.left() - SMALL)
        self._paint_words(
            painter, left, idea, is_chosen=bool(_state(option) & QStyle.StateFlag.State_Selected)
        )
        self._paint_figures(painter, right, idea)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A tool tip with all that the row may have cut."""
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            QToolTip.showText(event.globalPos(), self._tip(index.data(IDEA_ROLE)), view)
            return True
        return super().helpEvent(event, view, option, index)

    def _tip(self, idea: MentoredIdea) -> str:
        words = self._words
        levels = [
            words.language.say(
                "{dimension}: team {team}, mentor {mentor}",
                dimension=words.dimension(each.dimension),
                team=each.team or "–",
                mentor=each.mentor or "–",
            )
            for each in idea.readiness
        ]
        reasons = [words.reason(each) for each in idea.reasons]
        return "\n".join((idea.title, *reasons, words.promises(idea), words.evidence(idea), *levels))

    def _measure(self) -> None:
        theme = self._look.theme
        self._strong, self._caption = theme.font("strong"), theme.font("caption")
        self._title_height = QFontMetricsF(self._strong).height() + 2
        self._line = QFontMetricsF(self._caption).height() + 2
        self._chip = max(self._line, theme.px(19))
        self._top = theme.px(10)
        self._pictures: dict[tuple[str, float], QPixmap] = {}
        self._height = round(2 * self._top + self._title_height + self._line + self._chip + TIGHT)

    def _paint_ground(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
        color = self._look.theme.color
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, color("indigo_soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, color("hover"))
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(color("indigo"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(2, 2, -2, -2), RADIUS, RADIUS)

    def _paint_words(self, painter: QPainter, area: QRectF, idea: MentoredIdea, *, is_chosen: bool) -> None:
        words = self._words
        top = area.top() + self._top
        self._write(
            painter, QRectF(area.left(), top, area.width(), self._title_height), idea.title, self._strong
        )
        top += self._title_height
        where = (
            words.stage(idea.stage),
            words.gate(idea),
            idea.country,
            ", ".join(p.name for p in idea.team),
        )
        line = " · ".join(part for part in where if part)
        self._write(painter, QRectF(area.left(), top, area.width(), self._line), line, self._caption, "quiet")
        chips = QRectF(area.left(), top + self._line + TIGHT, area.width(), self._chip)
        self._paint_reasons(painter, chips, idea, is_chosen=is_chosen)

    def _paint_reasons(self, painter: QPainter, area: QRectF, idea: MentoredIdea, *, is_chosen: bool) -> None:
        metrics, px = QFontMetricsF(self._caption), self._look.theme.px
        left = area.left()
        for reason in idea.reasons:
            text = self._words.reason(reason)
            width = metrics.horizontalAdvance(text) + px(16)
            if left + width > area.right() and left > area.left():
                break
            chip = QRectF(left, area.top(), min(width, area.width()), area.height())
            tone = REASON_TONES[reason.why]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.theme.color("surface" if is_chosen else f"{tone}_soft"))
            painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
            self._write(painter, chip.adjusted(px(8), 0, -px(8) + 2, 0), text, self._caption, tone)
            left += width + px(6)

    def _paint_figures(self, painter: QPainter, area: QRectF, idea: MentoredIdea) -> None:
        """The last session, the evidence as numbers beside their icons, and the levels as bars."""
        px, right = self._look.theme.px, Qt.AlignmentFlag.AlignRight
        top = area.top() + self._top
        first = QRectF(area.left(), top, area.width(), self._title_height)
        self._write(painter, first, self._words.session(idea), self._caption, "quiet", right)
        second = QRectF(area.left(), first.bottom(), area.width(), self._line)
        if idea.open:
            self._write(painter, second, self._words.open(idea), self._caption, "quiet", right)
        third = QRectF(area.left(), second.bottom() + TIGHT, area.width(), self._chip)
        bars = self._paint_levels(painter, third, idea)
        self._paint_evidence(
            painter, QRectF(third.left(), third.top(), bars - third.left() - px(10), third.height()), idea
        )

    def _paint_evidence(self, painter: QPainter, area: QRectF, idea: MentoredIdea) -> None:
        px, metrics = self._look.theme.px, QFontMetricsF(self._caption)
        at = area.right()
        shown = (("flask-conical", idea.tests), ("message-circle", idea.interviews))
        for icon, number in shown:
            text = str(number)
            width = metrics.horizontalAdvance(text) + 1
            self._write(
                painter,
                QRectF(at - width, area.top(), width + 2, area.height()),
                text,
                self._caption,
                "quiet",
            )
            at -= width + px(15)
            painter.drawPixmap(
                round(at), round(area.center().y() - px(12) / 2), self._picture(icon, _ratio(painter))
            )
            at -= px(8)

    def _picture(self, icon: str, ratio: float) -> QPixmap:
        """Drawn once for all rows."""
        if (icon, ratio) not in self._pictures:
            self._pictures[icon, ratio] = self._look.icons.pixmap(icon, "quiet", 12, ratio)
        return self._pictures[icon, ratio]

    def _paint_levels(self, painter: QPainter, area: QRectF, idea: MentoredIdea) -> float:
        """Two bars a dimension, the team's and the mentor's; gives where they begin."""
        px, color = self._look.theme.px, self._look.theme.color
        if all(each.team is None and each.mentor is None for each in idea.readiness):
            return area.right() + px(10)
        width, gap = px(BAR), px(3)
        at = area.right() - len(idea.readiness) * (2 * width + 1) - (len(idea.readiness) - 1) * gap
        begin = at
        painter.setPen(Qt.PenStyle.NoPen)
        for each in idea.readiness:
            for level, tone in ((each.team, "edge"), (each.mentor, "indigo")):
                full = QRectF(at, area.top() + 1, width, area.height() - 2)
                painter.setBrush(color("sunken"))
                painter.drawRect(QRectF(full.left(), full.bottom() - 2, width, 2))
                if level:
                    high = full.height() * level / LEVELS
                    painter.setBrush(color(tone))
                    painter.drawRect(QRectF(full.left(), full.bottom() - high, width, high))
                at += width + 1
            at += gap - 1
        return begin

    def _write(
        self,
        painter: QPainter,
        area: QRectF,
        text: str,
        font: QFont,
        tone: str = "ink",
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._look.theme.color(tone))
        fitting = QFontMetricsF(font).elidedText(
            " ".join(text.split()), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, PLAIN | side, fitting)


# The stubs do not know the public members of Qt's style options.
def _rect(option: Any) -> QRectF:  # noqa: ANN401
    return QRectF(option.rect)


def _state(option: Any) -> QStyle.StateFlag:  # noqa: ANN401
    return option.state  # type: ignore[no-any-return]


def _ratio(painter: QPainter) -> float:
    return painter.device().devicePixelRatioF()
