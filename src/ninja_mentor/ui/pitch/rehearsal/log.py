"""All timed runs of a pitch, newest first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.ideas.evidence_edits import delete_evidence
from ninja_mentor.core.ideas.model import Rehearsal
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.pitch.rehearsed import rehearsed
from ninja_mentor.ui.pitch.rehearsal.run_row import RunRow
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL, TIGHT, WIDE
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.empty_state import EmptyState
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.core.pitch.rehearsed import Rehearsed
    from ninja_mentor.ui.desk import Desk

KINDS: Final = ("rehearsal", "idea", "answer", "numbers")


class RehearsalLog(QWidget):
    """`rehearse_wanted()` fires when the person wants to give the pitch with the clock running."""

    rehearse_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._idea = ""
        self.rows: list[RunRow] = []
        look, say = desk.look, desk.language.say
        self._headings = desk.workspace.workflow.text(desk.language.code).slides
        self._scroll = ScrollColumn(look, 860, WIDE)
        self.rehearse = Button(look, say("Rehearse"), self.rehearse_wanted.emit, "secondary", "timer")
        self._summary = Text("", "body", "quiet")
        words = QVBoxLayout()
        words.setSpacing(TIGHT)
        words.addWidget(Text(say("Rehearsals"), "title"))
        words.addWidget(self._summary)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(MEDIUM)
        head.addLayout(words, 1)
        head.addWidget(self.rehearse)
        self._list = QVBoxLayout()
        self._list.setSpacing(SMALL)
        self.nothing = EmptyState(
            look,
            "timer",
            say("No rehearsal yet"),
            say("Give the pitch aloud with a clock running. Each run shows where the time goes."),
            say("Rehearse"),
            self.rehearse_wanted.emit,
        )
        self._scroll.body.addWidget(self._head)
        self._scroll.body.addLayout(self._list)
        self._scroll.body.addWidget(self.nothing)
        self._scroll.body.addStretch(1)
        self._head.hide()
        self.nothing.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def show_idea(self, idea_id: str, **_place: object) -> None:
        """Shows the runs of this idea."""
        if idea_id != self._idea:
            self._idea = idea_id
            self._clear()
            self._head.hide()
            self.nothing.hide()
        self._read()

    def refresh(self, changes: Changes) -> None:
        """Reads the runs anew if they, or what they are measured against, were touched."""
        if self._idea and changes.touches(*KINDS):
            self._read()

    def summary(self) -> str:
        """How many runs kept their limit."""
        return self._summary.text()

    def _read(self) -> None:
        self._desk.jobs.run(
            rehearsed,
            self._desk.workspace,
            self._idea,
            then=partial(self._show, self._idea),
            failed=self._fail,
            topic=("rehearsals", id(self)),
        )

    def _show(self, idea_id: str, found: Rehearsed) -> None:
        if idea_id != self._idea:
            return
        opened = {row.run.id for row in self.rows if row.is_open()}
        focused = next((row.run.id for row in self.rows if row.hasFocus()), "")
        self._clear()
        for run in found.runs:
            row = RunRow(self._desk, run, self._headings, found.shares.get(run.language, {}))
            row.deletion_wanted.connect(self._delete)
            self.rows.append(row)
            self._list.addWidget(row)
            if run.id in opened:
                row.toggle()
            if run.id == focused:
                row.setFocus()
        self._head.setVisible(bool(found.runs))
        self.nothing.setVisible(not found.runs)
        kept = sum(0 < run.seconds <= run.limit_seconds for run in found.runs)
        self._summary.setText(
            self._desk.language.count(
                "{kept} of {n} run inside its limit.",
                "{kept} of {n} runs inside their limit.",
                len(found.runs),
                kept=kept,
            )
        )

    def _fail(self, error: Exception) -> None:
        """An idea that has gone has no runs; whoever shows this room says so."""
        if not isinstance(error, UserError):
            self._desk.troubles.tell(error)
        self._clear()

    def _clear(self) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []

    def _delete(self, run_id: str) -> None:
        say, toaster = self._desk.language.say, self._desk.toaster
        self._desk.writer.change(
            mark("Delete rehearsals"),
            delete_evidence,
            Rehearsal,
            run_id,
            then=lambda _: toaster.say(say("Run deleted."), undo=True),
            failed=partial(self._not_deleted, run_id),
        )

    def _not_deleted(self, run_id: str, error: Exception) -> None:
        for row in self.rows:
            if row.run.id == run_id:
                row.stay()
        self._desk.troubles.tell(error)
