"""Puts the people of the sample into the workspace, with their organisations and consents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.people.edits import give_consent
from ninja_mentor.core.people.model import Organisation, Person
from ninja_mentor.core.sample.marking import alive, sample_id
from ninja_mentor.core.sample.records import values_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ninja_mentor.core.sample.dating import Dating
    from ninja_mentor.core.store.transaction import Transaction
    from ninja_mentor.core.workflow.reading import Table

FREE: Final = "-"  # a day without work


def put_people(tx: Transaction, table: Table, dating: Dating) -> tuple[dict[str, Person], int]:
    """All people by their key in the file, and how many of them are new."""
    organisations = table.table("organisations")
    for key in organisations.keys:
        _put_organisation(tx, key, organisations.table(key), dating)
    people, new = table.table("people"), 0
    found = {}
    for key in people.keys:
        there, one = alive(tx, Person, sample_id("person", key)), people.table(key)
        found[key] = there or _put_person(tx, key, one, dating)
        new += there is None
    for each in (organisations, people, table):
        each.done()
    return found, new


def _put_organisation(tx: Transaction, key: str, table: Table, dating: Dating) -> None:
    values = values_in(table, Organisation, dating)
    table.done()
    if alive(tx, Organisation, sample_id("organisation", key)) is None:
        one = tx.obtain(Organisation(id=sample_id("organisation", key), sample=True))
        tx.change(Organisation, one.id, **values)


def _put_person(tx: Transaction, key: str, table: Table, dating: Dating) -> Person:
    organisation, scopes = table.text("organisation", ""), table.texts("consents", ())
    how, days = table.text("consent_how", ""), table.number("consent_given", 0)
    introduced_by = table.text("introduced_by", "")
    values = values_in(table, Person, dating)
    if introduced_by:
        values["introduced_by_id"] = sample_id("person", introduced_by)
    if "work_hours" in values:
        values["work_hours"] = ["" if hours == FREE else hours for hours in values["work_hours"]]
    if "age" in table.keys:
        values["birth_year"] = int(dating.today[:4]) - table.number("age")
    table.done()
    person = tx.obtain(Person(id=sample_id("person", key), sample=True))
    if organisation:
        values["organisation_id"] = sample_id("organisation", organisation)
    tx.change(Person, person.id, **values)
    for scope in scopes:
        give_consent(tx, person.id, scope, how).given_on = dating.date(days)
    return person


def person_at(people: Mapping[str, Person], table: Table, key: str) -> Person:
    """The person whom the table names; a typing mistake says where it is."""
    name = table.text(key)
    if name not in people:
        raise table.wrong(key)
    return people[name]
