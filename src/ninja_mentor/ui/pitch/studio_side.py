"""The left side of the studio: what is looked at, its parts, and the rooms beside the page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.ui.pitch.page_preview import LANDSCAPE, PORTRAIT
from ninja_mentor.ui.pitch.parts_pane import PartsPane
from ninja_mentor.ui.theme.tokens import LARGE, SMALL
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.segmented import Segmented
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.ui.theme import Look

STUDIO: Final = "studio"
ROOMS: Final = {
    "rehearsals": ("timer", mark("Rehearsals")),
    "questions": ("message-circle-question-mark", mark("Questions and answers")),
    "versions": ("history", mark("Versions")),
}


class StudioSide(QWidget):
    """`shape_chosen(shape)`, `room_chosen(room)`; the parts tell for themselves."""

    shape_chosen = Signal(str)
    room_chosen = Signal(str)

    def __init__(self, look: Look, parts: Sequence[tuple[str, str]], shape: str) -> None:
        super().__init__()
        self._look = look
        say = look.say
        shapes = [Choice(PORTRAIT, say("One page")), Choice(LANDSCAPE, say("Deck"))]
        self.shapes = Segmented(look, say("What is shown"), shapes, shape)
        self.shapes.chosen.connect(self.shape_chosen)
        self.parts = PartsPane(look, parts)
        self.rooms: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SMALL, 0, SMALL)
        column.setSpacing(2)
        top = QVBoxLayout()
        top.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        top.addWidget(self.shapes)
        column.addLayout(top)
        column.addWidget(self.parts)
        column.addSpacing(LARGE)
        caption = Text(say("For the day itself"), "caption", "quiet")
        caption.setContentsMargins(LARGE, 0, 0, SMALL)
        column.addWidget(caption)
        for room, (icon, words) in ROOMS.items():
            button = QPushButton(f" {say(words)}")
            button.setAccessibleName(say(words))
            button.setProperty("kind", "rail")
            button.setCheckable(True)
            button.setMinimumHeight(look.theme.px(32))
            look.icons.put(button, icon, "quiet", 16)
            button.clicked.connect(partial(self._press, room))
            self.rooms[room] = button
            row = QVBoxLayout()
            row.setContentsMargins(SMALL, 0, SMALL, 0)
            row.addWidget(button)
            column.addLayout(row)
        column.addStretch(1)

    def show_room(self, room: str) -> None:
        """Marks where the person is."""
        for name, button in self.rooms.items():
            button.setChecked(name == room)

    def _press(self, room: str) -> None:
        self.room_chosen.emit(room if self.rooms[room].isChecked() else STUDIO)
