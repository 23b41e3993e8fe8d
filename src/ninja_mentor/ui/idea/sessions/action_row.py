"""Something promised in a session: what, by whom, by when, done when, how sure."""

from __future__ import annotations

import unicodedata
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.checking import within
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.mentoring.edits import keep_promise, promise, set_action
from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.button import IconButton
from ninja_mentor.ui.widgets.date_edit import DateEdit
from ninja_mentor.ui.widgets.fields_grid import FieldsGrid
from ninja_mentor.ui.widgets.labelled import Labelled
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.parsed_edit import ParsedEdit
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.mentoring.model import Action
    from ninja_mentor.ui.desk import Desk

LINES: Final = {
    "who_name": (mark("Who"), ""),
    "done_when": (mark("Done when"), mark("How everybody will see that it is done")),
    "obstacle": (mark("What may stand in the way"), ""),
    "support": (mark("Who helps"), ""),
}
SUREST: Final = 10


class ActionRow(QWidget):
    """`deletion_wanted(id)`; `made()` once a new one is stored. It is stored as soon as it says what."""

    deletion_wanted = Signal(str)
    made = Signal()

    def __init__(
        self, desk: Desk, idea_id: str, session_id: str, names: Sequence[str], action: Action | None
    ) -> None:
        super().__init__()
        self._desk, self._idea, self._session = desk, idea_id, session_id
        self.action_id = action.id if action is not None else ""
        self._waiting: dict[str, Any] = {}
        self.on_the_way = False
        look, say, formats = desk.look, desk.language.say, desk.formats
        self.done = QCheckBox()
        self.done.setAccessibleName(say("Done"))
        self.done.setToolTip(say("Done"))
        self.done.clicked.connect(self._keep)
        self.what = LineEdit(look, say("What will be done"), say("What will be done?"))
        self.what.edited.connect(lambda text: self._write(what=text))
        self.away = IconButton(look, "x", say("Delete this action"), self._delete)
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self.done)
        head.addWidget(self.what, 1)
        head.addWidget(self.away)
        self.lines: dict[str, LineEdit] = {}
        for name, (label, example) in LINES.items():
            line = self.lines[name] = LineEdit(look, say(label), say(example))
            line.edited.connect(partial(self._write_line, name))
        self.due = DateEdit(look, say("By when"), formats.parse_date, formats.date, desk.workspace.today)
        self.due.edited.connect(lambda date: self._write(due=date))
        self.sure = ParsedEdit(look, say("How sure, 1–10"), read_sureness, lambda text: text)
        self.sure.edited.connect(lambda text: self._write(confidence=int(text) if text else None))
        who = QCompleter(list(names), self)
        who.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        who.activated.connect(partial(self._write_line, "who_name"))
        self.lines["who_name"].setCompleter(who)
        self._note = Text("", "caption", "red")
        self._note.hide()
        self._more = FieldsGrid(look, 180)
        labels = {name: Labelled(say(label), self.lines[name]) for name, (label, _) in LINES.items()}
        self._more.setContentsMargins(look.theme.px(28), 0, 0, 0)
        self._more.add(labels["who_name"])
        self._more.add(Labelled(say("By when"), self.due))
        self._more.add(Labelled(say("How sure, 1–10"), self.sure))
        self._more.add(labels["support"])
        self._more.add(labels["done_when"], wide=True)
        self._more.add(labels["obstacle"], wide=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SMALL)
        column.setSpacing(SMALL)
        column.addLayout(head)
        column.addWidget(self._note)
        column.addWidget(self._more)
        self.setTabOrder(self.lines["obstacle"], self.away)  # last: nobody means to delete by writing on
        if action is not None:
            self.show_action(action)
        self._show_parts()

    def show_action(self, action: Action) -> None:
        """What is stored by now; what is being typed stays."""
        self.what.set_text_quietly(action.what)
        for name, line in self.lines.items():
            line.set_text_quietly(getattr(action, name))
        self.due.set_value_quietly(action.due)
        self.sure.set_value_quietly(str(action.confidence or ""))
        self.done.setChecked(action.done_at is not None)

    def flush(self) -> None:
        """Hands over now what was typed."""
        self.what.flush()
        for line in self.lines.values():
            line.flush()
        self.due.flush()
        self.sure.flush()

    def note(self) -> str:
        """What is wrong with it."""
        return "" if self._note.isHidden() else self._note.text()

    def _write_line(self, name: str, text: str) -> None:
        self._write(**{name: text})

    def _write(self, **values: Any) -> None:  # noqa: ANN401  (JSON)
        self._note.hide()
        change = self._desk.writer.change
        if self.action_id:
            change(mark("Change an action"), set_action, self.action_id, failed=self._tell, **values)
            return
        self._waiting.update(values)
        if self._waiting.get("what", "").strip() and not self.on_the_way:
            self.on_the_way = True
            known, self._waiting = self._waiting, {}
            what = known.pop("what")
            change(
                mark("Promise: {what}"),
                promise,
                self._idea,
                what,
                facts={"what": what},
                then=self._take,
                failed=self._tell,
                session_id=self._session,
                **known,
            )

    def _take(self, action: Action) -> None:
        self.action_id, self.on_the_way = action.id, False
        self._show_parts()
        self.made.emit()
        if self._waiting:
            later, self._waiting = self._waiting, {}
            self._write(**later)

    def _tell(self, error: Exception) -> None:
        self.on_the_way = False
        if isinstance(error, UserError):
            self._note.setText(self._desk.troubles.sentence(error))
            self._note.show()
        else:
            self._desk.troubles.tell(error)

    def _keep(self, done: bool) -> None:  # noqa: FBT001  (Qt's signature)
        label = mark("Action kept") if done else mark("Action open again")
        self._desk.writer.change(label, keep_promise, self.action_id, done=done)

    def _delete(self) -> None:
        self.deletion_wanted.emit(self.action_id)

    def _show_parts(self) -> None:
        """A new one is a single line until it says what."""
        for widget in (self.done, self.away, self._more):
            widget.setVisible(bool(self.action_id))


def read_sureness(text: str) -> str:
    """A whole number from 1 to 10."""
    plain = unicodedata.normalize("NFKC", text).strip().partition("/")[0].strip()
    if not plain.isdecimal():
        raise UserError("number-not-understood", text=text.strip()[:40])
    within(int(plain[:9]), 1, SUREST, "number-out-of-range")
    return str(int(plain))
