"""The question bank: written in place, and practised."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.pitch.questions import add_question, delete_questions, questions
from ninja_mentor.ui.pitch.questions.practice import Practice
from ninja_mentor.ui.pitch.questions.question_row import QuestionRow
from ninja_mentor.ui.pitch.questions.suggestions import SUGGESTIONS
from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, SMALL, TIGHT, WIDE
from ninja_mentor.ui.widgets.button import Button, IconButton
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.core.pitch.model import Question
    from ninja_mentor.ui.desk import Desk


class QuestionsRoom(QWidget):
    """The list, or one question at a time."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._idea = ""
        self._wanted = ""  # a question to be shown once it is read
        self._bank: list[Question] = []
        self.rows: dict[str, QuestionRow] = {}
        self.suggestions: dict[str, IconButton] = {}
        self._lines: dict[str, QWidget] = {}
        look, say = desk.look, desk.language.say
        self.practise = Button(look, say("Practise"), self.start_practice, "secondary", "shuffle")
        self._purpose = Text("", "body", "quiet")
        self.entry = LineEdit(
            look, say("New question"), say("A question that listeners may ask. Enter adds it.")
        )
        self.entry.setEnabled(desk.workspace.writing)
        self.entry.returnPressed.connect(self._add_entry)
        self._list = QVBoxLayout()
        self._list.setSpacing(MEDIUM)
        self._often_title = Text("", "strong")
        self._often = QVBoxLayout()
        self._often.setSpacing(TIGHT)
        self._scroll = ScrollColumn(look, 760, WIDE)
        self._lay_out()
        self.practice = Practice(look)
        self.practice.left.connect(self.stop_practice)
        self.practice.writing_wanted.connect(self._write_answer)
        self._both = QStackedWidget()
        self._both.addWidget(self._scroll)
        self._both.addWidget(self.practice)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._both)

    def show_idea(self, idea_id: str, **place: object) -> None:
        """Shows the questions of this idea, and with `record_id` that one; what is being written is stored."""
        self._wanted = str(place.get("record_id") or "")
        if idea_id != self._idea:
            self._idea, self._bank = idea_id, []
            self._both.setCurrentWidget(self._scroll)
            for question_id in tuple(self.rows):
                self._take_away(question_id)
        self._read()

    def refresh(self, changes: Changes) -> None:
        """Reads the questions anew if they were touched."""
        if self._idea and changes.touches("question"):
            self._read()

    def start_practice(self) -> None:
        """Shows one question at a time."""
        for row in self.rows.values():
            row.flush()
        if self._bank:
            self._both.setCurrentWidget(self.practice)
            self.practice.begin(self._bank)

    def stop_practice(self) -> None:
        """Shows the list."""
        self._both.setCurrentWidget(self._scroll)
        self.practise.setFocus()

    def is_practising(self) -> bool:
        """Whether one question at a time is shown."""
        return self._both.currentWidget() is self.practice

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(TIGHT)
        words.addWidget(Text(self._desk.language.say("Questions"), "title"))
        words.addWidget(self._purpose)
        head = QHBoxLayout()
        head.setSpacing(MEDIUM)
        head.addLayout(words, 1)
        head.addWidget(self.practise)
        body = self._scroll.body
        body.addLayout(head)
        body.addWidget(self.entry)
        body.addLayout(self._list)
        body.addSpacing(LARGE)
        body.addWidget(self._often_title)
        body.addLayout(self._often)
        body.addStretch(1)
        for suggestion in SUGGESTIONS:
            self._suggest(self._desk.language.say(suggestion))

    def _suggest(self, text: str) -> None:
        look, say = self._desk.look, self._desk.language.say
        button = IconButton(look, "plus", say("Add this question: {question}", question=text))
        button.clicked.connect(partial(self._add, text))
        button.setEnabled(self._desk.workspace.writing)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(button)
        row.addWidget(Text(text), 1)
        self.suggestions[text] = button
        self._lines[text] = line
        self._often.addWidget(line)

    # -- reading -----------------------------------------------------------------------------------------

    def _read(self) -> None:
        self._desk.jobs.run(
            self._desk.workspace.ask,
            questions,
            self._idea,
            then=partial(self._show, self._idea),
            topic=("questions", id(self)),
        )

    def _show(self, idea_id: str, bank: list[Question]) -> None:
        if idea_id != self._idea:
            return
        self._bank = bank
        living = {question.id for question in bank}
        for question_id in tuple(self.rows):
            if question_id not in living:
                self._take_away(question_id)
        for at, question in enumerate(bank):
            row = self.rows.get(question.id)
            if row is None:
                row = self.rows[question.id] = QuestionRow(self._desk, question)
                row.deletion_wanted.connect(self._delete)
                self._list.insertWidget(at, row)
            else:
                row.show_question(question)
        if self.is_practising():
            self.practice.take(bank)
        self._show_words()
        if self._wanted in self.rows:
            QTimer.singleShot(0, self, partial(self._write_answer, self._wanted))  # once it has its place
        self._wanted = ""

    def _show_words(self) -> None:
        language, number = self._desk.language, len(self._bank)
        answered = sum(bool(question.answer.strip()) for question in self._bank)
        self._purpose.setText(
            language.count(
                "{answered} of {n} question has an answer.",
                "{answered} of {n} questions have an answer.",
                number,
                answered=answered,
            )
            if number
            else language.say("Whoever knows the questions beforehand answers in two sentences.")
        )
        self.practise.setVisible(bool(number))
        asked = {question.asked for question in self._bank}
        for text, line in self._lines.items():
            line.setVisible(text not in asked)
        left = any(text not in asked for text in self.suggestions)
        self._often_title.setVisible(left)
        self._often_title.setText(
            language.say("Often asked too") if number else language.say("Start with what is asked most")
        )

    def _take_away(self, question_id: str) -> None:
        row = self.rows.pop(question_id)
        row.flush()
        row.hide()
        self._list.removeWidget(row)
        row.deleteLater()

    # -- what the person does ----------------------------------------------------------------------------

    def _add_entry(self) -> None:
        text = " ".join(self.entry.text().split())
        if text:
            self.entry.show_other("")
            self._add(text)

    def _add(self, text: str, *_checked: bool) -> None:
        self._desk.writer.change(
            mark("Add a question"), add_question, self._idea, text, failed=partial(self._not_added, text)
        )

    def _not_added(self, text: str, error: Exception) -> None:
        """What was typed is not lost."""
        self._desk.troubles.tell(error)
        if not self.entry.text():
            self.entry.show_other(text)

    def _write_answer(self, question_id: str) -> None:
        self._both.setCurrentWidget(self._scroll)
        if question_id in self.rows:
            row = self.rows[question_id]
            row.answer.setFocus()
            self._scroll.show_all_of(row)

    def _delete(self, question_id: str) -> None:
        say, toaster = self._desk.language.say, self._desk.toaster
        self._desk.writer.change(
            mark("Delete a question"),
            delete_questions,
            [question_id],
            then=lambda _: toaster.say(say("Question deleted."), undo=True),
            failed=partial(self._not_deleted, question_id),
        )

    def _not_deleted(self, question_id: str, error: Exception) -> None:
        if question_id in self.rows:
            self.rows[question_id].stay()
        self._desk.troubles.tell(error)
