"""Taking a packet in: one transaction, one entry in the journal, one step back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert

from ninja_mentor.core.exchange import chain
from ninja_mentor.core.exchange.identity import meet, note_certificates
from ninja_mentor.core.exchange.merging import merge
from ninja_mentor.core.exchange.replicas import save
from ninja_mentor.core.exchange.sending import note_held, note_told
from ninja_mentor.core.store.travelling import clash

if TYPE_CHECKING:
    from ninja_mentor.core.exchange.outcome import Merged
    from ninja_mentor.core.exchange.packet import Packet
    from ninja_mentor.core.exchange.sending import Here
    from ninja_mentor.core.store.transaction import Transaction


def take_in(tx: Transaction, here: Here, packet: Packet, *, trusted: bool = False) -> Merged:
    """Writes what the packet brings; doing it again changes nothing."""
    merged = merge(tx.session, here, packet, trusted=trusted)
    connection = tx.session.connection()
    for made in merged.made.values():
        tx.add(made)
    for key, values in merged.rows.items():
        for name, value in values.items():
            setattr(merged.records[key], name, value)
    save(connection, merged.documents)
    chain.put(connection, merged.segments, here.at, merged.waiting)
    waiting = {(body.kind, body.record_id) for body in merged.waiting}
    chain.wait_no_longer(connection, merged.waited.keys() - waiting)
    for space, versions in merged.told.items():
        note_told(connection, space, versions)
    note_certificates(connection, packet.certificates)
    meet(connection, packet.sender, here.at)
    note_held(connection, packet.sender.key, packet.had)
    _note_clashes(tx, here, merged)
    return merged


def _note_clashes(tx: Transaction, here: Here, merged: Merged) -> None:
    rows = []
    for item in merged.items:
        record = tx.find(here.kinds[item.kind], item.record_id) if item.clashes else None
        rows += [
            {
                "kind": item.kind,
                "record_id": item.record_id,
                "subject": record.subject() if record is not None else "",
                "field": each.field,
                "here": each.here,
                "there": each.there,
                "by_name": item.by,
                "at": here.at,
                "looked": False,
            }
            for each in item.clashes
        ]
    if rows:
        tx.session.connection().execute(insert(clash), rows)
