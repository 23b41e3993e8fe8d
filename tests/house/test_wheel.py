"""The wheel carries what the app reads at run time, with translations compiled from their sources."""

from __future__ import annotations

import gettext
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.tree import ROOT

TRANSLATION = (
    'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Undo"\nmsgstr "Deshacer"\n'
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel of a copy of this repository with one known translation."""
    copy = tmp_path_factory.mktemp("copy")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    for name in ("src", "resources", "packaging"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    catalogue = copy / "resources" / "locale" / "es" / "LC_MESSAGES" / "ninja_mentor.po"
    catalogue.parent.mkdir(parents=True, exist_ok=True)
    catalogue.write_text(TRANSLATION, "utf-8")
    catalogue.with_suffix(".mo").write_bytes(b"left over from an older text")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", "out"]
    subprocess.run(build, cwd=copy, check=True, capture_output=True)
    return zipfile.ZipFile(next((copy / "out").glob("*.whl")))


def test_resources_are_inside(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    expected = {
        f"ninja_mentor/resources/{path.relative_to(ROOT / 'resources').as_posix()}"
        for path in (ROOT / "resources").rglob("*")
        if path.is_file() and path.suffix not in {".po", ".pot", ".mo"}
    }
    assert expected <= names
    assert "ninja_mentor/core/store/migrations/env.py" in names
    assert [name for name in names if name.endswith((".po", ".pot"))] == []


def test_translations_are_compiled_anew(wheel: zipfile.ZipFile) -> None:
    with wheel.open("ninja_mentor/resources/locale/es/LC_MESSAGES/ninja_mentor.mo") as compiled:
        assert gettext.GNUTranslations(compiled).gettext("Undo") == "Deshacer"


def test_only_the_app_is_inside(wheel: zipfile.ZipFile) -> None:
    tops = {Path(name).parts[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"ninja_mentor"}
