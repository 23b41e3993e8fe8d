"""What a packet would do here, record by record."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from ninja_mentor.core.exchange.document import Document
    from ninja_mentor.core.exchange.replicas import Key
    from ninja_mentor.core.exchange.segment import Body, Segment
    from ninja_mentor.core.kernel.errors import UserError
    from ninja_mentor.core.store.record import Record

What = Literal["new", "changes", "known", "waits", "refused", "kept"]


@dataclass(frozen=True)
class FieldChange:
    """One field before and after."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Clash:
    """A field that was set on both sides; one of the two values won."""

    field: str
    here: Any
    there: Any


@dataclass
class Item:
    """One record of a packet. "kept": of a kind that only a newer program knows; passed on as it is."""

    kind: str
    record_id: str
    what: What
    changes: tuple[FieldChange, ...] = ()
    clashes: tuple[Clash, ...] = ()
    reason: UserError | None = None  # why it was refused
    by: str = ""  # whose device wrote it last


@dataclass
class Merged:
    """All that a packet would do."""

    items: list[Item] = field(default_factory=list)
    records: dict[Key, Record] = field(default_factory=dict)  # those that are here
    made: dict[Key, Record] = field(default_factory=dict)  # those that are new
    rows: dict[Key, dict[str, Any]] = field(default_factory=dict)  # what becomes of those that are here
    waited: dict[Key, list[bytes]] = field(default_factory=dict)  # changes that came too early, until now
    documents: dict[Key, Document] = field(default_factory=dict)
    segments: list[Segment] = field(default_factory=list)  # that are not here yet
    waiting: set[Body] = field(default_factory=set)
    told: dict[str, dict[Key, bytes]] = field(default_factory=dict)
    problems: list[UserError] = field(default_factory=list)  # forks, blocked keys
    known: int = 0  # segments that were here already
