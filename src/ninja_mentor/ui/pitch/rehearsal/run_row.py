"""A timed run in the log: when, how, how long; opened, the time of each slide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel

from ninja_mentor.core.kernel.durations import clock_text
from ninja_mentor.ui.pitch.rehearsal.slide_bars import SlideBars, slide_times
from ninja_mentor.ui.pitch.rehearsal.words import format_text, told
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL
from ninja_mentor.ui.widgets.button import IconButton
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.chip import Chip
from ninja_mentor.ui.widgets.language_tabs import NAMES
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ninja_mentor.core.ideas.model import Rehearsal
    from ninja_mentor.ui.desk import Desk


class RunRow(Card):
    """Pressed, it opens or closes; `deletion_wanted(id)`."""

    deletion_wanted = Signal(str)

    def __init__(
        self, desk: Desk, run: Rehearsal, headings: Mapping[str, str], shares: Mapping[str, float]
    ) -> None:
        super().__init__(desk.look, pressable=True)
        self._desk, self.run = desk, run
        self._going = False  # into the trash: a second press is no second deletion
        self._headings, self._shares = headings, shares
        self._more: SlideBars | Text | None = None
        look, say = desk.look, desk.language.say
        date = desk.formats.date(run.date) or say("No date")
        how = [format_text(run.format), NAMES.get(run.language, "")]
        time = (
            say("{time} of {limit}", time=clock_text(run.seconds), limit=clock_text(run.limit_seconds))
            if run.seconds
            else ""
        )
        words, tone = told(desk.language, run.seconds, run.limit_seconds)
        self.chip = Chip(look, words, tone)
        self._arrow = QLabel()
        head = QHBoxLayout()
        head.setSpacing(MEDIUM)
        head.addWidget(self._arrow)
        head.addWidget(Text(date, "strong", wrap=False))
        head.addWidget(Text(" · ".join(word for word in how if word), "body", "quiet"), 1)
        head.addWidget(Text(time, wrap=False))
        head.addWidget(self.chip)
        self.away = IconButton(look, "trash-2", say("Delete this run"), self._delete)
        self.away.setEnabled(desk.workspace.writing)
        head.addWidget(self.away)
        self.body.addLayout(head)
        self._note = Text(run.note)
        self._note.setContentsMargins(look.theme.px(16) + MEDIUM, 0, 0, SMALL)  # under the date
        if not run.note:
            self._note.hide()
        self.body.addWidget(self._note)
        self.setAccessibleName(" · ".join(filter(None, (date, *how, time, words, run.note))))
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.pressed.connect(self.toggle)
        look.theme.changed.connect(self._draw)
        self._draw()

    def is_open(self) -> bool:
        """Whether the time of each slide is shown."""
        return self._more is not None

    def opened(self) -> list[str]:
        """What is said of each slide while the run is open."""
        if isinstance(self._more, SlideBars):
            return self._more.lines()
        return [self._more.text()] if self._more is not None else []

    def toggle(self) -> None:
        """Opens or closes it."""
        if self._more is None:
            self._more = self._details()
            self._more.setContentsMargins(self._desk.look.theme.px(16) + MEDIUM, SMALL, 0, SMALL)
            self.body.addWidget(self._more)
        else:
            self.body.removeWidget(self._more)
            self._more.hide()
            self._more.deleteLater()
            self._more = None
        self._draw()

    def stay(self) -> None:
        """It could not be deleted."""
        self._going = False

    def _details(self) -> SlideBars | Text:
        run, look = self.run, self._desk.look
        if not run.slide_seconds:
            return Text(look.say("Entered by hand: no time was taken slide by slide."), "body", "quiet")
        times = slide_times(run.slide_seconds, self._headings, self._shares, run.limit_seconds)
        return SlideBars(look, times, lambda: look.theme.colors)

    def _delete(self) -> None:
        if not self._going:
            self._going = True
            self.deletion_wanted.emit(self.run.id)

    def _draw(self) -> None:
        icon = "chevron-down" if self.is_open() else "chevron-right"
        self._arrow.setPixmap(self._desk.look.icons.pixmap(icon, "quiet", 16, self.devicePixelRatioF()))
