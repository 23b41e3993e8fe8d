"""Many new rows of one table at one go."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlalchemy import Connection, Dialect, Table


def insert_rows(
    connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], *, replacing: bool = False
) -> None:
    """Writes rows that name all columns of the table; `replacing` those that have the same key.

    The same as executing SQLAlchemy's insert, which prepares every row anew: of thousands that is a third of the
    time that writing them takes.
    """
    if rows:
        statement, columns = _prepared(table, connection.dialect, replacing=replacing)
        connection.exec_driver_sql(
            statement,
            [tuple([row[name] if put is None else put(row[name]) for name, put in columns]) for row in rows],
        )


@lru_cache
def _prepared(
    table: Table, dialect: Dialect, *, replacing: bool
) -> tuple[str, Sequence[tuple[str, Callable[[Any], Any] | None]]]:
    """The statement, and for each of its places the column and what makes its value one that SQLite holds."""
    columns = [
        (column.name, column.type.dialect_impl(dialect).bind_processor(dialect)) for column in table.columns
    ]
    put = insert(table).prefix_with("OR REPLACE") if replacing else insert(table)
    return str(put.compile(dialect=dialect)), columns
