"""What must never get into the repository: where one machine gets its packages, and that machine's folders."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.house.tree import ROOT

if TYPE_CHECKING:
    from pathlib import Path

HOSTS = r"(pypi|pythonhosted|anaconda|npmjs|crates)\.(org|com|io)\b"
FOLDERS = rf"(?<![\w.])({re.escape(str(ROOT))}\b|/(root/|home/\w|Users/\w))"
FORBIDDEN = re.compile(f"{HOSTS}|{FOLDERS}|(--index-url|find-links)[ =]")


def tracked_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    return [ROOT / name for name in listed.decode().split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.parametrize(
    "text",
    [
        "see https://{}/simple".format("pypi" + ".org"),
        f"cd {ROOT}/src",
        "{} x".format("--index-" + "url"),
    ],
)
def test_a_forbidden_word_is_noticed(text: str) -> None:
    assert FORBIDDEN.search(text)


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="only a clone knows which files are its own")
def test_no_file_names_a_registry_or_a_folder_of_one_machine() -> None:
    found = {
        f"{path.relative_to(ROOT)}: {hit.group()}"
        for path in tracked_files()
        for hit in FORBIDDEN.finditer(path.read_bytes().decode("utf-8", "replace"))
    }
    assert found == set()
