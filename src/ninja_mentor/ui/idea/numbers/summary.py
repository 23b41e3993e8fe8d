"""The numbers on a worksheet: what follows from them, and the way to the entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.ideas.economics import economics
from ninja_mentor.core.ideas.queries import numbers
from ninja_mentor.ui.idea.numbers.figures import Figures
from ninja_mentor.ui.idea.numbers.key_figures import KeyFigures
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.section_title import SectionTitle
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ninja_mentor.core.ideas.model import Numbers
    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.ui.desk import Desk


class NumbersSummary(Card):
    """The four figures; its button opens the numbers of the idea."""

    def __init__(self, desk: Desk, title: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(desk.look, parent=parent)
        self._desk, self._idea_id = desk, ""
        self.key_figures = KeyFigures(desk)
        action = desk.language.say("Open the numbers")
        self.body.addWidget(SectionTitle(desk.look, title, action=action, run=self.open_room, role="strong"))
        if hint:
            self.body.addWidget(Text(hint, "body", "quiet"))
        self.body.addWidget(self.key_figures)
        self.setAccessibleName(title)
        self._show(None)

    def show_idea(self, idea_id: str, **_place: object) -> None:
        """Shows what follows from the numbers of this idea."""
        self._idea_id = idea_id
        self._load()

    def refresh(self, changes: Changes) -> None:
        """Reads anew what has changed."""
        if self._idea_id and changes.touches("numbers"):
            self._load()

    def open_room(self) -> None:
        """Goes to the entries."""
        self._desk.navigator.open_page("idea", idea_id=self._idea_id, room="numbers")

    def _load(self) -> None:
        self._desk.jobs.run(self._desk.workspace.ask, numbers, self._idea_id, then=self._show, topic=self)

    def _show(self, found: Numbers | None) -> None:
        figures = Figures.of(found)
        self.key_figures.show_economics(economics(figures), figures.currency)
