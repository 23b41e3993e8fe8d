"""The three looks of the one page: as they were meant, on both papers, in all colours, whatever is put in."""

from __future__ import annotations

import os
import subprocess
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import segno
from PIL import Image, ImageChops, ImageStat
from pypdf import PdfReader

from ninja_mentor.core.pitch.page_charts import chart_of
from ninja_mentor.core.pitch.qr import address_of, code_of
from ninja_mentor.core.pitch.rules import LONGEST_LINK, PAPERS, TEMPLATES, THEMES
from ninja_mentor.core.pitch.snapshot import Design, Figure, Month, NumbersBlock, Part, Picture, TeamLine
from ninja_mentor.core.typesetting import look
from tests.core.pitch.examples import LINK, PARTS, TITLE, designed, empty, example, hills
from tests.core.pitch.pages import longer, squeezed, stays_on_the_page, with_problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ninja_mentor.core.pitch.one_page import OnePageWriter
    from ninja_mentor.core.pitch.snapshot import PitchSnapshot
    from tests.core.pitch.conftest import Reader

LANGUAGES = ("es", "ja", "pt", "en")
REFERENCE = Path(__file__).parents[2] / "reference" / "pitch"
THUMBNAIL = (72, 102)  # pixels: large enough to see the layout, too small to see letters
ALIKE = 1.5  # of 255, on average
READABLE = 4.5  # contrast


def thumbnail(snapshot: PitchSnapshot, one_page: OnePageWriter) -> Image.Image:
    [picture] = one_page.pictures(snapshot, 72)
    return Image.open(BytesIO(picture)).convert("L").resize(THUMBNAIL, Image.Resampling.BOX)


def difference(one: Image.Image, other: Image.Image) -> float:
    return float(ImageStat.Stat(ImageChops.difference(one, other)).mean[0])


def dictionaries(node: object, seen: set[int]) -> Iterator[dict[str, object]]:
    """Every dictionary of the structure tree."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, dict):
        if id(node) in seen:
            return
        seen.add(id(node))
        yield node
        yield from dictionaries(node.get("/K"), seen)
    if isinstance(node, list):
        for child in node:
            yield from dictionaries(child, seen)


def alternative_texts(pdf: bytes) -> list[str]:
    tree = PdfReader(BytesIO(pdf)).root_object["/StructTreeRoot"]
    return [str(node["/Alt"]) for node in dictionaries(tree, set()) if "/Alt" in node]


def addresses(pdf: bytes) -> list[str]:
    """What can be clicked."""
    notes = [note.get_object() for page in PdfReader(BytesIO(pdf)).pages for note in page.get("/Annots", ())]
    return [str(note["/A"]["/URI"]) for note in notes]


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_text_is_the_reference(language: str, template: str, one_page: OnePageWriter, reader: Reader) -> None:
    page = one_page.write(designed(language, template))
    lines = [line.strip() for line in reader.text(page.pdf, "-raw").splitlines()]
    text = "\n".join(line for line in lines if line) + "\n"
    file = REFERENCE / f"{template}.{language}.txt"
    if os.environ.get("WRITE_REFERENCE"):
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")
    assert page.pages == 1


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_layout_is_the_reference(language: str, template: str, one_page: OnePageWriter) -> None:
    made = thumbnail(designed(language, template), one_page)
    file = REFERENCE / f"{template}.{language}.png"
    if os.environ.get("WRITE_REFERENCE"):
        made.save(file, optimize=True)
    with Image.open(file) as wanted:
        assert difference(made, wanted) < ALIKE


def test_another_layout_would_be_seen(one_page: OnePageWriter) -> None:
    """The tolerance lets no other template, lost picture, other chart or lost part pass."""
    wanted_of = designed("es", "visual")
    wanted = thumbnail(wanted_of, one_page)
    others = (
        designed("es", "plain"),
        replace(wanted_of, design=replace(wanted_of.design, picture=None)),
        replace(wanted_of, design=replace(wanted_of.design, chart="sales")),
        replace(wanted_of, parts=wanted_of.parts[:-2]),
    )
    assert [other for other in others if difference(thumbnail(other, one_page), wanted) < ALIKE] == []


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("template", TEMPLATES)
def test_one_accessible_page_on_each_paper(
    template: str, paper: str, one_page: OnePageWriter, reader: Reader
) -> None:
    snapshot = designed("ja", template, paper=paper)
    page = one_page.write(snapshot)
    assert page.pages == 1
    assert reader.complaint(page.pdf) == ""
    stays_on_the_page(reader, page.pdf, paper)
    file = PdfReader(BytesIO(page.pdf))
    catalog: Any = file.root_object
    assert catalog["/MarkInfo"]["/Marked"]
    assert str(catalog["/Lang"]).startswith("ja")
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "pdfuaid:part" in catalog["/Metadata"].get_data().decode()
    assert file.metadata is not None
    assert (file.metadata.title, file.metadata.author) == (TITLE, "Yumi Nakamura")
    assert str(file.metadata["/CreationDate"]).startswith("D:20261123")
    told = alternative_texts(page.pdf)
    assert {"Hills of Caranavi at dawn", "Altura", LINK, "SDGs 12：つくる責任、つかう責任"} <= set(told)
    assert any("月末の現金残高（円）" in words and "¥245,000" in words for words in told)
    assert addresses(page.pdf) == [LINK]


@pytest.mark.parametrize("theme", THEMES)
def test_words_are_read_on_their_ground(theme: str) -> None:
    colours = look.THEMES[theme]
    for words, grounds in {
        ("ink", "quiet", "main", "deep"): ("white", "paper", "card"),
        ("white", "haze"): ("main", "deep"),
    }.items():
        for word in words:
            for ground in grounds:
                assert contrast(getattr(colours, word), getattr(colours, ground)) >= READABLE, (word, ground)


def test_numbers_of_the_goals_are_read_on_their_squares() -> None:
    for colour in look.SDG_COLOURS.values():
        assert contrast(look.letters_on(colour), colour) >= 3.9  # red and blue allow no more, even in white


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    straight = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (red, green, blue)
    ]
    return 0.2126 * straight[0] + 0.7152 * straight[1] + 0.0722 * straight[2]


def test_themes_are_seen(one_page: OnePageWriter) -> None:
    pages = {one_page.pictures(designed("es", "visual", theme=theme), 20)[0] for theme in THEMES}
    assert len(pages) == len(THEMES)


@pytest.mark.parametrize("template", TEMPLATES)
def test_nothing_but_a_title(template: str, one_page: OnePageWriter, reader: Reader) -> None:
    page = one_page.write(replace(empty(), design=Design(template=template)))
    assert reader.text(page.pdf).split() == ["Idea"]
    assert page.pages == 1
    nameless = one_page.write(replace(empty(), title="\u200b\x07", design=Design(template=template)))
    assert nameless.pages == 1


@pytest.mark.parametrize("template", TEMPLATES)
def test_far_too_long_flows_on_and_keeps_every_word(
    template: str, one_page: OnePageWriter, reader: Reader
) -> None:
    page = one_page.write(longer(designed("es", template), 10))
    assert page.pages > 1
    found = squeezed(reader.text(page.pdf, "-raw"))
    for part_id, _, text in PARTS["es"]:
        if text:
            assert found.count(f"{part_id}9.") == 1, part_id
    stays_on_the_page(reader, page.pdf)
    assert {word.page for word in reader.words(page.pdf) if word.top < 700} == set(range(1, page.pages + 1))


@pytest.mark.parametrize("template", TEMPLATES)
def test_title_and_sentence_without_end_are_kept(
    template: str, one_page: OnePageWriter, reader: Reader
) -> None:
    snapshot = replace(
        designed("es", template), title="Montaña " * 300, sentence="Palabras " * 900 + "fin.", place="W" * 300
    )
    pdf = one_page.write(snapshot).pdf
    text = reader.text(pdf, "-raw")
    assert text.count("Montaña") == 300
    assert text.count("Palabras") == 900
    assert text.count("W") == 300
    stays_on_the_page(reader, pdf)


@pytest.mark.parametrize("template", TEMPLATES)
def test_long_contact_is_not_clipped(template: str, one_page: OnePageWriter, reader: Reader) -> None:
    contact = "María del Carmen Quispe · " * 20 + "x" * 200 + "@example.org"
    pdf = one_page.write(replace(designed("es", template), contact=contact)).pdf
    assert squeezed(contact) in squeezed(reader.text(pdf, "-raw"))
    stays_on_the_page(reader, pdf)


@pytest.mark.parametrize("template", TEMPLATES)
def test_long_words_stay_in_their_column(template: str, one_page: OnePageWriter, reader: Reader) -> None:
    """Labels of numbers, side by side: no word runs into the next one."""
    label = "Donaudampfschifffahrt"
    figures = tuple(Figure(str(number), label) for number in range(4))
    page = one_page.write(replace(designed("es", template), evidence=figures))
    words = sorted(
        (word for word in reader.words(page.pdf) if word.text in label and len(word.text) > 4),
        key=lambda word: (word.top, word.left),
    )
    assert squeezed(reader.text(page.pdf, "-raw")).count(label) >= 1
    for one, other in pairwise(words):
        assert other.top > one.top + 1 or other.left >= one.right - 1


@pytest.mark.parametrize("template", TEMPLATES)
def test_strange_letters_come_through(template: str, one_page: OnePageWriter, reader: Reader) -> None:
    snapshot = with_problem(
        designed("es", template), "שלום עולם\nمرحبا\nBien 👍🏽 ☕ 👩‍🌾 \U0001f9ff\n" + "x" * 3000
    )
    pdf = one_page.write(replace(snapshot, sentence="مرحبا " * 20)).pdf
    text = reader.text(pdf)
    assert "שלום" in text
    assert text.count("x") >= 3000
    assert reader.complaint(pdf) == ""
    stays_on_the_page(reader, pdf)


@pytest.mark.parametrize("count", range(97, 101))
def test_words_stay_where_typst_panics(count: int, one_page: OnePageWriter, reader: Reader) -> None:
    """At some of these lengths the emoji would begin a line; that line made Typst 0.15 panic."""
    text = "مرحبا بك " + "a " * count + "x \u00ad👍🏽"
    pdf = one_page.write(replace(empty(), parts=(Part("problem", "Problema", text),))).pdf
    assert reader.text(pdf).count("a") == count + 2  # two are in title and heading


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_large_team_and_all_goals(template: str, one_page: OnePageWriter, reader: Reader) -> None:
    team = tuple(TeamLine(f"Persona{n} Apellido", "ventas", "Bolivia", f"人{n}") for n in range(15))
    goals = "\n".join(f"ODS {n}: Objetivo{n} con un nombre largo" for n in range(1, 18))
    snapshot = replace(designed("es", template), team=team, sdgs=tuple(range(1, 18)), goals=goals)
    pdf = one_page.write(snapshot).pdf
    text = reader.text(pdf)
    assert all(f"Persona{n}" in text for n in range(15))
    assert all(f"Objetivo{n}" in text for n in range(1, 18))
    assert "ODS 17: Objetivo17 con un nombre largo" in alternative_texts(pdf)
    stays_on_the_page(reader, pdf)


def numbers(*cash: int | None) -> NumbersBlock:
    """Months of cash; the sales are the same."""
    amounts = [None if amount is None else Decimal(amount) for amount in cash]
    months = tuple(Month(str(n), amount, amount) for n, amount in enumerate(amounts, start=1))
    return NumbersBlock(
        months=months,
        sales_title="Ventas",
        highest_sales="más",
        cash_title="Caja",
        lowest_cash="menos",
        last_cash="fin",
    )


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("count", [1, 60])
def test_one_month_and_five_years(count: int, template: str, one_page: OnePageWriter, reader: Reader) -> None:
    months = numbers(*((n - 20) * 1000 for n in range(count)))
    page = one_page.write(replace(designed("es", template), numbers=months))
    assert page.pages == 1
    text = reader.text(page.pdf)
    assert "Caja" in text
    assert "menos" in text
    assert ("fin" in text.split()) == (count > 1)
    stays_on_the_page(reader, page.pdf)


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("cash", [(), (None, None), (0, 0, 0)])
def test_nothing_to_draw_is_not_drawn(
    cash: tuple[int | None, ...], template: str, one_page: OnePageWriter, reader: Reader
) -> None:
    page = one_page.write(replace(designed("es", template), numbers=numbers(*cash)))
    assert page.pages == 1
    assert "Caja" not in reader.text(page.pdf)


def test_negative_months_hang_below_the_line() -> None:
    chart = chart_of(numbers(-100, -300, None, 100), "cash")
    assert chart is not None
    assert chart["zero"] == pytest.approx(0.25)
    assert [bar["share"] for bar in chart["bars"]] == [
        pytest.approx(-0.25),
        pytest.approx(-0.75),
        None,
        pytest.approx(0.25),
    ]
    assert chart["below"] == {"place": 1, "text": "menos"}
    assert chart["above"] == {"place": 3, "text": "fin"}


def test_bars_are_as_high_as_their_numbers(one_page: OnePageWriter) -> None:
    """Seen in pixels: twice the cash, twice the bar."""
    snapshot = replace(
        empty(), parts=example("es").parts[7:8], numbers=numbers(100, 200), design=Design(chart="cash")
    )
    image = Image.open(BytesIO(one_page.pictures(snapshot, 200)[0])).convert("RGB")
    strong = tuple(int(look.THEMES["indigo"].main[place : place + 2], 16) for place in (0, 2, 4))
    pixels: Any = image.load()
    below_title = range(image.height // 8, image.height)
    heights = Counter(sum(pixels[x, y] == strong for y in below_title) for x in range(0, image.width, 4))
    wide = sorted(height for height, columns in heights.items() if columns > 25 and height)
    assert len(wide) == 2
    assert wide[1] / wide[0] == pytest.approx(2, rel=0.03)


@pytest.mark.parametrize("template", TEMPLATES)
def test_picture_survives_and_adds_little(template: str, one_page: OnePageWriter, tmp_path: Path) -> None:
    picture = hills(1600, 1200)
    bare = replace(example("es"), design=Design(template=template))
    with_picture = one_page.write(replace(bare, design=replace(bare.design, picture=picture))).pdf
    file = tmp_path / "page.pdf"
    file.write_bytes(with_picture)
    found = subprocess.run(["pdfimages", "-list", file], capture_output=True, check=True, text=True).stdout
    [row] = [line.split() for line in found.splitlines()[2:]]
    assert (row[2], row[3], row[4], row[8]) == ("image", "1600", "1200", "jpeg")
    assert len(with_picture) < len(one_page.write(bare).pdf) + 1.1 * len(picture.content) + 5_000


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("size", [(3000, 300), (300, 1500), (1, 1)])
def test_pictures_of_any_shape(
    size: tuple[int, int], template: str, one_page: OnePageWriter, reader: Reader
) -> None:
    snapshot = designed("es", template)
    page = one_page.write(replace(snapshot, design=replace(snapshot.design, picture=hills(*size))))
    assert page.pages == 1
    stays_on_the_page(reader, page.pdf)


@pytest.mark.parametrize("template", TEMPLATES)
def test_broken_picture_leaves_the_words(template: str, one_page: OnePageWriter, reader: Reader) -> None:
    broken = Picture(b"\xff\xd8 no picture", "image/jpeg", 800, 600)
    snapshot = designed("es", template)
    page = one_page.write(replace(snapshot, design=replace(snapshot.design, picture=broken, logo=broken)))
    assert page.pages == 1
    assert "Lo que pedimos" in reader.text(page.pdf)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://example.org/a?b=c&d=%20#e", "https://example.org/a?b=c&d=%20#e"),
        ("HTTP://Example.org", "HTTP://Example.org"),
        ("mailto:yumi@example.org", "mailto:yumi@example.org"),
        ("https://example.org/café", "https://example.org/caf%C3%A9"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("example.org", None),
        ("https://", None),
        ("https://example.org/ and more", None),
        ("https://example.org/" + "x" * 5_000, None),
    ],
)
def test_only_pages_and_mail_are_opened(
    text: str, address: str | None, one_page: OnePageWriter, reader: Reader
) -> None:
    assert address_of(text) == address
    pdf = one_page.write(replace(empty(), design=Design(link=text))).pdf
    assert set(addresses(pdf)) == ({address} if address else set())
    assert squeezed(text) in squeezed(reader.text(pdf, "-raw"))


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_long_link_is_printed_without_its_middle(
    template: str, one_page: OnePageWriter, reader: Reader
) -> None:
    link = "https://example.org/" + "x" * (LONGEST_LINK - 23) + "end"
    page = one_page.write(designed("es", template, link=link))
    assert page.pages == 1
    text = squeezed(reader.text(page.pdf, "-raw"))
    assert f"https://example.org/{'x' * 40}…{'x' * 57}end" in text
    assert "x" * 58 not in text
    assert set(addresses(page.pdf)) == {link}
    stays_on_the_page(reader, page.pdf)
    short = "https://example.org/" + "y" * 100
    text = squeezed(reader.text(one_page.write(designed("es", template, link=short)).pdf, "-raw"))
    assert short in text


@pytest.mark.parametrize("link", [LINK, LINK + "x" * (LONGEST_LINK - len(LINK))])
@pytest.mark.parametrize("template", TEMPLATES)
def test_code_on_paper_is_the_link(template: str, link: str, one_page: OnePageWriter) -> None:
    """Each module, as it is printed; nothing else on the page is as black."""
    snapshot = replace(empty(), design=Design(template=template, link=link))
    image = Image.open(BytesIO(one_page.pictures(snapshot, 400)[0])).convert("L")
    black = image.point(lambda light: 255 if light < 8 else 0)
    left, top, right, bottom = black.getbbox() or (0, 0, 0, 0)
    wanted = segno.make_qr(link).matrix
    side = len(wanted)
    step = (right - left) / side, (bottom - top) / side
    pixels: Any = image.load()
    seen = [
        [
            int(pixels[int(left + (x + 0.5) * step[0]), int(top + (y + 0.5) * step[1])] < 128)
            for x in range(side)
        ]
        for y in range(side)
    ]
    assert seen == [list(row) for row in wanted]
    millimetres = (right - left) / 400 * 25.4
    assert millimetres >= 15
    assert millimetres / side > 0.35  # what telephones read from paper


def test_too_much_for_a_code_has_none() -> None:
    assert code_of("x" * 4_000) is None
