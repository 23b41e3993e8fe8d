"""Taking a packet in: one transaction, one entry in the journal, one step back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert

from ninja_mentor.core.exchange import chain
from ninja_mentor.core.exchange.identity import meet, note_certificates
from ninja_mentor.core.exchange.merging import Merged, merge
from ninja_mentor.core.exchange.replicas import save
from ninja_mentor.core.exchange.sending import note_held, note_told
from ninja_mentor.core.exchange.tables import clash

if TYPE_CHECKING:
    from ninja_mentor.core.exchange.packet import Packet
    from ninja_mentor.core.exchange.sending import Here
    from ninja_mentor.core.store.transaction import Transaction


def take_in(tx: Transaction, here: Here, packet: Packet, *, trusted: bool = False) -> Merged:
    """Writes what the packet brings; doing it again changes nothing."""
    merged = merge(tx.session, here, packet, trusted=trusted)
    connection = tx.session.connection()
    for key, values in merged.rows.items():
        model = here.kinds[key[0]]
        record = tx.find(model, key[1])
        if record is None:
            tx.add(model(id=key[1], **values))
            continue
        for name, value in values.items():
            setattr(record, name, value)
    save(connection, merged.documents)
    chain.put(connection, merged.segments, here.at, merged.waiting)
    whole = {(item.kind, item.record_id) for item in merged.items if item.what in ("new", "changes", "known")}
    chain.wait_no_longer(connection, whole - {(each.kind, each.record_id) for each in merged.waiting})
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
