"""Ideas travel from one computer to another by the command line alone."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import Shell

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def koji(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    return Shell(tmp_path_factory.mktemp("koji"))


def test_there_and_back_again(shell: Shell, koji: Shell, tmp_path: Path) -> None:
    there, back = str(tmp_path / "for koji.zip"), str(tmp_path / "foto.jpg")
    shell.says("--as", "Ana", "add", "idea", "Aceite de sésamo")
    shared = shell.run("--as", "Ana", "share", "Aceite de sésamo", "--with", "Koji", "--out", there)
    assert shared.returncode == 0
    assert "Koji" in shared.stderr  # whose key is not known yet: anybody can open it
    planned = koji.json("--as", "Koji", "receive", there, "--dry-run")
    assert (planned["from"], planned["new_key"], planned["taken"]) == ("Ana", True, False)
    assert [each["what"] for each in planned["records"]] == ["new"]
    assert koji.json("list", "ideas") == []
    koji.says("--as", "Koji", "receive", there)
    [idea] = koji.json("list", "ideas")
    assert idea["title"] == "Aceite de sésamo"

    answer = koji.run("--as", "Koji", "share", "Aceite de sésamo", "--with", "Ana", "--out", back)
    assert (answer.returncode, answer.stderr) == (0, "")  # sealed
    shell.says("--as", "Ana", "receive", back)
    status = shell.json("exchange", "status")
    assert [each["name"] for each in status["people"]] == ["Koji"]
    assert status["ideas"][0] | {"id": ""} == {
        "id": "",
        "title": "Aceite de sésamo",
        "not_sent": 0,
        "missing": 0,
        "lacking": {"Koji": 0},
    }
    assert status["people"][0]["fingerprint"] == koji.json("exchange", "status")["fingerprint"]


def test_a_passphrase_closes_a_file_and_a_key_comes_back(shell: Shell, koji: Shell, tmp_path: Path) -> None:
    secret, wrong = tmp_path / "secret", tmp_path / "wrong"
    secret.write_text("naranja azul\n", "utf-8")
    wrong.write_text("naranja roja\n", "utf-8")
    out, key = str(tmp_path / "idea.zip"), str(tmp_path / "key")
    shell.says("--as", "Ana", "add", "idea", "Té")
    closed = shell.run("share", "Té", "--out", out, "--passphrase-file", str(secret))
    assert (closed.returncode, closed.stderr) == (0, "")
    assert "passphrase" in koji.refuses("receive", out)
    assert "passphrase" in koji.refuses("receive", out, "--passphrase-file", str(wrong))
    koji.says("receive", out, "--passphrase-file", str(secret))

    shell.says("identity", "export", key, "--passphrase-file", str(secret))
    (tmp_path / "fresh").mkdir()
    fresh = Shell(tmp_path / "fresh")
    assert "passphrase" in fresh.refuses("identity", "import", key, "--passphrase-file", str(wrong))
    shown = fresh.says("identity", "import", key, "--passphrase-file", str(secret))
    assert shown == json.loads(shell.says("exchange", "status", "--json"))["fingerprint"]
    koji.says("share", "Té", "--out", out, "--passphrase-file", str(secret))  # now Koji has a key too
    assert "others know it" in koji.refuses("identity", "import", key, "--passphrase-file", str(secret))


def test_other_files_are_refused_in_a_sentence(shell: Shell, tmp_path: Path) -> None:
    other = tmp_path / "other.pdf"
    other.write_bytes(b"%PDF-1.7 somebody else's")
    assert "nothing from Ninja Mentor" in shell.refuses("receive", str(other))
    assert "cannot be read" in shell.refuses("receive", str(tmp_path / "none"))
    fifo = tmp_path / "pipe"
    os.mkfifo(fifo)
    assert "cannot be read" in shell.refuses("receive", str(fifo))
