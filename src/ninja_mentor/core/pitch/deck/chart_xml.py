"""Pieces of a chart that python-pptx has no word for: its ground, fonts, and where its parts stand."""

from __future__ import annotations

from typing import Any, Final

from ninja_mentor.core.pitch.deck.xml import CARD, INK

SPACE: Final = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
UPRIGHT: Final = ' rot="0" vert="horz"'
SKIPPING: Final = ""  # LibreOffice would write all upright names over one another, not every so-manieth
ONE_LINE: Final = f'{UPRIGHT} wrap="none" lIns="0" rIns="0"'
FACES: Final = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'


def add_ground(chart_space: Any) -> None:  # noqa: ANN401  (an element of a chart)
    """The card that the chart stands on, with square corners."""
    from pptx.oxml import parse_xml  # noqa: PLC0415

    if not chart_space.xpath("./c:roundedCorners"):
        chart_space.xpath("./c:date1904")[0].addnext(parse_xml(f'<c:roundedCorners {SPACE} val="0"/>'))
    chart_space.xpath("./c:chart")[0].addnext(
        parse_xml(
            f'<c:spPr {SPACE}><a:solidFill><a:schemeClr val="{CARD}"/></a:solidFill>'
            "<a:ln><a:noFill/></a:ln></c:spPr>"
        )
    )


def words_xml(points: float, colour: str = INK, *, bold: bool = False, direction: str = UPRIGHT) -> str:
    """What words of a chart look like, with a font for each script."""
    return (
        f'<c:txPr {SPACE}><a:bodyPr{direction}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{round(points * 100)}" '
        f'b="{int(bold)}"><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>{FACES}</a:defRPr></a:pPr>'
        '<a:endParaRPr lang="en-US"/></a:p></c:txPr>'
    )


def amount_xml(place: int, code: str, points: float) -> str:
    """An amount at the outer end of its column."""
    return (
        f'<c:dLbl {SPACE}><c:idx val="{place}"/><c:numFmt formatCode="{_attribute(code)}" sourceLinked="0"/>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{words_xml(points, bold=True, direction=ONE_LINE)}"
        '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbl>'
    )


def no_amounts_xml() -> str:
    """That all other columns have none."""
    shows = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
    inside = "".join(f'<c:show{name} val="0"/>' for name in shows)
    return f"<c:dLbls {SPACE}>{inside}</c:dLbls>"


def layout_xml(left: float, top: float, width: float | None = None, height: float | None = None) -> str:
    """A place within the chart, in shares of it; with a size it is that of the columns."""
    parts = '<c:layoutTarget val="inner"/>' if width is not None else ""
    parts += '<c:xMode val="edge"/><c:yMode val="edge"/>'
    for tag, share in (("x", left), ("y", top), ("w", width), ("h", height)):
        if share is not None:
            parts += f'<c:{tag} val="{share:.4f}"/>'
    return f"<c:layout {SPACE}><c:manualLayout>{parts}</c:manualLayout></c:layout>"


def put_layout(element: Any, xml: str, after: str | None) -> None:  # noqa: ANN401
    """Replaces the layout of a title or of the plot; it stands first, or after the child of this name."""
    from pptx.oxml import parse_xml  # noqa: PLC0415

    for old in element.xpath("./c:layout"):
        element.remove(old)
    if after:
        element.xpath(f"./{after}")[0].addnext(parse_xml(xml))
    else:
        element.insert(0, parse_xml(xml))


def _attribute(text: str) -> str:
    from xml.sax.saxutils import escape  # noqa: PLC0415

    return escape(text, {'"': "&quot;"})
