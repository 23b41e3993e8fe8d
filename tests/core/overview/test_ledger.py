"""The promise ledger: what became of everything that was promised, counted honestly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.mentoring.edits import (
    drop_promise,
    keep_promise,
    promise,
    set_action,
    set_session,
    start_session,
)
from ninja_mentor.core.mentoring.queries import actions
from ninja_mentor.core.overview.attention import read_signals
from ninja_mentor.core.overview.ledger import ledger, state_of
from ninja_mentor.core.overview.today import today_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.overview.ledger import Ledger, Promise
    from ninja_mentor.core.workspace import Workspace
    from tests.conftest import StandingClock

TODAY = "2026-11-23"


def read(workspace: Workspace, **more: object) -> Ledger:
    return workspace.ask(ledger, workspace.author.id, workspace.today, **more)  # type: ignore[arg-type]


def one(workspace: Workspace) -> Promise:
    [found] = read(workspace).promises
    return found


@pytest.fixture
def idea(workspace: Workspace) -> str:
    with workspace.transaction("Log") as tx:
        return log_idea(tx, "Café de Altura", source="es").id


def promised(workspace: Workspace, idea: str, what: str, due: str = "", **more: str) -> str:
    with workspace.transaction("Promise") as tx:
        return promise(tx, idea, what, due=due, **more).id


@pytest.mark.parametrize(
    ("due", "closed_on", "dropped", "state"),
    [
        ("", "", False, "open"),
        (TODAY, "", False, "open"),
        ("2026-11-22", "", False, "overdue"),
        (TODAY, TODAY, False, "kept"),
        ("", TODAY, False, "kept"),
        ("2026-11-22", TODAY, False, "kept_late"),
        ("2026-11-22", TODAY, True, "given_up"),
    ],
)
def test_what_became_of_a_promise(due: str, closed_on: str, dropped: bool, state: str) -> None:
    assert state_of(due, closed_on, TODAY, dropped=dropped) == state


def test_the_summary_counts_every_promise_once(workspace: Workspace, idea: str) -> None:
    kept = promised(workspace, idea, "Call", TODAY)
    late = promised(workspace, idea, "Write", "2026-11-01")
    gone = promised(workspace, idea, "Rent", "2026-11-02")
    promised(workspace, idea, "Visit", "2026-11-03")
    promised(workspace, idea, "Think")
    with workspace.transaction("Close") as tx:
        keep_promise(tx, kept, done=True)
        keep_promise(tx, late, done=True)
        drop_promise(tx, gone, dropped=True, outcome=" Too dear ")
    found = read(workspace)
    assert (found.promised, found.kept, found.late) == (5, 2, 1)
    assert (found.given_up, found.open, found.overdue) == (1, 2, 1)
    assert found.kept + found.given_up + found.open == found.promised
    assert [each.what for each in found.promises[:2]] == ["Visit", "Think"]
    assert {each.outcome for each in found.promises} == {"", "Too dear"}


def test_a_promise_that_was_given_up_is_due_nowhere(workspace: Workspace, idea: str) -> None:
    gone = promised(workspace, idea, "Rent", "2026-11-02")
    author = workspace.author.id

    def due() -> tuple[int, int, int]:
        today = workspace.ask(today_page, author, "es", TODAY)
        overdue = workspace.ask(read_signals, TODAY, None, author).overdue
        return len(workspace.ask(actions, idea, open_only=True)), len(today.actions), overdue.get(idea, 0)

    assert due() == (1, 1, 1)
    with workspace.transaction("Give up") as tx:
        drop_promise(tx, gone, dropped=True)
    assert due() == (0, 0, 0)
    workspace.undo()
    assert due() == (1, 1, 1)


def test_moves_are_shown_with_the_day_that_was_promised_first(
    workspace: Workspace, idea: str, clock: StandingClock
) -> None:
    action = promised(workspace, idea, "Call", "2026-11-25")
    for due in ("2026-11-30", "2026-12-10"):
        clock.pass_by(days=1)
        with workspace.transaction("Move") as tx:
            set_action(tx, action, due=due)
    found = one(workspace)
    assert [(move.due, move.on) for move in found.moves] == [
        ("2026-11-25", "2026-11-24"),
        ("2026-11-30", "2026-11-25"),
    ]
    assert (found.first_due, found.due) == ("2026-11-25", "2026-12-10")
    assert read(workspace).moved == 1


def test_the_day_it_was_kept_is_that_of_the_readers_zone(
    workspace: Workspace, idea: str, clock: StandingClock
) -> None:
    action = promised(workspace, idea, "Call", TODAY)
    clock.pass_by(hours=3)  # 17:05 UTC: in Osaka the next day has begun
    with workspace.transaction("Keep") as tx:
        keep_promise(tx, action, done=True)
    assert one(workspace).state == "kept"
    [there] = read(workspace, zone="Asia/Tokyo").promises
    assert (there.closed_on, there.state) == ("2026-11-24", "kept_late")


def test_what_somebody_keeps_to_themselves_and_other_ideas_are_left_out(
    open_workspace: Callable[..., Workspace], workspace: Workspace, idea: str
) -> None:
    with workspace.transaction("Log") as tx:
        note = start_session(tx, idea, zone="").id
        set_session(tx, note, visibility="me")
        other = log_idea(tx, "Té", source="es").id
    promised(workspace, idea, "Secret", session_id=note)
    promised(workspace, idea, "Said")
    promised(workspace, other, "Elsewhere")
    assert {each.what for each in read(workspace).promises} == {"Secret", "Said", "Elsewhere"}
    assert {each.what for each in read(workspace, idea_ids=[idea]).promises} == {"Secret", "Said"}
    assert {each.what for each in read(workspace).of(other).promises} == {"Elsewhere"}
    workspace.close()
    kenji = open_workspace(acting_as="Kenji")
    assert {each.what for each in read(kenji).promises} == {"Said", "Elsewhere"}
