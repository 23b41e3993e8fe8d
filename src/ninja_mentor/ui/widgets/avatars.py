"""People as overlapping circles with their initials; a kanji name shows its first character."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from ninja_mentor.ui.theme import Look

SIDE: Final = 24
OVERLAP: Final = 6


def initials(name: str) -> str:
    """Two letters of a Latin name; the first character of one in kanji or kana."""
    words = [word for word in name.split() if word[0].isalnum()]
    if not words:
        return "?"
    if _is_east_asian(words[0][0]):
        return words[0][0]
    first, last = words[0][0], words[-1][0] if len(words) > 1 else ""
    return (first + ("" if last and _is_east_asian(last) else last)).upper()


class Avatars(QWidget):
    """At most `most` circles; the last one says how many more there are."""

    def __init__(self, look: Look, names: Sequence[str] = (), most: int = 4) -> None:
        super().__init__()
        self._look = look
        self._most = most
        self._names: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.updateGeometry)
        self.set_names(names)

    def set_names(self, names: Sequence[str]) -> None:
        """Shows these people."""
        self._names = list(names)
        everybody = "\n".join(self._names)
        self.setToolTip(everybody)
        self.setAccessibleName(", ".join(self._names))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side, step = self._measures()
        shown = len(self._shown())
        return QSize(side + (shown - 1) * step if shown else 0, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        side, step = self._measures()
        font = theme.font("caption")
        font.setPointSizeF(font.pointSizeF() * 0.87)
        painter.setFont(font)
        for place, text in enumerate(self._shown()):
            circle = QRectF(place * step + 1, 1, side - 2, side - 2)
            painter.setPen(QPen(theme.color("surface"), 2))
            painter.setBrush(theme.color("indigo_soft"))
            painter.drawEllipse(circle)
            painter.setPen(theme.color("indigo"))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, text)

    def _measures(self) -> tuple[int, int]:
        px = self._look.theme.px
        return px(SIDE), px(SIDE - OVERLAP)

    def _shown(self) -> list[str]:
        if len(self._names) <= self._most:
            return [initials(name) for name in self._names]
        rest = len(self._names) - self._most + 1
        return [*(initials(name) for name in self._names[: self._most - 1]), f"+{rest}"]


def _is_east_asian(character: str) -> bool:
    return unicodedata.east_asian_width(character) in {"W", "F"}
