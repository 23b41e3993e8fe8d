"""The deck: ten native slides that LibreOffice shows whole, with the full answers in the notes."""

from __future__ import annotations

import html
import os
import subprocess
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from filelock import FileLock
from pptx import Presentation

from ninja_mentor.core.pitch.snapshot import Design, Figure, Row, Slide
from tests.core.pitch.charted import charted, crowded_charts
from tests.core.pitch.examples import TITLE, empty, example
from tests.core.pitch.pages import squeezed
from tests.core.pitch.test_one_page import LANGUAGES, SYNTAX

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ninja_mentor.core.pitch.deck.writer import Deck, DeckWriter
    from ninja_mentor.core.pitch.snapshot import PitchSnapshot
    from tests.core.pitch.conftest import PlacedWord, Reader

EMU = 12_700
SLACK = 4  # points: pdftotext measures a word by its font's tallest letter
LONG = " ".join(f"La frase número {n} dice algo que el público tiene que oír hoy." for n in range(80))


def crowded(language: str) -> PitchSnapshot:
    """Every slide as full as a slide can be, and fuller."""
    snapshot = example(language)
    figures = tuple(
        Figure("123.456.789.012 PYG", "una etiqueta que no termina nunca, de verdad") for _ in range(4)
    )
    rows = tuple(Row(f"Persona {n} de un equipo grande", "ventas · Bolivia") for n in range(15))
    slides = [
        replace(
            slide,
            heading=f"{slide.heading} con un título que es mucho más largo que una línea",
            body=(LONG,),
            notes=LONG,
        )
        for slide in snapshot.slides
    ]
    slides[4] = replace(slides[4], figures=figures)
    slides[8] = replace(slides[8], body=(), rows=rows)
    return replace(snapshot, title="Un nombre muy largo " * 12, slides=tuple(slides))


def awkward() -> PitchSnapshot:
    """What people paste: syntax, control characters, other directions, emoji, endless words."""
    snapshot = example("es")
    texts = (
        SYNTAX,
        "uno\x00\x07 dos\u202e tres\ud800 cuatro\ufffe _x0041_ <a:t>",
        "שלום עולם\nمرحبا بالعالم",
        "Bien 👍🏽 ☕ 👩‍🌾",
        "x" * 500,
        "=1+1\n@SUM(A1)\n-2+3",
        "\t\n \n",
        "漢字" * 300,
        "https://example.org/" + "a/" * 120,
    )
    slides = [
        replace(slide, body=tuple(text.split("\n")), notes=text, rows=())
        for slide, text in zip(snapshot.slides[1:], texts, strict=True)
    ]
    return replace(snapshot, title=SYNTAX, slides=(replace(snapshot.slides[0], heading=SYNTAX), *slides))


DRAWN = {"es": "sumi", "ja": "forest"}  # the decks with charts, and their themes
CASES: dict[str, Callable[[], PitchSnapshot]] = {
    **{language: partial(example, language) for language in LANGUAGES},
    **{f"{language}_charts": partial(charted, language, theme) for language, theme in DRAWN.items()},
    "crowded": lambda: crowded("es"),
    "crowded_charts": lambda: replace(crowded_charts(), design=Design(theme="sumi")),
    "crowded_ja": lambda: replace(
        crowded("ja"),
        slides=tuple(replace(slide, body=("長い文章が続きます。" * 120,)) for slide in crowded("ja").slides),
    ),
    "awkward": awkward,
    "empty": empty,
}


@dataclass(frozen=True)
class Shown:
    """A deck, and what LibreOffice makes of it."""

    snapshot: PitchSnapshot
    deck: Deck
    native: Any
    pdf: bytes


@pytest.fixture(scope="session")
def rendered(tmp_path_factory: pytest.TempPathFactory, decks: DeckWriter) -> dict[str, Shown]:
    """All decks, through LibreOffice once, however many processes test."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    folder = shared / "rendered_decks"
    shown = {name: (make(), decks.write(make())) for name, make in CASES.items()}
    with FileLock(str(folder) + ".lock"):
        if not folder.exists():
            folder.mkdir()
            for name, (_, deck) in shown.items():
                (folder / f"{name}.pptx").write_bytes(deck.pptx)
            convert(folder)
    return {
        name: Shown(snapshot, deck, Presentation(BytesIO(deck.pptx)), (folder / f"{name}.pdf").read_bytes())
        for name, (snapshot, deck) in shown.items()
    }


def convert(folder: Path) -> None:
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            *(str(path) for path in sorted(folder.glob("*.pptx"))),
        ],
        capture_output=True,
        check=True,
        timeout=180,
    )


@pytest.mark.parametrize("name", CASES)
def test_ten_pages_with_every_text(name: str, rendered: dict[str, Shown], reader: Reader) -> None:
    shown = rendered[name]
    pages = reader.text(shown.pdf).split("\f")[:-1]
    assert len(pages) == len(shown.native.slides) == 10
    if name == "awkward":  # the directions of its letters are looked at below
        return
    for page, slide in zip(pages, shown.native.slides, strict=True):
        found = squeezed(page)
        for shape in slide.shapes:
            if shape.has_chart:
                for words in words_of(shape.chart):
                    assert squeezed(words) in found, words
                continue
            for paragraph in shape.text_frame.paragraphs:
                text = squeezed(paragraph.text)
                if text != "‹#›":
                    assert text in found, text


@pytest.mark.parametrize("name", CASES)
def test_no_glyph_outside_its_box(name: str, rendered: dict[str, Shown], reader: Reader) -> None:
    shown = rendered[name]
    boxes = [
        [
            (
                shape.left / EMU,
                shape.top / EMU,
                (shape.left + shape.width) / EMU,
                (shape.top + shape.height) / EMU,
            )
            for shape in slide.shapes
        ]
        for slide in shown.native.slides
    ]
    for word in reader.words(shown.pdf):
        assert any(inside(word, box) for box in boxes[word.page - 1]), (
            word.page,
            html.unescape(word.text),
            word,
        )


def words_of(chart: Any) -> list[str]:  # noqa: ANN401  (python-pptx is typed only in part)
    """The title, and the names of the columns where there is room for each."""
    names = [str(name) for name in chart.plots[0].categories]
    return [chart.chart_title.text_frame.text, *(names if len(names) <= 12 else names[:1])]


def inside(word: PlacedWord, box: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = box
    # A line's box is taller than its letters: its empty top and bottom may hang over.
    hang = (word.bottom - word.top) * 0.15
    return (
        word.left >= left - SLACK
        and word.right <= right + SLACK
        and word.top >= top - hang - SLACK
        and word.bottom <= bottom + hang + SLACK
    )


def test_words_of_each_slide_are_native_placeholders(rendered: dict[str, Shown]) -> None:
    for slide in rendered["es"].native.slides:
        for shape in slide.shapes:
            assert shape.is_placeholder or shape.name.startswith("SDG")
    assert rendered["es"].native.slides[1].shapes.title.text == "Problema"


def test_normal_text_can_be_read_from_the_last_row(rendered: dict[str, Shown]) -> None:
    for language in LANGUAGES:
        for slide in list(rendered[language].native.slides)[1:]:
            sizes = [
                run.font.size.pt
                for shape in slide.placeholders
                if shape.placeholder_format.idx in {0, 1}
                for paragraph in shape.text_frame.paragraphs
                for run in paragraph.runs
            ]
            assert min(sizes) >= 30


def test_full_answers_are_in_the_notes(rendered: dict[str, Shown]) -> None:
    shown = rendered["crowded"]
    assert {"problem", "solution", "evidence"} <= set(shown.deck.shortened)
    for slide in shown.native.slides:
        assert slide.notes_slide.notes_text_frame.text == LONG
    assert shown.native.slides[1].placeholders[1].text.endswith("…")
    assert rendered["es"].deck.shortened == ()


def test_nothing_smaller_than_eighteen_points(rendered: dict[str, Shown]) -> None:
    for slide in list(rendered["crowded"].native.slides)[1:]:
        for run in (
            run for paragraph in slide.placeholders[1].text_frame.paragraphs for run in paragraph.runs
        ):
            assert run.font.size.pt >= 18


def test_file_says_what_it_is(rendered: dict[str, Shown]) -> None:
    about = rendered["ja"].native.core_properties
    assert (about.title, about.author, about.language) == (TITLE, "Yumi Nakamura", "ja-JP")
    assert rendered["awkward"].native.core_properties.title == SYNTAX


def test_both_scripts_have_a_font_and_runs_a_language(rendered: dict[str, Shown]) -> None:
    native = rendered["ja"].native
    theme = next(
        relation.target_part.blob.decode()
        for relation in native.slide_master.part.rels.values()
        if relation.reltype.endswith("/theme")
    )
    assert theme.count('<a:latin typeface="Noto Sans"/>') == 2
    assert theme.count('<a:ea typeface="Noto Sans CJK JP"/>') == 2
    for slide in native.slides:
        assert {run.get("lang") for run in slide.element.xpath(".//a:r/a:rPr")} == {"ja-JP"}


def test_slides_are_numbered(rendered: dict[str, Shown], reader: Reader) -> None:
    pages = reader.text(rendered["es"].pdf).split("\f")
    for number, page in enumerate(pages[1:10], start=2):
        assert str(number) in page.split(), number


def test_a_text_in_another_language_says_so(decks: DeckWriter) -> None:
    slide = Slide("problem", "課題", ("Las familias venden barato.",), fallback_language="es")
    deck = decks.write(replace(example("ja"), slides=(example("ja").slides[0], slide)))
    native = Presentation(BytesIO(deck.pptx))
    assert {run.get("lang") for run in native.slides[1].placeholders[1].element.xpath(".//a:rPr")} == {
        "es-ES"
    }


def test_right_to_left_paragraphs_run_from_the_right(rendered: dict[str, Shown], reader: Reader) -> None:
    paragraphs = rendered["awkward"].native.slides[3].placeholders[1].element.xpath(".//a:pPr")
    assert [p.get("rtl") for p in paragraphs] == ["1", "1"]
    assert "שלום" in reader.text(rendered["awkward"].pdf)


def test_syntax_is_literal_text_in_the_deck(rendered: dict[str, Shown]) -> None:
    shown = rendered["awkward"]
    assert shown.native.slides[1].placeholders[1].text == SYNTAX
    assert shown.native.slides[2].placeholders[1].text == "uno dos tres cuatro _x0041_ <a:t>"
    assert shown.native.slides[6].placeholders[1].text == "=1+1\n@SUM(A1)\n-2+3"


def test_empty_idea_leaves_its_slides_to_be_filled(rendered: dict[str, Shown], reader: Reader) -> None:
    shown = rendered["empty"]
    assert shown.deck.shortened == ()
    assert "Problema" in reader.text(shown.pdf)
