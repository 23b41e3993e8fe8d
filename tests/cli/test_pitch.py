"""Pitches from the command line: how they look, what they lack, and what is kept of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image
from pptx import Presentation
from pypdf import PdfReader

from tests.cli.conftest import held_open, without_fonts

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Shell

CAFE = "Café de Altura Directo"


def test_every_format_and_look_can_be_ordered(shell: Shell, tmp_path: Path) -> None:
    shell.says("sample")

    def export(name: str, format_: str, *more: str) -> Path:
        out = tmp_path / name
        assert shell.says(
            "export", CAFE, "--format", format_, "--language", "ja", "--out", str(out), *more
        ) == str(out)
        return out

    letter = PdfReader(export("a.pdf", "pdf", "--template", "formal", "--paper", "letter", "--theme", "sumi"))
    assert [round(float(side)) for side in letter.pages[0].mediabox[2:]] == [612, 792]
    assert len(letter.pages) == 1
    short = export("a.pptx", "pptx", "--cut", "3min", "--theme", "forest", "--for", "Osaka Roasters")
    assert len(Presentation(str(short)).slides) == 6
    assert len(PdfReader(export("slides.pdf", "slides")).pages) == 10
    with Image.open(export("a.png", "png")) as picture:
        assert picture.size == (1240, 1754)
    shown = shell.json("show", CAFE)
    kept = {version["name"]: version for version in shown["pitch_versions"]}
    assert kept.keys() == {"a.pdf", "a.pptx", "slides.pdf", "a.png"}
    assert (kept["a.pdf"]["template"], kept["a.pdf"]["paper"]) == ("formal", "letter")
    assert (kept["a.pptx"]["cut"], kept["a.pptx"]["for_whom"]) == ("3min", "Osaka Roasters")


def test_options_for_another_format_are_refused(shell: Shell, tmp_path: Path) -> None:
    idea_id = shell.says("add", "idea", "Miel de Pando")
    out = tmp_path / "a.file"
    for format_, option, choice, formats in (
        ("pdf", "--cut", "3min", "pptx, slides"),
        ("png", "--cut", "3min", "pptx, slides"),
        ("txt", "--cut", "3min", "pptx, slides"),
        ("pptx", "--template", "formal", "pdf, png"),
        ("slides", "--paper", "letter", "pdf, png"),
    ):
        words = ("export", idea_id, "--format", format_, "--language", "es", "--out", str(out))
        line = shell.refuses(*words, option, choice)
        assert line == f"{option} does nothing for {format_}. It goes with {formats}."
    assert not out.exists()


def test_a_computer_without_fonts_still_exports(shell: Shell, tmp_path: Path) -> None:
    without_fonts(shell, tmp_path)
    idea_id = shell.says("add", "idea", "Café de Altura ☕")
    for format_ in ("pptx", "slides", "pdf"):
        out = tmp_path / f"a.{format_}"
        done = shell.run("export", idea_id, "--format", format_, "--language", "es", "--out", str(out))
        assert done.returncode == 0, done.stderr
        assert out.stat().st_size > 1_000
        assert "No font on this computer can show these signs: ☕\n" in done.stderr


def test_what_is_missing_is_listed(shell: Shell) -> None:
    idea_id = shell.says("add", "idea", "Miel de Pando")
    rows = shell.json("pitch", "check", idea_id, "--language", "es")
    assert ("missing", "problem") in {(row["level"], row["part"]) for row in rows}
    assert all(row["sentence"] for row in rows)
    lines = shell.says("pitch", "check", idea_id).splitlines()
    assert len(lines) == len(rows)
    shell.says("sample")
    assert shell.json("pitch", "check", CAFE, "--language", "ja") == []
    assert "nothing" in shell.refuses("pitch", "check", "nothing")


def test_while_it_is_open_elsewhere_a_pitch_leaves_but_no_version_is_kept(
    shell: Shell, tmp_path: Path
) -> None:
    shell.says("sample")
    out = tmp_path / "a.txt"
    with held_open(shell):
        done = shell.run("export", CAFE, "--format", "txt", "--language", "es", "--out", str(out))
    assert done.returncode == 0
    assert CAFE in out.read_text("utf-8")
    assert "Not kept as a version" in done.stderr
    assert shell.json("show", CAFE)["pitch_versions"] == []
