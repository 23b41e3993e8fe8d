"""A meeting as a calendar entry that every calendar shows at the right hour, by the library `icalendar`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Sequence

PRODUCT: Final = "-//Ninja Mentor//EN"
DOMAIN: Final = "ninja-mentor.invalid"  # makes the id unique in the world; no such address exists


@dataclass(frozen=True)
class Meeting:
    """What a calendar is told; day and time are ISO, by the clock of `zone`."""

    id: str  # of the session that it was agreed in: the same entry again replaces the old
    title: str
    day: str
    time: str
    zone: str
    minutes: int
    words: str = ""  # below the entry
    people: Sequence[tuple[str, str]] = ()  # (name, e-mail) of those who agreed to be told


def calendar_entry(meeting: Meeting, now: datetime) -> bytes:
    """The .ics file, with the rules of the zone in it; one without a time takes the whole day."""
    from icalendar import Calendar, Event, vCalAddress, vText  # noqa: PLC0415  (a fifth of a second)

    event = Event()
    event.add("uid", f"{meeting.id}@{DOMAIN}")
    event.add("dtstamp", now.replace(microsecond=0))
    event.add("sequence", int(now.timestamp()))  # a later file of the same meeting is the valid one
    event.add("summary", meeting.title)
    if meeting.words:
        event.add("description", meeting.words)
    day = date.fromisoformat(meeting.day)
    if meeting.time and meeting.zone:
        start = datetime.combine(day, time.fromisoformat(meeting.time), ZoneInfo(meeting.zone))
        event.add("dtstart", start)
        event.add("duration", timedelta(minutes=meeting.minutes))
    else:
        event.add("dtstart", day)
        event.add("transp", "TRANSPARENT")
    for name, address in meeting.people:
        invited = vCalAddress(f"mailto:{address}")
        invited.params["CN"] = vText(name)
        event.add("attendee", invited, encode=False)
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())
