"""A small rounded word: a place, a state, a number. Its words say what its colour says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ninja_mentor.ui.theme import Look

ChipTone = Literal["neutral", "indigo", "green", "amber", "red"]
SIDE: Final = 8  # designed pixels left and right of the words
ICON: Final = 12


class Chip(QWidget):
    """Plain text on the soft ground of its tone; shortened, with a tool tip, where there is no room."""

    def __init__(
        self, look: Look, text: str, tone: ChipTone = "neutral", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._icon, self._tone, self._text = look, icon, tone, ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def text(self) -> str:
        """What it says."""
        return self._text

    def set_text(self, text: str) -> None:
        """Other words."""
        self._text = " ".join(text[:200].split())
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def set_tone(self, tone: ChipTone) -> None:
        """Another tone."""
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self._metrics()
        width = metrics.horizontalAdvance(self._text) + 2 * self._side() + self._icon_room() + 1
        return QSize(width, self._height(metrics))

    def minimumSizeHint(self) -> QSize:
        metrics = self._metrics()
        least = metrics.horizontalAdvance("…" * 2) + 2 * self._side() + self._icon_room()
        return QSize(min(least, self.sizeHint().width()), self._height(metrics))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(f"{self._tone}_soft"))
        painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
        left = float(self._side())
        if self._icon:
            picture = self._look.icons.pixmap(self._icon, self._tone, ICON, self.devicePixelRatioF())
            painter.drawPixmap(round(left), (self.height() - theme.px(ICON)) // 2, picture)
            left += self._icon_room()
        painter.setPen(theme.color(self._tone))
        painter.setFont(theme.font("caption"))
        room = self.width() - left - self._side()
        shown = self._metrics().elidedText(self._text, Qt.TextElideMode.ElideRight, round(room) + 1)
        self.setToolTip(self._text if shown != self._text else "")
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(left, 0, room + 4, self.height()), middle, shown)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._look.theme.font("caption"))

    def _height(self, metrics: QFontMetrics) -> int:
        return max(metrics.height() + 2, self._look.theme.px(19))

    def _side(self) -> int:
        return self._look.theme.px(SIDE)

    def _icon_room(self) -> int:
        return self._look.theme.px(ICON + 4) if self._icon else 0
