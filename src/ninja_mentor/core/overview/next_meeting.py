"""The next meeting of a session note by the clock of everybody on the idea."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ninja_mentor.core.people.hours import LocalTime, clock_change, in_everybodys_time, moment_there

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from ninja_mentor.core.mentoring.model import MentoringSession


@dataclass(frozen=True)
class NextMeeting:
    """When it is: `moment` None where no time or zone was agreed; then only the day is known."""

    day: str
    moment: datetime | None
    times: tuple[LocalTime, ...]  # one a zone, with the names of all who live there
    change: str  # "skipped" or "twice" where the clocks change there at that very hour, else ""


def next_meeting(note: MentoringSession, people: Iterable[tuple[str, str]]) -> NextMeeting | None:
    """For these (name, zone); who shares a zone shares a line. None where no meeting was agreed."""
    if not note.next_date:
        return None
    if not (note.next_time and note.next_zone):
        return NextMeeting(note.next_date, None, (), "")
    moment = moment_there(note.next_date, note.next_time, note.next_zone)
    names: dict[str, list[str]] = {note.next_zone: []}
    for name, zone in people:
        if zone:
            names.setdefault(zone, []).append(name)
    times = in_everybodys_time(moment, [(", ".join(dict.fromkeys(who)), zone) for zone, who in names.items()])
    return NextMeeting(
        note.next_date,
        moment,
        tuple(sorted(times, key=lambda each: each.local.utcoffset() or each.local - each.local)),
        clock_change(note.next_date, note.next_time, note.next_zone),
    )
