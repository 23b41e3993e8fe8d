"""One writer for the whole run, and other programs' eyes."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.typesetting.fonts import FontBook
from ninja_mentor.core.workflow.loading import load_workflow
from ninja_mentor.core.worksheets.writer import SheetWriter
from tests.core.pitch.conftest import Reader

if TYPE_CHECKING:
    from ninja_mentor.core.workflow.data import Workflow


@pytest.fixture(scope="session")
def writer() -> SheetWriter:
    return SheetWriter(FontBook())


class Forgiving(Reader):
    """Goes on where pdftotext gives bytes that are no text, as for a sign without a glyph."""

    def _run(self, *command: str) -> str:
        return subprocess.run(command, capture_output=True, check=True).stdout.decode(errors="replace")


@pytest.fixture(scope="session")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    return Forgiving(tmp_path_factory.mktemp("reader"))


@pytest.fixture(scope="session")
def workflow() -> Workflow:
    return load_workflow(resource("workflow"))
