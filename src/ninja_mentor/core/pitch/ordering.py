"""What somebody orders from the press: a format in a language, and where it is to look otherwise than usual."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.checking import one_of
from ninja_mentor.core.kernel.language import LANGUAGES
from ninja_mentor.core.pitch.rules import CUTS, FORMATS, PAPERS, TEMPLATES, THEMES

if TYPE_CHECKING:
    from ninja_mentor.core.pitch.snapshot import PitchSnapshot

SUFFIXES: Final = {"slides": "pdf"}  # formats whose files are called otherwise
DECKS: Final = ("pptx", "slides")
PAGES: Final = ("pdf", "png")


@dataclass(frozen=True)
class Order:
    """An export. Where template, paper or theme is "", the idea's own design holds."""

    language: str
    format: str = "pdf"
    template: str = ""
    paper: str = ""
    theme: str = ""
    cut: str = ""  # "", 3min: only the slides for a talk of three minutes
    for_whom: str = ""

    @property
    def suffix(self) -> str:
        """What the name of the file ends with."""
        return SUFFIXES.get(self.format, self.format)

    def check(self) -> None:
        """`UserError` "language-unknown" or "choice-unknown"."""
        one_of(self.language, LANGUAGES, "language-unknown")
        for value, known in (
            (self.format, FORMATS),
            (self.template, ("", *TEMPLATES)),
            (self.paper, ("", *PAPERS)),
            (self.theme, ("", *THEMES)),
            (self.cut, CUTS),
        ):
            one_of(value, known, "choice-unknown")

    def applied_to(self, snapshot: PitchSnapshot) -> PitchSnapshot:
        """The pitch in the look and with the slides that are ordered."""
        chosen = {name: getattr(self, name) for name in ("template", "paper", "theme") if getattr(self, name)}
        slides = tuple(slide for slide in snapshot.slides if slide.short or not self.cut)
        return replace(snapshot, design=replace(snapshot.design, **chosen), slides=slides)
