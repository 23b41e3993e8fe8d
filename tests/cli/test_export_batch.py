"""Exporting many pitches from the command line: files, what is left out, what failed, exit codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Shell


def test_ideas_of_some_stages_leave_in_some_languages(shell: Shell, tmp_path: Path) -> None:
    shell.says("sample")
    rows = shell.json("list", "ideas")
    stage = rows[0]["stage"]
    number = sum(row["stage"] == stage and not row["archived"] for row in rows)
    out = tmp_path / "out"
    done = shell.run(
        "export-batch", "--stage", stage, "--format", "txt", "--language", "es", "ja", "--out", str(out)
    )
    assert done.returncode == 0, done.stderr
    assert sorted(done.stdout.splitlines()) == sorted(str(path) for path in out.iterdir())
    assert len(list(out.iterdir())) == 2 * number > 0
    assert all(path.stat().st_size > 100 for path in out.iterdir())


def test_what_cannot_be_is_refused_in_one_line(shell: Shell, tmp_path: Path) -> None:
    shell.says("add", "idea", "Miel")
    out = str(tmp_path / "out")
    words = ("export-batch", "--format", "txt", "--language", "es", "--out", out)
    assert "nowhere" in shell.refuses(*words, "--stage", "nowhere")
    assert shell.run("export-batch", "--format", "txt", "--out", out).returncode == 2
    assert not (tmp_path / "out").exists()
    (tmp_path / "out").write_text("a file")
    assert f"{out} is a file, not a folder." in shell.refuses(*words)


def test_a_stage_without_ideas_is_said(shell: Shell, tmp_path: Path) -> None:
    shell.says("add", "idea", "Miel")
    words = ("--format", "txt", "--language", "es", "--out", str(tmp_path / "out"))
    done = shell.run("export-batch", "--stage", "pitch", *words)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "There is no idea to export in these stages.\n"
    assert "no idea to export" not in shell.run("export-batch", *words).stderr


def test_options_for_another_format_are_refused(shell: Shell, tmp_path: Path) -> None:
    out = tmp_path / "out"
    words = ("export-batch", "--format", "slides", "--language", "es", "--out", str(out))
    assert "--paper does nothing for slides. It goes with pdf, png." in shell.refuses(
        *words, "--paper", "letter"
    )
    assert not out.exists()
