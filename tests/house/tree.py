"""The house as text: where its files are, and their syntax."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "ninja_mentor"


def modules(*below: str) -> list[Path]:
    """The app's own modules, without migrations: those speak to tables, not to records."""
    return [path for path in sorted(PACKAGE.joinpath(*below).rglob("*.py")) if "migrations" not in path.parts]


def calls(source: str) -> list[ast.Call]:
    """Every call in a module."""
    return [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]


def places(path: Path, lines: list[int]) -> list[str]:
    """Lines of a file as a person looks them up."""
    return [f"{path.relative_to(ROOT)}:{line}" for line in lines]
