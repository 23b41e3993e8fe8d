"""Brings the file of an earlier version up to this program's schema. Imported only when one is opened."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config

from ninja_mentor.core.store.database import Database

if TYPE_CHECKING:
    from sqlalchemy import Connection


def migrations_config(connection: Connection | None = None) -> Config:
    """Alembic's configuration for the migrations next to this file."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    config.attributes["connection"] = connection
    return config


def migrate(path: Path) -> None:
    """Runs all missing migrations in one transaction: after a crash the file is as it was."""
    with closing(Database(path, writing=True)) as database, database.changing() as session:
        command.upgrade(migrations_config(session.connection()), "head")
        session.commit()
