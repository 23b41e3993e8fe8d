"""What had been promised before a session: kept, moved or given up where it is talked about."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.mentoring.edits import drop_promise, keep_promise, set_action
from ninja_mentor.ui.theme.tokens import SMALL, TIGHT
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.date_edit import DateEdit
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.mentoring.model import Action
    from ninja_mentor.ui.desk import Desk


class EarlierActions(QWidget):
    """Open actions of earlier sessions."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.rows: dict[str, EarlierRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SMALL)
        self._nothing = Text(desk.language.say("Nothing was open before this session."), "body", "quiet")
        self._column.addWidget(self._nothing)

    @property
    def boxes(self) -> dict[str, QCheckBox]:
        """The box of each, by its id."""
        return {action_id: row.box for action_id, row in self.rows.items()}

    def show_actions(self, actions: Sequence[Action]) -> None:
        """Shows these; a row stays as long as its action does."""
        wanted = {action.id for action in actions}
        for action_id in [known for known in self.rows if known not in wanted]:
            row = self.rows.pop(action_id)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for action in actions:
            if action.id not in self.rows:
                self.rows[action.id] = EarlierRow(self._desk, action.id)
                self._column.addWidget(self.rows[action.id])
            self.rows[action.id].show_action(action)
        self._nothing.setVisible(not actions)


class EarlierRow(QWidget):
    """One promise with what may become of it."""

    def __init__(self, desk: Desk, action_id: str) -> None:
        super().__init__()
        self._desk, self._id = desk, action_id
        look, say, formats = desk.look, desk.language.say, desk.formats
        self.box = QCheckBox()
        self.box.clicked.connect(self._keep)
        self.what = Text("", "body")
        self.note = Text("", "caption", "quiet")
        self.due = DateEdit(look, say("New date"), formats.parse_date, formats.date, desk.workspace.today)
        self.due.edited.connect(self._move)
        self.outcome = LineEdit(look, say("What came of it"), say("What came of it, and why it is given up"))
        self.outcome.edited.connect(self._write_outcome)
        self.outcome.returnPressed.connect(self._drop)
        self.move_button = Button(look, say("Move"), partial(self._open, self.due), "link")
        self.drop_button = Button(look, say("Give up"), partial(self._open, self.outcome), "link")
        self.reopen_button = Button(look, say("Open again"), self._reopen, "link")
        for hidden in (self.due, self.outcome):
            hidden.hide()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.what)
        words.addWidget(self.note)
        words.addWidget(self.due)
        words.addWidget(self.outcome)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for button in (self.move_button, self.drop_button, self.reopen_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.setContentsMargins(0, TIGHT, 0, 0)

    def show_action(self, action: Action) -> None:
        """What is stored by now."""
        say, formats = self._desk.language.say, self._desk.formats
        done, dropped = action.done_at is not None, bool(action.dropped_on)
        self.box.setChecked(done)
        self.box.setAccessibleName(action.what)
        self.what.setText(action.what)
        self.what.set_tone("quiet" if done or dropped else "ink")
        late = bool(action.due) and not done and not dropped and action.due < self._desk.workspace.today
        due = say("overdue since {date}", date=formats.date(action.due)) if late else formats.date(action.due)
        state = say("given up") if dropped else say("kept") if done else due
        moved = self._desk.language.count("moved {n} time", "moved {n} times", len(action.moves))
        parts = [action.who_name, state, moved if action.moves else "", action.outcome]
        self.note.setText(" · ".join(part for part in parts if part))
        self.note.set_tone("red" if late else "quiet")
        self.due.set_value_quietly(action.due)
        self.outcome.set_text_quietly(action.outcome)
        self.move_button.setVisible(not done and not dropped)
        self.drop_button.setVisible(not done and not dropped)
        self.reopen_button.setVisible(dropped)

    def _open(self, field: QWidget) -> None:
        """Shows one of the two fields, or puts it away again."""
        wanted = field.isHidden()
        self.due.setVisible(wanted and field is self.due)
        self.outcome.setVisible(wanted and field is self.outcome)
        if wanted:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.due.field.selectAll()  # another day is typed over it

    def _keep(self, done: bool) -> None:  # noqa: FBT001  (Qt's signature)
        label = mark("Action kept") if done else mark("Action open again")
        self._desk.writer.change(label, keep_promise, self._id, done=done)

    def _move(self, day: str) -> None:
        if day:
            self._desk.writer.change(mark("Move an action"), set_action, self._id, due=day)
            self.due.hide()

    def _write_outcome(self, words: str) -> None:
        self._desk.writer.change(mark("Write what came of it"), set_action, self._id, outcome=words)

    def _drop(self) -> None:
        words = self.outcome.text().strip()
        self._desk.writer.change(
            mark("Give an action up"), drop_promise, self._id, dropped=True, outcome=words
        )
        self.outcome.hide()

    def _reopen(self) -> None:
        self._desk.writer.change(mark("Action open again"), drop_promise, self._id, dropped=False)
