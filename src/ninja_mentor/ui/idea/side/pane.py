"""The right pane: the gate of a stage, what mentors commented, what was promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ninja_mentor.ui.idea.side.actions_panel import ActionsPanel
from ninja_mentor.ui.idea.side.comments_panel import CommentsPanel
from ninja_mentor.ui.idea.side.gate_panel import GatePanel
from ninja_mentor.ui.theme.tokens import LARGE, WIDE
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from ninja_mentor.core.overview.idea_sheet import IdeaSheet
    from ninja_mentor.ui.desk import Desk


class SidePane(ScrollColumn):
    """`place_wanted(dict)` fires to go to a field, `move_wanted(stage)` to move the idea on."""

    place_wanted = Signal(dict)
    move_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, margin=LARGE)
        self.gate = GatePanel(desk)
        self.comments = CommentsPanel(desk)
        self.promises = ActionsPanel(desk)
        self.gate.place_wanted.connect(self.place_wanted)
        self.gate.move_wanted.connect(self.move_wanted)
        self.comments.place_wanted.connect(self.place_wanted)
        self.body.setSpacing(WIDE)
        for panel in (self.gate, self.comments, self.promises):
            self.body.addWidget(panel)
        self.body.addStretch(1)

    def show_sheet(self, sheet: IdeaSheet, stage: str) -> None:
        """Shows the gate of this stage, and all comments and actions of the idea."""
        self.gate.show_sheet(sheet, stage)
        self.comments.show_sheet(sheet, stage)
        self.promises.show_sheet(sheet)

    def show_comment(self, comment_id: str) -> None:
        """Brings a comment into view and puts the focus on it."""
        item = self.comments.item(comment_id)
        if item is not None:
            item.setFocus()
            self.show_all_of(item)
