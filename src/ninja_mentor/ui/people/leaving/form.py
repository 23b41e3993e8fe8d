"""For whom contacts leave, as what, and which details of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from ninja_mentor.core.contact_files.leaving import MYSELF, USUAL
from ninja_mentor.core.contact_files.out_files import OutOrder
from ninja_mentor.ui.people.leaving.words import ANCESTRY, CIRCLES, GROUPS, KINDS
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL
from ninja_mentor.ui.widgets.labelled import Labelled
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.ui.desk import Desk

KIND_CHOICE: Final = "contacts-kind"


class LeavingForm(QWidget):
    """`changed()` whenever something else would leave. Ancestry and what is personal are never remembered."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        look, say = desk.look, desk.look.say
        self.circle = _choice(say("For whom"), [(key, say(name)) for key, name in CIRCLES.items()])
        self.with_whom = LineEdit(look, say("Who gets the file"), say("A company, a mentor, an office"))
        self.kind = _choice(say("Kind of file"), [(key, say(name)) for key, name in KINDS.items()])
        remembered, known = desk.settings.choice(KIND_CHOICE), [" ".join(key) for key in KINDS]
        self.kind.setCurrentIndex(known.index(remembered) if remembered in known else 0)
        self.details: dict[str, QCheckBox] = {}
        ticks = QWidget()
        ticked = QVBoxLayout(ticks)
        ticked.setContentsMargins(0, 0, 0, 0)
        ticked.setSpacing(SMALL)
        for group, name in GROUPS.items():
            box = self.details[group] = QCheckBox(say(name))
            box.setChecked(group in USUAL)
            box.toggled.connect(self.changed)
            ticked.addWidget(box)
        self.ancestry = QCheckBox(say(ANCESTRY))
        self.ancestry.toggled.connect(self.changed)
        note = say("Ancestry is sensitive. It leaves only when it is ticked, and never twice without asking.")
        self._apart = QWidget()
        apart = QVBoxLayout(self._apart)
        apart.setContentsMargins(0, 0, 0, 0)
        apart.setSpacing(SMALL)
        apart.addWidget(self.ancestry)
        apart.addWidget(Text(note, "caption", "quiet"))
        self._receiver = Labelled(
            say("Who gets the file"), self.with_whom, say("Kept, so that you know later who has what.")
        )
        self._which = Labelled(say("Details"), ticks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(Labelled(say("For whom"), self.circle))
        column.addWidget(self._receiver)
        column.addWidget(Labelled(say("Kind of file"), self.kind))
        column.addWidget(self._which)
        column.addWidget(self._apart)
        self.circle.currentIndexChanged.connect(self._on_circle)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.setFocusProxy(self.circle)

    def order(self) -> OutOrder:
        """What is asked for as it stands."""
        details = {group for group, box in self.details.items() if box.isChecked()}
        if self.ancestry.isChecked():
            details.add("ancestry")
        kind, version = list(KINDS)[self.kind.currentIndex()]
        return OutOrder(
            str(self.circle.currentData()),
            self.with_whom.text().strip(),
            kind,  # type: ignore[arg-type]
            frozenset(details),
            version,  # type: ignore[arg-type]
            self._desk.language.code,
        )

    def choose_circle(self, circle: str) -> None:
        """Shows this circle as chosen."""
        self.circle.setCurrentIndex(list(CIRCLES).index(circle))

    def _on_circle(self) -> None:
        mine = self.circle.currentData() == MYSELF
        for part in (self._receiver, self._which, self._apart):
            part.setVisible(not mine)
        self.changed.emit()

    def _on_kind(self) -> None:
        self._desk.settings.set_choice(KIND_CHOICE, " ".join(list(KINDS)[self.kind.currentIndex()]))


def _choice(name: str, choices: list[tuple[Any, str]]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for value, words in choices:
        box.addItem(words, value)
    return box
