"""The ideas that a person is on, as founder, member or mentor."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.ideas.edits import link_person, unlink_person
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.ui.people.words import ROLES
from ninja_mentor.ui.theme.tokens import SMALL, TIGHT
from ninja_mentor.ui.widgets.button import Button, IconButton
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.chooser import Chooser
from ninja_mentor.ui.widgets.labelled import Labelled
from ninja_mentor.ui.widgets.segmented import Segmented
from ninja_mentor.ui.widgets.text import OneLine, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.overview.contacts import Link
    from ninja_mentor.ui.desk import Desk


class LinksEdit(QWidget):
    """Each idea with its role and a way off it; below, a type-ahead to link another one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._person = desk, ""
        look, say = desk.look, desk.language.say
        self._titles: dict[str, str] = {}
        self._links: Sequence[Link] | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(TIGHT)
        self.role = Segmented(
            look, say("Linked as"), [Choice(role, say(words)) for role, words in ROLES.items()], "founder"
        )
        self.chooser = Chooser(look, say("Link an idea"), (), say("Type a part of the title"))
        self.chooser.edited.connect(self._link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(self._rows)
        column.addWidget(Labelled(say("Link an idea"), self.chooser))
        column.addWidget(self.role)

    def set_ideas(self, ideas: Sequence[tuple[str, str]]) -> None:
        """What can be linked: (id, title)."""
        self._titles = dict(ideas)
        self.chooser.set_choices([Choice(idea_id, title) for idea_id, title in ideas])

    def show_other(self, person_id: str, links: Sequence[Link]) -> None:
        """Shows the ideas of somebody else."""
        self._person = person_id
        self.chooser.show_other("")
        self.show_links(links)

    def show_links(self, links: Sequence[Link]) -> None:
        """Shows what is stored."""
        if links == self._links:
            return
        self._links = links
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for link in links:
            self._rows.addWidget(self._row(link))
        if not links:
            self._rows.addWidget(Text(self._desk.language.say("On no idea yet."), "body", "quiet"))

    def _row(self, link: Link) -> QWidget:
        look, say = self._desk.look, self._desk.language.say
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SMALL)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(OneLine(link.title, "strong"))
        words.addWidget(Text(say(ROLES[link.role]), "caption", "quiet", wrap=False))
        line.addLayout(words, 1)
        line.addWidget(
            Button(
                look,
                say("Open"),
                partial(self._desk.navigator.open_page, "idea", idea_id=link.idea_id),
                "link",
            )
        )
        line.addWidget(
            IconButton(look, "x", say("Take off {title}", title=link.title), partial(self._unlink, link))
        )
        return row

    def _link(self, idea_id: str) -> None:
        self.chooser.set_value_quietly("")
        if idea_id:
            self._desk.writer.change(
                mark("Link to “{title}”"),
                link_person,
                idea_id,
                self._person,
                self.role.value(),
                facts={"title": self._titles.get(idea_id, "")},
            )

    def _unlink(self, link: Link) -> None:
        say, toaster = self._desk.language.say, self._desk.toaster
        self._desk.writer.change(
            mark("Take off “{title}”"),
            unlink_person,
            link.member_id,
            facts={"title": link.title},
            then=lambda _: toaster.say(say("Taken off “{title}”.", title=link.title), undo=True),
        )
