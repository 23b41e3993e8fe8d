"""How a pitch leaves: the menu of its formats, the look at what goes out, the file, the clipboard."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from ninja_mentor.core.pitch.exporting import copy_pitch
from ninja_mentor.core.pitch.ordering import Order
from ninja_mentor.ui.navigation import PageAction
from ninja_mentor.ui.pitch.export_sheet import ExportSheet
from ninja_mentor.ui.pitch.exports import Exports, open_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from ninja_mentor.core.pitch.checks import Check
    from ninja_mentor.core.pitch.exporting import Exported, Prepared, Press
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.jobs import Job
    from ninja_mentor.ui.pitch.view import PitchView
    from ninja_mentor.ui.pitch.words import PitchWords


class Delivery(QObject):
    """Delivers the pitch that was shown last; `busy_changed()` fires when a file is begun or done."""

    busy_changed = Signal()

    def __init__(self, desk: Desk, press: Press, words: PitchWords, view: PitchView, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._press, self._words = desk, press, words
        self._view, self._page = view, page
        self._idea_id, self._language = "", ""
        self._prepared: Prepared | None = None
        self._known: tuple[Check, ...] = ()  # what was seen before it left
        self.busy = False
        self.exports = Exports(desk, press, page)
        self.exports.started.connect(self._start)
        self.exports.written.connect(self._show_file)
        self.exports.failed.connect(lambda sentence: view.band.show_text(sentence, "red"))

    def show_pitch(self, idea_id: str, language: str, prepared: Prepared | None) -> None:
        """From now on this pitch is the one that leaves."""
        self._idea_id, self._language, self._prepared = idea_id, language, prepared

    def action(self) -> PageAction:
        """The button of the header, with its menu."""
        say = self._desk.look.say
        return PageAction(
            say("Export"), None, "file-down", primary=True, enabled=not self.busy, menu=self._menu()
        )

    def _menu(self) -> Sequence[PageAction | None]:
        say = self._desk.look.say
        return (
            PageAction(say("Copy text for WhatsApp"), self._copy, "copy"),
            None,
            PageAction(say("One page as PDF…"), partial(self._export, "pdf"), "file-text"),
            PageAction(say("One page as a picture…"), partial(self._export, "png"), "image"),
            PageAction(say("Text as a file…"), partial(self._export, "txt"), "text-align-start"),
            None,
            PageAction(say("Deck for PowerPoint…"), partial(self._export, "pptx"), "presentation"),
            PageAction(say("Deck as PDF…"), partial(self._export, "slides"), "file-text"),
        )

    def _export(self, format_: str) -> None:
        if self._prepared is None:
            return
        order, title = Order(self._language, format_), self._prepared.snapshot.title
        self._known = self._prepared.checks
        sheet = self._sheet(self._prepared, order)
        sheet.confirmed.connect(partial(self.exports.ask_where, self._idea_id, title))
        sheet.open()

    def _copy(self) -> None:
        if self._prepared is None:
            return
        order = Order(self._language, "txt")
        self._known = self._prepared.checks
        sheet = self._sheet(self._prepared, order, copied=True)
        sheet.confirmed.connect(partial(self._copy_now, self._idea_id))
        sheet.open()

    def _sheet(self, prepared: Prepared, order: Order, *, copied: bool = False) -> ExportSheet:
        look, kept = self._desk.look, self._desk.workspace.writing
        return ExportSheet(look, self._words, prepared, order, self._page, copied=copied, kept=kept)

    def _copy_now(self, idea_id: str, order: Order) -> None:
        work = partial(copy_pitch, self._desk.workspace, idea_id, order, self._press)
        self._desk.jobs.run(work, then=self._put_on_clipboard)

    def _start(self, job: Job) -> None:
        self.busy = True
        self._view.band.hide()
        self._view.busy.show_job(job, self._desk.look.say("Writing the file…"))
        job.ended.connect(self._end)
        self.busy_changed.emit()

    def _end(self) -> None:
        self.busy = False
        self.busy_changed.emit()

    def _show_file(self, path: Path, exported: Exported) -> None:
        look = self._desk.look
        lines = [look.say("Written: {name} in {folder}", name=path.name, folder=str(path.parent))]
        news = self._news(exported)
        self._view.band.show_text(
            "\n".join(lines + news),
            "amber" if news else "green",
            look.say("Open folder"),
            partial(open_folder, path),
        )

    def _put_on_clipboard(self, copied: tuple[str, Exported]) -> None:
        look, (text, exported) = self._desk.look, copied
        QGuiApplication.clipboard().setText(text)
        said = look.say("Copied. Paste it into WhatsApp or an e-mail.")
        news = self._news(exported)
        if news:
            self._view.band.show_text("\n".join([said, *news]), "amber")
        else:
            self._desk.toaster.say(said)

    def _news(self, exported: Exported) -> list[str]:
        """What only showed when it was written."""
        look = self._desk.look
        texts = self._desk.workspace.workflow.text(look.language.code)
        return [check.said(look.language, texts) for check in exported.checks if check not in self._known]
