"""Ideas as a file for somebody: which, for whom, as what, and closed how."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.file_names import name_from_words
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL, WIDE
from ninja_mentor.ui.widgets.busy_line import BusyLine
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.dialog_frame import framed
from ninja_mentor.ui.widgets.flash_band import FlashBand
from ninja_mentor.ui.widgets.folder_dialog import last_folder, open_save_dialog
from ninja_mentor.ui.widgets.labelled import Labelled
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.segmented import Segmented
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.exchange.identity import Correspondent
    from ninja_mentor.core.exchange.sending import Wanted
    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.sharing.files import Shared
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.jobs import Job, Progress

SIZE: Final = (760, 520)  # designed pixels
FOLDER: Final = "shared-folder"


class ShareDialog(QDialog):
    """`ShareDialog(desk, parent, ideas, known).open()`: ideas as (id, title), and those whose keys are known."""

    def __init__(
        self, desk: Desk, parent: QWidget, ideas: Sequence[tuple[str, str]], known: Sequence[Correspondent]
    ) -> None:
        super().__init__(parent)
        self._desk, self._titles = desk, dict(ideas)
        self._job: Job | None = None
        self.saving: QFileDialog | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        look, say = desk.look, desk.language.say
        self.setWindowTitle(say("Share ideas"))
        self.band = FlashBand(look)
        self.busy = BusyLine(look)
        self.ideas = {idea_id: self._tick(title) for idea_id, title in ideas}
        self.people = {each: self._tick(each.name, each.fingerprint) for each in known if not each.blocked}
        self.kind = Segmented(
            look,
            say("Kind of file"),
            [Choice("pdf", say("A page to read (PDF)")), Choice("zip", say("Data only (ZIP)"))],
        )
        self.kind.chosen.connect(lambda _kind: self._tell())
        self.passphrase = LineEdit(look, say("Passphrase"), say("No passphrase"))
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.edited.connect(lambda _text: self._tell())
        self.everything = QCheckBox(say("Send everything again, also what they have"))
        self.closed = Text("", "caption", "quiet")
        self.go = Button(look, say("Choose a file…"), self.choose_file, "primary", "file-down")
        self._lay_out()
        room = parent.window().size()
        self.resize(
            min(look.theme.px(SIZE[0]), room.width() - WIDE),
            min(look.theme.px(SIZE[1]), room.height() - WIDE),
        )
        if len(self.ideas) == 1:
            next(iter(self.ideas.values())).setChecked(True)
        self._tell()

    def choose_file(self) -> None:
        """Asks where to save."""
        kind, chosen = self.kind.value(), self._chosen()
        name = name_from_words(self._titles[chosen[0]], "ideas")
        suggestion = last_folder(self._desk.settings, FOLDER) / f"{name}.{kind}"
        self.saving = open_save_dialog(
            self, self._desk.language.say("Share ideas"), suggestion, self.save, f"{kind} (*.{kind})"
        )

    def save(self, path: str) -> None:
        """Writes the file there."""
        from ninja_mentor.core.exchange.sending import Wanted  # noqa: PLC0415  (the engine)

        self._desk.settings.set_choice(FOLDER, str(Path(path).parent))
        self.band.hide()
        self.go.setEnabled(False)
        to = tuple(each for each, box in self.people.items() if box.isChecked())
        wanted = Wanted(tuple(self._chosen()), to, self.passphrase.text(), self.everything.isChecked())
        work = partial(
            _share, self._desk.workspace, wanted, self.kind.value(), Path(path), self._desk.language
        )
        self._job = self._desk.writer.start(work, then=partial(self._shared, path), failed=self._fail)
        self._job.ended.connect(self._end)
        self.busy.show_job(self._job, self._desk.language.say("Writing the file…"))

    def reject(self) -> None:
        if self._job is None:
            super().reject()

    # -- inside ----------------------------------------------------------------------------------------

    def _tick(self, words: str, note: str = "") -> QCheckBox:
        box = QCheckBox(words.replace("&", "&&"))
        box.setToolTip(note)
        box.toggled.connect(lambda _on: self._tell())
        return box

    def _lay_out(self) -> None:
        look, say = self._desk.look, self._desk.language.say
        which = ScrollColumn(look, margin=0)
        which.body.setSpacing(SMALL)
        for box in self.ideas.values():
            which.body.addWidget(box)
        which.body.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(SMALL)
        left.addWidget(Text(say("Which ideas"), "strong"))
        left.addWidget(which, 1)
        right = QVBoxLayout()
        right.setSpacing(MEDIUM)
        right.addWidget(Text(say("For whom"), "strong"))
        for box in self.people.values():
            right.addWidget(box)
        if not self.people:
            words = say("Nobody's key is known yet. It comes with the first file that they send you.")
            right.addWidget(Text(words, "body", "quiet"))
        right.addWidget(Labelled(say("Kind of file"), self.kind))
        right.addWidget(Labelled(say("Passphrase"), self.passphrase))
        right.addWidget(self.everything)
        right.addWidget(self.closed)
        right.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(WIDE)
        both.addLayout(left, 1)
        both.addLayout(right, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self.busy, 1)
        buttons.addStretch(1)
        buttons.addWidget(Button(look, say("Cancel"), self.reject))
        buttons.addWidget(self.go)
        inside = framed(self, self.band)
        inside.addWidget(Text(say("Share ideas"), "section"))
        inside.addLayout(both, 1)
        inside.addLayout(buttons)

    def _chosen(self) -> list[str]:
        return [idea_id for idea_id, box in self.ideas.items() if box.isChecked()]

    def _tell(self) -> None:
        """Who can open the file as it would be written now."""
        say, chosen = self._desk.language.say, self._chosen()
        names = [each.name for each, box in self.people.items() if box.isChecked()]
        if self.passphrase.text():
            words = say("Only who knows the passphrase can open it. Tell it by phone, not with the file.")
        elif names:
            words = say("Only {names} can open it.", names=", ".join(names))
        else:
            words = say("Anybody who gets this file can open it.")
        one = len(chosen) == 1 or self.kind.value() == "zip"
        if chosen and not one:
            words = say("A PDF holds one idea. Choose one, or data only.")
        self.closed.setText(words)
        self.go.setEnabled(bool(chosen) and one and self._job is None)

    def _shared(self, path: str, shared: Shared) -> None:
        said = self._desk.language.count(
            "{file} is written, with {n} record.",
            "{file} is written, with {n} records.",
            shared.records,
            file=path,
        )
        self._desk.toaster.say(said)
        self.accept()

    def _end(self) -> None:
        self._job = None
        self._tell()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.band.show_text(self._desk.troubles.sentence(error), "red")
        else:
            self._desk.troubles.tell(error)


def _share(
    workspace: Workspace, wanted: Wanted, kind: str, path: Path, language: Language, _progress: Progress
) -> Shared:
    from ninja_mentor.core.sharing.files import share_file  # noqa: PLC0415  (Typst)

    return share_file(workspace, wanted, "pdf" if kind == "pdf" else "zip", path, language)
