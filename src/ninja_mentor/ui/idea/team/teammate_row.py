"""One person on the idea: who, where and at what hour, what they do, and whether a pitch may name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.ideas.edits import set_job
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL, TIGHT
from ninja_mentor.ui.widgets.avatars import Avatars
from ninja_mentor.ui.widgets.button import Button, IconButton
from ninja_mentor.ui.widgets.chip import Chip
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.core.overview.teammates import Teammate
    from ninja_mentor.ui.desk import Desk


class TeammateRow(QWidget):
    """`unlink_wanted(teammate)` fires when somebody is to be taken off the team."""

    unlink_wanted = Signal(object)

    def __init__(self, desk: Desk, mate: Teammate) -> None:
        super().__init__()
        self._desk, self._mate = desk, mate
        look, say = desk.look, desk.language.say
        self._avatar = Avatars(look)
        self._name = Text("", "strong", selectable=True)
        self._where = Text("", "caption", "quiet")
        self.chip = Chip(look, "")
        self._why = Text("", "caption", "quiet")
        self.job = LineEdit(look, say("What they do here"), say("What they do on this idea"))
        self.job.edited.connect(self._write)
        self._open = Button(look, say("Contact"), self._go, "link")
        away = IconButton(look, "x", "", lambda: self.unlink_wanted.emit(self._mate))
        self._away = away
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self._name, 1)
        head.addWidget(self._open)
        head.addWidget(away)
        words = QVBoxLayout()
        words.setSpacing(TIGHT)
        words.addLayout(head)
        words.addWidget(self._where)
        does = QHBoxLayout()
        does.setSpacing(SMALL)
        does.addWidget(self.job, 1)
        does.addWidget(self.chip)
        words.addLayout(does)
        words.addWidget(self._why)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SMALL, 0, SMALL)
        row.setSpacing(MEDIUM)
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.show_mate(mate)

    def show_mate(self, mate: Teammate) -> None:
        """What is stored by now; what is being typed stays."""
        self._mate = mate
        say = self._desk.language.say
        self._avatar.set_names([mate.name])
        self._name.setText(" · ".join(part for part in (mate.name, mate.other_script) if part))
        self._away.setToolTip(say("Take {name} off the team", name=mate.name))
        self._away.setAccessibleName(self._away.toolTip())
        self._open.setAccessibleName(say("Contact: {name}", name=mate.name))
        self._open.setVisible(mate.here)
        self.job.set_text_quietly(mate.job)
        self._say_consent()
        self.tell_hour()

    def tell_hour(self) -> None:
        """Where they are, and what time it is there now."""
        mate, desk = self._mate, self._desk
        formats = desk.formats
        hour = ""
        if mate.zone:
            time = formats.time_in(desk.workspace.clock.now(), mate.zone)
            hour = desk.language.say("{time} there", time=time)
        spoken = ", ".join(formats.language_name(code) for code in mate.languages)
        self._where.setText(" · ".join(part for part in (mate.country, hour, spoken) if part))
        self._where.setVisible(bool(self._where.text()))

    def where(self) -> str:
        """What is said about place, hour and languages."""
        return self._where.text()

    def _say_consent(self) -> None:
        mate, say = self._mate, self._desk.language.say
        why = ""
        self.chip.setVisible(mate.role != "mentor" or not mate.here)
        if not mate.here:
            self.chip.set_text(say("Contact deleted"))
            self.chip.set_tone("neutral")
        elif mate.agreed:
            self.chip.set_text(say("In the pitch"))
            self.chip.set_tone("green")
        elif mate.role != "mentor":
            self.chip.set_text(say("Not in the pitch"))
            self.chip.set_tone("amber")
            why = (
                say("May be under 18: a guardian's consent is missing.")
                if mate.needs_guardian
                else say("Has not agreed to be shown to companies or everybody.")
            )
        self._why.setText(why)
        self._why.setVisible(bool(why))

    def _write(self, job: str) -> None:
        self._desk.writer.change(
            mark("What {name} does"), set_job, self._mate.member_id, job, facts={"name": self._mate.name}
        )

    def _go(self) -> None:
        self._desk.navigator.open_page("people", person_id=self._mate.person_id)
