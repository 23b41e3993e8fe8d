"""The table: one row an idea, sorted by a click on a column's head; it remembers its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ninja_mentor.ui.ideas.arranging import Order
from ninja_mentor.ui.ideas.commands import Asked, deed_of, menu_of
from ninja_mentor.ui.ideas.models import TableModel
from ninja_mentor.ui.theme.tokens import SMALL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from ninja_mentor.core.overview.board import BoardRow
    from ninja_mentor.ui.ideas.arranging import Listed
    from ninja_mentor.ui.ideas.models import IdeaColumn
    from ninja_mentor.ui.ideas.words import IdeaWords
    from ninja_mentor.ui.settings import Settings
    from ninja_mentor.ui.theme import Look

REMEMBERED_AS: Final = "ideas-table"
CELL_PADDING: Final = 24  # the sheet's, with Qt's own margin beside the text
MOST_FOLLOWED: Final = 200  # selected rows that stay selected when the rows come in another order


class IdeaTable(QTableView):
    """`asked(Asked)` fires for what is to be done with the chosen rows; `sort_wanted(Order)` for another order."""

    asked = Signal(object)
    sort_wanted = Signal(object)

    def __init__(
        self, look: Look, words: IdeaWords, columns: Sequence[IdeaColumn], settings: Settings
    ) -> None:
        super().__init__()
        self._look = look
        self._words = words
        self._settings = settings
        self._placing = False
        self._name = REMEMBERED_AS
        self.ideas = TableModel(look, words, columns)
        self.ideas.setParent(self)
        self.setModel(self.ideas)
        self.setAccessibleName(look.say("Ideas"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setStretchLastSection(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._measure()
        self._recall()
        self.ideas.sort_wanted.connect(lambda column, back: self.sort_wanted.emit(Order(column, back)))
        self.setSortingEnabled(True)
        header.sectionResized.connect(self._remember)
        header.sectionMoved.connect(self._remember)
        header.sortIndicatorChanged.connect(self._remember)
        self.doubleClicked.connect(lambda _: self._ask("open"))
        look.theme.changed.connect(self._follow_theme)

    def order(self) -> Order:
        """How the person sorted the table last."""
        header = self.horizontalHeader()
        at = header.sortIndicatorSection()
        known = self.ideas.columns[at].id if 0 <= at < len(self.ideas.columns) else ""
        return Order(known, backwards=header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder)

    def show_ideas(self, ideas: list[Listed]) -> None:
        """Other rows; those that were chosen stay chosen where they are still there."""
        current = self.currentIndex()
        row, scrolled = current.row(), self.verticalScrollBar().value()
        here = self.ideas.ideas()[row].row.id if current.isValid() else ""
        chosen = {one.id for one in self.chosen_rows()} if self.selectionModel().hasSelection() else set()
        if not self.ideas.set_ideas(ideas):
            return
        if here and ideas:
            self._follow(here, chosen, row)
        self.verticalScrollBar().setValue(scrolled)

    def chosen_rows(self) -> list[BoardRow]:
        """The ideas of the chosen rows, from top to bottom."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.ideas.ideas()[number].row for number in numbers]

    def choose(self, idea_id: str, *, focus: bool) -> bool:
        """Chooses the row of an idea and brings it into view; False where it is not shown."""
        places = (at for at, idea in enumerate(self.ideas.ideas()) if idea.row.id == idea_id)
        place = next(places, -1)
        if place >= 0:
            self._choose_row(place)
            self.scrollTo(self.currentIndex())
            if focus:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
        return place >= 0

    def take_focus(self) -> None:
        """Puts the focus on the chosen row, else on the first one."""
        if not self.currentIndex().isValid() and self.ideas.rowCount():
            self._choose_row(0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = deed_of(event)
        if deed is None:
            super().keyPressEvent(event)
        else:
            self._ask(deed)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        rows = self.chosen_rows()
        if not index.isValid() or not rows:
            return
        at = self.visualRect(index).center() if by_key else event.pos()
        menu_of(self._look, self._words, rows, self, self.asked.emit).popup(self.viewport().mapToGlobal(at))

    def _ask(self, deed: str) -> None:
        rows = self.chosen_rows()
        if not rows:
            return
        if deed in {"open", "back", "on"}:
            row = self.currentIndex().row()
            rows = [self.ideas.ideas()[row].row] if row >= 0 else rows[:1]
        self.asked.emit(Asked(deed, tuple(row.id for row in rows)))  # type: ignore[arg-type]

    def _choose_row(self, row: int) -> None:
        """Chooses one row, also while Ctrl is held (after Ctrl+Z), where `selectRow` would add to others."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.ideas.index(row, 0), flags.ClearAndSelect | flags.Rows)

    def _follow(self, here: str, chosen: set[str], row: int) -> None:
        """Chooses the same ideas at their new places."""
        model = self.selectionModel()
        found = -1
        selection = QItemSelection()
        for at, idea in enumerate(self.ideas.ideas()):
            if idea.row.id == here:
                found = at
            if idea.row.id in chosen and len(chosen) <= MOST_FOLLOWED:
                selection.select(self.ideas.index(at, 0), self.ideas.index(at, len(self.ideas.columns) - 1))
        if found < 0:
            self._choose_row(min(row, self.ideas.rowCount() - 1))
        else:
            model.setCurrentIndex(self.ideas.index(found, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
            model.select(selection, QItemSelectionModel.SelectionFlag.Select)

    def _remember(self) -> None:
        if not self._placing:
            state = QByteArray(self.horizontalHeader().saveState())
            self._settings.set_geometry(self._name, state)

    def _recall(self) -> None:
        state = self._settings.geometry(self._name)
        if not state.isEmpty():
            self._placing = True
            self.horizontalHeader().restoreState(state)
            self._placing = False

    def _follow_theme(self) -> None:
        header = self.horizontalHeader()
        sorted_by = header.sortIndicatorSection(), header.sortIndicatorOrder()
        self._measure()
        self._recall()
        header.setSortIndicator(*sorted_by)

    def _measure(self) -> None:
        px = self._look.theme.px
        # Widths belong to a size of text; asked for when they are saved, it would be the next one's already.
        self._name = f"{REMEMBERED_AS}-{round(self._look.theme.scale * 100)}"
        metrics = QFontMetrics(self._look.theme.font("body"))
        self._placing = True
        self.verticalHeader().setDefaultSectionSize(px(20) + 2 * SMALL)
        self.horizontalHeader().setMinimumSectionSize(px(48))
        for at, column in enumerate(self.ideas.columns):
            widest = max((metrics.horizontalAdvance(text) for text in column.longest), default=0)
            self.setColumnWidth(at, max(px(column.width), widest + CELL_PADDING))
        self._placing = False
