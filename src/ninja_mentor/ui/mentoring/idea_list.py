"""The list of mentored ideas, most needing first; painted, so that five hundred of them are there at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView

from ninja_mentor.ui.mentoring.idea_delegate import IDEA_ROLE, IdeaDelegate
from ninja_mentor.ui.theme.theme import restyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QItemSelection
    from PySide6.QtGui import QKeyEvent

    from ninja_mentor.core.overview.mentoring import MentoredIdea
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.mentoring.words import MentoringWords

Index = QModelIndex | QPersistentModelIndex
LONGEST_TITLE: Final = 300


class IdeaModel(QStringListModel):
    """Ideas in the order they are given."""

    def __init__(self, words: MentoringWords) -> None:
        super().__init__()
        self._words = words
        self._ideas: list[MentoredIdea] = []

    def set_ideas(self, ideas: Sequence[MentoredIdea]) -> None:
        """Other ideas."""
        self._ideas = list(ideas)
        self.setStringList([idea.id for idea in ideas])

    def ideas(self) -> Sequence[MentoredIdea]:
        """All that are shown."""
        return self._ideas

    def place_of(self, idea_id: str) -> int:
        """The row of an idea; -1 where it is not here."""
        return next((at for at, idea in enumerate(self._ideas) if idea.id == idea_id), -1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  (Qt's)
        idea = self._ideas[index.row()]
        if role == IDEA_ROLE:
            return idea
        if role == Qt.ItemDataRole.DisplayRole:
            return idea.title[:LONGEST_TITLE]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words.spoken(idea)
        return None

    def flags(self, _index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class IdeaList(QListView):
    """`chosen(idea id)` fires when another row is gone to, `opened(idea id)` on Enter or a double click,
    `seen_wanted()` on S.
    """

    chosen = Signal(str)
    opened = Signal(str)
    seen_wanted = Signal()

    def __init__(self, desk: Desk, words: MentoringWords) -> None:
        super().__init__()
        self.ideas = IdeaModel(words)
        self.ideas.setParent(self)
        self.setModel(self.ideas)
        self._delegate = IdeaDelegate(desk.look, words, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(desk.look.say("Ideas that I mentor"))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        restyle(self, "bare", "true")
        self.selectionModel().selectionChanged.connect(self._tell)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(IDEA_ROLE).id))
        desk.look.theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_ideas(self, ideas: Sequence[MentoredIdea], chosen: str) -> None:
        """Shows these; the chosen one stays chosen, else the first is."""
        scrolled = self.verticalScrollBar().value()
        self.selectionModel().blockSignals(True)  # noqa: FBT003  (Qt's signature)
        self.ideas.set_ideas(ideas)
        at = self.ideas.place_of(chosen)
        self.setCurrentIndex(self.ideas.index(max(at, 0), 0))
        self.selectionModel().blockSignals(False)  # noqa: FBT003
        self.verticalScrollBar().setValue(scrolled)
        self.viewport().update()

    def current(self) -> MentoredIdea | None:
        """The idea that the person is on."""
        index = self.currentIndex()
        return index.data(IDEA_ROLE) if index.isValid() else None

    def choose(self, idea_id: str) -> None:
        """Goes to the row of an idea, if it is here."""
        at = self.ideas.place_of(idea_id)
        if at >= 0:
            self.setCurrentIndex(self.ideas.index(at, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        idea = self.current()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() and idea:
            self.opened.emit(idea.id)
        elif event.key() == Qt.Key.Key_S and not event.modifiers():
            self.seen_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self, _on: QItemSelection, _off: QItemSelection) -> None:
        idea = self.current()
        if idea is not None:
            self.chosen.emit(idea.id)
