"""The canvas of an idea: nine boxes that save themselves, in one language at a time."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.ideas.edits import confirm_translation, write_text
from ninja_mentor.core.ideas.queries import answers
from ninja_mentor.core.kernel.language import LANGUAGES, mark
from ninja_mentor.core.mentoring.queries import comments
from ninja_mentor.ui.idea.canvas.box import CanvasBox
from ninja_mentor.ui.idea.canvas.places import Arrangement, arrangement
from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, SMALL, TIGHT
from ninja_mentor.ui.widgets.language_tabs import LanguageTabs
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ninja_mentor.core.ideas.model import Answer
    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.core.mentoring.model import Comment
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk

PREFIX: Final = "canvas."
MARGIN: Final = LARGE


class CanvasRoom(QWidget):
    """`comment_clicked(id)` fires when marked words are pressed."""

    comment_clicked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._idea_id = desk, ""
        self._place: dict[str, object] = {}
        self._chosen = False  # the language, by the person
        self._arranged: Arrangement | None = None
        workflow, say = desk.workspace.workflow, desk.language.say
        self.tabs = LanguageTabs(desk.look)
        self.tabs.chosen.connect(self._choose_language)
        self.boxes: dict[str, CanvasBox] = {}
        words = workflow.text(desk.language.code).boxes
        self._grid = QGridLayout()
        self._grid.setSpacing(SMALL)
        for number, box_id in enumerate(workflow.boxes, 1):
            field = workflow.field(PREFIX + box_id)
            if field is None:
                continue
            box = CanvasBox(desk, field, number, words[box_id])
            box.edited.connect(partial(self._write, box_id))
            box.confirmed.connect(partial(self._confirm, box_id))
            box.comment_clicked.connect(self.comment_clicked.emit)
            self.boxes[box_id] = box
        self._scroll = ScrollColumn(desk.look, 0, MARGIN)
        self._scroll.body.setSpacing(MEDIUM)
        self._scroll.body.addLayout(
            self._head(
                say("Canvas"),
                say(
                    "The whole idea on one page. The numbers say in which order to fill it in; gaps are allowed."
                ),
            )
        )
        self._scroll.body.addLayout(self._grid)
        self._scroll.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self._show_language(desk.language.code)
        desk.look.theme.changed.connect(self._arrange)
        self._arrange()

    def show_idea(self, idea_id: str, **place: object) -> None:
        """Shows the canvas of this idea; with `field`, the cursor goes there, to `start` and `length`."""
        if idea_id != self._idea_id:
            for box in self.boxes.values():
                box.forget()
            self._idea_id, self._chosen = idea_id, False
        self._place = place
        self._load()

    def refresh(self, changes: Changes) -> None:
        """Reads anew what others, or an undo, have changed here."""
        if self._idea_id and changes.touches("answer", "comment"):
            self._load()

    def arranged_as(self) -> str:
        """Which picture the boxes make: "classic", "narrower" or "column"."""
        return self._arranged.name if self._arranged is not None else ""

    def flush(self) -> None:
        """Hands over now what was typed."""
        for box in self.boxes.values():
            box.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _head(self, title: str, purpose: str) -> QVBoxLayout:
        row = QHBoxLayout()
        row.addWidget(Text(title, "title"), 1)
        column = QVBoxLayout()
        column.setSpacing(TIGHT)
        column.addLayout(row)
        column.addWidget(Text(purpose, "body", "quiet"))
        column.addSpacing(TIGHT)
        column.addWidget(self.tabs)
        return column

    # -- reading and writing ---------------------------------------------------------------------------

    def _load(self) -> None:
        self._desk.jobs.run(
            _read,
            self._desk.workspace,
            self._idea_id,
            then=partial(self._show, self._idea_id),
            topic=self,
        )

    def _show(self, idea_id: str, read: tuple[dict[str, Answer], list[Comment]]) -> None:
        if idea_id != self._idea_id:
            return
        found, said = read
        mine = {box_id: found.get(PREFIX + box_id) for box_id in self.boxes}
        written = Counter(code for answer in mine.values() if answer is not None for code in answer.texts())
        stale = {code for answer in mine.values() if answer for code in LANGUAGES if answer.is_stale(code)}
        for code in LANGUAGES:
            self.tabs.set_state(code, "stale" if code in stale else "filled" if written[code] else "empty")
        self._find_language(written)
        for box_id, box in self.boxes.items():
            box.show_answer(mine[box_id], [one for one in said if one.field == PREFIX + box_id])
        place, self._place = self._place, {}
        box_id = str(place.get("field") or "").removeprefix(PREFIX)
        if box_id in self.boxes:
            start, length = place.get("start"), place.get("length")
            self.boxes[box_id].go_to(
                start if isinstance(start, int) else 0, length if isinstance(length, int) else 0
            )

    def _find_language(self, written: Counter[str]) -> None:
        """Where the person is sent to; else their own one; else the one that most is written in."""
        wanted = str(self._place.get("language") or "")
        if wanted in LANGUAGES:
            self._choose_language(wanted)
        elif not self._chosen:
            own = self._desk.language.code
            self._show_language(own if written[own] or not written else written.most_common(1)[0][0])
            self._chosen = True

    def _write(self, box_id: str, language: str, text: str) -> None:
        self._desk.writer.change(
            mark("Write on the canvas"), write_text, self._idea_id, PREFIX + box_id, language, text
        )

    def _confirm(self, box_id: str, language: str) -> None:
        self._desk.writer.change(
            mark("Confirm the translation"), confirm_translation, self._idea_id, PREFIX + box_id, language
        )

    # -- showing ---------------------------------------------------------------------------------------

    def _choose_language(self, language: str) -> None:
        self._chosen = True
        self._show_language(language)

    def _show_language(self, language: str) -> None:
        self.tabs.choose(language)
        for box in self.boxes.values():
            box.show_language(language)

    def _arrange(self) -> None:
        room = (self.width() - 2 * MARGIN) / self._desk.look.theme.scale
        wanted = arrangement(tuple(self.boxes), room)
        if wanted == self._arranged:
            return
        self._arranged = wanted
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        for box_id, place in wanted.places.items():
            self._grid.addWidget(self.boxes[box_id], place.row, place.column, place.rows, place.columns)
            for column in range(place.column, place.column + place.columns):
                self._grid.setColumnStretch(column, 1)


def _read(workspace: Workspace, idea_id: str) -> tuple[dict[str, Answer], list[Comment]]:
    return workspace.ask(answers, idea_id), workspace.ask(comments, idea_id)
