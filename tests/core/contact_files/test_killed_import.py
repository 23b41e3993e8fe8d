"""A kill -9 in the middle of an import: all of it is in, or nothing of it."""

from __future__ import annotations

import signal
import subprocess
import sys
from contextlib import closing
from time import sleep
from typing import TYPE_CHECKING

import pytest

from ninja_mentor.bootstrap import open_workspace
from ninja_mentor.core.people.edits import add_person
from ninja_mentor.core.people.queries import people
from ninja_mentor.core.store.check import check

if TYPE_CHECKING:
    from pathlib import Path

MANY = 1_500
IMPORTER = """
import sys
from pathlib import Path
from ninja_mentor.bootstrap import open_workspace
from ninja_mentor.core.contact_files.importing import bring_in, plan_for
from ninja_mentor.core.contact_files.vcard_reading import read_cards
workspace = open_workspace(Path(sys.argv[1]))
plan = plan_for(workspace, read_cards(Path(sys.argv[2]).read_bytes()), "BO")
print("begins", flush=True)
bring_in(workspace, plan, plan.choices())
print("done", flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("after", [0.0, 0.15, 0.3, None])
def test_all_of_it_or_nothing(tmp_path: Path, after: float | None) -> None:
    cards, folder = tmp_path / "many.vcf", tmp_path / "ws"
    cards.write_text(
        "".join(f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana {n} Higa\r\nEND:VCARD\r\n" for n in range(MANY)),
        newline="",
    )
    with closing(open_workspace(folder)) as workspace, workspace.transaction("Before") as tx:
        add_person(tx, "Somebody before")
    command = [sys.executable, "-c", IMPORTER, str(folder), str(cards)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as importer:
        assert importer.stdout is not None
        assert importer.stdout.readline() == "begins\n"
        if after is None:
            assert importer.stdout.readline() == "done\n"
        else:
            sleep(after)
        importer.send_signal(signal.SIGKILL)
    with closing(open_workspace(folder)) as workspace:
        names = {person.name for person in workspace.ask(people)}
        assert "Somebody before" in names
        assert len(names) - 1 in ({MANY} if after is None else {0, MANY})
        assert workspace.ask(check, workspace.kinds) == []
