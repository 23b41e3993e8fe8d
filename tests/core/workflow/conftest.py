"""The workflow that comes with the app, and copies of it that a test may spoil."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ninja_mentor.core.workflow.data import Workflow  # noqa: TC001  (read by pytest)
from ninja_mentor.core.workflow.loading import load_workflow

SHIPPED = Path(__file__).parents[3] / "resources" / "workflow"


@pytest.fixture(scope="session")
def workflow() -> Workflow:
    return load_workflow(SHIPPED)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A folder with a copy of the workflow."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "workflow"))
