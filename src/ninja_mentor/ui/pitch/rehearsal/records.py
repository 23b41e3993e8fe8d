"""What the stage stores and reads: the run itself, and the questions that were asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ninja_mentor.core.ideas.evidence_edits import log_evidence
from ninja_mentor.core.ideas.model import Rehearsal
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.pitch.questions import add_question, questions

if TYPE_CHECKING:
    from ninja_mentor.core.pitch.model import Question
    from ninja_mentor.core.pitch.timing import Run
    from ninja_mentor.ui.desk import Desk


class StageRecords(QObject):
    """`saved()`, `not_saved(why)`, `bank_read(questions)`, `not_added(text, why)`."""

    saved = Signal()
    not_saved = Signal(str)
    bank_read = Signal(list)
    not_added = Signal(str, str)

    def __init__(self, desk: Desk, idea_id: str, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._idea = desk, idea_id

    def save(self, run: Run, language: str, note: str) -> None:
        """Stores a run that is over."""
        self._desk.writer.change(
            mark("Log a rehearsal"),
            log_evidence,
            Rehearsal,
            self._idea,
            then=self._tell_saved,
            failed=self._tell_not_saved,
            date=self._desk.workspace.today,
            format=run.format.text,
            seconds=run.talk_seconds,
            limit_seconds=run.format.talk_seconds,
            note=note.strip(),
            language=language,
            slide_seconds=run.slide_seconds,
        )

    def add_question(self, text: str) -> None:
        """Puts a question that was asked into the bank, and reads the bank again."""
        self._desk.writer.change(
            mark("Add a question"),
            add_question,
            self._idea,
            text,
            then=self._tell_added,
            failed=partial(self._tell_not_added, text),
        )

    def read_bank(self) -> None:
        """Asks for the questions that are stored now."""
        self._desk.jobs.run(
            self._desk.workspace.ask,
            questions,
            self._idea,
            then=self._tell_bank,
            topic=("stage", id(self)),
        )

    def _tell_bank(self, bank: list[Question]) -> None:
        self.bank_read.emit(bank)

    def _tell_saved(self, _run: Rehearsal) -> None:
        self.saved.emit()

    def _tell_not_saved(self, error: Exception) -> None:
        self.not_saved.emit(self._why(error))

    def _tell_added(self, _question: Question) -> None:
        self.read_bank()

    def _tell_not_added(self, text: str, error: Exception) -> None:
        self.not_added.emit(text, self._why(error))

    def _why(self, error: Exception) -> str:
        """What to say on the stage; what is a bug is told in the usual way too."""
        if isinstance(error, UserError):
            return self._desk.troubles.sentence(error)
        self._desk.troubles.tell(error)
        return self._desk.look.say("That could not be saved; it is still here.")
