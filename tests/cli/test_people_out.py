"""People leave through the command line: as a file of contacts, or for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.bootstrap import open_workspace
from ninja_mentor.core.ideas.edits import link_person, log_idea
from ninja_mentor.core.people.edits import add_person, give_consent
from tests.cli.conftest import held_open

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Shell


@pytest.fixture
def known(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Yumi agreed to companies, Kenji is a child, Rosa agreed to nothing."""
    monkeypatch.setenv("HOME", shell.environment["HOME"])
    monkeypatch.setenv("XDG_DATA_HOME", shell.environment["XDG_DATA_HOME"])
    workspace = open_workspace(shell.folder / "ws", acting_as="Ana")
    with workspace.transaction("Add") as tx:
        yumi = add_person(tx, "Yumi Nakamura", "BO", phones=["+59171234567"], ancestry="sansei")
        kenji = add_person(tx, "Kenji Mamani", "BO", birth_year=2012, guardian_consent=True)
        add_person(tx, "Rosa Quispe", "BO")
        for one in (yumi, kenji):
            give_consent(tx, one.id, "companies")
        idea = log_idea(tx, "people", source="es")
        link_person(tx, idea.id, yumi.id, "founder")
    workspace.close()
    return shell


def test_people_leave_as_a_file_and_who_stays_is_named(known: Shell, tmp_path: Path) -> None:
    out = tmp_path / "out.vcf"
    done = known.run(
        "export", "people", "--format", "vcf", "--scope", "companies", "--with", "Osaka", "--out", str(out)
    )
    assert (done.returncode, done.stdout.strip()) == (0, str(out))
    assert [line.partition(" ")[0] for line in done.stderr.splitlines()] == ["Kenji", "Rosa"]
    said = out.read_text(encoding="utf-8")
    assert "VERSION:3.0" in said
    assert "Yumi" in said
    assert "Rosa" not in said
    assert "sansei" not in said


def test_a_copy_of_ones_own_holds_everybody_and_says_so(known: Shell, tmp_path: Path) -> None:
    out = tmp_path / "out.vcf"
    done = known.run(
        "export", "people", "--format", "vcf", "--everything", "--vcard", "4.0", "--out", str(out)
    )
    assert done.returncode == 0
    assert "private contacts" in done.stderr
    said = out.read_text(encoding="utf-8")
    assert all(name in said for name in ("Yumi", "Kenji", "Rosa", "sansei", "VERSION:4.0"))


def test_an_idea_that_is_called_people_is_still_a_pitch(known: Shell, tmp_path: Path) -> None:
    out = tmp_path / "pitch.txt"
    known.says("export", "people", "--format", "txt", "--language", "es", "--out", str(out))
    assert out.read_text(encoding="utf-8").startswith("*people*")


def test_what_does_not_go_together_is_refused(known: Shell, tmp_path: Path) -> None:
    to = ("--out", str(tmp_path / "out"))
    assert "--scope" in known.refuses("export", "people", "--format", "vcf", *to)
    assert "--language" in known.refuses("export", "people", "--format", "txt", *to)
    assert "people" in known.refuses("export", "Panadería", "--format", "csv", "--scope", "team", *to)
    assert "--template" in known.refuses(
        "export", "people", "--format", "vcf", "--scope", "team", "--template", "plain", *to
    )
    assert "--scope" in known.refuses(
        "export", "people", "--format", "txt", "--language", "es", "--scope", "team", *to
    )
    assert known.run("export", "people", "--format", "vcf", "--scope", "all", *to).returncode == 2
    assert (
        "nothing was written"
        in known.run("export", "people", "--format", "vcf", "--scope", "team", *to).stderr
    )
    assert not (tmp_path / "out").exists()


def test_nothing_leaves_while_it_cannot_be_noted(known: Shell, tmp_path: Path) -> None:
    with held_open(known):
        words = ("export", "people", "--format", "vcf", "--everything", "--out", str(tmp_path / "out.vcf"))
        done = known.run(*words)
    assert done.returncode == 1
    assert "open elsewhere" in done.stderr
    assert not (tmp_path / "out.vcf").exists()


def test_erasing_asks_first_and_then_is_for_good(known: Shell, tmp_path: Path) -> None:
    out = tmp_path / "out.vcf"
    known.says(
        "export", "people", "--format", "vcf", "--scope", "companies", "--with", "Osaka", "--out", str(out)
    )
    known.says("backup")
    asked = known.run("erase", "Yumi Nakamura")
    assert asked.returncode == 1
    assert "Osaka" in asked.stdout
    assert "--yes" in asked.stderr
    assert "Yumi Nakamura" in known.says("list", "people")

    done = known.says("erase", "Yumi Nakamura", "--yes")

    assert "1 backup" in done
    assert "Yumi" not in known.says("list", "people")
    known.says("check")
    assert "Yumi" in known.refuses("erase", "Yumi Nakamura", "--yes")
    known.says("erase")


def test_only_people_are_erased(known: Shell) -> None:
    assert "people" in known.refuses("erase", "people", "--yes")
    assert "nobody" in known.refuses("erase", "nobody", "--yes")
