"""When people across borders are awake and at work at once, whatever their clocks do."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninja_mentor.core.people.hours import (
    PersonHours,
    Week,
    best_slots,
    clock_change,
    common,
    in_everybodys_time,
    is_now,
    moment_there,
    week_in_common,
)

ANA = PersonHours("ana", "Ana", "America/La_Paz")
MISAKI = PersonHours("misaki", "美咲", "Asia/Tokyo")
MONDAY = date(2026, 11, 30)


def said(week: Week, zone: str) -> list[str]:
    return [
        f"{span.start.astimezone(ZoneInfo(zone)):%a %H:%M}-{span.end.astimezone(ZoneInfo(zone)):%a %H:%M}"
        for span in week.all_awake
    ]


def test_santa_cruz_and_tokyo_are_awake_together_in_the_morning_and_the_evening() -> None:
    week = week_in_common([ANA, MISAKI], MONDAY, "America/La_Paz")
    assert said(week, "America/La_Paz")[:3] == [
        "Mon 07:00-Mon 09:00",
        "Mon 18:00-Mon 22:00",
        "Tue 07:00-Tue 09:00",
    ]
    assert week.all_working == ()
    assert [span.minutes for span in best_slots(week, 60)][:2] == [120, 240]


def test_own_hours_count_and_are_no_assumption() -> None:
    early = PersonHours("e", "E", "Asia/Tokyo", "05:00-21:00", ("06:00-22:00",) * 7)
    assert not early.is_assumed
    assert ANA.is_assumed
    week = week_in_common([ANA, early], MONDAY, "America/La_Paz")
    assert [span.minutes for span in week.all_working][:2] == [
        60,
        60,
    ]  # 17:00 to 18:00, 9:00 in the morning there


def test_who_works_at_night_works_into_the_next_day() -> None:
    guard = PersonHours("g", "G", "America/La_Paz", "18:00-10:00", ("22:00-06:00",) * 7)
    week = week_in_common([guard], MONDAY, "America/La_Paz")
    first = week.people[0].work[0]
    assert first.start == week.start  # Sunday's night goes on
    assert first.minutes == 6 * 60
    assert sum(span.minutes for span in week.people[0].work) == 7 * 8 * 60


def test_a_zone_that_is_not_known_leaves_somebody_out_and_says_so() -> None:
    lost = PersonHours("l", "L", "")
    week = week_in_common([ANA, lost], MONDAY, "America/La_Paz")
    assert week.left_out == (lost,)
    assert len(week.people) == 1


def test_where_never_all_are_awake_the_hours_of_most_are_offered() -> None:
    zones = ("America/La_Paz", "Asia/Tokyo", "Europe/Madrid")
    narrow = [PersonHours(zone, zone, zone, "10:00-16:00") for zone in zones]
    week = week_in_common(narrow, MONDAY, "UTC")
    assert week.all_awake == ()
    assert week.most == 2
    assert {span.minutes for span in week.most_awake} == {60}  # Madrid and La Paz
    assert best_slots(week, 60) == list(week.most_awake[:5])


def test_a_change_of_clocks_within_the_week_falls_where_it_falls() -> None:
    chile = PersonHours("c", "C", "America/Santiago", "07:00-22:00")
    week = week_in_common([chile], date(2026, 8, 31), "America/Santiago")  # clocks go on, Sunday 6 September
    starts = [span.start.hour for span in week.people[0].awake]
    assert starts == [11, 11, 11, 11, 11, 11, 10]
    assert (week.end - week.start) == timedelta(days=7) - timedelta(hours=1)


def test_paraguay_stopped_changing_its_clocks() -> None:
    here = in_everybodys_time(datetime(2026, 6, 1, 12, tzinfo=UTC), [("P", "America/Asuncion"), ("?", "")])
    assert [each.local.hour for each in here] == [9]


@pytest.mark.parametrize(
    ("at", "state"),
    [("2026-12-01T12:00", "awake"), ("2026-12-01T15:00", "work"), ("2026-12-01T06:00", "asleep")],
)
def test_now_there(at: str, state: str) -> None:
    assert is_now(ANA, datetime.fromisoformat(at).replace(tzinfo=UTC)) == state
    assert is_now(PersonHours("x", "X", ""), datetime.now(UTC)) == ""


@pytest.mark.parametrize(
    ("day", "at", "zone", "change"),
    [
        ("2026-09-06", "00:30", "America/Santiago", "skipped"),
        ("2026-04-04", "23:30", "America/Santiago", "twice"),
        ("2026-11-30", "10:00", "Asia/Tokyo", ""),
    ],
)
def test_hours_that_are_skipped_or_come_twice_are_known(day: str, at: str, zone: str, change: str) -> None:
    assert clock_change(day, at, zone) == change


def test_a_moment_there_is_a_moment_everywhere() -> None:
    moment = moment_there("2026-12-01", "08:00", "America/La_Paz")
    there = in_everybodys_time(moment, [("Misaki", "Asia/Tokyo")])
    assert f"{there[0].local:%Y-%m-%d %H:%M}" == "2026-12-01 21:00"


people = st.builds(
    PersonHours,
    st.uuids().map(str),
    st.just("P"),
    st.sampled_from(["America/La_Paz", "Asia/Tokyo", "America/Santiago", "Europe/Madrid", "Asia/Kolkata"]),
    st.sampled_from(["", "05:00-23:00", "22:00-06:00", "00:00-24:00"]),
    st.sampled_from([(), ("09:00-18:00", "", "22:00-02:00", "", "00:00-24:00", "", "")]),
)


@given(st.lists(people, min_size=1, max_size=4), st.dates(date(2024, 1, 1), date(2028, 1, 1)))
def test_what_all_have_in_common_is_in_everybodys_week(chosen: list[PersonHours], day: date) -> None:
    week = week_in_common(chosen, day - timedelta(days=day.weekday()), "America/Santiago")
    for span in week.all_awake:
        assert week.start <= span.start < span.end <= week.end
        for one in week.people:
            assert any(own.start <= span.start and span.end <= own.end for own in one.awake)
    assert common([one.awake for one in reversed(week.people)]) == week.all_awake
    for one in week.people:
        assert all(first.end < second.start for first, second in zip(one.awake, one.awake[1:], strict=False))
