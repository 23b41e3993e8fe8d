"""Stops the clock of a run, or lets it go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.ui.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.pitch.timing import Reading
    from ninja_mentor.ui.theme import Look


class PauseButton(Button):
    """Says what a press does now; touched only where that changes, for the clock looks ten times a second."""

    def __init__(self, look: Look, pressed: Callable[[], object]) -> None:
        super().__init__(look, look.say("Pause"), pressed)
        self._pause, self._go_on = look.say("Pause"), look.say("Go on")

    def show_reading(self, reading: Reading) -> None:
        """Shows whether the run is paused."""
        words = self._go_on if reading.paused else self._pause
        if self.text() != words:
            self.setText(words)
            self.setAccessibleName(words)
