"""Sending: what this device did since its last segment becomes one, and whoever it is for gets what they lack."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from ninja_mentor.core.exchange import chain
from ninja_mentor.core.exchange.document import NOTHING
from ninja_mentor.core.exchange.identity import certificates, note_certificates, person_key
from ninja_mentor.core.exchange.keys import Certificate
from ninja_mentor.core.exchange.packet import Packet, Sender
from ninja_mentor.core.exchange.replicas import Replicas, save, states
from ninja_mentor.core.exchange.seal import seal
from ninja_mentor.core.exchange.segment import Body, Segment
from ninja_mentor.core.exchange.spaces import in_space
from ninja_mentor.core.ideas.model import Idea
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.store.rows import insert_rows
from ninja_mentor.core.store.travelling import held, told

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

    from ninja_mentor.core.exchange.chain import Had
    from ninja_mentor.core.exchange.device import DeviceKey
    from ninja_mentor.core.exchange.identity import Correspondent
    from ninja_mentor.core.exchange.replicas import Key
    from ninja_mentor.core.kernel.changes import Author
    from ninja_mentor.core.store.record import Record
    from ninja_mentor.core.store.transaction import Rules


@dataclass(frozen=True)
class Here:
    """This computer, as it sends and receives."""

    device: DeviceKey
    author: Author
    kinds: Mapping[str, type[Record]]
    rules: Mapping[str, Rules]
    at: str
    today: str


@dataclass(frozen=True)
class Wanted:
    """What is to be sent, and how it is closed. Nobody named and no passphrase: anybody can open it."""

    ideas: tuple[str, ...]
    to: tuple[Correspondent, ...] = ()
    passphrase: str = ""
    everything: bool = False  # what they have as well


@dataclass(frozen=True)
class Prepared:
    """A packet, ready to be written into a file."""

    content: bytes
    records: int  # that it tells of
    segments: int


def prepare(session: Session, here: Here, wanted: Wanted) -> Prepared:
    """The packet; what it says is then as good as sent. `UserError` "gone" for an idea that is not here."""
    connection, person = session.connection(), person_key(session)
    titles = {}
    for idea_id in wanted.ideas:
        idea = session.get(Idea, idea_id)
        if idea is None:  # a deleted one can be sent: that it was deleted has to travel too
            raise UserError("gone")
        titles[idea_id] = idea.title
        cut(session, here, idea_id)
    reached: Had = {} if wanted.everything else _reached_by_all(connection, wanted.to)
    segments = chain.after(connection, wanted.ideas, reached)
    own = Certificate.make(here.device.seed, person, here.author.id, here.author.name)
    note_certificates(connection, [own])
    had = chain.had(chain.hashes(connection, wanted.ideas))
    sender = Sender(person.public, person.recipient, here.author.id, here.author.name)
    known = tuple(certificates(connection, {one.device for one in segments} | {own.device}))
    signed = {each.device for each in known}  # whose certificate was erased with them is passed on no more
    segments = [one for one in segments if one.device in signed]
    packet = Packet(sender, here.at, titles, known, tuple(segments), had)
    for each in wanted.to:
        note_held(connection, each.key, had)
    recipients = [each.recipient for each in wanted.to] + ([person.recipient] if wanted.to else [])
    sealed = seal(packet.to_bytes(person), recipients, wanted.passphrase)
    records = {(body.kind, body.record_id) for one in segments for body in one.bodies}
    return Prepared(sealed, len(records), len(segments))


def cut(session: Session, here: Here, space: str) -> Segment | None:
    """Makes the next segment of this device in a space; None where nothing is new."""
    connection = session.connection()
    records = in_space(session, space, here.kinds, here.today)
    by_key = {(record.kind, record.id): record for record in records}
    known, before = states(connection, by_key), told_of(connection, space)
    replicas, documents, bodies = Replicas(1), {}, []
    after: dict[Key, bytes] = {}
    for key, record in by_key.items():
        state = known.get(key)
        document = replicas.load(state) if state else replicas.begin(record)
        if state is None:
            documents[key] = document
        version = before.get(key, NOTHING)
        if document.has_since(version):
            bodies.append(Body(*key, document.since(version)))
            after[key] = document.version()
    if not bodies:
        return None
    save(connection, documents)
    note_told(connection, space, after)
    seq, previous = chain.last(connection, space, here.device.id)
    made = Segment.make(here.device.seed, (space, here.device.id, seq + 1), previous, here.at, tuple(bodies))
    here.device.note(chain.count(connection, here.device.id) + 1)
    chain.put(connection, [made], here.at)
    return made


def note_told(connection: Connection, space: str, versions: Mapping[Key, bytes]) -> None:
    """Up to there the segments of the space tell of these records."""
    rows = [
        {"space": space, "kind": kind, "record_id": record_id, "version": version}
        for (kind, record_id), version in versions.items()
    ]
    insert_rows(connection, told, rows, replacing=True)


def note_held(connection: Connection, key: bytes, had: Had) -> None:
    """What somebody has: as they say, or as we sent it."""
    rows = [
        {"key": key, "space": space, "device": device, "seq": seq}
        for space, of in had.items()
        for device, seq in of.items()
    ]
    insert_rows(connection, held, rows, replacing=True)


def told_of(connection: Connection, space: str) -> dict[Key, bytes]:
    """How far the segments of a space tell of its records."""
    rows = connection.execute(select(told).where(told.c.space == space))
    return {(row.kind, row.record_id): row.version for row in rows}


def _reached_by_all(connection: Connection, to: Sequence[Correspondent]) -> Had:
    """What everybody has for whom it is; nothing is known of those without a key."""
    if not to:
        return {}
    reached: list[Had] = []
    for each in to:
        one: Had = {}
        for row in connection.execute(select(held).where(held.c.key == each.key)):
            one.setdefault(row.space, {})[row.device] = row.seq
        reached.append(one)
    first, *others = reached
    return {
        space: {
            device: min([seq, *(each.get(space, {}).get(device, 0) for each in others)])
            for device, seq in of.items()
        }
        for space, of in first.items()
    }
