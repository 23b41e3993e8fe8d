"""A record made from its values, and read back as values."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import inspect

from ninja_mentor.core.mentoring.model import Review
from ninja_mentor.core.people.model import Person
from ninja_mentor.core.store.record import fields_of, values_of

WITHOUT_IDEA: dict[str, Any] = {"comment": "Clear"}
MISSPELT: dict[str, Any] = {"nmae": "Yumi"}


def test_a_new_record_holds_what_it_was_given_and_the_defaults() -> None:
    values = values_of(Person(name="Yumi", phones=["+59170000000"]))
    assert list(values) == list(fields_of(Person))
    assert (values["name"], values["phones"]) == ("Yumi", ["+59170000000"])
    assert (values["place"], values["emails"], values["birth_year"]) == ("", [], None)


def test_records_share_no_list_that_nobody_gave() -> None:
    one, other = Person(), Person()
    one.phones.append("+59170000000")
    one.work_hours.append("09:00-18:00")
    assert (other.phones, other.work_hours) == ([], [])
    assert (Person().phones, Person().work_hours) == ([], [])
    Review(idea_id="one").scores["feasibility"] = 3
    assert Review(idea_id="one").scores == {}


def test_what_is_set_is_noticed_as_a_change() -> None:
    yumi = Person(name="Yumi")
    yumi.name = "Yumi Nakamura"
    assert values_of(yumi)["name"] == "Yumi Nakamura"
    assert inspect(yumi).attrs["name"].history.added == ["Yumi Nakamura"]
    with pytest.raises(ValueError, match="no field"):
        setattr(yumi, "nmae", "Yumi")  # noqa: B010  (the checker knows that it is wrong)


def test_a_field_that_must_be_given_has_no_value_of_its_own() -> None:
    assert values_of(Review(**WITHOUT_IDEA))["idea_id"] is None  # the database refuses it


def test_a_field_that_is_none_is_a_bug_and_not_lost_in_silence() -> None:
    with pytest.raises(TypeError, match=r"person has no \['nmae'\]"):
        Person(**MISSPELT)
