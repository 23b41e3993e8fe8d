"""Questions that are answered in a room of their own: the canvas and the numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ninja_mentor.core.workflow.gates import is_filled
from ninja_mentor.ui.idea.worksheet.field_card import FieldCard
from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.progress_line import ProgressLine
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ninja_mentor.core.overview.idea_sheet import IdeaSheet
    from ninja_mentor.core.workflow.data import Field
    from ninja_mentor.ui.desk import Desk


class WayCard(FieldCard):
    """Says how far the other room is, and leads there."""

    def __init__(self, desk: Desk, idea_id: str, field: Field, room: str, words: str) -> None:
        super().__init__(desk, idea_id, field)
        self.progress = Text("", "caption", "quiet")
        self._line = ProgressLine(desk.look, name=self.question)
        self._button = Button(
            desk.look,
            words,
            lambda: desk.navigator.open_page("idea", idea_id=idea_id, room=room),
            icon="arrow-right",
        )
        self.body.addWidget(self._line)
        self.body.addWidget(self.progress)
        self.body.addSpacing(SMALL)
        self.body.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_share(self, done: int, of: int, words: str) -> None:
        """Shows how much is filled."""
        self._line.set_fraction(done / of if of else 0.0, "green" if done == of else "indigo")
        self.progress.setText(words)

    def answer(self) -> QWidget:
        return self._button

    def lock(self) -> None:
        """The way stays open; the other room knows whether it may be written in."""


class CanvasCard(WayCard):
    """For the kind "canvas"."""

    def __init__(self, desk: Desk, idea_id: str, field: Field) -> None:
        super().__init__(desk, idea_id, field, "canvas", desk.language.say("Open the canvas"))

    def show_sheet(self, sheet: IdeaSheet) -> None:
        workflow, say = self.desk.workspace.workflow, self.desk.language.say
        done = sum(is_filled(workflow, f"canvas.{box}", sheet.facts) for box in workflow.boxes)
        of = len(workflow.boxes)
        self.show_share(done, of, say("{n} of {of} boxes have something in them", n=done, of=of))


class NumbersCard(WayCard):
    """For records of the kind "numbers"."""

    COUNTED = ("price", "variable_cost", "fixed_costs", "startup_costs", "units", "market_customers")

    def __init__(self, desk: Desk, idea_id: str, field: Field) -> None:
        super().__init__(desk, idea_id, field, "numbers", desk.language.say("Open the numbers"))

    def show_sheet(self, sheet: IdeaSheet) -> None:
        workflow, say = self.desk.workspace.workflow, self.desk.language.say
        done = sum(is_filled(workflow, f"numbers.{name}", sheet.facts) for name in self.COUNTED)
        of = len(self.COUNTED)
        self.show_share(done, of, say("{n} of {of} numbers are there", n=done, of=of))
