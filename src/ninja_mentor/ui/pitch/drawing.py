"""The pages of a pitch as pictures, drawn beside the window's thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from ninja_mentor.core.pitch.checks import checks_of_page
from ninja_mentor.core.pitch.exporting import slides_too_full
from ninja_mentor.ui.pitch.page_preview import PORTRAIT

if TYPE_CHECKING:
    from ninja_mentor.core.pitch.checks import Check
    from ninja_mentor.core.pitch.exporting import Press
    from ninja_mentor.core.pitch.pointing import PartPlace
    from ninja_mentor.core.pitch.snapshot import PitchSnapshot


@dataclass(frozen=True)
class Drawn:
    """The pages, where the parts stand on the one page, and what only showed when they were drawn."""

    pages: list[QImage]
    places: list[PartPlace] = field(default_factory=list)
    found: list[Check] = field(default_factory=list)


def drawn_pages(press: Press, snapshot: PitchSnapshot, shape: str, per_inch: float) -> Drawn:
    """The one page, or the slides, at so many pixels an inch."""
    if shape == PORTRAIT:
        pages, places = press.one_page.pointed(snapshot, per_inch)
        return Drawn([QImage.fromData(page) for page in pages], places, checks_of_page(len(pages)))
    slides = press.slides.pictures(snapshot, per_inch)
    return Drawn([QImage.fromData(slide) for slide in slides], found=slides_too_full(snapshot, press))
