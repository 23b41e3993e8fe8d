"""A session note in the list: when, with whom, what for, what was promised, when to meet again."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QHBoxLayout

from ninja_mentor.ui.idea.sessions.words import VISIBILITIES, head_of, topic_text
from ninja_mentor.ui.theme.tokens import SMALL, TIGHT
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.chip import Chip
from ninja_mentor.ui.widgets.text import OneLine, Text

if TYPE_CHECKING:
    from ninja_mentor.core.mentoring.model import Action, MentoringSession
    from ninja_mentor.core.overview.session_notes import SessionNotes
    from ninja_mentor.ui.desk import Desk

SHOWN = 400  # characters of the goal; the whole note is one press away


class NoteCard(Card):
    """Opens the note when pressed."""

    def __init__(self, desk: Desk, note: MentoringSession, notes: SessionNotes) -> None:
        super().__init__(desk.look, pressable=True)
        self._desk = desk
        self.note = note
        say, formats = desk.language.say, desk.formats
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        when = head_of(note, desk)
        head.addWidget(Text(when, "strong"), 1)
        if note.visibility != "space":
            words = say(VISIBILITIES.get(note.visibility, note.visibility))
            head.addWidget(Chip(desk.look, words, "amber", "lock"))
        self.body.setSpacing(TIGHT)
        self.body.addLayout(head)
        quiet = [own_time(note, desk), topic_text(note.topic, desk), note.attendees or note.author_name]
        self.body.addWidget(OneLine(" · ".join(part for part in quiet if part), "caption", "quiet"))
        words = note.goal or note.reality or note.advice
        self.body.addWidget(
            Text(_shortened(words), "body")
            if words.strip()
            else Text(say("Nothing written yet."), "body", "quiet")
        )
        for action in notes.actions_of(note):
            self.body.addWidget(OneLine(self._promise(action), "body", "quiet"))
        if note.next_date or note.next_goal:
            date = formats.date(note.next_date)
            text = " · ".join(part for part in (date, note.next_goal) if part)
            self.body.addWidget(OneLine(say("Next: {text}", text=text), "caption", "indigo"))
        self.setAccessibleName(say("Session note: {when}", when=when))
        self.setAccessibleDescription(words[:SHOWN])

    def _promise(self, action: Action) -> str:
        sign = "☑" if action.done_at is not None else "☒" if action.dropped_on else "☐"
        due = self._desk.formats.short_date(action.due)
        return f"{sign} " + " · ".join(part for part in (action.what, action.who_name, due) if part)


def own_time(note: MentoringSession, desk: Desk) -> str:
    """The session's hour where the reader is, if that is elsewhere; "" if it is not known."""
    own = desk.workspace.profile.zone
    if not (note.zone and note.time and note.date) or note.zone == own:
        return ""
    moment = datetime.fromisoformat(f"{note.date}T{note.time}").replace(tzinfo=ZoneInfo(note.zone))
    return desk.language.say("{time} where you are", time=desk.formats.time_in(moment, own))


def _shortened(words: str) -> str:
    return words if len(words) <= SHOWN else words[:SHOWN].rsplit(None, 1)[0] + " …"
