"""The head of a part of a page: its name, a quiet note, and at most one thing to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.ui.theme import Look
    from ninja_mentor.ui.theme.tokens import TextRole


LONG_NOTE: Final = 36  # characters; a longer one may take a second line


class SectionTitle(QWidget):
    """A row: title, note, space, link button. `row` takes more, such as a chip."""

    def __init__(
        self,
        look: Look,
        text: str,
        note: str = "",
        action: str = "",
        run: Callable[[], object] | None = None,
        role: TextRole = "section",
    ) -> None:
        super().__init__()
        self._title = Text(text, role)
        self._note = Text(note, "caption", "quiet", wrap=len(note) > LONG_NOTE)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._note.setVisible(bool(note))
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(SMALL)
        self.row.addWidget(self._title, 1)
        self.row.addWidget(self._note, 1 if len(note) > LONG_NOTE else 0)
        self.button: Button | None = None
        if action:
            self.button = Button(look, action, run, "link")
            self.row.addWidget(self.button)

    def set_text(self, text: str) -> None:
        """Another title."""
        self._title.setText(text)

    def set_note(self, note: str) -> None:
        """Another note; empty hides it."""
        self._note.setWordWrap(len(note) > LONG_NOTE)
        self.row.setStretchFactor(self._note, 1 if len(note) > LONG_NOTE else 0)
        self._note.setText(note)
        self._note.setVisible(bool(note))
