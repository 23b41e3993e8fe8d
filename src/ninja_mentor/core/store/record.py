"""What every synced table has in common."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, cast

from sqlalchemy import inspect
from sqlmodel import Field, SQLModel

if TYPE_CHECKING:
    from sqlalchemy import Table

Names = frozenset[str]  # of fields


@dataclass(frozen=True)
class Searchable:
    """What the search index knows of a record. A hit in the title counts more."""

    title: str
    body: str


class Record(SQLModel):
    """A row that has history, undo, search and (later) exchange. Never removed: deleting sets `deleted_at`.

    Values are what JSON can hold: text, numbers, booleans, lists. A list is always assigned anew, never
    changed in place, since only an assignment is noticed.
    """

    # Tables are never validated by pydantic (rules do that), so no start waits for its validators.
    model_config = {"defer_build": True}

    kind: ClassVar[str] = ""
    prose: ClassVar[Names] = frozenset()  # long texts: what two people write in one merges by words
    stays: ClassVar[Names] = frozenset()  # fields that never leave this computer with the others

    id: str = Field(default="", primary_key=True)
    created_at: str = ""
    deleted_at: str | None = None

    def __init__(self, **values: Any) -> None:  # noqa: ANN401  (what the fields of a record hold)
        """All fields at once: SQLModel sets each through four layers, which an import of thousands feels."""
        plain, changeable = _defaults(type(self))
        if unknown := values.keys() - _names(type(self)):
            raise TypeError(f"{self.kind} has no {sorted(unknown)}")
        self.__dict__.update(plain)
        self.__dict__.update({name: value.copy() for name, value in changeable.items() if name not in values})
        self.__dict__.update(values)

    def __setattr__(self, name: str, value: Any) -> None:  # noqa: ANN401
        """A field is set as SQLAlchemy notices it, without pydantic, which has no part in a table."""
        if name in _names(type(self)):
            object.__setattr__(self, name, value)
        else:
            super().__setattr__(name, value)

    def searchable(self) -> Searchable | None:
        """What search should find of this record; None keeps it out."""
        return None

    def subject(self) -> str:
        """The id of the idea that this record is about; "" for none."""
        return str(getattr(self, "idea_id", ""))


def later(default: Any, sa_type: Any = None) -> Any:  # noqa: ANN401  (what SQLModel's Field takes and gives)
    """A field that an earlier schema had not: it comes last, and rows that are there get the default."""
    stored = default if isinstance(default, str) else json.dumps(default)
    given = {"sa_type": sa_type} if sa_type is not None else {}
    return Field(default=default, sa_column_kwargs={"server_default": stored}, **given)


def later_defaults(model: type[Record]) -> dict[str, Any]:
    """What the fields hold that an earlier schema had not, where nobody ever wrote into them."""
    columns = table_of(model).columns
    return {
        name: model.model_fields[name].default for name in fields_of(model) if columns[name].server_default
    }


def table_of(model: type[Record]) -> Table:
    """The table in which records of this kind are kept."""
    return cast("Table", inspect(model).local_table)


@cache
def _names(model: type[Record]) -> frozenset[str]:
    return frozenset(model.model_fields)


@cache
def _defaults(model: type[Record]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What a new record holds, by field: plain values, and lists and the like, of which each needs its own."""
    made = {
        name: field.get_default(call_default_factory=True)
        for name, field in model.model_fields.items()
        if not field.is_required()
    }
    changeable = {name: value for name, value in made.items() if isinstance(value, list | dict)}
    return {name: value for name, value in made.items() if name not in changeable}, changeable


def defaults_of(model: type[Record]) -> dict[str, Any]:
    """What the fields of a new record hold that nobody gave; nothing for those that must be given."""
    plain, changeable = _defaults(model)
    return plain | changeable


@cache
def fields_of(model: type[Record]) -> tuple[str, ...]:
    """The names of the columns of a record's table, in order."""
    return tuple(attribute.key for attribute in inspect(model).column_attrs)


def values_of(record: Record) -> dict[str, Any]:
    """The record as plain values by field name."""
    held = record.__dict__  # what was read; asking each attribute costs as much as writing the row
    return {name: held[name] if name in held else getattr(record, name) for name in fields_of(type(record))}
