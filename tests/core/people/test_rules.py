"""What may be stored of a person, and what of a person may leave this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.people.edits import add_person, give_consent, withdraw_consent
from ninja_mentor.core.people.model import Person
from ninja_mentor.core.people.queries import consents, people, person
from ninja_mentor.core.people.rules import may_leave, parse_phone, show_phone

if TYPE_CHECKING:
    from ninja_mentor.core.workspace import Workspace

TODAY = "2026-11-23"


@pytest.mark.parametrize(
    ("typed", "country", "stored"),
    [
        ("71234567", "BO", "+59171234567"),
        ("+591 7 123-4567", "JP", "+59171234567"),
        ("090-1234-5678", "JP", "+819012345678"),
        ("０９０ー１２３４ー５６７８", "JP", "+819012345678"),
        ("(11) 96123-4567", "BR", "+5511961234567"),
        ("", "BO", ""),
    ],
)
def test_a_phone_is_read_by_the_habit_of_its_country(typed: str, country: str, stored: str) -> None:
    assert parse_phone(typed, country) == stored


@pytest.mark.parametrize(
    ("typed", "country"), [("12", "BO"), ("mañana", "PE"), ("+999 1234", "BO"), ("7" * 500, "")]
)
def test_what_is_no_phone_says_so_with_an_example(typed: str, country: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_phone(typed, country)
    assert caught.value.code == "phone-not-understood"
    assert str(caught.value.facts["example"]).startswith("+")
    assert len(str(caught.value.facts["text"])) <= 40


def test_a_phone_is_shown_as_it_is_dialled_from_abroad() -> None:
    assert show_phone("+819012345678") == "+81 90-1234-5678"
    assert show_phone("no phone") == "no phone"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"name": "   "}, "person-needs-name"),
        ({"country": "XX"}, "country-unknown"),
        ({"zone": "America/Atlantis"}, "zone-unknown"),
        ({"phones": ["71234567"]}, "phone-not-understood"),
        ({"emails": ["ana@example"]}, "email-not-understood"),
        ({"emails": ["ana higa@example.org"]}, "email-not-understood"),
        ({"birth_year": 1850}, "birth-year-impossible"),
        ({"birth_year": 2030}, "birth-year-impossible"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_stored(
    workspace: Workspace, values: dict[str, Any], code: str
) -> None:
    with pytest.raises(UserError) as caught, workspace.transaction("Person") as tx:
        tx.add(Person(**{"name": "Ana Higa", **values}))
    assert caught.value.code == code
    assert workspace.ask(people) == []


def test_nobody_leaves_without_consent_and_no_child_without_a_guardian(workspace: Workspace) -> None:
    with workspace.transaction("People") as tx:
        adult = add_person(tx, "Ana Higa", "BO").id
        child = tx.add(Person(name="Kenji", birth_year=2009)).id
        give_consent(tx, child, "public", "por escrito")

    def leaves(person_id: str, scope: str) -> bool:
        one = workspace.ask(person, person_id)
        assert one is not None
        return may_leave(one, workspace.ask(consents, [person_id]).get(person_id, ()), scope, TODAY)

    assert not leaves(adult, "public")
    with workspace.transaction("Consent") as tx:
        give_consent(tx, adult, "public")
    assert leaves(adult, "public")
    assert not leaves(adult, "companies")
    with workspace.transaction("Withdraw consent") as tx:
        withdraw_consent(tx, adult, "public")
    assert not leaves(adult, "public")
    workspace.undo()
    assert leaves(adult, "public")

    assert not leaves(child, "public")
    with workspace.transaction("Guardian") as tx:
        tx.change(Person, child, guardian_consent=True)
    assert leaves(child, "public")
