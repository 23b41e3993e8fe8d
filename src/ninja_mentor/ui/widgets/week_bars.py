"""A week as bars, a row a person: when they are awake, when they work; and what all have in common below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL, TIGHT
from ninja_mentor.ui.widgets.chart_painter import chart_painter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from ninja_mentor.ui.theme import Look

ROW: Final = 44  # designed pixels
BAR: Final = 12
DAYS: Final = 7


@dataclass(frozen=True)
class Bar:
    """A time of the week, from its beginning: 0 to 1."""

    start: float
    end: float


@dataclass(frozen=True)
class WeekRow:
    """One line: its name, a quiet line below it, and its two kinds of times. `told` is all of it in words."""

    name: str
    note: str
    light: tuple[Bar, ...]  # awake
    strong: tuple[Bar, ...]  # at work
    told: str = ""
    is_sum: bool = False  # what all have in common


@dataclass(frozen=True)
class Slot:
    """A time that can be picked; `text` says it."""

    bar: Bar
    text: str


class WeekBars(QWidget):
    """`picked(number)` fires for the slot that is pressed, or chosen with the arrow keys and Enter."""

    picked = Signal(int)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look, self._name = look, name
        self._days: Sequence[str] = ()
        self._rows: Sequence[WeekRow] = ()
        self._slots: Sequence[Slot] = ()
        self._chosen = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        look.theme.changed.connect(self.updateGeometry)

    def set_week(self, days: Sequence[str], rows: Sequence[WeekRow], slots: Sequence[Slot]) -> None:
        """Seven names of days, a row a person, and the times that are offered."""
        self._days, self._rows, self._slots, self._chosen = days, rows, slots, -1
        told = [f"{row.name}: {row.told}" for row in rows] + [slot.text for slot in slots]
        self.setAccessibleDescription("\n".join(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._look.theme.px
        return QSize(px(640), self._top() + px(ROW) * max(len(self._rows), 1) + TIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.theme.px(420), self.sizeHint().height())

    # -- asking ----------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        number = self._slot_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if number >= 0 else Qt.CursorShape.ArrowCursor)
        if number >= 0:
            QToolTip.showText(event.globalPosition().toPoint(), self._slots[number].text, self)
        else:
            QToolTip.hideText()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self._slot_at(event.position())
        if number >= 0:
            self._choose(number)
            self.picked.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and self._slots:
            begun = self._chosen >= 0
            self._choose(
                (self._chosen + step) % len(self._slots) if begun else 0 if step > 0 else len(self._slots) - 1
            )
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._chosen >= 0:
            self.picked.emit(self._chosen)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _choose(self, number: int) -> None:
        self._chosen = number
        self.setAccessibleName(f"{self._name}: {self._slots[number].text}")
        self.update()

    def _slot_at(self, at: QPointF) -> int:
        for number, slot in enumerate(self._slots):
            if self._x(slot.bar.start) <= at.x() <= self._x(slot.bar.end) and at.y() >= self._top():
                return number
        return -1

    # -- drawing ---------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = chart_painter(self, self._look.theme)
        self._draw_days(painter)
        for number, slot in enumerate(self._slots):
            self._draw_slot(painter, slot, is_chosen=number == self._chosen)
        for place, row in enumerate(self._rows):
            self._draw_row(painter, place, row)

    def _draw_days(self, painter: QPainter) -> None:
        theme = self._look.theme
        for number in range(DAYS + 1):
            x = self._x(number / DAYS)
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(QPointF(x, self._top() - TIGHT), QPointF(x, self.height() - TIGHT))
            if number < len(self._days):
                painter.setPen(theme.color("quiet"))
                room = QRectF(x + TIGHT, 0, self._x((number + 1) / DAYS) - x - TIGHT, self._top() - TIGHT)
                metrics = painter.fontMetrics()
                words = metrics.elidedText(self._days[number], Qt.TextElideMode.ElideRight, int(room.width()))
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _draw_slot(self, painter: QPainter, slot: Slot, *, is_chosen: bool) -> None:
        theme = self._look.theme
        area = QRectF(self._x(slot.bar.start), self._top(), 0, self.height() - self._top() - TIGHT)
        area.setRight(self._x(slot.bar.end))
        painter.setPen(QPen(theme.color("green"), 2 if is_chosen else 1))
        painter.setBrush(theme.color("green_soft"))
        painter.drawRoundedRect(area, 3, 3)

    def _draw_row(self, painter: QPainter, place: int, row: WeekRow) -> None:
        theme, metrics = self._look.theme, painter.fontMetrics()
        top = self._top() + theme.px(ROW) * place
        middle = top + theme.px(ROW) / 2
        width = int(self._left() - SMALL - MEDIUM)
        painter.setPen(theme.color("ink"))
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QPointF(SMALL, middle - 2), name)
        painter.setPen(theme.color("quiet"))
        note = metrics.elidedText(row.note, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QPointF(SMALL, middle + metrics.ascent()), note)
        tone = "green" if row.is_sum else "indigo"
        height = theme.px(BAR)
        # Awake is an outline with lines across it, work is full: told apart without colour too.
        painter.setPen(QPen(theme.color(tone), 1))
        painter.setBrush(QBrush(theme.color(tone), Qt.BrushStyle.BDiagPattern))
        for bar in row.light:
            painter.drawRect(
                QRectF(self._x(bar.start), middle - height / 2, self._x(bar.end) - self._x(bar.start), height)
            )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(tone))
        for bar in row.strong:
            painter.drawRect(
                QRectF(self._x(bar.start), middle - height / 2, self._x(bar.end) - self._x(bar.start), height)
            )

    def _top(self) -> int:
        return self.fontMetrics().height() + SMALL

    def _left(self) -> float:
        return min(self._look.theme.px(190), self.width() * 0.3)

    def _x(self, share: float) -> float:
        return self._left() + (self.width() - self._left() - SMALL) * min(max(share, 0.0), 1.0)
