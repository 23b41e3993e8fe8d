"""What was promised in a session, and a line for one more."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.mentoring.edits import delete_action
from ninja_mentor.ui.idea.sessions.action_row import ActionRow
from ninja_mentor.ui.theme.tokens import SMALL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.mentoring.model import Action
    from ninja_mentor.ui.desk import Desk


class ActionsEdit(QWidget):
    """One row an action; the last is empty and waits for the next one. `stale()` wants the actions read again."""

    stale = Signal()

    def __init__(self, desk: Desk, idea_id: str, session_id: str, names: Sequence[str]) -> None:
        super().__init__()
        self._desk, self._idea, self._session, self._names = desk, idea_id, session_id, names
        self.rows: list[ActionRow] = []
        self._goes_on = False  # after Enter in the last line
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SMALL)
        self.fresh = self._add(None)

    def show_actions(self, actions: Sequence[Action]) -> None:
        """Shows what is stored; a row that is being written in stays."""
        if any(row.on_the_way for row in self.rows):
            return  # one of these is that row's, which does not know yet
        stored = {action.id: action for action in actions}
        for row in [row for row in self.rows if row.action_id and row.action_id not in stored]:
            self._drop(row)
        known = {row.action_id: row for row in self.rows}
        for action in actions:
            if action.id in known:
                known[action.id].show_action(action)
            else:
                self._add(action)

    def flush(self) -> None:
        """Hands over now what was typed."""
        for row in self.rows:
            row.flush()

    def _add(self, action: Action | None) -> ActionRow:
        row = ActionRow(self._desk, self._idea, self._session, self._names, action)
        row.deletion_wanted.connect(self._delete)
        row.made.connect(self._want_another)
        row.what.returnPressed.connect(partial(self._enter, row))
        place = len(self.rows) if action is None else max(len(self.rows) - 1, 0)  # above the empty one
        self.rows.insert(place, row)
        self._column.insertWidget(place, row)
        return row

    def _enter(self, row: ActionRow) -> None:
        """Enter goes to the next line; from a new one to the line that comes once this is stored."""
        following = self.rows.index(row) + 1
        if following < len(self.rows):
            self.rows[following].what.setFocus(Qt.FocusReason.TabFocusReason)
        elif row.what.text().strip():
            self._goes_on = True

    def _want_another(self) -> None:
        if self.fresh.action_id:
            self.fresh = self._add(None)
        if self._goes_on:
            self._goes_on = False
            self.fresh.show()
            self.fresh.what.setFocus(Qt.FocusReason.TabFocusReason)
        self.stale.emit()

    def _drop(self, row: ActionRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _delete(self, action_id: str) -> None:
        say, toaster = self._desk.language.say, self._desk.toaster
        self._desk.writer.change(
            mark("Delete an action"),
            delete_action,
            action_id,
            then=lambda _: toaster.say(say("Action deleted."), undo=True),
        )
