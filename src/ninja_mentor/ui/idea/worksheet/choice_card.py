"""A question with a few answers to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from ninja_mentor.ui.idea.worksheet.field_card import FieldCard
from ninja_mentor.ui.theme.tokens import TIGHT
from ninja_mentor.ui.widgets.button import Button

if TYPE_CHECKING:
    from ninja_mentor.core.overview.idea_sheet import IdeaSheet
    from ninja_mentor.core.workflow.data import Field
    from ninja_mentor.ui.desk import Desk


class ChoiceCard(FieldCard):
    """For the kind "choice": all answers can be seen at once, and a choice can be taken back."""

    def __init__(self, desk: Desk, idea_id: str, field: Field) -> None:
        super().__init__(desk, idea_id, field)
        self._options = QWidget()
        self._options.setAccessibleName(self.question)
        column = QVBoxLayout(self._options)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        for value in field.choices:
            button = QRadioButton(self.choices.get(value, value).replace("&", "&&"))
            button.clicked.connect(lambda _=False, picked=value: self._take(picked))
            self._group.addButton(button)
            self._buttons[value] = button
            column.addWidget(button)
        self._none = Button(
            desk.look, desk.language.say("Take the answer back"), lambda: self._take(None), "link"
        )
        self._none.hide()
        column.addWidget(self._none, 0, Qt.AlignmentFlag.AlignLeft)
        self._options.setFocusProxy(next(iter(self._buttons.values())))
        self.body.addWidget(self._options)

    def value(self) -> str | None:
        """The chosen answer."""
        return next((value for value, button in self._buttons.items() if button.isChecked()), None)

    def show_sheet(self, sheet: IdeaSheet) -> None:
        self._choose(self.stored_value(sheet))

    def answer(self) -> QWidget:
        return self._options

    def _take(self, value: str | None) -> None:
        self._choose(value)
        self.write_value(value)

    def _choose(self, value: object) -> None:
        self._group.setExclusive(False)
        for known, button in self._buttons.items():
            button.setChecked(known == value)
        self._group.setExclusive(True)
        self._none.setVisible(value in self._buttons)
        self._options.setFocusProxy(self._buttons.get(str(value)) or next(iter(self._buttons.values())))
