"""A question that is answered with a few short words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.ui.idea.worksheet.field_card import FieldCard
from ninja_mentor.ui.widgets.chip_list import ChipListEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ninja_mentor.core.overview.idea_sheet import IdeaSheet
    from ninja_mentor.core.workflow.data import Field
    from ninja_mentor.ui.desk import Desk


class ListCard(FieldCard):
    """For the kind "list"."""

    def __init__(self, desk: Desk, idea_id: str, field: Field) -> None:
        super().__init__(desk, idea_id, field)
        self.chips = ChipListEdit(desk.look, self.question)
        self.chips.edited.connect(self.write_value)
        self.body.addWidget(self.chips)

    def show_sheet(self, sheet: IdeaSheet) -> None:
        stored = self.stored_value(sheet)
        self.chips.set_values_quietly([str(one) for one in stored] if isinstance(stored, list) else [])

    def answer(self) -> QWidget:
        return self.chips
