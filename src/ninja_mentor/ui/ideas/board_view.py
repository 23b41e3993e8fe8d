"""The board: a column a stage, from left to right; it scrolls sideways and folds what is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QWidget

from ninja_mentor.ui.ideas.card_delegate import CardDelegate
from ninja_mentor.ui.ideas.folding import folded_stages
from ninja_mentor.ui.ideas.stage_column import FOLDED, OPENED, StageColumn
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL, WIDE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from ninja_mentor.core.overview.board import BoardRow
    from ninja_mentor.ui.ideas.arranging import Listed
    from ninja_mentor.ui.ideas.steps import Steps
    from ninja_mentor.ui.ideas.words import IdeaWords
    from ninja_mentor.ui.theme import Look

NEAR_THE_EDGE: Final = 56
SCROLL_STEP: Final = 18
SCROLL_EVERY: Final = 16  # milliseconds


class BoardView(QScrollArea):
    """`asked(Asked)` fires for what is to be done with a card; `dropped(stage, idea ids)` for cards let go."""

    asked = Signal(object)
    dropped = Signal(str, tuple)

    def __init__(self, look: Look, words: IdeaWords, steps: Steps) -> None:
        super().__init__()
        self._look = look
        self._words = words
        self._delegate = CardDelegate(look, words, steps, self)
        self._columns: dict[str, StageColumn] = {}
        self._current = ""
        self._filtered = False
        self._carried_to = 0
        self._row = QHBoxLayout()
        self._row.setContentsMargins(WIDE, 0, WIDE - MEDIUM, SMALL)
        self._row.setSpacing(SMALL)
        inside = QWidget()
        inside.setLayout(self._row)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._row.addStretch(0)
        for stage in words.stages:
            self._add_column(stage)
        self._go_on = QTimer(self)
        self._go_on.setInterval(SCROLL_EVERY)
        self._go_on.timeout.connect(self._scroll_sideways)
        steps.arrived.connect(self._repaint)
        look.theme.changed.connect(self._fold)
        self._fold()

    def show_ideas(self, by_stage: Mapping[str, list[Listed]], *, filtered: bool = False) -> None:
        """Shows these ideas, all or those that fit; a stage unknown to the workflow gets a column at the end."""
        self._filtered = filtered
        had_focus = any(column.cards.hasFocus() for column in self._columns.values())
        for stage in by_stage:
            if stage not in self._columns:
                self._add_column(stage)
        for stage, column in self._columns.items():
            column.show_ideas(by_stage.get(stage, []))
        self._fold()
        if had_focus:
            self.take_focus()

    def column(self, stage: str) -> StageColumn:
        """The column of a stage."""
        return self._columns[stage]

    def choose(self, idea_id: str, *, focus: bool) -> bool:
        """Chooses the card of an idea and brings it into view; False where it is not shown."""
        for stage, column in self._columns.items():
            if column.cards.choose(idea_id):
                self._enter(stage)
                if focus:
                    column.cards.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def current_idea(self) -> BoardRow | None:
        """The idea of the chosen card."""
        return self._columns[self._current].cards.current_idea() if self._current else None

    def take_focus(self) -> None:
        """Puts the focus on the chosen card, else on the first one."""
        filled = [stage for stage, column in self._columns.items() if column.cards.ideas.rowCount()]
        if filled:
            stage = self._current if self._current in filled else self._nearest(filled)
            self._columns[stage].cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _nearest(self, filled: Sequence[str]) -> str:
        stages = list(self._columns)
        here = stages.index(self._current) if self._current in stages else 0
        return min(filled, key=lambda stage: abs(stages.index(stage) - here))

    def _add_column(self, stage: str) -> None:
        column = StageColumn(self._look, self._words, self._delegate, stage)
        column.dropped.connect(self.dropped)
        column.cards.asked.connect(self.asked)
        column.cards.turned.connect(lambda by: self._turn(stage, by))
        column.cards.entered.connect(lambda: self._enter(stage))
        column.cards.carried_over.connect(self._carry_on)
        self._columns[stage] = column
        self._row.insertWidget(self._row.count() - 1, column, 1)

    def _turn(self, stage: str, by: int) -> None:
        """To the card beside, over folded and empty stages."""
        stages = list(self._columns)
        beside = stages[stages.index(stage) + 1 :] if by > 0 else stages[: stages.index(stage)][::-1]
        for other in beside:
            cards = self._columns[other].cards
            if cards.ideas.rowCount():
                cards.choose_at(self._columns[stage].cards.height_of_current())
                cards.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _enter(self, stage: str) -> None:
        """One stop for the tab key on the whole board: the column where the person is."""
        self._current = stage
        for other, column in self._columns.items():
            policy = Qt.FocusPolicy.StrongFocus if other == stage else Qt.FocusPolicy.ClickFocus
            column.cards.setFocusPolicy(policy)
        self._bring_into_view(self._columns[stage])

    def _bring_into_view(self, column: StageColumn) -> None:
        """Measures first: a column that has only now been unfolded does not have its place yet."""
        self._row.activate()
        QApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))
        self.ensureWidgetVisible(column, WIDE, 0)

    def _fold(self) -> None:
        px, gap = self._look.theme.px, self._row.spacing()
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() + gap
        counts = {stage: column.cards.ideas.rowCount() for stage, column in self._columns.items()}
        folded = folded_stages(counts, room, px(OPENED) + gap, px(FOLDED) + gap, filtered=self._filtered)
        for stage, column in self._columns.items():
            column.fold(folded=stage in folded)

    def _carry_on(self, at: QPoint) -> None:
        """Scrolls while a card is carried near the edge."""
        x = self.viewport().mapFromGlobal(at).x()
        near = self._look.theme.px(NEAR_THE_EDGE)
        self._carried_to = -1 if x < near else 1 if x > self.viewport().width() - near else 0
        if self._carried_to:
            self._go_on.start()
        else:
            self._go_on.stop()

    def _scroll_sideways(self) -> None:
        if not any(column.cards.is_under_drag() for column in self._columns.values()):
            self._go_on.stop()
            return
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() + self._carried_to * SCROLL_STEP)

    def _repaint(self) -> None:
        for column in self._columns.values():
            column.cards.viewport().update()
