"""The hours of a week in which people across borders are awake and at work. Plain computing, in real time.

Every span is computed day by day in its person's own zone, so that a change of clocks falls where it falls.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from ninja_mentor.core.people.rules import span_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

DAYS: Final = 7
USUAL_AWAKE: Final = "07:00-22:00"  # assumed where nobody said otherwise
USUAL_WORK: Final = ("09:00-18:00",) * 5 + ("", "")
SHORTEST: Final = timedelta(minutes=30)  # of a meeting
STEP: Final = timedelta(minutes=15)  # in which the least bad hour is looked for


@dataclass(frozen=True)
class PersonHours:
    """When somebody is awake and at work, by the clock of their zone; "" and () where it is not known."""

    id: str
    name: str
    zone: str  # IANA; "" not known: then they are left out
    awake: str = ""
    work: tuple[str, ...] = ()

    @property
    def is_assumed(self) -> bool:
        """Whether some of their hours are only the usual ones."""
        return not self.awake or not self.work


@dataclass(frozen=True)
class Span:
    """A time from one moment to another, in UTC; the end does not belong to it."""

    start: datetime
    end: datetime

    @property
    def minutes(self) -> int:
        return round((self.end - self.start).total_seconds() / 60)


@dataclass(frozen=True)
class PersonWeek:
    """One person's week."""

    person: PersonHours
    awake: tuple[Span, ...]
    work: tuple[Span, ...]


@dataclass(frozen=True)
class Week:
    """Everybody's week, and what they have in common; spans are in order and do not touch."""

    start: datetime
    end: datetime
    people: tuple[PersonWeek, ...]
    left_out: tuple[PersonHours, ...]  # whose zone is not known
    all_awake: tuple[Span, ...]
    all_working: tuple[Span, ...]
    most_awake: tuple[Span, ...]  # where never all are: when most are
    most: int  # how many those are


@dataclass(frozen=True)
class LocalTime:
    """A moment by somebody's clock: `days` after the day of the first who is named, -1, 0 or 1."""

    name: str
    zone: str
    local: datetime


def week_in_common(people: Sequence[PersonHours], monday: date, zone: str) -> Week:
    """The week from this Monday, midnight to midnight by the clock of `zone`."""
    start = _moment(monday, 0, ZoneInfo(zone))
    end = _moment(monday + timedelta(days=DAYS), 0, ZoneInfo(zone))
    placed = [person for person in people if person.zone]
    weeks = tuple(_week_of(person, start, end) for person in placed)
    awake = common([week.awake for week in weeks])
    most_awake, most = ((), len(weeks)) if awake else _most(weeks, start, end)
    return Week(
        start,
        end,
        weeks,
        tuple(person for person in people if not person.zone),
        awake,
        common([week.work for week in weeks]),
        most_awake,
        most,
    )


def common(many: Sequence[Sequence[Span]]) -> tuple[Span, ...]:
    """The times that are in all of them; nothing is in none."""
    if not many:
        return ()
    found = list(many[0])
    for spans in many[1:]:
        found = [
            Span(max(one.start, other.start), min(one.end, other.end))
            for one in found
            for other in spans
            if max(one.start, other.start) < min(one.end, other.end)
        ]
    return tuple(sorted(found, key=lambda span: span.start))


def best_slots(week: Week, minutes: int, most: int = 5) -> list[Span]:
    """Times of so many minutes: when all work, else when all are awake, else when most are; earliest first."""
    for spans in (week.all_working, week.all_awake, week.most_awake):
        fitting = [span for span in spans if span.minutes >= minutes]
        if fitting:
            return fitting[:most]
    return []


def in_everybodys_time(moment: datetime, people: Iterable[tuple[str, str]]) -> list[LocalTime]:
    """A moment (aware) by the clock of each (name, zone); who has no zone is left out."""
    return [LocalTime(name, zone, moment.astimezone(ZoneInfo(zone))) for name, zone in people if zone]


def is_now(person: PersonHours, now: datetime) -> str:
    """ "work", "awake" or "asleep"; "" where their zone is not known."""
    if not person.zone:
        return ""
    today = now.astimezone(ZoneInfo(person.zone)).date()
    around = _week_of(person, now - timedelta(days=1), now + timedelta(days=1), today - timedelta(days=1), 3)
    for name, spans in (("work", around.work), ("awake", around.awake)):
        if any(span.start <= now < span.end for span in spans):
            return name
    return "asleep"


def moment_there(day: str, at: str, zone: str) -> datetime:
    """The moment of an ISO day and HH:MM by the clock of a zone; an hour that is skipped there is the one after."""
    local = datetime.combine(date.fromisoformat(day), time.fromisoformat(at), ZoneInfo(zone))
    return local.astimezone(UTC)


def clock_change(day: str, at: str, zone: str) -> str:
    """ "skipped" for an hour that the clocks leave out there, "twice" for one that comes twice, else ""."""
    local = datetime.combine(date.fromisoformat(day), time.fromisoformat(at), ZoneInfo(zone))
    if local.astimezone(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None) != local.replace(tzinfo=None):
        return "skipped"
    return "twice" if local.utcoffset() != local.replace(fold=1).utcoffset() else ""


def _week_of(
    person: PersonHours, start: datetime, end: datetime, first: date | None = None, days: int = DAYS + 3
) -> PersonWeek:
    zone = ZoneInfo(person.zone)
    first = first or start.astimezone(zone).date() - timedelta(days=1)
    awake_hours = person.awake or USUAL_AWAKE
    work_hours = person.work or USUAL_WORK
    awake: list[Span] = []
    work: list[Span] = []
    for number in range(days):
        day = first + timedelta(days=number)
        awake.append(_span(day, awake_hours, zone))
        if hours := work_hours[day.weekday()]:
            work.append(_span(day, hours, zone))
    return PersonWeek(person, _within(awake, start, end), _within([*work], start, end))


def _span(day: date, hours: str, zone: ZoneInfo) -> Span:
    first, last = span_of(hours)
    return Span(_moment(day, first, zone), _moment(day, last, zone))


def _moment(day: date, minutes: int, zone: ZoneInfo) -> datetime:
    """Minutes from midnight by the clock there; 24:00 and more is the next day."""
    more, minute = divmod(minutes, 24 * 60)
    at = time(minute // 60, minute % 60)
    return datetime.combine(day + timedelta(days=more), at, zone).astimezone(UTC)


def _within(spans: Sequence[Span], start: datetime, end: datetime) -> tuple[Span, ...]:
    """The parts of them inside a time; those that touch become one."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda each: each.start):
        cut = Span(max(span.start, start), min(span.end, end))
        if cut.start >= cut.end:
            continue
        if found and cut.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, cut.end))
        else:
            found.append(cut)
    return tuple(found)


def _most(weeks: Sequence[PersonWeek], start: datetime, end: datetime) -> tuple[tuple[Span, ...], int]:
    """When most of them are awake, and how many those are; nothing where never two are."""
    best: list[Span] = []
    most = 1
    at = start
    while at < end:
        awake = sum(any(span.start <= at < span.end for span in week.awake) for week in weeks)
        if awake > most:
            most, best = awake, []
        if awake == most and most > 1:
            if best and best[-1].end == at:
                best[-1] = Span(best[-1].start, at + STEP)
            else:
                best.append(Span(at, at + STEP))
        at += STEP
    return tuple(best), most
