"""The desktop file and its description are what Linux desktops and software centres expect."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtSvg import QSvgRenderer

from tests.house.tree import ROOT

LINUX = ROOT / "packaging" / "linux"
NAME = "org.ninjamentor.NinjaMentor"
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="these files are for Linux")


def said(*command: str) -> list[str]:
    """The lines that a checker printed about a file in packaging/linux."""
    result = subprocess.run(command, cwd=LINUX, capture_output=True, text=True, check=False)
    return (result.stdout + result.stderr).splitlines()


def test_the_desktop_file_is_valid() -> None:
    assert said("desktop-file-validate", "--warn-kde", f"{NAME}.desktop") == []


def test_the_description_is_valid() -> None:
    lines = said("appstreamcli", "validate", "--no-net", f"{NAME}.metainfo.xml")
    serious = [line for line in lines if line.startswith(("E:", "W:"))]
    assert lines
    assert [line for line in serious if "url-homepage-missing" not in line] == []  # there is none yet


def test_the_newest_release_is_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    releases = ET.parse(LINUX / f"{NAME}.metainfo.xml").findall("releases/release")
    assert releases[0].get("version") == version


def test_the_icon_can_be_drawn() -> None:
    desktop = (LINUX / f"{NAME}.desktop").read_text("utf-8")
    icon = next(line.removeprefix("Icon=") for line in desktop.splitlines() if line.startswith("Icon="))
    assert QSvgRenderer(str(ROOT / "resources" / "icons" / f"{icon}.svg")).isValid()
