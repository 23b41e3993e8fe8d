"""The stage after a run: time by slide, how it stands against the limit, and what to change next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.durations import clock_text
from ninja_mentor.ui.pitch.rehearsal.slide_bars import SlideBars
from ninja_mentor.ui.pitch.rehearsal.words import told
from ninja_mentor.ui.theme import DARK
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.growing_text import GrowingTextEdit
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.pitch.timing import Run
    from ninja_mentor.ui.pitch.rehearsal.dark import Measure
    from ninja_mentor.ui.pitch.rehearsal.slide_bars import SlideTime
    from ninja_mentor.ui.theme import Look


class SummaryPanel(QWidget):
    """Nothing of it is stored before `save_wanted`."""

    save_wanted = Signal()
    discard_wanted = Signal()

    def __init__(
        self, look: Look, measure: Measure, about: str, run: Run, times: Sequence[SlideTime]
    ) -> None:
        super().__init__()
        self._measure, self._look = measure, look
        say, format_ = look.say, run.format
        limits = {"time": clock_text(run.talk_seconds), "limit": clock_text(format_.talk_seconds)}
        self._about = Text(about, "body", "quiet")
        self._title = Text(say("{time} of {limit} minutes", **limits))
        words, tone = told(look.language, run.talk_seconds, format_.talk_seconds)
        self.told = Text(words, "body", "quiet" if tone == "neutral" else tone)
        asked = say(
            "Questions: {time} of {limit} minutes",
            time=clock_text(run.question_seconds),
            limit=clock_text(format_.question_seconds),
        )
        self._asked = Text(asked, "body", "quiet")
        if not format_.questions:
            self._asked.hide()
        self._bars_title = Text(say("Time by slide"))
        self.bars = SlideBars(look, times, lambda: DARK)
        self._note_title = Text(say("What to do differently next time"))
        self.note = GrowingTextEdit(
            look,
            say("What to do differently next time"),
            say("One thing is enough."),
            min_lines=4,
            max_lines=10,
        )
        self.trouble = Text("", "body", "red", selectable=True)
        self.trouble.hide()
        self.save = Button(look, say("Save the run"), self.save_wanted.emit, "primary")
        self.discard = Button(look, say("Discard"), self.discard_wanted.emit)
        self._lay_out()
        self.measure()

    def measure(self) -> None:
        """Takes the sizes of the stage as it is now."""
        px, font = self._measure.px, self._measure.font
        tight = self._measure.is_tight
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.BottomToTop if tight else direction.LeftToRight)
        self._columns.setSpacing(px(56))
        self._whole.setContentsMargins(px(40), px(28), px(40), px(8))
        self._title.setFont(font(40, bold=True))
        self.told.setFont(font(24, bold=True))
        for title in (self._bars_title, self._note_title):
            title.setFont(font(20, bold=True))
        for label in (self._about, self._asked):
            label.setFont(font(17))

    def say_trouble(self, why: str) -> None:
        """The run could not be saved; it is still here."""
        self.trouble.setText(why)
        self.trouble.show()
        self.save.setEnabled(True)

    def say_not_added(self, text: str, why: str) -> None:
        """A question could not be kept: it stands here, to be copied."""
        self.say_trouble(f"{text}\n{why}")

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(MEDIUM)
        left.addWidget(self._bars_title)
        left.addWidget(self.bars)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(MEDIUM)
        right.addWidget(self._note_title)
        right.addWidget(self.note)
        right.addWidget(self.trouble)
        buttons = QHBoxLayout()
        buttons.setSpacing(MEDIUM)
        buttons.addWidget(self.save)
        buttons.addWidget(self.discard)
        buttons.addStretch(1)
        right.addLayout(buttons)
        right.addStretch(1)
        self._columns = QHBoxLayout()
        self._columns.addLayout(left, 3)
        self._columns.addLayout(right, 2)
        scroll = ScrollColumn(self._look, margin=0)
        head = QVBoxLayout()
        head.setSpacing(SMALL)
        for label in (self._about, self._title, self.told, self._asked):
            head.addWidget(label)
        scroll.body.addLayout(head)
        scroll.body.addSpacing(MEDIUM)
        scroll.body.addLayout(self._columns)
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(scroll)
