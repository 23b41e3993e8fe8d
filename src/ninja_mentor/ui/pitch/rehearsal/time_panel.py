"""The clock on the stage: time left and time passed, very large, in the colour and words of its pressure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ninja_mentor.core.kernel.durations import clock_text
from ninja_mentor.ui.pitch.rehearsal.dark import INKS
from ninja_mentor.ui.pitch.rehearsal.time_figure import TimeFigure
from ninja_mentor.ui.pitch.rehearsal.words import left_text
from ninja_mentor.ui.theme import DARK
from ninja_mentor.ui.theme.theme import restyle
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.core.pitch.timing import Reading
    from ninja_mentor.ui.pitch.rehearsal.dark import Measure
    from ninja_mentor.ui.theme import Look

LEFT, PASSED = 150.0, 84.0  # heights of the figures in the drawing


class TimePanel(QFrame):
    """Nothing in it moves while time passes."""

    def __init__(self, look: Look, measure: Measure, *, slides: bool) -> None:
        super().__init__()
        self._look, self._measure = look, measure
        say = look.say
        self._state = Text()
        self.left = TimeFigure(measure, LEFT, say("Time left"))
        self._passed_label = Text(say("Time passed"))
        self.passed = TimeFigure(measure, PASSED, say("Time passed"))
        self._slide = Text()
        if not slides:
            self._slide.hide()
        self._column = QVBoxLayout(self)
        for label in (self._state, self._passed_label, self._slide):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column.addStretch(2)
        self._column.addWidget(self._state)
        self._column.addWidget(self.left)
        self._column.addStretch(1)
        self._column.addWidget(self._passed_label)
        self._column.addWidget(self.passed)
        self._column.addStretch(1)
        self._column.addWidget(self._slide)
        self._column.addStretch(1)
        restyle(self, "pressure", "calm")

    def measure(self) -> None:
        """Takes the sizes of the stage as it is now."""
        gap = self._measure.px(20)
        self._column.setContentsMargins(gap, gap, gap, gap)
        self._column.setSpacing(self._measure.px(4))
        self._state.setFont(self._measure.font(24, bold=True))
        self._passed_label.setFont(self._measure.font(18))
        self._slide.setFont(self._measure.font(18))
        for figure in (self.left, self.passed):
            figure.updateGeometry()
            figure.update()

    def show_reading(self, reading: Reading, state: str, slide: str = "") -> None:
        """Shows a moment: its state in words, and how long the slide has been shown."""
        restyle(self, "pressure", reading.pressure)
        ink = DARK.quiet if reading.paused else INKS[reading.pressure]
        self.left.show_time(left_text(reading), ink)
        self.passed.show_time(clock_text(reading.elapsed), ink)
        for label, text in ((self._state, state), (self._slide, slide)):
            if label.text() != text:
                label.setText(text)

    def state(self) -> str:
        """What the panel says of the time."""
        return self._state.text()
