"""The fields of a session note by their columns: how each is shown, and what it hands over."""

from __future__ import annotations

import unicodedata
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from ninja_mentor.core.kernel.checking import time_or_nothing, within
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.zones import all_zones
from ninja_mentor.core.mentoring.naming import MODE_NAMES
from ninja_mentor.ui.idea.sessions.topic_edit import TopicEdit
from ninja_mentor.ui.idea.sessions.words import TEXTS, VISIBILITIES
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.chooser import Chooser
from ninja_mentor.ui.widgets.date_edit import DateEdit
from ninja_mentor.ui.widgets.growing_text import GrowingTextEdit
from ninja_mentor.ui.widgets.labelled import Labelled
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.parsed_edit import ParsedEdit
from ninja_mentor.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.mentoring.model import MentoringSession
    from ninja_mentor.ui.desk import Desk

DAY_MINUTES: Final = 24 * 60
HOUR_ONLY: Final = 2  # digits


class NoteFields:
    """`written(**values)` is called with what is to be stored."""

    def __init__(self, desk: Desk, written: Callable[..., object]) -> None:
        look, say, formats = desk.look, desk.language.say, desk.formats
        self._desk, self._written = desk, written
        self.labelled: dict[str, Labelled] = {}
        self.texts: dict[str, GrowingTextEdit] = {}
        for name, (label, hint) in TEXTS.items():
            text = self.texts[name] = GrowingTextEdit(look, say(label), say(hint), min_lines=1)
            text.edited.connect(partial(self._write, name))
            self.labelled[name] = Labelled(say(label), text)
        today = desk.workspace.today
        self.date = DateEdit(look, say("Date"), formats.parse_date, formats.date, today)
        self.time = ParsedEdit(look, say("Hour"), read_time, lambda text: text, placeholder="14:30")
        self.minutes = ParsedEdit(look, say("Minutes"), read_minutes, lambda text: text, placeholder="45")
        self.zone = Chooser(look, say("Time zone"), [Choice(z, z.replace("_", " ")) for z in all_zones()])
        self.mode = Chooser(
            look, say("How you met"), [Choice(m, say(words)) for m, words in MODE_NAMES.items()]
        )
        self.attendees = LineEdit(look, say("Who was there"))
        self.topic = TopicEdit(desk, say("Stage or topic"))
        self.visibility = Segmented(
            look, say("Who may read this"), [Choice(v, say(words)) for v, words in VISIBILITIES.items()]
        )
        for name, edited in (
            ("date", self.date.edited),
            ("time", self.time.edited),
            ("zone", self.zone.edited),
            ("attendees", self.attendees.edited),
            ("topic", self.topic.edited),
            ("visibility", self.visibility.chosen),
        ):
            edited.connect(partial(self._write, name))
        self.mode.edited.connect(self._write_mode)
        self.minutes.edited.connect(lambda text: self._write("minutes", int(text) if text else None))
        for name, label, widget in (
            ("date", say("Date"), self.date),
            ("time", say("Hour"), self.time),
            ("zone", say("Time zone"), self.zone),
            ("mode", say("How you met"), self.mode),
            ("minutes", say("Minutes"), self.minutes),
            ("attendees", say("Who was there"), self.attendees),
            ("topic", say("Stage or topic"), self.topic),
            ("visibility", say("Who may read this"), self.visibility),
        ):
            self.labelled[name] = Labelled(label, widget)

    def show_note(self, note: MentoringSession) -> None:
        """Shows what is stored; what is being typed stays."""
        for name, text in self.texts.items():
            text.set_text_quietly(getattr(note, name))
        self.date.set_value_quietly(note.date)
        self.time.set_value_quietly(note.time)
        self.minutes.set_value_quietly(str(note.minutes or ""))
        self.zone.set_value_quietly(note.zone)
        self.mode.set_value_quietly(note.mode)
        self.attendees.set_text_quietly(note.attendees)
        self.topic.show_topic(note.topic)
        self.visibility.choose(note.visibility)
        self._tell_own_time()

    def flush(self) -> None:
        """Hands over now what was typed."""
        for text in self.texts.values():
            text.flush()
        for field in (self.date, self.time, self.minutes):
            field.flush()
        self.attendees.flush()
        self.topic.flush()

    def read_fields(self) -> dict[str, ParsedEdit]:
        """The fields whose text stands for a value."""
        return {
            "date": self.date,
            "time": self.time,
            "minutes": self.minutes,
        }

    def _write(self, name: str, value: Any) -> None:  # noqa: ANN401  (JSON)
        self._tell_own_time()
        self._written(**{name: value})

    def _write_mode(self, mode: str) -> None:
        if mode:
            self._write("mode", mode)

    def _tell_own_time(self) -> None:
        """The same moment where the reader is, if that is elsewhere."""
        zone, own = self.zone.value(), self._desk.workspace.profile.zone
        text = ""
        if zone and zone != own and self.time.value() and self.date.value():
            there = datetime.fromisoformat(f"{self.date.value()}T{self.time.value()}").replace(
                tzinfo=ZoneInfo(zone)
            )
            time = self._desk.formats.time_in(there, own)
            text = self._desk.language.say("{time} where you are", time=time)
        self.labelled["zone"].tell(text, "quiet")


def read_time(text: str) -> str:
    """HH:MM from what is usually written: "9", "9:30", "9h30", "９時３０分", "1430"."""
    plain = unicodedata.normalize("NFKC", text).strip()
    digits = [part for part in "".join(c if c.isdecimal() else " " for c in plain).split() if part]
    if len(digits) == 1 and len(digits[0]) > HOUR_ONLY:
        digits = [digits[0][:-2], digits[0][-2:]]
    hour, minute = (*digits, "00")[:2] if digits else ("", "")
    stored = f"{hour:0>2}:{minute:0>2}"
    try:
        time_or_nothing(stored)
    except UserError:
        raise UserError("time-not-understood", text=text.strip()[:40]) from None
    return stored


def read_minutes(text: str) -> str:
    """Whole minutes of one day at most."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain.isdecimal():
        raise UserError("number-not-understood", text=text.strip()[:40])
    within(int(plain[:9]), 0, DAY_MINUTES, "number-out-of-range")
    return str(int(plain))
