"""The story of an idea: every change once, newest first, page by page, and texts that can be put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.ideas.edits import log_idea, move_idea, write_text
from ninja_mentor.core.ideas.model import Answer
from ninja_mentor.core.mentoring.edits import set_session, start_session
from ninja_mentor.core.overview.story import restore_text, story

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.overview.story import StoryEntry
    from ninja_mentor.core.workspace import Workspace
    from tests.conftest import StandingClock


def test_a_text_is_told_before_and_after_and_can_be_put_back(
    workspace: Workspace, clock: StandingClock
) -> None:
    with workspace.transaction("Log an idea") as tx:
        idea = log_idea(tx, "Café", source="es").id
    for text in ("Lo venden barato", "Lo venden muy barato"):
        clock.pass_by(minutes=2)
        with workspace.transaction("Write {field}", field="segment") as tx:
            write_text(tx, idea, "segment", "es", text)
    page = workspace.ask(story, idea, workspace.kinds, workspace.author.id)
    assert [entry.label for entry in page.entries] == ["Write {field}", "Write {field}", "Log an idea"]
    (change,) = page.entries[0].changes
    assert (change.field, change.done) == ("segment", "changed")
    (told,) = change.texts
    assert (told.name, told.before, told.after) == ("text_es", "Lo venden barato", "Lo venden muy barato")
    with workspace.transaction("Restore") as tx:
        restore_text(tx, Answer, change.record_id, told.name, told.before)
    page = workspace.ask(story, idea, workspace.kinds, workspace.author.id)
    assert page.entries[0].changes[0].texts[0].after == "Lo venden barato"


def test_pages_follow_one_another_without_gap_or_repetition(
    workspace: Workspace, clock: StandingClock
) -> None:
    with workspace.transaction("Log an idea") as tx:
        idea = log_idea(tx, "Café", source="es").id
    with workspace.transaction("Many at once") as tx:
        for at in range(9):
            write_text(tx, idea, f"field{at}", "es", "Texto")
    stages = [stage.id for stage in workspace.workflow.stages]
    for stage in (*stages[1:], stages[0]):
        clock.pass_by(minutes=1)
        with workspace.transaction("Move to {stage}", stage=stage) as tx:
            move_idea(tx, idea, stage)
    whole = workspace.ask(story, idea, workspace.kinds, "", None, 1000)
    assert whole.next is None
    seen: list[StoryEntry] = []
    before = None
    while True:
        page = workspace.ask(story, idea, workspace.kinds, "", before, 4)
        seen += page.entries
        before = page.next
        if before is None:
            break
    assert tuple(seen) == whole.entries
    assert len(whole.entries[-2].changes) == 9


def test_a_note_that_somebody_keeps_to_themselves_is_in_nobody_elses_story(
    open_workspace: Callable[..., Workspace],
) -> None:
    workspace = open_workspace()
    with workspace.transaction("Log an idea") as tx:
        idea = log_idea(tx, "Café", source="es").id
    with workspace.transaction("Write a note") as tx:
        note = start_session(tx, idea, zone="").id
        set_session(tx, note, visibility="me", advice="Between us")
    mine = workspace.ask(story, idea, workspace.kinds, workspace.author.id)
    theirs = workspace.ask(story, idea, workspace.kinds, "somebody else")
    assert [entry.label for entry in mine.entries] == ["Write a note", "Log an idea"]
    assert [entry.label for entry in theirs.entries] == ["Log an idea"]
