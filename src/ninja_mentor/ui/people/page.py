"""The page of all people: a list that is searched and filtered, and one contact at its right."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.overview.contacts import (
    contacts,
    idea_titles,
    names_of_people,
    person_details,
)
from ninja_mentor.core.people.edits import delete_people
from ninja_mentor.core.people.queries import organisations
from ninja_mentor.ui.navigation import PageAction
from ninja_mentor.ui.people.beside import Beside
from ninja_mentor.ui.people.choices import person_choices
from ninja_mentor.ui.people.doors import Doors
from ninja_mentor.ui.people.filtering import Shown, Wanted, fitting, merged
from ninja_mentor.ui.people.people_list import PeopleList
from ninja_mentor.ui.people.person_form import PersonForm
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.empty_state import EmptyState
from ninja_mentor.ui.widgets.segmented import Segmented
from ninja_mentor.ui.widgets.side_drawer import SideDrawer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.core.overview.contacts import Contact, PersonDetails
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.navigation import Crumb
    from ninja_mentor.ui.people.choices import PersonChoices

    # Ideas as (id, title), names of organisations, people as (id, name).
    Belonging = tuple[Sequence[tuple[str, str]], Sequence[str], Sequence[tuple[str, str]]]

PANE_WIDTH: Final = 360
PAUSE: Final = 70  # milliseconds on a row before its contact is read: arrow keys run past many


class PeoplePage(QWidget):
    """Everybody whom the person knows here."""

    header_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        look, say = desk.look, desk.language.say
        self._everybody: tuple[Contact, ...] = ()
        self._all_stale = True
        self._stale: set[str] = set()
        self._choices_asked = False
        self._belonging: Belonging = (), (), ()
        self._person_id = ""
        self.form: PersonForm | None = None
        self.list = PeopleList(desk)
        self.list.wanted_changed.connect(self._read_people)
        self.list.table.chosen_changed.connect(self._on_chosen)
        self.list.table.opened.connect(self._open)
        self.list.table.clicked.connect(lambda _index: self._open_chosen())
        self.list.table.deletion_wanted.connect(self._delete)
        nobody = EmptyState(
            look,
            "users",
            say("No people yet"),
            say(
                "Add founders, mentors and partners here, then link them to ideas. Nothing is sent anywhere."
            ),
            say("Bring people in…") if desk.workspace.writing else "",
            lambda: self.doors.bring_in(),
        )
        self.setFocusProxy(self.list)
        self._main = QStackedWidget()
        self._main.addWidget(self.list)
        self._main.addWidget(nobody)
        self._side = QStackedWidget()
        self._side.addWidget(
            EmptyState(look, "user-round", say("Nobody chosen"), say("Choose somebody in the list."))
        )
        self.drawer = SideDrawer(look, self._main, self._side, say("Person"), width=PANE_WIDTH)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._read_chosen)
        self.view = Segmented(
            look,
            say("View"),
            [Choice("people", say("People")), Choice("organisations", say("Organisations"))],
        )
        self.view.chosen.connect(self._show_view)
        self.doors = Doors(desk, self, self._for_doors)
        self.beside = Beside(desk, self.drawer)
        self.doors.hours_wanted.connect(self.beside.show_hours)
        self.beside.person_wanted.connect(self._go_to_person)
        self.beside.place_changed.connect(self._place_changed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.beside)
        self.setAcceptDrops(True)

    def title(self) -> str:
        return self._desk.language.say("People")

    def breadcrumb(self) -> Sequence[Crumb]:
        return ()

    def header_actions(self) -> Sequence[PageAction | QWidget]:
        say = self._desk.language.say
        if not self.beside.shows_list():
            return (self.view,)
        more = PageAction(say("More"), icon="ellipsis", menu=self.doors.actions())
        return (
            self.view,
            more,
            self.drawer.toggle_button(),
            PageAction(say("New person"), self.start_new, "plus", primary=True, shortcut="Ctrl+N"),
        )

    def show_place(self, **place: object) -> None:
        """Shows the list, and with `person_id` that contact."""
        if not self._choices_asked:
            self._choices_asked = True
            self._desk.jobs.run(person_choices, self._desk.formats, then=self._take_choices)
        if self._all_stale:
            self._read_belonging()
            self._read_people()
        wanted = str(place.get("person_id") or "")
        if wanted:
            self._person_id = wanted
            self.list.choose(wanted)
            self._read_person()
            self.drawer.open_drawer()

    def refresh(self, changes: Changes) -> None:
        """Reads what was touched anew."""
        self.beside.refresh(changes)
        if changes.touches("organisation", "member", "idea", "consent", "profile"):
            self._all_stale = True
            self._read_belonging()
        elif changes.touches("person"):
            self._stale |= changes.ids("person")
        else:
            return
        self._read_people()
        if self._person_id:
            self._read_person()

    def start_new(self) -> None:
        """Opens an empty form; the contact is stored once it has a name."""
        if self.form is None:
            return
        self._person_id = ""
        self.list.table.clearSelection()
        self.form.show_new()
        self._side.setCurrentWidget(self.form)
        self.drawer.open_drawer()
        self.form.begin()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self._desk.workspace.writing:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.doors.bring_in(Path(files[0]))

    def _show_view(self, view: str) -> None:
        if view == "people":
            self.beside.show_list()
        else:
            self.beside.show_organisations()

    def _go_to_person(self, person_id: str) -> None:
        self.beside.show_list()
        self.show_place(person_id=person_id)

    def _place_changed(self) -> None:
        if self.beside.shows_list():
            self.view.choose("people")
            self.list.setFocus()
        self.header_changed.emit()

    def _for_doors(self) -> tuple[Sequence[str], Sequence[str]]:
        """Who is chosen, and who is shown: what leaves is the one or else the other."""
        rows = self.list.table.records.rows()
        return [row.id for row in self.list.table.chosen_rows()], [row.id for row in rows]

    def _erase_shown(self) -> None:
        if self.form is not None and self._person_id:
            self.doors.erase(self._person_id, self.form.fields.lines["name"].text())

    def _read_people(self) -> None:
        """Reads what is out of date, and shows who fits what is looked for."""
        known = None if self._all_stale else self._everybody
        stale = frozenset(self._stale)
        then = partial(self._show, stale)
        self._desk.jobs.run(self._people, known, stale, self.list.wanted(), then=then, topic="people")

    def _people(self, known: Sequence[Contact] | None, stale: frozenset[str], wanted: Wanted) -> Shown:
        ask, code = self._desk.workspace.ask, self._desk.language.code
        if known is None:
            known = ask(contacts, code)
        elif stale:
            known = merged(known, ask(contacts, code, stale), stale)
        return fitting(known, wanted)

    def _show(self, read: frozenset[str], shown: Shown) -> None:
        self._all_stale = False
        self._stale -= read
        self._everybody = shown.everybody
        self.list.show_people(shown, self._person_id)
        self._main.setCurrentIndex(0 if shown.everybody else 1)

    def _read_belonging(self) -> None:
        self._desk.jobs.run(self._to_belong_to, then=self._take_belonging, topic="people-belonging")

    def _to_belong_to(self) -> Belonging:
        ask = self._desk.workspace.ask
        return ask(idea_titles), [one.name for one in ask(organisations)], ask(names_of_people)

    def _take_choices(self, choices: PersonChoices) -> None:
        self.form = PersonForm(self._desk, choices)
        self.form.made.connect(self._take_new)
        self.form.deletion_wanted.connect(self._delete_shown)
        self.form.erasing_wanted.connect(self._erase_shown)
        self.form.person_wanted.connect(lambda person_id: self.show_place(person_id=person_id))
        self._side.addWidget(self.form)
        self.form.set_choices(*self._belonging)
        if self._person_id:
            self._read_person()

    def _take_belonging(self, belonging: Belonging) -> None:
        self._belonging = belonging
        if self.form is not None:
            self.form.set_choices(*belonging)

    def _on_chosen(self) -> None:
        self._timer.start()

    def _read_chosen(self) -> None:
        chosen = self.list.table.chosen_rows()
        if len(chosen) == 1 and chosen[0].id != self._person_id:
            self._person_id = chosen[0].id
            self._read_person()

    def _open_chosen(self) -> None:
        chosen = self.list.table.chosen_rows()
        if len(chosen) == 1:
            self._open(chosen[0], focus=False)

    def _open(self, contact: Contact, *, focus: bool = True) -> None:
        if contact.id != self._person_id:
            self._person_id = contact.id
            self._read_person(focus=focus)
        elif focus and self.form is not None:
            self.form.begin()
        self.drawer.open_drawer()

    def _read_person(self, *, focus: bool = False) -> None:
        then = partial(self._show_person, self._person_id, focus)
        self._desk.jobs.run(
            self._desk.workspace.ask, person_details, self._person_id, then=then, topic="person"
        )

    def _show_person(self, person_id: str, focus: bool, details: PersonDetails | None) -> None:  # noqa: FBT001
        if person_id != self._person_id or self.form is None:
            return
        if details is None:
            self._person_id = ""
            self._side.setCurrentIndex(0)
            return
        self.form.show_details(details)
        self._side.setCurrentWidget(self.form)
        if focus:
            self.form.begin()

    def _take_new(self, person_id: str) -> None:
        self._person_id = person_id
        self.list.choose(person_id)

    def _delete_shown(self) -> None:
        if self.form is not None and self._person_id:
            name = self.form.fields.lines["name"].text()
            self._delete_ids([self._person_id], name)

    def _delete(self, rows: Sequence[Any]) -> None:
        self._delete_ids([row.id for row in rows], rows[0].name)

    def _delete_ids(self, ids: Sequence[str], name: str) -> None:
        language, toaster = self._desk.language, self._desk.toaster
        if len(ids) == 1:
            label, facts = mark("Delete {name}"), {"name": name}
            said = language.say("“{name}” deleted.", name=name)
        else:
            label, facts = mark("Delete {n} people"), {"n": str(len(ids))}
            said = language.count("{n} person deleted.", "{n} people deleted.", len(ids))
        self._desk.writer.change(
            label, delete_people, ids, facts=facts, then=lambda _: toaster.say(said, undo=True)
        )
