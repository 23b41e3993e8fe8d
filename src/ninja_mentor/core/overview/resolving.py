"""Finding the one record that somebody names: by id, by the end of an id, or by its exact title."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from sqlalchemy import func, select
from sqlmodel import col

from ninja_mentor.core.ideas.model import Idea
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.people.model import Organisation, Person
from ninja_mentor.core.store.record import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import ColumnElement, SQLColumnExpression
    from sqlalchemy.orm import Session

R = TypeVar("R", bound=Record)
SHORTEST_SUFFIX: Final = 4


def resolve_idea(session: Session, text: str) -> Idea:
    """The living idea; `UserError` "unknown", or "ambiguous" where several fit."""
    return _only(_titled(session, Idea, col(Idea.title), text) or _by_id(session, Idea, text), text)


def resolve(session: Session, text: str, kinds: Mapping[str, type[Record]]) -> Record:
    """The living record of any kind; ideas and people also by their exact title or name."""
    titled: list[Record] = [
        *_titled(session, Idea, col(Idea.title), text),
        *_titled(session, Person, col(Person.name), text),
        *_titled(session, Organisation, col(Organisation.name), text),
    ]
    found = titled or [record for model in kinds.values() for record in _by_id(session, model, text)]
    return _only(found, text)


def _titled(session: Session, model: type[R], title: SQLColumnExpression[str], text: str) -> list[R]:
    return _living(session, model, title == text)


def _by_id(session: Session, model: type[R], text: str) -> list[R]:
    if len(text) < SHORTEST_SUFFIX:
        return []
    return _living(session, model, func.substr(col(model.id), -len(text)) == text.lower())


def _living(session: Session, model: type[R], where: ColumnElement[bool]) -> list[R]:
    return list(session.scalars(select(model).where(where, col(model.deleted_at).is_(None))))


def _only(found: list[R], text: str) -> R:
    if not found:
        raise UserError("unknown", text=text)
    if len(found) > 1:
        raise UserError("ambiguous", text=text, number=len(found))
    return found[0]
