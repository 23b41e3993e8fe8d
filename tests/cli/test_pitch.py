"""Pitches from the command line: how they look, what they lack, and what is kept of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image
from pptx import Presentation
from pypdf import PdfReader

from tests.cli.conftest import held_open

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
