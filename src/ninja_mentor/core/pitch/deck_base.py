"""The empty deck that every pitch starts from: 16:9, own theme, one master, three layouts, no slides.

Built in code on top of python-pptx's template, so that what is positioned here is inherited by every slide
and a person can change the look of the whole deck in its master.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.pitch import look

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pptx.slide import SlideLayout, SlideMaster

WIDTH, HEIGHT = 960, 540  # points
MARGIN: Final = 56
COVER, TEXT, FIGURES = 0, 1, 2  # the layouts, by place
FIRST_FIGURE: Final = 21  # idx of the first big number's placeholder
MOST_FIGURES: Final = 4
ORIGIN: Final = 13  # idx of place, date and contact on the cover
LATIN_FONT: Final = "Noto Sans"
JAPANESE_FONT: Final = "Noto Sans CJK JP"
EMU: Final = 12_700  # a point
NAMES: Final = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
SCHEME: Final = {
    "dk1": look.INK,
    "lt1": look.WHITE,
    "dk2": look.NIGHT,
    "lt2": look.PAPER,
    "accent1": look.INDIGO,
    "accent2": look.VERMILION,
    "accent3": "23744A",
    "accent4": "8A5B06",
    "accent5": "93AEF5",
    "accent6": look.QUIET,
    "hlink": look.INDIGO,
    "folHlink": look.QUIET,
}


@dataclass(frozen=True)
class Place:
    """Left, top, width and height in points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[int, int, int, int]:
        """The same in PowerPoint's unit."""
        left, top, width, height = (round(n * EMU) for n in (self.left, self.top, self.width, self.height))
        return left, top, width, height

    @property
    def xfrm(self) -> str:
        """The same as PowerPoint writes it."""
        left, top, width, height = self.emu
        return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


INSIDE: Final = WIDTH - 2 * MARGIN
TITLE: Final = Place(MARGIN, 30, INSIDE, 58)
MARK: Final = Place(MARGIN, 95, 64, 4)
BODY: Final = Place(MARGIN, 122, INSIDE, 362)
FOOTER: Final = Place(MARGIN, 498, INSIDE - 100, 20)
NUMBER: Final = Place(WIDTH - MARGIN - 80, 498, 80, 20)
LOWER_BODY: Final = Place(MARGIN, 260, INSIDE, 226)
FIGURE_ROW: Final = Place(MARGIN, 122, INSIDE, 118)
FIGURE_GAP: Final = 16
INSET: Final = 18  # beside a big number, in its card
INSET_TOP: Final = 14


def figure_places(count: int) -> list[Place]:
    """Where so many big numbers stand, side by side."""
    width = (FIGURE_ROW.width - FIGURE_GAP * (count - 1)) / count
    return [
        Place(FIGURE_ROW.left + place * (width + FIGURE_GAP), FIGURE_ROW.top, width, FIGURE_ROW.height)
        for place in range(count)
    ]


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
    theme.blob = _theme(theme.blob)
    _put_master(master)
    _put(layouts[COVER], "Cover", _cover(), look.NIGHT)
    _put(layouts[TEXT], "Text", [_placeholder(2, "Title", "title", TITLE), _body(BODY)])
    _put(
        layouts[FIGURES],
        "Figures",
        [_placeholder(2, "Title", "title", TITLE), *_figures(), _body(LOWER_BODY)],
    )
    file = BytesIO()
    deck.save(file)
    return file.getvalue()


def _cover() -> list[str]:
    left, width = 72, WIDTH - 144
    return [
        _bar(9, Place(left, 312, 96, 5)),
        _placeholder(
            2, "Title", "ctrTitle", Place(left, 96, width, 196), _level(1, 54, look.WHITE, bold=True), "b"
        ),
        _placeholder(
            3, "Sentence", "subTitle", Place(left, 334, width, 104), _level(1, 30, look.WHITE), idx=1
        ),
        _placeholder(
            4, "Origin", "body", Place(left, 458, width, 44), _level(1, 16, look.HAZE), "b", idx=ORIGIN
        ),
    ]


def _figures() -> Iterable[str]:
    style = _level(1, 48, look.NIGHT, bold=True) + _level(2, 20, look.QUIET)
    for number, place in enumerate(figure_places(MOST_FIGURES)):
        yield _placeholder(
            10 + number, f"Number {number + 1}", "body", place, style, "t", FIRST_FIGURE + number, card=True
        )


def _body(place: Place) -> str:
    return _placeholder(3, "Text", "body", place, idx=1)


def _put_master(master: SlideMaster) -> None:
    shapes = [
        _bar(9, MARK),
        _placeholder(2, "Title", "title", TITLE, anchor="b"),
        _placeholder(3, "Text", "body", BODY, idx=1),
        _placeholder(4, "Footer", "ftr", FOOTER, _level(1, 12, look.QUIET), "ctr", idx=11),
        _placeholder(5, "Number", "sldNum", NUMBER, _level(1, 12, look.QUIET, align="r"), "ctr", idx=12),
    ]
    element = master.element
    _swap(element, "cSld", _slide_data("", shapes, look.WHITE))
    _swap(element, "txStyles", _text_styles())


def _put(layout: SlideLayout, name: str, shapes: list[str], background: str | None = None) -> None:
    element = layout.element
    if background:  # the cover shows nothing of the master
        element.set("showMasterSp", "0")
    else:
        shapes = [
            *shapes,
            _placeholder(4, "Footer", "ftr", FOOTER, anchor="ctr", idx=11),
            _placeholder(5, "Number", "sldNum", NUMBER, anchor="ctr", idx=12),
        ]
    element.attrib.pop("type", None)
    element.set("userDrawn", "1")
    _swap(element, "cSld", _slide_data(name, shapes, background))


def _swap(element, tag: str, xml: str) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001  (lxml has no types)
    from pptx.oxml import parse_xml  # noqa: PLC0415

    old = next(child for child in element if child.tag.endswith(f"}}{tag}"))
    element.replace(old, parse_xml(xml))


def _slide_data(name: str, shapes: Iterable[str], background: str | None) -> str:
    fill = f'<a:solidFill><a:srgbClr val="{background}"/></a:solidFill>' if background else ""
    bg = f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>" if background else ""
    return (
        f'<p:cSld {NAMES} name="{name}">{bg}<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/>'
        f"<p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>{''.join(shapes)}</p:spTree></p:cSld>"
    )


def _placeholder(  # noqa: PLR0913  (what a placeholder is)
    number: int,
    name: str,
    kind: str,
    place: Place,
    style: str = "",
    anchor: str = "t",
    idx: int | None = None,
    *,
    card: bool = False,
) -> str:
    index = f' idx="{idx}"' if idx is not None else ""
    inset, top = (INSET * EMU, INSET_TOP * EMU) if card else (0, 0)
    fill = f'<a:solidFill><a:srgbClr val="{look.CARD}"/></a:solidFill>' if card else ""
    text = '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:t>‹#›</a:t></a:fld>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}"{index}/></p:nvPr></p:nvSpPr><p:spPr>{place.xfrm}'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}</p:spPr>'
        f'<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="{inset}" tIns="{top}" rIns="{inset}" bIns="0" '
        f'anchor="{anchor}">'
        f"<a:normAutofit/></a:bodyPr><a:lstStyle>{style}</a:lstStyle>"
        f"<a:p>{text if kind == 'sldNum' else ''}</a:p></p:txBody></p:sp>"
    )


def _bar(number: int, place: Place) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Mark"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr>{place.xfrm}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        '<a:solidFill><a:schemeClr val="accent2"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>'
        "<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>"
    )


def _level(
    level: int, points: int, colour: str, *, bold: bool = False, align: str = "l", gap: int = 0
) -> str:
    weight = ' b="1"' if bold else ' b="0"'
    return (
        f'<a:lvl{level}pPr marL="0" indent="0" algn="{align}" hangingPunct="0"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{gap * 100}"/></a:spcBef><a:buNone/><a:defRPr sz="{points * 100}"{weight}>'
        f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
        f'<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{level}pPr>'
    )


def _text_styles() -> str:
    title = _level(1, 34, look.INDIGO, bold=True).replace("+mn-", "+mj-")
    body = _level(1, 30, look.INK, gap=12) + "".join(_level(level, 24, look.QUIET) for level in range(2, 6))
    return (
        f"<p:txStyles {NAMES}><p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{body}</p:bodyStyle>"
        f"<p:otherStyle>{_level(1, 18, look.INK)}</p:otherStyle></p:txStyles>"
    )


def _theme(original: bytes) -> bytes:
    """The template's theme with our colours and fonts."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>' for name, colour in SCHEME.items())
    faces = (
        f'<a:latin typeface="{LATIN_FONT}"/><a:ea typeface="{JAPANESE_FONT}"/><a:cs typeface=""/>'
        f'<a:font script="Jpan" typeface="{JAPANESE_FONT}"/>'
    )
    theme = original.decode()
    for tag, inside in (
        ("clrScheme", colours),
        ("fontScheme", f"<a:majorFont>{faces}</a:majorFont><a:minorFont>{faces}</a:minorFont>"),
    ):
        theme = re.sub(
            rf"<a:{tag} .*?</a:{tag}>",
            f'<a:{tag} name="Ninja Mentor">{inside}</a:{tag}>',
            theme,
            flags=re.DOTALL,
        )
    return theme.encode()
