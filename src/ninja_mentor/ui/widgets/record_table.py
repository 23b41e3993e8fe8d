"""A table of records: sorts by native values, opens with Enter, holds ten thousand rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ninja_mentor.ui.theme.tokens import SMALL

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from ninja_mentor.ui.theme import Look

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole
CELL_SIDES: Final = 24  # pixels beside the words of a cell, at any size of text
LONGEST_CELL: Final = 300  # characters; the whole text is one Enter away


@dataclass(frozen=True)
class Column:
    """A column: `label` is a msgid; `sort` gives what to sort by, else the text is."""

    label: str
    text: Callable[[Any], str]
    sort: Callable[[Any], Any] | None = None
    tone: Callable[[Any], str] | None = None  # a colour token
    icon: Callable[[Any], str] | None = None
    width: int = 0  # designed pixels; 0 takes its share of the room
    least: int = 160  # designed pixels that a column without a width of its own keeps
    right: bool = False
    whole: Sequence[str] = ()  # the longest texts, where none may ever be cut


class RecordsModel(QAbstractTableModel):
    """Rows as they come from a query; sorting moves them, nothing is copied."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._columns: list[Column] = []
        self._rows: list[Any] = []
        self._sorted_by = -1, Qt.SortOrder.AscendingOrder

    def set_columns(self, columns: Sequence[Column]) -> None:
        self.beginResetModel()
        self._columns = list(columns)
        self.endResetModel()

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Other rows, in the order chosen before."""
        self.beginResetModel()
        self._rows = list(rows)
        self._sort()
        self.endResetModel()

    def row(self, number: int) -> Any:  # noqa: ANN401  (whatever the query gave)
        return self._rows[number]

    def rows(self) -> list[Any]:
        return list(self._rows)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  (Qt's)
        column, row = self._columns[index.column()], self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(column.text(row)[:LONGEST_CELL].split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return None
        if role == Qt.ItemDataRole.ForegroundRole and column.tone is not None:
            tone = column.tone(row)
            return self._look.theme.color(tone) if tone else None
        if role == Qt.ItemDataRole.DecorationRole and column.icon is not None:
            name = column.icon(row)
            tone = column.tone(row) if column.tone is not None else ""
            return self._look.icons.icon(name, tone or "quiet") if name else None
        if role == Qt.ItemDataRole.TextAlignmentRole and column.right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return row if role == ROW_ROLE else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  (Qt's)
        if orientation != Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._look.say(column.label)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self._rows[index.row()]) for index in self.persistentIndexList()]
        self._sorted_by = column, order
        self._sort()
        places = {id(row): place for place, row in enumerate(self._rows)}
        for index, row in kept:
            self.changePersistentIndex(index, self.index(places[id(row)], index.column()))
        self.layoutChanged.emit()

    def _sort(self) -> None:
        at, order = self._sorted_by
        if not 0 <= at < len(self._columns):
            return
        column = self._columns[at]
        key = column.sort or (lambda row: column.text(row).casefold())
        backwards = order == Qt.SortOrder.DescendingOrder
        known = [row for row in self._rows if key(row) not in {None, ""}]
        unknown = [row for row in self._rows if key(row) in {None, ""}]
        self._rows = [*sorted(known, key=key, reverse=backwards), *unknown]  # nothing known always comes last


class RecordTable(QTableView):
    """`opened(row)` fires on Enter or a double click; `deletion_wanted(rows)` on Delete."""

    opened = Signal(object)
    chosen_changed = Signal()
    deletion_wanted = Signal(list)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._widths: list[int] = []
        self._least: list[int] = []
        self._whole: list[Sequence[str]] = []
        self._squeezed = False
        self.records = RecordsModel(look)
        self.records.setParent(self)
        self.setModel(self.records)
        self.setAccessibleName(name)
        self.setSortingEnabled(True)
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(ROW_ROLE)))
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit())
        look.theme.changed.connect(self._measure)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """What each row shows."""
        self._widths = [column.width for column in columns]
        self._least = [column.least for column in columns]
        self._whole = [column.whole for column in columns]
        self.records.set_columns(columns)
        header = self.horizontalHeader()
        for at, width in enumerate(self._widths):
            mode = QHeaderView.ResizeMode.Interactive if width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(at, mode)
        self._measure()

    def show_column(self, at: int, *, shown: bool) -> None:
        """Shows or hides a column; the others take or leave its room."""
        if self.isColumnHidden(at) == shown:
            self.setColumnHidden(at, not shown)
            self._measure()

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Other rows; the one the person was on stays chosen if it has an `id` and is still there."""
        current = self.currentIndex().data(ROW_ROLE) if self.currentIndex().isValid() else None
        scrolled = self.verticalScrollBar().value()
        self.records.set_rows(rows)
        wanted = getattr(current, "id", None)
        if wanted is not None:
            for place, row in enumerate(self.records.rows()):
                if getattr(row, "id", None) == wanted:
                    self.setCurrentIndex(self.records.index(place, 0))
                    break
        self.verticalScrollBar().setValue(scrolled)
        self._make_room()

    def chosen_rows(self) -> list[Any]:
        """The selected rows, from top to bottom."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.records.row(number) for number in numbers]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and chosen.isValid():
            self.opened.emit(chosen.data(ROW_ROLE))
        elif event.key() == Qt.Key.Key_Delete and self.chosen_rows():
            self.deletion_wanted.emit(self.chosen_rows())
        else:
            super().keyPressEvent(event)

    def _measure(self) -> None:
        px = self._look.theme.px
        self.verticalHeader().setDefaultSectionSize(px(20) + 2 * SMALL)
        for at, width in enumerate(self._widths):
            if width:
                self.setColumnWidth(at, self._wanted(at))
        self.horizontalHeader().setMinimumSectionSize(px(48))
        self._squeezed = False
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _wanted(self, at: int) -> int:
        """As wide as designed, or as the longest text needs."""
        return max(self._look.theme.px(self._widths[at]), self._needed(at))

    def _needed(self, at: int) -> int:
        """What the texts need that are never cut; 0 where there are none."""
        font = QFontMetrics(self._look.theme.font("body"))
        words = max((font.horizontalAdvance(text) for text in self._whole[at]), default=0)
        return words + CELL_SIDES if words else 0

    def _make_room(self) -> None:
        """Where it is narrow, columns give away what their words do not need; then the table scrolls sideways."""
        px, header = self._look.theme.px, self.horizontalHeader()
        shown = [at for at in range(len(self._widths)) if not self.isColumnHidden(at)]
        sharing = {at: px(self._least[at]) for at in shown if not self._widths[at]}
        wanted = {at: self._wanted(at) for at in shown if self._widths[at]}
        lacking = sum(wanted.values()) + sum(sharing.values()) - self.viewport().width()
        if not sharing or (lacking <= 0 and not self._squeezed):
            return
        self._squeezed = lacking > 0
        for at, width in wanted.items():
            words = max(self.sizeHintForColumn(at), header.sectionSizeHint(at), self._needed(at))
            given = max(0, min(lacking, width - words))
            lacking -= given
            self.setColumnWidth(at, width - given)
        fixed = QHeaderView.ResizeMode.Interactive
        for at, least in sharing.items():
            header.setSectionResizeMode(at, fixed if lacking > 0 else QHeaderView.ResizeMode.Stretch)
            if lacking > 0:
                self.setColumnWidth(at, least)
