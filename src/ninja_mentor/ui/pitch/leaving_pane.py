"""The right side of the pitch page: what to do before export, how long it is, what leaves this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ninja_mentor.ui.theme.tokens import LARGE, SMALL, TIGHT
from ninja_mentor.ui.widgets.chip import Chip
from ninja_mentor.ui.widgets.icon_line import IconLine
from ninja_mentor.ui.widgets.progress_line import ProgressLine
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.section_title import SectionTitle
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from ninja_mentor.core.pitch.exporting import Prepared
    from ninja_mentor.ui.pitch.words import PitchWords
    from ninja_mentor.ui.theme import Look


class LeavingPane(ScrollColumn):
    """Filled anew for each pitch."""

    def __init__(self, look: Look, words: PitchWords) -> None:
        super().__init__(look, margin=LARGE)
        self._words = words
        self._shown: QWidget | None = None

    def show_pitch(self, prepared: Prepared, extra: list[str]) -> None:
        """Shows what there is to know; `extra` is what only showed when the page was drawn."""
        place = self.verticalScrollBar().value()
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = QWidget()
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        self._add_checks(column, prepared, extra)
        self._add_length(column, prepared)
        self._add_leaving(column, prepared)
        column.addStretch(1)
        self.body.addWidget(self._shown)
        self.verticalScrollBar().setValue(place)

    def words(self) -> list[str]:
        """Everything it says, from top to bottom."""
        return [] if self._shown is None else [label.text() for label in self._shown.findChildren(Text)]

    def _add_checks(self, column: QBoxLayout, prepared: Prepared, extra: list[str]) -> None:
        column.addWidget(SectionTitle(self._look, self._look.say("Before you export")))
        checks = [*self._words.checks(prepared), *((text, "amber") for text in extra)]
        if not checks:
            column.addWidget(
                IconLine(self._look, "circle-check", "green", self._look.say("Nothing is missing."))
            )
        grid = QGridLayout()
        grid.setHorizontalSpacing(SMALL)
        grid.setVerticalSpacing(SMALL)
        grid.setColumnStretch(1, 1)
        for number, (text, tone) in enumerate(checks, start=1):
            chip = Chip(self._look, str(number), tone)
            grid.addWidget(chip, number, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
            grid.addWidget(Text(text, selectable=True), number, 1)
        column.addLayout(grid)

    def _add_length(self, column: QBoxLayout, prepared: Prepared) -> None:
        column.addSpacing(LARGE)
        column.addWidget(SectionTitle(self._look, self._look.say("Length")))
        length, talk = prepared.length, prepared.talk
        for text, share in (
            (self._words.length(length), length.counted / length.limit),
            (self._words.talk(talk), talk.seconds / talk.limit_seconds),
        ):
            column.addWidget(Text(text))
            column.addWidget(ProgressLine(self._look, share, "amber" if share > 1 else "indigo", text))
            column.addSpacing(TIGHT)

    def _add_leaving(self, column: QBoxLayout, prepared: Prepared) -> None:
        column.addSpacing(LARGE)
        column.addWidget(SectionTitle(self._look, self._look.say("What leaves this computer")))
        column.addWidget(IconLine(self._look, "users", "quiet", self._words.names(prepared)))
        column.addWidget(IconLine(self._look, "mail", "quiet", self._words.contact(prepared)))
        column.addWidget(
            IconLine(
                self._look, "shield-check", "quiet", self._look.say("No phone numbers, no private notes")
            )
        )
        left_out = self._words.left_out(prepared)
        if left_out:
            column.addSpacing(LARGE)
            column.addWidget(SectionTitle(self._look, self._look.say("Who is left out")))
        for sentence in left_out:
            column.addWidget(IconLine(self._look, "user-x", "amber", sentence))
