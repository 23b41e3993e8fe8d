"""The cards of one stage, one below the other: chosen with the arrows, carried with the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from ninja_mentor.ui.ideas.card_delegate import EXACT_UP_TO, CardDelegate
from ninja_mentor.ui.ideas.commands import Asked, deed_of, menu_of
from ninja_mentor.ui.ideas.models import StageModel, carried
from ninja_mentor.ui.theme.tokens import RADIUS

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
    )

    from ninja_mentor.core.overview.board import BoardRow
    from ninja_mentor.ui.ideas.arranging import Listed
    from ninja_mentor.ui.ideas.words import IdeaWords
    from ninja_mentor.ui.theme import Look


class StageList(QListView):
    """`asked(Asked)` fires for what is to be done with a card; `turned(-1 or 1)` when an arrow leads out sideways."""

    asked = Signal(object)
    turned = Signal(int)
    carried_over = Signal(QPoint)  # on the screen
    entered = Signal()

    def __init__(self, look: Look, words: IdeaWords, delegate: CardDelegate) -> None:
        super().__init__()
        self._look = look
        self._words = words
        self._under_drag = False
        self._receiving = False
        self.ideas = StageModel(words)
        self.ideas.setParent(self)
        self.setModel(self.ideas)
        self.setItemDelegate(delegate)
        self.setProperty("bare", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.clicked.connect(lambda index: self._ask_for(index.row()))
        look.theme.changed.connect(self._measure)

    def show_ideas(self, ideas: list[Listed]) -> None:
        """Other cards; the one the person was on stays chosen, or the one that takes its place."""
        before = self.current_idea()
        row, scrolled = self.currentIndex().row(), self.verticalScrollBar().value()
        self.setUniformItemSizes(len(ideas) > EXACT_UP_TO)
        if not self.ideas.set_ideas(ideas):
            return
        if before is not None and ideas:
            place = self.ideas.place_of(before.id)
            self._set_current(place if place >= 0 else min(row, len(ideas) - 1))
        self._measure()
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(scrolled)

    def current_idea(self) -> BoardRow | None:
        """The idea of the chosen card."""
        row = self.currentIndex().row()
        return self.ideas.ideas()[row].row if 0 <= row < self.ideas.rowCount() else None

    def choose(self, idea_id: str) -> bool:
        """Chooses the card of this idea and brings it into view; False where it is not here."""
        place = self.ideas.place_of(idea_id)
        if place >= 0:
            self._set_current(place)
            self.scrollTo(self.currentIndex())
        return place >= 0

    def choose_at(self, y: int) -> None:
        """Chooses the card that stands at this height, else the last one."""
        found = self.indexAt(QPoint(self.viewport().width() // 2, y))
        row = found.row() if found.isValid() else self.ideas.rowCount() - 1
        self._set_current(row)
        self.scrollTo(self.currentIndex())

    def height_of_current(self) -> int:
        """Where the chosen card stands, in pixels from the top of the list."""
        return self.visualRect(self.currentIndex()).top() + 1

    def is_under_drag(self) -> bool:
        """Whether cards are carried over this list just now."""
        return self._under_drag

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = deed_of(event)
        sideways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        idea = self.current_idea()
        if deed is not None:
            if idea is not None:
                self.asked.emit(Asked(deed, (idea.id,)))
        elif sideways is not None and event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }:
            self.turned.emit(sideways)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        self._set_current(index.row())
        row = self.ideas.ideas()[index.row()].row
        at = self.visualRect(index).center() if by_key else event.pos()
        menu_of(self._look, self._words, [row], self, self.asked.emit).popup(self.viewport().mapToGlobal(at))

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self.ideas.rowCount():
            self._set_current(0)
        super().focusInEvent(event)
        self.entered.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.indexAt(event.position().toPoint()).isValid()
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if carried(event.mimeData()):
            event.acceptProposedAction()
            self._under_drag = True
            self._receive(on=any(self.ideas.place_of(one) < 0 for one in carried(event.mimeData())))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.carried_over.emit(self.viewport().mapToGlobal(event.position().toPoint()))
        if self._receiving:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._under_drag = False
        self._receive(on=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._under_drag = False
        self._receive(on=False)
        root = self.rootIndex()
        if self.ideas.dropMimeData(event.mimeData(), Qt.DropAction.MoveAction, -1, -1, root):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._receiving:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._look.theme.color("indigo"))
            painter.setBrush(self._look.theme.color("indigo_soft"))
            painter.drawRoundedRect(self.viewport().rect().adjusted(0, 0, -1, -1), RADIUS + 2, RADIUS + 2)
            painter.end()
        super().paintEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._look.theme.px(80))

    def _ask_for(self, row: int) -> None:
        self.asked.emit(Asked("open", (self.ideas.ideas()[row].row.id,)))

    def _set_current(self, row: int) -> None:
        self.selectionModel().setCurrentIndex(
            self.ideas.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def _receive(self, *, on: bool) -> None:
        self._receiving = on
        self.viewport().update()

    def _measure(self) -> None:
        self.verticalScrollBar().setSingleStep(self._look.theme.px(24))
        self.scheduleDelayedItemsLayout()
