"""How a dialog of several parts is laid out: a band for what went wrong, and below it everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from ninja_mentor.ui.theme.tokens import LARGE, WIDE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from ninja_mentor.ui.widgets.flash_band import FlashBand


def framed(dialog: QDialog, band: FlashBand, below: int = LARGE) -> QVBoxLayout:
    """Lays out a dialog; the parts go into what is returned. `below` is the room at the end, in pixels."""
    inside = QVBoxLayout()
    inside.setContentsMargins(WIDE, WIDE, WIDE, below)
    inside.setSpacing(LARGE)
    whole = QVBoxLayout(dialog)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(band)
    whole.addLayout(inside, 1)
    return inside
