"""The next meeting: day, hour, zone, length and goal, and at once by the clock of everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.core.kernel.zones import all_zones
from ninja_mentor.core.overview.next_meeting import next_meeting
from ninja_mentor.core.reports.minute import meeting_lines
from ninja_mentor.ui.idea.sessions.note_fields import read_minutes, read_time
from ninja_mentor.ui.theme.tokens import MEDIUM, TIGHT
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.chooser import Chooser
from ninja_mentor.ui.widgets.date_edit import DateEdit
from ninja_mentor.ui.widgets.fields_grid import FieldsGrid
from ninja_mentor.ui.widgets.labelled import Labelled
from ninja_mentor.ui.widgets.parsed_edit import ParsedEdit
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.mentoring.model import MentoringSession
    from ninja_mentor.ui.desk import Desk


class NextMeetingEdit(QWidget):
    """`written(dict)` fires with what is to be stored of the note."""

    written = Signal(dict)

    def __init__(self, desk: Desk, goal: Labelled) -> None:
        super().__init__()
        self._desk = desk
        self._people: Sequence[tuple[str, str]] = ()
        look, say, formats = desk.look, desk.language.say, desk.formats
        today = desk.workspace.today
        self.date = DateEdit(look, say("Date of the next meeting"), formats.parse_date, formats.date, today)
        self.time = ParsedEdit(
            look, say("Hour of the next meeting"), read_time, lambda text: text, placeholder="14:30"
        )
        self.zone = Chooser(look, say("Time zone"), [Choice(z, z.replace("_", " ")) for z in all_zones()])
        self.minutes = ParsedEdit(look, say("Minutes"), read_minutes, lambda text: text, placeholder="60")
        self.date.edited.connect(lambda day: self.written.emit({"next_date": day}))
        self.time.edited.connect(self._write_time)
        self.zone.edited.connect(lambda zone: self.written.emit({"next_zone": zone}))
        self.minutes.edited.connect(lambda text: self.written.emit({"next_minutes": max(int(text or 60), 1)}))
        grid = FieldsGrid(look, 180)
        for label, widget in (
            (say("Date"), self.date),
            (say("Hour"), self.time),
            (say("Time zone"), self.zone),
            (say("Minutes"), self.minutes),
        ):
            grid.add(Labelled(label, widget))
        self.times = Text("", "body", "indigo")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(grid)
        column.addSpacing(-TIGHT)
        column.addWidget(self.times)
        column.addWidget(goal)

    def show_note(self, note: MentoringSession, people: Sequence[tuple[str, str]]) -> None:
        """Shows what is stored; `people` are (name, zone) of who should come."""
        self._people = people
        self.date.set_value_quietly(note.next_date)
        self.time.set_value_quietly(note.next_time)
        self.zone.set_value_quietly(note.next_zone or self._desk.workspace.profile.zone)
        self.minutes.set_value_quietly(str(note.next_minutes))
        lines = meeting_lines(next_meeting(note, people), self._desk.language, self._desk.formats)
        shown = lines if note.next_time else []
        self.times.setText("\n".join(shown))
        self.times.setVisible(bool(shown))

    def fields(self) -> dict[str, ParsedEdit]:
        """The fields whose text stands for a value."""
        return {"next_date": self.date, "next_time": self.time, "next_minutes": self.minutes}

    def flush(self) -> None:
        """Hands over now what was typed."""
        for field in self.fields().values():
            field.flush()

    def _write_time(self, text: str) -> None:
        """An hour means something only where it is said whose; one's own unless another was chosen."""
        values: dict[str, Any] = {"next_time": text}
        if text and self.zone.value():
            values["next_zone"] = self.zone.value()
        self.written.emit(values)
