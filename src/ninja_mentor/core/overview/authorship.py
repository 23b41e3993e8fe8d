"""Who writes here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ninja_mentor.core.kernel.changes import Author
from ninja_mentor.core.kernel.computer import system_user
from ninja_mentor.core.kernel.ids import natural_id
from ninja_mentor.core.people.queries import person_called
from ninja_mentor.core.store.journal import author_called, has_written

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ninja_mentor.core.kernel.profile import Profile


def author_here(session: Session, acting_as: str | None, profile: Profile) -> Author:
    """The name given at the start, else the profile's person, else the system's user."""
    name = acting_as or profile.name or system_user()
    known = profile.author_id or profile.person_id
    return Author(known if known and name == profile.name else _id_by_name(session, name), name)


def settled(session: Session, profile: Profile, before: Profile | None = None, new_id: str = "") -> Profile:
    """The profile with the id of its author, which stays theirs when they correct their name.

    Somebody else may be called as the one `before` them once was; then they are not the same, but new.
    """
    if not profile.name or profile.author_id:
        return profile
    author_id = author_here(session, None, profile).id
    is_taken = before is not None and author_id == before.author_id and profile.name != before.name
    return replace(profile, author_id=new_id if is_taken else author_id)


def _id_by_name(session: Session, name: str) -> str:
    """Who wrote under this name last; else the contact of this name; else an id made of the name.

    Who wrote before there was a contact of this name stays who they were: their notes and undo are theirs.
    """
    if wrote := author_called(session, name):
        return wrote
    nameless = natural_id("author", name.casefold())
    person = None if has_written(session, nameless) else person_called(session, name)
    return person.id if person else nameless
