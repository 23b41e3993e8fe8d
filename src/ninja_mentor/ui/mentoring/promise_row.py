"""A promise in a line: a box to tick when it is kept, what it is, who gave it, by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.ui.theme.tokens import TIGHT
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.core.overview.ledger import Promise
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.mentoring.words import MentoringWords


class PromiseRow(QWidget):
    """`ticked(promise, kept)` fires when the box is pressed."""

    ticked = Signal(object, bool)

    def __init__(self, desk: Desk, words: MentoringWords, promise: Promise) -> None:
        super().__init__()
        self._theme = desk.look.theme
        self.promise = promise
        note = " · ".join(part for part in (promise.who_name, words.when(promise)) if part)
        if promise.moves:
            moved = desk.language.count("moved {n} time", "moved {n} times", len(promise.moves))
            note = f"{note} · {moved}"
        self.box = QCheckBox()
        self.box.setChecked(promise.state in {"kept", "kept_late"})
        self.box.setEnabled(desk.workspace.writing)
        self.box.setAccessibleName(desk.language.say("Kept: {what}", what=promise.what))
        self.box.setAccessibleDescription(note)
        self.box.clicked.connect(self._tell)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Text(promise.what))
        column.addWidget(Text(note, "caption", "red" if promise.state == "overdue" else "quiet"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self._theme.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        self.box.setFixedWidth(self._theme.px(16) + 10)

    def _tell(self, kept: bool) -> None:  # noqa: FBT001  (Qt's signature)
        self.ticked.emit(self.promise, kept)
