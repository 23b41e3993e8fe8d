"""What a slide has besides its text: number and name at the foot, squares of the goals."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from ninja_mentor.core.pitch.deck.text import fill as fill_text
from ninja_mentor.core.pitch.fitting import Words
from ninja_mentor.core.typesetting import look

if TYPE_CHECKING:
    from pptx.slide import Slide as NativeSlide

    from ninja_mentor.core.pitch.deck.laid import Goal
    from ninja_mentor.core.pitch.deck.places import Place


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
            fill_text(footer.text_frame, [(Words(title),)], None)


def add_square(native: NativeSlide, goal: Goal) -> None:
    """A goal's square in its official colour, with its name for those who do not see it."""
    from pptx.enum.shapes import MSO_SHAPE  # noqa: PLC0415
    from pptx.enum.text import MSO_ANCHOR, PP_ALIGN  # noqa: PLC0415
    from pptx.util import Pt  # noqa: PLC0415

    shapes: Any = native.shapes
    square = shapes.add_shape(MSO_SHAPE.RECTANGLE, *goal.place.emu)
    square.name = f"SDG {goal.number}"
    describe(square, goal.alt)
    _colour(square.fill, look.SDG_COLOURS[goal.number])
    square.line.fill.background()
    for style in square.element.xpath("./p:style"):  # a shadow and a rim of its own
        style.getparent().remove(style)
    frame = square.text_frame
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    frame.text = str(goal.number)
    paragraph = frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.CENTER
    paragraph.font.size, paragraph.font.bold = Pt(goal.place.height * 0.4), True
    _colour(paragraph.font.fill, look.letters_on(look.SDG_COLOURS[goal.number]))


def describe(shape: Any, alt: str) -> None:  # noqa: ANN401  (python-pptx is typed only in part)
    """Gives the shape its alternative text."""
    shape.element.xpath("./*/p:cNvPr")[0].set("descr", alt)


def stand_at(shape: Any, place: Place) -> None:  # noqa: ANN401
    """Moves the placeholder where the layout has it elsewhere, so that the master can still move the others."""
    if (shape.left, shape.top, shape.width, shape.height) != place.emu:
        shape.left, shape.top, shape.width, shape.height = place.emu


def _colour(fill: Any, colour: str) -> None:  # noqa: ANN401  (python-pptx is typed only in part)
    from pptx.dml.color import RGBColor  # noqa: PLC0415

    fill.solid()
    fill.fore_color.rgb = RGBColor.from_string(colour)
