"""The bytes of photos and files: only what is ours is opened, whatever a damaged database names."""

from __future__ import annotations

import hashlib
import os
import sys
from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.store.attachments import LARGEST, Attachments

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def kept(tmp_path: Path) -> Attachments:
    return Attachments(tmp_path / "workspace")


def is_lost(kept: Attachments, name: str) -> bool:
    try:
        kept.read(name)
    except UserError as error:
        return error.code == "attachment-lost"
    return False


def test_bytes_are_kept_once_and_read_back(kept: Attachments) -> None:
    name = kept.keep(b"a photo")
    assert kept.keep(b"a photo") == name
    assert kept.read(name) == b"a photo"
    kept.path(name).write_bytes(b"A photo")
    assert is_lost(kept, name)
    assert kept.keep(b"a photo") == name
    assert kept.read(name) == b"a photo"


@pytest.mark.parametrize(
    "name", ["", "../../secret", "/etc/hostname", "aa/../../x", "A" * 64, "z" * 64, "a" * 64]
)
def test_a_name_that_is_no_hash_opens_nothing(kept: Attachments, name: str) -> None:
    assert is_lost(kept, name)


@pytest.mark.skipif(sys.platform == "win32", reason="Unix has files that never end")
def test_what_is_no_file_or_far_too_large_is_not_read(kept: Attachments) -> None:
    pipe, huge = hashlib.sha256(b"pipe").hexdigest(), hashlib.sha256(b"huge").hexdigest()
    for name in (pipe, huge):
        kept.path(name).parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(kept.path(pipe))
    with kept.path(huge).open("wb") as file:
        file.truncate(LARGEST + 1)
    assert is_lost(kept, pipe)
    assert is_lost(kept, huge)
