"""What all pictures of numbers begin with: smooth lines, small letters, a ring where the keys go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ninja_mentor.ui.theme import Theme


def chart_painter(chart: QWidget, theme: Theme) -> QPainter:
    """A painter on this chart; where it has the focus, that is shown."""
    painter = QPainter(chart)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font("caption"))
    if chart.hasFocus():
        painter.setPen(QPen(theme.color("indigo"), 2))
        painter.drawRoundedRect(QRectF(chart.rect()).adjusted(1, 1, -1, -1), 6, 6)
    return painter
