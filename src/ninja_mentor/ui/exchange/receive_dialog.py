"""A file that somebody sent: opened, its plan looked at, then taken in at one go."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QStackedWidget, QWidget

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.kernel.opening import read_file
from ninja_mentor.ui.exchange import words
from ninja_mentor.ui.theme.tokens import SMALL, WIDE
from ninja_mentor.ui.widgets.busy_line import BusyLine
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.dialog_frame import framed
from ninja_mentor.ui.widgets.empty_state import EmptyState
from ninja_mentor.ui.widgets.flash_band import FlashBand
from ninja_mentor.ui.widgets.folder_dialog import ask_for_file, last_folder
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.record_table import Column, RecordTable
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from ninja_mentor.core.exchange.outcome import Item
    from ninja_mentor.core.exchange.post import Arrival
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.jobs import Job, Progress

SIZE: Final = (820, 560)  # designed pixels
FOLDER: Final = "received-folder"
LARGEST: Final = 256_000_000  # bytes of a file


class ReceiveDialog(QDialog):
    """`ReceiveDialog(desk, parent, file).open()`. Reading changes nothing; Esc closes."""

    def __init__(self, desk: Desk, parent: QWidget, file: Path | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._file: Path | None = None
        self._arrival: Arrival | None = None
        self._trusted = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        look, say = desk.look, desk.language.say
        self.setWindowTitle(say("A file that was sent to you"))
        self.band = FlashBand(look)
        self.busy = BusyLine(look)
        self.summary = Text("", "strong", selectable=True)
        self.from_whom = Text("", "body", "quiet", selectable=True)
        self.passphrase = LineEdit(look, say("Passphrase"), say("The passphrase that the sender told you"))
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.returnPressed.connect(self._open)
        self.passphrase.hide()
        self.table = RecordTable(look, say("What is in the file"))
        self.table.set_columns(
            (
                Column(mark("What"), lambda row: words.kind(row, desk.language), width=130),
                Column(mark("State"), lambda row: words.state(row, desk.language), width=150, tone=_tone),
                Column(mark("What it says"), lambda row: words.told(row, desk.language), least=240),
            )
        )
        self._beginning = EmptyState(
            look,
            "inbox",
            say("Which file?"),
            say("Drop the file that was sent to you here, or choose it below. Its name does not matter."),
        )
        self._nothing = EmptyState(
            look, "check", say("Nothing new"), say("Everything in this file is here already.")
        )
        self._stack = QStackedWidget()
        for page in (self._beginning, self.table, self._nothing):
            self._stack.addWidget(page)
        self.choose = Button(look, say("Open a file…"), self.choose_file, "secondary", "folder-open")
        self.go = Button(look, say("Take in"), self._go, "primary")
        self.go.setEnabled(False)
        self._lay_out()
        room = parent.window().size()
        self.resize(
            min(look.theme.px(SIZE[0]), room.width() - WIDE),
            min(look.theme.px(SIZE[1]), room.height() - WIDE),
        )
        if file is not None:
            self.open_file(file)

    def choose_file(self) -> None:
        """Asks for a file."""
        say, settings = self._desk.language.say, self._desk.settings
        path = ask_for_file(self, say("Open a file…"), last_folder(settings, FOLDER), say("All files (*)"))
        if path is not None:
            settings.set_choice(FOLDER, str(path.parent))
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Reads this file and shows what it would do."""
        self._file, self._trusted = path, False
        self.passphrase.clear()
        self.passphrase.hide()
        self._open()

    def reject(self) -> None:
        if self._job is None:
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
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.busy, 1)
        buttons.addStretch(1)
        buttons.addWidget(Button(self._desk.look, say("Cancel"), self.reject))
        buttons.addWidget(self.go)
        inside = framed(self, self.band)
        inside.addWidget(Text(say("A file that was sent to you"), "section"))
        inside.addWidget(self.summary)
        inside.addWidget(self.from_whom)
        inside.addWidget(self.passphrase)
        inside.addWidget(self._stack, 1)
        inside.addLayout(buttons)
        self.summary.hide()
        self.from_whom.hide()

    def _open(self) -> None:
        if self._file is None:
            return
        self.band.hide()
        self.go.setEnabled(False)
        work = partial(_open, self._desk.workspace, self._file, self.passphrase.text(), self._trusted)
        self._start(work, self._show, self._desk.language.say("Reading the file…"))

    def _show(self, arrival: Arrival) -> None:
        self._arrival = arrival
        language, merged = self._desk.language, arrival.merged
        self.passphrase.hide()
        counts = {what: sum(item.what == what for item in merged.items) for what in words.WHAT}
        parts = [
            language.count("{n} new record", "{n} new records", counts["new"]),
            language.count("{n} record changes", "{n} records change", counts["changes"]),
            language.count("{n} left out", "{n} left out", counts["refused"]),
        ]
        self.summary.setText(" · ".join(parts))
        said = language.say(
            "From {name}. Key: {fingerprint}",
            name=arrival.packet.sender.name,
            fingerprint=arrival.fingerprint,
        )
        if arrival.is_new_key:
            said += "\n" + language.say(
                "This key is new here. Compare the digits by phone before you rely on it."
            )
        if arrival.missing:
            said += "\n" + language.count(
                "{n} packet is missing.", "{n} packets are missing.", arrival.missing
            )
        self.from_whom.setText(said)
        self.summary.setVisible(bool(merged.items))
        self.from_whom.show()
        self.table.set_rows(sorted(merged.items, key=lambda item: list(words.WHAT).index(item.what)))
        self._stack.setCurrentWidget(self.table if merged.items else self._nothing)
        if merged.problems:
            self.band.show_text(
                " ".join(self._desk.troubles.sentence(problem) for problem in merged.problems), "amber"
            )
        writing = self._desk.workspace.writing
        self.go.setEnabled(
            writing and (bool(merged.segments) or arrival.is_new_key)
        )  # a key is something too
        if not writing:
            self.band.show_text(language.say("This workspace can only be read here."), "amber")
        (self.go if self.go.isEnabled() else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self) -> None:
        if self._arrival is None:
            return
        self.go.setEnabled(False)
        work = partial(_take, self._desk.workspace, self._arrival, self._trusted)
        self._job = self._desk.writer.start(work, then=self._taken, failed=self._fail)
        self._job.ended.connect(self._end)
        self.busy.show_job(self._job, self._desk.language.say("Taking it in…"))

    def _taken(self, name: str) -> None:
        self._desk.toaster.say(self._desk.language.say("Taken in: what {name} sent.", name=name), undo=True)
        self.accept()

    def _start(self, work: object, then: object, said: str) -> None:
        self._job = self._desk.jobs.start(work, then=then, failed=self._fail)  # type: ignore[arg-type]
        self._job.ended.connect(self._end)
        self.busy.show_job(self._job, said)

    def _end(self) -> None:
        self._job = None

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self._desk.troubles.tell(error)
            return
        asked = self.passphrase.isVisible()
        if error.code == "exchange-passphrase":
            self.passphrase.show()
            self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
            if not asked:
                said = self._desk.language.say("This file is closed with a passphrase.")
                self.band.show_text(said, "neutral", self._desk.language.say("Open it"), self._open)
                return
        if error.code == "exchange-other-key":
            trust = self._desk.language.say("Trust this key")
            self.band.show_text(self._desk.troubles.sentence(error), "amber", trust, self._trust)
            return
        self.band.show_text(self._desk.troubles.sentence(error), "red")

    def _trust(self) -> None:
        self._trusted = True
        self._open()


def _tone(item: Item) -> str:
    return words.TONES.get(item.what, "")


def _open(workspace: Workspace, path: Path, passphrase: str, trusted: bool, progress: Progress) -> Arrival:  # noqa: FBT001
    from ninja_mentor.core.exchange.post import look, opened  # noqa: PLC0415  (the engine)

    packet = opened(workspace, read_file(path, LARGEST, "exchange-too-large"), passphrase)
    progress.check()
    return look(workspace, packet, trusted=trusted)


def _take(workspace: Workspace, arrival: Arrival, trusted: bool, _progress: Progress) -> str:  # noqa: FBT001
    from ninja_mentor.core.exchange.post import receive  # noqa: PLC0415

    receive(workspace, arrival.packet, trusted=trusted)
    return arrival.packet.sender.name
