"""Where a mentor gives advice at a gate: pass, pass with conditions, not yet, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.ui.theme.tokens import SMALL, TIGHT
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.growing_text import GrowingTextEdit
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QHideEvent

    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.widgets.chip import ChipTone

# Stored word: what is said, and the tone of its chip.
VERDICTS: Final[Mapping[str, tuple[str, ChipTone]]] = {
    "pass": (mark("pass"), "green"),
    "conditions": (mark("pass with conditions"), "amber"),
    "not_yet": (mark("not yet"), "red"),
}


class VerdictForm(QWidget):
    """`given(verdict, reason)` fires with advice, `closed()` when none is given.

    `begun` holds what was written before; `keep` puts into it what is written now.
    """

    given = Signal(str, str)
    closed = Signal()

    def __init__(self, desk: Desk, begun: dict[str, str]) -> None:
        super().__init__()
        self._begun = begun
        say = desk.language.say
        self.setAccessibleName(say("Advice at the gate"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(Text(say("Your advice"), "strong"))
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        for value, (words, _tone) in VERDICTS.items():
            button = QRadioButton(say(words))
            button.toggled.connect(self._check)
            self._group.addButton(button)
            self.buttons[value] = button
            column.addWidget(button)
        self.reason = GrowingTextEdit(desk.look, say("Reason"), say("Why, and what to do next"))
        column.addWidget(self.reason)
        self.give_button = Button(desk.look, say("Give this advice"), self._give)
        self.give_button.setEnabled(False)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addStretch(1)
        row.addWidget(Button(desk.look, say("Cancel"), self.closed.emit, "quiet"))
        row.addWidget(self.give_button)
        column.addSpacing(TIGHT)
        column.addLayout(row)
        self.reason.textChanged.connect(self._check)
        self.reason.set_text_quietly(begun.get("reason", ""))
        if begun.get("verdict") in self.buttons:
            self.buttons[begun["verdict"]].setChecked(True)

    def go_to(self) -> None:
        """Puts the focus on the first choice."""
        next(iter(self.buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Puts what is written into `begun`; done too when the form leaves the screen."""
        self._begun.update(verdict=self._chosen(), reason=self.reason.text())

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep()
        super().hideEvent(event)

    def _chosen(self) -> str:
        return next((value for value, button in self.buttons.items() if button.isChecked()), "")

    def _check(self) -> None:
        self.give_button.setEnabled(bool(self._chosen() and self.reason.text().strip()))

    def _give(self) -> None:
        self.given.emit(self._chosen(), self.reason.text())
