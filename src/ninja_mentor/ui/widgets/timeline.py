"""What happened over months, in lanes: spans that lasted, marks of one day. The same is told in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL, TIGHT
from ninja_mentor.ui.widgets.chart_painter import chart_painter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from ninja_mentor.ui.theme import Look
    from ninja_mentor.ui.widgets.chip import ChipTone

LANE: Final = 34  # designed pixels
REACH: Final = 5.0  # half a mark
SHORTEST: Final = 14  # days that are drawn at least
Shape = Literal["dot", "diamond", "square", "triangle"]


@dataclass(frozen=True)
class Stretch:
    """Something that lasted; `until` is the first day that does not belong to it any more."""

    since: date
    until: date
    text: str


@dataclass(frozen=True)
class DayMark:
    """Something of one day; `id` comes back when it is pressed."""

    on: date
    text: str
    shape: Shape = "dot"
    tone: ChipTone = "indigo"
    id: str = ""


@dataclass(frozen=True)
class Lane:
    """One line of the picture."""

    name: str
    stretches: tuple[Stretch, ...] = ()
    marks: tuple[DayMark, ...] = ()


class Timeline(QWidget):
    """`pressed(id)` fires for a mark that is clicked, or chosen with the arrow keys and Enter."""

    pressed = Signal(str)

    def __init__(self, look: Look, name: str, write_month: Callable[[date], str]) -> None:
        super().__init__()
        self._look, self._name, self._write_month = look, name, write_month
        self._lanes: tuple[Lane, ...] = ()
        self._since, self._until = date.min, date.min
        self._chosen = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        look.theme.changed.connect(self.updateGeometry)

    def set_lanes(self, since: date, until: date, lanes: Sequence[Lane]) -> None:
        """Shows these from the first day to the last."""
        self._since, self._until = since, max(until, since + timedelta(days=SHORTEST))
        self._lanes, self._chosen = tuple(lanes), -1
        told = [
            f"{lane.name}: {text}"
            for lane in lanes
            for text in [*(one.text for one in lane.stretches), *(one.text for one in lane.marks)]
        ]
        self.setAccessibleDescription("\n".join(told))
        self.updateGeometry()
        self.update()

    def chosen(self) -> DayMark | None:
        """The mark that the arrow keys stand on."""
        marks = list(self._marks())
        return marks[self._chosen][1] if 0 <= self._chosen < len(marks) else None

    def sizeHint(self) -> QSize:
        px = self._look.theme.px
        return QSize(px(520), px(LANE) * max(len(self._lanes), 1) + self._axis())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.theme.px(260), self.sizeHint().height())

    # -- asking ----------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        text = self._text_at(event.position())
        if text:
            QToolTip.showText(event.globalPosition().toPoint(), text, self)
        else:
            QToolTip.hideText()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        mark = self._mark_at(event.position())
        if mark is not None and mark.id:
            self.pressed.emit(mark.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = len(list(self._marks()))
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        chosen = self.chosen()
        if step is not None and number:
            self._chosen = (
                (self._chosen + step) % number if self._chosen >= 0 else (0 if step > 0 else number - 1)
            )
            self._tell_chosen()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and chosen is not None and chosen.id:
            self.pressed.emit(chosen.id)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._chosen = -1
        super().focusOutEvent(event)
        self.update()

    def _tell_chosen(self) -> None:
        marks = list(self._marks())
        lane, mark = marks[self._chosen]
        self.setAccessibleName(f"{self._name}: {mark.text}")
        where = QPointF(self._x(mark.on), self._middle(lane))
        QToolTip.showText(self.mapToGlobal(where.toPoint()), mark.text, self)
        self.update()

    def _marks(self) -> Iterator[tuple[int, DayMark]]:
        """All marks with their lanes, by day."""
        found = [(place, mark) for place, lane in enumerate(self._lanes) for mark in lane.marks]
        yield from sorted(found, key=lambda each: each[1].on)

    def _mark_at(self, at: QPointF) -> DayMark | None:
        """The nearest mark under the pointer."""
        reach = self._look.theme.px(10)
        near = [
            (abs(self._x(mark.on) - at.x()), mark)
            for place, mark in self._marks()
            if abs(self._middle(place) - at.y()) <= reach and abs(self._x(mark.on) - at.x()) <= reach
        ]
        return min(near, key=lambda each: each[0])[1] if near else None

    def _text_at(self, at: QPointF) -> str:
        mark = self._mark_at(at)
        if mark is not None:
            return mark.text
        for place, lane in enumerate(self._lanes):
            if abs(self._middle(place) - at.y()) <= self._look.theme.px(LANE) / 2:
                for one in lane.stretches:
                    if self._x(one.since) <= at.x() <= self._x(one.until):
                        return one.text
        return ""

    # -- drawing ---------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = chart_painter(self, self._look.theme)
        if not self._lanes:
            return
        self._draw_months(painter)
        for place, lane in enumerate(self._lanes):
            self._draw_lane(painter, place, lane)
        chosen = self.chosen()
        for place, mark in self._marks():
            self._draw_mark(painter, place, mark, is_chosen=mark is chosen)

    def _draw_months(self, painter: QPainter) -> None:
        theme, metrics = self._look.theme, painter.fontMetrics()
        bottom, free = self.height() - self._axis(), 0.0
        day = self._since.replace(day=1)
        while day <= self._until:
            x = self._x(max(day, self._since))
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(QPointF(x, TIGHT), QPointF(x, bottom))
            words = self._write_month(day)
            width = metrics.horizontalAdvance(words)
            if x >= free and x + width <= self.width():
                painter.setPen(theme.color("quiet"))
                painter.drawText(QPointF(x, bottom + metrics.ascent() + TIGHT), words)
                free = x + width + MEDIUM
            day = (day + timedelta(days=32)).replace(day=1)

    def _draw_lane(self, painter: QPainter, place: int, lane: Lane) -> None:
        theme, metrics = self._look.theme, painter.fontMetrics()
        middle, half = self._middle(place), theme.px(LANE) / 2
        painter.setPen(theme.color("ink"))
        beside = QRectF(SMALL, middle - half, self._left() - SMALL - MEDIUM, 2 * half)
        name = metrics.elidedText(lane.name, Qt.TextElideMode.ElideRight, int(beside.width()))
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(QPointF(self._left(), middle + half), QPointF(self.width() - SMALL, middle + half))
        for number, one in enumerate(lane.stretches):
            bar = QRectF(self._x(one.since), middle - half * 0.55, 0, half * 1.1)
            bar.setRight(max(self._x(one.until) - 1, bar.left() + 3))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("indigo_soft" if number % 2 == 0 else "neutral_soft"))
            painter.drawRoundedRect(bar, 3, 3)
            words = metrics.elidedText(one.text, Qt.TextElideMode.ElideRight, int(bar.width() - SMALL))
            if len(words) > 2:
                painter.setPen(theme.color("ink"))
                painter.drawText(
                    bar.adjusted(TIGHT, 0, 0, 0),
                    Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                    words,
                )

    def _draw_mark(self, painter: QPainter, place: int, mark: DayMark, *, is_chosen: bool) -> None:
        theme = self._look.theme
        at, reach = QPointF(self._x(mark.on), self._middle(place)), REACH + (2 if is_chosen else 0)
        painter.setPen(QPen(theme.color("surface"), 1))
        painter.setBrush(theme.color(mark.tone))
        if mark.shape == "dot":
            painter.drawEllipse(at, reach, reach)
        else:
            painter.drawPolygon(
                QPolygonF([at + QPointF(x * reach, y * reach) for x, y in CORNERS[mark.shape]])
            )
        if is_chosen:
            painter.setPen(QPen(theme.color("indigo"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, reach + 4, reach + 4)

    def _left(self) -> float:
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(lane.name) for lane in self._lanes), default=0)
        return min(widest + SMALL + MEDIUM * 2.0, self.width() * 0.3)

    def _x(self, day: date) -> float:
        room = self.width() - self._left() - SMALL - REACH
        day = min(max(day, self._since), self._until)
        return self._left() + room * ((day - self._since).days / (self._until - self._since).days)

    def _middle(self, place: int) -> float:
        return self._look.theme.px(LANE) * (place + 0.5)

    def _axis(self) -> int:
        return self.fontMetrics().height() + SMALL


CORNERS: Final = {
    "diamond": ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
    "square": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "triangle": ((0, -1.2), (1.2, 1), (-1.2, 1)),
}
