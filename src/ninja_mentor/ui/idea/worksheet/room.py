"""The worksheet room: the questions of one stage, from top to bottom."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.core.overview.idea_sheet import IdeaSheet, idea_sheet
from ninja_mentor.ui.idea.worksheet.cards import card_for
from ninja_mentor.ui.idea.worksheet.drafts import Drafts
from ninja_mentor.ui.idea.worksheet.field_card import FieldCard
from ninja_mentor.ui.idea.worksheet.stage_head import StageHead
from ninja_mentor.ui.idea.worksheet.text_card import TextCard
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.core.workflow.data import Field
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.idea.evidence.records_card import RecordsCard

KINDS: Final = ("idea", "answer", "comment", "numbers")
WIDEST: Final = 720
AT_ONCE: Final = 3  # cards
SETTLED: Final = 80  # milliseconds


class WorksheetRoom(QWidget):
    """`saving()` fires when something typed is handed over; `comment_clicked(id)` when marked words are pressed."""

    saving = Signal()
    comment_clicked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._idea_id = self._stage = self._language = ""
        self._cards: dict[str, FieldCard | RecordsCard] = {}
        self._head: StageHead | None = None
        self._waiting: deque[Field] = deque()  # fields whose cards are still to be made
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._make_some)
        self._place: dict[str, object] = {}
        self._drafts = Drafts(desk.begun.of("comments"))
        # What was not understood, by idea and field.
        self._typed: dict[tuple[str, str], str] = desk.begun.of("answers")
        self._sheet: IdeaSheet | None = None
        self.column = ScrollColumn(desk.look, widest=WIDEST)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.column)

    def show_idea(self, idea_id: str, **place: object) -> None:
        """Shows the worksheet of the stage in `place`, and goes to its field where one is named."""
        stage = str(place.get("stage") or self._stage)
        if (idea_id, stage) != (self._idea_id, self._stage):
            self._idea_id, self._stage, self._sheet = idea_id, stage, None
            self._lay_out()
            self.column.verticalScrollBar().setValue(0)
        self._place = place
        record_id, field = place.get("record_id"), str(place.get("field") or "")
        records = self.card(field) if record_id and field else None
        if records is not None and not isinstance(records, FieldCard):
            records.show_idea(idea_id, **place)
        self._load()

    def refresh(self, changes: Changes) -> None:
        """Reads anew what has changed of this idea, under the fingers of whoever is typing."""
        for card in self._cards.values():
            if not isinstance(card, FieldCard):
                card.refresh(changes)
        if changes.touches(*KINDS):
            self._load()

    def card(self, field: str) -> FieldCard | RecordsCard | None:
        """The card of a field of this stage."""
        self._make_all()
        return self._cards.get(field)

    def flush(self) -> None:
        """Hands over now what was typed anywhere in this room."""
        for card in self._cards.values():
            if isinstance(card, FieldCard):
                card.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        self._keep_not_understood()
        super().hideEvent(event)

    # -- inside ----------------------------------------------------------------------------------------

    def _keep_not_understood(self) -> None:
        for field, card in self._cards.items():
            if isinstance(card, FieldCard):
                self._typed.pop((card.idea_id, field), None)
                if typed := card.not_understood():
                    self._typed[card.idea_id, field] = typed

    def _lay_out(self) -> None:
        """Makes the cards anew: each belongs to one idea for good, so no word can end in another."""
        self.flush()
        self._keep_not_understood()
        old = [item.widget() for item in map(self.column.body.takeAt, [0] * self.column.body.count()) if item]
        for widget in old:
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        stage, self._language = self._desk.workspace.workflow.stage(self._stage), ""
        self._head = StageHead(self._desk, stage)
        self._head.language_chosen.connect(self._choose_language)
        self.column.body.addWidget(self._head)
        self._cards = {}
        self._waiting = deque(stage.fields)
        self._make_some()

    def _make_some(self) -> None:
        """Makes the cards that are seen first; the others follow, so that the window never waits for them."""
        for _ in range(min(AT_ONCE, len(self._waiting))):
            self._make(self._waiting.popleft())
        if self._waiting:
            self._next.start(0)

    def _make_all(self) -> None:
        while self._waiting:
            self._make(self._waiting.popleft())

    def _make(self, field: Field) -> None:
        card = card_for(self._desk, self._idea_id, field)
        self._cards[field.id] = card
        self.column.body.addWidget(card)
        if not isinstance(card, FieldCard):
            card.show_idea(self._idea_id)
            return
        card.saving.connect(self.saving)
        if isinstance(card, TextCard):
            card.comment_clicked.connect(self.comment_clicked)
            card.keep_drafts_in(self._drafts)
            if self._language:
                card.choose_language(self._language)
        if not self._desk.workspace.writing:
            card.lock()
        card.put_back(self._typed.pop((self._idea_id, field.id), ""))
        if self._sheet is not None:
            card.show_sheet(self._sheet)

    def _load(self) -> None:
        workspace = self._desk.workspace
        self._desk.jobs.run(
            workspace.ask,
            idea_sheet,
            self._idea_id,
            workspace.author.id,
            then=self._show,
            topic=("worksheet", id(self)),
        )

    def _show(self, sheet: IdeaSheet | None) -> None:
        if sheet is None or sheet.idea.id != self._idea_id:
            return
        self._sheet = sheet
        for card in self._cards.values():
            if isinstance(card, FieldCard):
                card.show_sheet(sheet)
        if self._head is not None:
            self._head.show_sheet(sheet)
        if self._place.get("field"):
            QTimer.singleShot(0, self, self._go)

    def _go(self) -> None:
        """Goes to the wanted field, once the cards have their heights."""
        place, self._place = self._place, {}
        self._make_all()
        card = self._cards.get(str(place.get("field") or ""))
        if card is None:
            return
        if isinstance(card, FieldCard):
            start, length = place.get("start"), place.get("length")
            card.go_to(
                start if isinstance(start, int) else 0,
                length if isinstance(length, int) else 0,
                str(place.get("language") or ""),
            )
        self._show_card(card)
        QTimer.singleShot(SETTLED, card, lambda: self._show_card(card))

    def _show_card(self, card: QWidget) -> None:
        """Scrolls to the card; once more when lines below answers have come and moved it."""
        self.column.body.activate()
        self.column.show_all_of(card)

    def _choose_language(self, language: str) -> None:
        self._language = language
        for card in self._cards.values():
            if isinstance(card, TextCard):
                card.choose_language(language)
