"""Who works on the idea: founders, members, mentors."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.core.ideas.edits import link_person, unlink_person
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.overview.contacts import contacts
from ninja_mentor.core.overview.teammates import link_new_person, teammates
from ninja_mentor.ui.idea.team.person_finder import PersonFinder
from ninja_mentor.ui.idea.team.teammate_row import TeammateRow
from ninja_mentor.ui.idea.team.words import GROUPS, NOTES, ROLES
from ninja_mentor.ui.theme.tokens import MEDIUM, TIGHT, WIDE
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.flow_layout import FlowLayout
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.segmented import Segmented
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.core.overview.teammates import Teammate
    from ninja_mentor.ui.desk import Desk

MINUTE: Final = 60_000


class TeamRoom(QWidget):
    """The people of one idea."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._idea = ""
        self.rows: dict[str, TeammateRow] = {}
        look, say = desk.look, desk.language.say
        self._scroll = ScrollColumn(look, 760, WIDE)
        body = self._scroll.body
        head = QVBoxLayout()
        head.setSpacing(TIGHT)
        head.addWidget(Text(say("Team"), "title"))
        head.addWidget(
            Text(
                say("Who carries the idea and who helps. A pitch names only those who agreed to it."),
                "body",
                "quiet",
            )
        )
        body.addLayout(head)
        body.addWidget(self._adding())
        self._cards = {
            role: Card.titled(look, say(title), say(NOTES.get(role, ""))) for role, title in GROUPS.items()
        }
        for card in self._cards.values():
            card.hide()
            body.addWidget(card)
        self._nobody = Text(say("Nobody yet. Type a name above: founders first."), "body", "quiet")
        self._nobody.hide()
        body.addWidget(self._nobody)
        body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self._timer = QTimer(self)
        self._timer.setInterval(MINUTE)
        self._timer.timeout.connect(self._tell_hours)
        self._timer.start()

    def show_idea(self, idea_id: str, **place: object) -> None:  # noqa: ARG002  (nothing to go to in here)
        """Shows the team of this idea."""
        if idea_id != self._idea:
            self._idea = idea_id
            self._show([])
            self.finder.start_over()
        self._read()
        self._read_people()

    def refresh(self, changes: Changes) -> None:
        """Reads the team anew if it was touched."""
        if not self._idea:
            return
        if changes.touches("member", "person", "consent"):
            self._read()
        if changes.touches("person"):
            self._read_people()

    def add(self) -> None:
        """Puts who was found, or somebody new of this name, on the team."""
        name, person = self.finder.name(), self.finder.person_id()
        if not name:
            self.finder.setFocus()
            return
        role = self.role.value()
        facts = {"name": name, "role": self._desk.language.say(ROLES[role])}
        change = self._desk.writer.change
        if person:
            change(mark("{name} joins as {role}"), link_person, self._idea, person, role, facts=facts)
        else:
            change(mark("{name} joins as {role}"), link_new_person, self._idea, name, role, facts=facts)
        self.finder.start_over()

    def _adding(self) -> Card:
        look, say = self._desk.look, self._desk.language.say
        card = Card(look)
        self.finder = PersonFinder(look, say("Add somebody"), say("Type a name to add somebody"))
        self.finder.found_changed.connect(self._name_button)
        self.finder.entered.connect(self.add)
        self.role = Segmented(
            look, say("Joins as"), [Choice(role, say(words)) for role, words in ROLES.items()], "founder"
        )
        self.known = Button(look, say("Add to the team"), self.add, icon="plus")
        self.new = Button(look, say("Add as a new contact"), self.add, icon="plus")
        card.body.addWidget(self.finder)
        below = FlowLayout(MEDIUM)
        for widget in (self.role, self.known, self.new):
            below.addWidget(widget)
        card.body.addLayout(below)
        self._name_button()
        return card

    def _name_button(self) -> None:
        new = bool(self.finder.name()) and not self.finder.person_id()
        self.new.setVisible(new)
        self.known.setVisible(not new)
        self.known.setEnabled(bool(self.finder.name()))

    def _read(self) -> None:
        workspace, then = self._desk.workspace, partial(self._take, self._idea)
        self._desk.jobs.run(
            workspace.ask, teammates, self._idea, workspace.today, then=then, topic="team-room"
        )

    def _read_people(self) -> None:
        ask, code = self._desk.workspace.ask, self._desk.language.code
        self._desk.jobs.run(ask, contacts, code, then=self.finder.set_people, topic="team-people")

    def _take(self, idea_id: str, mates: Sequence[Teammate]) -> None:
        if idea_id == self._idea:
            self._show(mates)
            self._nobody.setVisible(not mates)

    def _show(self, mates: Sequence[Teammate]) -> None:
        wanted = {mate.member_id for mate in mates}
        for gone in self.rows.keys() - wanted:
            row = self.rows.pop(gone)
            row.hide()
            row.deleteLater()
        for mate in mates:
            if mate.member_id in self.rows:
                self.rows[mate.member_id].show_mate(mate)
            else:
                row = self.rows[mate.member_id] = TeammateRow(self._desk, mate)
                row.unlink_wanted.connect(self._unlink)
                self._cards[mate.role].body.addWidget(row)
        for role, card in self._cards.items():
            card.setVisible(any(mate.role == role for mate in mates))

    def _unlink(self, mate: Teammate) -> None:
        say, toaster = self._desk.language.say, self._desk.toaster
        self._desk.writer.change(
            mark("{name} leaves the team"),
            unlink_person,
            mate.member_id,
            facts={"name": mate.name},
            then=lambda _: toaster.say(say("{name} is off the team.", name=mate.name), undo=True),
        )

    def _tell_hours(self) -> None:
        for row in self.rows.values():
            row.tell_hour()
