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
    assert out in shell.refuses(*words)
