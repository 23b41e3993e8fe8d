"""All organisations at the left, and the one that is chosen at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.kernel.text import fold
from ninja_mentor.core.overview.organisations import OrganisationRow, organisation_rows
from ninja_mentor.core.people.edits import add_organisation
from ninja_mentor.ui.people.organisations.form import OrganisationForm
from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, SMALL, WIDE
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.empty_state import EmptyState
from ninja_mentor.ui.widgets.record_table import Column, RecordTable
from ninja_mentor.ui.widgets.search_field import SearchField
from ninja_mentor.ui.widgets.side_drawer import SideDrawer

if TYPE_CHECKING:
    from ninja_mentor.core.people.model import Organisation
    from ninja_mentor.ui.desk import Desk

PANE_WIDTH: Final = 360


class OrganisationsView(QWidget):
    """`person_wanted(id)` to go to one of its people."""

    person_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._all: list[OrganisationRow] = []
        self._wanted = ""
        look, say = desk.look, desk.language.say
        self.search = SearchField(look, say("Search organisations"))
        self.search.edited.connect(lambda _text: self._show())
        self.new = Button(look, say("New organisation"), self.start_new, "primary", "plus")
        self.new.setVisible(desk.workspace.writing)
        self.table = RecordTable(look, say("Organisations"))
        self.table.set_columns(
            (
                Column(mark("Name"), lambda row: row.name, lambda row: fold(row.name), least=180),
                Column(mark("Country"), lambda row: row.organisation.country, width=80),
                Column(mark("Places"), lambda row: ", ".join(row.places), least=120),
                Column(
                    mark("People"), lambda row: str(len(row.people)), lambda row: len(row.people), width=80
                ),
            )
        )
        self.table.chosen_changed.connect(self._show_chosen)
        self.search.went_down.connect(self.table.setFocus)
        self.form = OrganisationForm(desk)
        self.form.person_wanted.connect(self.person_wanted)
        self._nothing = EmptyState(
            look,
            "building-2",
            say("No organisations yet"),
            say("Cooperatives, associations, companies and schools that people belong to."),
        )
        self._left = QStackedWidget()
        self._left.addWidget(self.table)
        self._left.addWidget(self._nothing)
        self._right = QStackedWidget()
        self._right.addWidget(
            EmptyState(look, "building-2", say("Nothing chosen"), say("Choose a line at the left."))
        )
        self._right.addWidget(self.form)
        head = QHBoxLayout()
        head.setContentsMargins(WIDE, LARGE, WIDE, MEDIUM)
        head.setSpacing(SMALL)
        head.addWidget(self.search)
        head.addWidget(self.new)
        head.addStretch(1)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._left, 1)
        self.drawer = SideDrawer(look, left, self._right, say("Organisation"), width=PANE_WIDTH)
        self.table.clicked.connect(self._open_drawer)
        self.table.opened.connect(self._open_drawer)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.drawer)
        self.setFocusProxy(self.search)

    def read(self) -> None:
        """Reads all organisations."""
        ask = self._desk.workspace.ask
        self._desk.jobs.run(ask, organisation_rows, self._desk.language.code, then=self._take, topic=self)

    def start_new(self) -> None:
        """A new one, ready to be named."""
        name = self._desk.language.say("New organisation")
        self._desk.writer.change(
            mark("New organisation"),
            add_organisation,
            name,
            self._desk.workspace.profile.country,
            then=self._made,
        )

    def _made(self, organisation: Organisation) -> None:
        self._wanted = organisation.id
        self.search.clear()
        self.read()

    def _take(self, rows: list[OrganisationRow]) -> None:
        self._all = rows
        self._show()

    def _show(self) -> None:
        words = fold(self.search.words()).split()
        rows = [row for row in self._all if all(word in _folded(row) for word in words)]
        chosen = self.table.chosen_rows()
        wanted = self._wanted or (chosen[0].id if len(chosen) == 1 else "")
        self.table.set_rows(rows)
        self._left.setCurrentWidget(self.table if self._all else self._nothing)
        for place, row in enumerate(self.table.records.rows()):
            if row.id == wanted:
                self.table.setCurrentIndex(self.table.records.index(place, 0))
        self._show_chosen()

    def _open_drawer(self, _chosen: object = None) -> None:
        self.drawer.open_drawer()

    def _show_chosen(self) -> None:
        chosen = self.table.chosen_rows()
        if len(chosen) != 1:
            self._right.setCurrentIndex(0)
            return
        self.form.show_row(chosen[0])
        self._right.setCurrentWidget(self.form)
        if self._wanted == chosen[0].id:
            self._wanted = ""
            self.drawer.open_drawer()
            self.form.begin()


def _folded(row: OrganisationRow) -> str:
    return fold("\n".join((row.name, *row.places, *(one.name for one in row.people))))
