"""What came of an export of many pitches: what is written, what failed and why, who is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.pitch.batch import BatchReport, Failure
    from ninja_mentor.ui.desk import Desk


class BatchReportView(QWidget):
    """Empty until `show_report` or `show_stopped`."""

    def __init__(self, desk: Desk, open_folder: Callable[[], object], close: Callable[[], object]) -> None:
        super().__init__()
        self._desk = desk
        look, say = desk.look, desk.look.say
        self._column = ScrollColumn(look, margin=0)
        self._column.body.setSpacing(SMALL)
        self.close_button = Button(look, say("Close"), close, "primary")
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addStretch(1)
        buttons.addWidget(Button(look, say("Open folder"), open_folder))
        buttons.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(MEDIUM)
        whole.addWidget(self._column, 1)
        whole.addLayout(buttons)
        self.setFocusProxy(self.close_button)

    def show_report(self, report: BatchReport, folder: str) -> None:
        """What was written, what was not, and who is in no file."""
        say, count = self._desk.look.say, self._desk.language.count
        texts = self._desk.workspace.workflow.text(self._desk.language.code)
        written = count("{n} file is written", "{n} files are written", len(report.written))
        self._add(say("{files} in {folder}.", files=written, folder=folder))
        if report.failed:
            number = len(report.failed)
            self._add(
                count("{n} file could not be written:", "{n} files could not be written:", number), "red"
            )
            for failure in report.failed:
                self._add(f"{failure.title} ({failure.language}): {self._why(failure)}")
        if report.left_out:
            self._add(say("Left out of the files:"), "amber")
            for title, who in report.left_out:
                self._add(f"{title}: {who.said(self._desk.language, texts)}")
        self._column.body.addStretch(1)

    def show_stopped(self, folder: str) -> None:
        """The person did not want the rest."""
        say = self._desk.look.say
        self._add(
            say("Stopped. The files that are written already are whole, and stay in {folder}.", folder=folder)
        )
        self._column.body.addStretch(1)

    def words(self) -> list[str]:
        """Every line."""
        return [text.text() for text in self._column.column.findChildren(Text)]

    def _why(self, failure: Failure) -> str:
        if isinstance(failure.error, UserError):
            return self._desk.troubles.sentence(failure.error)
        return self._desk.look.say("something broke here; the log says what.")

    def _add(self, words: str, tone: str = "") -> None:
        text = Text(words, "strong" if tone else "body", selectable=True)
        if tone in {"red", "amber"}:
            text.set_tone("red" if tone == "red" else "amber")
        self._column.body.addWidget(text)
