"""The full-text index: kept up by the transaction, asked by prefix, newest first where much fits."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Final, NamedTuple

from sqlalchemy import delete, insert, select, text, update

from ninja_mentor.core.kernel.text import index_words, match_expression
from ninja_mentor.core.store.tables import search_document

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy import Connection
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
        for change in changes:
            words = words_of(change.record)
            known = connection.execute(
                select(search_document.c.number, search_document.c.digest).where(
                    search_document.c.kind == change.kind,
                    search_document.c.record_id == change.record_id,
                )
            ).one_or_none()
            if words is None:
                if known is not None:
                    connection.execute(
                        delete(search_document).where(search_document.c.number == known.number)
                    )
                    connection.execute(
                        text("delete from search_index where rowid = :number"), {"number": known.number}
                    )
            elif known is None:
                _insert(connection, change, words)
            elif known.digest != digest(words):
                connection.execute(
                    update(search_document)
                    .where(search_document.c.number == known.number)
                    .values(digest=digest(words))
                )
                _index(connection, known.number, words)


def words_of(record: Record) -> Searchable | None:
    """What the index should hold of a record now; None for nothing."""
    words = record.searchable() if record.deleted_at is None else None
    return words if words and (words.title or words.body) else None


def digest(words: Searchable) -> str:
    """A fingerprint of the words as indexed."""
    return hashlib.blake2b(
        f"{words.title}\x1f{words.body}".encode(errors="replace"), digest_size=12
    ).hexdigest()


def _insert(connection: Connection, change: RecordChange, words: Searchable) -> None:
    key = connection.execute(
        insert(search_document).values(
            kind=change.kind,
            record_id=change.record_id,
            subject=change.record.subject(),
            digest=digest(words),
        )
    ).inserted_primary_key
    assert key is not None  # noqa: S101
    _index(connection, int(key[0]), words)


def _index(connection: Connection, number: int, words: Searchable) -> None:
    connection.execute(
        text("insert or replace into search_index(rowid, title, body) values (:number, :title, :body)"),
        {"number": number, "title": index_words(words.title), "body": index_words(words.body)},
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
