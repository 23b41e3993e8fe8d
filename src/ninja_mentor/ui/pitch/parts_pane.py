"""The parts of the one page at the left: which are filled, and the way to where each is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ninja_mentor.ui.theme.tokens import SMALL, TIGHT
from ninja_mentor.ui.widgets.chip import Chip
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ninja_mentor.ui.pitch.words import PartState
    from ninja_mentor.ui.theme import Look


class PartsPane(QWidget):
    """`opened(part id)` fires when the person wants to write a part."""

    opened = Signal(str)

    def __init__(self, look: Look, parts: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(look.say("Parts of the pitch"))
        self._rows: dict[str, PartRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        column.setSpacing(2)
        for part, heading in parts:
            row = PartRow(look, heading)
            row.clicked.connect(lambda _=False, chosen=part: self.opened.emit(chosen))
            self._rows[part] = row
            column.addWidget(row)
        column.addStretch(1)

    def show_states(self, states: Mapping[str, PartState]) -> None:
        """How each part is now."""
        for part, row in self._rows.items():
            row.show_state(states[part])

    def row(self, part: str) -> PartRow:
        """The row of a part."""
        return self._rows[part]


class PartRow(QPushButton):
    """A part's heading, and at its right a tick or what is the matter with it."""

    def __init__(self, look: Look, heading: str) -> None:
        super().__init__()
        self._look, self._heading = look, heading
        self.setProperty("kind", "quiet")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._words = Text(heading)
        self._tick = QLabel()
        self._tick.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SMALL, TIGHT + 2, SMALL, TIGHT + 2)
        self._row.setSpacing(TIGHT)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._tick)
        self._chips: list[Chip] = []
        for child in (self._words, self._tick):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.theme.changed.connect(self._draw)

    def show_state(self, state: PartState) -> None:
        """Shows how the part is."""
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [Chip(self._look, text, tone) for text, tone in state.chips]
        for chip in self._chips:
            chip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        self._tick.setVisible(not state.chips)
        self._words.set_tone("ink" if state.filled else "quiet")
        self.setAccessibleName(state.sentence)
        self.setToolTip(state.sentence)
        self._draw()

    def chips(self) -> list[str]:
        """What the chips say."""
        return [chip.text() for chip in self._chips]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row.heightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize()

    def _draw(self) -> None:
        self._tick.setPixmap(self._look.icons.pixmap("check", "green", 16, self.devicePixelRatioF()))
