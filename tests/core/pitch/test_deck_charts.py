"""The charts of the deck: native, with their numbers in a workbook inside, and in words for who cannot see them."""

from __future__ import annotations

import xml.etree.ElementTree as ET
import zipfile
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.dml import MSO_THEME_COLOR

from ninja_mentor.core.pitch.ordering import Order
from ninja_mentor.core.pitch.rules import THEMES as THEME_NAMES
from ninja_mentor.core.pitch.snapshot import Bar, Month, NumbersBlock, Row
from ninja_mentor.core.typesetting.look import THEMES
from tests.core.pitch.charted import CHARTS, TITLES, charted, crowded_charts, money
from tests.core.pitch.test_one_page import LANGUAGES

if TYPE_CHECKING:
    from ninja_mentor.core.pitch.deck.writer import DeckWriter
    from ninja_mentor.core.pitch.snapshot import PitchSnapshot

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def opened(decks: DeckWriter, snapshot: PitchSnapshot) -> Any:  # noqa: ANN401  (python-pptx is typed only in part)
    return Presentation(BytesIO(decks.write(snapshot).pptx))


def frames(native: Any) -> dict[str, Any]:  # noqa: ANN401
    """The charts by the name of what they draw."""
    return {
        shape.name.removeprefix("Chart "): shape
        for slide in native.slides
        for shape in slide.shapes
        if shape.has_chart
    }


def only(decks: DeckWriter, numbers: NumbersBlock, chart: str = "cash") -> Any:  # noqa: ANN401
    """The one chart of a slide with these numbers; None where nothing is drawn."""
    snapshot = charted()
    slide = replace(snapshot.slides[9], chart=chart)
    deck = opened(decks, replace(snapshot, numbers=numbers, slides=(snapshot.slides[0], slide)))
    return frames(deck).get(chart)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("theme", THEME_NAMES)
def test_each_theme_and_language_opens_with_its_charts(decks: DeckWriter, theme: str, language: str) -> None:
    snapshot = charted(language, theme)
    deck = decks.write(snapshot)
    assert deck.shortened == ()
    native = Presentation(BytesIO(deck.pptx))
    found = frames(native)
    assert list(found) == list(CHARTS.values())
    for name, bars in (("market", snapshot.numbers.market), ("unit", snapshot.numbers.unit)):
        chart = found[name].chart
        assert list(chart.plots[0].categories) == [bar.name for bar in bars]
        assert list(chart.plots[0].series[0].values) == [float(bar.amount) for bar in bars]
        assert found[name]._element.nvGraphicFramePr.cNvPr.get("descr") == (
            f"{chart.chart_title.text_frame.text}. " + "; ".join(f"{bar.name}: {bar.value}" for bar in bars)
        )
    cash = found["cash"].chart
    assert cash.chart_title.text_frame.text == cash.plots[0].series[0].name == TITLES[language][0]
    assert list(cash.plots[0].series[0].values) == [
        float(month.cash or 0) for month in snapshot.numbers.months
    ]


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_colours_are_the_themes_and_can_be_changed_in_one_place(decks: DeckWriter, theme: str) -> None:
    file = zipfile.ZipFile(BytesIO(decks.write(charted("es", theme)).pptx))
    scheme = ET.fromstring(file.read("ppt/theme/theme1.xml")).find(f".//{DRAWING}clrScheme")
    assert scheme is not None
    colours = {each.tag.removeprefix(DRAWING): each[0].get("val") for each in scheme}
    look = THEMES[theme]
    assert [colours[name] for name in ("dk1", "dk2", "lt2", "accent1", "accent2")] == [
        look.ink,
        look.deep,
        look.card,
        look.main,
        look.accent,
    ]
    painted = [
        name for name in file.namelist() if name.startswith(("ppt/slideMasters/", "ppt/slideLayouts/s"))
    ]
    painted += [name for name in file.namelist() if name.startswith("ppt/charts/chart")]
    assert len(painted) > 8
    for name in painted:
        assert b"srgbClr" not in file.read(name), name


def test_a_person_sees_each_theme_at_once(decks: DeckWriter) -> None:
    covers = set()
    for theme in THEME_NAMES:
        layout = opened(decks, charted("es", theme)).slides[0].slide_layout
        covers.add((layout.background.fill.fore_color.theme_color, THEMES[theme].deep))
    assert len(covers) == len(THEME_NAMES)
    assert {colour for colour, _ in covers} == {MSO_THEME_COLOR.TEXT_2, MSO_THEME_COLOR.BACKGROUND_2}


def test_the_workbook_inside_holds_the_same_numbers(decks: DeckWriter) -> None:
    snapshot = charted("ja")
    cash = frames(opened(decks, snapshot))["cash"].chart
    sheet = load_workbook(BytesIO(cash.part.chart_workbook.xlsx_part.blob)).active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][1] == TITLES["ja"][0]
    assert rows[1:] == [(month.name, int(month.cash or 0)) for month in snapshot.numbers.months]


@pytest.mark.parametrize(("language", "code"), [("es", "400A"), ("ja", "411"), ("pt", "416"), ("en", "409")])
def test_amounts_are_written_as_in_the_pitch(decks: DeckWriter, language: str, code: str) -> None:
    unit = frames(opened(decks, charted(language)))["unit"].chart
    labels = unit.plots[0].series[0]._element.xpath("./c:dLbls/c:dLbl/c:numFmt/@formatCode")
    assert labels == [f'[$-{code}]#,##0" JPY"'] * 2


def test_cents_and_a_sign_before_the_number(decks: DeckWriter) -> None:
    bars = tuple(Bar(name, Decimal(text), f"$ {text}") for name, text in (("a", "4.50"), ("b", "1.25")))
    frame = only(decks, NumbersBlock(unit_title="Precio", unit=bars), "unit")
    series = frame.chart.plots[0].series[0]
    assert list(series.values) == [4.5, 1.25]
    assert series._element.xpath("./c:dLbls/c:dLbl/c:numFmt/@formatCode")[0] == '"$ "[$-400A]#,##0.00'


@pytest.mark.parametrize("name", CHARTS.values())
def test_words_of_a_chart_are_readable_in_both_scripts(decks: DeckWriter, name: str) -> None:
    space = frames(opened(decks, charted("ja")))[name].chart._chartSpace
    sizes = space.xpath(".//@sz")
    assert len(sizes) > 3
    assert min(map(int, sizes)) >= 1200
    for words in (*space.xpath(".//a:defRPr[@sz]"), *space.xpath(".//a:r/a:rPr")):
        assert words.xpath("./a:latin/@typeface") == ["+mn-lt"]
        assert words.xpath("./a:ea/@typeface") == ["+mn-ea"]
    assert space.xpath(".//a:r/a:rPr/@lang") == ["ja-JP"]


def test_what_hangs_below_zero_has_another_colour(decks: DeckWriter) -> None:
    cash = frames(opened(decks, charted()))["cash"].chart
    amounts = cash.plots[0].series[0].values
    points = cash.plots[0].series[0].points
    below = [place for place, amount in enumerate(amounts) if amount < 0]
    assert below
    for place in below:
        assert points[place].format.fill.fore_color.theme_color == MSO_THEME_COLOR.ACCENT_2
    inverted = cash.plots[0].series[0]._element.xpath(".//c:invertIfNegative/@val")
    assert inverted == ["0"] * (len(below) + 1)  # else PowerPoint paints them white
    assert cash.value_axis.minimum_scale < min(amounts)


@pytest.mark.parametrize("months", [1, 2, 12, 60])
def test_any_number_of_months(decks: DeckWriter, months: int) -> None:
    snapshot = charted(months=months)
    frame = frames(opened(decks, snapshot))["cash"]
    assert len(frame.chart.plots[0].series[0].values) == months
    skipped = frame.chart._chartSpace.xpath(".//c:tickLblSkip/@val")
    assert skipped == (["12"] if months == 60 else [])
    assert money(snapshot.numbers.months[0].cash or Decimal(0), "es") in frame._element.xpath(".//@descr")[0]


@pytest.mark.parametrize(
    "amounts",
    [(), (None, None), (Decimal(0), Decimal(0)), (None, Decimal(0))],
    ids=["no", "empty", "zero", "both"],
)
def test_nothing_is_drawn_of_nothing(decks: DeckWriter, amounts: tuple[Decimal | None, ...]) -> None:
    months = tuple(Month(str(place), amount, amount) for place, amount in enumerate(amounts))
    for chart in ("cash", "sales"):
        assert only(decks, NumbersBlock(months=months), chart) is None
    for chart in ("unit", "market", "unheard of"):
        assert only(decks, NumbersBlock(), chart) is None


def test_all_below_zero_with_a_hole_in_it(decks: DeckWriter) -> None:
    months = tuple(Month(str(n), None, None if n == 2 else Decimal(-n)) for n in range(1, 6))
    numbers = NumbersBlock(months=months, cash_title="Caja", lowest_cash="-5 BOB", last_cash="-5 BOB")
    frame = only(decks, numbers)
    assert list(frame.chart.plots[0].series[0].values) == [-1, None, -3, -4, -5]
    assert frame._element.xpath(".//@descr") == ["Caja. 5: -5 BOB"]


def test_sales_show_their_highest_month(decks: DeckWriter) -> None:
    months = tuple(Month(str(n), Decimal(n), None) for n in (3, 9, 4))
    frame = only(decks, NumbersBlock(months=months, sales_title="Ventas", highest_sales="9 BOB"), "sales")
    assert frame._element.xpath(".//@descr") == ["Ventas. 9: 9 BOB"]


def test_syntax_in_names_stays_what_it_is(decks: DeckWriter) -> None:
    bars = tuple(Bar(name, Decimal(3), '3 "X&<') for name in ('<a:t> & "b"', "👩‍🌾 שלום"))
    frame = only(decks, NumbersBlock(unit_title="]]> <c:chart>", unit=bars), "unit")
    assert list(frame.chart.plots[0].categories) == [bar.name for bar in bars]
    assert frame.chart.chart_title.text_frame.text == "]]> <c:chart>"


def test_words_come_before_charts(decks: DeckWriter) -> None:
    """Where the text does not fit beside the chart but alone, the chart stays away."""
    snapshot = charted()
    long = replace(snapshot.slides[9], figures=(), body=("Una palabra más y otra. " * 44,))
    deck = decks.write(replace(snapshot, slides=(snapshot.slides[0], long)))
    assert deck.shortened == ()
    assert frames(Presentation(BytesIO(deck.pptx))) == {}


def test_text_beside_a_chart_can_be_read(decks: DeckWriter) -> None:
    for snapshot in (charted("es"), charted("ja"), crowded_charts()):
        for slide in list(opened(decks, snapshot).slides)[1:]:
            sizes = [
                run.font.size.pt
                for shape in slide.placeholders
                if shape.placeholder_format.idx == 1
                for paragraph in shape.text_frame.paragraphs
                for run in paragraph.runs
            ]
            assert all(size >= 18 for size in sizes)


def test_everything_that_is_not_text_is_said_in_words(decks: DeckWriter) -> None:
    snapshot = replace(charted(), goals="ODS 8: Trabajo decente\nODS 12: Producción responsable")
    native = opened(decks, snapshot)
    alts = [
        alt
        for slide in native.slides
        for shape in slide.shapes
        if not shape.is_placeholder or shape.has_chart
        for alt in shape._element.xpath("./*/p:cNvPr/@descr")
    ]
    assert {"ODS 8: Trabajo decente", "ODS 12: Producción responsable"} < set(alts)
    assert len(alts) == 5
    strips = native.slide_master.element.xpath(".//p:cNvPr[@name='Mark' or @name='Edge']")
    assert len(strips) == 2
    for strip in strips:
        assert strip.xpath(".//*[local-name()='decorative']/@val") == ["1"]


def test_shapes_have_ids_of_their_own_and_parts_a_type(decks: DeckWriter) -> None:
    content = decks.write(replace(charted(), goals="ODS 8: a\nODS 12: b")).pptx
    for slide in Presentation(BytesIO(content)).slides:
        ids = slide.element.xpath(".//p:cNvPr/@id")
        assert len(ids) == len(set(ids))
        assert all(shape.name for shape in slide.shapes)
    file = zipfile.ZipFile(BytesIO(content))
    names = file.namelist()
    assert len(names) == len(set(names))
    assert file.testzip() is None
    types = ET.fromstring(file.read("[Content_Types].xml"))
    known = {each.get("PartName", "").lstrip("/") for each in types}
    endings = {each.get("Extension") for each in types}
    for name in names:
        assert name in known or name.rpartition(".")[2] in endings, name
    assert sum(name.startswith("ppt/embeddings/") for name in names) == len(CHARTS)


def test_a_small_team_stands_side_by_side_and_a_large_one_in_a_list(decks: DeckWriter) -> None:
    snapshot = charted()
    team = opened(decks, snapshot).slides[8]
    cards = [shape for shape in team.placeholders if shape.placeholder_format.idx > 20]
    assert [card.text_frame.paragraphs[0].text for card in cards] == [person.name for person in snapshot.team]
    assert len({card.top for card in cards}) == 1
    nine = list_of(decks, *(Row(f"Persona {n}", "ventas") for n in range(9)))
    assert [paragraph.text for paragraph in nine] == [f"Persona {n}   ventas" for n in range(9)]
    fifteen = list_of(decks, *(Row(f"Persona {n} de un equipo", "ventas") for n in range(15)))
    assert [paragraph.text for paragraph in fifteen] == [
        f"Persona {n} de un equipo   ventas" for n in range(15)
    ]
    wordy = [Row(f"Persona {n} de un equipo muy numeroso", "ventas y compras · Bolivia") for n in range(15)]
    [running] = list_of(decks, *wordy)
    assert all(f"{row.strong} {row.rest}" in running.text for row in wordy)


def test_names_too_long_for_a_card_are_listed(decks: DeckWriter) -> None:
    names = ("María de los Ángeles Fernández de Córdoba y Mamani", "Yumi", "W" * 60)
    listed = list_of(decks, *(Row(name, "ventas") for name in names))
    assert [paragraph.text for paragraph in listed] == [text for name in names for text in (name, "ventas")]


def list_of(decks: DeckWriter, *rows: Row) -> Any:  # noqa: ANN401
    """The paragraphs of a slide with these rows, that no text had to leave."""
    snapshot = charted()
    slide = replace(snapshot.slides[8], rows=rows)
    deck = decks.write(replace(snapshot, slides=(snapshot.slides[0], slide)))
    assert deck.shortened == ()
    return Presentation(BytesIO(deck.pptx)).slides[1].placeholders[1].text_frame.paragraphs


def test_the_short_cut_has_six_slides_in_order(decks: DeckWriter) -> None:
    snapshot = charted()
    short = {"title", "problem", "solution", "evidence", "model", "ask"}
    slides = tuple(replace(slide, short=slide.id in short) for slide in snapshot.slides)
    cut = Order("es", "pptx", cut="3min").applied_to(replace(snapshot, slides=slides))
    native = opened(decks, cut)
    assert [slide.shapes.title.text for slide in native.slides] == [
        snapshot.title,
        "Problema",
        "Solución",
        "Evidencia",
        "Modelo de negocio",
        "Plan, números y pedido",
    ]
    assert list(frames(native)) == ["unit", "cash"]
