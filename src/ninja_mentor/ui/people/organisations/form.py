"""One organisation, edited in place: name, places, website, note, and its people."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.core.kernel.countries import countries
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.people.edits import delete_organisation, set_organisation
from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.chip_list import ChipListEdit
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.chooser import Chooser
from ninja_mentor.ui.widgets.growing_text import GrowingTextEdit
from ninja_mentor.ui.widgets.labelled import Labelled
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.core.overview.organisations import OrganisationRow
    from ninja_mentor.ui.desk import Desk

LINES: Final = {"name": mark("Name"), "place": mark("Seat"), "website": mark("Website")}


class OrganisationForm(QWidget):
    """`person_wanted(id)` to go to one of its people."""

    person_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._id = ""
        look, say = desk.look, desk.language.say
        self.lines = {name: LineEdit(look, say(words)) for name, words in LINES.items()}
        self.labelled = {name: Labelled(say(LINES[name]), line) for name, line in self.lines.items()}
        for name, line in self.lines.items():
            line.edited.connect(partial(self._write_line, name))
        self.country = Chooser(
            look, say("Country"), [Choice(code, name) for code, name in countries(desk.language.code)]
        )
        self.country.edited.connect(partial(self._write_line, "country"))
        self.other_places = ChipListEdit(look, say("Other places"))
        self.other_places.edited.connect(lambda places: self._write(other_places=places))
        self.note = GrowingTextEdit(look, say("Note"))
        self.note.edited.connect(partial(self._write_line, "note"))
        self._people_title = Text("", "strong")
        self._people = QVBoxLayout()
        self._people.setSpacing(0)
        scroll = ScrollColumn(look, 0, LARGE)
        body = scroll.body
        body.setSpacing(MEDIUM)
        body.addWidget(self.labelled["name"])
        body.addWidget(Labelled(say("Country"), self.country))
        body.addWidget(self.labelled["place"])
        body.addWidget(Labelled(say("Other places"), self.other_places))
        body.addWidget(self.labelled["website"])
        body.addWidget(Labelled(say("Note"), self.note))
        body.addWidget(self._people_title)
        body.addLayout(self._people)
        self.delete = Button(look, say("Delete this organisation"), self._delete, "quiet", "trash-2")
        body.addWidget(self.delete)
        body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self.setEnabled(desk.workspace.writing)

    def show_row(self, row: OrganisationRow) -> None:
        """What is stored by now, what is being typed stays; or another one."""
        found, other = row.organisation, row.id != self._id
        for name, line in self.lines.items():
            text = getattr(found, name)
            line.show_other(text) if other else line.set_text_quietly(text)
        self.note.show_other(found.note) if other else self.note.set_text_quietly(found.note)
        self._id = row.id
        self.country.set_value_quietly(found.country)
        self.other_places.set_values_quietly(found.other_places)
        self._show_people(row)
        if other:
            self.labelled["name"].tell("")

    def begin(self) -> None:
        """Puts the cursor into the name, over what stands there."""
        self.lines["name"].setFocus(Qt.FocusReason.OtherFocusReason)
        self.lines["name"].selectAll()

    def _show_people(self, row: OrganisationRow) -> None:
        while (item := self._people.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        count = self._desk.language.count
        self._people_title.setText(count("{n} person", "{n} people", len(row.people)))
        for one in row.people:
            words = " · ".join(part for part in (one.name, one.role) if part)
            self._people.addWidget(
                Button(self._desk.look, words, partial(self.person_wanted.emit, one.id), "link")
            )

    def _write_line(self, name: str, text: str) -> None:
        self._write(**{name: text})

    def _write(self, **values: Any) -> None:  # noqa: ANN401  (JSON)
        if self._id:
            self._desk.writer.change(
                mark("Change an organisation"), set_organisation, self._id, failed=self._not_written, **values
            )

    def _not_written(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.labelled["name"].tell(self._desk.troubles.sentence(error))
        else:
            self._desk.troubles.tell(error)

    def _delete(self) -> None:
        self._desk.writer.change(
            mark("Delete an organisation"), delete_organisation, self._id, then=self._deleted
        )

    def _deleted(self, _nothing: object) -> None:
        self._id = ""
        self._desk.toaster.say(self._desk.language.say("Organisation deleted."), undo=True)
