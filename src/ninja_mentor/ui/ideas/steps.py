"""How far the ideas are whose cards are seen: asked in the background, a screenful at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from ninja_mentor.core.overview.progress import progress_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ninja_mentor.core.workflow.gates import Progress
    from ninja_mentor.ui.desk import Desk

PAUSE: Final = 40  # milliseconds in which one paint's cards come together
BATCH: Final = 40


class Steps(QObject):
    """`arrived()` fires when progress has come that was asked for."""

    arrived = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known: dict[str, Progress] = {}
        self._old: set[str] = set()
        self._wanted: dict[str, None] = {}  # in the order in which they were seen
        self._asked: tuple[str, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)

    def progress(self, idea_id: str) -> Progress | None:
        """What is known now; what is not, or is out of date, is asked for."""
        known = self._known.get(idea_id)
        if (known is None or idea_id in self._old) and idea_id not in self._asked:
            self._wanted.pop(idea_id, None)
            self._wanted[idea_id] = None
            if not self._asked and not self._timer.isActive():
                self._timer.start(PAUSE)
        return known

    def forget(self, idea_ids: Iterable[str]) -> None:
        """These have changed: their progress is asked for again when they are seen."""
        self._old.update(idea_ids)

    def forget_all(self) -> None:
        self._old.update(self._known)

    def _ask(self) -> None:
        newest = list(self._wanted)[-BATCH:]  # what was only scrolled past is not worth asking
        self._wanted.clear()
        self._asked = tuple(newest)
        self._old.difference_update(newest)
        workspace = self._desk.workspace
        self._desk.jobs.run(
            workspace.ask, progress_of, workspace.workflow, newest, then=self._take, failed=self._fail
        )

    def _take(self, found: dict[str, Progress]) -> None:
        self._known.update(found)
        self._asked = ()
        self.arrived.emit()
        if self._wanted and not self._timer.isActive():
            self._timer.start(PAUSE)

    def _fail(self, error: Exception) -> None:
        self._asked = ()
        self._desk.troubles.tell(error)
