"""The very file of a version: saved again where the person likes, or opened in the system's program."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.kernel.saving import save_file
from ninja_mentor.core.pitch.file_names import file_name
from ninja_mentor.core.pitch.ordering import Order
from ninja_mentor.ui.pitch.exports import FOLDER
from ninja_mentor.ui.widgets.folder_dialog import last_folder

if TYPE_CHECKING:
    from ninja_mentor.core.pitch.model import PitchVersion
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk

KINDS: Final = {
    "pdf": mark("One page as PDF (*.pdf)"),
    "png": mark("One page as a picture (*.png)"),
    "txt": mark("Text (*.txt)"),
    "pptx": mark("Deck for PowerPoint (*.pptx)"),
    "slides": mark("Deck as PDF (*.pdf)"),
}
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
        say, desk = self._desk.look.say, self._desk
        start = str(last_folder(desk.settings, FOLDER))
        dialog = QFileDialog(self._window, say("Save the file again"), start, say(KINDS[version.format]))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Order(version.language, version.format).suffix)
        dialog.selectFile(name_of(version))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self._save, version.content))
        dialog.open()
        return dialog

    def open_copy(self, version: PitchVersion) -> None:
        """Opens a copy in the system's program, so that nothing happens to the file that is kept."""
        if self._copies is None:
            self._copies = QTemporaryDir()
        path = Path(self._copies.path()) / version.id / name_of(version)
        workspace = self._desk.workspace
        self._desk.jobs.run(_copy, workspace, version.content, path, then=self._open, failed=self._fail)

    def _save(self, content: str, chosen: str) -> None:
        path = Path(chosen)
        self._desk.settings.set_choice(FOLDER, str(path.parent))
        workspace = self._desk.workspace
        self._desk.jobs.run(_put, workspace, content, path, then=self._saved, failed=self._fail)

    def _saved(self, path: Path) -> None:
        self.saved.emit(path)

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            say = self._desk.look.say
            self.failed.emit(say("No program on this computer opens {name}.", name=path.name))

    def _fail(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.failed.emit(self._desk.troubles.sentence(error))
        else:
            self._desk.troubles.tell(error)


def name_of(version: PitchVersion) -> str:
    """A file's name after the title that the pitch had then."""
    return file_name(next(iter(version.words), ""), Order(version.language, version.format))


def _put(workspace: Workspace, content: str, path: Path) -> Path:
    save_file(path, workspace.attachments.read(content))
    return path


def _copy(workspace: Workspace, content: str, path: Path) -> Path:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        _put(workspace, content, path)
        path.chmod(READ_ONLY)
    return path
