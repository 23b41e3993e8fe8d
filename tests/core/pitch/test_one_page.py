"""The one page: one page, in four languages, with nothing lost, whatever was typed."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from ninja_mentor.core.pitch.snapshot import Design, NumbersBlock, Part
from tests.core.pitch.examples import PARTS, TITLE, empty, example
from tests.core.pitch.pages import longer, squeezed, stays_on_the_page, with_problem

if TYPE_CHECKING:
    from ninja_mentor.core.pitch.one_page import OnePageWriter
    from tests.core.pitch.conftest import Reader

LANGUAGES = ("es", "ja", "pt", "en")
SYNTAX = (
    '#import "x" $a$ *b* _c_ @d <label> \\ #{panic()} `raw` // /* */ = - + ~ [x](y) &amp; {{t}} =1+1 "a" NEAR'
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_file_is_sound_and_says_what_it_is(language: str, one_page: OnePageWriter, reader: Reader) -> None:
    pdf = one_page.write(example(language)).pdf
    assert reader.complaint(pdf) == ""
    information = reader.information(pdf)
    assert TITLE in information
    assert "Yumi Nakamura" in information
    assert "Tagged:          yes" in information
    catalog = PdfReader(BytesIO(pdf)).root_object
    assert str(catalog["/Lang"]).split("-")[0] == language
    for line in reader.fonts(pdf).splitlines()[2:]:
        assert line[line.index("Identity-H") :].split()[-5:-2] == ["yes", "yes", "yes"], line  # embedded


def test_japanese_has_japanese_letter_forms(one_page: OnePageWriter, reader: Reader) -> None:
    assert "NotoSansCJKjp" in reader.fonts(one_page.write(example("ja")).pdf)


def test_missing_parts_are_left_out(one_page: OnePageWriter, reader: Reader) -> None:
    snapshot = example("es")
    parts = tuple(replace(part, missing=part.id == "partner") for part in snapshot.parts)
    text = reader.text(one_page.write(replace(snapshot, parts=parts)).pdf)
    assert "Socio que buscamos" not in text
    assert "Lo que pedimos" in text


def test_nothing_but_a_title(one_page: OnePageWriter, reader: Reader) -> None:
    page = one_page.write(empty())
    assert reader.text(page.pdf).split() == ["Idea"]
    assert page.pages == 1


def test_shrinks_before_it_needs_a_second_page(one_page: OnePageWriter) -> None:
    short = one_page.write(example("es"))
    long = one_page.write(longer(example("es"), 2))
    assert long.pages == short.pages == 1
    assert 8 <= long.points < short.points


@pytest.mark.parametrize("language", ["es", "ja"])
def test_far_too_long_flows_on_and_keeps_every_word(
    language: str, one_page: OnePageWriter, reader: Reader
) -> None:
    page = one_page.write(longer(example(language), 6))
    assert page.pages > 1
    found = squeezed(reader.text(page.pdf, "-raw"))
    for part_id, _, text in PARTS[language]:
        if text:
            assert found.count(f"{part_id}5.") == 1, part_id
    stays_on_the_page(reader, page.pdf)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_leaves_the_page(language: str, one_page: OnePageWriter, reader: Reader) -> None:
    stays_on_the_page(reader, one_page.write(example(language)).pdf)


def test_word_without_end_is_broken_not_clipped(one_page: OnePageWriter, reader: Reader) -> None:
    snapshot = replace(with_problem(example("es"), "x" * 20_000), title="W" * 90, sentence="w" * 300)
    pdf = one_page.write(snapshot).pdf
    text = reader.text(pdf)
    assert text.count("x") >= 20_000
    assert text.count("W") >= 90
    stays_on_the_page(reader, pdf)


def test_syntax_is_literal_text(one_page: OnePageWriter, reader: Reader) -> None:
    snapshot = example("es")
    parts = tuple(replace(part, heading=f"{part.id} {SYNTAX}", text=SYNTAX) for part in snapshot.parts)
    team = tuple(replace(person, name=SYNTAX, job=SYNTAX) for person in snapshot.team)
    snapshot = replace(
        snapshot, title=SYNTAX, sentence=SYNTAX, place=SYNTAX, contact=SYNTAX, parts=parts, team=team
    )
    page = one_page.write(snapshot)
    found = squeezed(reader.text(page.pdf, "-raw"))
    contacts = page.pages  # one in each foot
    assert found.count(squeezed(SYNTAX)) == 3 + contacts + 2 * len(parts) + 2 * len(team)


@given(
    text=st.text(
        st.one_of(
            st.characters(min_codepoint=33, max_codepoint=126),
            st.sampled_from("áéíóúñãçü¿¡₲¥日本語のカタカナー農業、。「」"),
            st.sampled_from(" \n"),
        ),
        min_size=1,
        max_size=300,
    )
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_typed_is_what_is_read(text: str, one_page: OnePageWriter, reader: Reader) -> None:
    snapshot = replace(empty(), parts=(Part("problem", "Problema", text),))
    assert squeezed(reader.text(one_page.write(snapshot).pdf, "-raw")) == "IdeaProblema" + squeezed(text)


def test_control_characters_break_nothing(one_page: OnePageWriter, reader: Reader) -> None:
    text = "uno\x00\x07\x1b dos\u202e tres\u2066 cuatro\ud800 cinco\ufffe seis\x85siete"
    pdf = one_page.write(with_problem(replace(example("es"), title="A\x00\u202eB"), text)).pdf
    assert reader.complaint(pdf) == ""
    assert "uno dos tres cuatro cinco seis\nsiete" in reader.text(pdf, "-raw")


def test_right_to_left_and_emoji_come_through(one_page: OnePageWriter, reader: Reader) -> None:
    pdf = one_page.write(with_problem(example("es"), "שלום עולם\nمرحبا\nBien 👍🏽 ☕ 👩‍🌾")).pdf
    text = reader.text(pdf)
    assert "שלום" in text
    assert "مرحبا" in text
    assert reader.complaint(pdf) == ""


def test_numbers_that_sell_nothing_have_no_chart(one_page: OnePageWriter, reader: Reader) -> None:
    numbers = replace(
        example("es").numbers,
        months=tuple(replace(month, sales=None) for month in example("es").numbers.months),
    )
    assert "Ventas por mes" not in reader.text(one_page.write(replace(example("es"), numbers=numbers)).pdf)
    assert one_page.write(replace(example("es"), numbers=NumbersBlock())).pages == 1


def test_letter_paper(one_page: OnePageWriter, reader: Reader) -> None:
    assert "612 x 792 pts (letter)" in reader.information(
        one_page.write(replace(example("es"), design=Design(paper="letter"))).pdf
    )
