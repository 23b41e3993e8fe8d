"""Looks at the clock of a run ten times a second, and is heard when time gets short."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from ninja_mentor.core.pitch.timing import Pressure, Run

TICK: Final = 100  # milliseconds


class RunClock(QObject):
    """`looked(Reading)` fires at every look while the run is under way."""

    looked = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.run: Run | None = None
        self._heard: Pressure = "calm"
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.look)

    def start(self, run: Run) -> None:
        """Watches this run from now on."""
        self.run = run
        self._timer.start()

    def stop(self) -> None:
        """Looks no more."""
        self._timer.stop()

    def look(self) -> None:
        """Looks now. The warning and the end are each heard once."""
        if self.run is None or self.run.phase == "over":
            return
        reading = self.run.read()
        self.looked.emit(reading)
        if reading.pressure != self._heard:
            self._heard = reading.pressure
            if reading.pressure != "calm":
                QApplication.beep()
