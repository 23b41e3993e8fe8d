"""The list of people with its search and its filters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.kernel.zones import offset_of
from ninja_mentor.ui.people.filtering import NONE, Shown, Wanted
from ninja_mentor.ui.people.words import ROLES, SCOPES, PeopleWords
from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, SMALL, WIDE
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.empty_state import EmptyState
from ninja_mentor.ui.widgets.filter_bar import Filter, FilterBar
from ninja_mentor.ui.widgets.record_table import Column, RecordTable
from ninja_mentor.ui.widgets.search_field import SearchField
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from ninja_mentor.core.overview.contacts import Contact
    from ninja_mentor.ui.desk import Desk

HALF_A_MINUTE: Final = 30_000


class PeopleList(QWidget):
    """`wanted_changed()` fires when other people are looked for."""

    wanted_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        look, say = desk.look, desk.language.say
        self._words = PeopleWords(desk.language, desk.formats)
        self._known: tuple[frozenset[str], frozenset[str]] = frozenset(), frozenset()
        self._chosen = ""
        self.search = SearchField(look, say("Search people"))
        self.search.edited.connect(lambda _text: self.wanted_changed.emit())
        self.filters = FilterBar(look, self._filters())
        self.filters.changed.connect(lambda _values: self.wanted_changed.emit())
        self.table = RecordTable(look, say("People"))
        self.table.set_columns(self._columns())
        self.search.went_down.connect(self.table.setFocus)
        self._count = Text("", "caption", "quiet", wrap=False)
        none_fit = EmptyState(
            look,
            "search-x",
            say("Nobody fits"),
            say("Search for fewer words, or take a filter away."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(none_fit)
        head = QVBoxLayout()
        head.setContentsMargins(WIDE, LARGE, WIDE, MEDIUM)
        head.setSpacing(SMALL)
        first = QHBoxLayout()
        first.setSpacing(MEDIUM)
        first.addWidget(self.search, 1)
        first.addWidget(self._count)
        head.addLayout(first)
        head.addWidget(self.filters)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.search)
        self._timer = QTimer(self)  # the hours in the list go on
        self._timer.setInterval(HALF_A_MINUTE)
        self._timer.timeout.connect(self.table.viewport().update)
        self._timer.start()

    def wanted(self) -> Wanted:
        """What is looked for."""
        values = {name: frozenset(chosen) for name, chosen in self.filters.values().items()}
        return Wanted(self.search.words(), values)

    def show_people(self, shown: Shown, chosen: str) -> None:
        """Shows these, and keeps the chosen one chosen."""
        self._offer(shown.countries, shown.languages)
        self.table.set_rows(shown.rows)
        self._stack.setCurrentIndex(0 if shown.rows else 1)
        count, all_of = self._desk.language.count, len(shown.everybody)
        if len(shown.rows) == all_of:
            self._count.setText(count("{n} person", "{n} people", all_of))
        else:
            self._count.setText(
                count("{n} of {all} people", "{n} of {all} people", len(shown.rows), all=all_of)
            )
        if chosen or self._chosen:
            self.choose(chosen or self._chosen)

    def choose(self, person_id: str) -> None:
        """Marks the row of a person, now or once it is there."""
        self._chosen = person_id
        current = self.table.chosen_rows()
        if len(current) == 1 and current[0].id == person_id:
            self._chosen = ""
            return
        for place, row in enumerate(self.table.records.rows()):
            if row.id == person_id:
                self._chosen = ""
                self.table.setCurrentIndex(self.table.records.index(place, 0))
                return

    def _columns(self) -> Sequence[Column]:
        words, clock = self._words, self._desk.workspace.clock

        def ahead(contact: Contact) -> float | None:
            return offset_of(contact.zone, clock.now()).total_seconds() if contact.zone else None

        return (
            Column(mark("Name"), words.name, lambda one: one.sorted_by, width=206),
            Column(mark("Country"), lambda one: one.country, width=72, tone=_quiet),
            Column(mark("Role"), words.work, width=134),
            Column(mark("Languages"), lambda one: ", ".join(one.languages), width=84, tone=_quiet),
            Column(mark("Their time"), lambda one: words.hour(one.zone, clock.now()), ahead, width=108),
            Column(mark("Ideas"), words.ideas, tone=_quiet, least=72),
        )

    def _filters(self) -> Sequence[Filter]:
        say = self._desk.language.say
        return (
            Filter("country", say("Country")),
            Filter(
                "role",
                say("On ideas as"),
                [
                    *(Choice(role, say(words)) for role, words in ROLES.items()),
                    Choice(NONE, say("On no idea")),
                ],
            ),
            Filter("language", say("Language")),
            Filter(
                "consent",
                say("Consent"),
                [
                    *(Choice(scope, say(words)) for scope, words in SCOPES.items()),
                    Choice(NONE, say("No consent")),
                ],
            ),
        )

    def _offer(self, countries: frozenset[str], languages: frozenset[str]) -> None:
        if (countries, languages) == self._known:
            return
        self._known = countries, languages
        formats = self._desk.formats
        self.filters.set_choices("country", self._named(countries, formats.country_name))
        self.filters.set_choices("language", self._named(languages, formats.language_name))

    def _named(self, codes: Collection[str], name: Callable[[str], str]) -> list[Choice]:
        choices = sorted((Choice(code, name(code)) for code in codes), key=lambda choice: choice.text)
        return [*choices, Choice(NONE, self._desk.language.say("Not known"))] if choices else []


def _quiet(_contact: Contact) -> str:
    return "quiet"
