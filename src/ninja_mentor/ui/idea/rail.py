"""The way of an idea at the left: nine stages with how far each is, and the rooms that are always there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.workflow.gates import progress
from ninja_mentor.ui.theme.theme import restyle
from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, SMALL
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from ninja_mentor.core.overview.idea_sheet import IdeaSheet
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.theme import Look

WIDTH: Final = 204
WORKSHEET: Final = "worksheet"
# How far a stage is: icon, colour, and the words that say the same.
MARKS: Final = {
    "done": ("circle-check", "green", mark("done")),
    "current": ("circle-dot", "indigo", mark("the idea is here: {met} of {wanted} met")),
    "partly": ("contrast", "amber", mark("begun: {met} of {wanted} met")),
    "ahead": ("circle", "faint", mark("not begun")),
}


@dataclass(frozen=True)
class Entry:
    """Something the rail leads to: a room, and a stage where it is the worksheet."""

    room: str
    label: str
    stage: str = ""


class Rail(QFrame):
    """`chosen(room, stage)` fires when an entry is pressed; arrows move along. Folded, it is one box to choose from."""

    chosen = Signal(str, str)

    def __init__(self, desk: Desk, rooms: Sequence[Entry]) -> None:
        super().__init__()
        self._desk = desk
        self._look = desk.look
        workflow = desk.workspace.workflow
        words = workflow.text(desk.language.code)
        stages = [Entry(WORKSHEET, words.stages[stage.id].title, stage.id) for stage in workflow.stages]
        self._entries = [*stages, *rooms]
        self._buttons: dict[tuple[str, str], RailButton] = {}
        self.setProperty("ground", "pane-left")
        self.setAccessibleName(desk.language.say("From idea to pitch"))
        self._list = self._made_list(stages, rooms)
        self._box = QComboBox()
        self._box.setAccessibleName(desk.language.say("Stage or room"))
        for entry in self._entries:
            self._box.addItem(entry.label)
        self._box.activated.connect(self._choose_number)
        self._box.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list, 1)
        column.addWidget(self._box)
        self._marks: dict[int, tuple[str, str]] = {}  # icon and colour of each stage in the box
        self._folded = False
        self._look.theme.changed.connect(self._measure)
        self._measure()

    def button(self, room: str, stage: str = "") -> RailButton:
        """The entry of a room, or of a stage."""
        return self._buttons[room, stage]

    def choose(self, room: str, stage: str) -> None:
        """Marks what is shown."""
        here = (room, stage if room == WORKSHEET else "")
        for key, button in self._buttons.items():
            button.setChecked(key == here)
            # One stop for the tabulator; arrows do the rest.
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if key == here else Qt.FocusPolicy.ClickFocus)
        if here in self._buttons:
            self._box.setCurrentIndex(list(self._buttons).index(here))
            self._list.ensureWidgetVisible(self._buttons[here])

    def show_sheet(self, sheet: IdeaSheet, counts: Mapping[str, int]) -> None:
        """Shows how far each stage is, and how much there is in each room."""
        workflow = self._desk.workspace.workflow
        for number, stage in enumerate(workflow.stages):
            so_far = progress(workflow, stage, sheet.facts)
            if stage.id == sheet.idea.stage:
                state = "current"
            elif so_far.met == so_far.wanted:
                state = "done"
            else:
                state = "partly" if so_far.met else "ahead"
            icon, color, words = MARKS[state]
            spoken = self._desk.language.say(words, met=so_far.met, wanted=so_far.wanted)
            self._buttons[WORKSHEET, stage.id].set_mark(icon, color, spoken, bold=state == "current")
            self._marks[number] = icon, color
        self._draw_marks()
        for room, number in counts.items():
            if (room, "") in self._buttons:
                self._buttons[room, ""].set_number(number)

    def set_folded(self, folded: bool) -> None:  # noqa: FBT001  (a setter)
        """One box at the top instead of a list at the left."""
        if folded != self._folded:
            self._folded = folded
            self._measure()

    def _step(self, button: RailButton, step: int) -> None:
        buttons = list(self._buttons.values())
        following = buttons[(buttons.index(button) + step) % len(buttons)]
        following.setFocus(Qt.FocusReason.TabFocusReason)
        self._list.ensureWidgetVisible(following)

    # -- inside ----------------------------------------------------------------------------------------

    def _made_list(self, stages: Sequence[Entry], rooms: Sequence[Entry]) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SMALL, LARGE, SMALL, MEDIUM)
        column.setSpacing(0)
        say = self._desk.language.say
        for head, entries in ((say("From idea to pitch"), stages), (say("Always here"), rooms)):
            caption = Text(head, "caption", "quiet")
            caption.setContentsMargins(SMALL + 2, SMALL, 0, SMALL)
            caption.setVisible(bool(entries))
            column.addWidget(caption)
            for entry in entries:
                button = RailButton(self._look, entry)
                button.clicked.connect(lambda _=False, e=entry: self.chosen.emit(e.room, e.stage))
                button.stepped.connect(partial(self._step, button))
                self._buttons[entry.room, entry.stage] = button
                column.addWidget(button)
            column.addSpacing(SMALL)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        return area

    def _choose_number(self, number: int) -> None:
        entry = self._entries[number]
        self.chosen.emit(entry.room, entry.stage)

    def _draw_marks(self) -> None:
        side = self._look.theme.px(16)
        self._box.setIconSize(QSize(side, side))
        for number, (icon, color) in self._marks.items():
            self._box.setItemIcon(number, self._look.icons.icon(icon, color))

    def _measure(self) -> None:
        self._draw_marks()
        for button in self._buttons.values():
            button.setMinimumHeight(self._look.theme.px(32))
        self._list.setVisible(not self._folded)
        self._box.setVisible(self._folded)
        margin = SMALL if self._folded else 0
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(margin, margin, margin, margin)
        if self._folded:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)
        else:
            self.setFixedWidth(self._look.theme.px(WIDTH))


class RailButton(QPushButton):
    """An entry of the rail: a mark, a name that is shortened where it must be, a number.

    `stepped(±1)` fires when an arrow asks for the entry below or above.
    """

    stepped = Signal(int)

    def __init__(self, look: Look, entry: Entry) -> None:
        super().__init__()
        self._look, self._label, self._number, self._spoken = look, entry.label, 0, ""
        self.setProperty("kind", "rail")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if entry.stage:
            look.icons.put(self, "circle", "faint")
        self._show()

    def nextCheckState(self) -> None:
        """The page marks the entry once its room is shown; pressing alone does not."""

    def set_mark(self, icon: str, color: str, spoken: str, *, bold: bool) -> None:
        """Another mark, and the words that say the same."""
        if spoken != self._spoken:
            self._spoken = spoken
            self._look.icons.put(self, icon, color)
            restyle(self, "current", "true" if bold else "false")
            self._show()

    def set_number(self, number: int) -> None:
        """How many things there are in the room."""
        self._number = number
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _show(self) -> None:
        number = f"  {self._number}" if self._number else ""
        room = self.width() - self._look.theme.px(20 if not self.icon().isNull() else 0) - 26
        room -= self.fontMetrics().horizontalAdvance(number)
        label = self.fontMetrics().elidedText(self._label, Qt.TextElideMode.ElideRight, max(room, 20))
        gap = " " if not self.icon().isNull() else ""
        text = (gap + label + number).replace("&", "&&")
        if text != self.text():
            self.setText(text)
        tip = f"{self._label}\n{self._spoken}" if self._spoken else self._label
        self.setToolTip(tip)
        self.setAccessibleName(f"{self._label} {self._number}" if self._number else self._label)
        self.setAccessibleDescription(self._spoken)
