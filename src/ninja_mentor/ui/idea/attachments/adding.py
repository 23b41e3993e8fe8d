"""From what was dropped, pasted or chosen to records on the idea."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ninja_mentor.core.attachments.edits import attach_kept
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.ui.idea.attachments.incoming import files_in, incoming_from, keep_all
from ninja_mentor.ui.widgets.folder_dialog import last_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData

    from ninja_mentor.core.attachments.model import Attachment
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.idea.attachments.incoming import Incoming, Outcome

FOLDER: Final = "pictures-folder"
MOST_TOLD: Final = 6  # files that were not added, each with its reason


class Adding(QObject):
    """`started(Job)` when files are on their way, `added(ids)` after them, `told(sentence)` where one was refused."""

    started = Signal(object)
    added = Signal(list)
    told = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, parent

    def ask(self, idea_id: str) -> QFileDialog:
        """Asks which files, beginning where the last ones came from."""
        say = self._desk.language.say
        start = last_folder(self._desk.settings, FOLDER, QStandardPaths.StandardLocation.PicturesLocation)
        dialog = QFileDialog(self._window, say("Add pictures and files"), str(start))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [
                say("All files (*)"),
                say("Pictures (*.jpg *.jpeg *.png *.webp *.gif *.tif *.tiff *.bmp *.svg *.avif)"),
            ]
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(partial(self._selected, idea_id))
        dialog.open()
        return dialog

    def paste(self, idea_id: str, data: QMimeData) -> None:
        """Adds what the clipboard has."""
        say = self._desk.language.say
        if not self.take(idea_id, data):
            self._desk.toaster.say(say("There is no picture and no file in the clipboard."))

    def take(self, idea_id: str, data: QMimeData) -> bool:
        """Adds what was dropped; False where nothing in it can be added."""
        files = incoming_from(data, self._desk.language.say("Pasted picture") + ".png")
        if files:
            self.add(idea_id, files)
        return bool(files)

    def add(self, idea_id: str, files: Sequence[Incoming]) -> None:
        """Prepares the files beside the window, then puts all that can be kept on the idea at once."""
        work = partial(keep_all, self._desk.workspace, files, partial(self._telling, files))
        self.started.emit(self._desk.jobs.start(work, then=partial(self._store, idea_id)))

    def _telling(self, files: Sequence[Incoming], number: int) -> str:
        return self._desk.language.say(
            "{number} of {whole}: {name}", number=number + 1, whole=len(files), name=files[number].name
        )

    def _store(self, idea_id: str, outcome: Outcome) -> None:
        then = partial(self._tell, outcome)
        if not outcome.kept:
            then([])
            return
        [first, *more] = outcome.kept
        label, facts = mark("Add pictures and files"), {}
        if not more:
            label, facts = mark("Add {name}"), {"name": first.name}
        self._desk.writer.change(label, attach_kept, idea_id, outcome.kept, facts=facts, then=then)

    def _tell(self, outcome: Outcome, records: Sequence[Attachment]) -> None:
        language = self._desk.language
        if records:
            self.added.emit([record.id for record in records])
        done = language.count("{n} added.", "{n} added.", len(records))
        if not outcome.refused:
            self._desk.toaster.say(done, undo=True)
            return
        told = [self._desk.troubles.sentence(error) for error in outcome.refused]
        more = len(told) - MOST_TOLD
        lines = told[:MOST_TOLD]
        if more > 0:
            lines.append(language.count("And {n} more.", "And {n} more.", more))
        not_done = language.count("{n} not added:", "{n} not added:", len(told))
        head = f"{done} {not_done}" if records else not_done
        self.told.emit(" ".join((head, *lines)) if len(lines) == 1 else "\n".join((head, *lines)))

    def _selected(self, idea_id: str, chosen: list[str]) -> None:
        paths = [Path(each) for each in chosen]
        if paths:
            self._desk.settings.set_choice(FOLDER, str(paths[0].parent))
            self.add(idea_id, files_in(paths))
