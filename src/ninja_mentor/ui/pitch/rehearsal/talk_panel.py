"""The stage while the pitch is given: the slide with its words, what comes next, the clock, the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.durations import clock_text
from ninja_mentor.ui.pitch.rehearsal.fitted_text import FittedText
from ninja_mentor.ui.pitch.rehearsal.pause_button import PauseButton
from ninja_mentor.ui.pitch.rehearsal.share_line import ShareLine
from ninja_mentor.ui.pitch.rehearsal.time_panel import TimePanel
from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.text import OneLine, Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ninja_mentor.core.pitch.snapshot import Slide
    from ninja_mentor.core.pitch.timing import Reading
    from ninja_mentor.ui.pitch.rehearsal.dark import Measure
    from ninja_mentor.ui.theme import Look


class TalkPanel(QWidget):
    """Its buttons take no focus: all keys stay with the stage."""

    back_wanted = Signal()
    next_wanted = Signal()
    pause_wanted = Signal()
    end_wanted = Signal()

    def __init__(
        self,
        look: Look,
        measure: Measure,
        about: str,
        slides: Sequence[Slide],
        planned: Mapping[str, float],
    ) -> None:
        super().__init__()
        self._look, self._measure = look, measure
        self._slides, self._planned = tuple(slides), planned
        self._shown = -1
        self._with_notes = False
        say = look.say
        self._about = OneLine(about, "body", "quiet")
        self._where = Text("", "body", "quiet", wrap=False)
        self.heading = Text("")
        self.words = FittedText(measure)
        self.following = OneLine("", "body", "quiet")
        self.clock = TimePanel(look, measure, slides=True)
        self.line = ShareLine(
            measure, [planned[slide.id] for slide in slides], say("How far the talk is, slide by slide")
        )
        self.notes = Button(look, say("Notes"), lambda: self.show_notes(not self._with_notes))
        self.pause = PauseButton(look, self.pause_wanted.emit)
        self._back = Button(look, say("Previous slide"), self.back_wanted.emit)
        self._next = Button(look, say("Next slide"), self.next_wanted.emit)
        self._end = Button(look, say("End the talk"), self.end_wanted.emit)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(SMALL)
        self._buttons.addStretch(1)
        for button in (self.notes, self.pause, self._back, self._next, self._end):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._buttons.addWidget(button)
        self._lay_out()
        self.measure()

    def measure(self) -> None:
        """Takes the sizes of the stage as it is now."""
        px, font = self._measure.px, self._measure.font
        self._whole.setContentsMargins(px(40), px(28), px(40), px(8))
        self._whole.setSpacing(px(16))
        self._middle.setSpacing(px(40))
        self._left.setSpacing(px(14))
        self.heading.setFont(font(44, bold=True))
        for label in (self._about, self._where):
            label.setFont(font(17))
        self.following.setFont(font(22))
        self.clock.setFixedWidth(self._measure.clock_width())
        self.clock.measure()
        self.line.updateGeometry()
        self.words.fit()

    def shows_notes(self) -> bool:
        """Whether the notes are shown, instead of what stands on the slide."""
        return self._with_notes

    def show_notes(self, shown: bool) -> None:  # noqa: FBT001  (a setter)
        """Shows the speaker's notes, or what stands on the slide."""
        self._with_notes = shown
        words = self._look.say("Slide") if shown else self._look.say("Notes")
        self.notes.setText(words)
        self.notes.setAccessibleName(words)
        self._show_words()

    def show_reading(self, reading: Reading, state: str) -> None:
        """Shows a moment of the talk."""
        if reading.slide != self._shown:
            self._show_slide(reading.slide)
        slide = self._slides[reading.slide]
        whole = reading.elapsed + reading.left
        on_slide = self._look.say(
            "This slide {time}, planned {planned}",
            time=clock_text(reading.on_slide),
            planned=clock_text(round(self._planned[slide.id] * whole)),
        )
        self.clock.show_reading(reading, state, on_slide)
        self.line.show_reading(reading)
        self.pause.show_reading(reading)

    def _show_slide(self, at: int) -> None:
        say, slide, last = self._look.say, self._slides[at], len(self._slides) - 1
        self._shown = at
        self._where.setText(say("Slide {at} of {number}", at=at + 1, number=last + 1))
        self.heading.setText(slide.heading)
        self._show_words()
        if at < last:
            self.following.setText(say("Next: {heading}", heading=self._slides[at + 1].heading))
        else:
            self.following.setText(say("This is the last slide. Enter ends the talk."))
        self._next.setEnabled(at < last)
        self._back.setEnabled(at > 0)

    def _show_words(self) -> None:
        slide = self._slides[self._shown]
        written = slide.notes if self._with_notes else _words_of(slide)
        if written:
            self.words.show_text(written)
        elif self._with_notes:
            self.words.show_text(self._look.say("No notes are written for this slide yet."), "quiet")
        else:
            self.words.show_text(self._look.say("Nothing is written for this slide yet."), "quiet")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._about, 1)
        top.addWidget(self._where)
        self._left = QVBoxLayout()
        self._left.addWidget(self.heading)
        self._left.addWidget(self.words, 1)
        self._left.addWidget(self.following)
        self._middle = QHBoxLayout()
        self._middle.addLayout(self._left, 1)
        self._middle.addWidget(self.clock)
        self._whole = QVBoxLayout(self)
        self._whole.addLayout(top)
        self._whole.addLayout(self._middle, 1)
        self._whole.addWidget(self.line)
        self._whole.addLayout(self._buttons)


def _words_of(slide: Slide) -> str:
    """What stands on the slide: numbers and names first, then its text."""
    figures = [f"{figure.value} · {figure.label}" for figure in slide.figures]
    rows = [" · ".join(word for word in (row.strong, row.rest) if word) for row in slide.rows]
    blocks = ("\n".join(figures + rows), "\n".join(slide.body))
    return "\n\n".join(block for block in blocks if block)
