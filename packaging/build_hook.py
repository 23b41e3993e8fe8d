"""Puts resources/ into the wheel as ninja_mentor/resources, with the translations compiled.

Only into the standard wheel: an editable install would keep a stale copy, and reads the repository's files.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SOURCES_OF_TRANSLATIONS = (".po", ".pot", ".mo")  # an .mo lying about may be older than its .po


class ResourcesHook(BuildHookInterface[Any]):
    """hatchling calls it by the name "custom" of pyproject.toml."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version != "standard":
            return
        resources = Path(self.root) / "resources"
        self._compiled = tempfile.TemporaryDirectory()
        included = build_data["force_include"]
        for file in sorted(resources.rglob("*")):
            place = Path("ninja_mentor", "resources", file.relative_to(resources))
            if file.suffix == ".po":
                compiled = Path(self._compiled.name, f"{file.parent.parent.name}.mo")
                compile_catalogue(file, compiled)
                included[str(compiled)] = str(place.with_suffix(".mo"))
            elif file.is_file() and file.suffix not in SOURCES_OF_TRANSLATIONS:
                included[str(file)] = str(place)

    def finalize(self, version: str, _build_data: dict[str, Any], _artifact_path: str) -> None:
        if version == "standard":
            self._compiled.cleanup()


def compile_catalogue(source: Path, target: Path) -> None:
    """Writes the .mo of a .po file."""
    with source.open("rb") as text, target.open("wb") as compiled:
        write_mo(compiled, read_po(text))
