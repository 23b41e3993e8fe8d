"""The system's own dialogs for a folder or a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ninja_mentor.ui.settings import Settings


def last_folder(settings: Settings, name: str) -> Path:
    """The folder that is remembered under this name, as long as it is there; else that of the documents."""
    last = Path(settings.choice(name) or "?")
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return last if last.is_dir() else Path(documents)


def ask_for_folder(parent: QWidget, title: str, start: Path) -> Path | None:
    """The folder that the person chose or made; None if they did not."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(start))
    return Path(chosen) if chosen else None


def ask_where_to_save(parent: QWidget, title: str, suggestion: Path, kinds: str) -> Path | None:
    """Where to save; `kinds` such as "ZIP (*.zip)". None if the person gave up."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), kinds)
    return Path(chosen) if chosen else None


def ask_for_file(parent: QWidget, title: str, start: Path, kinds: str) -> Path | None:
    """The file that the person chose; None if they did not."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(start), kinds)
    return Path(chosen) if chosen else None
