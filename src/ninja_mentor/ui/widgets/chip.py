"""A small rounded word: a place, a state, a number. Its words say what its colour says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ninja_mentor.ui.theme.theme import restyle
from ninja_mentor.ui.theme.tokens import TIGHT

if TYPE_CHECKING:
    from ninja_mentor.ui.theme import Look

ChipTone = Literal["neutral", "indigo", "green", "amber", "red"]


class Chip(QLabel):
    """Shows plain text on the soft ground of its tone."""

    def __init__(
        self, look: Look, text: str, tone: ChipTone = "neutral", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._icon, self._tone = look, icon, tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setProperty("chip", tone)
        if icon:
            self._picture = QLabel(self)
            row = QHBoxLayout(self)
            row.setContentsMargins(6, 0, 0, 0)
            row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignLeft)
            look.theme.changed.connect(self._draw)
            self._draw()
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Other words."""
        self.setText(text)
        self.setAccessibleName(text)

    def set_tone(self, tone: ChipTone) -> None:
        """Another tone."""
        self._tone = tone
        restyle(self, "chip", tone)
        if self._icon:
            self._draw()

    def _draw(self) -> None:
        side = self._look.theme.px(12)
        self._picture.setPixmap(self._look.icons.pixmap(self._icon, self._tone, 12, self.devicePixelRatioF()))
        self.setContentsMargins(side + TIGHT, 0, 0, 0)
