"""The way of an idea: stages from the journal, levels by judge, and nothing that others keep to themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.ideas.edits import log_idea, move_idea
from ninja_mentor.core.ideas.model import Interview
from ninja_mentor.core.mentoring.edits import claim_readiness, give_verdict, set_session, start_session
from ninja_mentor.core.overview.journey import Journey, Stay, journey

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.workspace import Workspace
    from tests.conftest import StandingClock

DIMENSIONS = ("customer", "offer", "business", "team", "impact")


@pytest.fixture
def idea_id(workspace: Workspace) -> str:
    with workspace.transaction("Log") as tx:
        return log_idea(tx, "Café", source="es").id


def way(workspace: Workspace, idea_id: str, reader: str = "", zone: str = "America/La_Paz") -> Journey:
    found = workspace.ask(journey, idea_id, DIMENSIONS, reader, workspace.today, zone)
    assert found is not None
    return found


def test_stages_last_from_one_move_to_the_next(
    workspace: Workspace, idea_id: str, clock: StandingClock
) -> None:
    for stage in ("bootcamp", "discovery"):
        clock.pass_by(days=10)
        with workspace.transaction("Move") as tx:
            move_idea(tx, idea_id, stage)
    assert way(workspace, idea_id).stays == (
        Stay("application", "2026-11-23", "2026-12-03"),
        Stay("bootcamp", "2026-12-03", "2026-12-13"),
        Stay("discovery", "2026-12-13", ""),
    )


def test_a_stage_passed_through_in_a_moment_was_no_stay(workspace: Workspace, idea_id: str) -> None:
    for stage in ("bootcamp", "discovery"):
        with workspace.transaction("Move") as tx:
            move_idea(tx, idea_id, stage)
    assert [stay.stage for stay in way(workspace, idea_id).stays] == ["discovery"]


def test_a_move_taken_back_is_a_stay_of_its_own(
    workspace: Workspace, idea_id: str, clock: StandingClock
) -> None:
    clock.pass_by(days=1)
    with workspace.transaction("Move") as tx:
        move_idea(tx, idea_id, "proof")
    clock.pass_by(days=1)
    workspace.undo()
    assert [stay.stage for stay in way(workspace, idea_id).stays] == ["application", "proof", "application"]


def test_days_are_those_of_the_reader(workspace: Workspace, idea_id: str, clock: StandingClock) -> None:
    clock.pass_by(hours=10)  # 2026-11-24, 00:05 UTC
    with workspace.transaction("Move") as tx:
        move_idea(tx, idea_id, "bootcamp")
    assert way(workspace, idea_id, zone="Asia/Tokyo").stays[-1].since == "2026-11-24"
    assert [stay.stage for stay in way(workspace, idea_id, zone="America/La_Paz").stays] == ["bootcamp"]


def test_team_and_mentor_stand_side_by_side_with_what_showed_it(
    workspace: Workspace, idea_id: str, clock: StandingClock
) -> None:
    with workspace.transaction("Claim") as tx:
        rosa = tx.add(Interview(idea_id=idea_id, person_code="Doña Rosa"))
        claim_readiness(tx, idea_id, "customer", 4, judge="self")
        claim_readiness(tx, idea_id, "customer", 1, judge="mentor")
    clock.pass_by(days=3)
    with workspace.transaction("Claim") as tx:
        claim_readiness(
            tx, idea_id, "customer", 2, judge="mentor", evidence="Heard it", evidence_ids=[rosa.id, "gone"]
        )
    customer = way(workspace, idea_id).ladders[0]
    assert (customer.level("self"), customer.level("mentor")) == (4, 2)
    assert [seen.claim.level for seen in customer.mentor] == [1, 2]
    newest = customer.newest("mentor")
    assert newest is not None
    assert [proof.words for proof in newest.proofs] == ["Doña Rosa"]
    assert way(workspace, idea_id).ladders[1].newest("self") is None


def test_what_happened_before_it_was_written_down_belongs_to_the_way(
    workspace: Workspace, idea_id: str
) -> None:
    with workspace.transaction("Advise") as tx:
        give_verdict(tx, idea_id, "application", "pass", "Clear").date = "2026-10-01"
    assert way(workspace, idea_id).since == "2026-10-01"


def test_a_session_that_somebody_keeps_to_themselves_is_not_on_it(
    open_workspace: Callable[..., Workspace],
) -> None:
    workspace = open_workspace(acting_as="Mari")
    with workspace.transaction("Log") as tx:
        idea = log_idea(tx, "Café", source="es").id
        note = start_session(tx, idea, zone="America/La_Paz")
        set_session(tx, note.id, goal="Prices", visibility="me")
    assert [each.words for each in way(workspace, idea, workspace.author.id).milestones] == ["Prices"]
    assert way(workspace, idea, "somebody").milestones == ()
