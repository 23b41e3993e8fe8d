"""The program in a process of its own, as a script runs it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Shell:
    """Runs the program in a process of its own, on one workspace."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        home = folder / "home"
        home.mkdir()
        self.environment = {**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(home / "data")}

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "ninja_mentor", "--workspace", str(self.folder / "ws"), *words],
            capture_output=True,
            encoding="utf-8",
            env=self.environment,
            check=False,
        )

    def says(self, *words: str) -> str:
        done = self.run(*words)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def json(self, *words: str) -> Any:  # noqa: ANN401
        return json.loads(self.says(*words, "--json"))

    def refuses(self, *words: str) -> str:
        done = self.run(*words)
        assert done.returncode == 1
        assert done.stdout == ""
        [line] = done.stderr.splitlines()
        assert "Traceback" not in line
        return line


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


def without_fonts(shell: Shell, folder: Path) -> None:
    """From now on the program sees a computer on which no font is installed."""
    (folder / "no fonts").mkdir()
    settings = folder / "fonts.conf"
    settings.write_text(f"<fontconfig><dir>{folder / 'no fonts'}</dir></fontconfig>")
    shell.environment["FONTCONFIG_FILE"] = str(settings)


HOLDER = """
import sys, time
from pathlib import Path
from ninja_mentor.bootstrap import open_workspace
workspace = open_workspace(Path(sys.argv[1]), acting_as="Holder")
print("open", flush=True)
time.sleep(600)
"""


@contextmanager
def held_open(shell: Shell) -> Iterator[subprocess.Popen[str]]:
    """Another program has the workspace open for writing, until it is killed."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(shell.folder / "ws")],
        stdout=subprocess.PIPE,
        text=True,
        env=shell.environment,
    )
    assert holder.stdout is not None
    try:
        assert holder.stdout.readline() == "open\n"
        yield holder
    finally:
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        holder.stdout.close()
