"""What is promised may be moved, given up or kept; how often it was moved is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.mentoring.edits import drop_promise, keep_promise, promise, set_action
from ninja_mentor.core.mentoring.queries import actions

if TYPE_CHECKING:
    from ninja_mentor.core.mentoring.model import Action
    from ninja_mentor.core.workspace import Workspace
    from tests.conftest import StandingClock


@pytest.fixture
def promised(workspace: Workspace) -> str:
    with workspace.transaction("Promise") as tx:
        return promise(tx, log_idea(tx, "Café", source="es").id, "Three interviews", due="2026-11-30").id


def only(workspace: Workspace) -> Action:
    [action] = workspace.ask(actions)
    return action


def move(workspace: Workspace, action_id: str, due: str) -> None:
    with workspace.transaction("Move") as tx:
        set_action(tx, action_id, due=due)


def test_a_date_put_right_on_the_day_it_was_written_is_no_move(workspace: Workspace, promised: str) -> None:
    move(workspace, promised, "2026-12-01")
    assert (only(workspace).due, only(workspace).moves) == ("2026-12-01", [])


def test_each_later_move_is_remembered_and_undone_with_it(
    workspace: Workspace, promised: str, clock: StandingClock
) -> None:
    clock.pass_by(days=2)
    move(workspace, promised, "2026-12-05")
    clock.pass_by(days=7)
    move(workspace, promised, "2026-12-20")
    assert [moved["from"] for moved in only(workspace).moves] == ["2026-11-30", "2026-12-05"]
    workspace.undo()
    assert [moved["from"] for moved in only(workspace).moves] == ["2026-11-30"]


def test_what_is_given_up_is_closed_and_not_kept(workspace: Workspace, promised: str) -> None:
    with workspace.transaction("Give up") as tx:
        drop_promise(tx, promised, dropped=True, outcome="Nobody was at home")
    assert (only(workspace).dropped_on, only(workspace).outcome) == (workspace.today, "Nobody was at home")
    with workspace.transaction("Keep after all") as tx:
        keep_promise(tx, promised, done=True)
    assert only(workspace).dropped_on == ""


def test_kept_and_given_up_at_once_is_refused(workspace: Workspace, promised: str) -> None:
    with pytest.raises(UserError) as refused, workspace.transaction("Both") as tx:
        set_action(tx, promised, dropped_on="2026-11-23", done_at=tx.now)
    assert refused.value.code == "promise-kept-and-dropped"
