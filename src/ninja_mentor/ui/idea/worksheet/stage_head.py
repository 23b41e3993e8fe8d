"""The head of a worksheet: which stage this is, what it is for, how long it takes, in which language to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import LANGUAGES
from ninja_mentor.core.workflow.durations import duration
from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.language_tabs import LanguageTabs
from ninja_mentor.ui.widgets.section_title import SectionTitle
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.core.overview.idea_sheet import IdeaSheet
    from ninja_mentor.core.workflow.data import Stage
    from ninja_mentor.ui.desk import Desk


class StageHead(QWidget):
    """`language_chosen(code)` fires when all answers should be shown in a language."""

    language_chosen = Signal(str)

    def __init__(self, desk: Desk, stage: Stage) -> None:
        super().__init__()
        words = desk.workspace.workflow.text(desk.language.code).stages[stage.id]
        time = duration(stage, desk.language)
        self._texts = [field for field in stage.fields if field.kind in {"line", "text"} and not field.column]
        self.tabs = LanguageTabs(desk.look)
        self.tabs.setVisible(bool(self._texts))
        self.tabs.chosen.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(SectionTitle(desk.look, words.title, time))
        column.addWidget(Text(words.purpose, "body", "quiet"))
        column.addWidget(self.tabs)

    def show_sheet(self, sheet: IdeaSheet) -> None:
        """Marks the languages in which all is written that is written in any, and those with something stale."""
        written = [set(sheet.facts.texts.get(field.id, {})) for field in self._texts]
        written = [languages for languages in written if languages]
        asked = [sheet.answers[field.id] for field in self._texts if field.id in sheet.answers]
        for code in LANGUAGES:
            everywhere = bool(written) and all(code in languages for languages in written)
            stale = any(answer.is_stale(code) for answer in asked)
            self.tabs.set_state(code, "stale" if stale else "filled" if everywhere else "empty")

    def _choose(self, code: str) -> None:
        self.tabs.choose(code)
        self.language_chosen.emit(code)
