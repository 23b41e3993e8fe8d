"""Worksheets from the command line."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from tests.cli.conftest import without_fonts

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Shell


def read(file: Path) -> str:
    done = subprocess.run(["pdftotext", "-raw", str(file), "-"], capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def test_a_sheet_is_printed_blank_or_filled(shell: Shell, tmp_path: Path) -> None:
    out = tmp_path / "sheet.pdf"
    blank = ("worksheet", "--stage", "canvas", "--paper", "A3", "--language", "ja", "--out", str(out))
    assert shell.says(*blank) == str(out)
    told = subprocess.run(["pdfinfo", str(out)], capture_output=True, check=True).stdout.decode()
    assert "Pages:           1\n" in told
    assert "1190.55 x 841.89 pts (A3)" in told
    assert "自分たちの強み" in read(out)
    idea = shell.says("add", "idea", "Miel de Pando")
    filled = ("worksheet", idea, "--stage", "application", "--paper", "Letter", "--language", "pt")
    assert shell.says(*filled, "--out", str(out)) == str(out)
    assert "Miel de Pando" in read(out)
    assert "Inscrição" in read(out)


def test_signs_that_no_font_shows_are_named(shell: Shell, tmp_path: Path) -> None:
    out = tmp_path / "sheet.pdf"
    idea = shell.says("add", "idea", "Café de Altura ☕")
    without_fonts(shell, tmp_path)

    def printed(*words: str) -> str:
        done = shell.run("worksheet", *words, "--stage", "application", "--out", str(out))
        assert (done.returncode, done.stdout) == (0, f"{out}\n")
        return done.stderr

    assert printed(idea, "--language", "es") == "No font on this computer can show these signs: ☕\n"
    assert printed("--language", "en") == ""
    assert "these signs: " in printed("--language", "ja")


def test_what_cannot_be_printed_is_refused_in_one_line(shell: Shell, tmp_path: Path) -> None:
    out = tmp_path / "sheet.pdf"
    to = ("--language", "en", "--out", str(out))
    assert "attic" in shell.refuses("worksheet", "--stage", "attic", *to)
    assert "A3" in shell.refuses("worksheet", "--stage", "model", "--paper", "a3", *to)
    assert "Nobody" in shell.refuses("worksheet", "Nobody", "--stage", "model", *to)
    assert not out.exists()
    shell.refuses("worksheet", "--stage", "model", "--out", str(tmp_path / "no" / "folder.pdf"))
    assert shell.run("worksheet", "--stage", "model", "--paper", "a5", *to).returncode == 2
