"""The empty deck that every pitch starts from: 16:9, own theme, one master, three layouts, no slides.

Built in code on top of python-pptx's template, so that what is positioned here is inherited by every slide
and a person can change the look of the whole deck in its master.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.pitch.deck.places import (
    BODY,
    COVER_MARK,
    COVER_ORIGIN,
    COVER_SENTENCE,
    COVER_TITLE,
    EDGE,
    FOOTER,
    HEIGHT,
    LOWER_BODY,
    MARK,
    MOST_FIGURES,
    NUMBER,
    TITLE,
    WIDTH,
    Arrangement,
    arrangements,
    card_places,
)
from ninja_mentor.core.pitch.deck.xml import (
    ACCENT,
    CARD,
    DEEP,
    HAZE,
    MAIN,
    QUIET,
    WHITE,
    bar,
    level_style,
    placeholder,
    slide_data,
    text_styles,
    theme_xml,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pptx.slide import SlideLayout, SlideMaster

    from ninja_mentor.core.pitch.deck.places import Place
    from ninja_mentor.core.typesetting.look import Theme

COVER: Final = 0  # the layouts, by place
TEXT: Final = 1
FIGURES: Final = 2
CHART: Final = 3  # beside the words
FIGURES_CHART: Final = 4  # below the numbers
FIRST_FIGURE: Final = 21  # idx of the first big number's placeholder
ORIGIN: Final = 13  # idx of place, date and contact on the cover
DRAWING: Final = 30  # idx of the chart


@dataclass(frozen=True)
class CoverColours:
    """What the cover is painted with, by the names of the colour scheme."""

    ground: str
    title: str
    sentence: str
    origin: str
    edge: str


DARK: Final = CoverColours(DEEP, WHITE, WHITE, HAZE, MAIN)
LIGHT: Final = CoverColours(CARD, DEEP, DEEP, QUIET, DEEP)
SOBER: Final = frozenset({"sumi"})


def cover_colours(theme: str) -> CoverColours:
    """A large dark surface, or paper where the theme is a sober one."""
    return LIGHT if theme in SOBER else DARK


def base_deck(theme: Theme, cover: CoverColours) -> bytes:
    """The empty deck as a file."""
    from pptx import Presentation  # noqa: PLC0415  (heavy: only where a deck is written)
    from pptx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415
    from pptx.util import Pt  # noqa: PLC0415

    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
    master = deck.slide_master
    layouts = list(deck.slide_layouts)
    for layout in layouts[FIGURES_CHART + 1 :]:
        deck.slide_layouts.remove(layout)
    part = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    part.blob = theme_xml(part.blob, theme)
    _put_master(master)
    title = placeholder(2, "Title", "title", TITLE, anchor="b")
    beside = arrangements(1, chart=True)[0]
    below = arrangements(3, chart=True)[0]
    _put(layouts[COVER], "Cover", _cover(cover), cover.ground)
    _put(layouts[TEXT], "Text", [title, _body(BODY)])
    _put(layouts[FIGURES], "Figures", [title, *_figures(card_places(MOST_FIGURES)), _body(LOWER_BODY)])
    _put(layouts[CHART], "Chart beside text", [title, _body(beside.body), *_drawing(beside)])
    _put(layouts[FIGURES_CHART], "Figures and chart", [title, *_drawing(below, more=1), _body(below.body)])
    file = BytesIO()
    deck.save(file)
    return file.getvalue()


def _cover(colours: CoverColours) -> list[str]:
    title = level_style(1, 54, colours.title, bold=True)
    sentence, origin = level_style(1, 30, colours.sentence), level_style(1, 16, colours.origin)
    return [
        bar(8, "Edge", EDGE, colours.edge),
        bar(9, "Mark", COVER_MARK, ACCENT),
        placeholder(2, "Title", "ctrTitle", COVER_TITLE, title, "b"),
        placeholder(3, "Sentence", "subTitle", COVER_SENTENCE, sentence, idx=1),
        placeholder(4, "Origin", "body", COVER_ORIGIN, origin, "b", idx=ORIGIN),
    ]


def _figures(places: Sequence[Place]) -> Iterable[str]:
    style = level_style(1, 48, DEEP, bold=True) + level_style(2, 20, QUIET)
    for number, place in enumerate(places):
        yield placeholder(
            10 + number, f"Number {number + 1}", "body", place, style, "t", FIRST_FIGURE + number, card=True
        )


def _drawing(places: Arrangement, more: int = 0) -> Iterable[str]:
    """The numbers of a slide with a chart, and the chart."""
    yield from _figures([*places.cards, *places.cards[-1:] * more])
    if places.chart:
        yield placeholder(8, "Chart", "chart", places.chart, level_style(1, 16, QUIET), idx=DRAWING)


def _body(place: Place) -> str:
    return placeholder(3, "Text", "body", place, idx=1)


def _put_master(master: SlideMaster) -> None:
    shapes = [
        bar(8, "Edge", EDGE, DEEP),
        bar(9, "Mark", MARK, ACCENT),
        placeholder(2, "Title", "title", TITLE, anchor="b"),
        placeholder(3, "Text", "body", BODY, idx=1),
        placeholder(4, "Footer", "ftr", FOOTER, level_style(1, 12, QUIET), "ctr", idx=11),
        placeholder(5, "Number", "sldNum", NUMBER, level_style(1, 12, QUIET, align="r"), "ctr", idx=12),
    ]
    element = master.element
    _swap(element, "cSld", slide_data("", shapes, WHITE))
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
