"""An icon and what it stands for, in words that can be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.ui.theme import Look


class IconLine(QWidget):
    """The words go on over several lines where they must; the icon stays beside the first."""

    def __init__(self, look: Look, icon: str, tone: str, words: str) -> None:
        super().__init__()
        picture = QLabel()
        picture.setPixmap(look.icons.pixmap(icon, tone, 16, self.devicePixelRatioF()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(words, selectable=True), 1)
