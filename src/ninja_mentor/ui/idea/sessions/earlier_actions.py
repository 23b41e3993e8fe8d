"""What had been promised before a session: each can be ticked off where it is talked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.mentoring.edits import keep_promise
from ninja_mentor.ui.theme.tokens import SMALL, TIGHT
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
        self.boxes: dict[str, QCheckBox] = {}
        self._shown: Sequence[tuple[str, str | None, str]] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TIGHT)
        self.show_actions(())

    def show_actions(self, actions: Sequence[Action]) -> None:
        """Shows these; nothing moves where they are the same as before."""
        wanted = [(action.id, action.done_at, self._words(action)) for action in actions]
        if wanted == self._shown:
            return
        self._shown = wanted
        self.boxes.clear()
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for action_id, done_at, words in wanted:
            self._column.addWidget(self._row(action_id, words, done=done_at is not None))
        if not wanted:
            nothing = self._desk.language.say("Nothing was open before this session.")
            self._column.addWidget(Text(nothing, "body", "quiet"))

    def _row(self, action_id: str, words: str, *, done: bool) -> QWidget:
        box = self.boxes[action_id] = QCheckBox()
        box.setChecked(done)
        box.setAccessibleName(words)
        box.clicked.connect(lambda done: self._keep(action_id, done=done))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SMALL)
        line.addWidget(box)
        line.addWidget(Text(words, "body", "quiet" if done else "ink"), 1)
        return row

    def _words(self, action: Action) -> str:
        due = self._desk.formats.short_date(action.due)
        return " · ".join(part for part in (action.what, action.who_name, due) if part)

    def _keep(self, action_id: str, *, done: bool) -> None:
        label = mark("Action kept") if done else mark("Action open again")
        self._desk.writer.change(label, keep_promise, action_id, done=done)
