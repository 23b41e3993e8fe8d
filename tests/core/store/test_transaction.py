"""What must hold of every change, whatever feature makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.ideas.edits import delete_idea, log_idea, move_idea, write_text
from ninja_mentor.core.ideas.model import Answer, Idea
from ninja_mentor.core.ideas.queries import answers
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.people.edits import add_person
from ninja_mentor.core.store.check import check
from ninja_mentor.core.store.history import history

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.core.workspace import Workspace
    from tests.conftest import StandingClock


def log(workspace: Workspace, title: str = "Café de Altura") -> str:
    with workspace.transaction("Log idea") as tx:
        return log_idea(tx, title, source="es").id


def write(workspace: Workspace, idea_id: str, text: str, field: str = "problem") -> None:
    with workspace.transaction("Write answer") as tx:
        write_text(tx, idea_id, field, "es", text)


def text_of(workspace: Workspace, idea_id: str, field: str = "problem") -> str:
    answer = workspace.ask(answers, idea_id).get(field)
    return answer.text_es if answer else ""


def stage_of(workspace: Workspace, idea_id: str) -> str:
    idea = workspace.ask(lambda session: session.get(Idea, idea_id))
    assert idea is not None
    return idea.stage


def test_a_change_is_stored_journaled_and_found(workspace: Workspace) -> None:
    idea_id = log(workspace)
    write(workspace, idea_id, "El precio se sabe el mismo día")

    lines = workspace.ask(history, "answer", Answer.id_of(idea_id, "problem"))
    assert [line.entry.author_name for line in lines] == ["Ana"]
    assert lines[0].after["text_es"] == "El precio se sabe el mismo día"
    assert [hit.idea_title for hit in workspace.search("precio dia")] == ["Café de Altura"]
    assert workspace.ask(check, workspace.kinds) == []


def test_nothing_happens_when_the_body_raises(workspace: Workspace) -> None:
    idea_id = log(workspace)
    with pytest.raises(ZeroDivisionError), workspace.transaction("Move") as tx:  # noqa: PT012
        move_idea(tx, idea_id, "discovery")
        tx.session.flush()
        raise ZeroDivisionError
    idea = workspace.ask(lambda session: session.get(Idea, idea_id))
    assert idea is not None
    assert idea.stage == "application"
    assert len(workspace.ask(history, "idea", idea_id)) == 1


def test_the_first_before_value_wins_over_several_flushes(workspace: Workspace) -> None:
    idea_id = log(workspace, "first")
    with workspace.transaction("Rename") as tx:
        for title in ("second", "third"):
            tx.get(Idea, idea_id).title = title
            tx.session.flush()
    line = workspace.ask(history, "idea", idea_id)[0]
    assert (line.before, line.after) == ({"title": "first"}, {"title": "third"})


def test_a_change_back_within_one_transaction_is_no_change(workspace: Workspace) -> None:
    idea_id = log(workspace, "same")
    told: list[Changes] = []
    workspace.subscribe(told.append)
    with workspace.transaction("Rename") as tx:
        tx.get(Idea, idea_id).title = "other"
        tx.session.flush()
        tx.get(Idea, idea_id).title = "same"
    assert told == []
    assert len(workspace.ask(history, "idea", idea_id)) == 1


def test_rules_are_asked_before_anything_is_written(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="idea-needs-title"), workspace.transaction("Log") as tx:
        log_idea(tx, "   ", source="es")
    assert workspace.ask(check, workspace.kinds) == []


def test_records_are_never_removed(workspace: Workspace) -> None:
    idea_id = log(workspace)
    with pytest.raises(AssertionError), workspace.transaction("Remove") as tx:
        tx.session.delete(tx.get(Idea, idea_id))


def test_control_characters_do_not_get_in(workspace: Workspace) -> None:
    idea_id = log(workspace, "abc\x00def\u202eghi")
    idea = workspace.ask(lambda session: session.get(Idea, idea_id))
    assert idea is not None
    assert idea.title == "abcdefghi"


def test_subscribers_hear_kinds_and_ids_after_the_commit(workspace: Workspace) -> None:
    told: list[Changes] = []
    end = workspace.subscribe(told.append)
    idea_id = log(workspace)
    end()
    log(workspace, "unheard")
    assert [dict(changes.touched) for changes in told] == [{"idea": frozenset({idea_id})}]


def test_small_edits_of_one_field_are_one_entry(workspace: Workspace, clock: StandingClock) -> None:
    idea_id = log(workspace)
    write(workspace, idea_id, "")
    clock.pass_by(minutes=1)
    for text in ("E", "El", "El precio"):
        write(workspace, idea_id, text)
        clock.pass_by(seconds=5)
    record = Answer.id_of(idea_id, "problem")
    lines = workspace.ask(history, "answer", record)
    assert [(line.before or {}).get("text_es") for line in lines] == ["", None]
    clock.pass_by(seconds=60)
    write(workspace, idea_id, "El precio baja")
    assert len(workspace.ask(history, "answer", record)) == 3
    assert workspace.ask(check, workspace.kinds) == []


def test_two_moves_of_a_card_are_two_steps(workspace: Workspace) -> None:
    idea_id = log(workspace)
    for stage in ("discovery", "pitch"):
        with workspace.transaction("Move", stage=stage) as tx:
            move_idea(tx, idea_id, stage)
    workspace.undo()
    assert stage_of(workspace, idea_id) == "discovery"


def test_two_choices_are_two_steps(workspace: Workspace) -> None:
    idea_id = log(workspace)
    for stage in ("discovery", "pitch"):
        with workspace.transaction("Write") as tx:
            move_idea(tx, idea_id, stage)
    workspace.undo()
    assert stage_of(workspace, idea_id) == "discovery"


def test_typing_and_deleting_within_a_text_is_one_step(workspace: Workspace, clock: StandingClock) -> None:
    idea_id = log(workspace)
    write(workspace, idea_id, "")
    clock.pass_by(minutes=1)
    for text in ("El cafe", "El gran cafe", "El gran", "El gran precio"):
        write(workspace, idea_id, text)
        clock.pass_by(seconds=1)
    workspace.undo()
    assert text_of(workspace, idea_id) == ""


class TestUndo:
    def test_turns_back_and_forward_again_newest_first(
        self, workspace: Workspace, clock: StandingClock
    ) -> None:
        idea_id = log(workspace)
        write(workspace, idea_id, "one")
        clock.pass_by(minutes=1)
        write(workspace, idea_id, "two")
        workspace.undo()
        assert text_of(workspace, idea_id) == "one"
        workspace.undo()
        assert text_of(workspace, idea_id) == ""
        workspace.redo()
        workspace.redo()
        assert text_of(workspace, idea_id) == "two"
        with pytest.raises(UserError, match="nothing-to-redo"):
            workspace.redo()
        assert workspace.ask(check, workspace.kinds) == []

    def test_survives_a_restart(self, open_workspace: Callable[..., Workspace]) -> None:
        first = open_workspace()
        idea_id = log(first)
        with first.transaction("Delete idea") as tx:
            delete_idea(tx, idea_id)
        first.close()
        again = open_workspace()
        assert again.undo().label == "Delete idea"
        assert [hit.id for hit in again.search("altura")] == [idea_id]

    def test_a_new_change_ends_redo(self, workspace: Workspace) -> None:
        idea_id = log(workspace)
        write(workspace, idea_id, "one")
        workspace.undo()
        log(workspace, "another")
        with pytest.raises(UserError, match="nothing-to-redo"):
            workspace.redo()

    def test_what_was_given_up_stays_given_up(self, workspace: Workspace, clock: StandingClock) -> None:
        idea_id = log(workspace)
        write(workspace, idea_id, "given up")
        workspace.undo()
        clock.pass_by(minutes=1)
        write(workspace, idea_id, "wanted", "offer")
        workspace.undo()
        workspace.redo()
        assert (text_of(workspace, idea_id), text_of(workspace, idea_id, "offer")) == ("", "wanted")
        with pytest.raises(UserError, match="nothing-to-redo"):
            workspace.redo()

    def test_the_name_given_up_does_not_come_back(self, workspace: Workspace) -> None:
        idea_id = log(workspace, "first")
        for title in ("A", "B"):
            with workspace.transaction("Rename") as tx:
                tx.get(Idea, idea_id).title = title
            report = workspace.undo()
            assert report.refused == ()
        workspace.redo()
        assert [hit.idea_title for hit in workspace.search("B")] == ["B"]
        with pytest.raises(UserError, match="nothing-to-redo"):
            workspace.redo()

    def test_does_not_take_away_the_idea_under_what_others_wrote(
        self, open_workspace: Callable[..., Workspace], clock: StandingClock
    ) -> None:
        ana = open_workspace()
        idea_id = log(ana)
        ana.close()
        clock.pass_by(minutes=1)
        ken = open_workspace(acting_as="Ken")
        write(ken, idea_id, "Ken")
        ken.close()
        ana = open_workspace()
        report = ana.undo()
        assert [(each.kind, each.record_id) for each in report.refused] == [
            ("answer", Answer.id_of(idea_id, "problem"))
        ]
        assert [hit.idea_title for hit in ana.search("Ken")] == ["Café de Altura"]
        with pytest.raises(UserError, match="nothing-to-undo"):
            ana.undo()

    def test_leaves_what_others_wrote_since_and_says_so(
        self, open_workspace: Callable[..., Workspace], clock: StandingClock
    ) -> None:
        ana = open_workspace()
        idea_id = log(ana)
        write(ana, idea_id, "Ana")
        ana.close()
        clock.pass_by(minutes=1)
        ken = open_workspace(acting_as="Ken")
        write(ken, idea_id, "Ken")
        ken.close()
        ana = open_workspace()
        report = ana.undo()
        assert [(refusal.kind, refusal.field) for refusal in report.refused] == [("answer", "text_es")]
        assert text_of(ana, idea_id) == "Ken"
        assert ana.undo().label == "Log idea"

    def test_is_only_for_my_own_changes(self, open_workspace: Callable[..., Workspace]) -> None:
        ken = open_workspace(acting_as="Ken")
        log(ken)
        ken.close()
        with pytest.raises(UserError, match="nothing-to-undo"):
            open_workspace().undo()


def test_one_who_adds_their_own_contact_stays_the_same_author(
    open_workspace: Callable[..., Workspace],
) -> None:
    first = open_workspace()
    log(first)
    with first.transaction("Add") as tx:
        add_person(tx, "Ana", "BO")
    author = first.author
    first.close()
    again = open_workspace()
    assert again.author == author
    assert again.undo().label == "Add"
