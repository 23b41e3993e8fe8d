"""Hours in common from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.bootstrap import open_workspace
from ninja_mentor.core.people.edits import add_person

if TYPE_CHECKING:
    from tests.cli.conftest import Shell


def known(shell: Shell) -> None:
    workspace = open_workspace(shell.folder / "ws", acting_as="Ana")
    with workspace.transaction("People") as tx:
        add_person(tx, "Ana", "BO", "America/La_Paz")
        add_person(tx, "美咲", "JP")  # the zone is that of the country
        add_person(tx, "Nobody Knows")
    workspace.close()


def test_the_best_hours_by_everybodys_clock(shell: Shell) -> None:
    known(shell)
    lines = shell.says("hours", "Ana", "美咲", "--week", "2026-12-01", "--minutes", "60").splitlines()
    assert lines[0].endswith("07:00–09:00\t美咲: " + lines[0].split("美咲: ")[1])
    assert "20:00–22:00" in lines[0]
    found = shell.json("hours", "Ana", "美咲", "--week", "2026-12-01")
    assert found["best"][0]["start"] == "2026-11-30T11:00:00+00:00"
    assert [each["assumed"] for each in found["people"]] == [True, True]


def test_who_has_no_zone_is_named(shell: Shell) -> None:
    known(shell)
    done = shell.run("hours", "Ana", "Nobody Knows", "--week", "2026-12-01")
    assert done.returncode == 0
    assert "Nobody Knows" in done.stderr
