"""What stands in the window when a workspace does not open: why, and the ways on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.core.kernel.clock import stamp
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.formats import Formats
from ninja_mentor.core.safekeeping import backups_of, folder_beside, restore_backup
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.flash_band import FlashBand
from ninja_mentor.ui.widgets.flow_layout import FlowLayout
from ninja_mentor.ui.widgets.folder_dialog import ask_for_file, ask_for_folder
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.ui.errors import Troubles
    from ninja_mentor.ui.jobs import Jobs
    from ninja_mentor.ui.navigation import Crumb, PageAction
    from ninja_mentor.ui.settings import Settings
    from ninja_mentor.ui.theme import Look

SHOWN: Final = 6
HELPED_BY_BACKUP: Final = frozenset({"workspace-damaged", "workspace-unreadable", "disk-failed"})


class TroublePage(QWidget):
    """`folder_wanted(folder)` fires when the person found a way on, `again_wanted()` to try the same folder."""

    header_changed = Signal()
    folder_wanted = Signal(object)
    again_wanted = Signal()

    def __init__(
        self,
        look: Look,
        settings: Settings,
        jobs: Jobs,
        troubles: Troubles,
        folder: Path,
        error: Exception,
        former: Path | None = None,
    ) -> None:
        super().__init__()
        self._former = former
        self._look, self._settings, self._jobs, self._troubles = look, settings, jobs, troubles
        self._folder = folder
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.band = FlashBand(look)
        column = ScrollColumn(look, widest=640)
        column.body.addWidget(self.band)
        column.body.addWidget(self._what_happened(error))
        if not isinstance(error, UserError) or error.code in HELPED_BY_BACKUP:
            column.body.addWidget(self._backups())
        if others := [known for known in settings.workspaces if known != folder and known.is_dir()]:
            column.body.addWidget(self._others(others))
        column.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def title(self) -> str:
        return self._look.say("The workspace did not open")

    def breadcrumb(self) -> Sequence[Crumb]:
        return ()

    def header_actions(self) -> Sequence[PageAction | QWidget]:
        return ()

    def show_place(self, **place: object) -> None: ...

    def refresh(self, changes: Changes) -> None: ...

    def restore(self, file: Path) -> None:
        """Unpacks the backup into a folder beside the workspace, and goes on with that."""
        self.setEnabled(False)
        self._jobs.run(
            restore_backup,
            file,
            folder_beside(self._folder),
            then=self._go_on_with,
            failed=self._not_restored,
        )

    def _go_on_with(self, folder: Path) -> None:
        self.folder_wanted.emit(folder)

    def _not_restored(self, error: Exception) -> None:
        self.setEnabled(True)
        if isinstance(error, UserError):
            self.band.show_text(self._troubles.sentence(error), "red")
        else:
            self._troubles.tell(error)

    def _what_happened(self, error: Exception) -> Card:
        look, say = self._look, self._look.say
        if isinstance(error, UserError):
            words = self._troubles.sentence(error)
        else:
            words = say(
                "Something broke while opening {folder}. What happened is written in {file}.",
                folder=self._folder,
                file=self._troubles.log.path,
            )
        card = Card(look)
        card.body.addWidget(Text(words, selectable=True))
        ways = FlowLayout(SMALL)
        ways.addWidget(Button(look, say("Try again"), self.again_wanted.emit, "primary", "rotate-cw"))
        ways.addWidget(
            Button(look, say("Choose another workspace…"), self._choose, "secondary", "folder-open")
        )
        if self._former is not None:
            words = say("Back to {name}", name=self._former.name)
            back = partial(self.folder_wanted.emit, self._former)
            ways.addWidget(Button(look, words, back, "quiet", "arrow-left"))
        card.body.addSpacing(MEDIUM)
        card.body.addLayout(ways)
        return card

    def _backups(self) -> Card:
        look, say = self._look, self._look.say
        found = backups_of(self._folder)[:SHOWN]
        card = Card.titled(
            look,
            say("Restore a backup"),
            hint=say("It goes into a new folder beside the old one, which stays as it is.")
            if found
            else say("There is no backup in {folder}.", folder=self._folder / "backups"),
        )
        formats = Formats(look.language.code, "", "UTC")
        for backup in found:
            words = say("Backup of {moment} UTC", moment=formats.moment(stamp(backup.at)))
            card.body.addWidget(
                Button(look, words, partial(self.restore, backup.path), "secondary", "archive-restore")
            )
        # A backup may also lie in the second place, which only the workspace itself knows.
        card.body.addWidget(
            Button(look, say("Restore from a file…"), self._restore_file, "secondary", "file-archive")
        )
        return card

    def _restore_file(self) -> None:
        say = self._look.say
        chosen = ask_for_file(self, say("Restore a backup"), self._folder, say("Backups (*.zip)"))
        if chosen is not None:
            self.restore(chosen)

    def _others(self, others: Sequence[Path]) -> Card:
        card = Card.titled(self._look, self._look.say("Workspaces opened here before"))
        for known in others:
            card.body.addWidget(
                Button(
                    self._look,
                    str(known),
                    partial(self.folder_wanted.emit, known),
                    "link",
                    "folder",
                )
            )
        return card

    def _choose(self) -> None:
        chosen = ask_for_folder(
            self, self._look.say("Open or start a workspace in this folder"), self._folder.parent
        )
        if chosen is not None:
            self.folder_wanted.emit(chosen)
