"""One action: a box to tick it off, what was promised, by whom, by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.ui.theme.tokens import TIGHT
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.core.mentoring.model import Action
    from ninja_mentor.ui.desk import Desk


class ActionItem(QWidget):
    """`ticked(bool)` fires when it is done, or not done after all."""

    ticked = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.box = QCheckBox()
        self.box.setEnabled(desk.workspace.writing)
        self.box.clicked.connect(self.ticked)
        self._what = Text("")
        self._note = Text("", "caption", "quiet")
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._what)
        column.addWidget(self._note)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        desk.look.theme.changed.connect(self._measure)
        self._measure()

    def words(self) -> str:
        """What is said here."""
        return f"{self._what.text()}\n{self._note.text()}"

    def show_action(self, action: Action) -> None:
        """Shows the action; an overdue one says so in words."""
        done = bool(action.done_at)
        overdue = bool(action.due) and not done and action.due < self._desk.workspace.today
        self._what.setText(action.what)
        self._what.set_tone("quiet" if done else "ink")
        note = self._note_of(action, overdue=overdue)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._note.set_tone("red" if overdue else "quiet")
        self.box.setChecked(done)
        self.box.setAccessibleName(action.what)
        self.box.setAccessibleDescription(note)

    def _measure(self) -> None:
        self.box.setFixedWidth(self._desk.look.theme.px(16) + 10)

    def _note_of(self, action: Action, *, overdue: bool) -> str:
        say, formats = self._desk.language.say, self._desk.formats
        if action.done_at:
            when = say("done on {date}", date=formats.date(formats.day_of(action.done_at)))
        elif action.due and overdue:
            when = say("overdue since {date}", date=formats.date(action.due))
        elif action.due:
            when = say("by {date}", date=formats.date(action.due))
        else:
            when = ""
        return " · ".join(part for part in (action.who_name, when) if part)
