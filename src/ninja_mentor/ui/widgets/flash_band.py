"""A band across the page that says what went wrong, or what to know, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ninja_mentor.ui.theme.theme import restyle
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL, WIDE
from ninja_mentor.ui.widgets.button import Button, IconButton
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.ui.theme import Look

BandTone = Literal["indigo", "green", "amber", "red", "neutral"]
ICONS = {
    "indigo": "info",
    "green": "circle-check",
    "amber": "triangle-alert",
    "red": "circle-alert",
    "neutral": "info",
}


class FlashBand(QFrame):
    """Hidden until `show_text`; `closed()` fires when the person closes it."""

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._tone: BandTone = "amber"
        self._icon = QLabel()
        self._words = Text("", selectable=True)
        self._button = Button(look, "", kind="link")
        self._button.hide()
        self._run: Callable[[], object] | None = None
        self._button.clicked.connect(self._act)
        self._close = IconButton(look, "x", look.say("Close"), self._shut)
        row = QHBoxLayout(self)
        row.setContentsMargins(WIDE, SMALL, MEDIUM, SMALL)
        row.setSpacing(MEDIUM)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        look.theme.changed.connect(self._draw)
        self.hide()

    def show_text(
        self, text: str, tone: BandTone = "amber", action: str = "", run: Callable[[], object] | None = None
    ) -> None:
        """Shows the text, with a button if `action` names one."""
        self._tone, self._run = tone, run
        self._words.setText(text)
        self._button.setText(action.replace("&", "&&"))
        self._button.setVisible(bool(action))
        self.setAccessibleName(text)
        self._draw()
        self.show()

    def words(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def _draw(self) -> None:
        restyle(self, "band", self._tone)
        self._icon.setPixmap(
            self._look.icons.pixmap(ICONS[self._tone], self._tone, 16, self.devicePixelRatioF())
        )

    def _act(self) -> None:
        if self._run is not None:
            self._run()

    def _shut(self) -> None:
        self.hide()
        self.closed.emit()
