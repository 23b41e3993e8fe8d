"""That nothing is lost, and that one can see it: the lines at the sidebar's foot, backups, quiet moments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from ninja_mentor.core.kernel.clock import stamp
from ninja_mentor.core.safekeeping import backups_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.store.backup import Backup
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.main_window import MainWindow

FIRST_AFTER: Final = 400  # milliseconds: the first page comes first
BACKUP_AFTER: Final = 4_000  # milliseconds after the window is there
IDLE_AFTER: Final = 30_000  # without a change
TELL_EVERY: Final = 60_000


class Keeping(QObject):
    """Makes the day's backup in the background and says in the sidebar that everything is stored."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__()
        self._desk = desk
        self._window = window
        self._saved = True
        self._changed = False
        self._newest: Backup | None = None
        self._first = self._timer(FIRST_AFTER, self._look_for_backups, once=True)
        self._backup = self._timer(BACKUP_AFTER, self._back_up_if_due, once=True)
        self._idle = self._timer(IDLE_AFTER, self._checkpoint, once=True)
        self._clock = self._timer(TELL_EVERY, self._look_for_backups, once=False)
        desk.writer.changed.connect(self._stored)
        desk.writer.idle.connect(self._settled)

    def start(self) -> None:
        """Says how things are, and watches from now on."""
        self._backup.start()
        self._clock.start()
        self._first.start()

    def stop(self) -> None:
        """Starts nothing more."""
        for timer in (self._first, self._backup, self._idle, self._clock):
            timer.stop()

    def tell_not_saved(self) -> None:
        """The last change could not be stored; the next one that can be takes this back."""
        self._saved = False
        self._tell()

    def _timer(self, after: int, run: Callable[[], object], *, once: bool) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(after)
        timer.setSingleShot(once)
        timer.timeout.connect(run)
        return timer

    def _stored(self) -> None:
        self._saved = self._changed = True
        self._idle.start()
        self._tell()

    def _settled(self) -> None:
        """Where the writer was busy with no change of a record, it may have made a backup."""
        if not self._changed:
            self._look_for_backups()
        self._changed = False

    def _back_up_if_due(self) -> None:
        from ninja_mentor.core.overview.erased_everywhere import finish_erasing  # noqa: PLC0415  (rarely needed)

        self._desk.jobs.run(finish_erasing, self._desk.workspace)
        self._desk.writer.run(self._desk.workspace.back_up_if_due, then=lambda _: self._look_for_backups())

    def _checkpoint(self) -> None:
        self._desk.writer.run(self._desk.workspace.checkpoint)

    def _look_for_backups(self) -> None:
        self._desk.jobs.run(backups_of, self._desk.workspace.folder, then=self._found, topic=self)

    def _found(self, found: list[Backup]) -> None:
        self._newest = found[0] if found else None
        self._tell()

    def _tell(self) -> None:
        say = self._desk.language.say
        saved = say("Saved on this computer") if self._saved else say("Your last change is not saved yet")
        if self._newest is None:
            kept = say("No backup yet")
        else:
            now = self._desk.workspace.clock.now()
            kept = say("Backup {ago}", ago=self._desk.formats.ago(stamp(min(self._newest.at, now)), now))
        self._window.set_status(saved, kept, well=self._saved)
