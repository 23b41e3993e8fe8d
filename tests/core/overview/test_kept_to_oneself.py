"""What somebody keeps to themselves: a private note and the promises in it are shown to nobody else, anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.kernel.changes import Refusal
from ninja_mentor.core.kernel.language import Language
from ninja_mentor.core.mentoring.edits import delete_action, promise, set_session, start_session
from ninja_mentor.core.overview.board import board
from ninja_mentor.core.overview.idea_sheet import idea_sheet
from ninja_mentor.core.overview.naming import names_of
from ninja_mentor.core.overview.promises import promises
from ninja_mentor.core.overview.session_notes import session_notes
from ninja_mentor.core.overview.story import story
from ninja_mentor.core.overview.today import today_page
from ninja_mentor.core.overview.trash import trash

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.workspace import Workspace

OPEN, SECRET = "Call the buyer", "Talk to the rival"
DUE = "2026-11-01"  # before the day on which tests take place


@pytest.fixture
def kept(open_workspace: Callable[..., Workspace]) -> tuple[Workspace, str, str, str]:
    """Kenji's workspace with an idea, a promise in everybody's note and one in a note for himself alone."""
    workspace = open_workspace(acting_as="Kenji")
    with workspace.transaction("Log idea") as tx:
        idea_id = log_idea(tx, "Café", source="es").id
    made = {}
    for what, visibility in ((OPEN, "space"), (SECRET, "me")):
        with workspace.transaction("Note") as tx:
            note = start_session(tx, idea_id, zone="").id
            set_session(tx, note, visibility=visibility, goal=f"About {what}")
            made[what] = promise(tx, idea_id, what, due=DUE, session_id=note).id
    return workspace, idea_id, made[OPEN], made[SECRET]


def shown_to(workspace: Workspace, idea_id: str, reader: str) -> dict[str, object]:
    """All that one reader sees of it."""
    day = workspace.today
    sheet = workspace.ask(idea_sheet, idea_id, reader)
    assert sheet is not None
    notes = workspace.ask(session_notes, idea_id, reader, day)
    (row,) = workspace.ask(board, "es", day, None, reader)
    page = workspace.ask(today_page, reader, "es", day)
    told = workspace.ask(story, idea_id, workspace.kinds, reader)
    return {
        "drawer": {each.what for each in sheet.actions},
        "rail": sheet.sessions,
        "sessions room": {each.what for each in notes.actions},
        "promises": {each.action.what for each in workspace.ask(promises, reader)},
        "today": {each.action.what for each in page.actions},
        "needs": {need.what: need.n for need in row.needs}["overdue"],
        "needs on Today": {need.what: need.n for need in page.needing[0].needs}["overdue"],
        "story": {
            change.title for entry in told.entries for change in entry.changes if change.kind == "action"
        },
    }


def test_a_promise_in_a_private_note_is_shown_to_its_author_alone(
    kept: tuple[Workspace, str, str, str],
) -> None:
    workspace, idea_id, _, _ = kept
    both, one = {OPEN, SECRET}, {OPEN}
    expected = {
        "drawer": both,
        "rail": 2,
        "sessions room": both,
        "promises": both,
        "today": both,
        "needs": 2,
        "needs on Today": 2,
        "story": both,
    }
    assert shown_to(workspace, idea_id, workspace.author.id) == expected
    expected = {place: 1 if isinstance(seen, int) else one for place, seen in expected.items()}
    assert shown_to(workspace, idea_id, "somebody else") == expected


def test_nobody_in_particular_sees_what_everybody_may(kept: tuple[Workspace, str, str, str]) -> None:
    workspace, _, _, _ = kept
    (row,) = workspace.ask(board, "es", workspace.today)
    assert {need.what: need.n for need in row.needs}["overdue"] == 1


def test_nobody_else_finds_it_or_its_deleted_copy(
    kept: tuple[Workspace, str, str, str], open_workspace: Callable[..., Workspace]
) -> None:
    workspace, _, _, secret = kept
    assert secret in {hit.id for hit in workspace.search("rival")}
    workspace.close()
    other = open_workspace(acting_as="Otro")
    assert other.search("rival") == []
    with other.transaction("Delete") as tx:
        delete_action(tx, secret)
    assert other.ask(trash, other.kinds, other.author.id) == []
    other.close()
    mine = open_workspace(acting_as="Kenji")
    assert [one.id for one in mine.ask(trash, mine.kinds, mine.author.id)] == [secret]


def test_an_undo_that_left_it_alone_does_not_tell_its_words(
    kept: tuple[Workspace, str, str, str],
) -> None:
    workspace, _, shared, secret = kept
    left = [Refusal("action", shared, "what"), Refusal("action", secret, "what")]
    said = workspace.ask(names_of, left, workspace.kinds, workspace.workflow, Language("en"))
    assert said == [f"Action “{OPEN}”", "Action"]
