"""Progress reports: counted from the records, honest about their denominators, silent about what is private."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from pypdf import PdfReader

from ninja_mentor.core.ideas.edits import link_person, log_idea, move_idea, write_text
from ninja_mentor.core.ideas.model import Assumption, Interview, Trial
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.mentoring.edits import (
    claim_readiness,
    drop_promise,
    give_verdict,
    keep_promise,
    promise,
    set_action,
    set_session,
    start_session,
)
from ninja_mentor.core.people.edits import add_person, give_consent
from ninja_mentor.core.reports.making import ReportOrder, print_ledger, report_progress
from ninja_mentor.core.reports.progress import Asking, IdeaProgress, living_ideas, progress_reports

if TYPE_CHECKING:
    from pathlib import Path

    from ninja_mentor.core.workspace import Workspace
    from tests.conftest import StandingClock


@pytest.fixture
def cafe(workspace: Workspace, clock: StandingClock) -> str:
    """An idea with evidence, promises kept and not, a session for everybody and one for mentors."""
    with workspace.transaction("Log") as tx:
        idea = log_idea(tx, "Café de Altura", source="es", country="BO").id
        for name, agreed in (("Yumi Nakamura", True), ("Pablo Gómez", False)):
            person = add_person(tx, name)
            link_person(tx, idea, person.id, "founder")
            if agreed:
                give_consent(tx, person.id, "public")
        for number, confirms in enumerate((True, True, False, None)):
            tx.add(Interview(idea_id=idea, person_code=f"P{number}", stranger=number > 1, confirms=confirms))
        tx.add(Trial(idea_id=idea, belief="They pay", decision="go_on"))
        tx.add(Trial(idea_id=idea, belief="They come back"))
        tx.add(Assumption(idea_id=idea, statement="Sure", evidence=4))
        tx.add(Assumption(idea_id=idea, statement="Guess", evidence=1))
        promises = [promise(tx, idea, f"Promise {n}", who_name="Yumi", due="2026-11-24").id for n in range(5)]
        promise(tx, idea, "Later", due="2027-01-01")
        claim_readiness(tx, idea, "customer", 3, judge="self", evidence="Seven of ten")
        give_verdict(tx, idea, "application", "conditions", "Three strangers more")
    clock.pass_by(days=5)  # the 28th
    with workspace.transaction("Settle") as tx:
        keep_promise(tx, promises[0], done=True)
        drop_promise(tx, promises[1], dropped=True, outcome="Too far")
        set_action(tx, promises[2], due="2026-11-26")
        for visibility, goal in (("space", "Prices"), ("mentors", "Doubts about the team")):
            note = start_session(tx, idea, zone="America/La_Paz")
            set_session(tx, note.id, goal=goal, visibility=visibility, minutes=45)
    return idea


def report(workspace: Workspace, *ideas: str, since: str = "2026-11-01") -> list[IdeaProgress]:
    asking = Asking(workspace.author.id, workspace.today, "America/La_Paz", since)
    return workspace.ask(progress_reports, workspace.workflow, ideas, asking)


def text_of(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def sheets_of(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    book = openpyxl.load_workbook(path)
    assert not any(cell.data_type == "f" for sheet in book for row in sheet.iter_rows() for cell in row)
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def test_evidence_is_counted_with_what_it_is_a_part_of(workspace: Workspace, cafe: str) -> None:
    [found] = report(workspace, cafe)
    evidence = found.evidence
    assert (evidence.interviews, evidence.strangers) == (4, 2)
    assert (evidence.confirm, evidence.deny) == (2, 1)
    assert (evidence.concluded, evidence.tests) == (1, 2)
    assert (evidence.proven, evidence.assumptions) == (1, 2)


def test_only_who_agreed_is_named(workspace: Workspace, cafe: str) -> None:
    [found] = report(workspace, cafe)
    assert (found.team, found.unnamed) == (("Yumi Nakamura",), 1)


def test_what_was_done_is_what_was_done_since(workspace: Workspace, cafe: str) -> None:
    [whole] = report(workspace, cafe)
    assert (whole.done.interviews, whole.done.sessions) == (4, 2)
    [later] = report(workspace, cafe, since="2026-11-27")
    assert (later.done.interviews, later.done.sessions) == (0, 2)


def test_a_session_not_for_everybody_was_held_without_its_words(
    workspace: Workspace, cafe: str, tmp_path: Path
) -> None:
    [found] = report(workspace, cafe)
    assert sorted(each.goal for each in found.held) == ["", "Prices"]
    out = tmp_path / "report.pdf"
    report_progress(workspace, [cafe], ReportOrder("pdf", "en"), out, portfolio=False)
    words = text_of(out)
    assert "Prices" in words
    assert "Doubts" not in words
    assert "Pablo" not in words


def test_the_page_says_of_how_many(workspace: Workspace, cafe: str, tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    assert report_progress(workspace, [cafe], ReportOrder("pdf", "en"), out, portfolio=False) == ""
    words = " ".join(text_of(out).split())
    assert "2 of 3 confirm the problem 1 cannot be said" in words
    assert "1 of 5 kept, of those that were due or are settled 1 of them late" in words
    assert "Too far" in words
    assert "moved from 24 Nov" in words
    assert "Three strangers more" in words
    assert "Yumi Nakamura and 1 person more" in words
    assert PdfReader(out).metadata is not None


@pytest.mark.parametrize("language", ["es", "ja", "pt", "en"])
def test_a_portfolio_adds_up_and_each_idea_begins_a_page(
    workspace: Workspace, cafe: str, tmp_path: Path, language: str
) -> None:
    with workspace.transaction("Log") as tx:
        move_idea(tx, log_idea(tx, "大豆ミートの店", source="ja").id, "bootcamp")
        archived = log_idea(tx, "Archived", source="es")
        archived.archived_at = tx.now
    ideas = workspace.ask(living_ideas)
    assert cafe in ideas
    assert len(ideas) == 2
    out = tmp_path / "all.pdf"
    report_progress(workspace, ideas, ReportOrder("pdf", language), out, portfolio=True)
    pages = [page.extract_text() for page in PdfReader(out).pages]
    assert "大豆ミートの店" in pages[0]
    assert [page.split("\n")[0] for page in pages if page.startswith("Café de Altura")] == ["Café de Altura"]
    assert "Archived" not in "".join(pages)


def test_numbers_of_the_spreadsheet_are_numbers_and_days_are_days(
    workspace: Workspace, cafe: str, tmp_path: Path
) -> None:
    out = tmp_path / "report.xlsx"
    report_progress(workspace, [cafe], ReportOrder("xlsx", "en"), out, portfolio=True)
    sheets = sheets_of(out)
    head, row = sheets["Ideas"]
    named = dict(zip(head, row, strict=True))
    assert named["Interviews"] == 4
    assert named["Kept"] == 1
    assert named["Kept late"] == 1
    assert named["Overdue"] == 3
    assert named["Customer: Team"] == 3
    assert named["Customer: Mentor"] is None
    assert named["Last session"].date().isoformat() == "2026-11-28"
    assert len(sheets["Promises"]) == 7
    assert [row[3] for row in sheets["Sessions"][1:]].count("Prices") == 1


def test_a_title_that_looks_like_a_formula_stays_a_text(workspace: Workspace, tmp_path: Path) -> None:
    with workspace.transaction("Log") as tx:
        idea = log_idea(tx, '=HYPERLINK("http://example.org")', source="es").id
        write_text(tx, idea, "sentence", "es", "+1")
    out = tmp_path / "report.xlsx"
    report_progress(workspace, [idea], ReportOrder("xlsx", "en"), out, portfolio=True)
    assert sheets_of(out)["Ideas"][1][0] == '=HYPERLINK("http://example.org")'


def test_nothing_at_all_is_a_report_too(workspace: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "none.pdf"
    report_progress(workspace, [], ReportOrder("pdf", "en"), out, portfolio=True)
    assert "There are no ideas." in text_of(out)
    out = tmp_path / "none.xlsx"
    report_progress(workspace, [], ReportOrder("xlsx", "en"), out, portfolio=True)
    assert [len(rows) for rows in sheets_of(out).values()] == [1] * 5  # the headings alone


def test_an_idea_that_is_gone_is_said_and_no_file_is_left(workspace: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "gone.pdf"
    with pytest.raises(UserError) as refused:
        report_progress(workspace, ["gone"], ReportOrder("pdf", "en"), out, portfolio=False)
    assert refused.value.code == "gone"
    assert not out.exists()


@pytest.mark.usefixtures("cafe")
def test_the_ledger_on_paper_says_who_promised_what_and_what_became_of_it(
    workspace: Workspace, tmp_path: Path
) -> None:
    out = tmp_path / "ledger.pdf"
    print_ledger(workspace, None, ReportOrder("pdf", "en"), out)
    words = " ".join(text_of(out).split())
    assert "Promised: 6. Moved at least once: 1." in words
    assert words.index("Promise 2") < words.index("Promise 0")  # overdue before kept
    print_ledger(workspace, ["other"], ReportOrder("pdf", "ja"), out)
    assert "Promise 0" not in text_of(out)
