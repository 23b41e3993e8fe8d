"""The records of one kind, wherever a worksheet or a room asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.ui.idea.evidence.evidence_card import EvidenceCard
from ninja_mentor.ui.idea.evidence.kinds import KINDS
from ninja_mentor.ui.idea.numbers.summary import NumbersSummary

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.ui.desk import Desk

NUMBERS = "numbers"


class RecordsCard(QWidget):
    """`records`: interview, assumption, test, rehearsal or review; for numbers, what follows from them.

    Its title and hint are the workflow's own, where a worksheet asks for these records.
    """

    def __init__(self, desk: Desk, records: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        question, hint = question_of(desk, records)
        self.card: EvidenceCard | NumbersSummary
        if records == NUMBERS:
            self.card = NumbersSummary(desk, question or desk.language.say("Numbers"), hint)
        else:
            kind = KINDS[records]
            self.card = EvidenceCard(desk, kind, question or desk.language.say(kind.title), hint)
        self.setFocusProxy(self.card)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.card)

    def show_idea(self, idea_id: str, **place: object) -> None:
        """Shows the records of this idea; with `record_id`, that record is opened."""
        self.card.show_idea(idea_id, **place)

    def refresh(self, changes: Changes) -> None:
        """Reads anew what others, or an undo, have changed here."""
        self.card.refresh(changes)


def question_of(desk: Desk, records: str) -> tuple[str, str]:
    """Question and hint of the first worksheet that asks for these records; empty where none does."""
    workflow = desk.workspace.workflow
    for stage in workflow.stages:
        for field in stage.fields:
            if field.records == records:
                text = workflow.text(desk.language.code).fields[field.id]
                return text.question, text.hint
    return "", ""
