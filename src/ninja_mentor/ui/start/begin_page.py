"""The question before a new workspace comes among other files: nothing is written until it is answered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.flow_layout import FlowLayout
from ninja_mentor.ui.widgets.folder_dialog import ask_for_folder
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.ui.navigation import Crumb, PageAction
    from ninja_mentor.ui.theme import Look


class BeginPage(QWidget):
    """`begun()` fires when the workspace is wanted here, `folder_wanted(folder)` when another is."""

    header_changed = Signal()
    begun = Signal()
    folder_wanted = Signal(object)

    def __init__(self, look: Look, folder: Path, former: Path | None) -> None:
        super().__init__()
        self._look, self._folder = look, folder
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        say = look.say
        card = Card(look)
        question = say("There is no workspace in {folder}. Begin a new one there?", folder=folder)
        card.body.addWidget(Text(question, selectable=True))
        card.body.addWidget(
            Text(
                say("There are other files in this folder. They stay as they are."),
                "body",
                "quiet",
            )
        )
        self.other = Button(look, say("Choose another workspace…"), self._choose, "secondary", "folder-open")
        ways = FlowLayout(SMALL)
        ways.addWidget(Button(look, say("Begin here"), self.begun.emit, "primary", "plus"))
        ways.addWidget(self.other)
        if former is not None:
            words = say("Back to {name}", name=former.name)
            ways.addWidget(
                Button(look, words, partial(self.folder_wanted.emit, former), "quiet", "arrow-left")
            )
        card.body.addSpacing(MEDIUM)
        card.body.addLayout(ways)
        column = ScrollColumn(look, widest=640)
        column.body.addWidget(card)
        column.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def title(self) -> str:
        return self._look.say("A new workspace?")

    def breadcrumb(self) -> Sequence[Crumb]:
        return ()

    def header_actions(self) -> Sequence[PageAction | QWidget]:
        return ()

    def show_place(self, **_place: object) -> None:
        """The focus is not on "Begin": a folder chosen by mistake is left with one key as well."""
        QTimer.singleShot(0, self.other, self.other.setFocus)

    def refresh(self, changes: Changes) -> None: ...

    def _choose(self) -> None:
        words = self._look.say("Open or start a workspace in this folder")
        chosen = ask_for_folder(self, words, self._folder.parent)
        if chosen is not None:
            self.folder_wanted.emit(chosen)
