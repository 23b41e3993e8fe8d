"""Exporting the pitches of many ideas: asked once, done beside the window, told at the end."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.pitch.ordering import Order
from ninja_mentor.ui.ideas.batch.form import BatchForm
from ninja_mentor.ui.ideas.batch.report import BatchReportView
from ninja_mentor.ui.theme.tokens import WIDE
from ninja_mentor.ui.widgets.busy_line import BusyLine
from ninja_mentor.ui.widgets.dialog_frame import framed
from ninja_mentor.ui.widgets.flash_band import FlashBand
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ninja_mentor.core.pitch.batch import BatchReport
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.jobs import Job, Progress

WIDTH: Final = 480
TALL: Final = 380  # designed pixels for the report


class BatchDialog(QDialog):
    """Esc gives up, ends the work under way after the file it is at, or closes the report."""

    def __init__(self, desk: Desk, ideas: Sequence[str], window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._ideas = desk, tuple(ideas)
        room = window.window().size()
        self._job: Job | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        look, language = desk.look, desk.language
        title = language.count("Export the pitch of {n} idea", "Export the pitches of {n} ideas", len(ideas))
        self.setWindowTitle(title)
        self.form = BatchForm(desk, len(self._ideas))
        self.busy = BusyLine(look)
        self.report = BatchReportView(desk, self._open_folder, self.close)
        self.band = FlashBand(look)
        self._working = QWidget()
        middle = QVBoxLayout(self._working)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(self.busy)
        middle.addStretch(1)
        self._stack = QStackedWidget()
        for page in (self.form, self._working, self.report):
            self._stack.addWidget(page)
        inside = framed(self, self.band, below=WIDE)
        inside.addWidget(Text(title, "section"))
        inside.addWidget(self._stack, 1)
        self.form.asked.connect(self._start)
        self.form.given_up.connect(self.reject)
        self.setMinimumWidth(min(look.theme.px(WIDTH), room.width() - WIDE))
        self._tall = min(look.theme.px(TALL), room.height() - 2 * WIDE)

    def reject(self) -> None:
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()

    def _start(self) -> None:
        order = Order(self.form.languages()[0], self.form.chosen_format())
        work = partial(
            _export, self._desk.workspace, self._ideas, self.form.languages(), order, self.form.folder()
        )
        self.band.hide()
        self._job = self._desk.jobs.start(work, then=self._tell, failed=self._fail)
        self._job.ended.connect(self._end)
        self.busy.show_job(self._job, self._desk.look.say("Writing the files…"))
        self._stack.setCurrentWidget(self._working)

    def _end(self) -> None:
        """Comes before what the work gave; cancelled work gives nothing."""
        cancelled, self._job = self._job is not None and self._job.is_cancelled, None
        if cancelled:
            self.report.show_stopped(str(self.form.folder()))
            self._show_report()

    def _tell(self, report: BatchReport) -> None:
        self.report.show_report(report, str(self.form.folder()))
        for failure in report.failed:
            if not isinstance(failure.error, UserError):
                self._desk.troubles.tell(failure.error)
        self._show_report()

    def _show_report(self) -> None:
        self._stack.setCurrentWidget(self.report)
        self.resize(self.width(), max(self.height(), self._tall))
        self.report.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fail(self, error: Exception) -> None:
        self._stack.setCurrentWidget(self.form)
        if isinstance(error, UserError):
            self.band.show_text(self._desk.troubles.sentence(error), "red")
        else:
            self._desk.troubles.tell(error)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.form.folder())))


def _export(
    workspace: Workspace,
    ideas: Sequence[str],
    languages: Sequence[str],
    order: Order,
    folder: Path,
    progress: Progress,
) -> BatchReport:
    from ninja_mentor.core.pitch.batch import export_batch  # noqa: PLC0415  (the writers, when they are needed)
    from ninja_mentor.core.pitch.exporting import Press  # noqa: PLC0415

    return export_batch(workspace, ideas, languages, order, folder, Press(), progress.report)
