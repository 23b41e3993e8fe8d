"""Undo and redo, and what is said of them: what was turned back, and what was left alone, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.overview.naming import names_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.kernel.changes import UndoReport
    from ninja_mentor.ui.desk import Desk


class Undoing:
    """Turns this person's changes back and forth, in the writer's order."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def undo(self) -> None:
        """Turns back the newest change that still stands."""
        self._run(self._desk.workspace.undo, undone=True)

    def redo(self) -> None:
        """Does again what was undone last."""
        self._run(self._desk.workspace.redo, undone=False)

    def _run(self, turn: Callable[[], UndoReport], *, undone: bool) -> None:
        desk = self._desk

        def work() -> tuple[UndoReport, list[str]]:
            report = turn()
            workspace = desk.workspace
            left = (report.refused, workspace.kinds, workspace.workflow, desk.language)
            return report, workspace.ask(names_of, *left) if report.refused else []

        def tell(done: tuple[UndoReport, list[str]]) -> None:
            desk.toaster.say(self._sentence(*done, undone=undone))

        desk.writer.run(work, then=tell, failed=self._failed)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, UserError) and error.code.startswith("nothing-to-"):
            self._desk.toaster.say(self._desk.troubles.sentence(error))
        else:
            self._desk.troubles.tell(error)

    def _sentence(self, report: UndoReport, left: list[str], *, undone: bool) -> str:
        say = self._desk.language.say
        try:
            what = say(report.label, **report.facts)
        except (KeyError, IndexError, ValueError):  # a label of another version of the program
            what = report.label
        if left:
            names = self._desk.formats.listed(left)
            if undone:
                return say(
                    "Undone: {what}. Left alone, since it was changed later: {names}", what=what, names=names
                )
            return say(
                "Done again: {what}. Left alone, since it was changed later: {names}", what=what, names=names
            )
        return say("Undone: {what}", what=what) if undone else say("Done again: {what}", what=what)
