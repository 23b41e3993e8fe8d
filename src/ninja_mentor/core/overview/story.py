"""The story of one idea: the journal's entries about it, page by page, with the texts that changed."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  (dataclass fields)
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlmodel import col

from ninja_mentor.core.mentoring.queries import kept_to_oneself
from ninja_mentor.core.store.history import history_about

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from ninja_mentor.core.store.history import HistoryLine
    from ninja_mentor.core.store.record import Record
    from ninja_mentor.core.store.transaction import Transaction


@dataclass(frozen=True)
class TextChange:
    """A text of a record before and after; `name` is the column."""

    name: str
    before: str
    after: str


@dataclass(frozen=True)
class StoryChange:
    """What an entry did to one record."""

    kind: str
    record_id: str
    title: str  # how the record is recognised today
    field: str  # of an answer: the field of the workflow
    done: str  # added, changed, deleted, restored
    here: bool  # whether the record is still there
    texts: tuple[TextChange, ...]


@dataclass(frozen=True)
class StoryEntry:
    """One entry of the journal as far as it is about the idea."""

    seq: int
    label: str  # a msgid
    facts: Mapping[str, Any]
    author_name: str
    at: str  # of the last keystroke that it holds
    origin: str  # edit, event, undo, redo
    changes: tuple[StoryChange, ...]


@dataclass(frozen=True)
class StoryPage:
    """Some entries, newest first; `next` is where the following page begins, None at the end."""

    entries: tuple[StoryEntry, ...]
    next: int | None


def story(
    session: Session,
    idea_id: str,
    kinds: Mapping[str, type[Record]],
    reader_id: str,
    before: int | None = None,
    limit: int = 100,
) -> StoryPage:
    """A page of about `limit` changes. Session notes that somebody else keeps to themselves are left out."""
    lines = history_about(session, idea_id, limit + 1, before)
    following = None
    if len(lines) > limit:
        cut = lines[-1].entry.seq  # an entry that may go on beyond the limit belongs to the next page
        lines = [line for line in lines if line.entry.seq != cut]
        if not lines:
            return story(session, idea_id, kinds, reader_id, before, 4 * limit)
        following = lines[-1].entry.seq
    records = _records(session, lines, kinds)
    private = kept_to_oneself(session, reader_id)
    entries = []
    for _, group in groupby(lines, key=lambda line: line.entry.seq):
        own = [line for line in group if line.record_id not in private]
        if own:
            entry = own[0].entry
            changes = tuple(_change(line, records.get((line.kind, line.record_id))) for line in own)
            entries.append(
                StoryEntry(
                    entry.seq,
                    entry.label,
                    entry.facts,
                    entry.author_name,
                    entry.until,
                    entry.origin,
                    changes,
                )
            )
    return StoryPage(tuple(entries), following)


def restore_text(tx: Transaction, model: type[Record], record_id: str, name: str, text: str) -> None:
    """Puts an earlier text back; what stands there now stays in the history."""
    tx.change(model, record_id, **{name: text})


def _change(line: HistoryLine, record: Record | None) -> StoryChange:
    before = line.before or {}
    texts = tuple(
        TextChange(name, str(before.get(name) or ""), value)
        for name, value in line.after.items()
        if isinstance(value, str) and not is_bookkeeping(name)
        if value != (before.get(name) or "")
    )
    words = record.searchable() if record is not None else None
    title = next((text for text in (words.title, words.body) if text.strip()), "") if words else ""
    return StoryChange(
        line.kind,
        line.record_id,
        title.strip().split("\n", 1)[0],
        str(getattr(record, "field", "")),
        _done(line),
        record is not None and record.deleted_at is None,
        texts,
    )


def is_bookkeeping(name: str) -> bool:
    """Whether a column holds nothing that a person wrote there."""
    return (
        name.endswith(("_id", "_at"))
        or name.startswith("basis_")
        or name in {"id", "field", "content", "media_type"}
    )


def _done(line: HistoryLine) -> str:
    if line.before is None:
        return "added"
    if "deleted_at" in line.after:
        return "deleted" if line.after["deleted_at"] else "restored"
    return "changed"


def _records(
    session: Session, lines: Sequence[HistoryLine], kinds: Mapping[str, type[Record]]
) -> dict[tuple[str, str], Record]:
    found: dict[tuple[str, str], Record] = {}
    for kind in {line.kind for line in lines} & kinds.keys():
        model = kinds[kind]
        ids = {line.record_id for line in lines if line.kind == kind}
        for record in session.scalars(select(model).where(col(model.id).in_(ids))):
            found[kind, record.id] = record
    return found
