"""A surface with a hairline around it, for things that belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ninja_mentor.ui.theme.theme import restyle
from ninja_mentor.ui.theme.tokens import LARGE, SMALL
from ninja_mentor.ui.widgets.section_title import SectionTitle
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from ninja_mentor.ui.theme import Look


class Card(QFrame):
    """Put widgets into `body`. With `pressable`, it takes the focus and tells when it is pressed;
    with `grows`, a table in it takes what room there is.
    """

    pressed = Signal()

    def __init__(
        self, look: Look, *, pressable: bool = False, grows: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._pressable = pressable
        self.title: SectionTitle | None = None
        self.setProperty("ground", "card")
        self.setProperty("pressable", "true" if pressable else "false")
        if pressable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.body = QVBoxLayout()
        self.body.setSpacing(SMALL)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(LARGE, LARGE - 2, LARGE, LARGE - 2)
        outside.addLayout(self.body, 1 if grows else 0)
        if not grows:
            outside.addStretch(0)  # beside a taller card, words keep their places

    @classmethod
    def titled(cls, look: Look, title: str, note: str = "", hint: str = "") -> Self:
        """A card with a head; `title.set_note` changes what stands at its right."""
        card = cls(look)
        card.title = SectionTitle(look, title, note, role="strong")
        card.body.addWidget(card.title)
        if hint:
            card.body.addWidget(Text(hint, "body", "quiet"))
        card.setAccessibleName(title)
        return card

    def set_chosen(self, chosen: bool) -> None:  # noqa: FBT001  (a setter)
        """Whether this card is the one that is looked at."""
        restyle(self, "chosen", "true" if chosen else "false")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if (
            self._pressable
            and event.button() == Qt.MouseButton.LeftButton
            and self.rect().contains(event.position().toPoint())
        ):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._pressable and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)
