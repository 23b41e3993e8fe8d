"""What each column of a table is: a chooser over each, above its first rows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ninja_mentor.core.contact_files.columns import FIELDS
from ninja_mentor.core.contact_files.encodings import KNOWN
from ninja_mentor.ui.people.importing.reading import TableOptions
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.chooser import Chooser
from ninja_mentor.ui.widgets.labelled import Labelled
from ninja_mentor.ui.widgets.text import OneLine, Text

if TYPE_CHECKING:
    from ninja_mentor.core.contact_files.table import Table
    from ninja_mentor.ui.desk import Desk

ROWS: Final = 5
MOST_COLUMNS: Final = 40  # that are shown; what is beyond is mapped as guessed
SEPARATORS: Final = {";": ";", ",": ",", "\t": "Tab", "|": "|"}


class ColumnsStep(QWidget):
    """`read_again(TableOptions)` where the table is to be read otherwise."""

    read_again = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        look, say = desk.look, desk.language.say
        self.columns: dict[int, str] = {}
        self.choosers: list[Chooser] = []
        self._keys = [
            Choice("", say("leave out")),
            *(Choice(key, say(words)) for key, words in FIELDS.items()),
        ]
        self.headers = QCheckBox(say("The first row is headings"))
        self.headers.clicked.connect(self._ask)
        self.encoding = Chooser(look, say("Letters are written as"), [Choice(name, name) for name in KNOWN])
        self.separator = Chooser(
            look, say("Cells are parted by"), [Choice(s, n) for s, n in SEPARATORS.items()]
        )
        self.sheet = Chooser(look, say("Sheet"), ())
        for chooser in (self.encoding, self.separator, self.sheet):
            chooser.edited.connect(lambda _value: self._ask())
        self._boxes = [
            Labelled(label, widget)
            for label, widget in (
                (say("Letters are written as"), self.encoding),
                (say("Cells are parted by"), self.separator),
                (say("Sheet"), self.sheet),
            )
        ]
        options = QHBoxLayout()
        options.setSpacing(MEDIUM)
        for box in self._boxes:
            options.addWidget(box)
        options.addWidget(self.headers, 0, Qt.AlignmentFlag.AlignBottom)
        options.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(
            Text(say("What does each column hold? What is left out stays in your file."), "body", "quiet")
        )
        column.addLayout(options)
        column.addWidget(self._scroll, 1)

    def show_table(self, table: Table, columns: dict[int, str]) -> None:
        """Shows the first rows, and over each column what it is taken for."""
        self.columns = dict(columns)
        is_csv = table.format == "csv"
        self._boxes[0].setVisible(is_csv)
        self._boxes[1].setVisible(is_csv)
        self._boxes[2].setVisible(len(table.sheets) > 1)
        self.encoding.set_value_quietly(table.encoding)
        self.separator.set_value_quietly(table.separator)
        self.sheet.set_choices([Choice(name, name) for name in table.sheets])
        self.sheet.set_value_quietly(table.sheet)
        self.headers.setChecked(table.has_headers)
        self._scroll.setWidget(self._grid(table))

    def _grid(self, table: Table) -> QWidget:
        look, say = self._desk.look, self._desk.language.say
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, SMALL, SMALL)
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(SMALL)
        self.choosers = []
        for place, header in enumerate(table.headers[:MOST_COLUMNS]):
            chooser = Chooser(look, say("Column {name}", name=header), self._keys)
            chooser.setMinimumWidth(look.theme.px(150))
            chooser.set_value_quietly(self.columns.get(place, ""))
            chooser.edited.connect(partial(self._choose, place))
            self.choosers.append(chooser)
            grid.addWidget(OneLine(header, "strong"), 0, place)
            grid.addWidget(chooser, 1, place)
            for number, row in enumerate(table.rows[:ROWS], 2):
                grid.addWidget(OneLine(row.cells[place], "body", "quiet"), number, place)
        grid.setRowStretch(ROWS + 2, 1)
        return inside

    def _choose(self, place: int, key: str) -> None:
        if key:
            self.columns[place] = key
        else:
            self.columns.pop(place, None)

    def _ask(self) -> None:
        self.read_again.emit(
            TableOptions(
                self.encoding.value(), self.separator.value(), self.sheet.value(), self.headers.isChecked()
            )
        )
