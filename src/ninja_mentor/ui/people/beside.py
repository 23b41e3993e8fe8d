"""What can stand in the place of the list of people: organisations, or the hours that some have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.people.hours.view import HoursView
    from ninja_mentor.ui.people.organisations.view import OrganisationsView


class Beside(QStackedWidget):
    """`place_changed()` when something else is shown; `person_wanted(id)` to go to somebody in the list."""

    place_changed = Signal()
    person_wanted = Signal(str)

    def __init__(self, desk: Desk, people: QWidget) -> None:
        super().__init__()
        self._desk, self._people = desk, people
        self.hours: HoursView | None = None
        self.organisations: OrganisationsView | None = None
        self.addWidget(people)

    def shows_list(self) -> bool:
        """Whether the list of people is shown."""
        return self.currentWidget() is self._people

    def show_list(self) -> None:
        """Back to the people."""
        self._show(self._people)

    def show_hours(self, ids: Sequence[str]) -> None:
        """The week of these people side by side."""
        if self.hours is None:
            from ninja_mentor.ui.people.hours.view import HoursView  # noqa: PLC0415  (rarely needed)

            self.hours = HoursView(self._desk)
            self.hours.left.connect(self.show_list)
            self.addWidget(self.hours)
        self._show(self.hours)
        self.hours.show_people(ids)

    def show_organisations(self) -> None:
        """All organisations."""
        if self.organisations is None:
            from ninja_mentor.ui.people.organisations.view import OrganisationsView  # noqa: PLC0415

            self.organisations = OrganisationsView(self._desk)
            self.organisations.person_wanted.connect(self.person_wanted)
            self.addWidget(self.organisations)
        self.organisations.read()
        self._show(self.organisations)

    def refresh(self, changes: Changes) -> None:
        """Reads anew what was touched."""
        if self.hours is not None and self.currentWidget() is self.hours and changes.touches("person"):
            self.hours.read_again()
        if self.organisations is not None and changes.touches("organisation", "person"):
            self.organisations.read()

    def _show(self, widget: QWidget) -> None:
        self.setCurrentWidget(widget)
        self.place_changed.emit()
