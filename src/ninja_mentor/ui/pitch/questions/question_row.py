"""One question of the bank with its answer, written in place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.pitch.questions import set_question
from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.button import IconButton
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.growing_text import GrowingTextEdit

if TYPE_CHECKING:
    from ninja_mentor.core.pitch.model import Question
    from ninja_mentor.ui.desk import Desk


class QuestionRow(Card):
    """What is typed is stored when typing pauses, within a second; `deletion_wanted(id)`."""

    deletion_wanted = Signal(str)

    def __init__(self, desk: Desk, question: Question) -> None:
        super().__init__(desk.look)
        self._desk, self.question_id = desk, question.id
        self._going = False  # into the trash: a second press is no second deletion
        look, say = desk.look, desk.language.say
        self.asked = GrowingTextEdit(look, say("Question"), say("What is asked?"), min_lines=1, one_line=True)
        self.asked.setProperty("bare", "true")
        self.asked.setProperty("role", "strong")
        self.answer = GrowingTextEdit(
            look, say("Answer"), say("What we answer: two sentences, and one number"), min_lines=1
        )
        self.asked.edited.connect(partial(self._write, "asked"))
        self.answer.edited.connect(partial(self._write, "answer"))
        self.away = IconButton(look, "trash-2", say("Delete this question"), self._delete)
        for field in (self.asked, self.answer):
            field.setReadOnly(not desk.workspace.writing)
        self.away.setEnabled(desk.workspace.writing)
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self.asked, 1)
        head.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(self.answer)
        self.setTabOrder(self.asked, self.answer)
        self.setTabOrder(self.answer, self.away)  # last: nobody means to delete by writing on
        self.show_question(question)

    def show_question(self, question: Question) -> None:
        """What is stored by now; what is being typed stays."""
        self.asked.set_text_quietly(question.asked)
        self.answer.set_text_quietly(question.answer)
        self.setAccessibleName(question.asked)

    def stay(self) -> None:
        """It could not be deleted."""
        self._going = False

    def flush(self) -> None:
        """Hands over now what was typed."""
        self.asked.flush()
        self.answer.flush()

    def _write(self, field: str, text: str) -> None:
        values: dict[str, Any] = {field: text}
        self._desk.writer.change(mark("Change a question"), set_question, self.question_id, **values)

    def _delete(self) -> None:
        if not self._going:
            self._going = True
            self.flush()
            self.deletion_wanted.emit(self.question_id)
