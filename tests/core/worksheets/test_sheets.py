"""Sheets as other programs and a person with a pen find them."""

from __future__ import annotations

import io
import re
import subprocess
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from ninja_mentor.core.kernel.language import LANGUAGES, load_language
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.worksheets.build import build
from ninja_mentor.core.worksheets.ordering import CANVAS, INTERVIEWS, PAPERS
from tests.core.worksheets.examples import REVIEWER, filled, interview

if TYPE_CHECKING:
    from pathlib import Path

    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.workflow.data import Workflow
    from ninja_mentor.core.worksheets.source import SheetSource
    from ninja_mentor.core.worksheets.writer import SheetWriter
    from tests.core.pitch.conftest import PlacedWord, Reader

STAGES = (
    "application",
    "screening",
    "bootcamp",
    "discovery",
    "model",
    "proof",
    "pitch",
    "matching",
    "followup",
)
SIZES = {"a4": (595, 842), "letter": (612, 792), "a3": (842, 1191)}  # points
POINT = 72 / 25.4


@cache
def language(code: str) -> Language:
    return load_language(code, resource("locale"))


class Press:
    """Writes sheets and looks at them."""

    def __init__(self, workflow: Workflow, writer: SheetWriter, reader: Reader) -> None:
        self.workflow, self.writer, self.reader = workflow, writer, reader

    def pdf(self, sheet: str, code: str, source: SheetSource | None = None, paper: str = "a4") -> bytes:
        return self.writer.write(build(self.workflow, sheet, language(code), source, "2026-11-23"), paper)

    def words(self, pdf: bytes) -> str:
        """All its words without any room between them."""
        return bare(self.reader.text(pdf, "-raw"))

    def sizes(self, pdf: bytes) -> list[tuple[int, int]]:
        """Width and height of each page, in points."""
        told = subprocess.run(
            ["pdfinfo", "-f", "1", "-l", "99", "-"], input=pdf, capture_output=True, check=True
        ).stdout.decode()
        found = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", told)
        return [(round(float(width)), round(float(height))) for width, height in found]

    def checked(self, pdf: bytes) -> list[PlacedWord]:
        """The words of a file that is sound, with no page empty and nothing outside of it."""
        assert self.reader.complaint(pdf) == ""
        words, sizes = self.reader.words(pdf), self.sizes(pdf)
        for number, (width, height) in enumerate(sizes, 1):
            here = [word for word in words if word.page == number]
            body = [word for word in here if word.bottom < height - 12 * POINT]
            assert body or len(written_lines(pdf, number)) > 2, f"page {number} is empty"
            outside = [
                w for w in here if w.left < 20 or w.right > width - 20 or w.top < 20 or w.bottom > height - 15
            ]
            assert outside == []
        return words


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def numbers_at_the_left(words: list[PlacedWord]) -> list[int]:
    """The numbers of a table's rows, from the top."""
    found = [word for word in words if word.right < 58 and word.text.isdigit()]
    return [int(word.text) for word in sorted(found, key=lambda word: (word.page, word.top))]


def written_lines(pdf: bytes, page: int) -> list[float]:
    """Where lines cross the right part of a page on A4 or Letter, in millimetres from the top."""
    picture = subprocess.run(
        ["pdftoppm", "-r", "127", "-f", str(page), "-l", str(page), "-gray", "-png", "-"],
        input=pdf,
        capture_output=True,
        check=True,
    ).stdout
    with Image.open(io.BytesIO(picture)) as shown:  # five pixels a millimetre
        strip = shown.convert("L").crop((5 * 175, 5 * 20, 5 * 185, 5 * 265))
        rows = (strip.crop((0, y, strip.width, y + 1)) for y in range(strip.height))
        # Dark from end to end: words have gaps between their letters.
        dark = [y for y, row in enumerate(rows) if max(row.tobytes()) < 215]
    return [20 + y / 5 for y in dark if y - 1 not in dark]


@pytest.fixture
def press(workflow: Workflow, writer: SheetWriter, reader: Reader) -> Press:
    return Press(workflow, writer, reader)


def test_all_stages_are_tried(workflow: Workflow) -> None:
    assert tuple(stage.id for stage in workflow.stages) == STAGES


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("stage", STAGES)
def test_every_worksheet_has_all_its_questions(press: Press, stage: str, code: str) -> None:
    texts = press.workflow.text(code)
    fields = press.workflow.stage(stage).fields
    blank, full = press.pdf(stage, code), press.pdf(stage, code, filled(press.workflow, code), "letter")
    for pdf in (blank, full):
        press.checked(pdf)
        told = press.words(pdf)
        wanted = [texts.stages[stage].title, texts.stages[stage].purpose]
        wanted += [texts.fields[field.id].question for field in fields]
        wanted += [label for field in fields for label in (texts.fields[field.id].choices or {}).values()]
        assert [words for words in wanted if bare(words) not in told] == []
    answers = [f"Respuesta {field.id}." for field in fields if field.kind == "text"]
    told = press.words(full)
    assert [words for words in answers if bare(words) not in told] == []
    assert "Respuesta" not in press.words(blank)
    width, height = SIZES["letter"]
    assert set(press.sizes(full)) <= {(width, height), (height, width)}


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_canvas_is_one_page(press: Press, paper: str, code: str) -> None:
    width, height = SIZES[paper]
    names = press.workflow.text(code).boxes
    for source in (None, filled(press.workflow, code)):
        pdf = press.pdf(CANVAS, code, source, paper)
        press.checked(pdf)
        assert press.sizes(pdf) == [(height, width)]
        told = press.words(pdf)
        assert [box for box in names if bare(names[box].question) not in told] == []
        if source:
            assert [box for box in names if bare(f"Respuesta {box}.") not in told] == []


def test_the_boxes_stand_as_in_a_lean_canvas(press: Press) -> None:
    words = press.reader.words(press.pdf(CANVAS, "en"))
    # The number of a box is the first word of its heading's line.
    at = {box: next(w for w in words if w.text == str(n)) for n, box in enumerate(press.workflow.boxes, 1)}
    upper = ["problem", "solution", "value", "advantage", "segments"]
    assert [round(at[box].top) for box in upper] == [round(at["problem"].top)] * 5
    assert sorted(upper, key=lambda box: at[box].left) == upper
    for above, below in (("solution", "metrics"), ("advantage", "channels")):
        assert at[below].left == pytest.approx(at[above].left, abs=1)
        assert at[below].top > at[above].top + 100
    assert at["costs"].left == pytest.approx(at["problem"].left, abs=1)
    assert at["costs"].top == pytest.approx(at["revenue"].top, abs=1)
    assert at["costs"].top > at["metrics"].top + 100


def test_what_no_box_can_hold_follows_in_full(press: Press) -> None:
    source = filled(press.workflow)
    source.answers["canvas.metrics"].text_es = "\n".join(f"Renglón número {n}." for n in range(200))
    pdf = press.pdf(CANVAS, "es", source)
    words = press.checked(pdf)
    told = press.words(pdf)
    assert [n for n in range(200) if bare(f"Renglón número {n}.") not in told] == []
    assert len(press.sizes(pdf)) > 1
    assert not [word for word in words if word.page == 1 and word.text == "Renglón"]
    assert bare("Respuesta problem.") in bare("".join(word.text for word in words if word.page == 1))


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_blank_log_has_seven_rows_a_page_lying_on_its_side(press: Press, paper: str, code: str) -> None:
    pdf = press.pdf(INTERVIEWS, code, paper=paper)
    words = press.checked(pdf)
    width, height = SIZES[paper]
    assert press.sizes(pdf) == [(height, width)] * 2
    for page, rows in ((1, range(1, 8)), (2, range(8, 15))):
        assert numbers_at_the_left([word for word in words if word.page == page]) == list(rows)


def test_the_log_has_the_interviews_by_date_and_rows_to_go_on(press: Press) -> None:
    pdf = press.pdf(INTERVIEWS, "es", filled(press.workflow))
    words = press.checked(pdf)
    codes = [word.text for word in words if word.text.startswith("Productora-")]
    assert codes == ["Productora-1", "Productora-2", "Productora-3"]
    assert bare("Vendió el saco 2 al camión.") in press.words(pdf)
    assert bare("2 ago 2026") in press.words(pdf)
    assert numbers_at_the_left(words) == [1, 2, 3, 4, 5, 6]


def test_lines_to_write_on_are_as_far_apart_as_a_hand_needs(press: Press) -> None:
    lines = written_lines(press.pdf("model", "es"), 1)
    gaps = [below - above for above, below in pairwise(lines)]
    assert len([gap for gap in gaps if 8 <= gap <= 9]) >= 15
    assert [gap for gap in gaps[3:] if gap < 8] == []  # after the head of the sheet


def test_an_answer_in_another_language_says_so(press: Press) -> None:
    source = filled(press.workflow, "es")
    told = press.words(press.pdf("discovery", "ja", source))
    assert "Respuestasegment." in told
    assert "スペイン語" in told
    assert "スペイン語" not in press.words(press.pdf("discovery", "ja", filled(press.workflow, "ja")))
    assert "スペイン語" in press.words(press.pdf(CANVAS, "ja", source))


def test_twelve_months_are_reckoned(press: Press) -> None:
    told = press.words(press.pdf("proof", "es", filled(press.workflow)))
    # 100 × 90, 100 × 55 + 7,000, the difference, and what is left of −20,000.
    assert bare("Mes 1 100 9.000 12.500 -3.500 -23.500") in told
    assert bare("90 BOB") in told
    blank = press.words(press.pdf("proof", "es"))
    assert "Mes12" in blank
    assert "9.000" not in blank


def test_who_scored_stays_here(press: Press) -> None:
    told = press.words(press.pdf("screening", "es", filled(press.workflow)))
    assert bare("El problema convence.") in told
    assert bare(REVIEWER) not in told


HARD = {
    "right to left": "هذه فكرة عن القهوة\nשלום לכולם\nCafé de altura",
    "emoji": "Café ☕ y risa 😀👨‍👩‍👧 en Caranavi",
    "one word": "x" * 900,
    "markup": "#panic() $x$ *a* _b_ @c <d> = e `f` \\ // g",
    "control": "a\x00b\u202ec\ud800d",
    "long": "Palabras y más palabras sobre el café. " * 400,
    "many lines": "línea\n" * 300,
    "no glyph": "\U0001f9ff \U000e0041 \U00013000 \uf8ff",
}


@pytest.mark.parametrize("text", HARD.values(), ids=list(HARD))
def test_hard_words_stay_on_their_pages(press: Press, text: str) -> None:
    plain = text.replace("{", "").replace("}", "")
    source = filled(press.workflow, "es", plain)
    source.idea.title = plain
    facts: dict[str, Any] = dict.fromkeys(("person_code", "last_time", "quote", "commitment"), plain)
    object.__setattr__(source, "records", {**source.records, "interview": (interview(1, **facts),)})
    for sheet in ("matching", CANVAS, INTERVIEWS):
        press.checked(press.pdf(sheet, "es", source))


def test_markup_is_only_words(press: Press) -> None:
    source = filled(press.workflow, "es", HARD["markup"])
    assert bare(HARD["markup"]) in press.words(press.pdf("discovery", "es", source))


def test_the_file_is_accessible(press: Press, tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    file.write_bytes(press.pdf("model", "ja", filled(press.workflow)))
    told = press.reader.information(file.read_bytes())
    assert re.search(r"Title: +.+ – Café de Altura", told)
    assert re.search(r"Tagged: +yes", told)
    assert b"pdfuaid" in file.read_bytes()
