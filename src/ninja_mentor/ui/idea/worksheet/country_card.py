"""A question that is answered with a country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.kernel.countries import countries
from ninja_mentor.ui.idea.worksheet.field_card import FieldCard
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.chooser import Chooser

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ninja_mentor.core.overview.idea_sheet import IdeaSheet
    from ninja_mentor.core.workflow.data import Field
    from ninja_mentor.ui.desk import Desk


class CountryCard(FieldCard):
    """For the kind "country"; the programme's own countries come first."""

    def __init__(self, desk: Desk, idea_id: str, field: Field) -> None:
        super().__init__(desk, idea_id, field)
        known = [Choice(code, name, code) for code, name in countries(desk.language.code)]
        self.chooser = Chooser(desk.look, self.question, known)
        self.chooser.edited.connect(self.write_value)
        self.body.addWidget(self.chooser)

    def show_sheet(self, sheet: IdeaSheet) -> None:
        self.chooser.set_value_quietly(str(self.stored_value(sheet) or ""))

    def answer(self) -> QWidget:
        return self.chooser
