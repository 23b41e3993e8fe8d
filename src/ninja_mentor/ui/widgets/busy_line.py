"""Long work under way: what it is, how far it is, and a way to end it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.progress_line import ProgressLine
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.ui.jobs import Job
    from ninja_mentor.ui.theme import Look


class BusyLine(QFrame):
    """Hidden until `show_job`, and again when the job has ended. `ended()` fires then."""

    ended = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._job: Job | None = None
        self._words = Text("")
        self._line = ProgressLine(look)
        self._cancel = Button(look, look.say("Cancel"), self._stop, "quiet")
        column = QVBoxLayout()
        column.setSpacing(SMALL)
        column.addWidget(self._words)
        column.addWidget(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM)
        row.addLayout(column, 1)
        row.addWidget(self._cancel)
        self.hide()

    def show_job(self, job: Job, text: str) -> None:
        """Shows how this job goes on."""
        self._job = job
        self._words.setText(text)
        self._line.set_fraction(0)
        self._cancel.setEnabled(True)
        job.progressed.connect(self._go_on)
        job.ended.connect(self._end)
        self.show()

    def _go_on(self, fraction: float, text: str) -> None:
        self._line.set_fraction(fraction)
        if text:
            self._words.setText(text)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._cancel.setEnabled(False)
            self._words.setText(self._look.say("Stopping…"))

    def _end(self) -> None:
        self._job = None
        self.hide()
        self.ended.emit()
