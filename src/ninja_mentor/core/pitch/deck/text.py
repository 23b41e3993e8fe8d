"""Words into the text frames of a deck."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.typesetting.plain import is_right_to_left

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.pitch.fitting import Paragraph

LOCALES: Final = {"es": "es-ES", "ja": "ja-JP", "pt": "pt-BR", "en": "en-US"}


def locale_of(language: str) -> str:
    """The language as Office names it."""
    return LOCALES[language]


def fill(
    frame: Any,  # noqa: ANN401  (python-pptx is typed only in part)
    paragraphs: Sequence[Paragraph],
    points: float | None,
    *,
    level: int = 0,
    more: bool = False,
    gap: float | None = None,
) -> None:
    """Puts the paragraphs into the frame, after what is there if `more`; None leaves the size to the layout.

    `gap` is the room between two paragraphs in points, where it is not the layout's.
    """
    from pptx.util import Pt  # noqa: PLC0415

    for number, words in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if number == 0 and not more else frame.add_paragraph()
        paragraph.level = 1 if any(part.quiet for part in words) else level
        if more:
            paragraph.space_before = Pt(0)
        elif gap is not None and number and not paragraph.level:
            paragraph.space_before = Pt(gap)
        for part in words:
            run = paragraph.add_run()
            run.text = part.text
            if points:
                run.font.size = Pt(points)
            if part.strong:
                run.font.bold = True


def set_language(element: Any, language: str) -> None:  # noqa: ANN401  (an element of a slide)
    """Says in every run which language it is (spelling, letter forms) and which paragraphs run from the right."""
    other = "en-US" if language == "ja" else "ja-JP"
    for paragraph in element.xpath(".//a:p[a:r]"):
        if is_right_to_left("".join(paragraph.xpath("./a:r/a:t/text()"))):
            properties = paragraph.get_or_add_pPr()
            properties.set("rtl", "1")
            properties.set("algn", "r")
    for run in element.xpath(".//a:r"):
        properties = run.get_or_add_rPr()
        properties.set("lang", LOCALES[language])
        properties.set("altLang", other)
