"""Buttons in the few kinds there are: at most one primary on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ninja_mentor.ui.theme import Look

Kind = Literal["primary", "secondary", "quiet", "link", "danger"]
ICON_COLORS = {
    "primary": "on_indigo",
    "secondary": "ink",
    "quiet": "quiet",
    "link": "indigo",
    "danger": "red",
}


class Button(QPushButton):
    """A button with words and, if given, an icon before them."""

    def __init__(
        self,
        look: Look,
        text: str,
        run: Callable[[], object] | None = None,
        kind: Kind = "secondary",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = text
        self.setText((" " if icon else "") + text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if icon:
            look.icons.put(self, icon, ICON_COLORS[kind])
        if run is not None:
            self.clicked.connect(lambda: run())

    def words(self) -> str:
        """What it says, without Qt's doubled ampersands."""
        return self._words


class IconButton(QToolButton):
    """A button that is only an icon; `text` is its name and its tool tip."""

    def __init__(
        self,
        look: Look,
        icon: str,
        text: str,
        run: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "quiet")
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        look.icons.put(self, icon, "quiet")
        if run is not None:
            self.clicked.connect(lambda: run())
