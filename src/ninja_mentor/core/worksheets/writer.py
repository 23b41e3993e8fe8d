"""Sheets as PDF, set by Typst. The words go in as data; the look is in `resources/worksheets/`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.typesetting.dialect import PAPERS, REGIONS
from ninja_mentor.core.typesetting.look import THEMES
from ninja_mentor.core.typesetting.plain import all_text, cleaned
from ninja_mentor.core.typesetting.typesetter import Typesetter

if TYPE_CHECKING:
    from ninja_mentor.core.typesetting.fonts import FontBook
    from ninja_mentor.core.worksheets.sheet import Sheet

THEME: Final = THEMES["indigo"]
SLOTS: Final = {
    "ink": "ink",
    "quiet": "quiet",
    "indigo": "main",
    "night": "deep",
}  # what the sheets call them


class SheetWriter:
    """Writes sheets; keep one while several are made, for it warms up."""

    def __init__(self, fonts: FontBook) -> None:
        self._fonts = fonts
        self._typesetter = Typesetter(fonts, resource("worksheets", "sheet.typ"))

    def without_glyph(self, sheet: Sheet) -> str:
        """The characters of the sheet that no font here can show."""
        return self._fonts.without_glyph(all_text(sheet))

    def write(self, sheet: Sheet, paper: str) -> bytes:
        """The sheet as an accessible PDF on "a4", "letter" or "a3"."""
        return self._typesetter.pdf(_data(cleaned(sheet), paper))[0]


def _data(sheet: Sheet, paper: str) -> dict[str, Any]:
    return {
        **asdict(sheet),
        "title": sheet.title,
        "region": REGIONS.get(sheet.language),
        "paper": PAPERS[paper],
        "large": paper == "a3",
        "look": {name: f"#{getattr(THEME, slot)}" for name, slot in SLOTS.items()},
    }
