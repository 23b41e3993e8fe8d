"""A picture or file goes to another program, or to a place of the person's own."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices

from ninja_mentor.core.attachments.copying import can_be_opened, copy_name, copy_to
from ninja_mentor.ui.widgets.folder_dialog import last_folder, open_save_dialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog, QWidget

    from ninja_mentor.core.attachments.model import Attachment
    from ninja_mentor.ui.desk import Desk

FOLDER: Final = "copies-folder"
READ_ONLY: Final = 0o444  # or somebody would write into the copy and miss it here


class Leaving(QObject):
    """Copies for other programs are in a folder that goes away with the room."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, parent
        self._copies = QTemporaryDir()

    def open(self, attachment: Attachment) -> None:
        """Opens a copy in the system's own program; asks where to save what is no picture or document."""
        if not can_be_opened(attachment):
            self.ask_where(attachment)
            return
        folder = Path(self._copies.path()) / attachment.content[:16]
        self._desk.jobs.run(
            _copy_for_reading,
            self._desk,
            attachment,
            folder / copy_name(attachment),
            then=partial(self._opened, attachment),
        )

    def ask_where(self, attachment: Attachment) -> QFileDialog:
        """Asks where to save a copy, and saves it there."""
        suggestion = last_folder(self._desk.settings, FOLDER) / copy_name(attachment)
        title = self._desk.language.say("Save a copy")
        return open_save_dialog(self._window, title, suggestion, partial(self._selected, attachment))

    def save(self, attachment: Attachment, target: Path) -> None:
        """Saves a copy into this file."""
        self._desk.jobs.run(copy_to, self._desk.workspace.attachments, attachment, target, then=self._saved)

    def _selected(self, attachment: Attachment, chosen: str) -> None:
        target = Path(chosen)
        self._desk.settings.set_choice(FOLDER, str(target.parent))
        self.save(attachment, target)

    def _saved(self, target: Path) -> None:
        self._desk.toaster.say(self._desk.language.say("Saved as {file}.", file=target.name))

    def _opened(self, attachment: Attachment, copy: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self._desk.toaster.warn(
                self._desk.language.say(
                    "No program on this computer opens {name}. Save a copy and open it elsewhere.",
                    name=attachment.name,
                )
            )


def _copy_for_reading(desk: Desk, attachment: Attachment, target: Path) -> Path:
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        copy_to(desk.workspace.attachments, attachment, target).chmod(READ_ONLY)
    return target
