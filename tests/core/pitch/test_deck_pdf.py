"""The deck as PDF: a page a slide, the same words at the same places as in PowerPoint, and nothing outside."""

from __future__ import annotations

import html
from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from ninja_mentor.core.ideas.edits import write_text
from ninja_mentor.core.pitch.deck import places as deck_places
from ninja_mentor.core.pitch.deck.arranged import arranged
from ninja_mentor.core.pitch.deck.columns import columns_of
from ninja_mentor.core.pitch.deck.pdf import DeckPdfWriter
from ninja_mentor.core.pitch.exporting import Press, export_pitch, prepare
from ninja_mentor.core.pitch.fitting import Fitter
from ninja_mentor.core.pitch.ordering import Order
from ninja_mentor.core.pitch.rules import THEMES as THEME_NAMES
from ninja_mentor.core.pitch.snapshot import Figure, Row
from ninja_mentor.core.typesetting.plain import cleaned
from tests.core.pitch.charted import charted
from tests.core.pitch.examples import TITLE, empty, example
from tests.core.pitch.pages import squeezed
from tests.core.pitch.stored import PRIVATE, store_idea
from tests.core.pitch.test_deck import CASES, inside
from tests.core.pitch.test_one_page import LANGUAGES, SYNTAX
from tests.core.pitch.test_templates import alternative_texts, dictionaries

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ninja_mentor.core.pitch.deck.laid import Arranged
    from ninja_mentor.core.pitch.deck.pdf import SlidesPdf
    from ninja_mentor.core.pitch.deck.places import Place
    from ninja_mentor.core.pitch.deck.writer import DeckWriter
    from ninja_mentor.core.pitch.fitting import Fitted
    from ninja_mentor.core.pitch.snapshot import PitchSnapshot
    from ninja_mentor.core.typesetting.fonts import FontBook
    from ninja_mentor.core.workspace import Workspace
    from tests.core.pitch.conftest import Reader


@pytest.fixture(scope="module")
def slides(fonts: FontBook) -> DeckPdfWriter:
    return DeckPdfWriter(fonts)


@pytest.fixture(scope="module")
def written(slides: DeckPdfWriter) -> Callable[[str], SlidesPdf]:
    """Each case as PDF, written once."""

    @cache
    def write(name: str) -> SlidesPdf:
        return slides.write(CASES[name]())

    return write


def laid(snapshot: PitchSnapshot, fonts: FontBook) -> list[Arranged]:
    return arranged(cleaned(snapshot), Fitter(fonts))


def said(slide: Arranged) -> list[str]:
    """Every paragraph, and each word below a column."""
    texts = [slide.title, slide.body, slide.origin, *(goal.name for goal in slide.goals)]
    words: list[Fitted] = [text.words for text in texts if text]
    words += [each for card in slide.cards for each in (card.value, card.label)]
    found = ["".join(run.text for run in paragraph) for each in words for paragraph in each.paragraphs]
    if slide.chart:
        drawn = slide.chart.drawn
        found += [drawn.title, *drawn.said.values()]
        found += [word for name in drawn.names[:: drawn.every] for word in name.split()]
    return [*found, slide.footer or ""]


@pytest.mark.parametrize("name", CASES)
def test_a_page_a_slide_with_every_text(
    name: str, written: Callable[[str], SlidesPdf], fonts: FontBook, reader: Reader
) -> None:
    snapshot = CASES[name]()
    pages = reader.text(written(name).pdf).split("\f")[:-1]
    assert len(pages) == len(snapshot.slides) == 10
    if name == "awkward":  # the directions of its letters are looked at below
        return
    for page, slide in zip(pages, laid(snapshot, fonts), strict=True):
        for text in said(slide):
            assert squeezed(text) in squeezed(page), text


@pytest.mark.parametrize("name", CASES)
def test_no_word_outside_its_place(
    name: str, written: Callable[[str], SlidesPdf], fonts: FontBook, reader: Reader
) -> None:
    snapshot = CASES[name]()
    places = [[edges(place) for place in places_of(slide)] for slide in laid(snapshot, fonts)]
    words = reader.words(written(name).pdf)
    assert len(words) > 10
    for word in words:
        if word.text.endswith(("。", "、")):  # its right half is empty and may hang over the edge
            word = replace(word, right=word.right - (word.bottom - word.top) / 2)  # noqa: PLW2901
        assert any(inside(word, box) for box in places[word.page - 1]), (
            word.page,
            html.unescape(word.text),
            word,
        )


def places_of(slide: Arranged) -> list[Place]:
    texts = [slide.title, slide.body, slide.origin, *(goal.name for goal in slide.goals)]
    found = [text.place for text in texts if text]
    found += [card.place for card in slide.cards]
    found += [goal.place for goal in slide.goals]
    found += [slide.chart.place] if slide.chart else []
    return [*found, deck_places.FOOTER, deck_places.NUMBER]


def edges(place: Place) -> tuple[float, float, float, float]:
    return place.left, place.top, place.left + place.width, place.top + place.height


@pytest.mark.parametrize("name", CASES)
def test_it_is_shortened_where_powerpoint_is(
    name: str, written: Callable[[str], SlidesPdf], decks: DeckWriter
) -> None:
    assert written(name).shortened == decks.write(CASES[name]()).shortened


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("theme", THEME_NAMES)
def test_file_says_what_it_is_and_can_be_read_aloud(
    theme: str, language: str, slides: DeckPdfWriter, reader: Reader
) -> None:
    snapshot = charted(language, theme)
    pdf = slides.write(snapshot).pdf
    assert reader.complaint(pdf) == ""
    about = reader.information(pdf)
    assert TITLE in about
    assert "Yumi Nakamura" in about
    assert "960 x 540 pts" in about
    lines = reader.fonts(pdf).splitlines()[2:]
    assert lines
    assert all(line.split()[-5] == "yes" for line in lines), lines  # embedded
    root = PdfReader(BytesIO(pdf)).root_object
    assert str(root["/Lang"]).split("-")[0] == language
    assert b"pdfuaid:part" in pdf
    headings = [node for node in dictionaries(root["/StructTreeRoot"], set()) if node.get("/S") == "/H1"]
    assert len(headings) == 10


def test_charts_and_goals_are_said_in_words(slides: DeckPdfWriter, fonts: FontBook) -> None:
    snapshot = replace(charted("ja"), goals="SDGs 8：働きがい\nSDGs 12：つくる責任")
    drawn = [slide.chart.drawn for slide in laid(snapshot, fonts) if slide.chart]
    alts = alternative_texts(slides.write(snapshot).pdf)
    assert alts == [drawn[0].alt, drawn[1].alt, "SDGs 8：働きがい", "SDGs 12：つくる責任", drawn[2].alt]
    assert "年間の市場: 49,200,000 JPY" in alts[0]


def test_the_short_cut_is_numbered_from_one_to_six(slides: DeckPdfWriter, reader: Reader) -> None:
    short = {"title", "problem", "solution", "evidence", "model", "ask"}
    whole = charted()
    whole = replace(whole, slides=tuple(replace(slide, short=slide.id in short) for slide in whole.slides))
    pages = reader.text(slides.write(Order("es", "slides", cut="3min").applied_to(whole)).pdf).split("\f")[
        :-1
    ]
    assert len(pages) == 6
    for number, page in enumerate(pages[1:], start=2):
        assert str(number) in page.split()


def test_syntax_and_other_directions_are_literal_text(slides: DeckPdfWriter, reader: Reader) -> None:
    text = reader.text(slides.write(CASES["awkward"]()).pdf)
    assert squeezed(SYNTAX) in squeezed(text)
    assert "שלום" in text


def test_an_idea_without_a_word_is_still_a_deck(slides: DeckPdfWriter, reader: Reader) -> None:
    nothing = replace(empty(), title="", slides=tuple(replace(slide, heading="") for slide in empty().slides))
    pages = reader.text(slides.write(nothing).pdf).split("\f")[:-1]
    assert len(pages) == 10


def test_a_picture_a_slide(slides: DeckPdfWriter) -> None:
    pictures = slides.pictures(example("pt"), 48)
    assert len(pictures) == 10
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)


def test_it_is_exported_with_what_is_too_full(workspace: Workspace, tmp_path: Path, reader: Reader) -> None:
    idea_id = store_idea(workspace)
    with workspace.transaction("Fill in") as tx:
        write_text(tx, idea_id, "alternatives", "es", "Una frase que nadie lee hasta el final. " * 60)
    out = tmp_path / "pitch.pdf"
    done = export_pitch(workspace, idea_id, Order("es", "slides", theme="forest"), out)
    text = reader.text(out.read_bytes())
    assert len(text.split("\f")[:-1]) == 10
    assert [check.part for check in done.checks if "too full" in check.message] == ["competition"]
    assert not any(word in text for word in PRIVATE)
    numbers = prepare(workspace, idea_id, Order("es"), Press()).snapshot.numbers
    assert numbers.unit
    assert numbers.market
    drawn = [
        numbers.cash_title,
        numbers.lowest_cash,
        *(bar.value for bar in (*numbers.unit, *numbers.market)),
    ]
    for words in drawn:
        assert squeezed(words) in squeezed(text), words


@pytest.mark.parametrize("months", [1, 12, 24, 60])
def test_columns_stand_on_their_line_above_their_names(months: int, fonts: FontBook) -> None:
    chart = laid(charted(months=months), fonts)[9].chart
    assert chart is not None
    found = columns_of(chart)
    place = chart.place
    assert len(found.columns) == months
    for column, amount in zip(found.columns, chart.drawn.amounts, strict=True):
        assert column.below == ((amount or 0) < 0)
        line = column.place.top if column.below else column.place.top + column.place.height
        assert line == pytest.approx(found.line.top)
        assert (
            place.left
            <= column.place.left
            <= column.place.left + column.place.width
            <= place.left + place.width
        )
    heights = [column.place.height for column in found.columns]
    assert heights.index(max(heights)) == 0  # the lowest month
    for name in found.names:
        column = found.columns[int(name.text) - 1]
        assert name.place.left + name.place.width / 2 == pytest.approx(
            column.place.left + column.place.width / 2
        )
        assert name.place.top > max(each.place.top + each.place.height for each in found.columns)
    assert [name.text for name in found.names][:2] == {
        1: ["1"],
        12: ["1", "2"],
        24: ["1", "4"],
        60: ["1", "13"],
    }[months]
    for said in found.amounts:
        assert place.left < said.place.left < said.place.left + said.place.width < place.left + place.width


def test_people_and_numbers_on_one_slide(slides: DeckPdfWriter, reader: Reader) -> None:
    whole = charted()
    rows = tuple(Row(f"Persona {n}", "ventas") for n in range(7))
    slide = replace(whole.slides[4], rows=rows, body=())
    done = slides.write(replace(whole, slides=(whole.slides[0], slide)))
    page = reader.text(done.pdf).split("\f")[1]
    assert done.shortened == ()
    for word in (*(row.strong for row in rows), *(figure.label for figure in slide.figures)):
        assert squeezed(word) in squeezed(page)


def test_words_full_of_emoji_stay_in_their_place(
    slides: DeckPdfWriter, fonts: FontBook, reader: Reader
) -> None:
    whole = charted()
    body = ("👩‍🌾 café ☕ " * 40,)
    figures = tuple(Figure("👍🏽 12", "👩‍🌾 entrevistas 👩‍🌾 con 👩‍🌾 gente") for _ in range(4))
    cut = replace(whole, slides=(whole.slides[0], replace(whole.slides[4], body=body, figures=figures)))
    places = [[edges(place) for place in places_of(slide)] for slide in laid(cut, fonts)]
    for word in reader.words(slides.write(cut).pdf):
        assert any(inside(word, box) for box in places[word.page - 1]), word


@pytest.mark.parametrize("count", [1, 3, 4, 7, 17])
def test_no_goal_is_left_out_however_many(count: int, fonts: FontBook) -> None:
    goals = tuple(range(1, count + 1))
    whole = example("es")
    slides = tuple(replace(slide, sdgs=goals) if slide.id == "impact" else slide for slide in whole.slides)
    names = "\n".join(f"ODS {goal}: Objetivo" for goal in goals)
    [impact] = [
        slide
        for slide in laid(replace(whole, sdgs=goals, goals=names, slides=slides), fonts)
        if slide.slide.id == "impact"
    ]
    assert [goal.number for goal in impact.goals] == list(goals)
    for goal in impact.goals:
        assert goal.place.left + goal.place.width <= deck_places.WIDTH - deck_places.MARGIN + 0.1
    for one, other in pairwise(impact.goals):
        assert one.place.left + one.place.width < other.place.left
