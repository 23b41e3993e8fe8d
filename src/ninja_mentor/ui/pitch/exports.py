"""From a button to a file: where to, and the work that writes it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.pitch.exporting import export_pitch
from ninja_mentor.core.pitch.file_names import file_name
from ninja_mentor.ui.pitch.export_sheet import TITLES
from ninja_mentor.ui.widgets.folder_dialog import PITCH_FOLDER, last_folder, open_save_dialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QFileDialog, QWidget

    from ninja_mentor.core.pitch.exporting import Exported, Press
    from ninja_mentor.core.pitch.ordering import Order
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.jobs import Progress

KINDS: Final = {
    "pdf": mark("One page as PDF (*.pdf)"),
    "png": mark("One page as a picture (*.png)"),
    "txt": mark("Text (*.txt)"),
    "pptx": mark("Deck for PowerPoint (*.pptx)"),
    "slides": mark("Deck as PDF (*.pdf)"),
}


class Exports(QObject):
    """`started(Job)`, then `written(path, Exported)` or `failed(sentence)`; neither where it was cancelled."""

    started = Signal(object)
    written = Signal(object, object)
    failed = Signal(str)

    def __init__(self, desk: Desk, press: Press, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._press, self._window = desk, press, parent

    def ask_where(self, idea_id: str, title: str, order: Order) -> QFileDialog:
        """Asks for a file, beginning where the last one went, and exports into it."""
        say, format_ = self._desk.look.say, order.format
        suggestion = last_folder(self._desk.settings, PITCH_FOLDER) / file_name(title, order)
        then = partial(self._selected, idea_id, order)
        return open_save_dialog(self._window, say(TITLES[format_]), suggestion, then, say(KINDS[format_]))

    def export(self, idea_id: str, order: Order, path: Path) -> None:
        """Writes what is ordered into the file."""
        work = partial(_export, self._desk, idea_id, order, path, self._press)
        job = self._desk.jobs.start(work, then=partial(self._written, path), failed=self._failed)
        self.started.emit(job)

    def _selected(self, idea_id: str, order: Order, chosen: str) -> None:
        self.export(idea_id, order, Path(chosen))

    def _written(self, path: Path, exported: Exported) -> None:
        self._desk.settings.set_choice(PITCH_FOLDER, str(path.parent))  # known now to take files
        self.written.emit(path, exported)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.failed.emit(self._desk.troubles.sentence(error))
        else:
            self._desk.troubles.tell(error)


def _export(desk: Desk, idea_id: str, order: Order, path: Path, press: Press, progress: Progress) -> Exported:
    step: Callable[[float], object] = progress.report
    return export_pitch(desk.workspace, idea_id, order, path, press, step)


def open_folder(path: Path) -> None:
    """Shows the folder of a file in the system's own program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
