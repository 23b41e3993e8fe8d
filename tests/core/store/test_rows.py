"""Rows written at one go are the rows that SQLAlchemy would write one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import create_engine, insert, select, text

from ninja_mentor.core.people.model import Person
from ninja_mentor.core.store.record import table_of, values_of
from ninja_mentor.core.store.rows import insert_rows
from ninja_mentor.core.store.tables import journal_change

if TYPE_CHECKING:
    from sqlalchemy import Connection, Table

CHANGE: dict[str, Any] = {"seq": 1, "kind": "person", "subject": "", "after": {"name": "由美", "phones": []}}
PEOPLE = [
    Person(id="1", name="Yumi", phones=["+59171234567"], guardian_consent=True, birth_year=2001),
    Person(id="2", name="由美 “ñ”", relations=[{"kind": "spouse", "name": "Kenji"}]),
]


def stored(connection: Connection, table: Table) -> tuple[list[Any], list[Any]]:
    """As they are read back, and as they lie in the file."""
    raw = connection.execute(text(f"select * from {table.name} order by 1, 3"))
    return list(connection.execute(select(table)).all()), list(raw.all())


def test_they_are_the_same_in_the_file() -> None:
    rows = [values_of(person) for person in PEOPLE]
    changes = [
        {**CHANGE, "record_id": "1", "before": None},
        {**CHANGE, "record_id": "2", "before": {"name": "Y"}},
    ]
    for table, given in ((table_of(Person), rows), (journal_change, changes)):
        engines = [create_engine("sqlite://") for _ in range(2)]
        with engines[0].begin() as ours, engines[1].begin() as theirs:
            table.create(ours)
            table.create(theirs)
            insert_rows(ours, table, given)
            theirs.execute(insert(table), given)
            assert stored(ours, table) == stored(theirs, table)
            assert len(stored(ours, table)[0]) == 2
        for engine in engines:
            engine.dispose()


def test_none_at_all_are_no_mistake() -> None:
    with create_engine("sqlite://").begin() as connection:
        insert_rows(connection, journal_change, [])
