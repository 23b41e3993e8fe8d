"""The night-blue bar at the left: where one can go, and that everything is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, SMALL, TIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from ninja_mentor.ui.navigation import PageEntry
    from ninja_mentor.ui.theme import Look

OPEN_WIDTH: Final = 208
GAP: Final = "\u2002"  # between icon and label; Qt leaves only four pixels


class Sidebar(QFrame):
    """`chosen(page_id)` fires when an entry is pressed."""

    chosen = Signal(str)

    def __init__(self, look: Look, brand: str) -> None:
        super().__init__()
        self._look = look
        self._folded = False
        self._entries: dict[str, NavButton] = {}
        self._status: list[str] = []
        self._well = True
        self.setProperty("ground", "night")
        self.setAccessibleName(look.say("Pages"))
        self._brand = QLabel(brand)
        self._brand.setProperty("brand", "true")
        self._brand_row = QHBoxLayout()
        self._brand_row.setContentsMargins(SMALL + 2, MEDIUM, SMALL, LARGE)
        self._brand_row.setSpacing(SMALL)
        self._dot = _Dot(look)
        self._brand_row.addWidget(self._dot, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._brand_row.addWidget(self._brand, 1)
        self._pages = QVBoxLayout()
        self._pages.setSpacing(2)
        self._foot = QVBoxLayout()
        self._foot.setSpacing(2)
        self._rule = QFrame()
        self._rule.setProperty("ground", "night-rule")
        self._rule.setFixedHeight(1)
        self._lines = QLabel()
        self._lines.setProperty("role", "caption")
        self._lines.setTextFormat(Qt.TextFormat.PlainText)
        self._lines.setWordWrap(True)
        self._lines.setContentsMargins(SMALL + 2, TIGHT, SMALL, TIGHT)
        self._mark = QLabel()  # stands for the lines where there is no room for them
        self._mark.setContentsMargins(SMALL + 2, TIGHT, 0, TIGHT)  # below the entries' icons
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        column.setSpacing(0)
        column.addLayout(self._brand_row)
        column.addLayout(self._pages)
        column.addStretch(1)
        column.addLayout(self._foot)
        column.addSpacing(SMALL)
        column.addWidget(self._rule)
        column.addSpacing(TIGHT)
        column.addWidget(self._lines)
        column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignLeft)
        look.theme.changed.connect(self._measure)
        self._measure()

    def set_entries(self, entries: Sequence[PageEntry]) -> None:
        """Shows these pages, those marked `at_foot` at the foot."""
        for button in self._entries.values():
            button.deleteLater()
        self._entries = {}
        for entry in entries:
            button = NavButton(self._look, entry)
            button.clicked.connect(lambda _=False, page=entry.id: self.chosen.emit(page))
            (self._foot if entry.at_foot else self._pages).addWidget(button)
            self._entries[entry.id] = button
        self._measure()

    def choose(self, page_id: str) -> None:
        """Marks the entry of the page that is shown."""
        for known, button in self._entries.items():
            button.setChecked(known == page_id)

    def set_badge(self, page_id: str, number: int) -> None:
        """Shows how many things wait on a page; 0 shows nothing."""
        if page_id in self._entries:
            self._entries[page_id].set_badge(number)

    def set_status(self, lines: Sequence[str], *, well: bool = True) -> None:
        """The quiet lines at the foot; whether all is well is seen where there is only room for a mark."""
        self._status = [line for line in lines if line]
        self._well = well
        words = "\n".join(self._status)
        self._lines.setText(words)
        self._mark.setToolTip(words)
        self._mark.setAccessibleName(words)
        self._show_mark()

    def set_folded(self, folded: bool) -> None:  # noqa: FBT001  (a setter)
        """Only icons, with the words as tool tips."""
        if folded != self._folded:
            self._folded = folded
            self._measure()

    def _show_mark(self) -> None:
        icon, tone = ("circle-check", "on_night_quiet") if self._well else ("circle-alert", "on_night")
        if self._folded:
            self._mark.setPixmap(self._look.icons.pixmap(icon, tone, 18, self.devicePixelRatioF()))
        self._mark.setVisible(self._folded and bool(self._status))

    def _measure(self) -> None:
        self._brand.setVisible(not self._folded)
        self._rule.setVisible(not self._folded)
        self._show_mark()
        axis = SMALL + 2 + self._look.theme.px(18) // 2  # of the entries' icons
        side = axis - self._dot.width() // 2 if self._folded else SMALL + 2
        self._brand_row.setContentsMargins(side, MEDIUM, 0 if self._folded else SMALL, LARGE)
        self._lines.setVisible(not self._folded)
        for button in self._entries.values():
            button.set_folded(self._folded)
        self._fit_width()

    def event(self, event: QEvent) -> bool:
        """An entry may want another width later, once its new icon and letters are there."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_width()
        return super().event(event)

    def _fit_width(self) -> None:
        theme = self._look.theme
        if self._folded:
            self.setFixedWidth(theme.px(20) + 2 * MEDIUM + 2 * SMALL + 6)
            return
        widest = max((button.sizeHint().width() for button in self._entries.values()), default=0)
        self.setFixedWidth(max(round(OPEN_WIDTH * max(1.0, theme.scale * 0.8)), widest + 2 * MEDIUM))


class NavButton(QPushButton):
    """An entry with icon, label and, if something waits there, its number."""

    def __init__(self, look: Look, entry: PageEntry) -> None:
        super().__init__()
        self._label = look.say(entry.label)
        self._look = look
        self._number = 0
        self._folded = False
        self._shortcut = entry.shortcut
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.icons.put(self, entry.icon, "on_night_quiet", 18, checked="on_night")
        self._show_words()

    def set_folded(self, folded: bool) -> None:  # noqa: FBT001  (a setter)
        self._folded = folded
        self._show_words()

    def set_badge(self, number: int) -> None:
        self._number = number
        self._show_words()

    def nextCheckState(self) -> None:
        """The window marks the entry once its page is shown; pressing alone does not."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        room = self._badge_size().width() + SMALL if self._number and not self._folded else 0
        return QSize(hint.width() + room, max(hint.height(), self._look.theme.px(36)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._number:
            return
        theme = self._look.theme
        size = self._badge_size()
        right = self.width() - (2 if self._folded else SMALL)
        top = 1 if self._folded else (self.height() - size.height()) // 2
        place = QRect(QPoint(right - size.width(), top), size)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("badge"))
        painter.drawRoundedRect(place, size.height() / 2, size.height() / 2)
        painter.setPen(theme.color("on_badge"))
        painter.setFont(theme.font("caption", bold=True))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._badge_text())

    def _show_words(self) -> None:
        self.setText("" if self._folded else GAP + self._label.replace("&", "&&"))
        hint = f"{self._label} ({self._shortcut})" if self._shortcut else self._label
        self.setToolTip(hint)
        waiting = self._look.language.count("{n} waits", "{n} wait", self._number) if self._number else ""
        self.setAccessibleName(self._label)
        self.setAccessibleDescription(waiting)
        self.updateGeometry()
        self.update()

    def _badge_text(self) -> str:
        return str(self._number) if self._number < 100 else "99+"

    def _badge_size(self) -> QSize:
        metrics = QFontMetrics(self._look.theme.font("caption", bold=True))
        height = metrics.height() + 2
        return QSize(
            max(height + 2, metrics.horizontalAdvance(self._badge_text()) + metrics.height() // 2 + 4), height
        )


class _Dot(QWidget):
    """The vermilion dot of the brand."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(look.theme.px(12), look.theme.px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.color("vermilion"))
        painter.drawEllipse(self.rect())
