"""The one page as it will be printed, as wide as there is room, sharp on every screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from ninja_mentor.ui.theme.tokens import LARGE, WIDE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QImage, QPaintEvent, QResizeEvent

    from ninja_mentor.ui.theme import Look

PAPER_INCHES: Final = 210 / 25.4  # A4
PAPER_RATIO: Final = 297 / 210
WIDEST: Final = 760  # designed pixels
REST: Final = 120  # milliseconds of stillness before the page is drawn in another size


class PagePreview(QScrollArea):
    """`drawing_wanted(pixels an inch)` fires when the page is to be drawn in another size."""

    drawing_wanted = Signal(float)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._asked = 0.0
        self._sheet = _Sheet(look)
        self.setWidget(self._sheet)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(look.say("Preview of the one page"))
        self.verticalScrollBar().setSingleStep(40)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._ask)

    def per_inch(self) -> float:
        """How many of the screen's pixels an inch of the page has here."""
        return self._sheet.paper().width() * self.devicePixelRatioF() / PAPER_INCHES

    def show_pages(self, pages: Sequence[QImage], words: str) -> None:
        """Shows these pages where the person was looking; `words` are all of them for a screen reader."""
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
        self._rest.start()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._rest.start()
        return super().event(event)

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

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._focused = False
        self.pages: tuple[QImage, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.theme.changed.connect(self.updateGeometry)

    def set_pages(self, pages: Sequence[QImage]) -> None:
        self.pages = tuple(pages)
        self.updateGeometry()
        self.update()

    def set_focused(self, focused: bool) -> None:  # noqa: FBT001  (a setter)
        self._focused = focused
        self.update()

    def paper(self) -> QRect:
        """Where the first page lies."""
        width = self._page_width(self.width())
        return QRect((self.width() - width) // 2, WIDE, width, round(width * PAPER_RATIO))

    def sizeHint(self) -> QSize:
        width = self._look.theme.px(WIDEST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 200)  # the height follows the width

    def heightForWidth(self, width: int) -> int:
        count = max(len(self.pages), 1)
        page = round(self._page_width(width) * PAPER_RATIO)
        return count * page + (count - 1) * LARGE + 2 * WIDE

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

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
        return max(min(width - 2 * WIDE, self._look.theme.px(WIDEST)), 120)
