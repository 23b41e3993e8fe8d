"""A stage on the board: its name, how many ideas it has, its cards; or, folded, a narrow strip with its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ninja_mentor.ui.ideas.card_delegate import GAP
from ninja_mentor.ui.ideas.models import carried
from ninja_mentor.ui.ideas.stage_list import StageList
from ninja_mentor.ui.theme.tokens import RADIUS, SMALL
from ninja_mentor.ui.widgets.text import OneLine, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPaintEvent

    from ninja_mentor.ui.ideas.arranging import Listed
    from ninja_mentor.ui.ideas.card_delegate import CardDelegate
    from ninja_mentor.ui.ideas.words import IdeaWords
    from ninja_mentor.ui.theme import Look

OPENED: Final = 240  # designed pixels: the least width of a column
WIDEST: Final = 340
FOLDED: Final = 36


class StageColumn(QWidget):
    """`dropped(stage, idea ids)` fires when cards are let go on it, folded or not."""

    dropped = Signal(str, tuple)

    def __init__(self, look: Look, words: IdeaWords, delegate: CardDelegate, stage: str) -> None:
        super().__init__()
        self._look = look
        self.stage = stage
        self._title = words.stage(stage)
        self._name = OneLine(self._title, "section")
        self._number = Text("0", "caption", "quiet", wrap=False)
        self.cards = StageList(look, words, delegate)
        self._strip = _Strip(look, self._title)
        head = QHBoxLayout()
        head.setContentsMargins(2, 0, GAP, 0)
        head.setSpacing(SMALL)
        head.addWidget(self._name)
        head.addWidget(self._number)
        head.addStretch(1)
        self._head = QWidget()
        self._head.setLayout(head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._head)
        column.addWidget(self.cards, 1)
        column.addWidget(self._strip, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.cards.ideas.dropped.connect(lambda ids: self.dropped.emit(self.stage, ids))
        self._strip.dropped.connect(lambda ids: self.dropped.emit(self.stage, ids))
        self.folded = False
        self._strip.hide()

    def show_ideas(self, ideas: list[Listed]) -> None:
        """Shows the cards of these ideas."""
        language = self._look.language
        self.cards.show_ideas(ideas)
        self._number.setText(str(len(ideas)))
        count = language.count("{n} idea", "{n} ideas", len(ideas))
        self.cards.setAccessibleName(language.say("{stage}: {count}", stage=self._title, count=count))

    def fold(self, *, folded: bool) -> None:
        """As a narrow strip, or open."""
        self.folded = folded
        px = self._look.theme.px
        self._head.setVisible(not folded)
        self.cards.setVisible(not folded)
        self._strip.setVisible(folded)
        if folded:
            self.setFixedWidth(px(FOLDED))
        else:
            self.setMinimumWidth(px(OPENED))
            self.setMaximumWidth(px(WIDEST))


class _Strip(QWidget):
    """The name of a stage from top to bottom; takes cards that are let go on it."""

    dropped = Signal(tuple)

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self._look = look
        self._title = title
        self._receiving = False
        self.setAcceptDrops(True)
        self.setToolTip(title)
        self.setAccessibleName(look.say("{stage}: {count}", stage=title, count=look.say("no ideas")))

    def sizeHint(self) -> QSize:
        return QSize(self._look.theme.px(FOLDED), self._look.theme.px(200))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if carried(event.mimeData()):
            event.acceptProposedAction()
            self._receive(on=True)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._receive(on=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._receive(on=False)
        event.acceptProposedAction()
        self.dropped.emit(tuple(carried(event.mimeData())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("indigo")) if self._receiving else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("indigo_soft" if self._receiving else "hover"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), RADIUS + 2, RADIUS + 2)
        painter.setPen(theme.color("quiet"))
        font = theme.font("body")
        painter.setFont(font)
        room = QRect(QPoint(0, 0), QSize(self.height() - 2 * SMALL, self.width()))
        shown = QFontMetrics(font).elidedText(self._title, Qt.TextElideMode.ElideRight, room.width())
        painter.translate(self.width(), SMALL)
        painter.rotate(90)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()

    def _receive(self, *, on: bool) -> None:
        self._receiving = on
        self.update()
