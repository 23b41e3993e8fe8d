"""What leaves of a session note: a text for a chat, a page, an entry for a calendar."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMenu

from ninja_mentor.core.kernel.file_names import name_from_words
from ninja_mentor.core.kernel.saving import save_file
from ninja_mentor.core.worksheets.ordering import usual_paper
from ninja_mentor.ui.reports.telling import tell_saved
from ninja_mentor.ui.widgets.folder_dialog import last_folder, open_save_dialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QFileDialog, QWidget

    from ninja_mentor.core.mentoring.model import MentoringSession
    from ninja_mentor.core.reports.minute import Minute
    from ninja_mentor.ui.desk import Desk

FOLDER: Final = "session-folder"
Kind = str  # text, pdf, ics


class NoteLeaving(QObject):
    """Reads the note as it is stored at that moment; `flush` hands over first what is being typed."""

    def __init__(
        self, desk: Desk, place: QWidget, note: Callable[[], MentoringSession], flush: Callable[[], object]
    ) -> None:
        super().__init__(place)
        self._desk, self._place, self._note, self._flush = desk, place, note, flush

    def menu(self) -> QMenu:
        """What can be done; for a note that only its writer reads, that is said first."""
        say, note = self._desk.language.say, self._note()
        menu = QMenu(self._place)
        if note.visibility != "space":
            told = menu.addAction(say("Not everybody may read this note. Whoever gets the file can."))
            told.setEnabled(False)
            menu.addSeparator()
        menu.addAction(say("Copy the minute as text")).triggered.connect(
            partial(self._begin, "text", whole=False)
        )
        menu.addAction(say("Save the minute as PDF…")).triggered.connect(
            partial(self._begin, "pdf", whole=False)
        )
        menu.addAction(say("For another mentor, with advice, as PDF…")).triggered.connect(
            partial(self._begin, "pdf", whole=True)
        )
        calendar = menu.addAction(say("Next meeting for the calendar…"))
        calendar.setEnabled(bool(note.next_date))
        calendar.triggered.connect(partial(self._begin, "ics", whole=False))
        return menu

    def _begin(self, kind: Kind, _checked: bool = False, *, whole: bool) -> None:  # noqa: FBT001, FBT002  (Qt's signature)
        self._flush()
        self._desk.writer.run(partial(self._read, self._note().id), then=partial(self._go_on, kind, whole))

    def _read(self, note_id: str) -> Minute | None:
        """In the writer's turn, so that what was typed just now is in it."""
        from ninja_mentor.core.reports.minute import minute_of  # noqa: PLC0415

        workspace = self._desk.workspace
        return workspace.ask(minute_of, note_id, workspace.author.id, workspace.today)

    def _go_on(self, kind: Kind, whole: bool, minute: Minute | None) -> None:  # noqa: FBT001
        if minute is None:
            return
        if kind == "text":
            self._copy(minute)
        else:
            self.ask_where(kind, minute, whole=whole)

    def _copy(self, minute: Minute) -> None:
        from ninja_mentor.core.reports.minute import minute_text  # noqa: PLC0415

        QApplication.clipboard().setText(minute_text(minute, self._desk.language, self._desk.formats))
        self._desk.toaster.say(self._desk.language.say("The minute is copied. Paste it where you want."))

    def ask_where(self, kind: Kind, minute: Minute, *, whole: bool) -> QFileDialog:
        """Asks for a file, beginning where the last one went."""
        say = self._desk.language.say
        name = name_from_words(
            f"{minute.note.date if kind == 'pdf' else minute.note.next_date} {minute.idea}"
        )
        kinds = {"pdf": say("Minute as PDF (*.pdf)"), "ics": say("Calendar (*.ics)")}[kind]
        suggestion = last_folder(self._desk.settings, FOLDER) / f"{name}.{kind}"
        return open_save_dialog(
            self._place, say("Save"), suggestion, partial(self._selected, kind, minute, whole), kinds
        )

    def _selected(self, kind: Kind, minute: Minute, whole: bool, chosen: str) -> None:  # noqa: FBT001
        path = Path(chosen)
        self._desk.settings.set_choice(FOLDER, str(path.parent))
        write = partial(self._write_page, whole) if kind == "pdf" else self._write_entry
        self._desk.jobs.run(write, minute, path, then=partial(tell_saved, self._desk, path))

    def _write_page(self, whole: bool, minute: Minute, path: Path) -> str:  # noqa: FBT001
        from ninja_mentor.core.reports.making import print_minute  # noqa: PLC0415  (Typst)

        desk, size = self._desk, usual_paper(self._desk.workspace.profile.country)
        return print_minute(minute, desk.language, desk.formats, path, size=size, whole=whole)

    def _write_entry(self, minute: Minute, path: Path) -> str:
        from ninja_mentor.core.mentoring.calendar import calendar_entry  # noqa: PLC0415
        from ninja_mentor.core.reports.minute import meeting_of  # noqa: PLC0415

        meeting = meeting_of(minute, self._desk.language, self._desk.formats)
        if meeting is not None:
            save_file(path, calendar_entry(meeting, self._desk.workspace.clock.now()))
        return ""
