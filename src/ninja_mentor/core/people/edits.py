"""Changes to people and organisations. New and changed fields go through `tx.add` and `tx.change`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.people.model import Consent, Organisation, Person

if TYPE_CHECKING:
    from ninja_mentor.core.store.transaction import Transaction


def add_person(tx: Transaction, name: str, country: str = "", zone: str = "") -> Person:
    """A new contact, of whom only the name must be known."""
    return tx.add(Person(name=name.strip(), country=country, zone=zone))


def add_organisation(tx: Transaction, name: str, country: str = "", place: str = "") -> Organisation:
    """A new organisation."""
    return tx.add(Organisation(name=name.strip(), country=country, place=place))


def give_consent(tx: Transaction, person_id: str, scope: str, how: str = "") -> Consent:
    """Notes that the person agreed today to be shared with this scope."""
    consent = tx.obtain(Consent(id=Consent.id_of(person_id, scope), person_id=person_id, scope=scope))
    consent.given_on, consent.how, consent.withdrawn_on = tx.today, how, ""
    return consent


def withdraw_consent(tx: Transaction, person_id: str, scope: str) -> None:
    """Notes that the person took their consent back today."""
    consent = tx.find(Consent, Consent.id_of(person_id, scope))
    if consent is not None:
        consent.withdrawn_on = tx.today
