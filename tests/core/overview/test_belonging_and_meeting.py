"""Hours of people by id, organisations with their people, and the next meeting by everybody's clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.mentoring.model import MentoringSession
from ninja_mentor.core.overview.meeting_hours import hours_of
from ninja_mentor.core.overview.next_meeting import next_meeting
from ninja_mentor.core.overview.organisations import organisation_rows
from ninja_mentor.core.people.edits import add_person, delete_people
from ninja_mentor.core.people.model import Organisation

if TYPE_CHECKING:
    from ninja_mentor.core.workspace import Workspace


def test_hours_come_in_the_order_asked_for_once_each_and_without_who_is_gone(workspace: Workspace) -> None:
    with workspace.transaction("People") as tx:
        ana = add_person(tx, "Ana", "BO", "America/La_Paz", awake="06:00-22:00").id
        kenji = add_person(tx, "Kenji", "JP").id
        rosa = add_person(tx, "Rosa").id
        gone = add_person(tx, "Luis", "BO").id
        delete_people(tx, [gone])
    found = workspace.ask(hours_of, [kenji, rosa, ana, kenji, gone, "nobody"])
    assert [(each.name, each.zone) for each in found] == [
        ("Kenji", "Asia/Tokyo"),  # the main one of the country
        ("Rosa", ""),
        ("Ana", "America/La_Paz"),
    ]
    assert found[2].awake == "06:00-22:00"


def test_organisations_stand_by_name_with_places_and_people_as_the_reader_sorts_them(
    workspace: Workspace,
) -> None:
    with workspace.transaction("Organisations") as tx:
        tea = tx.add(Organisation(name="té del Sur", place="Naha", other_places=["San Juan"])).id
        tx.add(Organisation(name="Ágora"))
        add_person(tx, "Rosa Toledo", family_names="Toledo", organisation_id=tea, role="Contadora")
        add_person(
            tx,
            "Ana Higa",
            family_names="Higa",
            other_script="比嘉 アナ",
            kana="ひが あな",
            organisation_id=tea,
        )
        delete_people(tx, [add_person(tx, "Luis", organisation_id=tea).id])
    agora, there = workspace.ask(organisation_rows, "es")
    assert (agora.name, agora.people, agora.places) == ("Ágora", (), ())
    assert there.places == ("Naha", "San Juan")
    assert [(each.name, each.role) for each in there.people] == [
        ("Ana Higa · 比嘉 アナ", ""),
        ("Rosa Toledo", "Contadora"),
    ]
    assert workspace.ask(organisation_rows, "ja")[1].people[1].name == "比嘉 アナ · Ana Higa"


def note(next_date: str = "", next_time: str = "", next_zone: str = "") -> MentoringSession:
    return MentoringSession(idea_id="i", next_date=next_date, next_time=next_time, next_zone=next_zone)


def test_without_a_day_there_is_no_meeting_and_without_a_time_only_the_day() -> None:
    assert next_meeting(note(), []) is None
    day = next_meeting(note(next_date="2026-12-01", next_time="08:00"), [("Ana", "America/La_Paz")])
    assert day is not None
    assert (day.day, day.moment, day.times) == ("2026-12-01", None, ())


def test_who_shares_a_zone_shares_a_line_and_the_earliest_clock_comes_first() -> None:
    people = [("Kenji", "Asia/Tokyo"), ("Ana", "America/La_Paz"), ("Luis", "America/La_Paz"), ("Rosa", "")]
    found = next_meeting(note(next_date="2026-12-01", next_time="20:00", next_zone="America/La_Paz"), people)
    assert found is not None
    assert [(each.name, each.local.strftime("%d %H:%M")) for each in found.times] == [
        ("Ana, Luis", "01 20:00"),
        ("Kenji", "02 09:00"),
    ]


def test_an_hour_that_the_clocks_skip_or_repeat_is_said() -> None:
    skipped = next_meeting(note(next_date="2026-03-29", next_time="02:30", next_zone="Europe/Madrid"), [])
    twice = next_meeting(note(next_date="2026-10-25", next_time="02:30", next_zone="Europe/Madrid"), [])
    assert skipped is not None
    assert twice is not None
    assert (skipped.change, twice.change) == ("skipped", "twice")
