"""The minute of a session, to send: as a text for a chat or as a page. What is meant for mentors stays out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.ideas.queries import idea as find_idea
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.mentoring.calendar import Meeting
from ninja_mentor.core.mentoring.model import MentoringSession
from ninja_mentor.core.mentoring.naming import MODE_NAMES
from ninja_mentor.core.mentoring.queries import kept_to_oneself
from ninja_mentor.core.overview.next_meeting import NextMeeting, next_meeting
from ninja_mentor.core.overview.session_notes import session_notes
from ninja_mentor.core.overview.teammates import teammates
from ninja_mentor.core.reports.paper import Column, Grid, Heading, Paper, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from ninja_mentor.core.kernel.formats import Formats
    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.mentoring.model import Action
    from ninja_mentor.core.reports.paper import Block

PARTS: Final = {
    "earlier": mark("What became of it"),
    "goal": mark("Goal"),
    "reality": mark("Reality"),
    "options": mark("Options"),
}
FOR_MENTORS: Final = {
    "advice": mark("Advice"),
    "readiness_note": mark("Why this level"),
    "introduction": mark("Introduction wanted"),
    "conflict": mark("Conflict of interest"),
}


@dataclass(frozen=True)
class Minute:
    """What a minute is made of. Records are for reading only."""

    note: MentoringSession
    idea: str  # its title
    actions: tuple[Action, ...]
    meeting: NextMeeting | None


def minute_of(session: Session, note_id: str, reader_id: str, today: str) -> Minute | None:
    """The minute of a note that this reader may read; None where it is not here, or somebody else's own."""
    if note_id in kept_to_oneself(session, reader_id):
        return None
    note = session.get(MentoringSession, note_id)
    idea = find_idea(session, note.idea_id) if note is not None and note.deleted_at is None else None
    if note is None or idea is None:
        return None
    notes = session_notes(session, idea.id, reader_id, today)
    people = [(mate.name, mate.zone) for mate in teammates(session, idea.id, today) if mate.here]
    return Minute(note, idea.title, tuple(notes.actions_of(note)), next_meeting(note, people))


def minute_text(minute: Minute, language: Language, formats: Formats, *, whole: bool = False) -> str:
    """Short and readable in a chat: no tables, one thing a line. With `whole`, what is meant for mentors too."""
    say, note = language.say, minute.note
    lines = [f"*{say('Session: {idea}', idea=minute.idea)}*", _when(minute, language, formats)]
    for label, words in _parts(note, language, whole=whole):
        lines += ["", f"*{label}*", words]
    if minute.actions:
        lines += ["", f"*{say('What will be done')}*"]
        lines += [_action_line(action, language, formats) for action in minute.actions]
    if meeting := meeting_lines(minute.meeting, language, formats):
        lines += ["", f"*{say('Next meeting')}*", *meeting]
        lines += [note.next_goal] if note.next_goal else []
    return "\n".join(lines) + "\n"


def minute_paper(minute: Minute, language: Language, formats: Formats, *, whole: bool = False) -> Paper:
    """The same as a page."""
    say = language.say
    title = say("Session: {idea}", idea=minute.idea)
    when = _when(minute, language, formats)
    blocks = tuple(_blocks(minute, language, formats, whole=whole))
    return Paper(title, when, language.code, f"{title} · {formats.date(minute.note.date)}", blocks)


def meeting_of(minute: Minute, language: Language, formats: Formats) -> Meeting | None:
    """The next meeting for a calendar, with everybody's time in its words; None where none was agreed."""
    note = minute.note
    if minute.meeting is None:
        return None
    words = "\n".join(
        part for part in (note.next_goal, *meeting_lines(minute.meeting, language, formats)) if part
    )
    return Meeting(
        note.id,
        language.say("Session: {idea}", idea=minute.idea),
        note.next_date,
        note.next_time,
        note.next_zone,
        note.next_minutes,
        words,
    )


def meeting_lines(meeting: NextMeeting | None, language: Language, formats: Formats) -> list[str]:
    """A line a zone: "Tue, 1 Dec · 08:00 La Paz · Ana"; only the day where no time was agreed."""
    if meeting is None:
        return []
    if meeting.moment is None:
        return [formats.date(meeting.day)]
    lines = []
    for each in meeting.times:
        day = formats.weekday_date(each.local.date().isoformat())
        place = each.zone.rpartition("/")[2].replace("_", " ")
        lines.append(" · ".join(part for part in (day, f"{each.local:%H:%M} {place}", each.name) if part))
    if meeting.change == "skipped":
        lines.append(
            language.say("The clocks are put forward at that very hour there: it is one hour later.")
        )
    elif meeting.change == "twice":
        lines.append(
            language.say("The clocks are put back at that very hour there: the first of the two is meant.")
        )
    return lines


def _blocks(minute: Minute, language: Language, formats: Formats, *, whole: bool) -> Iterator[Block]:
    say, note = language.say, minute.note
    for label, words in _parts(note, language, whole=whole):
        yield Heading(label)
        yield Words(words)
    yield Heading(say("What will be done"))
    columns = (
        Column(say("What"), 3),
        Column(say("Who"), 1.4),
        Column(say("By when"), 1.3),
        Column(say("Done when"), 2.2),
    )
    rows = tuple(
        (action.what, action.who_name, formats.date(action.due), action.done_when)
        for action in minute.actions
    )
    yield Grid(columns, rows, say("Nothing was promised."))
    if meeting := meeting_lines(minute.meeting, language, formats):
        yield Heading(say("Next meeting"))
        yield Words("\n".join([*meeting, note.next_goal]))


def _parts(note: MentoringSession, language: Language, *, whole: bool) -> Iterator[tuple[str, str]]:
    for name, label in (PARTS | (FOR_MENTORS if whole else {})).items():
        if words := str(getattr(note, name)).strip():
            yield language.say(label), words


def _when(minute: Minute, language: Language, formats: Formats) -> str:
    note = minute.note
    parts = [formats.date(note.date), note.time, language.say(MODE_NAMES.get(note.mode, note.mode))]
    if note.minutes:
        parts.append(language.say("{n} min", n=note.minutes))
    parts.append(note.attendees or note.author_name)
    return " · ".join(part for part in parts if part)


def _action_line(action: Action, language: Language, formats: Formats) -> str:
    sign = "☑" if action.done_at else "☐"
    due = language.say("by {date}", date=formats.date(action.due)) if action.due else ""
    return f"{sign} " + " · ".join(part for part in (action.what, action.who_name, due) if part)
