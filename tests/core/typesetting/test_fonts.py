"""A computer without fonts: what Typst brings along is there, and nothing else is promised."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
import typst
from pptx import Presentation

from ninja_mentor.core.pitch.deck.pdf import DeckPdfWriter
from ninja_mentor.core.pitch.deck.writer import DeckWriter
from ninja_mentor.core.typesetting.fonts import BROUGHT_ALONG, FontBook
from ninja_mentor.core.typesetting.typesetter import Typesetter
from tests.core.pitch.examples import TITLE, example

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def bare() -> FontBook:
    book = FontBook()
    book.typst = typst.Fonts(include_system_fonts=False)
    return book


@pytest.mark.parametrize("language", ["es", "ja"])
def test_decks_are_written_without_any_font(language: str, bare: FontBook) -> None:
    snapshot = example(language)
    deck = Presentation(BytesIO(DeckWriter(bare).write(snapshot).pptx))
    assert len(deck.slides) == len(snapshot.slides)
    assert deck.slides[0].shapes.title is not None
    assert TITLE in deck.slides[0].shapes.title.text_frame.text
    assert DeckPdfWriter(bare).write(snapshot).pdf.startswith(b"%PDF")


def test_only_what_no_font_shows_is_named(bare: FontBook) -> None:
    assert bare.without_glyph("Café de Altura, 3 € – ¿“sí”? Ação ñandú") == ""
    assert bare.without_glyph("Café 農家 ☕") == "農家☕"


def test_what_typst_brings_along_shows_all_that_is_said_of_it(bare: FontBook, tmp_path: Path) -> None:
    """A PDF/UA is refused for one letter without a glyph; then it would be no PDF/UA."""
    template = tmp_path / "letters.typ"
    template.write_text(
        '#set document(title: "letters")\n#for letter in json(bytes(sys.inputs.data)).letters [#letter ]'
    )
    letters = [chr(number) for number in sorted(BROUGHT_ALONG)]
    setting = Typesetter(bare, template)
    assert b"pdfuaid:part" in setting.pdf({"letters": letters})[0]
    assert b"pdfuaid:part" not in setting.pdf({"letters": [*letters, "農"]})[0]
