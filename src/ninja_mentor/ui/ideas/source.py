"""The ideas that the page shows: read, kept up to date and arranged beside the window's thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from ninja_mentor.core.overview.board import board, ideas_behind
from ninja_mentor.ui.ideas.arranging import Arranged, Listed, Order, Wanted, arrange, listed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.core.overview.board import BoardRow
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk

MOST_AT_ONCE: Final = 400  # ideas to read one by one; more of them, and all are read


@dataclass(frozen=True)
class Task:
    """What there is to do: records that changed, by kind (None: read everything), and how to arrange."""

    known: Sequence[Listed]
    touched: Mapping[str, frozenset[str]] | None
    wanted: Wanted
    order: Order
    language: str
    reader: str  # the id of whoever sits here


@dataclass(frozen=True)
class Outcome:
    """All ideas, newest first; what is shown of them; and which of them are new or different (None: all)."""

    ideas: Sequence[Listed]
    arranged: Arranged
    different: frozenset[str] | None


class IdeaSource(QObject):
    """`arranged(Arranged)` fires when there is something new to show; `changed(ids)` for what was read anew."""

    arranged = Signal(object)
    changed = Signal(object)  # a set of ids; None: all

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ideas: Sequence[Listed] = ()
        self._touched: Mapping[str, frozenset[str]] | None = None
        self._day = self._reader = ""
        self._busy = False
        self._again = False
        self.wanted = Wanted()
        self.order = Order()

    def show(self, wanted: Wanted) -> None:
        """Other filters."""
        self.wanted = wanted
        self._go()

    def sort(self, order: Order) -> None:
        """Another order of the table."""
        self.order = order
        self._go()

    def read_all(self) -> None:
        """Reads every idea, at first and on a new day."""
        self._touched = None
        self._day, self._reader = self._desk.workspace.today, self._desk.workspace.author.id
        self._go()

    def catch_up(self) -> None:
        """Reads everything if it was never read; on another day or for another reader, who sees other needs."""
        workspace = self._desk.workspace
        if (self._day, self._reader) != (workspace.today, workspace.author.id):
            self.read_all()

    def refresh(self, changes: Changes) -> None:
        """Reads the ideas that this change was about."""
        if self._touched is not None:
            kinds = {*self._touched, *changes.touched} - {"profile"}
            self._touched = {kind: self._touched.get(kind, frozenset()) | changes.ids(kind) for kind in kinds}
        self._go()

    def idea(self, idea_id: str) -> BoardRow | None:
        """An idea as it was read last, shown or not."""
        return next((idea.row for idea in self._ideas if idea.row.id == idea_id), None)

    def _go(self) -> None:
        """One task at a time, so that no change is forgotten; what comes meanwhile is done after it."""
        if self._busy:
            self._again = True
            return
        self._busy = True
        desk = self._desk
        task = Task(
            self._ideas,
            self._touched,
            self.wanted,
            self.order,
            desk.language.code,
            desk.workspace.author.id,
        )
        self._touched = {}
        desk.jobs.run(do, desk.workspace, task, then=self._take, failed=self._fail)

    def _take(self, outcome: Outcome) -> None:
        self._busy = False
        self._ideas = outcome.ideas
        if outcome.different is None or outcome.different:
            self.changed.emit(outcome.different)
        if self._again:
            self._again = False
            self._go()
        else:
            self.arranged.emit(outcome.arranged)

    def _fail(self, error: Exception) -> None:
        self._busy = self._again = False
        self._touched = None  # what was to be read is not known any more
        self._day = ""
        self._desk.troubles.tell(error)


def do(workspace: Workspace, task: Task) -> Outcome:
    """Reads what changed and arranges everything; for a thread of its own."""
    stages = [stage.id for stage in workspace.workflow.stages]
    ideas, different = _read(workspace, task)
    return Outcome(ideas, arrange(ideas, task.wanted, task.order, stages), different)


def _read(workspace: Workspace, task: Task) -> tuple[Sequence[Listed], frozenset[str] | None]:
    if task.touched is not None:
        ids = workspace.ask(ideas_behind, task.touched) if task.touched else frozenset()
        if not ids:
            return task.known, ids
        if len(ids) <= MOST_AT_ONCE:
            fresh = workspace.ask(board, task.language, workspace.today, ids, task.reader)
            others = [idea for idea in task.known if idea.row.id not in ids]
            together = [*others, *map(listed, fresh)]
            return sorted(together, key=lambda idea: idea.row.id, reverse=True), ids
    rows = workspace.ask(board, task.language, workspace.today, None, task.reader)
    return [listed(row) for row in rows], None
