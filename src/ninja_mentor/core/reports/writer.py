"""Reports as PDF, set by Typst. The words go in as data; the look is in `resources/reports/`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.typesetting.dialect import PAPERS, REGIONS
from ninja_mentor.core.typesetting.look import THEMES
from ninja_mentor.core.typesetting.plain import all_text, cleaned
from ninja_mentor.core.typesetting.typesetter import Typesetter

if TYPE_CHECKING:
    from ninja_mentor.core.reports.paper import Paper
    from ninja_mentor.core.typesetting.fonts import FontBook

THEME: Final = THEMES["indigo"]
COLOURS: Final = ("ink", "quiet", "line", "main", "deep", "card", "accent")


class PaperWriter:
    """Writes reports; keep one while several are made, for it warms up."""

    def __init__(self, fonts: FontBook) -> None:
        self._fonts = fonts
        self._typesetter = Typesetter(fonts, resource("reports", "report.typ"))

    def without_glyph(self, paper: Paper) -> str:
        """The characters of the report that no font here can show."""
        return self._fonts.without_glyph(all_text(paper))

    def write(self, paper: Paper, size: str) -> bytes:
        """The report as an accessible PDF on "a4" or "letter"."""
        return self._typesetter.pdf(_data(cleaned(paper), size))[0]


def _data(paper: Paper, size: str) -> dict[str, Any]:
    blocks = [{"kind": type(block).__name__.lower(), **asdict(block)} for block in paper.blocks]
    return {
        **asdict(paper),
        "blocks": blocks,
        "region": REGIONS.get(paper.language),
        "paper": PAPERS[size],
        "look": {name: f"#{getattr(THEME, name)}" for name in COLOURS},
    }
