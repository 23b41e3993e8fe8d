"""An icon inside a line edit that grows with the text; Qt's own stay at 16 pixels whatever the sheet says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLineEdit, QToolButton

from ninja_mentor.ui.theme.tokens import SMALL, TIGHT

if TYPE_CHECKING:
    from ninja_mentor.ui.theme import Look

SIZE: Final = 16


class FieldIcon(QToolButton):
    """At the beginning of the field, or at its end; while it is shown, the text leaves it room. Not reached by Tab."""

    def __init__(self, look: Look, field: QLineEdit, icon: str, *, at_end: bool = False) -> None:
        super().__init__(field)
        self._look, self._field, self._at_end = look, field, at_end
        self.setProperty("kind", "field-icon")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        look.icons.put(self, icon, "quiet", SIZE)
        field.installEventFilter(self)
        look.theme.changed.connect(self._place)
        self._place()

    def show_icon(self, *, shown: bool) -> None:
        """Shows it, or gives its room back to the text."""
        if shown == self.isHidden():
            self.setVisible(shown)
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange}:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        side = self._look.theme.px(SIZE) + 2 * TIGHT
        left = self._at_end == self._field.isRightToLeft()
        edge = SMALL if self._at_end else TIGHT
        x = edge if left else self._field.width() - side - edge
        self.setGeometry(x, (self._field.height() - side) // 2, side, side)
        room = 0 if self.isHidden() else side
        margins = self._field.textMargins()
        if left:
            margins.setLeft(room)
        else:
            margins.setRight(room)
        self._field.setTextMargins(margins)
