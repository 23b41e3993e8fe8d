"""The people of one idea as its team page shows them: who, as what, at what hour, and who may be in a pitch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ninja_mentor.core.ideas.edits import link_person
from ninja_mentor.core.ideas.queries import team
from ninja_mentor.core.people.edits import add_person
from ninja_mentor.core.people.queries import consents, people_by_id
from ninja_mentor.core.people.rules import is_minor, may_be_pitched

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ninja_mentor.core.ideas.model import Member
    from ninja_mentor.core.store.transaction import Transaction


@dataclass(frozen=True)
class Teammate:
    """Somebody on an idea."""

    member_id: str
    person_id: str
    role: str  # founder, member, mentor
    job: str
    name: str
    other_script: str
    country: str
    zone: str
    languages: tuple[str, ...]
    agreed: bool  # may be named in a pitch
    needs_guardian: bool  # may be under 18, and no guardian has agreed
    here: bool  # False where the contact is in the trash


def teammates(session: Session, idea_id: str, today: str) -> list[Teammate]:
    """Who is linked to the idea: founders first, then members, then mentors."""
    members = team(session, idea_id)
    people = people_by_id(session, [member.person_id for member in members])
    agreed = consents(session, people)
    found = []
    for member in members:
        person = people.get(member.person_id)
        if person is None:
            continue
        found.append(
            Teammate(
                member.id,
                person.id,
                member.role,
                member.job,
                person.name,
                person.other_script,
                person.country,
                person.zone,
                tuple(person.languages),
                may_be_pitched(person, agreed.get(person.id, ()), today),
                is_minor(person, today) and not person.guardian_consent,
                person.deleted_at is None,
            )
        )
    return found


def link_new_person(tx: Transaction, idea_id: str, name: str, role: str) -> Member:
    """Makes a contact of whom only the name is known, and puts them on the idea."""
    return link_person(tx, idea_id, add_person(tx, name).id, role)
