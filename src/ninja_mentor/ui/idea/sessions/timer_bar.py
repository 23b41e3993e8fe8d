"""The clock in the head of a session note: how long, how much is left, and which point of the agenda is due."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ninja_mentor.core.kernel.durations import clock_text
from ninja_mentor.core.mentoring.agendas import planned_minutes, point_at
from ninja_mentor.ui.idea.sessions.timer import SessionTimer
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.text import OneLine, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.mentoring.agendas import Item
    from ninja_mentor.ui.desk import Desk

SECOND: Final = 1000


class TimerBar(QWidget):
    """`begun()` when the session starts; `finished(minutes)` when it ends. No sound: somebody is talking."""

    begun = Signal()
    finished = Signal(int)

    def __init__(self, desk: Desk, note_id: str) -> None:
        super().__init__()
        self._desk = desk
        self.timer = SessionTimer(desk.workspace.clock, desk.begun.of("timers").setdefault(note_id, {}))
        self._agenda: Sequence[Item] = ()
        look, say = desk.look, desk.language.say
        self.time = Text("", "section", wrap=False)
        self.left = OneLine("", "caption", "quiet")
        self.toggle_button = Button(look, say("Start the clock"), self.toggle, "secondary", "timer")
        self.finish_button = Button(look, say("End the session"), self._finish, "secondary", "square")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.toggle_button)
        row.addWidget(self.finish_button)
        row.addSpacing(MEDIUM)
        row.addWidget(self.time)
        row.addWidget(self.left, 1)
        self._tick = QTimer(self)
        self._tick.setInterval(SECOND)
        self._tick.timeout.connect(self._tell)
        self._tell()

    def set_agenda(self, items: Sequence[Item]) -> None:
        """The points whose minutes are watched."""
        self._agenda = items
        self._tell()

    def toggle(self) -> None:
        """Starts, pauses, or goes on."""
        first = not self.timer.is_begun
        if self.timer.is_running:
            self.timer.pause()
        else:
            self.timer.go()
        self._tell()
        if first:
            self.begun.emit()

    def words(self) -> str:
        """What the clock says."""
        return f"{self.time.text()} {self.left.whole()}".strip()

    def _finish(self) -> None:
        minutes = self.timer.finish()
        self._tell()
        self.finished.emit(minutes)

    def _tell(self) -> None:
        say, timer = self._desk.language.say, self.timer
        running, begun = timer.is_running, timer.is_begun
        words = say("Pause") if running else say("Go on") if begun else say("Start the clock")
        self.toggle_button.setText(" " + words)
        self.toggle_button.setAccessibleName(words)
        self.toggle_button.setToolTip(say("F8"))
        self.finish_button.setVisible(begun)
        self.time.setVisible(begun)
        seconds = timer.seconds()
        self.time.setText(clock_text(seconds))
        self.left.setText(self._state(seconds) if begun else "")
        over = bool(self._agenda) and seconds > 60 * planned_minutes(self._agenda) > 0
        self.left.set_tone("amber" if over else "quiet")
        if running != self._tick.isActive():
            self._tick.start() if running else self._tick.stop()

    def _state(self, seconds: int) -> str:
        """What is left of the planned time, and the point that is due."""
        say, planned = self._desk.language.say, 60 * planned_minutes(self._agenda)
        if not planned:
            return say("paused") if not self.timer.is_running else ""
        rest = planned - seconds
        time = (
            say("{time} left", time=clock_text(rest))
            if rest >= 0
            else say("{time} over", time=clock_text(-rest))
        )
        place = point_at(self._agenda, seconds)
        point = say("now: {point}", point=self._agenda[place]["text"]) if place >= 0 else ""
        return " · ".join(part for part in (time, point) if part)
