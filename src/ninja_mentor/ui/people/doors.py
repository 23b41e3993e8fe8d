"""The ways in and out of the contacts: from a file, into a file, hours in common, deleted everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ninja_mentor.ui.navigation import PageAction

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from ninja_mentor.ui.desk import Desk

FEWEST = 2  # people who can have hours in common


class Doors(QObject):
    """`hours_wanted(ids)`; `people` tells who is chosen in the list, and who is shown in it."""

    hours_wanted = Signal(list)

    def __init__(
        self, desk: Desk, page: QWidget, people: Callable[[], tuple[Sequence[str], Sequence[str]]]
    ) -> None:
        super().__init__(page)
        self._desk, self._page, self._people = desk, page, people

    def actions(self) -> list[PageAction | None]:
        """The entries of the menu."""
        say, writing = self._desk.language.say, self._desk.workspace.writing
        return [
            PageAction(say("Bring people in…"), self.bring_in, "file-up", enabled=writing),
            PageAction(say("Take people out…"), self.take_out, "file-down"),
            None,
            PageAction(say("Hours in common"), self.find_hours, "clock"),
        ]

    def bring_in(self, file: Path | None = None) -> None:
        """From a file."""
        from ninja_mentor.ui.people.importing.dialog import ImportDialog  # noqa: PLC0415  (rarely needed)

        ImportDialog(self._desk, self._page, file).open()

    def take_out(self) -> None:
        """Who is chosen, if they are several, else all who are shown."""
        from ninja_mentor.ui.people.leaving.dialog import LeavingDialog  # noqa: PLC0415  (rarely needed)

        chosen, shown = self._people()
        LeavingDialog(self._desk, self._page, chosen if len(chosen) > 1 else shown).open()

    def find_hours(self) -> None:
        """Of those who are chosen; it takes two."""
        chosen, _ = self._people()
        if len(chosen) < FEWEST:
            say = self._desk.language.say
            self._desk.toaster.say(say("Choose two or more people in the list first, with Ctrl or Shift."))
        else:
            self.hours_wanted.emit(list(chosen))

    def erase(self, person_id: str, name: str) -> None:
        """Everywhere, for good."""
        from ninja_mentor.ui.people.erasing.dialog import ErasingDialog  # noqa: PLC0415  (rarely needed)

        ErasingDialog(self._desk, self._page, person_id, name).open()
