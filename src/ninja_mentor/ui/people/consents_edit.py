"""With whom a person agreed to be shared, since when and how it was said."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.people.edits import describe_consent, give_consent, withdraw_consent
from ninja_mentor.ui.people.words import SCOPES
from ninja_mentor.ui.theme.tokens import SMALL, TIGHT, WIDE
from ninja_mentor.ui.widgets.date_edit import DateEdit
from ninja_mentor.ui.widgets.labelled import Labelled
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ninja_mentor.core.people.model import Consent
    from ninja_mentor.ui.desk import Desk


class ConsentsEdit(QWidget):
    """A line for each circle of people; ticking notes today's date."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.lines = {scope: ConsentLine(desk, scope) for scope in SCOPES}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for line in self.lines.values():
            column.addWidget(line)

    def show_other(self, person_id: str, consents: Mapping[str, Consent]) -> None:
        """Shows what somebody else agreed to."""
        for scope, line in self.lines.items():
            line.show_other(person_id, consents.get(scope))

    def flush(self) -> None:
        """Hands over now what was typed."""
        for line in self.lines.values():
            line.date.flush()
            line.how.flush()

    def show_consents(self, consents: Mapping[str, Consent]) -> None:
        """Shows what is stored."""
        for scope, line in self.lines.items():
            line.show_consent(consents.get(scope))


class ConsentLine(QWidget):
    """One circle of people: a box, and once it is ticked, the date and how the person said so."""

    def __init__(self, desk: Desk, scope: str) -> None:
        super().__init__()
        self._desk, self._person, self._scope = desk, "", scope
        look, say = desk.look, desk.language.say
        self.box = QCheckBox(say(SCOPES[scope]).replace("&", "&&"))
        self.box.clicked.connect(self._tick)
        formats = desk.formats
        self.date = DateEdit(look, say("Agreed on"), formats.parse_date, formats.date, desk.workspace.today)
        self.how = LineEdit(look, say("How"), say("signed form, e-mail, said in the meeting…"))
        self.date.edited.connect(lambda _date: self._describe())
        self.how.edited.connect(lambda _how: self._describe())
        self._withdrawn = Text("", "caption", "quiet")
        self._more = QWidget()
        more = QVBoxLayout(self._more)
        more.setContentsMargins(WIDE, 0, 0, TIGHT)
        more.setSpacing(TIGHT)
        more.addWidget(Labelled(say("Agreed on"), self.date))
        more.addWidget(Labelled(say("How"), self.how))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.box)
        column.addWidget(self._withdrawn)
        column.addWidget(self._more)
        self.show_consent(None)

    def show_consent(self, consent: Consent | None) -> None:
        """Shows what is stored of this circle."""
        given = consent is not None and bool(consent.given_on) and not consent.withdrawn_on
        self.box.setChecked(given)
        self._more.setVisible(given)
        taken_back = consent.withdrawn_on if consent is not None else ""
        self._withdrawn.setVisible(bool(taken_back))
        if taken_back:
            date = self._desk.formats.date(taken_back)
            self._withdrawn.setText(self._desk.language.say("Taken back on {date}", date=date))
        if consent is not None and given:
            self.date.set_value_quietly(consent.given_on)
            self.how.set_text_quietly(consent.how)

    def show_other(self, person_id: str, consent: Consent | None) -> None:
        """Shows what is stored of somebody else."""
        self._person = ""
        self.date.show_other(consent.given_on if consent is not None else "")
        self.how.show_other(consent.how if consent is not None else "")
        self._person = person_id
        self.show_consent(consent)

    def _tick(self, on: bool) -> None:  # noqa: FBT001  (Qt's signature)
        writer, scope = self._desk.writer, self._desk.language.say(SCOPES[self._scope])
        failed = partial(self._put_back, not on)
        if on:
            label = mark("Consent: {scope}")
            writer.change(
                label, give_consent, self._person, self._scope, facts={"scope": scope}, failed=failed
            )
        else:
            label = mark("Consent taken back: {scope}")
            writer.change(
                label, withdraw_consent, self._person, self._scope, facts={"scope": scope}, failed=failed
            )

    def _put_back(self, on: bool, error: Exception) -> None:  # noqa: FBT001
        self.box.setChecked(on)
        self._desk.troubles.tell(error)

    def _describe(self) -> None:
        if self._person and self.box.isChecked() and self.date.value():
            self._desk.writer.change(
                mark("Describe a consent"),
                describe_consent,
                self._person,
                self._scope,
                given_on=self.date.value(),
                how=self.how.text(),
            )
