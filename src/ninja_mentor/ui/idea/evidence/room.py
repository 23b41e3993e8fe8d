"""Everything the team has found out, kind by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.ui.idea.evidence.evidence_card import EvidenceCard
from ninja_mentor.ui.idea.evidence.kinds import KINDS
from ninja_mentor.ui.idea.evidence.records_card import question_of
from ninja_mentor.ui.theme.tokens import TIGHT, WIDE
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.ui.desk import Desk


class EvidenceRoom(QWidget):
    """Interviews, assumptions, tests, rehearsals and reviews of an idea."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = desk.language.say
        self._scroll = ScrollColumn(desk.look, 860, WIDE)
        body = self._scroll.body
        head = QVBoxLayout()
        head.setSpacing(TIGHT)
        head.addWidget(Text(say("Evidence"), "title"))
        purpose = say(
            "What people did and said, not what we hope. Each of these moves a gate a little further."
        )
        head.addWidget(Text(purpose, "body", "quiet"))
        body.addLayout(head)
        self.cards: dict[str, EvidenceCard] = {}
        for kind in KINDS.values():
            question, hint = question_of(desk, kind.id)
            card = EvidenceCard(desk, kind, question or say(kind.title), hint)
            self.cards[kind.id] = card
            body.addWidget(card)
        body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def show_idea(self, idea_id: str, **place: object) -> None:
        """Shows the evidence of this idea; with `record_id`, that record is opened."""
        for card in self.cards.values():
            card.show_idea(idea_id, **place)

    def refresh(self, changes: Changes) -> None:
        """Passes on what has changed."""
        for card in self.cards.values():
            card.refresh(changes)
