"""One question of a worksheet: what is asked, what a good answer looks like, and room for the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal

from ninja_mentor.core.ideas.edits import describe_idea, set_value
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.section_title import SectionTitle
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ninja_mentor.core.overview.idea_sheet import IdeaSheet
    from ninja_mentor.core.workflow.data import Field
    from ninja_mentor.ui.desk import Desk

NO_CHOICES: dict[str, str] = {}


class FieldCard(Card):
    """A card of one idea and one field. `saving()` fires when an answer is handed to the writer."""

    saving = Signal()

    def __init__(self, desk: Desk, idea_id: str, field: Field) -> None:
        super().__init__(desk.look)
        self.desk, self.idea_id, self.field = desk, idea_id, field
        words = desk.workspace.workflow.text(desk.language.code).fields[field.id]
        self.question = words.question
        self.choices = words.choices or NO_CHOICES
        self.setAccessibleName(words.question)
        self.head = SectionTitle(desk.look, words.question, role="strong")
        self.body.addWidget(self.head)
        self.body.addWidget(Text(words.hint, "body", "quiet"))
        if words.example:
            self._add_example(words.example)

    def show_sheet(self, sheet: IdeaSheet) -> None:
        """Shows what is stored, unless the person is typing."""
        raise NotImplementedError

    def go_to(self, start: int = 0, length: int = 0, language: str = "") -> None:
        """Puts the focus into the answer; a text selects its words from `start`."""
        del start, length, language
        target = self.answer()
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self) -> QWidget:
        """Where the answer is given."""
        raise NotImplementedError

    def flush(self) -> None:
        """Hands over now what was typed."""

    def not_understood(self) -> str:
        """What was typed and stands for no value, so that nothing of it is stored."""
        return ""

    def put_back(self, typed: str) -> None:
        """Shows again what was not understood; nothing for ""."""

    def lock(self) -> None:
        """Lets nobody change the answer: this window may only read."""
        self.answer().setEnabled(False)

    def write_value(self, value: Any) -> None:  # noqa: ANN401  (JSON)
        """Stores a value: in the idea itself where the field is one of its own, else as an answer."""
        self.saving.emit()
        change = self.desk.writer.change
        if self.field.column:
            change(mark("Write"), describe_idea, self.idea_id, self.field.column, value)
        else:
            change(mark("Write"), set_value, self.idea_id, self.field.id, value)

    def stored_value(self, sheet: IdeaSheet) -> Any:  # noqa: ANN401  (JSON)
        """The value as it is stored; None where there is none."""
        if self.field.column:
            return sheet.facts.columns.get(self.field.column)
        return sheet.facts.values.get(self.field.id)

    def _add_example(self, example: str) -> None:
        self._example = Text(example, "body", "quiet", selectable=True)
        self._example.setContentsMargins(10, 0, 0, 0)
        self._example.hide()
        self._example_button = Button(
            self.desk.look, self.desk.language.say("Show an example"), self._toggle_example, "link"
        )
        self.body.addWidget(self._example_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._example)

    def _toggle_example(self) -> None:
        shown = self._example.isHidden()
        self._example.setVisible(shown)
        say = self.desk.language.say
        self._example_button.setText(say("Hide the example") if shown else say("Show an example"))
        self._example_button.setAccessibleName(self._example_button.text())
