"""Words to be read from some steps away: as large as there is room for, scrolled where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QScrollArea

from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ninja_mentor.ui.pitch.rehearsal.dark import Measure
    from ninja_mentor.ui.theme.tokens import Tone

SIZES: Final = (34, 30, 27, 24, 21, 18)
BAR: Final = 14  # pixels that a scroll bar may take


class FittedText(QScrollArea):
    """Up and down scroll it by `move`."""

    def __init__(self, measure: Measure) -> None:
        super().__init__()
        self._measure = measure
        self._words = Text()
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setWidget(self._words)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    def show_text(self, text: str, tone: Tone = "ink") -> None:
        """Shows these words from their beginning."""
        self._words.setText(text)
        self._words.set_tone(tone)
        self.verticalScrollBar().setValue(0)
        self.fit()

    def text(self) -> str:
        """What is shown."""
        return self._words.text()

    def move_by(self, lines: int) -> None:
        """Scrolls down, or up where `lines` is negative."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + lines * QFontMetrics(self._words.font()).lineSpacing())

    def fit(self) -> None:
        """Chooses the largest size that needs no scrolling."""
        room = QRect(0, 0, max(self.width() - BAR, 40), 100_000)
        flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
        fonts = [self._measure.font(size) for size in SIZES]
        heights = (
            QFontMetrics(font).boundingRect(room, flags, self._words.text()).height() for font in fonts
        )
        fitting = (font for font, height in zip(fonts, heights, strict=True) if height <= self.height() - 4)
        self._words.setFont(next(fitting, fonts[-1]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
