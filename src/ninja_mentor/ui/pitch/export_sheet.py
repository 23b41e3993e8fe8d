"""What the person sees before a pitch leaves: whose names and contacts go out, who is left out, what is missing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.pitch.ordering import DECKS
from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, SMALL, WIDE
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.icon_line import IconLine
from ninja_mentor.ui.widgets.labelled import Labelled
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.section_title import SectionTitle
from ninja_mentor.ui.widgets.segmented import Segmented
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ninja_mentor.core.pitch.exporting import Prepared
    from ninja_mentor.core.pitch.ordering import Order
    from ninja_mentor.ui.pitch.words import PitchWords
    from ninja_mentor.ui.theme import Look

WIDTH: Final = 460
TITLES: Final = {
    "pdf": mark("Export the one page"),
    "png": mark("Export the one page as a picture"),
    "txt": mark("Export the text"),
    "pptx": mark("Export the deck"),
    "slides": mark("Export the deck as PDF"),
}


class ExportSheet(QDialog):
    """`confirmed(Order)` fires once the person wants it to leave: into a file, or `copied` to be pasted.

    Where no version is `kept`, nothing is asked that would only be kept with it.
    """

    confirmed = Signal(object)

    def __init__(
        self,
        look: Look,
        words: PitchWords,
        prepared: Prepared,
        order: Order,
        parent: QWidget,
        *,
        copied: bool = False,
        kept: bool = True,
    ) -> None:
        super().__init__(parent)
        self._look, self._order = look, order
        say = look.say
        self.setWindowTitle(say("Copy the text") if copied else say(TITLES[order.format]))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(WIDE, WIDE, WIDE, LARGE)
        self._column.setSpacing(SMALL)
        self._column.addWidget(SectionTitle(look, say("What leaves this computer")))
        self._line("users", "quiet", words.names(prepared))
        self._line("mail", "quiet", words.contact(prepared))
        self._line("shield-check", "quiet", say("No phone numbers, no private notes"))
        for sentence in words.left_out(prepared):
            self._line("user-x", "amber", sentence)
        missing = words.missing(prepared)
        if missing:
            self._line("triangle-alert", "amber", missing)
        self.cut: Segmented | None = None
        if order.format in DECKS:
            lengths = [Choice("", say("All ten slides")), Choice("3min", say("Three minutes"))]
            self.cut = Segmented(look, say("Slides"), lengths, order.cut)
            self._column.addSpacing(SMALL)
            self._column.addWidget(Labelled(say("Slides"), self.cut))
        self.for_whom = LineEdit(look, say("For whom"), say("A company, a jury, a mentor"))
        if kept:
            hint = say("Kept with the version, so that you know later who has which.")
            self._column.addSpacing(SMALL)
            self._column.addWidget(Labelled(say("For whom"), self.for_whom, hint))
        self._column.addStretch(1)
        go = (say("Copy the text"), "copy") if copied else (say("Choose a file…"), "file-down")
        self._column.addLayout(self._buttons(*go))
        self.setMinimumWidth(look.theme.px(WIDTH))

    def lines(self) -> list[str]:
        """Everything it says, from top to bottom."""
        return [label.text() for label in self.findChildren(Text)]

    def confirm(self) -> None:
        """It may leave."""
        cut = self.cut.value() if self.cut is not None else ""
        self.confirmed.emit(replace(self._order, for_whom=self.for_whom.text().strip(), cut=cut))
        self.accept()

    def _line(self, icon: str, tone: str, words: str) -> None:
        self._column.addWidget(IconLine(self._look, icon, tone, words))

    def _buttons(self, words: str, icon: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, MEDIUM, 0, 0)
        row.setSpacing(MEDIUM)
        row.addStretch(1)
        row.addWidget(Button(self._look, self._look.say("Cancel"), self.reject, "quiet"))
        go = Button(self._look, words, self.confirm, "primary", icon)
        go.setDefault(True)
        row.addWidget(go)
        return row
