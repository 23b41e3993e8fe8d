"""The question bank: written in place, and practised one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.core.pitch.stored import store_idea
from tests.ui.conftest import RecordedToaster, type_text

from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.pitch.questions import add_question, questions, set_question
from ninja_mentor.ui.pitch.questions.room import QuestionsRoom
from ninja_mentor.ui.pitch.questions.suggestions import SUGGESTIONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk


@pytest.fixture
def idea_id(workspace: Workspace) -> str:
    return store_idea(workspace)


@pytest.fixture
def desk(desk_of: Callable[..., Desk], workspace: Workspace) -> Desk:
    return desk_of(workspace)


@pytest.fixture
def room(desk: Desk, idea_id: str, qtbot: QtBot) -> QuestionsRoom:
    """Hears of changes as the page's rooms do."""
    room = QuestionsRoom(desk)
    qtbot.addWidget(room)
    desk.writer.changed.connect(room.refresh)
    room.resize(800, 600)
    room.show()
    qtbot.waitExposed(room)
    room.show_idea(idea_id)
    settle(desk)
    return room


def settle(desk: Desk) -> None:
    """Lets all that was asked for be written and read."""
    desk.writer.wait_idle()
    desk.jobs.wait_idle()


def bank(workspace: Workspace, idea_id: str) -> list[tuple[str, str]]:
    return [(each.asked, each.answer) for each in workspace.ask(questions, idea_id)]


def store(workspace: Workspace, idea_id: str, *asked: str) -> list[str]:
    with workspace.transaction("Add") as tx:
        return [add_question(tx, idea_id, each, f"answer to {each}").id for each in asked]


def test_an_empty_bank_proposes_questions_that_are_added_with_one_press(
    room: QuestionsRoom, desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    assert tuple(room.suggestions) == SUGGESTIONS
    assert not room.practise.isVisible()
    room.suggestions[SUGGESTIONS[1]].click()
    settle(desk)
    assert bank(workspace, idea_id) == [(SUGGESTIONS[1], "")]
    assert not room.suggestions[SUGGESTIONS[1]].isVisible()
    assert room.suggestions[SUGGESTIONS[0]].isVisible()
    assert room.practise.isVisible()


def test_enter_adds_a_question(room: QuestionsRoom, desk: Desk, workspace: Workspace, idea_id: str) -> None:
    type_text(room.entry, "  ¿Y el   flete? ")
    QTest.keyClick(room.entry, Qt.Key.Key_Return)
    QTest.keyClick(room.entry, Qt.Key.Key_Return)
    settle(desk)
    assert bank(workspace, idea_id) == [("¿Y el flete?", "")]
    assert room.entry.text() == ""
    assert [row.asked.text() for row in room.rows.values()] == ["¿Y el flete?"]


def test_what_is_typed_is_stored_without_leaving_the_field(
    room: QuestionsRoom, desk: Desk, workspace: Workspace, idea_id: str, qtbot: QtBot
) -> None:
    store(workspace, idea_id, "A")
    room.show_idea(idea_id)
    settle(desk)
    (row,) = room.rows.values()
    row.answer.setFocus()
    row.answer.clear()
    type_text(row.answer, "Dos años.")
    qtbot.waitUntil(lambda: bank(workspace, idea_id) == [("A", "Dos años.")])


def test_words_typed_last_arrive_when_another_idea_is_shown(
    room: QuestionsRoom, desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    store(workspace, idea_id, "A")
    room.show_idea(idea_id)
    settle(desk)
    with workspace.transaction("Log") as tx:
        other = log_idea(tx, "Otra", source="es").id
    (row,) = room.rows.values()
    type_text(row.asked, "B")
    room.show_idea(other)
    settle(desk)
    assert bank(workspace, idea_id)[0][0] == "BA"
    assert room.rows == {}


def test_a_change_from_elsewhere_leaves_what_is_being_typed(
    room: QuestionsRoom, desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    first, _ = store(workspace, idea_id, "A", "B")
    room.show_idea(idea_id)
    settle(desk)
    one, two = room.rows.values()
    type_text(one.answer, "mine ")
    with workspace.transaction("Change") as tx:
        set_question(tx, first, answer="theirs")
        set_question(tx, two.question_id, answer="theirs too")
    settle(desk)
    assert one.answer.text() == "mine answer to A"
    assert two.answer.text() == "theirs too"


def test_a_question_that_was_searched_for_is_brought_into_view(
    room: QuestionsRoom, desk: Desk, workspace: Workspace, idea_id: str, qtbot: QtBot
) -> None:
    last = store(workspace, idea_id, *"ABCDEFGHIJ")[-1]
    room.show_idea(idea_id, record_id=last)
    settle(desk)
    qtbot.waitUntil(lambda: room.rows[last].answer.hasFocus())
    qtbot.waitUntil(lambda: not room.rows[last].visibleRegion().isEmpty())


def test_a_question_is_deleted_with_undo(
    room: QuestionsRoom, desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    store(workspace, idea_id, "A", "B")
    room.show_idea(idea_id)
    settle(desk)
    row = next(iter(room.rows.values()))
    row.away.click()
    row.away.click()
    settle(desk)
    assert [row.asked.text() for row in room.rows.values()] == ["B"]
    assert isinstance(desk.toaster, RecordedToaster)
    assert desk.toaster.said == ["Question deleted. · Undo"]
    assert desk.toaster.warned == []
    workspace.undo()
    settle(desk)
    assert {row.asked.text() for row in room.rows.values()} == {"A", "B"}


def test_practice_shows_every_question_once_before_any_comes_again(
    room: QuestionsRoom, desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    store(workspace, idea_id, "A", "B", "C")
    room.show_idea(idea_id)
    settle(desk)
    room.practise.click()
    practice, seen = room.practice, []
    for _ in range(6):
        seen.append(practice.asked.text())
        assert not practice.answer.isVisible()
        QTest.keyClick(practice.reveal, Qt.Key.Key_Space)
        assert practice.answer.isVisible()
        assert practice.answer.text() == f"answer to {seen[-1]}"
        QTest.keyClick(practice.following, Qt.Key.Key_Space)
    assert set(seen[:3]) == set(seen[3:]) == {"A", "B", "C"}
    assert seen[2] != seen[3]
    QTest.keyClick(practice, Qt.Key.Key_Escape)
    assert not room.is_practising()


def test_a_missing_answer_is_written_from_practice(
    room: QuestionsRoom, desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    (first,) = store(workspace, idea_id, "A")
    room.show_idea(idea_id)
    settle(desk)
    room.practise.click()
    with workspace.transaction("Change") as tx:
        set_question(tx, first, answer=" ")
    settle(desk)
    room.practice.show_answer()
    assert room.practice.answer.text() == "No answer is written yet."
    room.practice.write.click()
    assert not room.is_practising()
    assert room.rows[first].answer.hasFocus()


def test_practice_ends_with_its_last_question(
    room: QuestionsRoom, desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    store(workspace, idea_id, "A")
    room.show_idea(idea_id)
    settle(desk)
    room.practise.click()
    assert room.is_practising()
    workspace.undo()
    settle(desk)
    assert not room.is_practising()
