"""People across borders, and what mentoring needs to keep its promises"""

from typing import Any, Final

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


TEXT: Final = (sa.String, "")
LIST: Final = (sa.JSON, "[]")


def upgrade() -> None:
    _add(
        "person",
        introduced_by_id=TEXT,
        relations=LIST,
        photo=TEXT,
        work_hours=LIST,
        awake=TEXT,
        more_lines=LIST,
    )
    _add("organisation", other_places=LIST)
    _add("session", next_time=TEXT, next_zone=TEXT, next_minutes=(sa.Integer, "60"), agenda=LIST)
    _add("action", dropped_on=TEXT, outcome=TEXT, moves=LIST, for_id=TEXT)
    _add("comment", context=TEXT)
    _add("readiness", evidence_ids=LIST)
    _make(
        "sharing", *_texts("person_id", "scope", "with_whom", "format", "by_id", "by_name"), _list("fields")
    )
    op.create_index(op.f("ix_sharing_person_id"), "sharing", ["person_id"], unique=False)
    _make("agenda", *_texts("name"), _list("items"))
    op.create_table(
        "looked",
        sa.Column("author_id", sa.String(), nullable=False),
        sa.Column("idea_id", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("author_id", "idea_id"),
    )


def _make(table: str, *columns: sa.Column[Any]) -> None:
    """A table of records."""
    op.create_table(
        table,
        *_texts("id", "created_at"),
        sa.Column("deleted_at", sa.String(), nullable=True),
        *columns,
        sa.PrimaryKeyConstraint("id"),
    )


def _add(table: str, **columns: tuple[type[Any], str]) -> None:
    """Columns that rows had not before, each with its type and what the rows get."""
    for name, (kind, default) in columns.items():
        op.add_column(table, sa.Column(name, kind(), nullable=False, server_default=default))


def _texts(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _list(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.JSON(), nullable=False)
