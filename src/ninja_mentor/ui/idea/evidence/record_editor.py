"""One record of evidence, opened in place: every field saves itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.ui.idea.evidence.fields import values_of
from ninja_mentor.ui.idea.evidence.inputs import make_input
from ninja_mentor.ui.idea.evidence.pen import Pen
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL
from ninja_mentor.ui.widgets.button import Button, IconButton
from ninja_mentor.ui.widgets.escape_key import EscapeKey
from ninja_mentor.ui.widgets.fields_grid import FieldsGrid
from ninja_mentor.ui.widgets.flash_band import FlashBand
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.idea.evidence.kinds import EvidenceKind


class RecordEditor(QWidget):
    """`left()` when the person is done here, `stepped(-1 or 1)` to the next record, `deletion_wanted()`;
    `stored()` when a new one has become a record.
    """

    left = Signal()
    stepped = Signal(int)
    deletion_wanted = Signal()
    stored = Signal()

    def __init__(
        self,
        desk: Desk,
        kind: EvidenceKind,
        idea_id: str,
        record: Any = None,  # noqa: ANN401
        others: Sequence[Any] = (),
    ) -> None:
        super().__init__()
        self._desk, self._kind = desk, kind
        self._fields = kind.fields(desk)
        self.was_here = record is not None  # among the stored records
        starts_with = kind.starts_with(desk, others) if record is None else {}
        self._pen = Pen(
            desk.writer,
            kind,
            idea_id,
            self._not_written,
            self.stored.emit,
            record.id if record is not None else "",
            starts_with,
        )
        blank = record if record is not None else desk.workspace.kinds[kind.id]()
        self._values = values_of(blank, self._fields) | dict(starts_with)
        self._said = record is not None
        self._band = FlashBand(desk.look)
        self._where = Text("", "caption", "quiet", wrap=False)
        grid = FieldsGrid(desk.look)
        self.inputs = {field.name: make_input(desk, field) for field in self._fields}
        for field in self._fields:
            each = self.inputs[field.name]
            each.show_value(self._values[field.name])
            each.edited.connect(partial(self._write, field.name))
            grid.add(each, wide=field.wide)
        EscapeKey(self).pressed.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(self._head())
        column.addWidget(self._band)
        column.addWidget(grid)
        self._lock()

    @property
    def record_id(self) -> str:
        """The id of the record; empty as long as nothing was said of it."""
        return self._pen.record_id

    def has_words(self) -> bool:
        """Whether anything was said of the record."""
        return self._said

    def show_record(self, record: Any) -> None:  # noqa: ANN401
        """What is stored by now; what the person is typing stays."""
        self._values = values_of(record, self._fields)
        for name, value in self._values.items():
            self.inputs[name].show_value(value)
        self._lock()

    def show_position(self, at: int, number: int) -> None:
        """Which of the records this is, from 1; 0 for one that is not stored yet."""
        say = self._desk.language.say
        self._where.setText(say("{at} of {number}", at=at, number=number) if at else say("New"))
        self._previous.setEnabled(at > 1)
        self._next.setEnabled(0 < at < number)
        self._delete.setEnabled(bool(at) and self._desk.workspace.writing)

    def begin(self) -> None:
        """Puts the cursor into the first field."""
        first = next(iter(self.inputs.values()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Stores what was typed, and is heard of no more."""
        self.flush()
        self._pen.put_down(self._desk.troubles.tell)
        self.hide()
        self.deleteLater()

    def not_understood(self) -> dict[str, str]:
        """What was typed and stands for no value, by field."""
        typed = {name: each.not_understood() for name, each in self.inputs.items()}
        return {name: text for name, text in typed.items() if text}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Shows again what was not understood."""
        for name, text in typed.items():
            self.inputs[name].put_back(text)

    def flush(self) -> None:
        """Hands over now what was typed."""
        for each in self.inputs.values():
            each.flush()

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and any(each.take_back() for each in self.inputs.values())
        ):
            event.accept()  # or the window would take back the whole record
            return True
        return super().event(event)

    def _head(self) -> QHBoxLayout:
        look, say = self._desk.look, self._desk.language.say
        self._previous = IconButton(look, "chevron-up", say("The one before"), partial(self.stepped.emit, -1))
        self._next = IconButton(look, "chevron-down", say("The next one"), partial(self.stepped.emit, 1))
        self._delete = IconButton(look, "trash-2", say("Delete"), self.deletion_wanted.emit)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(Button(look, say("Back to the list"), self.left.emit, "quiet", "arrow-left"))
        row.addStretch(1)
        row.addWidget(self._where)
        for button in (self._previous, self._next, self._delete):
            row.addWidget(button)
        return row

    def _write(self, name: str, value: Any) -> None:  # noqa: ANN401  (JSON)
        self._said = True
        self._values[name] = value
        self._lock()
        self._pen.write(name, value)

    def _lock(self) -> None:
        locks = self._kind.locks(self._values)
        if not self._desk.workspace.writing:
            locks = dict.fromkeys(self.inputs, mark("This workspace is open for reading only."))
        for name, each in self.inputs.items():
            reason = locks.get(name, "")
            each.lock(self._desk.language.say(reason) if reason else "")

    def _not_written(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self._band.show_text(self._desk.troubles.sentence(error), "red")
        else:
            self._desk.troubles.tell(error)
