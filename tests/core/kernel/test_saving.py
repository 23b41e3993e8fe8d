"""Saving: a link stays a link, a file keeps its rights, and others may read what was exported."""

from __future__ import annotations

import os
import stat
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.kernel.saving import save_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights, links and pipes are Unix's")


def rights(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


@pytest.fixture
def usual_mask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.usefixtures("usual_mask")
def test_a_new_file_can_be_read_by_who_shares_the_computer(tmp_path: Path) -> None:
    save_file(tmp_path / "pitch.pdf", b"new")
    assert rights(tmp_path / "pitch.pdf") == 0o644


def test_a_file_keeps_who_may_read_it(tmp_path: Path) -> None:
    file = tmp_path / "pitch.pdf"
    file.write_bytes(b"old")
    file.chmod(0o660)
    save_file(file, b"new")
    assert (file.read_bytes(), rights(file)) == (b"new", 0o660)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.pdf", tmp_path / "link.pdf"
    link.symlink_to(real)
    for content in (b"first", b"second"):
        save_file(link, content)
        assert link.is_symlink()
        assert real.read_bytes() == content


def test_a_pipe_is_written_into(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    save_file(pipe, b"words")
    reader.join(10)
    assert read == [b"words"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
