"""What all fields share: when typed words are handed over, and what may be put in their place."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable

PAUSE: Final = 400  # milliseconds after the last key
LONGEST_WAIT: Final = 800  # after the first key, however fast the person goes on typing
ECHOES_FOR: Final = 10_000


class Typing(QObject):
    """Watches one field: hands its text over after a pause, and tells stale echoes from news."""

    def __init__(self, field: QObject, read: Callable[[], str], hand_over: Callable[[str], None]) -> None:
        super().__init__(field)
        self._read = read
        self._hand_over = hand_over
        self._unsaved = False
        self._sent: deque[str] = deque(maxlen=50)
        self._since_first = QElapsedTimer()
        self._since_sent = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    @property
    def unsaved(self) -> bool:
        """Whether something typed was not handed over yet."""
        return self._unsaved

    def typed(self) -> None:
        """A key was pressed."""
        if not self._unsaved:
            self._unsaved = True
            self._since_first.start()
        left = LONGEST_WAIT - self._since_first.elapsed()
        self._timer.start(int(max(0, min(PAUSE, left))))

    def flush(self) -> None:
        """Hands over now what was typed."""
        self._timer.stop()
        if self._unsaved:
            self._unsaved = False
            text = self._read()
            self._sent.append(text)
            self._since_sent.start()
            self._hand_over(text)

    def forget(self) -> None:
        """What stands in the field from now on is of something else; nothing said before matters."""
        self.flush()
        self._sent.clear()

    def accepts(self, text: str, *, focused: bool) -> bool:
        """Whether a stored text may replace what stands in the field.

        Never while something is unsaved; and while the person is in the field, not before the store has
        caught up with what was handed over last.
        """
        if self._unsaved:
            return False
        if not self._sent:
            return True
        if text == self._sent[-1]:
            self._sent.clear()
            return True
        if text in self._sent and self._since_sent.elapsed() < ECHOES_FOR:
            return False
        if focused and self._since_sent.elapsed() < ECHOES_FOR:
            return False
        self._sent.clear()
        return True


def leave_to_journal(event: QEvent, *, can_undo: bool, can_redo: bool) -> bool:
    """Whether this Ctrl+Z is not for the field, because its own typing has nothing to take back.

    A field claims its keys in a `ShortcutOverride`; not claiming them lets the window's own undo have them.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Undo) and not can_undo:
        return True
    return event.matches(QKeySequence.StandardKey.Redo) and not can_redo
