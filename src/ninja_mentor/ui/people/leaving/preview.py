"""What would leave, as it stands: who, which details, and who is left out and why."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ninja_mentor.core.contact_files.leaving import MYSELF
from ninja_mentor.core.contact_files.leaving_words import left_out_line
from ninja_mentor.ui.people.leaving.words import what_leaves, who_leaves
from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.icon_line import IconLine
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.core.contact_files.leaving import Decision
    from ninja_mentor.core.contact_files.out_files import OutOrder
    from ninja_mentor.ui.desk import Desk

MOST_LINES: Final = 40  # of who is left out; the rest is counted


class LeavingPreview(ScrollColumn):
    """`person_wanted(id)` when somebody who is left out shall be looked at."""

    person_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, margin=0)
        self._desk = desk
        self.body.setSpacing(SMALL)

    def show_decision(self, decision: Decision, order: OutOrder) -> None:
        """Everything anew."""
        look, language = self._desk.look, self._desk.language
        while item := self.body.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._line("users" if decision.going else "user-x", "quiet", who_leaves(decision, self._desk))
        if decision.going:
            self._line("file-text", "quiet", what_leaves(order.circle, order.details, self._desk))
        if order.circle == MYSELF:
            self._line(
                "triangle-alert",
                "amber",
                look.say("This file holds private contacts. Keep it as carefully as the workspace itself."),
            )
        number = len(decision.staying)
        if number:
            counted = language.count("{n} person is left out", "{n} people are left out", number)
            self.body.addWidget(Text(counted, "strong", "amber"))
        for one in decision.staying[:MOST_LINES]:
            self._staying(left_out_line(one, language), one.person_id, one.name)
        if number > MOST_LINES:
            rest = language.count("{n} more", "{n} more", number - MOST_LINES)
            self.body.addWidget(Text(rest, "caption", "quiet"))
        self.body.addStretch(1)

    def words(self) -> list[str]:
        """Every line, from top to bottom."""
        return [text.text() for text in self.column.findChildren(Text) if not text.isHidden()]

    def _line(self, icon: str, tone: str, words: str) -> None:
        self.body.addWidget(IconLine(self._desk.look, icon, tone, words))

    def _staying(self, words: str, person_id: str, name: str) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(Text(words), 1)
        show = Button(
            self._desk.look, self._desk.look.say("Show"), partial(self.person_wanted.emit, person_id), "link"
        )
        show.setAccessibleName(self._desk.look.say("Show {name}", name=name))
        row.addWidget(show)
        self.body.addWidget(line)
