"""Files that are no files, and files that are far too large."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.contact_files import opening
from ninja_mentor.core.contact_files.opening import content_of
from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path


def why(path: Path) -> str:
    with pytest.raises(UserError) as refused:
        content_of(path)
    return refused.value.code


def test_a_folder_and_what_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    assert why(tmp_path) == "file-not-readable"
    assert why(tmp_path / "nothing.vcf") == "file-not-readable"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among its files")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.vcf")
    assert why(tmp_path / "pipe.vcf") == "file-not-readable"


def test_what_is_far_too_large_is_not_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LARGEST", 10)
    (tmp_path / "ten.csv").write_bytes(b"x" * 10)
    assert content_of(tmp_path / "ten.csv") == b"x" * 10
    (tmp_path / "eleven.csv").write_bytes(b"x" * 11)
    assert why(tmp_path / "eleven.csv") == "contacts-too-large"
