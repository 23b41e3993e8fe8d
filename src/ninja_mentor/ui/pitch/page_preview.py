"""The pages as they will be printed or shown, as wide as there is room or larger, sharp on every screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from ninja_mentor.ui.theme.tokens import LARGE, WIDE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import (
        QFocusEvent,
        QImage,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QWheelEvent,
    )

    from ninja_mentor.ui.theme import Look

PORTRAIT: Final = "portrait"
LANDSCAPE: Final = "landscape"
# Inches in width, and height to width, before a page is drawn: A4, and a slide of 960 x 540 points.
SHAPES: Final = {PORTRAIT: (210 / 25.4, 297 / 210), LANDSCAPE: (960 / 72, 540 / 960)}
LETTER_INCHES: Final = 8.5
LETTER_RATIO: Final = 11 / 8.5
POINTS: Final = 72  # an inch
WIDEST: Final = 760  # designed pixels
ZOOMS: Final = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)  # of the width that fits
REST: Final = 120  # milliseconds of stillness before the page is drawn in another size


class PagePreview(QScrollArea):
    """`drawing_wanted(pixels an inch)` fires when the pages are to be drawn in another size.

    Ctrl with +, -, 0 or the wheel zooms; `zoomed(share of the width that fits)` tells of it. A press on a page
    that can be pointed at fires `pointed(page, x, y)`: the page from 1, and points from its top left corner.
    """

    drawing_wanted = Signal(float)
    zoomed = Signal(float)
    pointed = Signal(int, float, float)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._asked = 0.0
        self._sheet = _Sheet(look, self.viewport())
        self._sheet.pointed.connect(self.pointed)
        self.setWidget(self._sheet)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(look.say("Preview of the pitch"))
        self.verticalScrollBar().setSingleStep(40)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._ask)

    def per_inch(self) -> float:
        """How many of the screen's pixels an inch of the page has here."""
        return self._sheet.paper().width() * self.devicePixelRatioF() / self._sheet.inches

    def set_shape(self, shape: str) -> None:
        """What lies here from now on: pages in portrait, or slides in landscape."""
        if self._sheet.shape != shape:
            self._sheet.set_shape(shape)
            self.clear()

    def shape(self) -> str:
        """What lies here."""
        return self._sheet.shape

    def zoom(self) -> float:
        """The share of the width that fits."""
        return self._sheet.zoom

    def zoom_to(self, share: float) -> None:
        """Shows the pages so wide, around what is in the middle now."""
        if share == self._sheet.zoom:
            return
        bars = [
            (bar, bar.value() / max(bar.maximum(), 1))
            for bar in (self.verticalScrollBar(), self.horizontalScrollBar())
        ]
        self._sheet.set_zoom(share)
        self._sheet.adjustSize()
        for bar, place in bars:
            bar.setValue(round(place * bar.maximum()))
        self._rest.start()
        self.zoomed.emit(share)

    def zoom_by(self, steps: int) -> None:
        """To the next larger or smaller size."""
        nearest = min(range(len(ZOOMS)), key=lambda at: abs(ZOOMS[at] - self.zoom()))
        self.zoom_to(ZOOMS[max(0, min(nearest + steps, len(ZOOMS) - 1))])

    def show_pages(self, pages: Sequence[QImage], words: str, *, can_be_pointed_at: bool = False) -> None:
        """Shows these pages where the person was looking; `words` are all of them for a screen reader."""
        self._sheet.setCursor(
            Qt.CursorShape.PointingHandCursor if can_be_pointed_at else Qt.CursorShape.ArrowCursor
        )
        self._sheet.can_be_pointed_at = can_be_pointed_at
        self._asked = self.per_inch() if not self._asked else self._asked
        self._sheet.set_pages(pages)
        self.setAccessibleDescription(words)

    def clear(self) -> None:
        """An empty sheet, from its top."""
        self._sheet.set_pages(())
        self.setAccessibleDescription("")
        self.verticalScrollBar().setValue(0)

    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._sheet.pages)

    def drawn_at(self) -> float:
        """The size to draw in, in pixels an inch; it counts as asked for."""
        self._rest.stop()
        self._asked = self.per_inch()
        return self._asked

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sheet.set_zoom(self._sheet.zoom)
        self._rest.start()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._rest.start()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        controlled = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if controlled and event.key() in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom_by(1)
        elif controlled and event.key() == Qt.Key.Key_Minus:
            self.zoom_by(-1)
        elif controlled and event.key() == Qt.Key.Key_0:
            self.zoom_to(1.0)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._sheet.set_focused(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._sheet.set_focused(False)

    def _ask(self) -> None:
        if abs(self.per_inch() - self._asked) > 0.05 and self.isVisible():
            self.drawing_wanted.emit(self.per_inch())


class _Sheet(QWidget):
    """Pages under one another on a desk; an empty sheet before the first is drawn."""

    pointed = Signal(int, float, float)

    def __init__(self, look: Look, viewport: QWidget) -> None:
        super().__init__()
        self._look, self._viewport = look, viewport
        self._focused = False
        self.pages: tuple[QImage, ...] = ()
        self.can_be_pointed_at = False
        self.shape = PORTRAIT
        self.zoom = 1.0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.theme.changed.connect(self.updateGeometry)

    def set_pages(self, pages: Sequence[QImage]) -> None:
        self.pages = tuple(pages)
        self.updateGeometry()
        self.update()

    def set_shape(self, shape: str) -> None:
        self.shape = shape
        self.set_pages(())

    def set_zoom(self, share: float) -> None:
        self.zoom = share
        self.setMinimumWidth(
            round(self._fitting(self._viewport.width()) * share) + 2 * WIDE if share > 1 else 0
        )
        self.updateGeometry()
        self.update()

    @property
    def ratio(self) -> float:
        """Height to width: of the first page, else of the shape."""
        if self.pages and self.pages[0].width():
            return self.pages[0].height() / self.pages[0].width()
        return SHAPES[self.shape][1]

    @property
    def inches(self) -> float:
        """How wide a page is on paper."""
        is_letter = self.shape == PORTRAIT and abs(self.ratio - LETTER_RATIO) < 0.01
        return LETTER_INCHES if is_letter else SHAPES[self.shape][0]

    def set_focused(self, focused: bool) -> None:  # noqa: FBT001  (a setter)
        self._focused = focused
        self.update()

    def paper(self) -> QRect:
        """Where the first page lies."""
        width = self._page_width(self.width())
        return QRect((self.width() - width) // 2, WIDE, width, round(width * self.ratio))

    def sizeHint(self) -> QSize:
        width = self._look.theme.px(WIDEST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 200)  # the height follows the width

    def heightForWidth(self, width: int) -> int:
        count = max(len(self.pages), 1)
        page = round(self._page_width(width) * self.ratio)
        return count * page + (count - 1) * LARGE + 2 * WIDE

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        paper, at = self.paper(), event.position()
        place = int((at.y() - paper.top()) // (paper.height() + LARGE))
        top = paper.top() + place * (paper.height() + LARGE)
        inside = paper.left() <= at.x() <= paper.right() and top <= at.y() <= top + paper.height()
        if self.can_be_pointed_at and inside and event.button() == Qt.MouseButton.LeftButton:
            points = self.inches * POINTS / paper.width()
            self.pointed.emit(place + 1, (at.x() - paper.left()) * points, (at.y() - top) * points)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.color("sunken"))
        place = self.paper()
        for page in self.pages or (None,):
            self._paint_page(painter, place, page)
            place = place.translated(0, place.height() + LARGE)

    def _paint_page(self, painter: QPainter, place: QRect, page: QImage | None) -> None:
        theme = self._look.theme
        edge = QPen(theme.color("indigo" if self._focused else "edge"), 2 if self._focused else 1)
        grown = (1.5 if self._focused else 0.5) + 0.0
        painter.fillRect(place, QColor("white"))
        if page is not None:
            ratio = self.devicePixelRatioF()
            if abs(page.width() - place.width() * ratio) <= 1.5:  # drawn for this size: pixel by pixel
                page.setDevicePixelRatio(ratio)
                painter.drawImage(QPoint(place.topLeft()), page)
            else:
                page.setDevicePixelRatio(1)
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(place, page)
        painter.setPen(edge)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(place).adjusted(-grown, -grown, grown, grown))

    def _page_width(self, width: int) -> int:
        room = self._viewport.width() if self.zoom > 1 else width
        return round(self._fitting(room) * self.zoom)

    def _fitting(self, width: int) -> int:
        """How wide a page is that fits."""
        widest = self._look.theme.px(WIDEST) * (1.4 if self.shape == LANDSCAPE else 1)
        return max(min(width - 2 * WIDE, round(widest)), 120)
