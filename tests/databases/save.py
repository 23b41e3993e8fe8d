"""Saves a database of the present schema version, with the sample in it: `python -m tests.databases.save`.

Run it once, when a new schema stands: every later version must open what this one wrote.
"""

from __future__ import annotations

import tempfile
from contextlib import closing
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from ninja_mentor.bootstrap import make_parts
from ninja_mentor.core.sample.loading import load_sample
from ninja_mentor.core.store.database import REVISIONS
from ninja_mentor.core.workspace import Workspace
from tests.conftest import StandingClock


def save(folder: Path) -> Path:
    """The file, named after the schema version that it has."""
    saved = folder / f"{REVISIONS[-1]}.db"
    with tempfile.TemporaryDirectory() as made:
        parts = make_parts(StandingClock(), Path(made) / "devices")
        with closing(Workspace.open(Path(made) / "workspace", parts, acting_as="Ana")) as workspace:
            load_sample(workspace)
            workspace.checkpoint()
        saved.unlink(missing_ok=True)
        with closing(sqlite.connect(str(Path(made) / "workspace" / "workspace.db"))) as connection:
            connection.execute("vacuum into ?", [str(saved)])
    return saved


if __name__ == "__main__":
    save(Path(__file__).parent)
