"""Ideas as Qt asks for them: one list a stage for the board, one table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    Signal,
)

from ninja_mentor.core.kernel.language import mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ninja_mentor.core.kernel.formats import Formats
    from ninja_mentor.core.overview.board import BoardRow
    from ninja_mentor.ui.ideas.arranging import Listed
    from ninja_mentor.ui.ideas.words import IdeaWords
    from ninja_mentor.ui.theme import Look

Index = QModelIndex | QPersistentModelIndex
IDEA_MIME: Final = "application/x-ninja-mentor-ideas"
LISTED_ROLE: Final = Qt.ItemDataRole.UserRole
LONGEST_CELL: Final = 300
MOST_KEPT: Final = 500  # rows whose texts are kept, since dates in words take their time


def carry(idea_ids: Iterable[str]) -> QMimeData:
    """Ideas under way from one stage to another."""
    data = QMimeData()
    data.setData(IDEA_MIME, QByteArray(" ".join(idea_ids).encode()))
    return data


def carried(data: QMimeData) -> list[str]:
    """The ideas under way; none where something else is dragged."""
    return bytes(data.data(IDEA_MIME).data()).decode().split() if data.hasFormat(IDEA_MIME) else []


class StageModel(QStringListModel):
    """The ideas of one stage, newest first. `dropped(idea ids)` fires when ideas of another stage are let go on it.

    Qt's own list of words under it answers how many rows there are; a view asks that once for each row that
    it lays out, and asking Python ten thousand times can be felt.
    """

    dropped = Signal(tuple)

    def __init__(self, words: IdeaWords) -> None:
        super().__init__()
        self._words = words
        self._ideas: list[Listed] = []

    def set_ideas(self, ideas: list[Listed]) -> bool:
        """Other ideas; False, and nothing happens, where they are the very same."""
        if ideas == self._ideas:
            return False
        self._ideas = ideas
        self.setStringList([idea.row.id for idea in ideas])
        return True

    def ideas(self) -> Sequence[Listed]:
        return self._ideas

    def place_of(self, idea_id: str) -> int:
        """The row of an idea; -1 where it is not in this stage."""
        return next((at for at, idea in enumerate(self._ideas) if idea.row.id == idea_id), -1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  (Qt's)
        idea = self._ideas[index.row()]
        if role == LISTED_ROLE:
            return idea
        if role == Qt.ItemDataRole.DisplayRole:
            return idea.row.title[:LONGEST_CELL]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words.spoken(idea.row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def removeRows(self, _row: int, _count: int, _parent: Index | None = None) -> bool:
        """Never: Qt takes away what was carried off, but a card goes when its move is stored."""
        return False

    def mimeTypes(self) -> list[str]:
        return [IDEA_MIME]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        return carry(self._ideas[index.row()].row.id for index in indexes)

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def canDropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, _parent: Index
    ) -> bool:
        """Whether these are ideas that are not here already."""
        return any(self.place_of(idea_id) < 0 for idea_id in carried(data))

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Tells; nothing moves here before the move is stored."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        self.dropped.emit(tuple(carried(data)))
        return True


@dataclass(frozen=True)
class IdeaColumn:
    """A column of the table: `label` is a msgid, `width` in designed pixels; `longest` texts fit in any case."""

    id: str
    label: str
    width: int
    text: Callable[[BoardRow], str]
    longest: tuple[str, ...] = ()


def idea_columns(words: IdeaWords, formats: Formats) -> tuple[IdeaColumn, ...]:
    """The columns of the table, from left to right."""
    return (
        IdeaColumn("title", mark("Title"), 230, lambda row: row.title),
        IdeaColumn("stage", mark("Stage"), 140, lambda row: words.stage(row.stage)),
        IdeaColumn("place", mark("Place"), 140, words.place),
        IdeaColumn("needs", mark("Needs"), 180, words.needs),
        IdeaColumn("mentor", mark("Mentor"), 125, lambda row: ", ".join(row.mentors)),
        IdeaColumn(
            "changed",
            mark("Changed"),
            100,
            lambda row: formats.date(formats.day_of(row.changed_at)),
            tuple(formats.date(f"2026-{month:02}-28") for month in range(1, 13)),
        ),
        IdeaColumn("sdg", mark("SDG"), 60, lambda row: ", ".join(str(goal) for goal in row.sdgs)),
        IdeaColumn("tags", mark("Tags"), 80, lambda row: ", ".join(row.tags)),
    )


class TableModel(QAbstractTableModel):
    """All ideas that pass the filters. It is sorted elsewhere: `sort_wanted(column id, backwards)`."""

    sort_wanted = Signal(str, bool)

    def __init__(self, look: Look, words: IdeaWords, columns: Sequence[IdeaColumn]) -> None:
        super().__init__()
        self._look = look
        self._words = words
        self.columns = tuple(columns)
        self._ideas: list[Listed] = []
        self._texts: dict[Listed, tuple[str, ...]] = {}
        self._strong = look.theme.font("strong")
        look.theme.changed.connect(self._dress)

    def set_ideas(self, ideas: list[Listed]) -> bool:
        """Other ideas, or the same in another order; False where nothing is different."""
        if ideas == self._ideas:
            return False
        self.beginResetModel()
        self._ideas = ideas
        self.endResetModel()
        return True

    def ideas(self) -> Sequence[Listed]:
        return self._ideas

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ideas)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  (Qt's)
        idea, column = self._ideas[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts_of(idea)[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._color(column.id, idea.row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._words.tip(idea.row) if column.id == "title" else None
        if role == Qt.ItemDataRole.FontRole and column.id == "title":
            return self._strong
        if role == Qt.ItemDataRole.AccessibleTextRole and column.id == "title":
            return self._words.spoken(idea.row)
        return idea if role == LISTED_ROLE else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  (Qt's)
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._look.say(self.columns[section].label)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        known = self.columns[column].id if 0 <= column < len(self.columns) else ""
        self.sort_wanted.emit(known, order == Qt.SortOrder.DescendingOrder)

    def _texts_of(self, idea: Listed) -> tuple[str, ...]:
        texts = self._texts.get(idea)
        if texts is None:
            if len(self._texts) >= MOST_KEPT:
                self._texts.clear()
            texts = tuple(" ".join(column.text(idea.row)[:LONGEST_CELL].split()) for column in self.columns)
            self._texts[idea] = texts
        return texts

    def _dress(self) -> None:
        self._strong = self._look.theme.font("strong")

    def _color(self, column: str, row: BoardRow) -> object:
        if column == "title":
            return None
        pressing = self._words.pressing(row) if column == "needs" else None
        return self._look.theme.color(pressing[1] if pressing is not None else "quiet")
