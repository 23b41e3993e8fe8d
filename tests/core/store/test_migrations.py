"""Every file that an earlier version wrote opens in this one."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as sqlite
from alembic.script import ScriptDirectory

from ninja_mentor.core.overview.board import board
from ninja_mentor.core.store.check import check
from ninja_mentor.core.store.database import REVISIONS
from ninja_mentor.core.store.migrating import migrate, migrations_config

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.workspace import Workspace

DATABASES = Path(__file__).parents[2] / "databases"


def schema(path: Path) -> dict[str, str]:
    connection = sqlite.connect(str(path))
    rows = connection.execute("select name, sql from sqlite_master where sql is not null").fetchall()
    columns = {
        name: str(sorted(connection.execute(f"pragma table_xinfo('{name}')").fetchall(), key=str))
        for name, sql in rows
        if sql.lower().startswith("create table")
    }
    indexes = {name: "index" for name, sql in rows if "index" in sql.lower()[:20]}
    connection.close()
    return columns | indexes


def test_the_program_knows_every_revision() -> None:
    scripts = ScriptDirectory.from_config(migrations_config())
    assert tuple(reversed([script.revision for script in scripts.walk_revisions()])) == REVISIONS


def test_migrating_from_nothing_gives_the_same_schema_as_a_new_workspace(
    workspace: Workspace, tmp_path: Path
) -> None:
    migrate(tmp_path / "migrated.db")
    made, migrated = schema(workspace.folder / "workspace.db"), schema(tmp_path / "migrated.db")
    assert migrated.keys() == made.keys()
    for name in made.keys() - {"alembic_version"}:
        assert migrated[name] == made[name], name


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_saved_file_of_each_version_opens_whole(
    revision: str, open_workspace: Callable[..., Workspace], tmp_path: Path
) -> None:
    (tmp_path / "workspace").mkdir()
    shutil.copyfile(DATABASES / f"{revision}.db", tmp_path / "workspace" / "workspace.db")
    workspace = open_workspace()
    assert len(workspace.ask(board, "es", workspace.today)) >= 1
    assert workspace.search("café") != []
    assert workspace.ask(check, workspace.kinds) == []
