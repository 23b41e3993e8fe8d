"""From a page's menu to a report in a file: progress of ideas as PDF or spreadsheet, promises as PDF."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from ninja_mentor.core.kernel.file_names import name_from_words
from ninja_mentor.core.worksheets.ordering import usual_paper
from ninja_mentor.ui.navigation import PageAction
from ninja_mentor.ui.reports.telling import tell_saved
from ninja_mentor.ui.widgets.folder_dialog import last_folder, open_save_dialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QFileDialog, QWidget

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk

FOLDER: Final = "report-folder"


class ReportSaving(QObject):
    """`ideas` tells which ideas, and the title for a report of one; it is asked when something is wanted."""

    def __init__(self, desk: Desk, page: QWidget, ideas: Callable[[], tuple[Sequence[str], str]]) -> None:
        super().__init__(page)
        self._desk, self._page, self._ideas = desk, page, ideas

    def progress(self) -> PageAction:
        """The entry for a progress report."""
        say = self._desk.language.say
        return PageAction(
            say("Progress report"),
            icon="chart-column",
            menu=[
                PageAction(say("As PDF…"), partial(self.ask_where, "pdf")),
                PageAction(say("As a spreadsheet…"), partial(self.ask_where, "xlsx")),
            ],
        )

    def promises(self) -> PageAction:
        """The entry for the promise ledger on paper."""
        say = self._desk.language.say
        return PageAction(say("Print the promises…"), partial(self.ask_where, "promises"), "printer")

    def ask_where(self, kind: str) -> QFileDialog:
        """Asks for a file, beginning where the last one went; `kind` is pdf, xlsx or promises."""
        say, (_, title) = self._desk.language.say, self._ideas()
        words = say("Promises") if kind == "promises" else say("Progress report")
        name = name_from_words(" ".join(part for part in (self._desk.workspace.today, title, words) if part))
        ending = "xlsx" if kind == "xlsx" else "pdf"
        kinds = say("Spreadsheet (*.xlsx)") if kind == "xlsx" else say("Report as PDF (*.pdf)")
        suggestion = last_folder(self._desk.settings, FOLDER) / f"{name}.{ending}"
        return open_save_dialog(self._page, words, suggestion, partial(self.save, kind), kinds)

    def save(self, kind: str, chosen: str) -> None:
        """Writes it there."""
        path = Path(chosen)
        self._desk.settings.set_choice(FOLDER, str(path.parent))
        ids, title = self._ideas()
        work = partial(_write, self._desk.workspace, kind, tuple(ids), self._desk.language.code, title)
        self._desk.jobs.run(work, path, then=partial(tell_saved, self._desk, path))


def _write(workspace: Workspace, kind: str, ids: Sequence[str], language: str, title: str, path: Path) -> str:
    from ninja_mentor.core.reports.making import ReportOrder, print_ledger, report_progress  # noqa: PLC0415  (Typst)

    paper = usual_paper(workspace.profile.country)
    if kind == "promises":
        return print_ledger(workspace, ids, ReportOrder("pdf", language, paper), path)
    return report_progress(workspace, ids, ReportOrder(kind, language, paper), path, portfolio=not title)
