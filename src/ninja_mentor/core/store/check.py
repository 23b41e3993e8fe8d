"""Whether a workspace is whole: the file, the rows against the journal, the search index against the rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select, text
from sqlmodel import col

from ninja_mentor.core.kernel.text import fold, match_expression
from ninja_mentor.core.store.record import later_defaults, values_of
from ninja_mentor.core.store.search import digest, words_of
from ninja_mentor.core.store.tables import journal_change, search_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy.orm import Session

    from ninja_mentor.core.store.record import Record

LOOKED_FOR: Final = 40  # characters of each record


@dataclass(frozen=True)
class Finding:
    """Something that is not as it should be: in the file, a row, or the index."""

    where: str  # file, journal, search
    kind: str
    record_id: str
    detail: str


def check(session: Session, kinds: Mapping[str, type[Record]]) -> list[Finding]:
    """Everything that is wrong with the workspace; an empty list where all is well."""
    # FTS5 notices only at a look-up that another connection has merged its segments; before that, a
    # connection that has been open for long would report the old ones as missing.
    session.execute(text("select rowid from search_index where rowid = 0")).all()
    [*results] = session.execute(text("pragma integrity_check")).scalars()
    found = [Finding("file", "", "", str(result)) for result in results if result != "ok"]
    if found:
        return found
    for kind, model in kinds.items():
        found += _rows_against_journal(session, kind, model)
        found += _index_against_rows(session, kind, model)
    return found


def _rows_against_journal(session: Session, kind: str, model: type[Record]) -> Iterator[Finding]:
    """Plays the journal of one kind forward: it must end in the rows as they stand."""
    played: dict[str, dict[str, Any]] = {}
    changes = session.execute(
        select(journal_change).where(journal_change.c.kind == kind).order_by(journal_change.c.seq)
    )
    for change in changes:
        state = played.setdefault(change.record_id, {})
        for name, value in (change.before or {}).items():
            if state.get(name, value) != value:
                yield Finding("journal", kind, change.record_id, f"{name} before entry {change.seq}")
        state.update(change.after)
    untouched = later_defaults(model)
    for record in session.scalars(select(model)):
        state = untouched | played.pop(record.id, {})
        for name, value in values_of(record).items():
            if state.get(name) != value:
                yield Finding("journal", kind, record.id, name)
    for record_id in played:
        yield Finding("journal", kind, record_id, "row is missing")


def _index_against_rows(session: Session, kind: str, model: type[Record]) -> Iterator[Finding]:
    """Every living record with words is in the index as it reads now, and nothing else is."""
    held = {
        row.record_id: row
        for row in session.execute(select(search_document).where(search_document.c.kind == kind))
    }
    for record in session.scalars(select(model).order_by(col(model.id))):
        words = words_of(record)
        document = held.pop(record.id, None)
        if words is None and document is None:
            continue
        if words is None or document is None or document.digest != digest(words):
            yield Finding("search", kind, record.id, "the index does not hold its words")
        elif not _is_found(session, document.number, f"{words.title}\n{words.body}"):
            yield Finding("search", kind, record.id, "the index does not find its words")
    for record_id in held:
        yield Finding("search", kind, record_id, "the index holds what is not there")


def _is_found(session: Session, number: int, words: str) -> bool:
    expression = match_expression(_beginning(words))
    if expression is None:
        return True
    return (
        session.execute(
            text("select 1 from search_index where search_index match :expression and rowid = :number"),
            {"expression": expression, "number": number},
        ).first()
        is not None
    )


def _beginning(words: str) -> str:
    """Enough of the words to look for. The cut may fall between a letter and its mark: that letter goes."""
    return words if len(words) <= LOOKED_FOR else fold(words[:LOOKED_FOR])[:-1]
