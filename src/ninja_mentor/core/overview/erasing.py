"""Erasing a person: what it would take away, and taking it away in the workspace's file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import or_, select
from sqlmodel import col

from ninja_mentor.core.ideas.model import Idea, Member
from ninja_mentor.core.kernel.changes import Changes
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.mentoring.model import Action
from ninja_mentor.core.overview.finding import find_hits
from ninja_mentor.core.overview.redacting import PERSON, PersonRedaction
from ninja_mentor.core.overview.shared_with import shared_with
from ninja_mentor.core.people.model import Consent, Person
from ninja_mentor.core.store.erasing import erased_among, redact
from ninja_mentor.core.store.record import values_of
from ninja_mentor.core.store.settings import read_setting, write_setting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from ninja_mentor.core.overview.finding import Hit
    from ninja_mentor.core.overview.shared_with import Shared
    from ninja_mentor.core.store.erasing import Redacted
    from ninja_mentor.core.store.journal import NewEntry
    from ninja_mentor.core.store.record import Record

UNFINISHED: Final = (
    "erasing"  # the setting: {"person": id, "files": [hash]} of each erasing that is not through
)
MOST_PLACES: Final = 200


@dataclass(frozen=True)
class ToErase:
    """What erasing a person would take away, who was given something of them, and where their name stays."""

    person_id: str
    name: str
    ideas: tuple[str, ...]  # titles: of which team they are
    promises: int  # that name them
    consents: int
    has_photo: bool
    organisation_stays: bool
    shared: tuple[Shared, ...]
    namesakes: int  # others of the same name: then only what carries the id is theirs
    places: tuple[Hit, ...]  # other people's words in which the name stands


def what_goes(session: Session, person_id: str, kinds: Mapping[str, type[Record]], reader_id: str) -> ToErase:
    """What a person is told before; `UserError` "gone" where there is nobody, "erasing-oneself"."""
    person = living_or_deleted(session, person_id)
    if is_oneself(session, person, reader_id):
        raise UserError("erasing-oneself", name=person.name)
    ideas = session.scalars(
        select(col(Idea.title))
        .join(Member, col(Member.idea_id) == col(Idea.id))
        .where(col(Member.person_id) == person_id, col(Member.deleted_at).is_(None))
        .distinct()
    )
    promised = session.scalars(
        select(col(Action.id)).where(or_(col(Action.who_id) == person_id, col(Action.for_id) == person_id))
    )
    consents = session.scalars(
        select(col(Consent.id)).where(col(Consent.person_id) == person_id, col(Consent.deleted_at).is_(None))
    )
    return ToErase(
        person_id,
        person.name,
        tuple(ideas),
        len(promised.all()),
        len(consents.all()),
        bool(person.photo),
        bool(person.organisation_id),
        tuple(shared_with(session, person_id, kinds)),
        _namesakes(session, person),
        tuple(_places(session, person, kinds, reader_id)),
    )


def is_oneself(session: Session, person: Person, author_id: str) -> bool:
    """Whether this is who sits here: they first hand the computer over, or the next note names them again."""
    profile: dict[str, Any] = read_setting(session, "profile") or {}
    ids = {author_id, profile.get("person_id"), profile.get("author_id")}
    return person.id in ids or (bool(person.name) and person.name == profile.get("name"))


def take_out(
    session: Session, person_id: str, kinds: Mapping[str, type[Record]], entry: NewEntry
) -> Changes | None:
    """Erases in the open workspace and notes what is still to be done to its files; None if that was done before."""
    files = erase_in(session, person_id, kinds, entry)
    if files is None:
        return None
    unfinished = [one for one in unfinished_in(session) if one["person"] != person_id]
    note = {"person": person_id, "files": sorted(files.files)}
    write_setting(session, UNFINISHED, [*unfinished, note])
    return Changes({kind: frozenset(ids) for kind, ids in files.touched.items()}, entry.label)


def erase_in(
    session: Session, person_id: str, kinds: Mapping[str, type[Record]], entry: NewEntry
) -> Redacted | None:
    """Takes the person out of a database, as they are called in it; None where nothing of them is there."""
    person = session.get(Person, person_id)
    if person is None or erased_among(session, [(PERSON, person_id)]):
        return None
    names = frozenset() if _namesakes(session, person) else _names(person)
    return redact(session, kinds, PersonRedaction(person_id, names), entry)


def unfinished_in(session: Session) -> list[dict[str, Any]]:
    """The erasings of which the files are not through, by id."""
    return list(read_setting(session, UNFINISHED) or [])


def living_or_deleted(session: Session, person_id: str) -> Person:
    """The person, in the trash or not; `UserError` "gone" where there is none, or none any more."""
    person = session.get(Person, person_id)
    if person is None or erased_among(session, [(PERSON, person_id)]):
        raise UserError("gone")
    return person


def _names(person: Person) -> frozenset[str]:
    return frozenset({person.name, person.other_script} - {""})


def _namesakes(session: Session, person: Person) -> int:
    """Living people who write their name the same."""
    names = _names(person)
    others = session.scalars(
        select(col(Person.id)).where(
            or_(col(Person.name).in_(names), col(Person.other_script).in_(names)),
            col(Person.id) != person.id,
            col(Person.deleted_at).is_(None),
        )
    )
    return len(others.all())


def _places(session: Session, person: Person, kinds: Mapping[str, type[Record]], reader_id: str) -> list[Hit]:
    """Found by the index, and kept only where the name stands in what erasing leaves."""
    names = _names(person)
    redaction = PersonRedaction(person.id, frozenset() if _namesakes(session, person) else names)
    places: dict[tuple[str, str], Hit] = {}
    for name in sorted(names):
        for hit in find_hits(session, name, kinds, reader_id, MOST_PLACES):
            record = session.get(kinds[hit.kind], hit.id)
            if record is None or redaction.is_theirs(hit.kind, values_of(record)):
                continue
            left = redaction.redacted(hit.kind, values_of(record)).values()
            if any(name in value for value in left if isinstance(value, str)):
                places.setdefault((hit.kind, hit.id), hit)
    return list(places.values())
