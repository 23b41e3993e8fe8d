"""Reports that are asked for in the window are saved as they are called, and it is said where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QWidget

from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.mentoring.edits import promise
from ninja_mentor.ui.reports.saving import ReportSaving
from ninja_mentor.ui.reports.telling import tell_saved

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk


@pytest.fixture
def desk(desk_of: Callable[..., Desk], workspace: Workspace) -> Desk:
    return desk_of(workspace)


@pytest.fixture
def idea(workspace: Workspace) -> str:
    with workspace.transaction("Idea") as tx:
        found = log_idea(tx, "Café de Altura", source="es").id
        promise(tx, found, "Pedir tres cotizaciones", who_name="Pablo")
    return found


@pytest.fixture
def saving(desk: Desk, idea: str, qtbot: QtBot) -> ReportSaving:
    page = QWidget()
    qtbot.addWidget(page)
    return ReportSaving(desk, page, lambda: ([idea], "Café de Altura"))


@pytest.mark.parametrize(("kind", "ending"), [("pdf", "pdf"), ("xlsx", "xlsx"), ("promises", "pdf")])
def test_each_report_is_written_and_told(
    saving: ReportSaving, desk: Desk, tmp_path: Path, kind: str, ending: str
) -> None:
    path = tmp_path / f"report.{ending}"
    saving.save(kind, str(path))
    desk.jobs.wait_idle()
    if ending == "pdf":
        words = "\n".join(page.extract_text() for page in PdfReader(path).pages)
    else:
        book = openpyxl.load_workbook(path)
        words = "\n".join(str(cell.value) for sheet in book for row in sheet for cell in row)
    assert "Café de Altura" in words
    assert "Pedir tres cotizaciones" in words
    assert desk.toaster.said == [f"Saved in {path}"]  # type: ignore[attr-defined]
    assert desk.settings.choice("report-folder") == str(tmp_path)


def test_the_file_is_called_by_the_day_the_idea_and_what_it_is(saving: ReportSaving) -> None:
    dialog = saving.ask_where("xlsx")
    [chosen] = dialog.selectedFiles()
    assert chosen.endswith("2026-11-23 Café de Altura Progress report.xlsx")
    dialog.close()


def test_signs_that_no_font_has_are_named(desk: Desk, tmp_path: Path) -> None:
    tell_saved(desk, tmp_path / "a.pdf", "𐎀𐎁")
    assert "No font on this computer can show these signs: 𐎀 𐎁" in desk.toaster.warned  # type: ignore[attr-defined]
