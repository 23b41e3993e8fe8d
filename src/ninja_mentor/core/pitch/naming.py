"""What the formats and looks of a pitch are called when a person is told about them."""

from __future__ import annotations

from typing import Final

from ninja_mentor.core.kernel.language import mark

FORMAT_NAMES: Final = {
    "pdf": mark("One page"),
    "png": mark("Picture"),
    "txt": mark("Text"),
    "pptx": mark("Deck"),
    "slides": mark("Deck as PDF"),
}
LOOK_NAMES: Final = {
    "plain": mark("Plain"),
    "visual": mark("Visual"),
    "formal": mark("Formal"),
    "a4": mark("A4"),
    "letter": mark("Letter"),
    "indigo": mark("Indigo"),
    "forest": mark("Forest"),
    "sumi": mark("Sumi ink"),
}
