"""What a transaction touched, told to whoever shows it."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  (dataclass fields are read at run time by tests)
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Author:
    """Who makes a change: a person's id, and the name at that time."""

    id: str
    name: str


@dataclass(frozen=True)
class Changes:
    """Kinds and ids touched by one transaction, after its commit."""

    touched: Mapping[str, frozenset[str]]
    label: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)

    def touches(self, *kinds: str) -> bool:
        """Whether any record of these kinds was touched."""
        return any(kind in self.touched for kind in kinds)

    def ids(self, kind: str) -> frozenset[str]:
        """The touched ids of one kind."""
        return self.touched.get(kind, frozenset())


@dataclass(frozen=True)
class Refusal:
    """A field that undo left alone, because something newer stands there."""

    kind: str
    record_id: str
    field: str


@dataclass(frozen=True)
class UndoReport:
    """What an undo or redo did: the entry's label, and what it had to leave alone."""

    label: str
    facts: Mapping[str, object]
    refused: tuple[Refusal, ...] = ()
