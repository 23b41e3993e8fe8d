"""Where the app's own files are: inside the installed package, or in the repository while developing."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2]


def resource(*parts: str) -> Path:
    """The path of a file or folder below `resources/`."""
    installed = PACKAGE / "resources"
    root = installed if installed.is_dir() else PACKAGE.parents[1] / "resources"
    return root.joinpath(*parts)
