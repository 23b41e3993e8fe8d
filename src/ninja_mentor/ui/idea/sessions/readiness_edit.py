"""Which level of readiness was seen in a session: what was claimed on the day, and a way to claim one more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.ui.idea.progress.claim_form import ClaimForm
from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.mentoring.model import ReadinessClaim
    from ninja_mentor.ui.desk import Desk


class ReadinessEdit(QWidget):
    """The claims of one day and the form below them."""

    def __init__(self, desk: Desk, idea_id: str) -> None:
        super().__init__()
        self._desk = desk
        self._texts = desk.workspace.workflow.text(desk.language.code)
        self._claimed = Text("", "body")
        self.form = ClaimForm(desk, idea_id)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._claimed)
        column.addWidget(self.form)
        self.show_claims(())

    def show_claims(self, claims: Sequence[ReadinessClaim]) -> None:
        """Shows what was claimed."""
        newest: dict[str, ReadinessClaim] = {}
        for claim in claims:
            newest.setdefault(claim.dimension, claim)
        lines = [
            self._desk.language.say(
                "{dimension}: level {level}",
                dimension=self._texts.dimensions.get(claim.dimension, claim.dimension),
                level=claim.level,
            )
            for claim in newest.values()
        ]
        self._claimed.setText("\n".join(lines))
        self._claimed.setVisible(bool(lines))

    def claimed(self) -> str:
        """What is said of the claims."""
        return self._claimed.text()
