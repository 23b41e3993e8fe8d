"""The ideas of a mentor, most needing first, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.ideas.edits import archive_idea, link_person, log_idea, write_text
from ninja_mentor.core.ideas.model import Interview, Trial
from ninja_mentor.core.mentoring.edits import (
    claim_readiness,
    comment_on,
    drop_promise,
    give_verdict,
    promise,
    set_session,
    start_session,
)
from ninja_mentor.core.overview.circumstances import Meeting, Reader
from ninja_mentor.core.overview.mentoring import mentored, mentored_steps
from ninja_mentor.core.overview.progress import progress_of
from ninja_mentor.core.overview.since import see
from ninja_mentor.core.overview.urgency import Pulse, reasons, urgency
from ninja_mentor.core.people.edits import add_person
from ninja_mentor.core.sample.loading import load_sample

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.overview.mentoring import MentoredIdea
    from ninja_mentor.core.workspace import Workspace

CALM = Pulse(silent=3, until_meeting=None, overdue=0, changes=0, comments=0, is_new=False)


def reader_of(workspace: Workspace) -> Reader:
    return Reader(workspace.author.id, workspace.author.name, workspace.profile.person_id, "America/La_Paz")


def read(workspace: Workspace, *, everything: bool = False) -> list[MentoredIdea]:
    return workspace.ask(
        mentored, workspace.workflow, reader_of(workspace), workspace.today, everything=everything
    )


@pytest.fixture
def ideas(workspace: Workspace) -> list[str]:
    """Three ideas; Ana mentors the first two."""
    with workspace.transaction("Log") as tx:
        ana = add_person(tx, "Ana", "BO", "America/La_Paz").id
        yumi = add_person(tx, "Yumi Núñez", "JP", "Asia/Tokyo").id
        made = [log_idea(tx, title, source="es", founder_id=yumi).id for title in ("Café", "Té", "Mate")]
        for idea in made[:2]:
            link_person(tx, idea, ana, "mentor")
    return made


def test_a_mentor_sees_their_own_and_staff_all_that_is_not_archived(
    workspace: Workspace, ideas: list[str]
) -> None:
    assert {idea.title for idea in read(workspace)} == {"Café", "Té"}
    assert {idea.title for idea in read(workspace, everything=True)} == {"Café", "Té", "Mate"}
    with workspace.transaction("Archive") as tx:
        archive_idea(tx, ideas[0])
    assert {idea.title for idea in read(workspace)} == {"Té"}
    assert read(workspace)[0].team[0].zone == "Asia/Tokyo"


def test_an_idea_tells_all_that_its_mentor_asks(workspace: Workspace, ideas: list[str]) -> None:
    idea = ideas[0]
    with workspace.transaction("Work") as tx:
        note = start_session(tx, idea, zone="America/La_Paz").id
        set_session(
            tx,
            note,
            date="2026-11-20",
            next_date="2026-11-24",
            next_time="09:00",
            next_zone="Asia/Tokyo",
            next_goal="The price",
        )
        promise(tx, idea, "Call", due="2026-11-01", session_id=note)
        promise(tx, idea, "Write", due="2026-12-01")
        drop_promise(tx, promise(tx, idea, "Rent", due="2026-11-01").id, dropped=True)
        comment_on(tx, idea, "problem", "How many?")
        for verdict in ("not_yet", "conditions"):
            give_verdict(tx, idea, "application", verdict, "So it is")
        tx.add(Interview(idea_id=idea, person_code="A"))
        tx.add(Interview(idea_id=idea, person_code="B"))
        tx.add(Trial(idea_id=idea, belief="They pay"))
        claim_readiness(tx, idea, "customer", 2, judge="self")
        claim_readiness(tx, idea, "customer", 3, judge="self")
        claim_readiness(tx, idea, "customer", 1, judge="mentor")
    found = next(each for each in read(workspace) if each.id == idea)
    assert (found.last_session, found.silent) == ("2026-11-20", 3)
    assert found.meeting == Meeting("2026-11-24", "09:00", "Asia/Tokyo", 60, "The price")
    assert (found.open, found.overdue, found.comments, found.verdict) == (2, 1, 1, "conditions")
    assert (found.interviews, found.assumptions, found.tests) == (2, 0, 1)
    assert [(each.team, each.mentor) for each in found.readiness if each.dimension == "customer"] == [(3, 1)]
    # 09:00 in Tokyo is still the evening before in La Paz, which is today.
    assert {reason.why for reason in found.reasons} == {"meeting_today", "overdue", "new", "comments"}


def test_steps_are_those_of_the_gate_for_every_idea_of_the_sample(workspace: Workspace) -> None:
    load_sample(workspace)
    found = workspace.ask(mentored_steps, workspace.workflow, reader_of(workspace), everything=True)
    assert found.keys() == {idea.id for idea in read(workspace, everything=True)}
    assert found == workspace.ask(progress_of, workspace.workflow, found)
    assert any(steps.met for steps in found.values())


def test_changes_by_others_are_counted_from_the_last_look_on(
    open_workspace: Callable[..., Workspace], workspace: Workspace, ideas: list[str]
) -> None:
    for idea in ideas:
        workspace.jot(see, workspace.author.id, idea, "2026-11-23T14:00:00.000000Z")
    workspace.close()
    team = open_workspace(acting_as="Yumi Núñez")
    with team.transaction("Write") as tx:
        write_text(tx, ideas[1], "problem", "es", "Otra cosa")
        write_text(tx, ideas[1], "customer", "es", "Otra gente")
        note = start_session(tx, ideas[1], zone="").id
        set_session(tx, note, visibility="me", next_date="2026-12-01")
    team.close()
    ana = open_workspace(acting_as="Ana")
    first, second = sorted(read(ana), key=lambda idea: -idea.changes)
    assert (first.title, first.changes, first.is_new) == ("Té", 2, False)
    assert (second.title, second.changes) == ("Café", 0)
    assert first.last_session == "2026-11-23"  # held all the same
    assert first.meeting is None  # what was settled there is for its author


def test_the_most_needing_comes_first(workspace: Workspace, ideas: list[str]) -> None:
    with workspace.transaction("Work") as tx:
        for number, idea in enumerate(ideas):
            set_session(tx, start_session(tx, idea, zone="").id, date="2026-11-20")
            for _ in range(number):
                promise(tx, idea, "Call", due="2026-11-01")
    assert [idea.title for idea in read(workspace, everything=True)] == ["Mate", "Té", "Café"]


@pytest.mark.parametrize(
    ("pulse", "why"),
    [
        (CALM, []),
        (Pulse(31, None, 0, 0, 0, is_new=False), ["silence"]),
        (Pulse(31, 20, 0, 0, 0, is_new=False), []),
        (Pulse(None, None, 0, 0, 0, is_new=False), ["no_session"]),
        (Pulse(3, 0, 0, 0, 0, is_new=False), ["meeting_today"]),
        (Pulse(3, 2, 0, 0, 0, is_new=False), ["meeting_soon"]),
        (Pulse(9, -2, 0, 0, 0, is_new=False), ["no_note"]),
        (Pulse(3, None, 2, 3, 1, is_new=False), ["overdue", "changes", "comments"]),
        (Pulse(3, None, 0, 3, 0, is_new=True), ["new"]),
    ],
)
def test_the_order_explains_itself(pulse: Pulse, why: list[str]) -> None:
    assert [reason.why for reason in reasons(pulse)] == why


def test_more_of_the_same_never_makes_an_idea_less_urgent() -> None:
    for name in ("overdue", "changes", "comments"):
        weights = [urgency(reasons(Pulse(**{**vars(CALM), name: number}))) for number in range(1, 30)]
        assert weights == sorted(weights)
    silences = [urgency(reasons(Pulse(**{**vars(CALM), "silent": days}))) for days in range(200)]
    assert silences == sorted(silences)


def test_a_meeting_without_a_time_is_on_its_day_everywhere() -> None:
    meeting = Meeting("2026-12-01", "", "Asia/Tokyo", 60, "")
    assert meeting.moment() is None
    assert meeting.day_in("America/La_Paz") == "2026-12-01"
    assert Meeting("2026-12-01", "08:00", "Asia/Tokyo", 60, "").day_in("America/La_Paz") == "2026-11-30"
