"""Contacts leave this computer: for whom, which details, who is left out; then a file, and a note of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.contact_files.out_files import would_leave
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.ui.people.leaving.form import LeavingForm
from ninja_mentor.ui.people.leaving.preview import LeavingPreview
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL, WIDE
from ninja_mentor.ui.widgets.busy_line import BusyLine
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.dialog_frame import framed
from ninja_mentor.ui.widgets.flash_band import FlashBand
from ninja_mentor.ui.widgets.folder_dialog import last_folder, open_save_dialog
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QFileDialog

    from ninja_mentor.core.contact_files.leaving import Decision
    from ninja_mentor.core.contact_files.out_files import OutOrder, TakenOut
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.jobs import Job, Progress

WIDTH: Final = 760
TALL: Final = 500
FORM_WIDTH: Final = 330
FOLDER: Final = "contacts-folder"


class LeavingDialog(QDialog):
    """`LeavingDialog(desk, parent, ids).open()`. Esc ends the writing under way, or closes."""

    def __init__(self, desk: Desk, parent: QWidget, chosen: Sequence[str]) -> None:
        super().__init__(parent)
        self._desk, self._chosen = desk, tuple(chosen)
        self._job: Job | None = None
        self.saving: QFileDialog | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        look, say = desk.look, desk.look.say
        self.setWindowTitle(say("Take contacts out"))
        self.form = LeavingForm(desk)
        self.form.setFixedWidth(look.theme.px(FORM_WIDTH))
        self.preview = LeavingPreview(desk)
        self.band = FlashBand(look)
        self.busy = BusyLine(look)
        self.go = Button(look, say("Choose a file…"), self.choose_file, "primary", "file-down")
        self.go.setEnabled(False)
        right = QVBoxLayout()
        right.setSpacing(MEDIUM)
        right.addWidget(Text(say("What leaves this computer"), "strong"))
        right.addWidget(self.preview, 1)
        both = QHBoxLayout()
        both.setSpacing(WIDE)
        both.addWidget(self.form, 0, Qt.AlignmentFlag.AlignTop)
        both.addLayout(right, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self.busy, 1)
        buttons.addStretch(1)
        buttons.addWidget(Button(look, say("Cancel"), self.reject))
        buttons.addWidget(self.go)
        inside = framed(self, self.band)
        inside.addWidget(Text(say("Take contacts out"), "section"))
        inside.addLayout(both, 1)
        inside.addLayout(buttons)
        self.form.changed.connect(self._read)
        self.preview.person_wanted.connect(self._show_person)
        room = parent.window().size()
        self.resize(
            min(look.theme.px(WIDTH), max(room.width() - WIDE, self.minimumSizeHint().width())),
            look.theme.px(TALL),
        )
        self._read()

    def choose_file(self) -> None:
        """Asks where to save."""
        order = self.form.order()
        name = self._desk.language.say("contacts")
        suggestion = last_folder(self._desk.settings, FOLDER) / f"{name}.{order.format}"
        kinds = f"{order.format} (*.{order.format})"
        title = self._desk.look.say("Take contacts out")
        self.saving = open_save_dialog(self, title, suggestion, self.save, kinds)

    def save(self, path: str) -> None:
        """Writes the file there."""
        self._desk.settings.set_choice(FOLDER, str(Path(path).parent))
        self.band.hide()
        self.go.setEnabled(False)
        self.form.setEnabled(False)
        work = partial(_take_out, self._desk.workspace, self._chosen, self.form.order(), Path(path))
        self._job = self._desk.jobs.start(work, then=partial(self._tell, path), failed=self._fail)
        self._job.ended.connect(self._end)
        self.busy.show_job(self._job, self._desk.look.say("Writing the file…"))

    def reject(self) -> None:
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()

    def _read(self) -> None:
        order, workspace = self.form.order(), self._desk.workspace
        self._desk.jobs.run(
            workspace.ask,
            would_leave,
            self._chosen,
            order,
            workspace.today,
            then=partial(self._show, order),
            topic=self,
        )

    def _show(self, order: OutOrder, decision: Decision) -> None:
        self.preview.show_decision(decision, order)
        self.go.setEnabled(bool(decision.going) and self._job is None)

    def _show_person(self, person_id: str) -> None:
        self.close()
        self._desk.navigator.open_page("people", person_id=person_id)

    def _end(self) -> None:
        self._job = None
        self.form.setEnabled(True)
        self.go.setEnabled(True)

    def _tell(self, path: str, taken: TakenOut) -> None:
        language = self._desk.language
        counted = language.count(
            "{n} contact is in {file}.", "{n} contacts are in {file}.", taken.written, file=path
        )
        self._desk.toaster.say(counted)
        self.accept()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.band.show_text(self._desk.troubles.sentence(error), "red")
        else:
            self._desk.troubles.tell(error)


def _take_out(
    workspace: Workspace, ids: Sequence[str], order: OutOrder, path: Path, progress: Progress
) -> TakenOut:
    from ninja_mentor.core.contact_files.out_files import take_out  # noqa: PLC0415

    return take_out(workspace, ids, order, path, progress.report)
