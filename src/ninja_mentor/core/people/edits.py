"""Changes to people and organisations. New and changed fields go through `tx.add` and `tx.change`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlmodel import col

from ninja_mentor.core.people.model import Consent, Organisation, Person

if TYPE_CHECKING:
    from collections.abc import Collection

    from ninja_mentor.core.store.transaction import Transaction


def add_person(
    tx: Transaction,
    name: str,
    country: str = "",
    zone: str = "",
    **more: Any,  # noqa: ANN401  (JSON)
) -> Person:
    """A new contact, of whom only the name must be known."""
    person = tx.add(Person(name=name.strip(), country=country, zone=zone))
    return tx.change(Person, person.id, **more)


def set_person(tx: Transaction, person_id: str, **values: Any) -> Person:  # noqa: ANN401  (JSON)
    """Fields of a contact."""
    return tx.change(Person, person_id, **values)


def delete_people(tx: Transaction, person_ids: Collection[str]) -> None:
    """Puts contacts into the trash; their links and consents stay with them."""
    for person_id in person_ids:
        tx.delete(tx.get(Person, person_id))


def join_organisation(tx: Transaction, person_id: str, name: str) -> None:
    """The person belongs to the organisation of this name, which is made if it is not here; "" for none."""
    name = name.strip()
    found = tx.session.scalars(
        select(Organisation).where(col(Organisation.name) == name, col(Organisation.deleted_at).is_(None))
    ).first()
    organisation = found or (add_organisation(tx, name) if name else None)
    tx.change(Person, person_id, organisation_id=organisation.id if organisation else "")


def add_organisation(tx: Transaction, name: str, country: str = "", place: str = "") -> Organisation:
    """A new organisation."""
    return tx.add(Organisation(name=name.strip(), country=country, place=place))


def set_organisation(tx: Transaction, organisation_id: str, **values: Any) -> Organisation:  # noqa: ANN401  (JSON)
    """Fields of an organisation."""
    return tx.change(Organisation, organisation_id, **values)


def delete_organisation(tx: Transaction, organisation_id: str) -> None:
    """Puts an organisation into the trash; its people stay, and belong to it again if it comes back."""
    tx.delete(tx.get(Organisation, organisation_id))


def give_consent(tx: Transaction, person_id: str, scope: str, how: str = "") -> Consent:
    """Notes that the person agreed today to be shared with this scope."""
    consent = tx.obtain(Consent(id=Consent.id_of(person_id, scope), person_id=person_id, scope=scope))
    consent.given_on, consent.how, consent.withdrawn_on = tx.today, how, ""
    return consent


def describe_consent(tx: Transaction, person_id: str, scope: str, *, given_on: str, how: str) -> None:
    """Puts right when and how a consent was given."""
    tx.change(Consent, Consent.id_of(person_id, scope), given_on=given_on, how=how)


def withdraw_consent(tx: Transaction, person_id: str, scope: str) -> None:
    """Notes that the person took their consent back today."""
    consent = tx.find(Consent, Consent.id_of(person_id, scope))
    if consent is not None:
        consent.withdrawn_on = tx.today
