"""People at a glance, light enough for ten thousand of them, and one person with all that belongs to them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select, true
from sqlmodel import col

from ninja_mentor.core.ideas.model import Idea, Member
from ninja_mentor.core.ideas.queries import ideas_of_person
from ninja_mentor.core.kernel.kana import in_latin
from ninja_mentor.core.kernel.text import fold
from ninja_mentor.core.people.model import Consent, Organisation, Person
from ninja_mentor.core.people.names import shown_name, sort_key
from ninja_mentor.core.store.record import table_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Mapped, Session

LONGEST_SEARCHED: Final = 4000  # characters of a person that the quick search looks at


@dataclass(frozen=True, slots=True)
class Contact:
    """One person in the list."""

    id: str
    name: str
    other_script: str
    country: str
    place: str
    languages: tuple[str, ...]
    zone: str
    role: str
    organisation: str
    ideas: tuple[str, ...]  # titles of living ideas
    team_roles: frozenset[str]  # founder, member, mentor: what this person is on any idea
    scopes: frozenset[str]  # with whom the person agreed to be shared
    sample: bool
    sorted_by: str
    shown: str  # the name in both scripts, the reader's first
    folded: str  # all words, as the quick search compares them


@dataclass(frozen=True)
class Link:
    """An idea that a person is linked to."""

    member_id: str
    idea_id: str
    title: str
    role: str


@dataclass(frozen=True)
class PersonDetails:
    """One person, where they belong, what they are on ideas, and what they agreed to."""

    person: Person
    organisation: str
    links: tuple[Link, ...]
    consents: dict[str, Consent]  # by scope, withdrawn ones too
    introducer: str = ""  # the name of who introduced them
    introduced: tuple[tuple[str, str], ...] = ()  # (id, name) of those whom they introduced


def contacts(session: Session, language: str, only: Collection[str] | None = None) -> list[Contact]:
    """All living people, or these of them, in the order in which a reader of this language looks names up."""
    organisations = _organisation_names(session)
    links = _links(session, only)
    scopes = _scopes(session, only)
    rows = session.execute(
        select(*table_of(Person).c).where(col(Person.deleted_at).is_(None), _among(col(Person.id), only))
    )
    found = []
    for row in rows:
        organisation = organisations.get(row.organisation_id, "")
        mine = links.get(row.id, ())
        words = (
            *(row.name, row.other_script, row.kana, row.romaji, row.family_names, row.given_names),
            *(row.place, row.role, organisation, row.skills, *row.emails, *row.phones),
            *((in_latin(row.kana),) if row.kana else ()),
        )
        found.append(
            Contact(
                id=row.id,
                name=row.name,
                other_script=row.other_script,
                country=row.country,
                place=row.place,
                languages=tuple(row.languages),
                zone=row.zone,
                role=row.role,
                organisation=organisation,
                ideas=tuple(dict.fromkeys(title for title, _ in mine)),
                team_roles=frozenset(role for _, role in mine),
                scopes=scopes.get(row.id, frozenset()),
                sample=row.sample,
                sorted_by=sort_key(row, language),
                shown=shown_name(row, language),
                folded=fold("\n".join(words)[:LONGEST_SEARCHED]),
            )
        )
    return sorted(found, key=lambda contact: contact.sorted_by)


def person_details(session: Session, person_id: str) -> PersonDetails | None:
    """One living person; None where there is none."""
    person = session.get(Person, person_id)
    if person is None or person.deleted_at is not None:
        return None
    organisation = session.get(Organisation, person.organisation_id) if person.organisation_id else None
    consents = session.scalars(
        select(Consent).where(col(Consent.person_id) == person_id, col(Consent.deleted_at).is_(None))
    )
    return PersonDetails(
        person,
        organisation.name if organisation is not None and organisation.deleted_at is None else "",
        tuple(
            Link(member.id, idea.id, idea.title, member.role)
            for idea, member in ideas_of_person(session, person_id)
        ),
        {consent.scope: consent for consent in consents},
        _name_of(session, person.introduced_by_id),
        _introduced_by(session, person_id),
    )


def idea_titles(session: Session) -> list[tuple[str, str]]:
    """(id, title) of all living ideas that are not archived, newest first: what a person can be linked to."""
    rows = session.execute(
        select(col(Idea.id), col(Idea.title))
        .where(col(Idea.deleted_at).is_(None), col(Idea.archived_at).is_(None))
        .order_by(col(Idea.id).desc())
    )
    return [(row[0], row[1]) for row in rows]


def names_of_people(session: Session) -> list[tuple[str, str]]:
    """(id, name) of all living people, by name: for fields in which somebody is named."""
    rows = session.execute(
        select(col(Person.id), col(Person.name))
        .where(col(Person.deleted_at).is_(None))
        .order_by(col(Person.name))
    )
    return [(row[0], row[1]) for row in rows]


def _name_of(session: Session, person_id: str) -> str:
    person = session.get(Person, person_id) if person_id else None
    return person.name if person is not None else ""


def _introduced_by(session: Session, person_id: str) -> tuple[tuple[str, str], ...]:
    rows = session.execute(
        select(col(Person.id), col(Person.name))
        .where(col(Person.introduced_by_id) == person_id, col(Person.deleted_at).is_(None))
        .order_by(col(Person.name))
    )
    return tuple((row[0], row[1]) for row in rows)


def _organisation_names(session: Session) -> dict[str, str]:
    rows = session.execute(
        select(col(Organisation.id), col(Organisation.name)).where(col(Organisation.deleted_at).is_(None))
    )
    return {row[0]: row[1] for row in rows}


def _among(column: Mapped[str], only: Collection[str] | None) -> ColumnElement[bool]:
    return true() if only is None else column.in_(only)


def _links(session: Session, only: Collection[str] | None) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    rows = session.execute(
        select(col(Member.person_id), col(Idea.title), col(Member.role))
        .join(Idea, col(Idea.id) == col(Member.idea_id))
        .where(
            col(Member.deleted_at).is_(None),
            col(Idea.deleted_at).is_(None),
            _among(col(Member.person_id), only),
        )
        .order_by(col(Idea.title))
    )
    for person_id, title, role in rows:
        found[person_id].append((title, role))
    return found


def _scopes(session: Session, only: Collection[str] | None) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    rows = session.execute(
        select(col(Consent.person_id), col(Consent.scope)).where(
            col(Consent.deleted_at).is_(None),
            col(Consent.given_on) != "",
            col(Consent.withdrawn_on) == "",
            _among(col(Consent.person_id), only),
        )
    )
    for person_id, scope in rows:
        found[person_id].add(scope)
    return {person_id: frozenset(scopes) for person_id, scopes in found.items()}
