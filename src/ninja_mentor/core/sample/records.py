"""Reads the columns of a record from a table of the sample, each by its type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.store.record import Record, fields_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.sample.dating import Dating
    from ninja_mentor.core.workflow.reading import Table

DATES: Final = frozenset({"date", "due", "next_date"})
STAMPS: Final = frozenset({"created_at", "done_at", "resolved_at", "archived_at"})
NOT_WRITTEN: Final = frozenset({"id", "idea_id", "deleted_at", "sample"})
READERS: Final[tuple[tuple[str, Callable[[Table, str], Any]], ...]] = (  # the first whose name is in the type
    ("list[int]", lambda table, name: table.wholes(name)),
    ("list", lambda table, name: list(table.texts(name))),
    ("dict", lambda table, name: table.table(name).numbers()),
    ("bool", lambda table, name: table.flag(name, default=False)),
    ("int", lambda table, name: table.number(name)),
    ("", lambda table, name: table.text(name)),
)


def values_in(table: Table, model: type[Record], dating: Dating) -> dict[str, Any]:
    """The columns that the table names; what is no column of the record stays unread."""
    columns = [name for name in fields_of(model) if name in table.keys and name not in NOT_WRITTEN]
    return {name: _value(table, name, model, dating) for name in columns}


def _value(table: Table, name: str, model: type[Record], dating: Dating) -> Any:  # noqa: ANN401  (JSON)
    if name in DATES:
        return dating.date(table.number(name))
    if name in STAMPS:
        return dating.stamp(table.number(name))
    kind = str(model.model_fields[name].annotation)
    return next(read for known, read in READERS if known in kind)(table, name)
