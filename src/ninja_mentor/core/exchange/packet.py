"""A packet: the segments that the other side lacks, and by which keys they are known. Plain computing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from ninja_mentor.core.exchange.keys import Certificate, sign, verify
from ninja_mentor.core.exchange.segment import Segment
from ninja_mentor.core.exchange.wire import pack, squeeze, unpack, unsqueeze
from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.exchange.chain import Had
    from ninja_mentor.core.exchange.keys import PersonKey


@dataclass(frozen=True)
class Sender:
    """Who sends: by which keys they are known, who they are where they write, and what they are called."""

    key: bytes
    recipient: str
    author_id: str
    name: str


@dataclass(frozen=True)
class Packet:
    """What travels. `had` is what the sender has: the answer brings what they lack."""

    sender: Sender
    at: str
    titles: dict[str, str]  # of the spaces
    certificates: tuple[Certificate, ...]
    segments: tuple[Segment, ...]
    had: Had

    def to_bytes(self, person: PersonKey) -> bytes:
        """Signed by the sender, and made small; not sealed yet."""
        content = pack(
            [
                1,
                [self.sender.key, self.sender.recipient, self.sender.author_id, self.sender.name],
                self.at,
                self.titles,
                [each.to_wire() for each in self.certificates],
                [each.to_wire() for each in self.segments],
                self.had,
            ]
        )
        return squeeze(pack([content, sign(person.seed, content)]))

    @classmethod
    def from_bytes(cls, squeezed: bytes) -> Self:
        """Every signature checked. `UserError` "exchange-damaged", "exchange-forged", "exchange-newer"."""
        try:
            content, signature = unpack(unsqueeze(squeezed))
            version, *parts = unpack(content)
            if version != 1:
                raise UserError("exchange-newer")
            (key, recipient, author_id, name), at, titles, certificates, segments, had = parts
            sender = Sender(key, str(recipient), str(author_id), str(name))
            verify(sender.key, content, signature)
            known = tuple(Certificate.from_wire(each) for each in certificates)
            made = tuple(Segment.from_wire(each) for each in segments)
            titles = {str(space): str(title) for space, title in titles.items()}
            had = {
                str(space): {str(device): int(seq) for device, seq in of.items()} for space, of in had.items()
            }
        except (TypeError, ValueError, AttributeError) as error:
            raise UserError("exchange-damaged") from error
        _check(made, known)
        return cls(sender, str(at), titles, known, made, had)


def _check(segments: Sequence[Segment], certificates: Sequence[Certificate]) -> None:
    keys = {each.device: each.key for each in certificates}
    for one in segments:
        if one.device not in keys:
            raise UserError("exchange-forged")
        one.check(keys[one.device])
