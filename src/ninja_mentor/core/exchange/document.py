"""The merge engine (loro) behind one small interface: a document is one record as several devices wrote it.

Plain fields are a map, long texts a text each; all of them root containers, which two devices can make apart.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Self

import loro

from ninja_mentor.core.exchange.tokens import edits
from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

FIELDS: Final = "fields"
PROSE: Final = "prose:"  # no slash: the engine takes none
NOTHING: Final = loro.VersionVector().encode()


@dataclass(frozen=True)
class Sides:
    """What one field held when two went apart, and on each side since."""

    base: Any
    here: Any
    there: Any


class Document:
    """One record. `peer` is the device that writes."""

    def __init__(self, peer: int) -> None:
        self._doc = loro.LoroDoc()
        self._doc.peer_id = peer

    @classmethod
    def load(cls, state: bytes, peer: int) -> Self:
        """The document as it was stored; `UserError` "exchange-damaged" for other bytes."""
        document = cls(peer)
        document.merge([state])
        return document

    def state(self) -> bytes:
        """All of it, as it is stored."""
        return self.since(NOTHING)

    def version(self) -> bytes:
        """What it holds, as a point from which later changes can be asked for."""
        return bytes(self._doc.oplog_vv.encode())

    def since(self, version: bytes) -> bytes:
        """The changes that were not in that version yet."""
        with _explained():
            return bytes(self._doc.export(loro.ExportMode.Updates(loro.VersionVector.decode(version))))

    def has_since(self, version: bytes) -> bool:
        """Whether there are any."""
        with _explained():
            return not loro.VersionVector.decode(version).includes_vv(self._doc.oplog_vv)

    def values(self) -> dict[str, Any]:
        """Every field that was ever written, by name."""
        with _explained():
            found: dict[str, Any] = self._doc.get_deep_value()
        plain: dict[str, Any] = found.pop(FIELDS, {})
        return plain | {
            name.removeprefix(PROSE): text for name, text in found.items() if name.startswith(PROSE)
        }

    def write(self, values: Mapping[str, Any], prose: Collection[str]) -> None:
        """Sets fields; of long texts only the words that have changed."""
        fields = self._doc.get_map(FIELDS)
        known: dict[str, Any] = fields.get_deep_value()
        for name, value in values.items():
            if name not in prose:
                if name not in known or known[name] != value:
                    fields.insert(name, value)
                continue
            text = self._doc.get_text(PROSE + name)
            for edit in edits(text.to_string(), value):
                text.splice(edit.start, edit.gone, edit.put)
        self._doc.commit()

    def merge(self, updates: Sequence[bytes]) -> bool:
        """Takes in what others wrote; False where some of it waits for what was written before it.

        What waits is not in `state`: keep the update and try again. `UserError` "exchange-damaged".
        """
        whole = True
        with _explained():
            for update in updates:
                whole = self._doc.import_(update).pending is None
        return whole

    def told_by(self, version: bytes, updates: Sequence[bytes]) -> bytes:
        """That version, and what these updates tell besides."""
        with _explained():
            told = loro.VersionVector.decode(version)
            for update in updates:
                told.merge(_end_of(update))
            return bytes(told.encode())

    def apart(self, version: bytes, updates: Sequence[bytes]) -> dict[str, Sides]:
        """The fields that were written on both sides: here up to that version, and in updates merged since."""
        with _explained():
            here, there = loro.VersionVector.decode(version), self._seen_by(updates)
            if there.includes_vv(here):
                return {}  # whoever sent them knew all that was here
            base, mine, theirs = (self._values_at(each) for each in (here.intersection(there), here, there))
            self._doc.checkout_to_latest()
        return {
            name: Sides(base.get(name), mine.get(name), theirs.get(name))
            for name in mine.keys() & theirs.keys()
            if mine.get(name) != base.get(name)
            and theirs.get(name) != base.get(name)
            and mine.get(name) != theirs.get(name)
        }

    def _seen_by(self, updates: Sequence[bytes]) -> loro.VersionVector:
        """All that the writers of these updates had before them when they wrote the last of them."""
        seen = loro.VersionVector()
        for update in updates:
            for peer, (_, end) in _end_of(update).to_spans().inner().items():
                known = self._doc.frontiers_to_vv(loro.Frontiers.from_id(loro.ID(peer, end - 1)))
                if known is not None:
                    seen.merge(known)
        return seen

    def _values_at(self, version: loro.VersionVector) -> dict[str, Any]:
        self._doc.checkout(self._doc.vv_to_frontiers(version))
        return self.values()


def _end_of(update: bytes) -> loro.VersionVector:
    """For each device that wrote in it, how far."""
    return loro.LoroDoc.decode_import_blob_meta(update, check_checksum=True).partial_end_vv


@contextmanager
def _explained() -> Iterator[None]:
    """Foreign bytes: the engine raises bare `BaseException` where it cannot read them."""
    try:
        yield
    except (KeyboardInterrupt, SystemExit, GeneratorExit, UserError):
        raise
    except BaseException as error:
        raise UserError("exchange-damaged") from error
