"""Practising: one question at a time, large; the answer only when it is asked for."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, WIDE
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.escape_key import EscapeKey
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from ninja_mentor.core.pitch.model import Question
    from ninja_mentor.ui.theme import Look

LARGE_TEXT, ANSWER_TEXT = 30, 19  # designed pixels


class Practice(QWidget):
    """Every question comes once before any comes again. `left()`, `writing_wanted(id)`."""

    left = Signal()
    writing_wanted = Signal(str)

    def __init__(self, look: Look, chance: Random | None = None) -> None:
        super().__init__()
        self._look, self._chance = look, chance or Random()  # noqa: S311  (no secret, only variety)
        self._questions: dict[str, Question] = {}
        self._to_come: list[str] = []
        self._number = 0
        self.current = ""
        say = look.say
        self._where = Text("", "caption", "quiet")
        self.asked = Text("")
        self.answer = Text("")
        self.reveal = Button(look, say("Show the answer"), self.show_answer, "primary")
        self.following = Button(look, say("Next question"), self.next, "primary")
        self.write = Button(look, say("Write it now"), self._write)
        self._back = Button(look, say("Back to the list"), self.left.emit, "quiet", "arrow-left")
        self._scroll = ScrollColumn(look, 760, WIDE)
        column = self._scroll.body
        column.setSpacing(LARGE)
        column.addWidget(self._back)
        column.addSpacing(WIDE)
        column.addWidget(self._where)
        column.addWidget(self.asked)
        column.addWidget(self.answer)
        buttons = QHBoxLayout()
        buttons.setSpacing(MEDIUM)
        for button in (self.reveal, self.following, self.write):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        EscapeKey(self).pressed.connect(self.left)
        look.theme.changed.connect(self._dress)
        self._dress()

    def begin(self, questions: Sequence[Question]) -> None:
        """Starts with these, in a new order."""
        self._questions = {each.id: each for each in questions}
        self._to_come, self._number, self.current = [], 0, ""
        self.next()

    def take(self, questions: Sequence[Question]) -> None:
        """What is stored by now: what was deleted does not come any more."""
        self._questions = {each.id: each for each in questions}
        self._to_come = [each for each in self._to_come if each in self._questions]
        if not self._questions:
            self.left.emit()
        elif self.current not in self._questions:
            self.next()
        else:
            self._show_words()

    def next(self) -> None:
        """The next question, without its answer."""
        if not self._to_come:
            self._to_come = list(self._questions)
            self._chance.shuffle(self._to_come)
            if len(self._to_come) > 1 and self._to_come[-1] == self.current:
                self._to_come.reverse()  # never the same twice in a row
            self._number = 0
        self.current = self._to_come.pop()
        self._number += 1
        self._show_parts(shown=False)
        self._show_words()
        self.reveal.setFocus()

    def show_answer(self) -> None:
        """The answer to the question that is shown."""
        self._show_parts(shown=True)
        self.following.setFocus()

    def _show_parts(self, *, shown: bool) -> None:
        answered = bool(self._questions[self.current].answer.strip())
        self.answer.setVisible(shown)
        self.following.setVisible(shown)
        self.reveal.setVisible(not shown)
        self.write.setVisible(shown and not answered)

    def _show_words(self) -> None:
        say, question = self._look.say, self._questions[self.current]
        answered = bool(question.answer.strip())
        self._where.setText(say("{at} of {number}", at=self._number, number=len(self._questions)))
        self.asked.setText(question.asked or say("Not written yet"))
        self.answer.setText(question.answer if answered else say("No answer is written yet."))
        self.answer.set_tone("ink" if answered else "quiet")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._dress()  # the sheet sets fonts of its own on what is shown for the first time

    def _write(self) -> None:
        self.writing_wanted.emit(self.current)

    def _dress(self) -> None:
        for label, size, bold in ((self.asked, LARGE_TEXT, True), (self.answer, ANSWER_TEXT, False)):
            font = self._look.theme.font(bold=bold)
            font.setPixelSize(self._look.theme.px(size))
            label.setFont(font)
