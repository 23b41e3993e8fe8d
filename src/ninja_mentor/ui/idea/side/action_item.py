"""One action: a box to tick it off, what was promised, by whom, by when, and what else may become of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from ninja_mentor.ui.theme.tokens import TIGHT
from ninja_mentor.ui.widgets.button import Button, IconButton
from ninja_mentor.ui.widgets.date_edit import DateEdit
from ninja_mentor.ui.widgets.escape_key import EscapeKey
from ninja_mentor.ui.widgets.flow_layout import FlowLayout
from ninja_mentor.ui.widgets.growing_text import GrowingTextEdit
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.core.mentoring.model import Action
    from ninja_mentor.ui.desk import Desk


class ActionItem(QWidget):
    """`ticked(bool)` fires when it is done, or not done after all; `moved(due)` with another day, `given_up(outcome)`
    with what came of it.
    """

    ticked = Signal(bool)
    moved = Signal(str)
    given_up = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.box = QCheckBox()
        self.box.setEnabled(desk.workspace.writing)
        self.box.clicked.connect(self.ticked)
        self._what = Text("")
        self._note = Text("", "caption", "quiet")
        self.more = IconButton(desk.look, "ellipsis", "")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        self.form: QWidget | None = None
        self._action: Action | None = None
        self._column = column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._what)
        column.addWidget(self._note)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        desk.look.theme.changed.connect(self._measure)
        self._measure()

    def words(self) -> str:
        """What is said here."""
        return f"{self._what.text()}\n{self._note.text()}"

    def show_action(self, action: Action) -> None:
        """Shows the action; an overdue one says so in words, one that was given up what came of it."""
        done, given_up = bool(action.done_at), bool(action.dropped_on)
        overdue = bool(action.due) and not done and not given_up and action.due < self._desk.workspace.today
        self._action = action
        self._what.setText(action.what)
        self._what.set_tone("quiet" if done or given_up else "ink")
        note = self._note_of(action, overdue=overdue)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._note.set_tone("red" if overdue else "quiet")
        self.box.setChecked(done)
        self.box.setAccessibleName(action.what)
        self.box.setAccessibleDescription(note)
        self._offer(is_open=not done and not given_up)

    def _offer(self, *, is_open: bool) -> None:
        """What may become of it, besides being done."""
        say, what = self._desk.language.say, self._what.text()
        self.more.setVisible(self._desk.workspace.writing)
        self.more.setAccessibleName(say("More about “{what}”", what=what))
        self.more.setToolTip(self.more.accessibleName())
        self.menu.clear()
        if is_open:
            self.menu.addAction(say("Kept"), lambda: self.ticked.emit(True))  # noqa: FBT003  (a signal's)
            self.menu.addAction(say("Move the date"), self._ask_for_date)
            self.menu.addAction(say("Give up…"), self._ask_for_outcome)
        else:
            self.menu.addAction(say("Open it again"), lambda: self.ticked.emit(False))  # noqa: FBT003
            self._put_form_away()

    def _ask_for_date(self) -> None:
        desk, say = self._desk, self._desk.language.say
        field = DateEdit(
            desk.look, say("By when"), desk.formats.parse_date, desk.formats.date, desk.workspace.today
        )
        if self._action is not None and self._action.due:
            field.pick(self._action.due)

        def hand_over() -> None:
            field.flush()
            if not field.is_wrong() and self._action is not None:
                if field.value() != self._action.due:
                    self.moved.emit(field.value())
                self._put_form_away()

        self._show_form(field, Button(desk.look, say("Move the date"), hand_over))

    def _ask_for_outcome(self) -> None:
        desk, say = self._desk, self._desk.language.say
        field = GrowingTextEdit(desk.look, say("What came of it"), say("What came of it"))

        def hand_over() -> None:
            self.given_up.emit(field.toPlainText())
            self._put_form_away()

        self._show_form(field, Button(desk.look, say("Give it up"), hand_over, "danger"))

    def _show_form(self, field: QWidget, button: Button) -> None:
        self._put_form_away()
        self.form = QWidget()
        EscapeKey(self.form).pressed.connect(self._put_form_away)
        row = QWidget()
        flow = FlowLayout(TIGHT, row)
        flow.addWidget(button)
        flow.addWidget(
            Button(self._desk.look, self._desk.language.say("Cancel"), self._put_form_away, "quiet")
        )
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, TIGHT, 0, TIGHT)
        column.setSpacing(TIGHT)
        column.addWidget(field)
        column.addWidget(row)
        self._column.addWidget(self.form)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_form_away(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def _measure(self) -> None:
        self.box.setFixedWidth(self._desk.look.theme.px(16) + 10)

    def _note_of(self, action: Action, *, overdue: bool) -> str:
        say, formats = self._desk.language.say, self._desk.formats
        if action.done_at:
            when = say("done on {date}", date=formats.date(formats.day_of(action.done_at)))
        elif action.dropped_on:
            when = say("given up on {date}", date=formats.date(action.dropped_on))
        elif action.due and overdue:
            when = say("overdue since {date}", date=formats.date(action.due))
        elif action.due:
            when = say("by {date}", date=formats.date(action.due))
        else:
            when = ""
        line = " · ".join(part for part in (action.who_name, when) if part)
        return "\n".join(part for part in (line, action.outcome if action.dropped_on else "") if part)
