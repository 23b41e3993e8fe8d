"""Everything that was ever done to the idea, newest first, day by day."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.overview.story import restore_text, story
from ninja_mentor.ui.idea.history.entry_row import EntryRow
from ninja_mentor.ui.idea.history.words import HistoryWords
from ninja_mentor.ui.theme.tokens import SMALL, TIGHT, WIDE
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.core.overview.story import StoryChange, StoryEntry, StoryPage, TextChange
    from ninja_mentor.ui.desk import Desk

PAGE: Final = 40  # changes that are read at once
NEAR: Final = 400  # pixels above the end at which the next page is asked for


class HistoryRoom(QWidget):
    """The history of one idea; older entries come as one scrolls to them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = HistoryWords(desk)
        self._idea = ""
        self._reader = ""  # whose private notes are among the rows
        self._next: int | None = None
        self._asked: int | None = None
        self.rows: list[EntryRow] = []
        self._days: dict[str, Card] = {}
        look, say = desk.look, desk.language.say
        self._scroll = ScrollColumn(look, 760, WIDE)
        body = self._scroll.body
        head = QVBoxLayout()
        head.setSpacing(TIGHT)
        head.addWidget(Text(say("History"), "title"))
        head.addWidget(
            Text(say("Who changed what, and when. Nothing is lost: any text can come back."), "body", "quiet")
        )
        body.addLayout(head)
        self._list = QVBoxLayout()
        self._list.setSpacing(SMALL + TIGHT)
        body.addLayout(self._list)
        self.older = Button(look, say("Show older changes"), self.read_more)
        self.older.hide()
        body.addWidget(self.older)
        body.addStretch(1)
        self._scroll.verticalScrollBar().valueChanged.connect(self._on_scroll)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def show_idea(self, idea_id: str, **place: object) -> None:  # noqa: ARG002  (nothing to go to in here)
        """Shows the history of this idea."""
        if idea_id != self._idea:
            self._idea = idea_id
            self._clear()
            self._scroll.verticalScrollBar().setValue(0)
        self._read(None)

    def refresh(self, changes: Changes) -> None:
        """Adds what has just been done; all is read anew for somebody else."""
        if self._idea and changes.touched:
            self._read(None)

    def read_more(self) -> None:
        """Reads the next older entries."""
        if self._next is not None and self._asked != self._next:
            self._asked = self._next
            self._read(self._next)

    def _read(self, before: int | None) -> None:
        workspace = self._desk.workspace
        reader = workspace.author.id
        if reader != self._reader:  # somebody else sits here now
            self._reader = reader
            self._clear()
            before = None
        self._desk.jobs.run(
            workspace.ask,
            story,
            self._idea,
            workspace.kinds,
            reader,
            before,
            PAGE,
            then=partial(self._take, self._idea, reader, before),
            topic="history-newest" if before is None else None,
        )

    def _take(self, idea_id: str, reader: str, before: int | None, page: StoryPage) -> None:
        if (idea_id, reader) != (self._idea, self._reader):
            return
        if before is not None:
            if before == self._next:
                self._add(page)
            return
        last = page.entries[-1].seq if page.entries else 0
        if page.entries and self.rows and self.rows[0].entry.seq >= last:
            self._put_on_top(page)
        else:
            self._clear()
            self._add(page)

    def _put_on_top(self, page: StoryPage) -> None:
        """Rows of the same deeds stay, opened ones open; those that are not told any more go."""
        shown = {entry.seq: entry for entry in page.entries}
        last, opened = page.entries[-1].seq, set()
        for row in tuple(self.rows):
            entry = shown.get(row.entry.seq)
            if entry is not None and row.tells_of(entry):
                row.show_today(entry)
            elif entry is not None or page.next is None or row.entry.seq > last:
                if row.details is not None:
                    opened.add(row.entry.seq)
                self._drop(row)
        kept = {row.entry.seq for row in self.rows}
        fresh = [self._row(entry) for entry in page.entries if entry.seq not in kept]
        self.rows = sorted((*self.rows, *fresh), key=lambda row: -row.entry.seq)
        self._lay_out_days()
        for row in fresh:
            if row.entry.seq in opened:  # a deed that goes on, such as a text still being written
                row.open_or_close()

    def _add(self, page: StoryPage) -> None:
        for entry in page.entries:
            self.rows.append(self._row(entry))
        self._next = page.next
        self.older.setVisible(page.next is not None)
        self._lay_out_days()

    def _row(self, entry: StoryEntry) -> EntryRow:
        row = EntryRow(self._desk, self._words, entry)
        row.restore_wanted.connect(self._restore)
        return row

    def _lay_out_days(self) -> None:
        """Each day's rows in a card of that day, newest first."""
        places: dict[str, int] = {}
        for row in self.rows:
            day = self._desk.formats.day_of(row.entry.at)
            card = self._days.get(day)
            if card is None:
                card = self._days[day] = Card.titled(self._desk.look, self._desk.formats.long_date(day))
            if self._list.indexOf(card) != len(places) and day not in places:
                self._list.insertWidget(len(places), card)
            places.setdefault(day, 0)
            places[day] += 1
            if card.body.indexOf(row) != places[day]:
                card.body.insertWidget(places[day], row)  # below the title
        for day in self._days.keys() - places.keys():
            card = self._days.pop(day)
            card.hide()
            card.deleteLater()

    def _drop(self, row: EntryRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()

    def _clear(self) -> None:
        for row in tuple(self.rows):
            self._drop(row)
        self._next = self._asked = None
        self.older.hide()
        self._lay_out_days()

    def _on_scroll(self, value: int) -> None:
        if value >= self._scroll.verticalScrollBar().maximum() - NEAR:
            self.read_more()

    def _restore(self, change: StoryChange, text: TextChange) -> None:
        say, toaster = self._desk.language.say, self._desk.toaster
        model = self._desk.workspace.kinds[change.kind]
        self._desk.writer.change(
            mark("Restore an earlier text"),
            restore_text,
            model,
            change.record_id,
            text.name,
            text.before,
            then=lambda _: toaster.say(say("The earlier text is back."), undo=True),
        )
