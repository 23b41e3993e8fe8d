"""What a translation stands beside: its original, and how that has changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.word_diff import word_diff
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL, TIGHT
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.language_tabs import NAMES
from ninja_mentor.ui.widgets.marked_text import MarkedText
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.ui.theme import Look


class TranslationNote(QFrame):
    """`confirmed()` fires when the person says that the translation still holds."""

    confirmed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[str, str, str] = ("", "", "")
        self._inside: QWidget | None = None
        self.setProperty("ground", "sunken")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        self.hide()

    def show_original(self, language: str, original: str, basis: str = "", *, writing: bool = False) -> None:
        """Shows the original; `basis` is what it was when the translation was written, "" where it is the same.

        Without an original there is nothing to show. A change that is shown stays while somebody is `writing`:
        they need it to the end, although with the first letter the translation is no longer the old one.
        """
        if writing and self.is_stale() and not basis:
            return
        self.setVisible(bool(original.strip()))
        if (language, original, basis) == self._shown:
            return
        self._shown = language, original, basis
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        say, name = self._look.say, NAMES.get(language, language)
        if basis.strip() in {"", original.strip()}:
            column.addWidget(Text(say("The original, in {language}", language=name), "caption", "quiet"))
            column.addWidget(Text(original, selectable=True))
        else:
            changed = say("The original, in {language}, has changed since this was written", language=name)
            column.addWidget(Text(changed, "caption", "amber"))
            diff = word_diff(basis, original)
            column.addWidget(MarkedText(self._look, basis, diff.gone, "gone"))
            column.addWidget(MarkedText(self._look, original, diff.come, "come"))
            column.addWidget(Button(self._look, say("The translation still holds"), self._settle, "link"))
        self._column.addWidget(self._inside)

    def forget(self) -> None:
        """What is shown next is of another text."""
        self._shown = ("", "", "")
        self.hide()

    def _settle(self) -> None:
        self.forget()
        self.confirmed.emit()

    def original(self) -> str:
        """The original that is shown; "" where none is."""
        return "" if self.isHidden() else self._shown[1]

    def is_stale(self) -> bool:
        """Whether it shows a change of the original."""
        _, original, basis = self._shown
        return basis.strip() not in {"", original.strip()}
