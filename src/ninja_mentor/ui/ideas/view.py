"""How the page is laid out: the entry line, the filters, and below them board, table or what to do first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ninja_mentor.ui.ideas.board_view import BoardView
from ninja_mentor.ui.ideas.filters import IdeaFilters
from ninja_mentor.ui.ideas.models import idea_columns
from ninja_mentor.ui.ideas.quick_entry import QuickEntry
from ninja_mentor.ui.ideas.table_view import IdeaTable
from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, WIDE
from ninja_mentor.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.ideas.steps import Steps
    from ninja_mentor.ui.ideas.words import IdeaWords


class IdeasView(QWidget):
    """Nothing is decided here."""

    def __init__(self, desk: Desk, words: IdeaWords, steps: Steps) -> None:
        super().__init__()
        look = desk.look
        self.entry = QuickEntry(look, desk.begun.of("new idea"))
        self.filters = IdeaFilters(look, words, desk.formats)
        self.board = BoardView(look, words, steps)
        self.table = IdeaTable(look, words, idea_columns(words, desk.formats), desk.settings)
        self.nothing = EmptyState(look, "lightbulb", "", "")
        framed = QWidget()
        around = QVBoxLayout(framed)
        around.setContentsMargins(WIDE, 0, WIDE, LARGE)
        around.addWidget(self.table)
        self._waiting = QWidget()
        self._places = {"board": self.board, "table": framed, "nothing": self.nothing}
        self._stack = QStackedWidget()
        for widget in (self._waiting, *self._places.values()):
            self._stack.addWidget(widget)
        top = QVBoxLayout()
        top.setContentsMargins(WIDE, 0, WIDE, 0)
        top.setSpacing(MEDIUM)
        top.addWidget(self.entry)
        top.addWidget(self.filters)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, LARGE, 0, 0)
        whole.setSpacing(LARGE)
        whole.addLayout(top)
        whole.addWidget(self._stack, 1)

    def show_part(self, name: str) -> None:
        """Shows "board", "table" or "nothing"."""
        self._stack.setCurrentWidget(self._places[name])
