"""Sessions leave from the command line as text, page and calendar entry; somebody else's own notes do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from icalendar import Calendar
from pypdf import PdfReader

from ninja_mentor.bootstrap import open_workspace
from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.mentoring.edits import set_session, start_session

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Shell


def noted(shell: Shell, **values: str) -> str:
    workspace = open_workspace(shell.folder / "ws", acting_as="Ana")
    with workspace.transaction("Note") as tx:
        note = start_session(tx, log_idea(tx, "Café", source="es").id, zone="America/La_Paz")
        set_session(tx, note.id, goal="Fijar el precio", **values)
    workspace.close()
    return note.id


def test_a_minute_and_the_next_meeting(shell: Shell, tmp_path: Path) -> None:
    note = noted(shell, next_date="2026-12-01", next_time="08:00", next_zone="America/La_Paz")
    text, page, entry = (tmp_path / f"s.{kind}" for kind in ("txt", "pdf", "ics"))
    for kind, out in (("txt", text), ("pdf", page), ("ics", entry)):
        shell.says(
            "--as", "Ana", "session", note[-8:], "--format", kind, "--language", "es", "--out", str(out)
        )
    assert "Fijar el precio" in text.read_text("utf-8")
    assert "Fijar el precio" in PdfReader(page).pages[0].extract_text()
    assert len(Calendar.from_ical(entry.read_bytes()).walk("VEVENT")) == 1


def test_what_is_not_there_or_not_for_the_reader_is_said(shell: Shell, tmp_path: Path) -> None:
    note = noted(shell, visibility="me")
    out = str(tmp_path / "s.txt")
    line = shell.refuses("--as", "Kenji", "session", note[-8:], "--format", "txt", "--out", out)
    assert note[-8:] in line
    line = shell.refuses("--as", "Ana", "session", note[-8:], "--format", "ics", "--out", out)
    assert line
