"""The command line as a script uses it: another process, its output and its exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from ninja_mentor.bootstrap import make_parts
from ninja_mentor.core.ideas.edits import delete_idea
from ninja_mentor.core.overview.resolving import resolve_idea
from ninja_mentor.core.workspace import Workspace
from tests.cli.conftest import Shell, held_open

if TYPE_CHECKING:
    from pathlib import Path


def test_an_idea_goes_in_and_comes_out(shell: Shell) -> None:
    idea_id = shell.says("add", "idea", "Café de Altura")
    [row] = shell.json("list", "ideas")
    assert (row["id"], row["title"], row["stage"]) == (idea_id, "Café de Altura", "application")
    for name in (idea_id, idea_id[-6:], "Café de Altura"):
        assert shell.json("show", name)["id"] == idea_id
    [found] = shell.json("search", "cafe alt")
    assert (found["id"], found["kind"]) == (idea_id, "idea")
    assert shell.json("list", "people") == shell.json("list", "actions") == []
    assert "All is well" in shell.says("check") or shell.says("check")


def test_refusals_are_one_line_and_exit_code_1(shell: Shell) -> None:
    assert "nothing-such" in shell.refuses("show", "nothing-such")
    shell.says("add", "idea", "twice")
    shell.says("add", "idea", "twice")
    assert "2" in shell.refuses("show", "twice")
    shell.refuses("add", "idea", "   ")


@pytest.mark.skipif(sys.platform == "win32", reason="arguments are bytes on Unix only")
def test_arguments_that_are_no_text_are_refused_in_one_line(shell: Shell) -> None:
    nonsense = os.fsdecode(b"\xff\xff\xff\xff")
    shell.refuses("show", nonsense)
    shell.refuses("add", "idea", nonsense)
    shell.says("--as", nonsense, "add", "idea", "Café")


def test_wrong_usage_is_exit_code_2(shell: Shell) -> None:
    assert shell.run("list", "dreams").returncode == 2
    assert shell.run("export", "x", "--format", "doc").returncode == 2


def test_a_backup_restores_into_a_new_folder_and_never_over_an_old_one(shell: Shell, tmp_path: Path) -> None:
    idea_id = shell.says("add", "idea", "Sésamo")
    file = shell.says("backup")
    new = tmp_path / "restored"
    shell.says("restore", file, "--to", str(new))
    other = Shell.__new__(Shell)
    other.folder, other.environment = tmp_path / "x", shell.environment
    (tmp_path / "x").mkdir()
    new.rename(tmp_path / "x" / "ws")
    assert other.json("show", "Sésamo")["id"] == idea_id
    shell.refuses("restore", file, "--to", str(tmp_path / "ws"))
    shell.refuses("restore", str(tmp_path / "missing.zip"), "--to", str(tmp_path / "fresh"))


def test_everything_comes_out_readable(shell: Shell, tmp_path: Path) -> None:
    shell.says("add", "idea", "=1+1")
    out = tmp_path / "all.zip"
    shell.says("export-all", "--out", str(out))
    with zipfile.ZipFile(out) as packed:
        assert json.loads(packed.read("json/idea.json"))[0]["title"] == "=1+1"
        assert "'=1+1" in packed.read("csv/idea.csv").decode("utf-8-sig")
        assert "README.txt" in packed.namelist()
    shell.refuses("export-all", "--out", str(tmp_path / "no" / "such" / "folder.zip"))


def test_the_sample_is_listed_found_shown_and_exported(shell: Shell, tmp_path: Path) -> None:
    shell.says("sample")
    ideas, people, actions = (shell.json("list", what) for what in ("ideas", "people", "actions"))
    assert (len(ideas), len(people)) == (8, 20)
    assert all(row["id"] and row["title"] and row["sample"] for row in ideas)
    assert all(row["id"] and row["name"] for row in people)
    assert all(row["id"] and row["title"] and row["idea_title"] for row in actions)
    assert "Café de Altura Directo" in [hit["title"] for hit in shell.json("search", "cafe")]
    assert [hit for hit in shell.json("search", "農業") if hit["idea_title"] == "大豆ミートの店"]
    [named] = [hit for hit in shell.json("search", "yumi") if hit["kind"] == "person"]
    assert named["name"] == "Yumi Nakamura"
    shown = shell.json("show", "Café de Altura Directo")
    assert (len(shown["interviews"]), len(shown["team"])) == (12, 5)
    assert shown["answers"]["sentence"]["texts"].keys() == {"es", "ja", "pt", "en"}
    out = tmp_path / "pitch.txt"
    assert shell.says("export", shown["id"][-4:], "--format", "txt", "--language", "ja", "--out", str(out))
    words = out.read_text("utf-8")
    assert "18%安く" in words
    assert "+59170000001" not in words
    assert shell.says("check")


def test_what_a_pitch_lacks_is_said_beside_its_file(shell: Shell, tmp_path: Path) -> None:
    idea_id = shell.says("add", "idea", "Sésamo")
    out = tmp_path / "pitch.txt"
    done = shell.run("export", idea_id, "--format", "txt", "--language", "en", "--out", str(out))
    assert (done.returncode, done.stdout) == (0, f"{out}\n")
    assert out.is_file()
    assert "The one sentence is still empty." in done.stderr.splitlines()


def test_a_list_is_a_line_a_record(shell: Shell) -> None:
    shell.says("sample")
    lines = shell.says("list", "ideas").splitlines()
    assert len(lines) == 8
    [coffee] = [line.split("\t") for line in lines if "Café" in line]
    assert coffee[1:] == ["pitch", "BO", "Café de Altura Directo"]


def test_the_sample_comes_once(shell: Shell) -> None:
    shell.says("sample")
    shell.says("sample")
    assert len(shell.json("list", "ideas")) == 8


def test_a_folder_that_is_missing_is_made_even_for_reading(shell: Shell) -> None:
    assert shell.json("list", "ideas") == []
    assert (shell.folder / "ws").is_dir()


def test_what_was_promised_for_a_deleted_idea_is_not_listed(shell: Shell, tmp_path: Path) -> None:
    shell.says("sample")
    before = shell.json("list", "actions")
    parts = make_parts(devices=tmp_path / "devices")
    with closing(Workspace.open(shell.folder / "ws", parts, acting_as="Ana")) as workspace:
        gone = workspace.ask(resolve_idea, "Café de Altura Directo")
        with workspace.transaction("Delete") as tx:
            delete_idea(tx, gone.id)
    after = shell.json("list", "actions")
    assert [row for row in before if row["idea_id"] != gone.id] == after != before


@pytest.mark.skipif(sys.platform == "win32", reason="the shell and its devices are Unix's")
def test_a_reader_who_stops_early_gets_no_traceback(shell: Shell) -> None:
    shell.says("sample")
    words = f"{sys.executable} -m ninja_mentor --workspace {shell.folder / 'ws'} list people --json"
    done = subprocess.run(
        ["sh", "-c", f"{words} | head -1"],
        capture_output=True,
        encoding="utf-8",
        env=shell.environment,
        check=True,
    )
    assert (done.stdout, done.stderr) == ("[\n", "")
    full = subprocess.run(
        ["sh", "-c", f"{words} > /dev/full"],
        capture_output=True,
        encoding="utf-8",
        env=shell.environment,
        check=False,
    )
    assert full.returncode == 1
    assert len(full.stderr.splitlines()) == 1


def test_while_it_is_open_elsewhere_reading_works_and_writing_says_who_holds_it(shell: Shell) -> None:
    shell.says("add", "idea", "first")
    with held_open(shell) as holder:
        assert [row["title"] for row in shell.json("list", "ideas")] == ["first"]
        assert str(holder.pid) in shell.refuses("add", "idea", "second")
    shell.says("add", "idea", "after the kill")
    assert len(shell.json("list", "ideas")) == 2
