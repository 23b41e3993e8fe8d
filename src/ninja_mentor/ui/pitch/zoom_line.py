"""Smaller, larger, and how large the pages are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ninja_mentor.ui.theme.tokens import TIGHT
from ninja_mentor.ui.widgets.button import Button, IconButton

if TYPE_CHECKING:
    from ninja_mentor.ui.pitch.page_preview import PagePreview
    from ninja_mentor.ui.theme import Look


class ZoomLine(QWidget):
    """Belongs to one preview; the number in the middle goes back to the width that fits."""

    def __init__(self, look: Look, preview: PagePreview) -> None:
        super().__init__()
        say = look.say
        self._preview = preview
        self._share = Button(look, "", self._fit, "link")
        self._share.setProperty("kind", "crumb")
        self._share.setToolTip(say("Fit the width"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(IconButton(look, "zoom-out", say("Smaller"), lambda: preview.zoom_by(-1)))
        row.addWidget(self._share)
        row.addWidget(IconButton(look, "zoom-in", say("Larger"), lambda: preview.zoom_by(1)))
        preview.zoomed.connect(self._show)
        self._show(preview.zoom())

    def _fit(self) -> None:
        self._preview.zoom_to(1.0)

    def _show(self, share: float) -> None:
        self._share.setText(f"{share:.0%}")
        self._share.setAccessibleName(f"{self._share.toolTip()} ({share:.0%})")
