"""What was shared of a person with whom, as lines that can be copied."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.core.overview.shared_with import shared_line, shared_with
from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.overview.shared_with import Shared
    from ninja_mentor.ui.desk import Desk


class SharedList(QWidget):
    """`show_person(id)` reads what was shared; `show_shared` shows what is known already."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._text = Text("", selectable=True)
        self.copy = Button(desk.look, desk.look.say("Copy the list"), self._copy, "link", "copy")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._text)
        column.addWidget(self.copy)
        self.show_shared(())

    def show_person(self, person_id: str) -> None:
        """Reads and shows what was shared of this person."""
        workspace = self._desk.workspace
        self._desk.jobs.run(
            partial(workspace.ask, shared_with, person_id, workspace.kinds), then=self.show_shared, topic=self
        )

    def show_shared(self, shared: Sequence[Shared]) -> None:
        """The latest first; without any it says so."""
        language, formats = self._desk.language, self._desk.formats
        lines = [f"• {shared_line(one, language, formats)}" for one in shared]
        nothing = language.say("Nothing of this person has left this computer through the app.")
        self._text.setText("\n".join(lines) or nothing)
        self._text.set_tone("ink" if lines else "quiet")
        self.copy.setVisible(bool(lines))

    def words(self) -> str:
        """What it says."""
        return self._text.text()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.text())
        self._desk.toaster.say(self._desk.look.say("Copied."))
