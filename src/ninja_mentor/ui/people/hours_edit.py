"""When somebody is awake and at work by their own clock: one line for all working days, or day by day."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.people.rules import span_of
from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.labelled import Labelled
from ninja_mentor.ui.widgets.parsed_edit import ParsedEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.ui.desk import Desk

WEEK: Final = 7
WORKING_DAYS: Final = 5
PARTS: Final = re.compile(r"(\d{1,2})(?::?(\d{2}))?")
FREE: Final = frozenset({"-", "–", "0"})
MONDAY: Final = date(2026, 1, 5)  # any: its names are needed


class HoursEdit(QWidget):
    """`awake_edited(text)` and `work_edited(list of seven)` fire with what was understood."""

    awake_edited = Signal(str)
    work_edited = Signal(list)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        look, say = desk.look, desk.language.say
        self._work: list[str] = []
        self.awake = ParsedEdit(look, say("Awake"), read_span, lambda text: text, placeholder="7:00-22:00")
        self.awake.edited.connect(self.awake_edited)
        self.weekdays = ParsedEdit(
            look, say("Works, Monday to Friday"), read_span, lambda text: text, placeholder="9:00-18:00"
        )
        self.weekdays.edited.connect(self._set_weekdays)
        self.days: list[ParsedEdit] = []
        self._each = QWidget()
        rows = QVBoxLayout(self._each)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SMALL)
        for number in range(WEEK):
            name = desk.formats.weekday((MONDAY + timedelta(days=number)).isoformat())
            field = ParsedEdit(look, name, read_span, lambda text: text, placeholder="9:00-18:00")
            field.edited.connect(partial(self._set_day, number))
            self.days.append(field)
            rows.addWidget(Labelled(name, field))
        self._each.hide()
        self.more = Button(look, say("Other hours on some days"), self._toggle, "link", "chevron-down")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(Labelled(say("Awake"), self.awake))
        column.addWidget(Labelled(say("Works, Monday to Friday"), self.weekdays))
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._each)

    def show_hours(self, awake: str, work: Sequence[str]) -> None:
        """Shows what is stored."""
        self._work = list(work)
        self.awake.set_value_quietly(awake)
        week = [*work, *[""] * WEEK][:WEEK]
        usual = week[0] if len(set(week[:WORKING_DAYS])) == 1 else ""
        self.weekdays.set_value_quietly(usual)
        for field, hours in zip(self.days, week, strict=True):
            field.set_value_quietly(hours)
        if any(week) and (not usual or any(week[WORKING_DAYS:])):
            self._each.show()

    def show_other(self, awake: str, work: Sequence[str]) -> None:
        """Hands over what was typed, then shows those of somebody else."""
        for field in (self.awake, self.weekdays, *self.days):
            field.show_other("")
        self._each.hide()
        self.show_hours(awake, work)

    def flush(self) -> None:
        """Hands over now what was typed."""
        for field in (self.awake, self.weekdays, *self.days):
            field.flush()

    def _set_weekdays(self, hours: str) -> None:
        week = [*self._work, *[""] * WEEK][:WEEK]
        self._tell([hours] * WORKING_DAYS + week[WORKING_DAYS:])

    def _set_day(self, number: int, hours: str) -> None:
        week = [*self._work, *[""] * WEEK][:WEEK]
        week[number] = hours
        self._tell(week)

    def _tell(self, week: list[str]) -> None:
        """A week in which nobody ever works is a week of which nothing is known."""
        work = week if any(week) else []
        if work != self._work:
            self._work = work
            self.work_edited.emit(list(work))

    def _toggle(self) -> None:
        self._each.setVisible(self._each.isHidden())


def read_span(text: str) -> str:
    """ "09:00-18:00" from what is usually written: "9-18", "9:00–18:00", "９時〜１８時"; "" for a free day."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if plain in FREE:
        return ""
    found = PARTS.findall(plain)
    if len(found) != 2:
        raise UserError("hours-not-understood", text=text.strip()[:40])
    stored = "-".join(f"{int(hour):02}:{minute or '00'}" for hour, minute in found)
    span_of(stored)
    return stored
