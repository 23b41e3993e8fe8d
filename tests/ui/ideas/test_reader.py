"""What an idea needs is shown as whoever sits here may know it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.kernel.profile import Profile
from ninja_mentor.core.mentoring.edits import promise, set_session, start_session

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.ideas.conftest import Shown

    from ninja_mentor.core.workspace import Workspace


@pytest.fixture
def workspace(open_workspace: Callable[..., Workspace]) -> Workspace:
    made = open_workspace(acting_as=None)
    made.set_profile(Profile("en", "Kenji", "JP", "Asia/Tokyo", "mentor"))
    return made


def test_a_promise_that_somebody_keeps_to_themselves_is_a_need_for_them_alone(
    workspace: Workspace, log: Callable[..., str], show_page: Callable[[Workspace], Shown]
) -> None:
    idea_id = log("Café")
    with workspace.transaction("Note") as tx:
        note = start_session(tx, idea_id, zone="").id
        set_session(tx, note, visibility="me")
        promise(tx, idea_id, "Talk to the rival", due="2026-11-01", session_id=note)
    shown = show_page(workspace)

    def overdue() -> int:
        shown.settle()
        row = shown.page.source.idea(idea_id)
        assert row is not None
        return sum(need.n for need in row.needs if need.what == "overdue")

    assert overdue() == 1
    workspace.set_profile(workspace.profile.of_somebody_else("Otra"))
    assert overdue() == 0, "somebody else sits here now"
    workspace.set_profile(workspace.profile.of_somebody_else("Kenji"))
    shown.settle()
    with workspace.transaction("Change") as tx:
        set_session(tx, note, advice="Slowly")
    assert overdue() == 1, "also where one idea alone is read anew"
