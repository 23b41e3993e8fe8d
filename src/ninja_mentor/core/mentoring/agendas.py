"""Agendas of a session: those that come with the app, in each language, and one's own."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlmodel import col

from ninja_mentor.core.mentoring.model import AgendaTemplate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sqlalchemy.orm import Session

    from ninja_mentor.core.store.transaction import Transaction

Item = dict[str, Any]  # {"text": "…", "minutes": 5}; in a note also "done"


@dataclass(frozen=True)
class Agenda:
    """What a session goes through, point by point; `own` where a person made it here."""

    id: str
    name: str
    items: tuple[Item, ...]
    own: bool = False

    @property
    def minutes(self) -> int:
        """How long it takes as planned."""
        return planned_minutes(self.items)


def load_agendas(folder: Path, language: str) -> list[Agenda]:
    """Those that come with the app, in their order."""
    found = tomllib.loads((folder / f"{language}.toml").read_text("utf-8"))
    return [Agenda(each["id"], each["name"], tuple(each["items"])) for each in found["agenda"]]


def own_agendas(session: Session) -> list[Agenda]:
    """Those that people made here, by name."""
    query = select(AgendaTemplate).where(col(AgendaTemplate.deleted_at).is_(None))
    found = session.scalars(query.order_by(col(AgendaTemplate.name), col(AgendaTemplate.id)))
    return [Agenda(each.id, each.name, tuple(each.items), own=True) for each in found]


def save_agenda(tx: Transaction, name: str, items: Sequence[Item]) -> AgendaTemplate:
    """Keeps the points of a note as an agenda of one's own; one of this name is replaced."""
    plain = [{"text": item["text"], "minutes": item.get("minutes") or 0} for item in items]
    named = select(AgendaTemplate).where(
        col(AgendaTemplate.name) == name.strip(), col(AgendaTemplate.deleted_at).is_(None)
    )
    known = tx.session.scalars(named).first()
    if known is not None:
        return tx.change(AgendaTemplate, known.id, items=plain)
    return tx.add(AgendaTemplate(name=name.strip(), items=plain))


def delete_agenda(tx: Transaction, agenda_id: str) -> None:
    """Puts an agenda of one's own into the trash."""
    tx.delete(tx.get(AgendaTemplate, agenda_id))


def planned_minutes(items: Sequence[Item]) -> int:
    """How long these points take as planned."""
    return sum(int(item.get("minutes") or 0) for item in items)


def point_at(items: Sequence[Item], seconds: int) -> int:
    """Which point is due after so many seconds, from 0; the last one for all that is over time."""
    passed = 0
    for place, item in enumerate(items):
        passed += 60 * int(item.get("minutes") or 0)
        if seconds < passed:
            return place
    return len(items) - 1
