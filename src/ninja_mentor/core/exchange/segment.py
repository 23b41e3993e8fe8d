"""A segment: what one device did in one space since its last one, signed and chained to it. Plain computing.

The device signs the hashes of the changes: one of them can be erased for good, and the chain still verifies.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from ninja_mentor.core.exchange.keys import sign, verify
from ninja_mentor.core.exchange.wire import digest, pack, unpack
from ninja_mentor.core.kernel.errors import UserError


@dataclass(frozen=True)
class Body:
    """What changed in one record; `content` is the merge engine's, None where it was erased."""

    kind: str
    record_id: str
    content: bytes | None

    def hashed(self) -> bytes:
        return digest(pack([self.kind, self.record_id, self.content]))


@dataclass(frozen=True)
class Segment:
    """`seq` counts from 1; `previous` is the hash of the one before, empty for the first."""

    space: str
    device: str
    seq: int
    previous: bytes
    at: str
    head: bytes  # what the device signed
    signature: bytes
    bodies: tuple[Body, ...]

    @classmethod
    def make(
        cls, seed: bytes, place: tuple[str, str, int], previous: bytes, at: str, bodies: tuple[Body, ...]
    ) -> Self:
        """A new one at its place: space, device, number."""
        head = pack([1, *place, previous, at, [body.hashed() for body in bodies]])
        return cls(*place, previous, at, head, sign(seed, head), bodies)

    @classmethod
    def from_wire(cls, packed: Any) -> Self:  # noqa: ANN401
        """As it came, not verified yet; `UserError` "exchange-damaged"."""
        try:
            head, signature, bodies = packed
            _, space, device, seq, previous, at, hashes = unpack(head)
            made = tuple(_body(*each) for each in bodies)
        except (TypeError, ValueError) as error:
            raise UserError("exchange-damaged") from error
        right = (
            all(isinstance(each, str) for each in (space, device, at))
            and isinstance(seq, int)
            and seq >= 1
            and isinstance(previous, bytes)
            and isinstance(hashes, list)
            and len(hashes) == len(made)
        )
        if not right:
            raise UserError("exchange-damaged")
        return cls(space, device, seq, previous, at, head, signature, made)

    def to_wire(self) -> list[Any]:
        return [self.head, self.signature, [[b.kind, b.record_id, b.content] for b in self.bodies]]

    @property
    def hash(self) -> bytes:
        """By which the next one names it."""
        return digest(self.head)

    def check(self, key: bytes) -> None:
        """`UserError` "exchange-forged" where the device of this key did not write exactly this."""
        verify(key, self.head, self.signature)
        for body, hashed in zip(self.bodies, unpack(self.head)[6], strict=True):
            if body.content is not None and body.hashed() != hashed:
                raise UserError("exchange-forged")


def _body(kind: Any, record_id: Any, content: Any) -> Body:  # noqa: ANN401  (as it came)
    if not (isinstance(kind, str) and isinstance(record_id, str) and isinstance(content, bytes | None)):
        raise UserError("exchange-damaged")
    return Body(kind, record_id, content)
