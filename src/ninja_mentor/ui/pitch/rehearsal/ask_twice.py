"""What would lose something asks for a second press, and forgets the first after some seconds."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

PATIENCE: Final = 4000  # milliseconds


class AskTwice(QObject):
    """`asking(sentence)` fires after a first press, and with "" once it is forgotten."""

    asking = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self.forget)

    def pressed(self, what: str, sentence: str) -> bool:
        """Whether this was the second press for `what`; the first one asks with the sentence."""
        if self._asked == what:
            self.forget()
            return True
        self._asked = what
        self._timer.start()
        self.asking.emit(sentence)
        return False

    def forget(self) -> None:
        """Nothing was asked."""
        self._timer.stop()
        if self._asked:
            self._asked = ""
            self.asking.emit("")
