"""The full-text index: kept up by the transaction, asked by prefix, newest first where much fits."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Final, NamedTuple

from sqlalchemy import select, text, update

from ninja_mentor.core.kernel.text import index_words, match_expression
from ninja_mentor.core.store.batches import batched
from ninja_mentor.core.store.rows import insert_rows
from ninja_mentor.core.store.tables import search_document

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy import Connection, Row
    from sqlalchemy.orm import Session

    from ninja_mentor.core.store.journal import RecordChange
    from ninja_mentor.core.store.record import Record, Searchable

RANKED_BELOW: Final = 1000  # bm25 reads every match: above this it costs more than it helps


class Found(NamedTuple):
    """A record that fits, and the idea it is about ("" for none)."""

    kind: str
    record_id: str
    subject: str


class SearchIndex:
    """Takes part in every transaction, so that what is written can be found at once."""

    def take_part(self, connection: Connection, changes: Sequence[RecordChange]) -> None:
        known = _known(connection, [change for change in changes if change.before is not None])
        new: list[tuple[RecordChange, Searchable]] = []
        gone: list[int] = []
        for change in changes:
            words = words_of(change.record)
            document = known.get((change.kind, change.record_id))
            if words is None:
                if document is not None:
                    gone.append(document.number)
            elif document is None:
                new.append((change, words))
            elif document.digest != digest(words):
                connection.execute(
                    update(search_document)
                    .where(search_document.c.number == document.number)
                    .values(digest=digest(words))
                )
                _index(connection, [(document.number, words)])
        _insert(connection, new)
        _delete(connection, gone)


def words_of(record: Record) -> Searchable | None:
    """What the index should hold of a record now; None for nothing."""
    words = record.searchable() if record.deleted_at is None else None
    return words if words and (words.title or words.body) else None


def digest(words: Searchable) -> str:
    """A fingerprint of the words as indexed."""
    return hashlib.blake2b(
        f"{words.title}\x1f{words.body}".encode(errors="replace"), digest_size=12
    ).hexdigest()


def _known(
    connection: Connection, changes: Sequence[RecordChange]
) -> dict[tuple[str, str], Row[tuple[str, str, int, str]]]:
    """The documents of these records, in few questions however many there are."""
    columns = search_document.c["kind", "record_id", "number", "digest"]
    found: dict[tuple[str, str], Row[tuple[str, str, int, str]]] = {}
    for kind in {change.kind for change in changes}:
        ids = [change.record_id for change in changes if change.kind == kind]
        for ids_together in batched(ids):
            rows = connection.execute(
                select(*columns).where(
                    search_document.c.kind == kind, search_document.c.record_id.in_(ids_together)
                )
            )
            found |= {(row.kind, row.record_id): row for row in rows}
    return found


def _insert(connection: Connection, new: Sequence[tuple[RecordChange, Searchable]]) -> None:
    """Documents get the numbers that follow: no number is ever given twice."""
    if not new:
        return
    last = connection.execute(
        text("select seq from sqlite_sequence where name = 'search_document'")
    ).scalar_one_or_none()
    numbered = list(enumerate(new, int(last or 0) + 1))
    insert_rows(
        connection,
        search_document,
        [
            {
                "number": number,
                "kind": change.kind,
                "record_id": change.record_id,
                "subject": change.record.subject(),
                "digest": digest(words),
            }
            for number, (change, words) in numbered
        ],
    )
    _index(connection, [(number, words) for number, (_, words) in numbered])


def _delete(connection: Connection, numbers: Sequence[int]) -> None:
    if numbers:
        facts = [{"number": number} for number in numbers]
        connection.execute(text("delete from search_document where number = :number"), facts)
        connection.execute(text("delete from search_index where rowid = :number"), facts)


def _index(connection: Connection, documents: Sequence[tuple[int, Searchable]]) -> None:
    if documents:
        connection.exec_driver_sql(
            "insert or replace into search_index(rowid, title, body) values (?, ?, ?)",
            [(number, index_words(words.title), index_words(words.body)) for number, words in documents],
        )


def find(session: Session, query: str, limit: int, hidden: Collection[str] = ()) -> list[Found]:
    """Up to `limit` records that fit all words; the last word may be only begun.

    `hidden` are ids that are not to be found: of records, and of ideas with all that is about them.
    """
    expression = match_expression(query)
    if expression is None:
        return []
    facts = {"expression": expression, "limit": limit, "few": RANKED_BELOW, "hidden": json.dumps([*hidden])}
    many = session.execute(
        text(
            "select count(*) from"
            " (select 1 from search_index where search_index match :expression limit :few)"
        ),
        facts,
    ).scalar_one()
    order = "search_index.rowid desc"
    if many < RANKED_BELOW:
        order = f"bm25(search_index, 4.0, 1.0), {order}"
    rows = session.execute(
        text(
            "select d.kind, d.record_id, d.subject from"  # noqa: S608  (order is one of the two above)
            " search_index join search_document d on d.number = search_index.rowid"
            " where search_index match :expression"
            " and d.subject not in (select value from json_each(:hidden))"
            " and d.record_id not in (select value from json_each(:hidden))"
            f" order by {order} limit :limit"
        ),
        facts,
    )
    return [Found(*row) for row in rows]
