"""Erasing a person everywhere: told before, confirmed by writing the name, done for good, and told after."""

from __future__ import annotations

import unicodedata
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.overview.erased_everywhere import erase_person
from ninja_mentor.core.overview.erasing import what_goes
from ninja_mentor.ui.people.erasing.telling import Telling
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.dialog_frame import framed
from ninja_mentor.ui.widgets.flash_band import FlashBand
from ninja_mentor.ui.widgets.icon_line import IconLine
from ninja_mentor.ui.widgets.labelled import Labelled
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.progress_line import ProgressLine
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.core.overview.erased_everywhere import Erased
    from ninja_mentor.core.overview.erasing import ToErase
    from ninja_mentor.core.overview.finding import Hit
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.jobs import Progress

WIDTH: Final = 560
TALL: Final = 560


class ErasingDialog(QDialog):
    """`erased()` once the person is gone. It can be given up until the erasing begins, and not after that."""

    erased = Signal()

    def __init__(self, desk: Desk, parent: QWidget, person_id: str, name: str) -> None:
        super().__init__(parent)
        self._desk, self._person_id, self._name = desk, person_id, name
        self._is_under_way = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        look, say = desk.look, desk.look.say
        title = say("Erase {name} everywhere", name=name)
        self.setWindowTitle(title)
        self.band = FlashBand(look)
        self.telling = Telling(desk)
        self.telling.place_wanted.connect(self._show_place)
        self.confirmation = LineEdit(look, say("Write the name to confirm"), name)
        self.confirmation.textChanged.connect(self._check)
        self.confirmation.setEnabled(False)
        self.cancel = Button(look, say("Cancel"), self.reject)
        self.go = Button(look, say("Erase for good"), self.erase, "danger", "trash-2")
        self.go.setEnabled(False)
        self.progress = ProgressLine(look, name=say("Erasing"))
        self.outcome = Text("", selectable=True)
        self.close_button = Button(look, say("Close"), self.accept, "primary")
        self._stack = QStackedWidget()
        for page in (self._asking(), self._working(), self._done()):
            self._stack.addWidget(page)
        inside = framed(self, self.band)
        inside.addWidget(Text(title, "section"))
        inside.addWidget(self._stack, 1)
        room = parent.window().size()
        self.resize(min(look.theme.px(WIDTH), max(room.width(), 1)), look.theme.px(TALL))
        workspace = desk.workspace
        desk.jobs.run(
            workspace.ask,
            what_goes,
            person_id,
            workspace.kinds,
            workspace.author.id,
            then=self._show,
            failed=self._fail,
            topic=self,
        )

    def erase(self) -> None:
        """Begins; from here on it goes to its end."""
        self._is_under_way = True
        self._stack.setCurrentIndex(1)
        self.band.hide()
        work = partial(_erase, self._desk.workspace, self._person_id)
        job = self._desk.jobs.start(work, then=self._tell, failed=self._fail)
        job.progressed.connect(self._go_on)

    def reject(self) -> None:
        if not self._is_under_way:
            super().reject()

    def _asking(self) -> QWidget:
        look, say = self._desk.look, self._desk.look.say
        page, column = _page()
        column.addWidget(
            IconLine(look, "triangle-alert", "red", say("This is for good. It cannot be undone."))
        )
        column.addWidget(self.telling, 1)
        column.addWidget(Labelled(say("Write the name to confirm"), self.confirmation))
        column.addLayout(_buttons(self.cancel, self.go))
        return page

    def _working(self) -> QWidget:
        page, column = _page()
        say = self._desk.look.say
        column.addWidget(Text(say("Erasing the contact, its history and every backup…")))
        column.addWidget(self.progress)
        column.addWidget(
            Text(say("If the program ends now, the rest is done the next time."), "caption", "quiet")
        )
        column.addStretch(1)
        return page

    def _done(self) -> QWidget:
        page, column = _page()
        column.addWidget(self.outcome)
        column.addStretch(1)
        column.addLayout(_buttons(self.close_button))
        return page

    def _show(self, told: ToErase) -> None:
        self.telling.show_told(told)
        self._name = told.name
        self.confirmation.setPlaceholderText(told.name)
        self.confirmation.setEnabled(True)
        self.confirmation.setFocus(Qt.FocusReason.OtherFocusReason)

    def _check(self) -> None:
        self.go.setEnabled(_plain(self.confirmation.text()) == _plain(self._name))

    def _go_on(self, fraction: float, _text: str) -> None:
        self.progress.set_fraction(fraction)

    def _tell(self, done: Erased) -> None:
        self._is_under_way = False
        say, count = self._desk.look.say, self._desk.language.count
        lines = [
            say("The contact is erased."),
            count("{n} backup was written anew", "{n} backups were written anew", done.backups),
        ]
        lines += [
            say("Not reached, and still with the person in it: {place}", place=one) for one in done.unreached
        ]
        if done.unreached:
            lines.append(say("Connect the disk; the rest is done when somebody is erased the next time."))
        self.outcome.setText("\n\n".join(lines))
        self._stack.setCurrentIndex(2)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.erased.emit()

    def _fail(self, error: Exception) -> None:
        self._is_under_way = False
        self._stack.setCurrentIndex(0)
        if isinstance(error, UserError):
            self.band.show_text(self._desk.troubles.sentence(error), "red")
        else:
            self._desk.troubles.tell(error)

    def _show_place(self, hit: Hit) -> None:
        self.reject()
        if hit.idea_id:
            self._desk.navigator.open_page("idea", idea_id=hit.idea_id)
        else:
            self._desk.navigator.open_page("people", person_id=hit.id)


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(MEDIUM)
    return page, column


def _buttons(*buttons: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SMALL)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row


def _plain(name: str) -> str:
    """As it is compared: whichever way the accents and the spaces were typed."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def _erase(workspace: Workspace, person_id: str, progress: Progress) -> Erased:
    return erase_person(workspace, person_id, progress.report)
