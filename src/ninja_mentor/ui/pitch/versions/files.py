"""The very file of a version: saved again where the person likes, or opened in the system's program."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.kernel.saving import save_file
from ninja_mentor.core.pitch.file_names import file_name
from ninja_mentor.core.pitch.ordering import Order
from ninja_mentor.core.pitch.versions import title_of
from ninja_mentor.ui.pitch.exports import KINDS
from ninja_mentor.ui.widgets.folder_dialog import PITCH_FOLDER, last_folder, open_save_dialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog, QWidget

    from ninja_mentor.core.pitch.model import PitchVersion
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk

LOST: Final = mark(
    "The file of this version is not in the workspace any more, or is damaged. A backup may still have it."
)
READ_ONLY: Final = 0o444  # what is changed in a copy would be lost, so the program says that it cannot be


class VersionFiles(QObject):
    """`saved(path)`, or `failed(sentence)` where the file is lost or cannot be written."""

    saved = Signal(object)
    failed = Signal(str)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._copies: QTemporaryDir | None = None  # goes with the window

    def save_again(self, version: PitchVersion) -> QFileDialog:
        """Asks for a file, beginning where the last pitch went, and puts the very same bytes there."""
        say = self._desk.look.say
        suggestion = last_folder(self._desk.settings, PITCH_FOLDER) / name_of(version)
        then, kinds = partial(self._save, version.content), say(KINDS[version.format])
        return open_save_dialog(self._window, say("Save the file again"), suggestion, then, kinds)

    def open_copy(self, version: PitchVersion) -> None:
        """Opens a copy in the system's program, so that nothing happens to the file that is kept."""
        if self._copies is None:
            self._copies = QTemporaryDir()
        path = Path(self._copies.path()) / version.id / name_of(version)
        workspace = self._desk.workspace
        self._desk.jobs.run(_copy, workspace, version.content, path, then=self._open, failed=self._fail)

    def _save(self, content: str, chosen: str) -> None:
        path = Path(chosen)
        workspace = self._desk.workspace
        self._desk.jobs.run(_put, workspace, content, path, then=self._saved, failed=self._fail)

    def _saved(self, path: Path) -> None:
        self._desk.settings.set_choice(PITCH_FOLDER, str(path.parent))  # known now to take files
        self.saved.emit(path)

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            say = self._desk.look.say
            self.failed.emit(say("No program on this computer opens {name}.", name=path.name))

    def _fail(self, error: Exception) -> None:
        if isinstance(error, UserError) and error.code == "attachment-lost":
            self.failed.emit(self._desk.look.say(LOST))
        elif isinstance(error, UserError):
            self.failed.emit(self._desk.troubles.sentence(error))
        else:
            self._desk.troubles.tell(error)


def name_of(version: PitchVersion) -> str:
    """A file's name after the title that the pitch had then."""
    return file_name(title_of(version), Order(version.language, version.format))


def _put(workspace: Workspace, content: str, path: Path) -> Path:
    save_file(path, workspace.attachments.read(content))
    return path


def _copy(workspace: Workspace, content: str, path: Path) -> Path:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        _put(workspace, content, path)
        path.chmod(READ_ONLY)
    return path
