"""What a packet would do here: read, checked and merged in memory. Nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlmodel import col

from ninja_mentor.core.exchange import chain
from ninja_mentor.core.exchange.document import NOTHING, Document
from ninja_mentor.core.exchange.outcome import Clash, FieldChange, Item, Merged
from ninja_mentor.core.exchange.projecting import row_of
from ninja_mentor.core.exchange.replicas import Replicas, states
from ninja_mentor.core.exchange.rights import Rights
from ninja_mentor.core.exchange.sending import told_of
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.store.batches import batched
from ninja_mentor.core.store.record import values_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from sqlalchemy.orm import Session

    from ninja_mentor.core.exchange.outcome import What
    from ninja_mentor.core.exchange.packet import Packet
    from ninja_mentor.core.exchange.replicas import Key
    from ninja_mentor.core.exchange.segment import Body, Segment
    from ninja_mentor.core.exchange.sending import Here
    from ninja_mentor.core.store.record import Record


def merge(session: Session, here: Here, packet: Packet, *, trusted: bool = False) -> Merged:
    """Puts the packet together with what is here. `UserError` where nothing of it can be taken.

    `trusted`: the sender's key was compared, though somebody of their name is known under another.
    """
    connection = session.connection()
    merged, rights = Merged(), Rights(session, packet)
    rights.check_sender(trusted=trusted)
    here_already = chain.hashes(connection, {one.space for one in packet.segments})
    merged.segments, merged.known = _not_here(packet.segments, here_already, rights, merged.problems)
    by_key: dict[Key, list[tuple[Segment, Body]]] = {}
    for one in merged.segments:
        for body in one.bodies:
            by_key.setdefault((body.kind, body.record_id), []).append((one, body))
    known, merged.waited = states(connection, by_key), chain.waiting_for(connection, by_key.keys())
    merged.records = _rows(session, here, by_key.keys())
    rights.know(by_key.keys())
    told = {space: told_of(connection, space) for space in {one.space for one in merged.segments}}
    for key, came in by_key.items():
        taken = []
        name = rights.name_of(came[-1][0].device)
        try:
            rights.check_kind(key[0])
            record = merged.records.get(key)
            for segment, body in came:
                rights.check_writer(record, key, segment)
                taken.append((segment, body))
            item = _merge_one(here, merged, key, record, known.get(key), taken, merged.waited.get(key, []))
        except UserError as refused:
            merged.documents.pop(key, None)
            merged.rows.pop(key, None)
            merged.made.pop(key, None)
            item = Item(*key, "refused", reason=refused)
        item.by = name
        merged.items.append(item)
        if item.what != "refused":
            _note_told(merged, told, key, came)
    return merged


def _note_told(
    merged: Merged,
    told: Mapping[str, Mapping[Key, bytes]],
    key: Key,
    came: Sequence[tuple[Segment, Body]],
) -> None:
    """What the segments of each space tell of the record now."""
    document = merged.documents[key]
    for segment, body in came:
        of_space = merged.told.setdefault(segment.space, {})
        version = of_space.get(key) or told[segment.space].get(key, NOTHING)
        if key in merged.made and len(came) == 1 and key not in merged.waited:
            of_space[key] = document.version()  # it is all there is
        elif body.content is not None:
            of_space[key] = document.told_by(version, [body.content])


def _not_here(
    segments: Sequence[Segment],
    known: Mapping[tuple[str, str, int], bytes],
    rights: Rights,
    problems: list[UserError],
) -> tuple[list[Segment], int]:
    """Those that are new and continue what is known; how many were here already."""
    new: list[Segment] = []
    seen, again = dict(known), 0
    for one in sorted(segments, key=lambda each: (each.space, each.device, each.seq)):
        place, before = (one.space, one.device, one.seq), seen.get((one.space, one.device, one.seq - 1))
        if seen.get(place) == one.hash:
            again += 1
        elif place in seen or (before is not None and before != one.previous):
            problems.append(UserError("exchange-fork", name=rights.name_of(one.device)))
        elif rights.is_blocked(one.device):
            problems.append(UserError("exchange-blocked", name=rights.name_of(one.device)))
        else:
            seen[place] = one.hash
            new.append(one)
    return new, again


def _rows(session: Session, here: Here, keys: Collection[Key]) -> dict[Key, Record]:
    """The rows that these records have here, in few questions."""
    found: dict[Key, Record] = {}
    for kind in {kind for kind, _ in keys} & here.kinds.keys():
        model = here.kinds[kind]
        for ids in batched([record_id for other, record_id in keys if other == kind]):
            rows = session.scalars(select(model).where(col(model.id).in_(ids)))
            found |= {(kind, row.id): row for row in rows}
    return found


def _merge_one(
    here: Here,
    merged: Merged,
    key: Key,
    record: Record | None,
    state: bytes | None,
    came: Sequence[tuple[Segment, Body]],
    waited: Sequence[bytes],
) -> Item:
    replicas = Replicas(1)  # nothing is written under it
    if state is not None:
        document = replicas.load(state)
    else:
        document = replicas.begin(record) if record is not None else Document(1)
    before = document.version()
    updates = [*waited, *(body.content for _, body in came if body.content is not None)]
    whole = document.merge(updates)
    merged.documents[key] = document
    if not whole:
        merged.waiting |= {body for _, body in came}
    model = here.kinds.get(key[0])
    if model is None:
        return Item(*key, "kept")
    if not whole and record is None:
        return Item(*key, "waits")
    row = row_of(model, document.values())
    made = model(id=key[1], **row)
    _check(made, came[-1][0].space, here)
    if record is None:
        merged.made[key] = made
        changes = tuple(FieldChange(name, None, value) for name, value in row.items() if value)
        return Item(*key, "new", changes)
    now = values_of(record)
    changes = tuple(FieldChange(name, now[name], value) for name, value in row.items() if now[name] != value)
    sides = document.apart(before, updates) if whole else {}
    row_of(model, {name: each.there for name, each in sides.items()})  # what lost is shown, and can be taken
    clashes = tuple(
        Clash(name, each.here, each.there) for name, each in sides.items() if name not in model.prose
    )
    if changes:
        merged.rows[key] = {each.field: each.after for each in changes}
    what: What = "changes" if changes else ("known" if whole else "waits")
    return Item(*key, what, changes, clashes)


def _check(record: Record, space: str, here: Here) -> None:
    """That it belongs to the space, and may be stored."""
    if hasattr(record, "idea_id") and record.subject() != space:
        raise UserError("exchange-elsewhere")
    if record.kind == "idea" and record.id != space:
        raise UserError("exchange-elsewhere")
    if record.deleted_at is None and record.kind in here.rules:
        here.rules[record.kind].check(record, here.today)
