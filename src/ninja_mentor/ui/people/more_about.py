"""What is known of somebody beside name and address: photo, hours, who introduced them, relations, what was shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.ui.people.erasing.shared_list import SharedList
from ninja_mentor.ui.people.hours_edit import HoursEdit
from ninja_mentor.ui.people.introduced_edit import IntroducedEdit
from ninja_mentor.ui.people.photo_edit import PhotoEdit
from ninja_mentor.ui.people.relations_edit import RelationsEdit
from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, SMALL
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.overview.contacts import PersonDetails
    from ninja_mentor.ui.desk import Desk


class MoreAbout(QWidget):
    """`written(dict)` fires with what is to be stored; `person_wanted(id)` to go to somebody else."""

    written = Signal(dict)
    person_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        say = desk.language.say
        self.photo = PhotoEdit(desk)
        self.hours = HoursEdit(desk)
        self.introduced = IntroducedEdit(desk)
        self.relations = RelationsEdit(desk)
        self.shared = SharedList(desk)
        self.card = Text("", "caption", "quiet", selectable=True)
        self.photo.edited.connect(lambda photo: self.written.emit({"photo": photo}))
        self.hours.awake_edited.connect(lambda awake: self.written.emit({"awake": awake}))
        self.hours.work_edited.connect(lambda work: self.written.emit({"work_hours": work}))
        self.introduced.edited.connect(lambda who: self.written.emit({"introduced_by_id": who}))
        self.introduced.person_wanted.connect(self.person_wanted)
        self.relations.edited.connect(lambda all_: self.written.emit({"relations": all_}))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(LARGE + SMALL)
        self._group(say("Photo"), self.photo)
        self._group(say("Their hours"), self.hours)
        self._group(say("Who introduced whom"), self.introduced)
        self._group(say("Relations"), self.relations)
        self._card_group = self._group(say("Also on their card"), self.card)
        self._group(say("Shared with"), self.shared)

    def show_details(self, details: PersonDetails) -> None:
        """What is stored by now; what is being typed stays."""
        person = details.person
        self.hours.show_hours(person.awake, person.work_hours)
        self.introduced.show_introductions(details.introducer, details.introduced)
        self.relations.show_relations(person.relations)
        self._show_rest(details)

    def show_other(self, details: PersonDetails) -> None:
        """Hands over what was typed, then shows somebody else."""
        person = details.person
        self.hours.show_other(person.awake, person.work_hours)
        self.introduced.show_other(details.introducer, details.introduced)
        self.relations.show_other(person.relations)
        self._show_rest(details)

    def set_people(self, people: Sequence[tuple[str, str]]) -> None:
        """Who can have introduced them."""
        self.introduced.set_people(people)

    def flush(self) -> None:
        """Hands over now what was typed."""
        for part in (self.hours, self.introduced, self.relations):
            part.flush()

    def _show_rest(self, details: PersonDetails) -> None:
        person = details.person
        self.photo.show_photo(person.photo)
        self.card.setText("\n".join(person.more_lines))
        self._card_group.setVisible(bool(person.more_lines))
        if person.id:
            self.shared.show_person(person.id)

    def _group(self, title: str, widget: QWidget) -> QWidget:
        group = QWidget()
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(Text(title, "strong"))
        column.addWidget(widget)
        self._column.addWidget(group)
        return group
