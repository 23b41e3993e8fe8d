"""People come in from a file: chosen or dropped, its columns put right, its plan looked at, then all at once."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QWidget

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.people.queries import people_by_id
from ninja_mentor.ui.people.importing import reading
from ninja_mentor.ui.people.importing.columns_step import ColumnsStep
from ninja_mentor.ui.people.importing.plan_step import PlanStep
from ninja_mentor.ui.theme.tokens import SMALL, WIDE
from ninja_mentor.ui.widgets.busy_line import BusyLine
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.dialog_frame import framed
from ninja_mentor.ui.widgets.empty_state import EmptyState
from ninja_mentor.ui.widgets.flash_band import FlashBand
from ninja_mentor.ui.widgets.folder_dialog import ask_for_file, last_folder
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from ninja_mentor.core.contact_files.applying import Applied
    from ninja_mentor.core.contact_files.draft import Finding
    from ninja_mentor.core.contact_files.plan import Plan
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.jobs import Job
    from ninja_mentor.ui.people.importing.reading import Opened, TableOptions

SIZE: Final = (900, 600)  # designed pixels
FOLDER: Final = "contacts-folder"


class ImportDialog(QDialog):
    """`ImportDialog(desk, parent, file).open()`. Esc ends the work under way, or closes."""

    def __init__(self, desk: Desk, parent: QWidget, file: Path | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._opened: Opened | None = None
        self._plan: Plan | None = None
        self._country = desk.workspace.profile.country
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        look, say = desk.look, desk.language.say
        self.setWindowTitle(say("Bring people in"))
        self.band = FlashBand(look)
        self.busy = BusyLine(look)
        self.choose = Button(look, say("Open a file…"), self.choose_file, "secondary", "folder-open")
        self._beginning = EmptyState(
            look,
            "contact",
            say("Which file?"),
            say("A vCard from a phone, a CSV, or an Excel file. Drop it here, or choose it below."),
        )
        self.columns = ColumnsStep(desk)
        self.columns.read_again.connect(self._read_table)
        self.step = PlanStep(desk)
        self.step.country_chosen.connect(self._choose_country)
        self.step.changed.connect(self._tell_go)
        self._stack = QStackedWidget()
        for page in (self._beginning, self.columns, self.step):
            self._stack.addWidget(page)
        self.back = Button(look, say("Back to the columns"), self._to_columns, "quiet", "arrow-left")
        self.go = Button(look, "", self._go, "primary")
        self._lay_out()
        room = parent.window().size()
        self.resize(
            min(look.theme.px(SIZE[0]), room.width() - WIDE),
            min(look.theme.px(SIZE[1]), room.height() - WIDE),
        )
        self._show(self._beginning)
        if file is not None:
            self.open_file(file)

    def choose_file(self) -> None:
        """Asks for a file."""
        say, settings = self._desk.language.say, self._desk.settings
        kinds = say("Contacts (*.vcf *.csv *.tsv *.txt *.xlsx *.xlsm *.ods);;All files (*)")
        path = ask_for_file(self, say("Bring people in"), last_folder(settings, FOLDER), kinds)
        if path is not None:
            settings.set_choice(FOLDER, str(path.parent))
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Reads this file and shows what is in it."""
        if not self._desk.workspace.writing:
            self.band.show_text(self._desk.language.say("This workspace can only be read here."), "amber")
            return
        say = self._desk.language.say
        self._start(
            partial(reading.open_file, self._desk.workspace, path), self._take, say("Reading the file…")
        )

    def reject(self) -> None:
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files and self._job is None:
            event.acceptProposedAction()
            self.open_file(Path(files[0]))

    # -- inside ----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        say = self._desk.language.say
        self._title = Text(say("Bring people in"), "section")
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.back)
        buttons.addWidget(self.busy, 1)
        buttons.addStretch(1)
        buttons.addWidget(Button(self._desk.look, say("Cancel"), self.reject))
        buttons.addWidget(self.go)
        inside = framed(self, self.band)
        inside.addWidget(self._title)
        inside.addWidget(self._stack, 1)
        inside.addLayout(buttons)

    def _show(self, page: QWidget) -> None:
        say = self._desk.language.say
        self._stack.setCurrentWidget(page)
        self.back.setVisible(
            page is self.step and self._opened is not None and self._opened.table is not None
        )
        self.choose.setVisible(page is not self.step)
        self.go.setVisible(page is not self._beginning)
        if page is self.columns:
            self._say_go(say("Show what happens"))
            self.columns.setFocus()
        elif page is self.step:
            self._tell_go()
            self.step.table.setFocus()

    def _tell_go(self) -> None:
        coming = self.step.coming()
        self._say_go(self._desk.language.count("Bring in {n} person", "Bring in {n} people", coming))
        self.go.setEnabled(coming > 0)

    def _say_go(self, words: str) -> None:
        self.go.setText(words)
        self.go.setAccessibleName(words)
        self.go.setEnabled(True)

    def _go(self) -> None:
        if self._stack.currentWidget() is self.columns:
            self._make_plan()
        else:
            self._bring_in()

    def _take(self, opened: Opened) -> None:
        self._opened = opened
        self._title.setText(self._desk.language.say("Bring people in from {file}", file=opened.name))
        if opened.table is not None:
            self.columns.show_table(opened.table, opened.columns or {})
            self._show(self.columns)
        else:
            self._make_plan()

    def _read_table(self, options: TableOptions) -> None:
        if self._opened is not None:
            say, opened = self._desk.language.say, self._opened
            work = partial(reading.open_table, self._desk.workspace, opened.name, opened.content, options)
            self._start(work, self._take, say("Reading the file…"))

    def _choose_country(self, country: str) -> None:
        self._country = country
        self._make_plan()

    def _make_plan(self) -> None:
        if self._opened is None:
            return
        table = self._opened.table
        if table is not None:
            columns = dict(self.columns.columns)
            self._opened = replace(self._opened, columns=columns)
            self._desk.writer.run(partial(reading.remember, self._desk.workspace, table, columns))
        work = partial(reading.plan, self._desk.workspace, self._opened, self._country)
        self._start(work, self._take_plan, self._desk.language.say("Comparing with the contacts…"))

    def _take_plan(self, plan: Plan) -> None:
        self._plan = plan
        ids = {match.id for item in plan.items for match in item.matches}
        names = {one.id: one.name for one in self._desk.workspace.ask(people_by_id, ids).values()}
        self.step.show_plan(plan, self._country, names)
        self._show(self.step)

    def _to_columns(self) -> None:
        self._show(self.columns)

    def _bring_in(self) -> None:
        if self._plan is None:
            return
        say = self._desk.language.say
        work = partial(reading.write, self._desk.workspace, self._plan, self.step.choices())
        job = self._desk.writer.start(work, then=self._done, failed=self._fail)
        self._watch(job, say("Bringing people in…"))

    def _done(self, result: tuple[Applied, list[Finding]]) -> None:
        language, (applied, _) = self._desk.language, result
        parts = [
            language.count("{n} person added", "{n} people added", applied.added),
            language.count("{n} changed", "{n} changed", applied.changed),
        ]
        self._desk.toaster.say(" · ".join(parts), undo=True)
        self.accept()

    def _start(self, work: Any, then: Any, words: str) -> None:  # noqa: ANN401  (partials of many shapes)
        self.band.hide()
        self._watch(self._desk.jobs.start(work, then=then, failed=self._fail), words)

    def _watch(self, job: Job, words: str) -> None:
        self._job = job
        job.ended.connect(self._end)
        self.busy.show_job(job, words)
        for widget in (self.go, self.choose, self.back, self._stack):
            widget.setEnabled(False)

    def _end(self) -> None:
        self._job = None
        for widget in (self.go, self.choose, self.back, self._stack):
            widget.setEnabled(True)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.band.show_text(self._desk.troubles.sentence(error), "red")
        else:
            self._desk.troubles.tell(error)
