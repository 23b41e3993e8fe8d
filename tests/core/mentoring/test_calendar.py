"""A meeting in a calendar file: the same moment for everybody, whatever their clocks do."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from ninja_mentor.core.mentoring.calendar import Meeting, calendar_entry

NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)


def entry(content: bytes) -> Any:  # noqa: ANN401  (the library's component)
    [event] = Calendar.from_ical(content).walk("VEVENT")
    return event


@pytest.mark.parametrize(
    ("zone", "day", "utc"),
    [
        ("America/La_Paz", "2026-12-01", "2026-12-01T12:00"),
        ("Asia/Tokyo", "2026-12-01", "2026-11-30T23:00"),
        ("America/Asuncion", "2024-06-01", "2024-06-01T12:00"),
        ("America/Asuncion", "2026-06-01", "2026-06-01T11:00"),
        ("America/Mexico_City", "2026-07-01", "2026-07-01T14:00"),
        ("America/Sao_Paulo", "2026-12-01", "2026-12-01T11:00"),
        ("America/Santiago", "2026-09-05", "2026-09-05T12:00"),
        ("America/Santiago", "2026-09-06", "2026-09-06T11:00"),
        ("Europe/Madrid", "2026-10-25", "2026-10-25T07:00"),
    ],
)
def test_eight_in_the_morning_there_is_one_moment(zone: str, day: str, utc: str) -> None:
    content = calendar_entry(Meeting("s1", "Prices", day, "08:00", zone, 45), NOW)
    event = entry(content)
    start = event["DTSTART"].dt
    assert start.astimezone(UTC).replace(tzinfo=None) == datetime.fromisoformat(utc)
    assert event["DTSTART"].params["TZID"] == zone
    assert event["DURATION"].dt == timedelta(minutes=45)
    assert [str(one["TZID"]) for one in Calendar.from_ical(content).walk("VTIMEZONE")] == [zone]


def test_the_zones_rules_are_in_the_file_for_who_does_not_know_them() -> None:
    content = calendar_entry(Meeting("s1", "P", "2026-09-06", "08:00", "America/Santiago", 60), NOW)
    zone: Any = Calendar.from_ical(content).walk("VTIMEZONE")[0]
    own = zone.to_tz()
    moment = datetime(2026, 9, 6, 8).replace(tzinfo=own)  # noqa: DTZ001  (its zone comes from the file)
    assert moment.utcoffset() == datetime(2026, 9, 6, 8, tzinfo=ZoneInfo("America/Santiago")).utcoffset()


def test_words_of_any_script_come_back_and_lines_are_folded() -> None:
    words = "目標:価格を決める。" * 12 + "\nComas, puntos; y \\barras"
    content = calendar_entry(Meeting("s1", "Café; 面談", "2026-12-01", "", "", 60, words), NOW)
    event = entry(content)
    assert (str(event["SUMMARY"]), str(event["DESCRIPTION"])) == ("Café; 面談", words)
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert event["DTSTART"].dt == date(2026, 12, 1)


def test_the_same_meeting_again_replaces_the_earlier_entry() -> None:
    first = entry(calendar_entry(Meeting("s1", "A", "2026-12-01", "08:00", "Asia/Tokyo", 30), NOW))
    later = NOW + timedelta(hours=1)
    second = entry(calendar_entry(Meeting("s1", "A", "2026-12-02", "08:00", "Asia/Tokyo", 30), later))
    assert str(first["UID"]) == str(second["UID"])
    assert int(second["SEQUENCE"]) > int(first["SEQUENCE"])


def test_only_who_is_given_is_invited() -> None:
    nobody = calendar_entry(Meeting("s1", "A", "2026-12-01", "08:00", "Asia/Tokyo", 30), NOW)
    assert b"ATTENDEE" not in nobody
    people = [("Yumi, N.", "yumi@example.org")]
    event = entry(
        calendar_entry(Meeting("s1", "A", "2026-12-01", "08:00", "Asia/Tokyo", 30, "", people), NOW)
    )
    assert str(event["ATTENDEE"]) == "mailto:yumi@example.org"
    assert event["ATTENDEE"].params["CN"] == "Yumi, N."
