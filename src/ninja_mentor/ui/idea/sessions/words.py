"""The words of session notes: modes, readers, fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.mentoring.naming import MODE_NAMES

if TYPE_CHECKING:
    from ninja_mentor.core.mentoring.model import MentoringSession
    from ninja_mentor.ui.desk import Desk

VISIBILITIES: Final = {"me": mark("Only me"), "mentors": mark("Mentors"), "space": mark("Everybody")}
TEXTS: Final = {
    "earlier": (
        mark("What became of it"),
        mark("What was done, what was not, and what stood in the way?"),
    ),
    "goal": (mark("Goal"), mark("What do you want to have after this session?")),
    "reality": (mark("Reality"), mark("What is so today, and how do you know?")),
    "options": (mark("Options"), mark("What could be done? Three ways at least, the mentor's last.")),
    "advice": (mark("Advice"), mark("What would I tell another mentor to look at?")),
    "readiness_note": (mark("Why this level"), mark("The evidence that was seen.")),
    "introduction": (mark("Introduction wanted"), mark("To whom, and for what?")),
    "conflict": (mark("Conflict of interest"), mark("Anything that others should know.")),
    "next_goal": (mark("Goal of the next meeting"), ""),
}


def head_of(note: MentoringSession, desk: Desk) -> str:
    """When and how: "12 Nov 2026 · 10:00 · Video call · 45 min"."""
    say, formats = desk.language.say, desk.formats
    parts = [formats.date(note.date), note.time, say(MODE_NAMES.get(note.mode, note.mode))]
    if note.minutes:
        parts.append(say("{n} min", n=note.minutes))
    return " · ".join(part for part in parts if part)


def topic_text(topic: str, desk: Desk) -> str:
    """A stage's title; other words as they are."""
    stage = desk.workspace.workflow.text(desk.language.code).stages.get(topic)
    return stage.title if stage is not None else topic
