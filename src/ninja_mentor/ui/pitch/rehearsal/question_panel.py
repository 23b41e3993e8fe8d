"""The stage while listeners ask: what is asked is noted in one line, and the bank's answers are at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.ui.pitch.rehearsal.pause_button import PauseButton
from ninja_mentor.ui.pitch.rehearsal.time_panel import TimePanel
from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import OneLine, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.pitch.model import Question
    from ninja_mentor.core.pitch.timing import Reading
    from ninja_mentor.ui.pitch.rehearsal.dark import Measure
    from ninja_mentor.ui.theme import Look


class QuestionPanel(QWidget):
    """`asked(text)` fires for each question that is typed and entered."""

    asked = Signal(str)
    pause_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, look: Look, measure: Measure, about: str) -> None:
        super().__init__()
        self._look, self._measure = look, measure
        say = look.say
        self._about = OneLine(about, "body", "quiet")
        self._title = Text(say("Questions"))
        self.entry = LineEdit(look, say("What was asked"), say("What was asked? Enter keeps it."))
        self.entry.returnPressed.connect(self.keep_entry)
        self.trouble = Text("", "body", "red")
        self.trouble.hide()
        self._bank = Text("", "body", "quiet")
        self._scroll = ScrollColumn(look, margin=0)
        self._scroll.body.setSpacing(SMALL)
        self._list = QVBoxLayout()
        self._list.setSpacing(SMALL)
        self._scroll.body.addLayout(self._list)
        self._scroll.body.addStretch(1)
        self.cards: list[QuestionCard] = []
        self.clock = TimePanel(look, measure, slides=False)
        self.pause = PauseButton(look, self.pause_wanted.emit)
        self.end = Button(look, say("To the summary"), self.end_wanted.emit, "primary")
        self._lay_out()
        self.show_questions([])
        self.measure()

    def measure(self) -> None:
        """Takes the sizes of the stage as it is now."""
        px, font = self._measure.px, self._measure.font
        self._whole.setContentsMargins(px(40), px(28), px(40), px(8))
        self._whole.setSpacing(px(16))
        self._middle.setSpacing(px(40))
        self._title.setFont(font(40, bold=True))
        self._about.setFont(font(17))
        self._bank.setFont(font(16))
        self.clock.setFixedWidth(self._measure.clock_width())
        self.clock.measure()
        for card in self.cards:
            card.measure()

    def show_questions(self, questions: Sequence[Question]) -> None:
        """The bank as it is stored now, what was added last first; opened answers stay open."""
        opened = {card.question.id for card in self.cards if card.is_open()}
        for card in self.cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [QuestionCard(self._look, self._measure, each) for each in reversed(questions)]
        for card in self.cards:
            self._list.addWidget(card)
            if card.question.id in opened:
                card.toggle()
        say = self._look.say
        self._bank.setText(
            say("Press a question to see its answer.") if questions else say("The question bank is empty.")
        )

    def keep_entry(self) -> None:
        """Hands over the question that stands in the line."""
        text = " ".join(self.entry.text().split())
        if text:
            self.entry.show_other("")
            self.asked.emit(text)

    def put_back(self, text: str, why: str) -> None:
        """A question could not be kept: it stands in the line again, before what was typed since."""
        self.entry.show_other(" ".join(filter(None, (text, self.entry.text()))))
        self.trouble.setText(why)
        self.trouble.show()

    def show_reading(self, reading: Reading, state: str) -> None:
        """Shows a moment of the questions."""
        self.clock.show_reading(reading, state)
        self.pause.show_reading(reading)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(MEDIUM)
        left.addWidget(self._title)
        left.addWidget(self.entry)
        left.addWidget(self.trouble)
        left.addWidget(self._bank)
        left.addWidget(self._scroll, 1)
        self._middle = QHBoxLayout()
        self._middle.addLayout(left, 1)
        self._middle.addWidget(self.clock)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addStretch(1)
        buttons.addWidget(self.pause)
        buttons.addWidget(self.end)
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(self._about)
        self._whole.addLayout(self._middle, 1)
        self._whole.addLayout(buttons)


class QuestionCard(Card):
    """A question of the bank; pressed, it shows its answer."""

    def __init__(self, look: Look, measure: Measure, question: Question) -> None:
        super().__init__(look, pressable=True)
        self._measure = measure
        self.question = question
        self.setAccessibleName(question.asked)
        self._asked = Text(question.asked or look.say("Not written yet"), "strong")
        self.answer = Text(question.answer or look.say("No answer is written yet."), "body", "quiet")
        self.answer.hide()
        self.body.addWidget(self._asked)
        self.body.addWidget(self.answer)
        for words in (self._asked, self.answer):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.pressed.connect(self.toggle)
        self.measure()

    def is_open(self) -> bool:
        """Whether the answer is shown."""
        return not self.answer.isHidden()

    def toggle(self) -> None:
        """Shows the answer, or hides it."""
        self.answer.setVisible(self.answer.isHidden())
        self.setAccessibleDescription(self.answer.text() if self.is_open() else "")

    def measure(self) -> None:
        """Takes the sizes of the stage as it is now."""
        self._asked.setFont(self._measure.font(19, bold=True))
        self.answer.setFont(self._measure.font(19))
        self.body.setContentsMargins(0, 0, LARGE, 0)
