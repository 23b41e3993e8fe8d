"""The promise ledger: a table that is searched, filtered and sorted, with an honest line above it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.overview.ledger import STATES as ORDER
from ninja_mentor.ui.mentoring.filtering import NOBODY, Shown, Wanted
from ninja_mentor.ui.mentoring.words import STATE_TONES, STATES
from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, SMALL, WIDE
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.empty_state import EmptyState
from ninja_mentor.ui.widgets.filter_bar import Filter, FilterBar
from ninja_mentor.ui.widgets.record_table import Column, RecordTable
from ninja_mentor.ui.widgets.search_field import SearchField
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ninja_mentor.core.overview.ledger import Promise
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.mentoring.words import MentoringWords

LEAST_FOR: Final = {
    4: 820,
    5: 760,
}  # designed pixels that the table has where it shows "For whom" and "Moved"
LONG_DATE: Final = "2026-12-28"
PERIODS: Final = {
    "past": mark("Before today"),
    "week": mark("In 7 days"),
    "month": mark("In 30 days"),
    "later": mark("Later"),
    "none": mark("Without a date"),
}


class PromisesView(QWidget):
    """`wanted_changed()` fires when other promises are looked for; `chosen(promise)` when another row is gone to."""

    wanted_changed = Signal()
    chosen = Signal(object)

    def __init__(self, desk: Desk, words: MentoringWords) -> None:
        super().__init__()
        self._desk, self._words = desk, words
        self._offered: tuple[object, object] = (), ()
        look, say = desk.look, desk.language.say
        self.search = SearchField(look, say("Search promises"))
        self.search.edited.connect(self._tell_wanted)
        self.filters = FilterBar(look, self._filters())
        self.filters.changed.connect(self._tell_wanted)
        self.summary = Text("", "body", "quiet")
        self.table = RecordTable(look, say("Promises"))
        self.table.set_columns(self._columns())
        self.table.chosen_changed.connect(self._tell_chosen)
        self.search.went_down.connect(self.table.setFocus)
        self._none = EmptyState(look, "handshake", "", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._none)
        head = QVBoxLayout()
        head.setContentsMargins(WIDE, LARGE, WIDE, MEDIUM)
        head.setSpacing(SMALL)
        head.addWidget(self.search)
        head.addWidget(self.filters)
        head.addWidget(self.summary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.search)

    def wanted(self) -> Wanted:
        """What is looked for."""
        return Wanted(self.search.words(), self.filters.values())

    def only_of(self, idea_id: str, title: str) -> None:
        """Narrows it to one idea, whether or not it has been offered yet."""
        self.search.clear()
        self.filters.set_choices("idea", [Choice(idea_id, title)])
        self._offered = (), ()
        self.filters.set_values({"idea": {idea_id}})

    def show_promises(self, shown: Shown) -> None:
        """Shows these; the one that was chosen stays chosen."""
        say = self._desk.language.say
        self._offer(shown)
        self.table.set_rows(shown.fitting.promises)
        self.summary.setText(self._words.summary(shown.fitting))
        self.summary.setVisible(bool(shown.fitting.promised))
        if shown.all.promised:
            self._none.set_words(
                say("No promise fits"), say("Search for fewer words, or take a filter away.")
            )
        else:
            self._none.set_words(
                say("Nothing was promised yet"),
                say("What somebody promises in a session note or on an idea appears here, with its date."),
            )
        self._stack.setCurrentIndex(0 if shown.fitting.promised else 1)

    def current(self) -> Promise | None:
        """The promise that the person is on."""
        chosen = self.table.chosen_rows()
        return chosen[0] if len(chosen) == 1 else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What the pane tells as well gives way first."""
        super().resizeEvent(event)
        for at, least in LEAST_FOR.items():
            self.table.show_column(at, shown=self.width() >= self._desk.look.theme.px(least))

    def _columns(self) -> Sequence[Column]:
        date, say, words = self._desk.formats.date, self._desk.language.say, self._words
        states = [say(each) for each in STATES.values()]
        return (
            Column(mark("What"), lambda one: one.what, least=170),
            Column(
                mark("State"),
                words.state,
                lambda one: ORDER.index(one.state),
                lambda one: STATE_TONES[one.state],
                width=96,
                whole=states,
            ),
            Column(
                mark("By when"),
                lambda one: date(one.due),
                lambda one: one.due,
                width=96,
                whole=[date(LONG_DATE)],
            ),
            Column(mark("Who"), lambda one: one.who_name, width=124),
            Column(mark("For whom"), lambda one: one.for_name, width=108, tone=_quiet),
            Column(
                mark("Moved"),
                lambda one: str(len(one.moves)) if one.moves else "",
                lambda one: len(one.moves),
                width=64,
                tone=_quiet,
            ),
            Column(mark("Idea"), lambda one: one.idea_title, width=140, tone=_quiet),
        )

    def _filters(self) -> Sequence[Filter]:
        say = self._desk.language.say
        return (
            Filter("state", say("State"), [Choice(each, say(STATES[each])) for each in ORDER]),
            Filter("who", say("Who")),
            Filter("idea", say("Idea")),
            Filter("due", say("By when"), [Choice(each, say(words)) for each, words in PERIODS.items()]),
            Filter("mine", say("Only my own"), [Choice("mine", say("Only my own"))]),
        )

    def _offer(self, shown: Shown) -> None:
        if (shown.people, shown.ideas) == self._offered:
            return
        self._offered = shown.people, shown.ideas
        nobody = Choice(NOBODY, self._desk.language.say("Nobody named"))
        self.filters.set_choices("who", [*(Choice(name, name) for name in shown.people), nobody])
        self.filters.set_choices("idea", [Choice(idea_id, title) for idea_id, title in shown.ideas])

    def _tell_wanted(self, _value: object = None) -> None:
        self.wanted_changed.emit()

    def _tell_chosen(self) -> None:
        promise = self.current()
        if promise is not None:
            self.chosen.emit(promise)


def _quiet(_promise: Promise) -> str:
    return "quiet"
