"""`make run` on an empty machine: what is found missing, what is done again, what the lock says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from environment import compile_translations, once
from system_packages import TO_RUN, TO_TEST, Need, installed_names, missing_needs, needs_of, way_to_root
from tests.house.tree import ROOT

BOOKWORM = "installed\tlibglib2.0-0\t\ninstalled\tqpdf\t\nconfig-files\txvfb\t\n"
TRIXIE = "installed\tlibglib2.0-0t64\tlibglib2.0-0 (= 2.84.4-3), libglib2.0-0-x\n"


def test_packages_are_known_by_every_name_they_provide() -> None:
    assert installed_names(BOOKWORM) == {"libglib2.0-0", "qpdf"}
    assert {"libglib2.0-0", "libglib2.0-0t64", "libglib2.0-0-x"} == installed_names(TRIXIE)


def test_only_what_is_missing_is_installed_and_why_stays_with_it() -> None:
    needs = (Need("to read", ("qpdf", "poppler-utils")), Need("to draw", ("libglib2.0-0",)))
    assert missing_needs(needs, installed_names(BOOKWORM)) == [Need("to read", ("poppler-utils",))]


def test_a_fresh_machine_gets_what_qt_and_the_tests_need(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)  # Debian without python3-venv
    to_run = [
        name
        for need in missing_needs(needs_of("run", tmp_path / ".venv"), frozenset())
        for name in need.packages
    ]
    assert {"libxcb-cursor0", "fonts-noto-cjk", f"python3.{sys.version_info.minor}-venv"} <= set(to_run)
    assert "xvfb" not in to_run
    (tmp_path / ".venv" / "set-up").mkdir(parents=True)
    assert needs_of("dev", tmp_path / ".venv") == TO_RUN + TO_TEST


@pytest.mark.parametrize(
    ("is_root", "sudo", "asks", "way"),
    [
        (True, None, False, []),
        (False, "sudo", True, ["sudo"]),
        (False, "sudo", False, ["sudo", "--non-interactive"]),
        (False, None, True, None),
    ],
)
def test_how_to_install(is_root: bool, sudo: str | None, asks: bool, way: list[str] | None) -> None:
    assert way_to_root(is_root=is_root, sudo=sudo, asks=asks) == way


def test_a_step_is_done_again_only_when_its_sources_change_or_its_product_is_gone(tmp_path: Path) -> None:
    source, product = tmp_path / "run.lock", tmp_path / "product"
    done: list[str] = []

    def step() -> None:
        product.write_text(source.read_text())
        done.append(source.read_text())

    source.write_text("one")
    once(tmp_path / "stamps", "step", [source], step, makes=[product])
    once(tmp_path / "stamps", "step", [source], step, makes=[product])
    assert done == ["one"]
    source.write_text("two")
    once(tmp_path / "stamps", "step", [source], step, makes=[product])
    product.unlink()
    once(tmp_path / "stamps", "step", [source], step, makes=[product])
    assert done == ["one", "two", "two"]


def test_a_step_that_failed_is_tried_again(tmp_path: Path) -> None:
    def fail() -> None:
        raise OSError

    for _time in range(2):
        with pytest.raises(OSError, match=r"^$"):
            once(tmp_path, "step", [], fail)


def test_a_broken_translation_stops_the_set_up_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / ".venv").symlink_to(Path(sys.prefix))
    with pytest.raises(SystemExit, match=r"A translation in .* is not right"):
        compile_translations(tmp_path)


def test_without_a_display_it_says_so() -> None:
    asks = "import set_up; set_up.prepare = print; set_up.start = lambda *a, **k: print(*a, k) or 0; set_up.run([])"
    bare = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    says = subprocess.run(
        [sys.executable, "-c", asks],
        cwd=ROOT / "packaging",
        env=bare,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "There is no display here" in says
    assert "ninja_mentor.tour --out" in says


def locked(name: str) -> dict[str, str]:
    """Names and versions in a lock file."""
    text = (ROOT / "packaging" / "locks" / f"{name}.lock").read_text("utf-8")
    return dict(re.findall(r"^([\w.-]+)==([\w.]+)", text, re.MULTILINE))


def test_the_lock_holds_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"]
    development = [entry for entry in groups["dev"] if isinstance(entry, str)]
    for lock, wanted in (
        ("run", project["project"]["dependencies"] + groups["build"]),
        ("dev", project["project"]["dependencies"] + groups["build"] + development),
    ):
        versions = locked(lock)
        requirements = [Requirement(text) for text in wanted]
        stale = [
            str(r)
            for r in requirements
            if not r.specifier.contains(versions.get(canonicalize_name(r.name), "0"))
        ]
        assert stale == [], "make lock"


def test_both_locks_agree() -> None:
    assert locked("run").items() <= locked("dev").items()


@pytest.mark.parametrize("name", ["run", "dev"])
def test_every_locked_package_has_hashes(name: str) -> None:
    text = (ROOT / "packaging" / "locks" / f"{name}.lock").read_text("utf-8")
    packages = re.split(r"\n(?=\S)", text.strip())
    assert packages
    assert [package for package in packages if "--hash=sha256:" not in package] == []
