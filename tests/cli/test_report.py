"""Progress reports and the ledger from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
from pypdf import PdfReader

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Shell


def test_reports_of_one_idea_of_all_and_of_promises(shell: Shell, tmp_path: Path) -> None:
    shell.says("sample")
    out = tmp_path / "one.pdf"
    assert shell.says(
        "report", "Bento Escolar", "--format", "pdf", "--language", "es", "--out", str(out)
    ) == str(out)
    assert "Bento Escolar" in PdfReader(out).pages[0].extract_text()
    out = tmp_path / "all.xlsx"
    shell.says("report", "all", "--format", "xlsx", "--out", str(out))
    assert openpyxl.load_workbook(out).worksheets[0].max_row == 9  # eight ideas and the headings
    out = tmp_path / "promises.pdf"
    shell.says("report", "promises", "--format", "pdf", "--paper", "letter", "--out", str(out))
    assert round(float(PdfReader(out).pages[0].mediabox.width)) == 612


def test_what_cannot_be_is_said_in_a_line(shell: Shell, tmp_path: Path) -> None:
    out = str(tmp_path / "x.pdf")
    assert "Nothing here is called" in shell.refuses(
        "--as", "Ana", "report", "nobody", "--format", "pdf", "--out", out
    )
    line = shell.refuses("report", "all", "--format", "pdf", "--since", "yesterday", "--out", out)
    assert "yesterday" in line
