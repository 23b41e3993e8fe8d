"""The door of exchange: send, look at what came, take it in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from ninja_mentor.core.exchange import chain
from ninja_mentor.core.exchange.applying import take_in
from ninja_mentor.core.exchange.containers import packet_in
from ninja_mentor.core.exchange.device import device_key
from ninja_mentor.core.exchange.identity import correspondents, known_key
from ninja_mentor.core.exchange.keys import fingerprint
from ninja_mentor.core.exchange.merging import merge
from ninja_mentor.core.exchange.packet import Packet
from ninja_mentor.core.exchange.seal import unseal
from ninja_mentor.core.exchange.sending import Here, prepare
from ninja_mentor.core.kernel.clock import stamp
from ninja_mentor.core.kernel.garbage import none_collected
from ninja_mentor.core.kernel.language import mark

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ninja_mentor.core.exchange.outcome import Merged
    from ninja_mentor.core.exchange.sending import Prepared, Wanted
    from ninja_mentor.core.workspace import Workspace


@dataclass(frozen=True)
class Arrival:
    """A packet that was opened, and what taking it in would do."""

    packet: Packet
    merged: Merged
    fingerprint: str  # of the sender's key
    is_new_key: bool  # nothing came from it yet
    missing: int  # segments that are not here although later ones are


def send(workspace: Workspace, wanted: Wanted) -> Prepared:
    """The packet for these people. Everything that is told in it counts as told from now on."""
    with workspace.event(mark("Send ideas")) as tx:
        return prepare(tx.session, _here(workspace, tx.session), wanted)


def look(workspace: Workspace, packet: Packet, *, trusted: bool = False) -> Arrival:
    """What taking it in would do; changes nothing. The errors are those of `merge`."""
    return workspace.ask(_look, workspace, packet, trusted=trusted)


@none_collected()
def receive(workspace: Workspace, packet: Packet, *, trusted: bool = False) -> Merged:
    """Takes it in: a backup first, then one transaction."""
    workspace.back_up("import")
    with workspace.transaction(mark("Receive from {name}"), name=packet.sender.name) as tx:
        return take_in(tx, _here(workspace, tx.session), packet, trusted=trusted)


def opened(workspace: Workspace, content: bytes, passphrase: str = "") -> Packet:
    """The packet in a file.

    `UserError`: "exchange-no-packet", "exchange-damaged", "exchange-forged", "exchange-newer", "exchange-too-large",
    "exchange-not-for-you", "exchange-passphrase" (it has one, and this is not it).
    """
    own = workspace.ask(known_key)
    return Packet.from_bytes(unseal(packet_in(content), own.age if own else "", passphrase))


def _look(session: Session, workspace: Workspace, packet: Packet, *, trusted: bool) -> Arrival:
    merged = merge(session, _here(workspace, session), packet, trusted=trusted)
    known = {*chain.hashes(session.connection(), packet.titles)}
    known |= {(one.space, one.device, one.seq) for one in merged.segments}
    return Arrival(
        packet,
        merged,
        fingerprint(packet.sender.key),
        packet.sender.key not in {each.key for each in correspondents(session)},
        sum(map(len, chain.missing(known).values())),
    )


def _here(workspace: Workspace, session: Session) -> Here:
    return Here(
        device_key(workspace.folder, workspace.devices, partial(chain.count, session.connection())),
        workspace.author,
        workspace.kinds,
        workspace.rules,
        stamp(workspace.clock.now()),
        workspace.today,
    )
