"""One contact, edited in place: every field saves itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.overview.contacts import PersonDetails
from ninja_mentor.core.people.edits import join_organisation
from ninja_mentor.ui.people.consents_edit import ConsentsEdit
from ninja_mentor.ui.people.links_edit import LinksEdit
from ninja_mentor.ui.people.more_about import MoreAbout
from ninja_mentor.ui.people.organisation_edit import OrganisationEdit
from ninja_mentor.ui.people.pen import PersonPen
from ninja_mentor.ui.people.person_fields import PersonFields
from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, SMALL
from ninja_mentor.ui.widgets.avatars import Avatars
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.chip import Chip
from ninja_mentor.ui.widgets.flash_band import FlashBand
from ninja_mentor.ui.widgets.labelled import Labelled
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.people.choices import PersonChoices

MINUTE = 60_000
NAME_PARTS = ("family_names", "given_names", "kana", "romaji", "address_as")


class PersonForm(QWidget):
    """`made(id)` when a new contact is stored, `deletion_wanted()`, `erasing_wanted()`, `person_wanted(id)`.

    One form serves one person after the other.
    """

    made = Signal(str)
    deletion_wanted = Signal()
    erasing_wanted = Signal()
    person_wanted = Signal(str)

    def __init__(self, desk: Desk, choices: PersonChoices) -> None:
        super().__init__()
        self._desk = desk
        self.pen = self._new_pen()
        self.fields = PersonFields(desk, choices, self._write)
        self.organisation = OrganisationEdit(desk.look, desk.language.say("Organisation"))
        self.organisation.settled.connect(self._join)
        self.links = LinksEdit(desk)
        self.consents = ConsentsEdit(desk)
        self.more_about = MoreAbout(desk)
        self.more_about.written.connect(lambda values: self._write(**values))
        self.more_about.person_wanted.connect(self.person_wanted)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(MINUTE)
        self._timer.timeout.connect(self._tell_hour)
        self._timer.start()
        self.show_new()

    @property
    def person_id(self) -> str:
        """Whose form this is; empty as long as a new contact has no name."""
        return self.pen.person_id

    def show_new(self) -> None:
        """Empties the form for somebody new."""
        blank = self._desk.workspace.kinds["person"]()
        self._show_other(PersonDetails(blank, "", (), {}))  # type: ignore[arg-type]  # the kind is known

    def show_details(self, details: PersonDetails) -> None:
        """What is stored by now of this person, what is being typed stays; or somebody else."""
        if details.person.id != self.person_id:
            self._show_other(details)
            return
        self.fields.show_person(details.person)
        self.organisation.set_text_quietly(details.organisation)
        self.links.show_links(details.links)
        self.consents.show_consents(details.consents)
        self.more_about.show_details(details)
        self._tell_head()

    def _show_other(self, details: PersonDetails) -> None:
        person = details.person
        self.flush()
        self.pen = self._new_pen(person.id, person.name)
        self._band.hide()
        self.fields.show_other(person)
        self.organisation.show_other(details.organisation)
        self.links.show_other(person.id, details.links)
        self.consents.show_other(person.id, details.consents)
        self.more_about.show_other(details)
        self._belongings.setVisible(bool(person.id))
        self._parts.hide()
        self._sample.setVisible(person.sample)
        self._scroll.verticalScrollBar().setValue(0)
        self._tell_head()

    def _new_pen(self, person_id: str = "", name: str = "") -> PersonPen:
        pen = PersonPen(
            self._desk.writer,
            lambda made: self._made(made) if pen is self.pen else None,
            lambda field, error: self._not_written(field if pen is self.pen else "", error),
            person_id,
            name,
        )
        return pen

    def set_choices(
        self,
        ideas: Sequence[tuple[str, str]],
        organisations: Sequence[str],
        people: Sequence[tuple[str, str]] = (),
    ) -> None:
        """What this person can be linked to, the organisations that are known, who can have introduced them."""
        self.organisation.set_names(organisations)
        self.links.set_ideas(ideas)
        self.more_about.set_people(people)

    def begin(self) -> None:
        """Puts the cursor into the name."""
        self.fields.lines["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Hands over now what was typed."""
        self.fields.flush()
        self.organisation.flush()
        self.consents.flush()
        self.more_about.flush()

    def _lay_out(self) -> None:
        look, say = self._desk.look, self._desk.language.say
        fields = self.fields
        self._scroll = ScrollColumn(look, 0, LARGE)
        body = self._scroll.body
        body.setSpacing(LARGE + SMALL)
        self._band = FlashBand(look)
        body.addLayout(self._head())
        body.addWidget(self._band)
        labelled = fields.labelled
        self._parts = self._group("", [labelled[name] for name in NAME_PARTS])
        self._parts.hide()
        self._more = Button(look, say("More about the name"), self._show_parts, "link", "chevron-down")
        names = self._group("", [labelled["name"], labelled["other_script"], self._more, self._parts])
        body.addWidget(names)
        where = ("country", "place", "zone", "languages")
        body.addWidget(self._group(say("Where they are"), [labelled[name] for name in where]))
        body.addWidget(self._group(say("How to reach them"), [labelled["phones"], labelled["emails"]]))
        work = [Labelled(say("Organisation"), self.organisation), labelled["role"]]
        body.addWidget(
            self._group(say("What they do"), [*work, *(labelled[n] for n in ("skills", "offers", "wants"))])
        )
        self._guardian = self._group(
            "",
            [
                Text(
                    say("May be under 18: is shown to nobody without the guardian's consent."),
                    "body",
                    "amber",
                ),
                labelled["guardian_name"],
                fields.guardian,
            ],
        )
        body.addWidget(self._group(say("Age"), [labelled["birth_year"], self._guardian]))
        consent = Text(
            say("With whom they agreed to be shared. Asked once something leaves here."), "caption", "quiet"
        )
        self._belongings = self._group(
            "",
            [
                self._group(say("Ideas"), [self.links]),
                self._group(say("Consent"), [consent, self.consents]),
                self.more_about,
            ],
        )
        if (inside := self._belongings.layout()) is not None:
            inside.setSpacing(LARGE + SMALL)
        body.addWidget(self._belongings)
        body.addWidget(labelled["note"])
        self._delete = Button(look, say("Delete this person"), self.deletion_wanted.emit, "quiet", "trash-2")
        body.addWidget(self._delete)
        self._erase = Button(
            look, say("Delete this person everywhere…"), self.erasing_wanted.emit, "quiet", "shield-off"
        )
        body.addWidget(self._erase)
        body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def _head(self) -> QHBoxLayout:
        look = self._desk.look
        self._avatar = Avatars(look)
        self._title = Text("", "section", selectable=True)
        self._hour = Text("", "caption", "quiet")
        self._sample = Chip(look, self._desk.language.say("Sample"), "neutral")
        self._sample.hide()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._hour)
        words.addWidget(self._sample, 0, Qt.AlignmentFlag.AlignLeft)
        head = QHBoxLayout()
        head.setSpacing(MEDIUM)
        head.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _group(self, title: str, widgets: Sequence[QWidget]) -> QWidget:
        group = QWidget()
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        if title:
            column.addWidget(Text(title, "strong"))
        for widget in widgets:
            column.addWidget(widget)
        return group

    def _show_parts(self) -> None:
        self._parts.setVisible(self._parts.isHidden())

    def _write(self, **values: Any) -> None:  # noqa: ANN401  (JSON)
        self._band.hide()
        self._tell_head()
        self.pen.write(**values)

    def _join(self, name: str) -> None:
        if self.person_id:
            self._desk.writer.change(
                mark("Belongs to “{name}”"), join_organisation, self.person_id, name, facts={"name": name}
            )

    def _made(self, person_id: str) -> None:
        self.links.show_other(person_id, ())
        self.consents.show_other(person_id, {})
        self._belongings.show()
        if self.organisation.text().strip():
            self._join(self.organisation.text())
        self._tell_head()
        self.made.emit(person_id)

    def _not_written(self, field: str, error: Exception) -> None:
        if not isinstance(error, UserError) or not field:
            self._desk.troubles.tell(error)
        elif field in self.fields.labelled:
            self.fields.labelled[field].tell(self._desk.troubles.sentence(error))
        else:
            self._band.show_text(self._desk.troubles.sentence(error), "red")

    def _tell_head(self) -> None:
        lines, say = self.fields.lines, self._desk.language.say
        name, other = lines["name"].text().strip(), lines["other_script"].text().strip()
        self._avatar.set_names([name or other or "?"])
        self._title.setText(" · ".join(part for part in (name, other) if part) or say("New person"))
        self._guardian.setVisible(self.fields.may_be_minor())
        self._delete.setVisible(bool(self.person_id))
        self._erase.setVisible(bool(self.person_id))
        self._tell_hour()

    def _tell_hour(self) -> None:
        zone, formats = self.fields.zone.value(), self._desk.formats
        now = self._desk.workspace.clock.now()
        text = self._desk.language.say("{time} there", time=formats.time_in(now, zone)) if zone else ""
        country = formats.country_name(self.fields.country.value())
        self._hour.setText(" · ".join(part for part in (country, text) if part))
        self._hour.setVisible(bool(self._hour.text()))
