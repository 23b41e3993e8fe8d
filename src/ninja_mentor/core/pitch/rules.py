"""What must hold of a pitch's records before they are stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.kernel.checking import one_of
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable

TEMPLATES: Final = ("plain", "visual", "formal")
PAPERS: Final = ("a4", "letter")
THEMES: Final = ("indigo", "forest", "sumi")
CHARTS: Final = ("sales", "cash")
FORMATS: Final = ("pdf", "png", "txt", "pptx", "slides")  # slides: the deck as PDF
CUTS: Final = ("", "3min")
LONGEST_LINK: Final = 500  # characters: a QR code that a phone still reads from paper


class PitchRules:
    """Rules for every kind of record that this feature has."""

    def __init__(self) -> None:
        self.kinds: dict[str, Callable[[Any], None]] = {
            "pitch_design": _design,
            "question": _question,
            "pitch_version": _version,
        }

    def check(self, record: Any, today: str) -> None:  # noqa: ANN401, ARG002  (duck-typed record)
        """Raises `UserError` where the record cannot be stored as it is."""
        self.kinds[record.kind](record)


def _design(design: Any) -> None:  # noqa: ANN401
    one_of(design.template, TEMPLATES, "choice-unknown")
    one_of(design.paper, PAPERS, "choice-unknown")
    one_of(design.theme, THEMES, "choice-unknown")
    one_of(design.chart, CHARTS, "choice-unknown")
    if len(design.link) > LONGEST_LINK:
        raise UserError("link-too-long", length=len(design.link), limit=LONGEST_LINK)


def _question(question: Any) -> None:  # noqa: ANN401
    if not question.asked.strip():
        raise UserError("question-empty")


def _version(version: Any) -> None:  # noqa: ANN401
    one_of(version.format, FORMATS, "choice-unknown")
    one_of(version.language, LANGUAGES, "language-unknown")
    one_of(version.cut, CUTS, "choice-unknown")
