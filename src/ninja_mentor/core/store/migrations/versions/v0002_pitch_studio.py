"""Translations that know their original, rehearsals by slide, attachments, design, questions and versions"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for language in ("es", "ja", "pt", "en"):
        op.add_column(
            "answer", sa.Column(f"basis_{language}", sa.String(), nullable=False, server_default="")
        )
    op.add_column("rehearsal", sa.Column("language", sa.String(), nullable=False, server_default=""))
    op.add_column("rehearsal", sa.Column("slide_seconds", sa.JSON(), nullable=False, server_default="{}"))
    op.create_index("idea_in_trash", "idea", ["id"], sqlite_where=sa.text("deleted_at is not null"))
    _make(
        "attachment",
        *_texts("name", "caption", "media_type", "content"),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("size", "width", "height")),
    )
    _make("pitchdesign", *_texts("template", "paper", "theme", "chart", "link", "picture_id", "logo_id"))
    _make("question", *_texts("asked", "answer"))
    _make(
        "pitchversion",
        *_texts("format", "language", "template", "paper", "theme", "cut", "for_whom"),
        *_texts("by_id", "by_name", "name", "content"),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("words", sa.JSON(), nullable=False),
    )


def _make(table: str, *columns: sa.Column[Any]) -> None:
    """A table of records that belong to an idea."""
    op.create_table(
        table,
        *_texts("id", "created_at"),
        sa.Column("deleted_at", sa.String(), nullable=True),
        *_texts("idea_id"),
        *columns,
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f(f"ix_{table}_idea_id"), table, ["idea_id"], unique=False)


def _texts(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]
