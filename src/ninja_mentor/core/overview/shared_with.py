"""What of a person has left this computer: in lists of contacts, and in pitches that name them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from sqlalchemy import select
from sqlmodel import col

from ninja_mentor.core.ideas.model import Idea, Member
from ninja_mentor.core.people.model import Person, Sharing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from ninja_mentor.core.kernel.formats import Formats
    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.store.record import Record

PITCH: Final = "pitch_version"
What = Literal["contact", "pitch"]


@dataclass(frozen=True)
class Shared:
    """One file with the person in it."""

    what: What
    at: str  # ISO moment
    with_whom: str  # in free words; "" where nobody wrote it down
    by_name: str
    format: str
    scope: str = ""  # of a contact: for which circle
    fields: tuple[str, ...] = ()  # of a contact: what of the person, by column
    idea_id: str = ""  # of a pitch
    idea_title: str = ""


def shared_with(session: Session, person_id: str, kinds: Mapping[str, type[Record]]) -> list[Shared]:
    """The latest first. Pitches are those of ideas on whose team the person is or was, that say their name."""
    found = [
        Shared(
            "contact",
            one.created_at,
            one.with_whom,
            one.by_name,
            one.format,
            scope=one.scope,
            fields=tuple(one.fields),
        )
        for one in session.scalars(
            select(Sharing).where(col(Sharing.person_id) == person_id, col(Sharing.deleted_at).is_(None))
        )
    ]
    found += _pitches(session, person_id, kinds)
    return sorted(found, key=lambda one: one.at, reverse=True)


def _pitches(session: Session, person_id: str, kinds: Mapping[str, type[Record]]) -> list[Shared]:
    """Exported pitches are another feature's: they come by their kind, like all records that meet by id."""
    person = session.get(Person, person_id)
    names = {person.name, person.other_script} - {""} if person else set()
    titles = _ideas(session, person_id)
    if not names or not titles or PITCH not in kinds:
        return []
    model: Any = kinds[PITCH]
    versions = session.scalars(select(model).where(model.idea_id.in_(titles), model.deleted_at.is_(None)))
    return [
        Shared(
            "pitch",
            one.created_at,
            one.for_whom,
            one.by_name,
            one.format,
            idea_id=one.idea_id,
            idea_title=titles[one.idea_id],
        )
        for one in versions
        if any(name in said for name in names for said in one.words.values())
    ]


def _ideas(session: Session, person_id: str) -> dict[str, str]:
    rows = session.execute(
        select(col(Idea.id), col(Idea.title))
        .join(Member, col(Member.idea_id) == col(Idea.id))
        .where(col(Member.person_id) == person_id)
    )
    return {row[0]: row[1] for row in rows}


def shared_line(one: Shared, language: Language, formats: Formats) -> str:
    """One of them as a sentence, to be copied: when, what, to whom, by whom."""
    say = language.say
    facts = {
        "date": formats.date(formats.day_of(one.at)),
        "whom": one.with_whom or say("somebody whose name was not written down"),
        "who": one.by_name or say("somebody"),
    }
    if one.what == "pitch":
        return say("{date}: the pitch of “{idea}”, to {whom}, by {who}", idea=one.idea_title, **facts)
    return say("{date}: the contact as {format}, to {whom}, by {who}", format=one.format, **facts)
