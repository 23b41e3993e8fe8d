"""The time of each slide as a bar beside what was planned for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ninja_mentor.core.kernel.durations import clock_text
from ninja_mentor.core.pitch.timing import as_shares
from ninja_mentor.ui.theme.tokens import MEDIUM, TIGHT
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QPaintEvent

    from ninja_mentor.ui.theme import Colors, Look

MUCH: Final = 1.25  # times the plan; more is worth a look
FEW: Final = 5  # seconds; so little more is not


@dataclass(frozen=True)
class SlideTime:
    """How long a slide was shown, and for how long it was planned; both in seconds."""

    heading: str
    seconds: int
    planned: float

    @property
    def long(self) -> bool:
        """Whether it took much longer than planned."""
        return self.seconds > max(self.planned * MUCH, self.planned + FEW)


def slide_times(
    seconds: Mapping[str, int],
    headings: Mapping[str, str],
    shares: Mapping[str, float],
    limit_seconds: int,
) -> list[SlideTime]:
    """The slides of a run, in the order they were shown, against their shares of the limit."""
    equal = 1 / max(len(seconds), 1)
    planned = as_shares({slide: shares.get(slide, equal) for slide in seconds})
    return [
        SlideTime(headings.get(slide, slide), spent, planned[slide] * limit_seconds)
        for slide, spent in seconds.items()
    ]


class SlideBars(QWidget):
    """A row a slide: heading, bar with a mark where the plan ends, time, plan."""

    def __init__(self, look: Look, times: Sequence[SlideTime], colors: Callable[[], Colors]) -> None:
        super().__init__()
        self.setProperty("ground", "bars")
        say = look.say
        longest = max((max(time.seconds, time.planned) for time in times), default=1) or 1
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(TIGHT)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 6)
        self._lines = []
        for row, time in enumerate(times):
            shown = clock_text(time.seconds)
            plan = say("planned {time}", time=clock_text(round(time.planned)))
            taken = Text(shown, "strong", "amber" if time.long else "ink", wrap=False)
            taken.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(Text(time.heading), row, 0)
            grid.addWidget(_Bar(look, time, longest, colors, f"{time.heading}: {shown}, {plan}"), row, 1)
            grid.addWidget(taken, row, 2)
            grid.addWidget(Text(plan, "caption", "quiet", wrap=False), row, 3)
            self._lines.append(f"{time.heading} {shown} {plan}")

    def lines(self) -> list[str]:
        """What the rows say."""
        return self._lines


class _Bar(QWidget):
    def __init__(
        self, look: Look, time: SlideTime, longest: float, colors: Callable[[], Colors], name: str
    ) -> None:
        super().__init__()
        self._look, self._time, self._longest, self._colors = look, time, longest, colors
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(self._look.theme.px(160), self._look.theme.px(18))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.theme.px(40), self._look.theme.px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors, thick = self._colors(), self._look.theme.px(8)
        top, room = (self.height() - thick) / 2, self.width() - 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        planned = room * self._time.planned / self._longest
        painter.setBrush(QColor(colors.sunken))
        painter.drawRoundedRect(QRectF(0, top, planned, thick), 3, 3)
        painter.setBrush(QColor(colors.amber if self._time.long else colors.indigo))
        painter.drawRoundedRect(QRectF(0, top, room * self._time.seconds / self._longest, thick), 3, 3)
        painter.setBrush(QColor(colors.ink))
        painter.drawRect(QRectF(planned, top - thick / 3, 2, thick * 5 / 3))
