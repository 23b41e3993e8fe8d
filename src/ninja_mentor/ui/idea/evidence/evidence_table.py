"""The light table of one kind of evidence: as tall as its rows, with the columns there is room for."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.ui.idea.evidence.chip_delegate import ChipDelegate
from ninja_mentor.ui.idea.evidence.dots_delegate import DotsDelegate
from ninja_mentor.ui.theme.theme import restyle
from ninja_mentor.ui.widgets.record_table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QResizeEvent

    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.idea.evidence.kinds import EvidenceKind

MOST_ROWS: Final = 12  # more are scrolled
WIDEST_CHIP: Final = 200  # designed pixels
LEAST_FOR_THE_REST: Final = 150  # designed pixels of the column that takes the room left


class EvidenceTable(RecordTable):
    """A click opens a record too: `pressed_one(record)`."""

    pressed_one = Signal(object)

    def __init__(self, desk: Desk, kind: EvidenceKind, name: str) -> None:
        super().__init__(desk.look, name)
        self._theme, self._kind = desk.look.theme, kind
        self._numbers: dict[str, int] = {}
        self._columns = [*self._number_column(), *kind.columns(desk)]
        restyle(self, "bare", "true")
        self.set_columns(self._columns)
        for at in kind.chips:
            tone = self._columns[at].tone
            if tone is not None:
                self.setItemDelegateForColumn(at, ChipDelegate(desk.look, tone, self))
        for at, field in kind.dots.items():
            tone = self._columns[at].tone
            self.setItemDelegateForColumn(at, DotsDelegate(desk.look, attrgetter(field), tone, self))
        self.clicked.connect(self._click)
        self._theme.changed.connect(self.fit)

    def show_records(self, records: Sequence[Any]) -> None:
        """These, newest first where the kind asks for it."""
        self._numbers = {one.id: number for number, one in enumerate(records, 1)}
        if self._kind.newest_first:
            records = sorted(records, key=lambda one: str(one.date), reverse=True)
        self.set_rows(records)
        self.fit()

    def choose(self, record_id: str) -> None:
        """Puts the person on this record, if it is here."""
        for at, row in enumerate(self.records.rows()):
            if row.id == record_id:
                self.setCurrentIndex(self.records.index(at, 0))

    def shown_columns(self) -> list[str]:
        """The labels of the columns that there is room for."""
        return [column.label for at, column in enumerate(self._columns) if not self.isColumnHidden(at)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Takes the height of the rows, and leaves out what there is no room for."""
        px = self._theme.px
        room = self.width() - px(LEAST_FOR_THE_REST)
        widths = [self._width_of(at) for at in range(len(self._columns))]
        hidden: set[int] = set()
        for at in (-1, *self._kind.least_needed):
            hidden.add(at)
            if sum(width for n, width in enumerate(widths) if n not in hidden) <= room:
                break
        for at in range(len(self._columns)):
            self.setColumnHidden(at, at in hidden)
            if at in self._kind.chips and widths[at] > self.columnWidth(at):
                self.setColumnWidth(at, widths[at])
        rows = min(self.records.rowCount(), MOST_ROWS)
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + rows * self.verticalHeader().defaultSectionSize() + 4)

    def _width_of(self, at: int) -> int:
        """The width of a column in pixels: of one with chips at least that of the longest chip."""
        column, delegate = self._columns[at], self.itemDelegateForColumn(at)
        width = self._theme.px(column.width)
        if not isinstance(delegate, ChipDelegate):
            return width
        words = {column.text(one) for one in self.records.rows()}
        longest = max((delegate.width_of(each) for each in words), default=0)
        return max(width, min(longest, self._theme.px(WIDEST_CHIP)))

    def _number_column(self) -> list[Column]:
        return [Column(mark("No."), lambda one: str(self._number(one)), self._number, width=44)][
            : self._kind.numbered
        ]

    def _number(self, record: Any) -> int:  # noqa: ANN401  (a record)
        return self._numbers.get(record.id, 0)

    def _click(self, index: QModelIndex) -> None:
        if QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self.pressed_one.emit(self.records.row(index.row()))
