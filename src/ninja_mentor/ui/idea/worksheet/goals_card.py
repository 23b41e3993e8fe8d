"""The question for the sustainable development goals: one to three of seventeen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.ui.idea.worksheet.field_card import FieldCard
from ninja_mentor.ui.widgets.chip_list import ChipListEdit
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.chooser import Chooser
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ninja_mentor.core.overview.idea_sheet import IdeaSheet
    from ninja_mentor.core.workflow.data import Field
    from ninja_mentor.ui.desk import Desk

MOST: Final = 3


class GoalsCard(FieldCard):
    """For the kind "sdg". Chosen goals are chips; a field below finds others by number or name."""

    def __init__(self, desk: Desk, idea_id: str, field: Field) -> None:
        super().__init__(desk, idea_id, field)
        names = desk.workspace.workflow.text(desk.language.code).goals
        self._known = [Choice(str(n), f"{n} · {name}") for n, name in enumerate(names, 1)]
        self.chips = ChipListEdit(desk.look, self.question, self._known, free=False)
        self.chips.field().hide()
        self.chips.edited.connect(self._take)
        self.chooser = Chooser(desk.look, self.question, self._known, desk.language.say("Choose a goal"))
        self.chooser.edited.connect(self._add)
        self._enough = Text(
            desk.language.say("Three goals are enough. Take one away to choose another."), "caption", "quiet"
        )
        self.body.addWidget(self.chips)
        self.body.addWidget(self.chooser)
        self.body.addWidget(self._enough)
        self._show([])

    def show_sheet(self, sheet: IdeaSheet) -> None:
        stored = self.stored_value(sheet)
        self._show([str(one) for one in stored] if isinstance(stored, list) else [])

    def answer(self) -> QWidget:
        return self.chooser if self.chooser.isEnabled() else self.chips

    def lock(self) -> None:
        self.chips.setEnabled(False)
        self.chooser.setEnabled(False)

    def _add(self, value: str) -> None:
        self.chooser.set_value_quietly("")
        chosen = self.chips.values()
        if value and value not in chosen and len(chosen) < MOST:
            self._take(sorted([*chosen, value], key=int))

    def _take(self, values: list[str]) -> None:
        self._show(values)
        self.write_value([int(value) for value in values])

    def _show(self, values: list[str]) -> None:
        self.chips.set_values_quietly(values)
        self.chips.setVisible(bool(values))
        full = len(values) >= MOST
        self.chooser.setVisible(not full)
        self._enough.setVisible(full)
        self.chooser.set_choices([choice for choice in self._known if choice.value not in values])
