"""From a button to a file: where to, and the work that writes it."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.pitch.exporting import export_pitch

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.pitch.checks import Check
    from ninja_mentor.core.pitch.exporting import Press
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.jobs import Progress

FOLDER: Final = "pitch-folder"
KINDS: Final = {"pdf": mark("One page as PDF (*.pdf)"), "pptx": mark("Deck for PowerPoint (*.pptx)")}
DIALOGS: Final = {"pdf": mark("Export the one page"), "pptx": mark("Export the deck")}
NOT_IN_NAMES: Final = re.compile(r'[\x00-\x1f\x7f\\/:*?"<>|]+')
LONGEST_NAME: Final = 60  # letters; a file system counts bytes, and a Japanese letter has three


class Exports(QObject):
    """`started(Job)`, then `written(path, checks)` or `failed(sentence)`; neither where it was cancelled."""

    started = Signal(object)
    written = Signal(object, object)
    failed = Signal(str)

    def __init__(self, desk: Desk, press: Press, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._press, self._window = desk, press, parent

    def ask_where(self, idea_id: str, title: str, format_: str, language: str) -> QFileDialog:
        """Asks for a file, beginning where the last one went, and exports into it."""
        say = self._desk.look.say
        dialog = QFileDialog(self._window, say(DIALOGS[format_]), str(self._folder()), say(KINDS[format_]))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(format_)
        dialog.selectFile(file_name(title, language, format_))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self._selected, idea_id, format_, language))
        dialog.open()
        return dialog

    def export(self, idea_id: str, format_: str, language: str, path: Path) -> None:
        """Writes the pitch into the file."""
        work = partial(_export, self._desk, idea_id, format_, language, path, self._press)
        job = self._desk.jobs.start(work, then=partial(self._written, path), failed=self._failed)
        self.started.emit(job)

    def _selected(self, idea_id: str, format_: str, language: str, chosen: str) -> None:
        path = Path(chosen)
        self._desk.settings.set_choice(FOLDER, str(path.parent))
        self.export(idea_id, format_, language, path)

    def _folder(self) -> Path:
        last = Path(self._desk.settings.choice(FOLDER) or "?")
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return last if last.is_dir() else Path(documents)

    def _written(self, path: Path, checks: list[Check]) -> None:
        self.written.emit(path, checks)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.failed.emit(self._desk.troubles.sentence(error))
        else:
            self._desk.troubles.tell(error)


def _export(
    desk: Desk, idea_id: str, format_: str, language: str, path: Path, press: Press, progress: Progress
) -> list[Check]:
    step: Callable[[float], object] = progress.report
    return export_pitch(desk.workspace, idea_id, format_, language, path, press, step)


def file_name(title: str, language: str, format_: str) -> str:
    """The idea's name as a file can have it on every system."""
    name = " ".join(NOT_IN_NAMES.sub(" ", title).split())[:LONGEST_NAME].strip(" .") or "pitch"
    return f"{name} ({language}).{format_}"


def open_folder(path: Path) -> None:
    """Shows the folder of a file in the system's own program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
