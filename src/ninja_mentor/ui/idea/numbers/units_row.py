"""Units sold in twelve months: twelve cells; a row pasted from a spreadsheet fills them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.ui.idea.numbers.amounts import AmountReader
from ninja_mentor.ui.theme.tokens import SMALL, TIGHT
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.fields_grid import FieldsGrid
from ninja_mentor.ui.widgets.number_edit import NumberEdit
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.ui.desk import Desk

MONTHS: Final = 12


class UnitsRow(QWidget):
    """`edited(list)` gives the decimal texts of all months, "" for an empty one."""

    edited = Signal(list)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        say = desk.language.say
        self._desk = desk
        self._together = False
        self._more: list[str] = []  # months after the twelfth, from elsewhere: kept
        self._at = 0
        self.cells: list[NumberEdit] = []
        grid = FieldsGrid(desk.look, 66, MONTHS // 2, even=MONTHS)
        for month in range(1, MONTHS + 1):
            name = say("Month {n}", n=month)
            reader = AmountReader(desk.language, desk.formats.country)
            cell = NumberEdit(desk.look, name, reader.parse, reader.show, reader.echo)
            cell.set_digits_right()
            cell.field.installEventFilter(self)
            cell.edited.connect(self._tell)
            cell.tell_elsewhere()
            cell.told.connect(self._show_notes)
            self.cells.append(cell)
            grid.add(_Labelled(name, cell))
        self._notes = Text("", "caption", "quiet")
        self._notes.hide()
        self._note = Text("", "caption", "amber")
        self._note.hide()
        self._fill = Button(
            desk.look, say("Fill the months after it"), self.fill_right, "link", "arrow-right"
        )
        self._fill.setToolTip(say("Copies the month where the cursor is into all that follow (Ctrl+R)"))
        hint = Text(
            say("A row copied from a spreadsheet can be pasted into the first month."), "caption", "quiet"
        )
        foot = QHBoxLayout()
        foot.addWidget(hint, 1)
        foot.addWidget(self._fill)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(grid)
        column.addWidget(self._notes)
        column.addWidget(self._note)
        column.addLayout(foot)

    def values(self) -> list[str]:
        """The months as they are understood, all of them; an empty list where none is filled."""
        values = [cell.value() for cell in self.cells] + self._more
        return values if any(values) else []

    def set_values_quietly(self, units: Sequence[str]) -> None:
        """Shows stored units, but in no month that the person is typing in."""
        self._more = list(units[MONTHS:])
        for at, cell in enumerate(self.cells):
            stored = units[at] if at < len(units) else ""
            if stored != cell.value():  # else what was said of the typed number stays to be read
                cell.set_value_quietly(stored)

    def paste(self, at: int, text: str) -> None:
        """Lays the cells of a spreadsheet into the months from `at` on. What has no month is told."""
        parts = [part.strip() for line in text.strip("\r\n").splitlines() for part in line.split("\t")]
        fitting, left = parts[: MONTHS - at], parts[MONTHS - at :]
        self._set_all(dict(enumerate(fitting, at)))
        self._explain(
            self._desk.language.count(
                "{n} value had no month left and was not taken: {values}",
                "{n} values had no month left and were not taken: {values}",
                len(left),
                values=", ".join(left[:MONTHS]),
            )
            if left
            else ""
        )

    def fill_right(self) -> None:
        """Copies the month where the cursor is, or was, into all that follow."""
        typed = self.cells[self._at].field.text()
        self._set_all(dict.fromkeys(range(self._at + 1, MONTHS), typed))

    def lock(self) -> None:
        """Lets nobody change anything; all can still be read and copied."""
        self._fill.hide()
        for cell in self.cells:
            cell.field.setReadOnly(True)
            cell.field.removeEventFilter(self)

    def said(self) -> str:
        """What could not be placed when something was pasted."""
        return self._note.text()

    def notes(self) -> str:
        """What is said of the months below them: how they were understood, or what is wrong."""
        return self._notes.text()

    def flush(self) -> None:
        """Hands over now what was typed."""
        for cell in self.cells:
            cell.flush()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        at = next((n for n, cell in enumerate(self.cells) if cell.field is watched), None)
        if at is None:
            return super().eventFilter(watched, event)
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.KeyPress}:
            self._at = at
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Paste):
                text = QApplication.clipboard().text()
                if "\t" in text or "\n" in text.strip("\r\n"):
                    self.paste(at, text)
                    return True
            if event.key() == Qt.Key.Key_R and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
                self.fill_right()
                return True
        return super().eventFilter(watched, event)

    def _set_all(self, texts: dict[int, str]) -> None:
        self._together = True
        for at, text in texts.items():
            cell = self.cells[at]
            cell.flush()
            cell.field.setText(text)
            cell.understand_again()
        self._together = False
        self._tell()

    def _tell(self, *_value: Any) -> None:  # noqa: ANN401  (a signal's)
        if not self._together:
            self.edited.emit(self.values())

    def _show_notes(self) -> None:
        """In one line as wide as all months: a month is too narrow for it."""
        wrong = [cell.note() for cell in self.cells if cell.is_wrong()]
        notes = dict.fromkeys([*wrong, *(cell.note() for cell in self.cells)])
        self._notes.setText("\n".join(note for note in notes if note))
        self._notes.set_tone("red" if wrong else "quiet")
        self._notes.setVisible(bool(self._notes.text()))

    def _explain(self, text: str) -> None:
        self._note.setText(text)
        self._note.setVisible(bool(text))


class _Labelled(QWidget):
    def __init__(self, name: str, cell: NumberEdit) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(Text(name, "caption", "quiet", wrap=False))
        column.addWidget(cell)
