"""Who has what, what is not sent yet, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlmodel import col

from ninja_mentor.core.exchange import chain
from ninja_mentor.core.exchange.clashes import OpenClash, open_clashes
from ninja_mentor.core.exchange.document import NOTHING
from ninja_mentor.core.exchange.identity import correspondents, known_key
from ninja_mentor.core.exchange.keys import fingerprint
from ninja_mentor.core.exchange.replicas import Replicas, states
from ninja_mentor.core.exchange.sending import told_of
from ninja_mentor.core.exchange.spaces import in_space
from ninja_mentor.core.ideas.model import Idea
from ninja_mentor.core.store.travelling import held, segment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from ninja_mentor.core.exchange.identity import Correspondent
    from ninja_mentor.core.store.record import Record


@dataclass(frozen=True)
class SharedIdea:
    """An idea that has been sent or has come."""

    id: str
    title: str
    not_sent: int  # records that have changed since the last segment
    missing: int  # segments that are not here although later ones are
    lacking: Mapping[str, int]  # by the name of each correspondent: segments that they lack


@dataclass(frozen=True)
class Status:
    """All of exchange at one glance."""

    fingerprint: str  # of our own key; "" before anything was sent
    known: tuple[Correspondent, ...]
    ideas: tuple[SharedIdea, ...]
    clashes: tuple[OpenClash, ...]  # that nobody has looked at


def status(session: Session, kinds: Mapping[str, type[Record]], today: str) -> Status:
    """As it is now."""
    connection, own = session.connection(), known_key(session)
    spaces = session.scalars(select(segment.c.space).distinct().order_by(segment.c.space)).all()
    known = correspondents(session)
    reached = {(row.key, row.space, row.device): row.seq for row in connection.execute(select(held)).all()}
    ideas = []
    for space in spaces:
        title = session.scalar(select(col(Idea.title)).where(col(Idea.id) == space))
        here = chain.hashes(connection, [space])
        lacking = {
            each.name: sum(seq > reached.get((each.key, space, device), 0) for _, device, seq in here)
            for each in known
            if any(key == each.key and where == space for key, where, _ in reached)
        }
        ideas.append(
            SharedIdea(
                space,
                title or "",
                _not_sent(session, space, kinds, today),
                sum(map(len, chain.missing(here).values())),
                lacking,
            )
        )
    return Status(
        fingerprint(own.public) if own else "",
        tuple(known),
        tuple(ideas),
        tuple(open_clashes(session)),
    )


def _not_sent(session: Session, space: str, kinds: Mapping[str, type[Record]], today: str) -> int:
    connection, replicas = session.connection(), Replicas(1)
    records = in_space(session, space, kinds, today)
    told = told_of(connection, space)
    known = states(connection, [(record.kind, record.id) for record in records])
    newer = 0
    for record in records:
        key = (record.kind, record.id)
        version = told.get(key, NOTHING)
        newer += key not in told or (key in known and replicas.load(known[key]).has_since(version))
    return newer
