"""Who we are to others: our key in the workspace, and the keys of those with whom we exchange."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from ninja_mentor.core.exchange.keys import Certificate, PersonKey, fingerprint
from ninja_mentor.core.exchange.wire import pack, unpack
from ninja_mentor.core.store.settings import read_setting, write_setting
from ninja_mentor.core.store.travelling import correspondent, device

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

    from ninja_mentor.core.exchange.packet import Sender

IDENTITY: Final = "exchange-identity"


@dataclass(frozen=True)
class Correspondent:
    """Somebody whose key came with a packet."""

    key: bytes
    recipient: str
    author_id: str
    name: str
    person_id: str  # the contact whom we asked, or ""
    since: str
    blocked: bool

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.key)


def person_key(session: Session) -> PersonKey:
    """Ours; made when first needed."""
    stored: dict[str, Any] | None = read_setting(session, IDENTITY)
    if stored is not None:
        return PersonKey.from_json(stored)
    made = PersonKey.make()
    write_setting(session, IDENTITY, made.to_json())
    return made


def known_key(session: Session) -> PersonKey | None:
    """Ours, where there is one."""
    stored: dict[str, Any] | None = read_setting(session, IDENTITY)
    return PersonKey.from_json(stored) if stored else None


def correspondents(session: Session) -> list[Correspondent]:
    """Everybody whose key is known, by name."""
    rows = session.execute(select(correspondent).order_by(correspondent.c.name, correspondent.c.since)).all()
    return [Correspondent(*row) for row in rows]


def meet(connection: Connection, sender: Sender, at: str, person_id: str = "") -> None:
    """Notes the key of somebody; what they call themselves may change, who they are may not."""
    put = insert(correspondent).values(
        key=sender.key,
        recipient=sender.recipient,
        author_id=sender.author_id,
        name=sender.name,
        person_id=person_id,
        since=at,
        blocked=False,
    )
    connection.execute(
        put.on_conflict_do_update(
            index_elements=["key"], set_={"recipient": put.excluded.recipient, "name": put.excluded.name}
        )
    )


def block(session: Session, key: bytes, *, blocked: bool) -> None:
    """Nothing is taken any more of what this key has signed; or it is again."""
    session.execute(correspondent.update().where(correspondent.c.key == key).values(blocked=blocked))


def certificates(connection: Connection, devices: Iterable[str]) -> list[Certificate]:
    """Of these devices, as far as they are known."""
    rows = connection.execute(select(device.c.certificate).where(device.c.id.in_(list(devices)))).all()
    return [Certificate.from_wire(unpack(row.certificate)) for row in rows]


def note_certificates(connection: Connection, found: Iterable[Certificate]) -> None:
    """Keeps them; the newest says what somebody is called."""
    for one in found:
        put = insert(device).values(
            id=one.device, key=one.key, person_key=one.person, certificate=pack(one.to_wire())
        )
        connection.execute(
            put.on_conflict_do_update(
                index_elements=["id"],
                set_={"person_key": put.excluded.person_key, "certificate": put.excluded.certificate},
            )
        )
