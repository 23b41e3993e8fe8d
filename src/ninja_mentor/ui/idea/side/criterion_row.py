"""One line of a gate: met or not, and how much is still missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ninja_mentor.ui.theme.tokens import TIGHT
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.core.workflow.gates import CriterionState
    from ninja_mentor.ui.desk import Desk


class CriterionRow(QWidget):
    """`ticked(bool)` fires when a human ticks a recorded criterion, `pressed()` to go to what is missing."""

    ticked = Signal(bool)
    pressed = Signal()

    def __init__(self, desk: Desk, words: str, rule: str) -> None:
        super().__init__()
        self._desk, self._words = desk, words
        self._met = False
        self.box: QCheckBox | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        self._mark = QLabel()
        self._mark.setContentsMargins(4, 2, 0, 0)  # as a box has around it
        if rule == "recorded":
            self.box = QCheckBox()
            self.box.setAccessibleName(words)
            self.box.setEnabled(desk.workspace.writing)
            self.box.clicked.connect(self.ticked)
            row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
            self._mark.hide()
        else:
            row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._text = Text(words)
        self._missing = Button(desk.look, "", self.pressed.emit, "link")
        self._missing_words = Text("", "caption", "quiet")
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._text)
        column.addWidget(self._missing, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._missing_words)
        row.addLayout(column, 1)
        desk.look.theme.changed.connect(self._draw)
        self._draw()

    def missing_words(self) -> str:
        """How much is still to do; empty where nothing is."""
        return self._missing_words.text()

    def missing_button(self) -> Button:
        """Leads to what is missing; hidden where that is no field."""
        return self._missing

    def is_met(self) -> bool:
        """Whether this is shown as met."""
        return self._met

    def show_state(self, state: CriterionState, *, can_go: bool) -> None:
        """Shows how far the criterion is."""
        self._met = state.met
        words = "" if state.met else self._missing_of(state)
        self._missing_words.setText(words)
        self._missing_words.setVisible(bool(words) and not can_go)
        self._missing.setText(words.replace("&", "&&"))
        self._missing.setAccessibleName(f"{self._words}: {words}")
        self._missing.setVisible(bool(words) and can_go)
        if self.box is not None:
            self.box.setChecked(state.met)
        self._draw()

    def _missing_of(self, state: CriterionState) -> str:
        language, formats = self._desk.language, self._desk.formats
        missing, words = int(state.missing), ""
        match state.rule:
            case "filled":
                words = language.count("{n} to fill in", "{n} to fill in", missing)
            case "within_limits" if state.begun:
                words = language.count("{n} is too long", "{n} are too long", missing)
            case "within_limits":
                words = language.say("nothing written yet")
            case "count":
                words = language.count("{n} to go", "{n} to go", missing)
            case "share":
                so_far, wanted = formats.percent(state.done), formats.percent(state.wanted)
                words = language.say("{share} of {wanted} so far", share=so_far, wanted=wanted)
            case "score":
                so_far, wanted = formats.number(state.done, 0), formats.number(state.wanted, 0)
                words = language.say("{n} of {wanted} points so far", n=so_far, wanted=wanted)
            case "agree":
                words = language.say("some numbers are missing, or a unit costs more than it brings")
        return words

    def _draw(self) -> None:
        (self.box or self._mark).setFixedWidth(self._desk.look.theme.px(16) + 10)
        if self.box is None:
            icon, color = ("circle-check", "green") if self._met else ("circle", "quiet")
            self._mark.setPixmap(self._desk.look.icons.pixmap(icon, color, 16, self.devicePixelRatioF()))
            self._mark.setAccessibleName(
                self._desk.language.say("met") if self._met else self._desk.language.say("not met yet")
            )
