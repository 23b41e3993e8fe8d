"""The empty deck that every pitch starts from: 16:9, own theme, one master, three layouts, no slides.

Built in code on top of python-pptx's template, so that what is positioned here is inherited by every slide
and a person can change the look of the whole deck in its master.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.pitch import look
from ninja_mentor.core.pitch.deck_places import (
    BODY,
    FOOTER,
    HEIGHT,
    LOWER_BODY,
    MARK,
    MOST_FIGURES,
    NUMBER,
    TITLE,
    WIDTH,
    Place,
    figure_places,
)
from ninja_mentor.core.pitch.deck_xml import bar, level_style, placeholder, slide_data, text_styles, theme_xml

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pptx.slide import SlideLayout, SlideMaster

COVER: Final = 0  # the layouts, by place
TEXT: Final = 1
FIGURES: Final = 2
FIRST_FIGURE: Final = 21  # idx of the first big number's placeholder
ORIGIN: Final = 13  # idx of place, date and contact on the cover


def base_deck() -> bytes:
    """The empty deck as a file."""
    from pptx import Presentation  # noqa: PLC0415  (heavy: only where a deck is written)
    from pptx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415
    from pptx.util import Pt  # noqa: PLC0415

    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
    master = deck.slide_master
    layouts = list(deck.slide_layouts)
    for layout in layouts[3:]:
        deck.slide_layouts.remove(layout)
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme.blob = theme_xml(theme.blob)
    _put_master(master)
    _put(layouts[COVER], "Cover", _cover(), look.NIGHT)
    _put(layouts[TEXT], "Text", [placeholder(2, "Title", "title", TITLE, anchor="b"), _body(BODY)])
    _put(
        layouts[FIGURES],
        "Figures",
        [placeholder(2, "Title", "title", TITLE, anchor="b"), *_figures(), _body(LOWER_BODY)],
    )
    file = BytesIO()
    deck.save(file)
    return file.getvalue()


def _cover() -> list[str]:
    left, width = 72, WIDTH - 144
    return [
        bar(9, Place(left, 312, 96, 5)),
        placeholder(
            2,
            "Title",
            "ctrTitle",
            Place(left, 96, width, 196),
            level_style(1, 54, look.WHITE, bold=True),
            "b",
        ),
        placeholder(
            3, "Sentence", "subTitle", Place(left, 334, width, 104), level_style(1, 30, look.WHITE), idx=1
        ),
        placeholder(
            4, "Origin", "body", Place(left, 458, width, 44), level_style(1, 16, look.HAZE), "b", idx=ORIGIN
        ),
    ]


def _figures() -> Iterable[str]:
    style = level_style(1, 48, look.NIGHT, bold=True) + level_style(2, 20, look.QUIET)
    for number, place in enumerate(figure_places(MOST_FIGURES)):
        yield placeholder(
            10 + number, f"Number {number + 1}", "body", place, style, "t", FIRST_FIGURE + number, card=True
        )


def _body(place: Place) -> str:
    return placeholder(3, "Text", "body", place, idx=1)


def _put_master(master: SlideMaster) -> None:
    shapes = [
        bar(9, MARK),
        placeholder(2, "Title", "title", TITLE, anchor="b"),
        placeholder(3, "Text", "body", BODY, idx=1),
        placeholder(4, "Footer", "ftr", FOOTER, level_style(1, 12, look.QUIET), "ctr", idx=11),
        placeholder(5, "Number", "sldNum", NUMBER, level_style(1, 12, look.QUIET, align="r"), "ctr", idx=12),
    ]
    element = master.element
    _swap(element, "cSld", slide_data("", shapes, look.WHITE))
    _swap(element, "txStyles", text_styles())


def _put(layout: SlideLayout, name: str, shapes: list[str], background: str | None = None) -> None:
    element = layout.element
    if background:  # the cover shows nothing of the master
        element.set("showMasterSp", "0")
    else:
        shapes = [
            *shapes,
            placeholder(4, "Footer", "ftr", FOOTER, anchor="ctr", idx=11),
            placeholder(5, "Number", "sldNum", NUMBER, anchor="ctr", idx=12),
        ]
    element.attrib.pop("type", None)
    element.set("userDrawn", "1")
    _swap(element, "cSld", slide_data(name, shapes, background))


def _swap(element, tag: str, xml: str) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001  (lxml has no types)
    from pptx.oxml import parse_xml  # noqa: PLC0415

    old = next(child for child in element if child.tag.endswith(f"}}{tag}"))
    element.replace(old, parse_xml(xml))
