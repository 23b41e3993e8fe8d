"""One quiet line that says that nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QTimer

from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from ninja_mentor.ui.theme import Look

TICK: Final = 5000
MINUTE: Final = 60


class SavedLine(Text):
    """Says "Saving…", then "Saved", then how long ago that was."""

    def __init__(self, look: Look) -> None:
        super().__init__("", "caption", "quiet", wrap=False)
        self._look = look
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._tell)

    def saving(self) -> None:
        """Something was handed to the writer."""
        self._timer.stop()
        self.setText(self._look.say("Saving…"))

    def saved(self) -> None:
        """It is on the disk."""
        self._since.start()
        self._tell()
        if self.isVisible():
            self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._since.isValid():
            self._tell()
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    def _tell(self) -> None:
        seconds = self._since.elapsed() // 1000
        if seconds < TICK // 1000:
            words = self._look.say("Saved")
        elif seconds < MINUTE:
            words = self._look.say("Saved {n} s ago", n=seconds)
        else:
            words = self._look.say("Saved {n} min ago", n=seconds // MINUTE)
        self.setText(words)
