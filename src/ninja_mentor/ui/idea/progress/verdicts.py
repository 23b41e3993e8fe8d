"""The advice that mentors gave at the gates: newest first, each with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.ui.idea.side.verdict_form import VERDICTS
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL, TIGHT
from ninja_mentor.ui.widgets.chip import Chip
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.mentoring.model import Verdict
    from ninja_mentor.ui.desk import Desk


class VerdictList(QWidget):
    """Earlier advice stays: a new one does not replace it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: list[str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(MEDIUM)

    def show_verdicts(self, verdicts: Sequence[Verdict]) -> None:
        """Shows these; they come oldest first."""
        wanted = [verdict.id for verdict in reversed(verdicts)]
        if wanted == self._shown:
            return
        self._shown = wanted
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for verdict in reversed(verdicts):
            self._column.addWidget(self._line(verdict))

    def shown(self) -> list[str]:
        """The ids of the advice shown, from top to bottom."""
        return list(self._shown)

    def _line(self, verdict: Verdict) -> QWidget:
        desk = self._desk
        words, tone = VERDICTS[verdict.verdict]
        titles = desk.workspace.workflow.text(desk.language.code).stages
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        stage = titles[verdict.stage].title if verdict.stage in titles else verdict.stage
        head.addWidget(Text(stage, "strong", wrap=False))
        head.addWidget(Chip(desk.look, desk.language.say(words), tone))
        head.addStretch(1)
        signed = " · ".join(part for part in (verdict.author_name, desk.formats.date(verdict.date)) if part)
        head.addWidget(Text(signed, "caption", "quiet", wrap=False))
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(head)
        if verdict.reason:
            column.addWidget(Text(verdict.reason, selectable=True))
        return whole
