"""What stands on a sheet, before it is set."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.ideas.edits import log_idea, write_text
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import LANGUAGES, Language
from ninja_mentor.core.kernel.sentences import sentence
from ninja_mentor.core.workflow.data import FIELD_KINDS, RECORD_KINDS, Field
from ninja_mentor.core.worksheets.build import build
from ninja_mentor.core.worksheets.ordering import CANVAS, INTERVIEWS, SheetOrder, usual_paper
from ninja_mentor.core.worksheets.printing import print_sheet
from ninja_mentor.core.worksheets.questions import ANSWERS, RECORDS
from ninja_mentor.core.worksheets.sheet import Table
from ninja_mentor.core.worksheets.voice import Voice
from tests.core.worksheets.examples import filled

if TYPE_CHECKING:
    from pathlib import Path

    from ninja_mentor.core.workflow.data import Workflow
    from ninja_mentor.core.worksheets.sheet import Question, Sheet
    from ninja_mentor.core.worksheets.source import SheetSource
    from ninja_mentor.core.worksheets.writer import SheetWriter
    from ninja_mentor.core.workspace import Workspace
    from tests.core.pitch.conftest import Reader


def sheet(workflow: Workflow, name: str, code: str = "en", source: SheetSource | None = None) -> Sheet:
    return build(workflow, name, Language(code), source, "2026-11-23")


def asked(workflow: Workflow, field: str, code: str = "en", source: SheetSource | None = None) -> Question:
    stage = next(stage for stage in workflow.stages if field in {one.id for one in stage.fields})
    return next(q for q in sheet(workflow, stage.id, code, source).parts[0].questions if q.id == field)


def test_no_kind_of_field_or_record_is_forgotten() -> None:
    assert set(ANSWERS) == set(FIELD_KINDS)
    assert set(RECORDS) | {"interview", "numbers"} == set(RECORD_KINDS)


@pytest.mark.parametrize(
    ("field", "lines"), [("title", 1), ("customer", 5), ("problem", 10), ("pitch_text", 30)]
)
def test_a_longer_limit_gives_more_lines(workflow: Workflow, field: str, lines: int) -> None:
    assert asked(workflow, field).lines == lines


def test_a_limit_is_the_language_s(workflow: Workflow) -> None:
    assert asked(workflow, "problem").limit == "up to 600 characters"
    assert asked(workflow, "problem", "ja").limit == "up to 240 characters"


def test_a_filled_sheet_has_the_answer_and_a_little_room(workflow: Workflow) -> None:
    source = filled(workflow)
    answered = asked(workflow, "problem", "es", source)
    assert (answered.text, answered.lines, answered.language) == ("Respuesta problem.", 2, "")
    source.answers["problem"].text_es = "  "
    assert asked(workflow, "problem", "es", source).lines == 10


def test_a_text_in_another_language_is_marked_with_it(workflow: Workflow) -> None:
    answered = asked(workflow, "problem", "ja", filled(workflow))
    assert (answered.language, answered.language_name) == ("es", "スペイン語")


def test_values_read_as_the_reader_writes_them(workflow: Workflow) -> None:
    source = filled(workflow)
    blanks = {
        field: [blank.text for blank in asked(workflow, field, "es", source).blanks]
        for field in ("country", "hours", "ask_amount", "milestone_date")
    }
    assert blanks == {
        "country": ["Bolivia"],
        "hours": ["1.234,5"],
        "ask_amount": ["80.000", "BOB"],
        "milestone_date": ["30 abr 2027"],
    }
    assert asked(workflow, "languages", "es", source).text == "español y 日本語"
    chosen = [one.label for one in asked(workflow, "sdgs", "en", source).choices if one.chosen]
    assert chosen == ["Decent work and economic growth", "Responsible consumption and production"]
    [maturity] = [one for one in asked(workflow, "maturity", "en", source).choices if one.chosen]
    assert maturity.label == "I have thought about it"


@pytest.mark.parametrize("stored", ["about ten", "2027-13-45", ""])
def test_a_value_that_is_none_is_shown_as_it_is(workflow: Workflow, stored: str) -> None:
    source = filled(workflow)
    for field in ("hours", "milestone_date", "ask_amount"):
        source.answers[field].value = stored
        shown = asked(workflow, field, "es", source).blanks
        assert stored in " ".join(blank.text for blank in shown)


def test_a_date_is_written_in_the_language_s_order(workflow: Workflow) -> None:
    order = {
        code: [blank.caption for blank in asked(workflow, "meeting_date", code).blanks] for code in LANGUAGES
    }
    assert order["es"] == ["Day", "Month", "Year"]
    assert order["ja"] == ["Year", "Month", "Day"]


def test_what_needs_room_has_pages_of_its_own(workflow: Workflow) -> None:
    assert [bool(part.boxes) for part in sheet(workflow, "model").parts] == [False, True]
    assert [part.log is not None for part in sheet(workflow, "discovery").parts] == [False, True]
    assert len(sheet(workflow, CANVAS).parts) == len(sheet(workflow, INTERVIEWS).parts) == 1


def test_a_canvas_of_other_boxes_still_has_a_place_for_each(workflow: Workflow) -> None:
    other = replace(workflow, boxes=("problem", "value", "costs"))
    places = [(box.row, box.column) for box in sheet(other, CANVAS).parts[0].boxes]
    assert places == [(0, 0), (0, 5), (1, 0)]


def test_members_are_asked_without_names(workflow: Workflow) -> None:
    field = Field("team", "records", records="member")
    [table] = RECORDS[field.records](Voice(workflow, Language("en")), ())
    assert isinstance(table, Table)
    assert [column.label for column in table.columns] == ["", "Name", "Role"]


def test_paper_is_the_country_s() -> None:
    assert [usual_paper(country) for country in ("BO", "MX", "JP", "US", "")] == [
        "a4",
        "letter",
        "a4",
        "letter",
        "a4",
    ]


@pytest.mark.parametrize(
    ("order", "said"),
    [
        (SheetOrder("attic", "es"), "“attic” is no sheet. Choose one of these: application,"),
        (SheetOrder("model", "es", "a3"), "Only the canvas is printed on A3."),
        (SheetOrder("model", "fr"), "“fr” is not one of the languages"),
        (SheetOrder("model", "es", "a5"), "“a5” is not one of the choices here."),
        (SheetOrder("model", "es", "a4", "no-such-idea"), "This record is not here any more."),
    ],
)
def test_what_cannot_be_printed_is_said(
    workspace: Workspace, writer: SheetWriter, tmp_path: Path, order: SheetOrder, said: str
) -> None:
    out = tmp_path / "sheet.pdf"
    with pytest.raises(UserError) as refused:
        print_sheet(workspace, order, out, writer)
    assert sentence(refused.value, Language("en")).startswith(said)
    assert not out.exists()


def test_what_is_stored_is_printed(
    workspace: Workspace, writer: SheetWriter, reader: Reader, tmp_path: Path
) -> None:
    with workspace.transaction("Log") as tx:
        idea = log_idea(tx, "Miel de Pando", source="es", country="BO")
        write_text(tx, idea.id, "problem", "es", "La miel cristaliza en el viaje.")
    out = tmp_path / "sheet.pdf"
    print_sheet(workspace, SheetOrder("application", "en", "letter", idea.id), out, writer)
    told = " ".join(reader.text(out.read_bytes()).split())
    for words in ("Miel de Pando", "La miel cristaliza en el viaje.", "Spanish", "Nov 2026"):
        assert words in told
