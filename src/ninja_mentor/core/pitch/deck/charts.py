"""Native charts of the deck: columns that PowerPoint draws from a workbook inside the file."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.pitch.deck.chart_xml import (
    SKIPPING,
    SPACE,
    UPRIGHT,
    add_ground,
    amount_xml,
    layout_xml,
    no_amounts_xml,
    put_layout,
    words_xml,
)
from ninja_mentor.core.pitch.deck.drawn import COMPARED, INSET, TOP
from ninja_mentor.core.pitch.deck.shapes import describe, stand_at
from ninja_mentor.core.pitch.deck.text import LOCALES
from ninja_mentor.core.pitch.deck.xml import ACCENT, INK, MAIN, QUIET
from ninja_mentor.core.typesetting.plain import is_right_to_left

if TYPE_CHECKING:
    from ninja_mentor.core.pitch.deck.drawn import Drawn
    from ninja_mentor.core.pitch.deck.laid import Chart

NUMBER: Final = re.compile(r"[-−]?\d[\d.,\s\u00a0\u202f'’]*\d|[-−]?\d")
NO_CURRENCY: Final = re.compile(r"[^\w\s.$¢-¥₠-⃀]")
COMMA_GROUPS: Final = re.compile(r"\d,\d{3}(?:\D|$)")
# Whose points and commas a number is written with, as Office counts countries.
WRITTEN_IN: Final = {"es": "400A", "ja": "411", "pt": "416", "en": "409"}
MEXICO: Final = "80A"  # Spanish with English points and commas
ROOM_BELOW: Final = 1.9  # sizes of an amount, below its column
COMPARED_GAP: Final = 70  # per cent of a column's width
MONTHS_GAP: Final = 35
SMALLEST: Final = 12  # points


def add_chart(placeholder: Any, chart: Chart, language: str) -> None:  # noqa: ANN401  (python-pptx is typed only in part)
    """Puts the chart into its placeholder."""
    from pptx.chart.data import CategoryChartData  # noqa: PLC0415
    from pptx.enum.chart import XL_CHART_TYPE  # noqa: PLC0415

    drawn = chart.drawn
    data = CategoryChartData(number_format=number_format(drawn, language))
    data.categories = drawn.names
    data.add_series(drawn.title, [_number(amount) for amount in drawn.amounts])
    stand_at(placeholder, chart.place)
    frame = placeholder.insert_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, data)
    frame.name = f"Chart {drawn.id}"
    describe(frame, drawn.alt)
    native = frame.chart
    _set_ground(native)
    _set_title(native, chart)
    _set_axes(native, chart)
    _set_columns(native, drawn)
    _set_amounts(native, chart, language)
    _set_plot(native, chart)
    _set_words(native, language)


def number_format(drawn: Drawn, language: str) -> str:
    """How PowerPoint is to write the amounts: with the currency where the pitch has it."""
    said = next((value for value in drawn.said.values() if NUMBER.search(value)), "")
    country = MEXICO if language == "es" and COMMA_GROUPS.search(said) else WRITTEN_IN[language]
    whole = all(amount is None or amount == int(amount) for amount in drawn.amounts)
    digits = f"[$-{country}]#,##0" if whole else f"[$-{country}]#,##0.00"
    if not said:
        return digits
    before, after = NUMBER.split(said, maxsplit=1)
    return "".join((_literal(before.strip("-−")), digits, _literal(after)))


def _literal(text: str) -> str:
    quoted = NO_CURRENCY.sub("", text)
    return f'"{quoted}"' if quoted else ""


def _number(amount: Decimal | None) -> float | int | None:
    if amount is None:
        return None
    return int(amount) if amount == int(amount) else float(amount)


def _set_ground(native: Any) -> None:  # noqa: ANN401
    native.has_legend = False
    add_ground(native._chartSpace)  # noqa: SLF001  (python-pptx has no word for it)


def _set_title(native: Any, chart: Chart) -> None:  # noqa: ANN401
    from pptx.util import Pt  # noqa: PLC0415

    native.has_title = True
    title = native.chart_title
    title.include_in_layout = False
    paragraph = title.text_frame.paragraphs[0]
    run = paragraph.add_run()
    run.text = chart.drawn.title
    run.font.size, run.font.bold = Pt(chart.shape.title), True
    _paint(run.font.fill, INK)
    place = layout_xml(INSET / chart.place.width, TOP / chart.place.height)
    put_layout(title._element, place, "c:tx")  # noqa: SLF001


def _set_axes(native: Any, chart: Chart) -> None:  # noqa: ANN401
    from pptx.enum.chart import XL_TICK_LABEL_POSITION, XL_TICK_MARK  # noqa: PLC0415
    from pptx.oxml import parse_xml  # noqa: PLC0415
    from pptx.util import Pt  # noqa: PLC0415

    values, names = native.value_axis, native.category_axis
    values.visible = values.has_major_gridlines = False
    if (lowest := chart.drawn.lowest) is not None:  # room for the amount above the names of the months
        highest = max(*(amount or 0 for amount in chart.drawn.amounts), 0)
        hanging = (highest - lowest) * Decimal(chart.shape.value * ROOM_BELOW / chart.shape.height)
        values.minimum_scale = float(lowest - hanging)
    names.major_tick_mark = XL_TICK_MARK.NONE
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW  # below the columns that hang down, too
    names.format.line.width = Pt(1)
    _paint(names.format.line.fill, QUIET)
    names.tick_labels.font.size = Pt(chart.shape.name)
    axis = names._element  # noqa: SLF001
    direction = SKIPPING if chart.drawn.every > 1 else UPRIGHT
    axis.replace(
        axis.xpath("./c:txPr")[0], parse_xml(words_xml(chart.shape.name, QUIET, direction=direction))
    )
    if chart.drawn.every > 1:
        skip = parse_xml(f'<c:tickLblSkip {SPACE} val="{chart.drawn.every}"/>')
        axis.xpath("./c:lblOffset")[0].addnext(skip)


def _set_columns(native: Any, drawn: Drawn) -> None:  # noqa: ANN401
    from pptx.oxml import parse_xml  # noqa: PLC0415

    plot = native.plots[0]
    plot.vary_by_categories = False
    plot.gap_width = COMPARED_GAP if drawn.compared else MONTHS_GAP
    series = plot.series[0]
    series.invert_if_negative = False
    series.format.fill.solid()
    _paint(series.format.fill, MAIN)
    for place, amount in enumerate(drawn.amounts):
        if amount is not None and amount < 0:
            _paint(series.points[place].format.fill, ACCENT)
        elif drawn.compared and place == 0:
            _paint(series.points[place].format.fill, MAIN, COMPARED)
    for number in series._element.xpath("./c:dPt/c:idx"):  # noqa: SLF001
        # PowerPoint paints a point below zero white where this is not said of the point itself.
        number.addnext(parse_xml(f'<c:invertIfNegative {SPACE} val="0"/>'))


def _set_amounts(native: Any, chart: Chart, language: str) -> None:  # noqa: ANN401
    from pptx.oxml import parse_xml  # noqa: PLC0415

    labels = parse_xml(no_amounts_xml())
    code = number_format(chart.drawn, language)
    for place in sorted(chart.drawn.said, reverse=True):
        labels.insert(0, parse_xml(amount_xml(place, code, chart.shape.value)))
    series = native.plots[0].series[0]._element  # noqa: SLF001
    series.xpath("./c:cat")[0].addprevious(labels)


def _set_plot(native: Any, chart: Chart) -> None:  # noqa: ANN401
    shape, place = chart.shape, chart.place
    layout = layout_xml(
        shape.left / place.width,
        shape.top / place.height,
        shape.width / place.width,
        shape.height / place.height,
    )
    put_layout(native._chartSpace.xpath("./c:chart/c:plotArea")[0], layout, None)  # noqa: SLF001


def _set_words(native: Any, language: str) -> None:  # noqa: ANN401
    """Fonts for both scripts, the language, and which way the title runs."""
    from pptx.oxml import parse_xml  # noqa: PLC0415

    space = native._chartSpace  # noqa: SLF001
    for old in space.xpath("./c:txPr"):
        space.remove(old)
    space.xpath("./c:spPr")[0].addnext(parse_xml(words_xml(SMALLEST)))
    for run in space.xpath(".//c:title//a:r"):
        properties = run.get_or_add_rPr()
        properties.set("lang", LOCALES[language])
        for face, typeface in (("latin", "+mn-lt"), ("ea", "+mn-ea"), ("cs", "+mn-cs")):
            properties.append(parse_xml(f'<a:{face} {SPACE} typeface="{typeface}"/>'))
    for paragraph in space.xpath(".//c:title//a:p"):
        properties = paragraph.get_or_add_pPr()
        properties.set("algn", "l")
        if is_right_to_left("".join(paragraph.xpath("./a:r/a:t/text()"))):
            properties.set("rtl", "1")


def _paint(fill: Any, colour: str, share: float = 1) -> None:  # noqa: ANN401
    from pptx.enum.dml import MSO_THEME_COLOR  # noqa: PLC0415
    from pptx.oxml import parse_xml  # noqa: PLC0415

    fill.solid()
    fill.fore_color.theme_color = MSO_THEME_COLOR.from_xml(colour)
    if share < 1:
        scheme = fill._xPr.xpath("./a:solidFill/a:schemeClr")[0]  # noqa: SLF001
        scheme.append(parse_xml(f'<a:alpha {SPACE} val="{round(share * 100_000)}"/>'))
