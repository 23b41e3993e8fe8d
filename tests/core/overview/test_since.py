"""What others changed since somebody last looked at an idea."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.ideas.edits import log_idea, move_idea, write_text
from ninja_mentor.core.ideas.model import Interview
from ninja_mentor.core.kernel.clock import stamp
from ninja_mentor.core.mentoring.edits import promise, set_session, start_session
from ninja_mentor.core.overview.since import news, see, unsee
from ninja_mentor.core.store.history import touched_since_looked

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.overview.since import News, Piece
    from ninja_mentor.core.store.transaction import Transaction
    from ninja_mentor.core.workspace import Workspace
    from tests.conftest import StandingClock

READER = "mari"


@pytest.fixture
def idea(workspace: Workspace) -> str:
    with workspace.transaction("Log") as tx:
        idea = log_idea(tx, "Café", source="es").id
        write_text(tx, idea, "problem", "es", "El camión pone el precio.")
        return idea


@pytest.fixture
def change(workspace: Workspace, clock: StandingClock) -> Callable[..., None]:
    """Ana changes something, a minute later, so that entries do not join."""

    def make(edit: Callable[..., object], *args: object, **values: object) -> None:
        clock.pass_by(minutes=1)
        with workspace.transaction("Change") as tx:
            edit(tx, *args, **values)

    return make


def read(workspace: Workspace, idea: str, reader: str = READER) -> News:
    return workspace.ask(news, idea, workspace.kinds, reader)


def look(workspace: Workspace, idea: str, reader: str = READER) -> None:
    workspace.jot(see, reader, idea, stamp(workspace.clock.now()))


def piece(workspace: Workspace, idea: str) -> Piece:
    [found] = read(workspace, idea).pieces
    return found


def test_an_idea_never_looked_at_is_new_as_a_whole(workspace: Workspace, idea: str) -> None:
    found = read(workspace, idea)
    assert found.look is None
    assert found.pieces == ()


def test_an_answer_is_told_once_from_the_first_before_to_the_last_after(
    workspace: Workspace, idea: str, change: Callable[..., None]
) -> None:
    look(workspace, idea)
    change(write_text, idea, "problem", "es", "El camión pone un precio.")
    change(write_text, idea, "problem", "es", "El camión pone un precio bajo.")
    change(write_text, idea, "problem", "ja", "トラックが値段を決める。")
    found = piece(workspace, idea)
    assert (found.kind, found.field, found.done, found.by) == ("answer", "problem", "changed", ("Ana",))
    assert {text.name: (text.before, text.after) for text in found.texts} == {
        "text_es": ("El camión pone el precio.", "El camión pone un precio bajo."),
        "text_ja": ("", "トラックが値段を決める。"),
    }


def test_what_was_put_back_is_no_news(workspace: Workspace, idea: str, change: Callable[..., None]) -> None:
    look(workspace, idea)
    change(write_text, idea, "problem", "es", "Otra cosa")
    workspace.undo()
    assert read(workspace, idea).pieces == ()


def test_new_moved_and_deleted_things_say_so_newest_first(
    workspace: Workspace, idea: str, change: Callable[..., None]
) -> None:
    def interview(tx: Transaction) -> None:
        tx.add(Interview(idea_id=idea, person_code="Doña Rosa", quote="Yo solo miro."))

    change(promise, idea, "Old")
    look(workspace, idea)
    change(interview)
    change(move_idea, idea, "model")
    found = read(workspace, idea).pieces
    assert [(each.kind, each.done, each.title) for each in found] == [
        ("idea", "changed", "Café"),
        ("interview", "added", "Doña Rosa"),
    ]
    assert found[0].moved == ("application", "model")
    assert ("quote", "", "Yo solo miro.") in [(text.name, text.before, text.after) for text in found[1].texts]
    look(workspace, idea)

    def forget(tx: Transaction) -> None:
        tx.delete(tx.get(Interview, found[1].record_id))

    change(forget)
    assert piece(workspace, idea).done == "deleted"


def test_what_came_and_went_unseen_is_not_told(
    workspace: Workspace, idea: str, change: Callable[..., None]
) -> None:
    look(workspace, idea)
    change(promise, idea, "A slip")
    workspace.undo()
    assert read(workspace, idea).pieces == ()


def test_ones_own_changes_are_no_news(workspace: Workspace, idea: str, change: Callable[..., None]) -> None:
    me = workspace.author.id
    look(workspace, idea, me)
    change(write_text, idea, "problem", "es", "Otra cosa")
    assert read(workspace, idea, me).pieces == ()
    assert workspace.ask(touched_since_looked, me, ()) == {}


def test_what_others_keep_to_themselves_is_not_told_nor_what_it_said_before(
    workspace: Workspace, idea: str, change: Callable[..., None]
) -> None:
    notes: list[str] = []

    def start(tx: Transaction) -> None:
        note = start_session(tx, idea, zone="")
        notes.append(set_session(tx, note.id, visibility="me", goal="They will fail").id)

    change(start)
    look(workspace, idea)
    change(lambda tx: set_session(tx, notes[0], goal="They may fail"))
    assert read(workspace, idea).pieces == ()
    change(lambda tx: set_session(tx, notes[0], goal="Find a buyer", visibility="space"))
    found = piece(workspace, idea)
    assert found.done == "added"
    assert "fail" not in repr(found)
    assert ("goal", "", "Find a buyer") in [(one.name, one.before, one.after) for one in found.texts]


def test_seen_and_unseen_again(workspace: Workspace, idea: str, change: Callable[..., None]) -> None:
    look(workspace, idea)
    before = read(workspace, idea).look
    change(write_text, idea, "problem", "es", "Otra cosa")
    assert workspace.ask(touched_since_looked, READER, ()) == {idea: 1}
    look(workspace, idea)
    assert read(workspace, idea).pieces == ()
    assert workspace.ask(touched_since_looked, READER, ()) == {}
    workspace.jot(unsee, READER, idea, before)
    assert len(read(workspace, idea).pieces) == 1
    workspace.jot(unsee, READER, idea, None)
    assert read(workspace, idea).look is None
