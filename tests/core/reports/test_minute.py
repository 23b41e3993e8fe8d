"""The minute of a session: readable in a chat and on paper, in everybody's time, without what is for mentors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.ideas.edits import link_person, log_idea
from ninja_mentor.core.kernel.formats import Formats
from ninja_mentor.core.kernel.language import Language
from ninja_mentor.core.mentoring.edits import keep_promise, promise, set_session, start_session
from ninja_mentor.core.people.edits import add_person
from ninja_mentor.core.reports.minute import Minute, meeting_of, minute_of, minute_paper, minute_text
from ninja_mentor.core.reports.paper import Grid

if TYPE_CHECKING:
    from ninja_mentor.core.workspace import Workspace

ENGLISH = Language("en")
FORMATS = Formats("en", "BO", "America/La_Paz")


@pytest.fixture
def note_id(workspace: Workspace) -> str:
    with workspace.transaction("Session") as tx:
        idea = log_idea(tx, "Café de Altura", source="es").id
        for name, zone in (
            ("Ana", "America/La_Paz"),
            ("美咲", "Asia/Tokyo"),
            ("Ken", "Asia/Tokyo"),
            ("X", ""),
        ):
            link_person(tx, idea, add_person(tx, name, zone=zone).id, "founder")
        note = start_session(tx, idea, zone="America/La_Paz")
        set_session(
            tx,
            note.id,
            time="10:00",
            minutes=45,
            goal="Precio\nde venta",
            advice="Watch the margin",
            conflict="I buy from them",
            next_date="2026-12-01",
            next_time="08:00",
            next_zone="America/La_Paz",
            next_goal="Tres precios",
        )
        first = promise(tx, idea, "Ask 3 buyers", who_name="Ana", due="2026-11-30", session_id=note.id)
        promise(tx, idea, "Send samples", session_id=note.id)
        keep_promise(tx, first.id, done=True)
        return note.id


def minute(workspace: Workspace, note_id: str, reader: str = "") -> Minute:
    found = workspace.ask(minute_of, note_id, reader or workspace.author.id, workspace.today)
    assert found is not None
    return found


def test_as_a_text_for_a_chat(workspace: Workspace, note_id: str) -> None:
    assert minute_text(minute(workspace, note_id), ENGLISH, FORMATS) == (
        "*Session: Café de Altura*\n"
        "23 Nov 2026 · 10:00 · Video call · 45 min · Ana\n"
        "\n*Goal*\nPrecio\nde venta\n"
        "\n*What will be done*\n"
        "☑ Ask 3 buyers · Ana · by 30 Nov 2026\n"
        "☐ Send samples\n"
        "\n*Next meeting*\n"
        "Tue, 1 Dec · 08:00 La Paz · Ana\n"
        "Tue, 1 Dec · 21:00 Tokyo · 美咲, Ken\n"
        "Tres precios\n"
    )


def test_what_is_for_mentors_goes_out_only_when_asked_for(workspace: Workspace, note_id: str) -> None:
    found = minute(workspace, note_id)
    assert "margin" not in minute_text(found, ENGLISH, FORMATS)
    whole = minute_text(found, ENGLISH, FORMATS, whole=True)
    assert "Watch the margin" in whole
    assert "I buy from them" in whole


def test_on_paper_the_promises_are_a_table(workspace: Workspace, note_id: str) -> None:
    paper = minute_paper(minute(workspace, note_id), ENGLISH, FORMATS)
    [grid] = [block for block in paper.blocks if isinstance(block, Grid)]
    assert grid.rows == (("Ask 3 buyers", "Ana", "30 Nov 2026", ""), ("Send samples", "", "", ""))
    assert paper.title == "Session: Café de Altura"


def test_somebody_elses_own_note_is_not_there(workspace: Workspace, note_id: str) -> None:
    with workspace.transaction("Hide") as tx:
        set_session(tx, note_id, visibility="me")
    assert workspace.ask(minute_of, note_id, "somebody", workspace.today) is None
    assert workspace.ask(minute_of, note_id, workspace.author.id, workspace.today) is not None
    assert workspace.ask(minute_of, "gone", workspace.author.id, workspace.today) is None


def test_the_meeting_for_a_calendar_says_everybodys_time(workspace: Workspace, note_id: str) -> None:
    meeting = meeting_of(minute(workspace, note_id), ENGLISH, FORMATS)
    assert meeting is not None
    assert (meeting.day, meeting.time, meeting.zone, meeting.minutes) == (
        "2026-12-01",
        "08:00",
        "America/La_Paz",
        60,
    )
    assert "21:00 Tokyo" in meeting.words


def test_an_hour_that_the_clocks_skip_is_said(workspace: Workspace, note_id: str) -> None:
    with workspace.transaction("Move") as tx:
        set_session(tx, note_id, next_date="2026-09-06", next_time="00:30", next_zone="America/Santiago")
    assert "put forward at that very hour" in minute_text(minute(workspace, note_id), ENGLISH, FORMATS)
