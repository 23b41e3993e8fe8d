"""What a slide has besides its text: number and name at the foot, squares of the goals."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.pitch import deck_places, look
from ninja_mentor.core.pitch.deck_text import fill as fill_text
from ninja_mentor.core.pitch.fitting import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pptx.slide import Slide as NativeSlide

SQUARE: Final = 110  # points, a goal's side
FOOTER_LETTERS: Final = 60


def add_footer(native: NativeSlide, title: str) -> None:
    """The slide's number and the idea's name at the foot, inherited from the layout."""
    layout_shapes: Any = native.slide_layout.placeholders
    for shape in layout_shapes:
        kind = shape.element.xpath("./p:nvSpPr/p:nvPr/p:ph/@type")
        if kind not in (["sldNum"], ["ftr"]):
            continue
        copy = deepcopy(shape.element)
        copy.xpath("./p:nvSpPr/p:cNvPr")[0].set("id", str(90 + len(kind[0])))
        for inherited in copy.xpath("./p:spPr/*"):
            inherited.getparent().remove(inherited)
        native.shapes.element.append(copy)
        if kind == ["ftr"]:
            footer: Any = native.shapes[-1]
            short = title if len(title) <= FOOTER_LETTERS else f"{title[:FOOTER_LETTERS]}…"
            fill_text(footer.text_frame, [(Words(short),)], None)


def add_goals(native: NativeSlide, sdgs: Sequence[int]) -> None:
    """The goals as squares in their official colours."""
    from pptx.enum.shapes import MSO_SHAPE  # noqa: PLC0415
    from pptx.enum.text import MSO_ANCHOR, PP_ALIGN  # noqa: PLC0415
    from pptx.util import Pt  # noqa: PLC0415

    for number, goal in enumerate(goal for goal in sdgs if goal in look.SDG_COLOURS):
        left = deck_places.MARGIN + number * (SQUARE + 14)
        if left + SQUARE > deck_places.WIDTH - deck_places.MARGIN:
            break
        square = native.shapes.add_shape(
            MSO_SHAPE.RECTANGLE, Pt(left), Pt(deck_places.FIGURE_ROW.top + 4), Pt(SQUARE), Pt(SQUARE)
        )
        square.name = f"SDG {goal}"
        _colour(square.fill, look.SDG_COLOURS[goal])
        square.line.fill.background()
        square.shadow.inherit = False
        frame = square.text_frame
        frame.vertical_anchor = MSO_ANCHOR.MIDDLE
        frame.text = str(goal)
        paragraph = frame.paragraphs[0]
        paragraph.alignment = PP_ALIGN.CENTER
        paragraph.font.size, paragraph.font.bold = Pt(44), True
        _colour(paragraph.font.fill, look.WHITE)


def _colour(fill: Any, colour: str) -> None:  # noqa: ANN401  (python-pptx is typed only in part)
    from pptx.dml.color import RGBColor  # noqa: PLC0415

    fill.solid()
    fill.fore_color.rgb = RGBColor.from_string(colour)
