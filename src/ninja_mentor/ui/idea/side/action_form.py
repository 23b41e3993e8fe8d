"""Where a new action is written: what, who, by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.ui.theme.tokens import SMALL, TIGHT
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.date_edit import DateEdit
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from ninja_mentor.ui.desk import Desk


class ActionForm(QWidget):
    """`added(what, who, due)` fires with an action, `due` as ISO date or ""; `closed()` when it is not wanted.

    `begun` holds what was written before; `keep` puts into it what is written now.
    """

    added = Signal(str, str, str)
    closed = Signal()

    def __init__(self, desk: Desk, begun: dict[str, str]) -> None:
        super().__init__()
        self._begun = begun
        say, formats = desk.language.say, desk.formats
        self.what = LineEdit(desk.look, say("What"), say("Interview 3 strangers"))
        self.who = LineEdit(desk.look, say("Who"))
        self.due = DateEdit(desk.look, say("By when"), formats.parse_date, formats.date, desk.workspace.today)
        self.add_button = Button(desk.look, say("Add the action"), self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        for label, widget in ((say("What"), self.what), (say("Who"), self.who), (say("By when"), self.due)):
            caption = Text(label, "caption", "quiet")
            caption.setBuddy(widget)
            column.addWidget(caption)
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addStretch(1)
        row.addWidget(Button(desk.look, say("Cancel"), self.closed.emit, "quiet"))
        row.addWidget(self.add_button)
        column.addSpacing(TIGHT)
        column.addLayout(row)
        self.what.returnPressed.connect(self._add)
        self.what.setText(begun.get("what", ""))
        self.who.setText(begun.get("who", ""))
        if begun.get("due"):
            self.due.pick(begun["due"])
        self.due.put_back(begun.get("not_understood", ""))

    def go_to(self) -> None:
        """Puts the focus where the action is written."""
        self.what.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Puts what is written into `begun`; done too when the form leaves the screen."""
        wrong = self.due.not_understood()
        self._begun.update(
            what=self.what.text(),
            who=self.who.text(),
            due="" if wrong else self.due.value(),
            not_understood=wrong,
        )

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep()
        super().hideEvent(event)

    def _add(self) -> None:
        self.due.flush()
        if not self.what.text().strip() or self.due.is_wrong():
            (self.due if self.due.is_wrong() else self.what).setFocus()
            return
        self.added.emit(self.what.text().strip(), self.who.text().strip(), self.due.value())
