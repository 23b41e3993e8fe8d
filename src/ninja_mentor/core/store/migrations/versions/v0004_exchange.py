"""Exchange: replicas, segments, keys and clashes"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    record = (_key("kind"), _key("record_id"))
    chain = (_key("space"), _key("device"), sa.Column("seq", sa.Integer(), nullable=False))
    _make("replica", *record, _bytes("state"), key=("kind", "record_id"))
    _make("told", _key("space"), *_again(record), _bytes("version"), key=("space", "kind", "record_id"))
    _make(
        "segment",
        *chain,
        *(_bytes(name) for name in ("hash", "head", "signature")),
        _key("at"),
        key=("space", "device", "seq"),
    )
    _make(
        "segment_body",
        *_again(chain),
        sa.Column("number", sa.Integer(), nullable=False),
        *_again(record),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("waits", sa.Boolean(), nullable=False),
        key=("space", "device", "seq", "number"),
    )
    op.create_index("segment_body_by_record", "segment_body", ["kind", "record_id"], unique=False)
    _make(
        "exchange_device",
        _key("id"),
        *(_bytes(name) for name in ("key", "person_key", "certificate")),
        key=("id",),
    )
    _make(
        "correspondent",
        _bytes("key"),
        *(_key(name) for name in ("recipient", "author_id", "name", "person_id", "since")),
        sa.Column("blocked", sa.Boolean(), nullable=False),
        key=("key",),
    )
    _make("held", _bytes("key"), *_again(chain), key=("key", "space", "device"))
    _make(
        "clash",
        sa.Column("number", sa.Integer(), nullable=False),
        *(_key(name) for name in ("kind", "record_id", "subject", "field")),
        sa.Column("here", sa.JSON(), nullable=True),
        sa.Column("there", sa.JSON(), nullable=True),
        *(_key(name) for name in ("by_name", "at")),
        sa.Column("looked", sa.Boolean(), nullable=False),
        key=("number",),
        sqlite_autoincrement=True,
    )


def _make(table: str, *columns: sa.Column[Any], key: tuple[str, ...], **options: bool) -> None:
    op.create_table(table, *columns, sa.PrimaryKeyConstraint(*key), **options)


def _key(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.String(), nullable=False)


def _bytes(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def _again(columns: tuple[sa.Column[Any], ...]) -> list[sa.Column[Any]]:
    """Columns like these: a table takes each for itself."""
    return [sa.Column(column.name, column.type, nullable=False) for column in columns]
