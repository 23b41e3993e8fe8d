"""Sheets as PDF, set by Typst. The words go in as data; the look is in `resources/worksheets/`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.typesetting import look
from ninja_mentor.core.typesetting.plain import cleaned
from ninja_mentor.core.typesetting.typesetter import Typesetter

if TYPE_CHECKING:
    from ninja_mentor.core.typesetting.fonts import FontBook
    from ninja_mentor.core.worksheets.sheet import Sheet

PAPERS: Final = {"a4": "a4", "letter": "us-letter", "a3": "a3"}
REGIONS: Final = {"ja": "JP"}


class SheetWriter:
    """Writes sheets; keep one while several are made, for it warms up."""

    def __init__(self, fonts: FontBook) -> None:
        self._typesetter = Typesetter(fonts, resource("worksheets", "sheet.typ"))

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
        "look": {name: f"#{getattr(look, name.upper())}" for name in ("ink", "quiet", "indigo", "night")},
    }
