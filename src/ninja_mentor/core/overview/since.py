"""What others changed on an idea since somebody last looked, each record once: before then, and after."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal

from sqlalchemy import select
from sqlmodel import col

from ninja_mentor.core.kernel.changes import Changes
from ninja_mentor.core.mentoring.queries import PRIVATE, kept_to_oneself
from ninja_mentor.core.overview.story import TextChange, is_bookkeeping
from ninja_mentor.core.store.history import history_since
from ninja_mentor.core.store.looked import looks_of, mark_looked, put_look_back

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy.orm import Session

    from ninja_mentor.core.store.history import HistoryLine
    from ninja_mentor.core.store.looked import Look
    from ninja_mentor.core.store.record import Record

LOOK: Final = "look"  # the kind that changes tell of where somebody has looked
Done = Literal["added", "changed", "deleted", "restored"]


@dataclass(frozen=True)
class Piece:
    """What happened to one record: its texts from the first before to the last after."""

    kind: str
    record_id: str
    title: str  # how the record is recognised today
    field: str  # of an answer: the field of the workflow
    done: Done
    texts: tuple[TextChange, ...]
    columns: tuple[str, ...]  # all that changed, texts too
    moved: tuple[str, str]  # of the idea: the stage before and after; ("", "") where it stayed
    by: tuple[str, ...]  # names, in the order in which they came to it
    at: str  # UTC time of the last change


@dataclass(frozen=True)
class News:
    """All of it, newest first; `look` is None where the reader has never looked at the idea."""

    look: Look | None
    pieces: tuple[Piece, ...]


@dataclass
class _Story:
    """The lines about one record as they are read, oldest first."""

    is_added: bool
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)
    by: list[str] = field(default_factory=list)
    seq: int = 0
    at: str = ""

    def take(self, line: HistoryLine) -> None:
        before = line.before or {}
        if before.get("visibility") == PRIVATE and "visibility" in line.after:
            self.is_added = True  # what it said while somebody kept it to themselves stays with them
        for name, value in line.after.items():
            self.before.setdefault(name, before.get(name))
            self.after[name] = value
        if line.entry.author_name not in self.by:
            self.by.append(line.entry.author_name)
        self.seq, self.at = line.entry.seq, line.entry.until


def news(session: Session, idea_id: str, kinds: Mapping[str, type[Record]], reader_id: str) -> News:
    """What others did since this reader last looked; what somebody keeps to themselves is left out.

    Of an idea never looked at, nothing is told piece by piece: all of it is new.
    """
    look = looks_of(session, reader_id).get(idea_id)
    if look is None:
        return News(None, ())
    private = kept_to_oneself(session, reader_id)
    lines = history_since(session, idea_id, look.seq, reader_id)
    stories = _stories(line for line in lines if line.record_id not in private)
    records = _records(session, stories, kinds)
    pieces = [
        (story.seq, piece)
        for (kind, record_id), story in stories.items()
        if (piece := _piece(kind, record_id, story, records.get((kind, record_id)))) is not None
    ]
    return News(look, tuple(piece for _, piece in sorted(pieces, key=lambda each: -each[0])))


def see(session: Session, author_id: str, idea_id: str, now: str) -> Changes:
    """For `jot`: this person has seen the idea as it is now, a UTC time stamp."""
    mark_looked(session, author_id, [idea_id], now)
    return Changes({LOOK: frozenset({idea_id})})


def unsee(session: Session, author_id: str, idea_id: str, look: Look | None) -> Changes:
    """For `jot`: what came after that look is news again; all of it, with None."""
    put_look_back(session, author_id, idea_id, look)
    return Changes({LOOK: frozenset({idea_id})})


def _stories(lines: Iterable[HistoryLine]) -> dict[tuple[str, str], _Story]:
    stories: dict[tuple[str, str], _Story] = {}
    for line in lines:
        stories.setdefault((line.kind, line.record_id), _Story(line.before is None)).take(line)
    return stories


def _piece(kind: str, record_id: str, story: _Story, record: Record | None) -> Piece | None:
    """None where all was put back as it had been."""
    first = {} if story.is_added else story.before
    changed = {name: value for name, value in story.after.items() if value != first.get(name)}
    gone = bool(story.after.get("deleted_at"))
    if not changed or (gone and story.is_added):
        return None
    words = record.searchable() if record is not None else None
    title = next((text for text in (words.title, words.body) if text.strip()), "") if words else ""
    return Piece(
        kind,
        record_id,
        title.strip().split("\n", 1)[0],
        str(getattr(record, "field", "")),
        _done(story, changed),
        tuple(
            TextChange(name, str(first.get(name) or ""), value)
            for name, value in changed.items()
            if isinstance(value, str) and not is_bookkeeping(name) and value != (first.get(name) or "")
        ),
        tuple(changed),
        (str(first.get("stage") or ""), str(changed["stage"]))
        if kind == "idea" and "stage" in changed and not story.is_added
        else ("", ""),
        tuple(name for name in story.by if name),
        story.at,
    )


def _done(story: _Story, changed: Mapping[str, Any]) -> Done:
    if "deleted_at" in changed and not story.is_added:
        return "deleted" if changed["deleted_at"] else "restored"
    return "added" if story.is_added else "changed"


def _records(
    session: Session, stories: Iterable[tuple[str, str]], kinds: Mapping[str, type[Record]]
) -> dict[tuple[str, str], Record]:
    ids: dict[str, list[str]] = {}
    for kind, record_id in stories:
        ids.setdefault(kind, []).append(record_id)
    return {
        (kind, record.id): record
        for kind in ids.keys() & kinds.keys()
        for record in session.scalars(select(kinds[kind]).where(col(kinds[kind].id).in_(ids[kind])))
    }
