"""Before the clock runs: how long the talk is, and which slides are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.durations import clock_text
from ninja_mentor.core.pitch.timing import LONGEST, PitchFormat
from ninja_mentor.ui.pitch.rehearsal.words import format_text
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL, WIDE
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.labelled import Labelled
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.segmented import Segmented
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.pitch.snapshot import Slide
    from ninja_mentor.core.pitch.speaking import Talk
    from ninja_mentor.core.workflow.data import Speaking
    from ninja_mentor.ui.pitch.rehearsal.dark import Measure
    from ninja_mentor.ui.theme import Look

OWN: Final = "own"
ALL, CUT = "all", "cut"


class SetupPanel(QWidget):
    """Starts from the format that was used last. The short cut is proposed for the shortest format."""

    start_wanted = Signal()
    leave_wanted = Signal()

    def __init__(
        self,
        look: Look,
        measure: Measure,
        about: str,
        slides: Sequence[Slide],
        talk: Talk,
        speaking: Speaking,
        remembered: str,
    ) -> None:
        super().__init__()
        self._look, self._measure, self._speaking = look, measure, speaking
        self._slides = tuple(slides)
        self._cut = tuple(slide for slide in slides if slide.short)
        self._shortest = min(minutes for minutes, _ in speaking.formats)
        say = look.say
        self._about = Text(about, "body", "quiet")
        self._title = Text(say("Rehearse the pitch"))
        known = [PitchFormat(*minutes).text for minutes in speaking.formats]
        choices = [Choice(format_, format_text(format_)) for format_ in known]
        before = PitchFormat.read(remembered)
        value = remembered if remembered in known else OWN if before else known[0]
        self.formats = Segmented(
            look, say("Minutes to talk + for questions"), [*choices, Choice(OWN, say("Own"))], value
        )
        first = before or PitchFormat(*speaking.formats[0])
        self.talk_minutes = _minutes(say("Minutes to talk"), 1, first.talk)
        self.question_minutes = _minutes(say("Minutes for questions"), 0, first.questions)
        self._own = QWidget()
        own = QHBoxLayout(self._own)
        own.setContentsMargins(0, 0, 0, 0)
        own.setSpacing(MEDIUM)
        own.addWidget(Labelled(say("Minutes to talk"), self.talk_minutes))
        own.addWidget(Labelled(say("Minutes for questions"), self.question_minutes))
        own.addStretch(1)
        self.cuts = Segmented(
            look,
            say("Slides to show"),
            [
                Choice(ALL, say("All ({n})", n=len(self._slides))),
                Choice(CUT, say("Short cut ({n})", n=len(self._cut))),
            ],
        )
        self._cuts = Labelled(say("Slides to show"), self.cuts)
        if not 0 < len(self._cut) < len(self._slides):
            self._cuts.hide()
        self._length = Text(self._talk_words(talk), "body", "quiet")
        self._keys = Text(
            say(
                "While you talk: Space or → goes on, ← goes back, P pauses, N shows the notes, R starts over, "
                "Enter ends the talk on the last slide, Esc leaves."
            ),
            "body",
            "quiet",
        )
        self.start = Button(look, say("Start"), self.start_wanted.emit, "primary")
        self._leave = Button(look, say("Leave"), self.leave_wanted.emit)
        self._lay_out()
        self.formats.chosen.connect(self._choose)
        self._choose(value)
        self.measure()

    def format(self) -> PitchFormat:
        """The chosen format."""
        known = PitchFormat.read(self.formats.value())
        return known or PitchFormat(self.talk_minutes.value(), self.question_minutes.value())

    def slides(self) -> tuple[Slide, ...]:
        """The slides to be shown."""
        return self._cut if self.cuts.value() == CUT and self._cut else self._slides

    def measure(self) -> None:
        """Takes the sizes of the stage as it is now."""
        px, font = self._measure.px, self._measure.font
        self._title.setFont(font(40, bold=True))
        for label in (self._about, self._length, self._keys):
            label.setFont(font(17))
        self._scroll.column.setFixedWidth(px(720))
        self._whole.setContentsMargins(0, px(56), 0, 0)
        for box in (self.talk_minutes, self.question_minutes):
            box.setMinimumWidth(px(170))

    def _choose(self, value: str) -> None:
        self._own.setVisible(value == OWN)
        self.cuts.choose(CUT if self._cut and self.format().talk <= self._shortest else ALL)

    def _talk_words(self, talk: Talk) -> str:
        time = clock_text(talk.seconds)
        if talk.written:
            return self._look.say("The written speech takes about {time} minutes to say.", time=time)
        return self._look.say(
            "The words on the slides of the short cut take about {time} minutes.", time=time
        )

    def _lay_out(self) -> None:
        self._scroll = ScrollColumn(self._look)
        column = self._scroll.body
        column.setSpacing(WIDE)
        head = QVBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self._about)
        head.addWidget(self._title)
        column.addLayout(head)
        column.addWidget(Labelled(self._look.say("Minutes to talk + for questions"), _at_left(self.formats)))
        column.addWidget(self._own)
        column.addWidget(self._cuts)
        column.addWidget(self._length)
        buttons = QHBoxLayout()
        buttons.setSpacing(MEDIUM)
        buttons.addWidget(self.start)
        buttons.addWidget(self._leave)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self._keys)
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(self._scroll)


def _minutes(name: str, least: int, value: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, LONGEST)
    box.setValue(value)
    box.setAccessibleName(name)
    box.setAlignment(Qt.AlignmentFlag.AlignRight)
    return box


def _at_left(widget: QWidget) -> QWidget:
    """In a row of its own, so that it is no wider than it needs."""
    row_widget = QWidget()
    row = QHBoxLayout(row_widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
    row.addStretch(1)
    row_widget.setFocusProxy(widget)
    return row_widget
