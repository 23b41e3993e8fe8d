"""Everything out: readable without this app, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.ideas.edits import delete_idea, log_idea, write_text
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import Language
from ninja_mentor.core.open_formats.archive import export_everything

if TYPE_CHECKING:
    from pathlib import Path

    from ninja_mentor.core.workspace import Workspace

FORMULA = '=HYPERLINK("http://example.org","x")'
WORDS = '#import $a$ *b* 農業 「カフェ」 NEAR(\nsegunda línea; "comillas"'


def everything(workspace: Workspace, target: Path) -> zipfile.ZipFile:
    workspace.ask(export_everything, workspace.kinds, workspace.folder, Language("es"), target)
    return zipfile.ZipFile(target)


def test_all_records_come_out_as_they_were_written(workspace: Workspace, tmp_path: Path) -> None:
    attachments = workspace.folder / "attachments" / "ab"
    attachments.mkdir(parents=True)
    (attachments / "foto.jpg").write_bytes(b"\xff\xd8")
    with workspace.transaction("Log idea") as tx:
        idea = log_idea(tx, FORMULA, source="es").id
        gone = log_idea(tx, "Borrada", source="es").id
        delete_idea(tx, gone)
        write_text(tx, idea, "problem", "ja", WORDS)
    packed = everything(workspace, tmp_path / "todo.zip")
    assert packed.testzip() is None
    names = set(packed.namelist())
    assert {"README.txt", "attachments/ab/foto.jpg", "json/journal.json"} <= names
    assert {f"{form}/{kind}.{form}" for kind in workspace.kinds for form in ("json", "csv")} <= names
    ideas = {row["id"]: row for row in json.loads(packed.read("json/idea.json"))}
    assert (ideas[idea]["title"], ideas[gone]["title"]) == (FORMULA, "Borrada")
    (answer,) = json.loads(packed.read("json/answer.json"))
    assert answer["text_ja"] == WORDS
    rows = {
        row["id"]: row for row in csv.DictReader(io.StringIO(packed.read("csv/idea.csv").decode("utf-8-sig")))
    }
    assert rows[idea]["title"] == "'" + FORMULA
    (cells,) = csv.DictReader(io.StringIO(packed.read("csv/answer.csv").decode("utf-8-sig"), newline=""))
    assert cells["text_ja"] == WORDS
    assert "who changed what" in packed.read("README.txt").decode()


def test_a_file_that_cannot_be_written_leaves_the_one_before(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        everything(workspace, tmp_path / "not" / "there.zip")
    target = tmp_path / "todo.zip"
    target.mkdir()
    with pytest.raises(UserError):
        everything(workspace, target)
    assert list(target.iterdir()) == []
