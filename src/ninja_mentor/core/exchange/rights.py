"""Who may change what: keys that are blocked or somebody else's, and the notes of a mentor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from ninja_mentor.core.exchange import chain
from ninja_mentor.core.exchange.identity import certificates, correspondents, known_key
from ninja_mentor.core.exchange.spaces import may_travel
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.store.travelling import told

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy.orm import Session

    from ninja_mentor.core.exchange.packet import Packet
    from ninja_mentor.core.exchange.replicas import Key
    from ninja_mentor.core.exchange.segment import Segment
    from ninja_mentor.core.store.record import Record

# What a mentor has written stays theirs: only from where it came can it be changed. By kind, the author's column.
THEIRS: Final = {"session": "author_id", "verdict": "author_id", "review": "reviewer_id"}
CONTACTS: Final = frozenset({"person", "organisation"})


class Rights:
    """What is known of the keys in a packet."""

    def __init__(self, session: Session, packet: Packet) -> None:
        self._session, self._packet = session, packet
        connection = session.connection()
        devices = {one.device for one in packet.segments}
        self._certificates = {each.device: each for each in certificates(connection, devices)}
        self._certificates |= {each.device: each for each in packet.certificates}
        self._known = correspondents(session)
        own = known_key(session)
        self._own = own.public if own else b""
        self._brought: dict[Key, set[str]] = {}
        self._shared: set[Key] = set()

    def check_sender(self, *, trusted: bool) -> None:
        """`UserError`: "exchange-blocked", or "exchange-other-key" for somebody known under another key.

        Two may have one name, and one may have lost their key: whoever has compared fingerprints may trust it.
        """
        sender = self._packet.sender
        if any(each.key == sender.key and each.blocked for each in self._known):
            raise UserError("exchange-blocked", name=sender.name)
        if not trusted and self._is_taken(sender.key, sender.author_id):
            raise UserError("exchange-other-key", name=sender.name)

    def is_blocked(self, device: str) -> bool:
        """Whether nothing is taken of what was written on this device."""
        one = self._certificates[device]
        blocked = any(each.key == one.person and each.blocked for each in self._known)
        return blocked or self._is_taken(one.person, one.author_id)

    def name_of(self, device: str) -> str:
        """Whose device it is."""
        return self._certificates[device].name

    def know(self, keys: Collection[Key]) -> None:
        """Reads what `check_writer` needs of these records."""
        connection = self._session.connection()
        self._brought = chain.brought_by(connection, keys)
        rows = connection.execute(select(told.c.kind, told.c.record_id).distinct())
        self._shared = {(row.kind, row.record_id) for row in rows}

    def check_kind(self, kind: str) -> None:
        """`UserError` "exchange-not-exchanged" for what never travels."""
        if not may_travel(kind):
            raise UserError("exchange-not-exchanged")

    def check_writer(self, record: Record | None, key: Key, segment: Segment) -> None:
        """`UserError` "exchange-not-theirs" where this device may not change this record."""
        one = self._certificates[segment.device]
        if record is None or one.person == self._own:
            return
        column = THEIRS.get(key[0])
        if column is not None:
            author = getattr(record, column)
            if one.author_id != author and segment.device not in self._brought.get(key, set()):
                raise UserError("exchange-not-theirs", name=one.name)
        if key[0] in CONTACTS and key not in self._shared:
            raise UserError("exchange-own-contact", name=one.name)

    def _is_taken(self, key: bytes, author_id: str) -> bool:
        """Whether somebody else is known as this author."""
        if key == self._own or any(each.key == key for each in self._known):
            return False
        return any(each.author_id == author_id for each in self._known)
