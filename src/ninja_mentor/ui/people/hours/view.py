"""The week of several people side by side, and the best hours for all of them, by everybody's clock."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.overview.meeting_hours import hours_of
from ninja_mentor.core.people.hours import best_slots, in_everybodys_time, is_now, week_in_common
from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, SMALL, WIDE
from ninja_mentor.ui.widgets.button import Button, IconButton
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.escape_key import EscapeKey
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.segmented import Segmented
from ninja_mentor.ui.widgets.text import Text
from ninja_mentor.ui.widgets.week_bars import Bar, Slot, WeekBars, WeekRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.people.hours import PersonHours, PersonWeek, Span, Week
    from ninja_mentor.ui.desk import Desk

LENGTHS: Final = (30, 60, 90, 120)  # minutes
OFFERED: Final = 6
DAYS_TOLD: Final = 5  # spans of work that are told to who cannot see them


class HoursView(QWidget):
    """`left()` when it is done with; `picked(start in UTC, minutes)` for a time that is chosen."""

    left = Signal()
    picked = Signal(object, int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._ids: list[str] = []
        self._people: Sequence[PersonHours] = ()
        self.week: Week | None = None
        self.slots: list[Span] = []
        look, say = desk.look, desk.language.say
        today = date.fromisoformat(desk.workspace.today)
        self._monday = today - timedelta(days=today.weekday()) + timedelta(days=7)
        self.title = Text("", "section")
        self.minutes = Segmented(
            look,
            say("How long you want to meet"),
            [Choice(str(n), say("{n} min", n=n)) for n in LENGTHS],
            "60",
        )
        self.minutes.chosen.connect(lambda _n: self._show())
        self.bars = WeekBars(look, say("The week of everybody"))
        self.bars.picked.connect(self._pick)
        self.legend = Text(
            say("Lines across: awake. Full: at work. Green: what all have in common."), "caption", "quiet"
        )
        self.said = Text("", "body", "quiet")
        self._best = QVBoxLayout()
        self._best.setSpacing(SMALL)
        EscapeKey(self).pressed.connect(self.left)
        self._lay_out()

    def show_people(self, ids: Sequence[str]) -> None:
        """Reads their hours and shows their week; the keys then go from time to time."""
        self._ids = list(ids)
        self.read_again()
        self.bars.setFocus(Qt.FocusReason.OtherFocusReason)

    def read_again(self) -> None:
        """Shows what is stored of them by now."""
        self._desk.jobs.run(self._desk.workspace.ask, hours_of, self._ids, then=self._take, topic=self)

    def step(self, weeks: int) -> None:
        """To the week before or after."""
        self._monday += timedelta(days=7 * weeks)
        self._show()

    def _lay_out(self) -> None:
        look, say = self._desk.look, self._desk.language.say
        scroll = ScrollColumn(look, 1000, WIDE)
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(Button(look, say("Back to the list"), self.left.emit, "quiet", "arrow-left"))
        head.addStretch(1)
        head.addWidget(self.minutes)
        scroll.body.addLayout(head)
        weeks = QHBoxLayout()
        weeks.setSpacing(SMALL)
        weeks.addWidget(IconButton(look, "chevron-left", say("The week before"), partial(self.step, -1)))
        weeks.addWidget(self.title)
        weeks.addWidget(IconButton(look, "chevron-right", say("The week after"), partial(self.step, 1)))
        weeks.addStretch(1)
        scroll.body.addLayout(weeks)
        card = Card(look)
        card.body.setSpacing(MEDIUM)
        card.body.addWidget(self.bars)
        card.body.addWidget(self.legend)
        scroll.body.addWidget(card)
        best = Card.titled(look, say("Best hours"))
        best.body.addWidget(self.said)
        best.body.addLayout(self._best)
        scroll.body.addWidget(best)
        scroll.body.addStretch(1)
        scroll.body.setSpacing(LARGE)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _take(self, people: Sequence[PersonHours]) -> None:
        self._people = people
        self._show()

    def _show(self) -> None:
        formats, say = self._desk.formats, self._desk.language.say
        week = self.week = week_in_common(self._people, self._monday, self._desk.workspace.profile.zone)
        self.slots = best_slots(week, int(self.minutes.value()), OFFERED)
        self.title.setText(say("Week of {date}", date=formats.date(self._monday.isoformat())))
        days = [formats.weekday_date((self._monday + timedelta(days=n)).isoformat()) for n in range(7)]
        rows = [self._row(each, week) for each in week.people]
        rows.append(
            WeekRow(
                say("All together"),
                "",
                self._scaled(week.all_awake, week),
                self._scaled(week.all_working, week),
                "; ".join(self._said(span) for span in week.all_awake),
                is_sum=True,
            )
        )
        slots = [Slot(self._scaled([span], week)[0], self._said(span)) for span in self.slots]
        self.bars.set_week(days, rows, slots)
        self.said.setText("\n".join(self._sentences(week)))
        self.said.setVisible(bool(self.said.text()))
        self._show_best()

    def _sentences(self, week: Week) -> list[str]:
        """What is assumed, who is left out, and why only lesser hours are offered."""
        language = self._desk.language
        said = [
            language.say("{name} is left out: their time zone is not known.", name=each.name)
            for each in week.left_out
        ]
        assumed = [each.person.name for each in week.people if each.person.is_assumed]
        if assumed:
            names = self._desk.formats.listed(assumed)
            said.append(
                language.say("Assumed for {names}: awake 7:00–22:00, work Mon–Fri 9:00–18:00.", names=names)
            )
        if not week.all_working and week.all_awake:
            said.append(language.say("They never all work at the same time. Here is when all are awake."))
        elif not week.all_awake and week.most_awake:
            said.append(
                language.say(
                    "They are never all awake at once. Here is when {n} of {all} are.",
                    n=week.most,
                    all=len(week.people),
                )
            )
        if not self.slots:
            said.append(language.say("In this week there is no time so long for all of them."))
        return said

    def _show_best(self) -> None:
        while (item := self._best.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, span in enumerate(self.slots):
            self._best.addWidget(
                Button(self._desk.look, self._said(span), partial(self._pick, number), "link", "clock")
            )

    def _pick(self, number: int) -> None:
        """The time by everybody's clock goes onto the clipboard, ready for a message."""
        span = self.slots[number]
        QApplication.clipboard().setText(self._by_clock(span))
        self._desk.toaster.say(self._desk.language.say("The time is copied, by everybody's clock."))
        self.picked.emit(span.start, int(self.minutes.value()))

    def _said(self, span: Span) -> str:
        """ "Tue, 1 Dec 8:00–10:00 La Paz = 21:00–23:00 Tokyo", a zone once."""
        formats = self._desk.formats
        zones = dict.fromkeys(each.zone for each in self._people if each.zone)
        parts: list[str] = []
        first = ""
        for zone in zones:
            [start], [end] = (in_everybodys_time(moment, [("", zone)]) for moment in (span.start, span.end))
            place = zone.rpartition("/")[2].replace("_", " ")
            hours = f"{start.local:%H:%M}–{end.local:%H:%M} {place}"
            day = formats.weekday_date(start.local.date().isoformat())
            parts.append(hours if day == first else f"{day} {hours}")
            first = first or day
        return " = ".join(parts)

    def _by_clock(self, span: Span) -> str:
        formats = self._desk.formats
        lines = []
        for each in in_everybodys_time(span.start, [(one.name, one.zone) for one in self._people]):
            day = formats.weekday_date(each.local.date().isoformat())
            place = each.zone.rpartition("/")[2].replace("_", " ")
            lines.append(f"{each.name}: {day} {each.local:%H:%M} ({place})")
        return "\n".join(lines)

    def _row(self, one: PersonWeek, week: Week) -> WeekRow:
        person = one.person
        say, now = self._desk.language.say, self._desk.workspace.clock.now()
        state = {"work": say("at work"), "awake": say("awake"), "asleep": say("asleep")}[
            is_now(person, now) or "asleep"
        ]
        there = self._desk.formats.time_in(now, person.zone)
        return WeekRow(
            person.name,
            say("now {time}, {state}", time=there, state=state),
            self._scaled(one.awake, week),
            self._scaled(one.work, week),
            "; ".join(self._said(span) for span in one.work[:DAYS_TOLD]),
        )

    def _scaled(self, spans: Sequence[Span], week: Week) -> tuple[Bar, ...]:
        whole = (week.end - week.start).total_seconds()

        def share(moment: datetime) -> float:
            return (moment - week.start).total_seconds() / whole

        return tuple(Bar(share(span.start), share(span.end)) for span in spans)
