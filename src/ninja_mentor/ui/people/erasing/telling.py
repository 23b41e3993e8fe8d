"""Before somebody is erased: what goes, what stays, who was given what, where the name still stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ninja_mentor.core.overview.naming import kind_name
from ninja_mentor.ui.people.erasing.shared_list import SharedList
from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.icon_line import IconLine
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.core.overview.erasing import ToErase
    from ninja_mentor.core.overview.finding import Hit
    from ninja_mentor.ui.desk import Desk


class Telling(ScrollColumn):
    """`place_wanted(Hit)` when somebody wants to look where the name stands."""

    place_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, margin=0)
        self._desk = desk
        self.shared = SharedList(desk)
        self.body.setSpacing(SMALL)

    def show_told(self, told: ToErase) -> None:
        """Everything there is to know before."""
        say, count = self._desk.look.say, self._desk.language.count
        self._title(say("What goes"))
        self._line("user-x", say("The contact itself: names, phones, e-mails, photo, notes, consents"))
        if told.ideas:
            teams = self._desk.formats.listed(told.ideas)
            self._line("users", say("The link to the team of {ideas}", ideas=teams))
        if told.promises:
            promised = count(
                "The name in {n} promise; the promise stays",
                "The name in {n} promises; the promises stay",
                told.promises,
            )
            self._line("circle-check", promised)
        self._line("history", say("The same in the history, in the search and in all backups"))
        self._title(say("What stays"))
        self._line("file-text", say("What the person wrote on ideas, without the name; the ideas themselves"))
        if told.organisation_stays:
            self._line("building-2", say("The organisation"))
        if told.namesakes:
            alike = count(
                "{n} other contact has the same name. Where only the name stands, it stays.",
                "{n} other contacts have the same name. Where only the name stands, it stays.",
                told.namesakes,
            )
            self._line("triangle-alert", alike, "amber")
        self._title(say("Who was given something: ask them to erase it too"))
        self.shared.show_shared(told.shared)
        self.body.addWidget(self.shared)
        if told.places:
            self._title(say("Where the name still stands in other people's words"))
            for place in told.places:
                self._place(place)
        self.body.addStretch(1)

    def words(self) -> list[str]:
        """Every line, from top to bottom."""
        return [text.text() for text in self.column.findChildren(Text)]

    def _title(self, words: str) -> None:
        if self.body.count():
            self.body.addSpacing(SMALL)
        self.body.addWidget(Text(words, "strong"))

    def _line(self, icon: str, words: str, tone: str = "quiet") -> None:
        self.body.addWidget(IconLine(self._desk.look, icon, tone, words))

    def _place(self, hit: Hit) -> None:
        language = self._desk.language
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        where, kind = hit.idea_title or hit.title, kind_name(language, hit.kind)
        row.addWidget(
            Text(language.say("{kind}, {place}: {words}", kind=kind, place=where, words=hit.snippet)), 1
        )
        show = Button(self._desk.look, language.say("Show"), partial(self.place_wanted.emit, hit), "link")
        show.setAccessibleName(language.say("Show {name}", name=where))
        row.addWidget(show)
        self.body.addWidget(line)
