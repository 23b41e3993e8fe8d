"""The system's own dialogs for a folder or a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ninja_mentor.ui.settings import Settings

PITCH_FOLDER: Final = "pitch-folder"  # what it is remembered by, for one pitch and for many


def last_folder(
    settings: Settings,
    name: str,
    otherwise: QStandardPaths.StandardLocation = QStandardPaths.StandardLocation.DocumentsLocation,
) -> Path:
    """The folder that is remembered under this name, as long as it is there; else the system's own."""
    last = Path(settings.choice(name) or "?")
    return last if last.is_dir() else Path(QStandardPaths.writableLocation(otherwise))


def open_save_dialog(
    parent: QWidget, title: str, suggestion: Path, then: Callable[[str], object], kinds: str = ""
) -> QFileDialog:
    """Asks where to save without holding up the window; `then` gets the path. `kinds` as below, "" for any."""
    dialog = QFileDialog(parent, title, str(suggestion.parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    if kinds:
        dialog.setDefaultSuffix(suggestion.suffix)
    dialog.selectFile(suggestion.name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(then)
    dialog.open()
    return dialog


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
