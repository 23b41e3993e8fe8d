"""The list of people: in reading order, found by any spelling, with what they are and agreed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.ideas.edits import delete_idea, link_person, log_idea
from ninja_mentor.core.kernel.text import fold
from ninja_mentor.core.overview.contacts import contacts, person_details
from ninja_mentor.core.overview.teammates import teammates
from ninja_mentor.core.people.edits import (
    add_person,
    delete_people,
    give_consent,
    join_organisation,
    set_person,
    withdraw_consent,
)

if TYPE_CHECKING:
    from ninja_mentor.core.workspace import Workspace


def test_people_come_in_the_reading_order_of_the_reader(workspace: Workspace) -> None:
    with workspace.transaction("People") as tx:
        for name, family, kana in (
            ("Yumi Nakamura", "Nakamura", "なかむら ゆみ"),
            ("Ángel Zeballos", "Zeballos", ""),
            ("田中 美咲", "Tanaka", "たなか みさき"),
        ):
            set_person(tx, add_person(tx, name).id, family_names=family, kana=kana)
    spanish = [contact.name for contact in workspace.ask(contacts, "es")]
    japanese = [contact.name for contact in workspace.ask(contacts, "ja")]
    assert spanish == ["Yumi Nakamura", "田中 美咲", "Ángel Zeballos"]
    assert japanese.index("田中 美咲") < japanese.index("Yumi Nakamura")


def test_a_person_is_found_by_the_other_script_and_without_accents(workspace: Workspace) -> None:
    with workspace.transaction("People") as tx:
        person = add_person(tx, "Yumi Núñez")
        set_person(tx, person.id, other_script="ヌニェス 由美", phones=["+59171234567"])
        join_organisation(tx, person.id, "Asociación Nikkei")
    (contact,) = workspace.ask(contacts, "es")
    for words in ("nunez", "ぬにぇす", "ASOCIACION", "71234567"):
        assert fold(words) in contact.folded


def test_a_person_has_living_ideas_and_consents_in_force(workspace: Workspace) -> None:
    with workspace.transaction("People") as tx:
        person = add_person(tx, "Rosa Toledo").id
        kept, gone = log_idea(tx, "Café", source="es").id, log_idea(tx, "Té", source="es").id
        link_person(tx, kept, person, "founder")
        link_person(tx, kept, person, "mentor")
        link_person(tx, gone, person, "member")
        give_consent(tx, person, "public", "by mail")
        give_consent(tx, person, "team")
        withdraw_consent(tx, person, "team")
    with workspace.transaction("Away") as tx:
        delete_idea(tx, gone)
    (contact,) = workspace.ask(contacts, "es")
    assert contact.ideas == ("Café",)
    assert contact.team_roles == {"founder", "mentor"}
    assert contact.scopes == {"public"}
    details = workspace.ask(person_details, person)
    assert details is not None
    assert [(link.title, link.role) for link in details.links] == [("Café", "founder"), ("Café", "mentor")]
    assert details.consents["public"].how == "by mail"
    assert details.consents["team"].withdrawn_on == workspace.today


def test_two_people_of_one_organisation_share_it(workspace: Workspace) -> None:
    with workspace.transaction("People") as tx:
        one, other = add_person(tx, "Ana").id, add_person(tx, "Luis").id
        join_organisation(tx, one, "Cooperativa")
    with workspace.transaction("More") as tx:
        join_organisation(tx, other, " Cooperativa ")
    assert [contact.organisation for contact in workspace.ask(contacts, "es")] == ["Cooperativa"] * 2
    assert len({workspace.ask(person_details, who).person.organisation_id for who in (one, other)}) == 1  # type: ignore[union-attr]


def test_a_deleted_person_is_listed_nowhere_but_still_named_on_the_team(workspace: Workspace) -> None:
    with workspace.transaction("People") as tx:
        person, idea = add_person(tx, "Rosa Toledo").id, log_idea(tx, "Café", source="es").id
        link_person(tx, idea, person, "member")
    with workspace.transaction("Away") as tx:
        delete_people(tx, [person])
    assert workspace.ask(contacts, "es") == []
    assert workspace.ask(person_details, person) is None
    (mate,) = workspace.ask(teammates, idea, workspace.today)
    assert (mate.name, mate.here) == ("Rosa Toledo", False)


def test_only_who_agreed_to_be_seen_outside_is_in_a_pitch(workspace: Workspace) -> None:
    with workspace.transaction("People") as tx:
        idea = log_idea(tx, "Café", source="es").id
        for name, scope, year in (("A", "team", None), ("B", "public", None), ("C", "companies", 2012)):
            person = add_person(tx, name).id
            set_person(tx, person, birth_year=year)
            give_consent(tx, person, scope)
            link_person(tx, idea, person, "member")
    mates = {
        mate.name: (mate.agreed, mate.needs_guardian) for mate in workspace.ask(teammates, idea, "2026-11-23")
    }
    assert mates == {"A": (False, False), "B": (True, False), "C": (False, True)}
