"""The sessions room: notes newest first, written in place, with promises, readiness and who may read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from tests.ui.conftest import type_text

from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.kernel.profile import Profile
from ninja_mentor.core.mentoring.edits import promise, set_session, start_session
from ninja_mentor.core.overview.session_notes import session_notes
from ninja_mentor.ui.idea.sessions.note_fields import read_time
from ninja_mentor.ui.idea.sessions.room import SessionsRoom

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot
    from tests.conftest import StandingClock

    from ninja_mentor.core.overview.session_notes import SessionNotes
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.idea.sessions.note_editor import NoteEditor


@pytest.fixture
def idea(workspace: Workspace) -> str:
    workspace.set_profile(Profile("en", "Ana", "BO", "America/La_Paz", "mentor"))
    with workspace.transaction("Idea") as tx:
        return log_idea(tx, "Café", source="es").id


@pytest.fixture
def desk(workspace: Workspace, desk_of: Callable[..., Desk]) -> Desk:
    return desk_of(workspace)


@pytest.fixture
def open_room(desk: Desk, idea: str, qtbot: QtBot) -> Callable[..., SessionsRoom]:
    def make(**place: object) -> SessionsRoom:
        room = SessionsRoom(desk)
        qtbot.addWidget(room)
        room.resize(600, 760)
        desk.writer.changed.connect(room.refresh)
        room.show()
        room.show_idea(idea, **place)
        settle(desk)
        return room

    return make


def settle(desk: Desk) -> None:
    """All that was written and asked for has come back."""
    desk.writer.wait_idle()
    desk.jobs.wait_idle()
    desk.writer.wait_idle()
    QCoreApplication.processEvents()  # what is new gets shown


def stored(workspace: Workspace, idea: str) -> SessionNotes:
    return workspace.ask(session_notes, idea, workspace.author.id, workspace.today)


def editor_of(room: SessionsRoom) -> NoteEditor:
    assert room.editor is not None
    return room.editor


def next_stop(widget: QWidget) -> QWidget:
    """Where Tab leads."""
    after = widget.nextInFocusChain()
    while after is not None and not after.focusPolicy() & Qt.FocusPolicy.TabFocus:
        after = after.nextInFocusChain()
    assert after is not None
    return after


def words_on(widget: SessionsRoom) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_a_new_note_is_of_today_in_this_zone_and_about_the_ideas_stage(
    open_room: Callable[..., SessionsRoom], desk: Desk, workspace: Workspace, idea: str
) -> None:
    room = open_room()
    assert "No session yet" in words_on(room)
    room.write.click()
    settle(desk)
    (note,) = stored(workspace, idea).notes
    assert (note.date, note.zone) == ("2026-11-23", "America/La_Paz")
    assert note.topic == workspace.workflow.stages[0].id
    assert room.window().focusWidget() is editor_of(room).fields.texts["goal"]
    assert not room.write.isVisible()


def test_what_is_written_is_stored_field_by_field(
    open_room: Callable[..., SessionsRoom], desk: Desk, workspace: Workspace, idea: str
) -> None:
    room = open_room()
    room.start()
    settle(desk)
    fields = editor_of(room).fields
    type_text(fields.texts["goal"], "Know the price")
    type_text(fields.texts["advice"], "Weigh before you promise")
    type_text(fields.attendees, "Yumi, 田中さん")
    type_text(fields.time.field, "9h30")
    type_text(fields.minutes.field, "４５")
    fields.visibility.chosen.emit("mentors")
    fields.flush()
    settle(desk)
    (note,) = stored(workspace, idea).notes
    assert (note.goal, note.advice) == ("Know the price", "Weigh before you promise")
    assert (note.attendees, note.time, note.minutes, note.visibility) == (
        "Yumi, 田中さん",
        "09:30",
        45,
        "mentors",
    )


def test_a_wrong_time_is_told_and_kept(
    open_room: Callable[..., SessionsRoom], desk: Desk, workspace: Workspace, idea: str
) -> None:
    room = open_room()
    room.start()
    settle(desk)
    time = editor_of(room).fields.time
    type_text(time.field, "27:99")
    time.flush()
    settle(desk)
    assert "“27:99” is not understood as a time" in time.note()
    assert time.field.text() == "27:99"
    assert stored(workspace, idea).notes[0].time == ""


@pytest.mark.parametrize(
    ("typed", "time"), [("9", "09:00"), ("14.30", "14:30"), ("９時３０分", "09:30"), ("1430", "14:30")]
)
def test_a_time_is_understood_as_people_write_it(typed: str, time: str) -> None:
    assert read_time(typed) == time


def test_a_session_elsewhere_says_the_hour_here(
    open_room: Callable[..., SessionsRoom], workspace: Workspace, idea: str
) -> None:
    with workspace.transaction("Note") as tx:
        note = start_session(tx, idea, zone="Asia/Tokyo").id
        set_session(tx, note, date="2026-11-20", time="21:00")
    room = open_room()
    assert "08:00 where you are" in words_on(room)
    room.open_note(note)
    assert editor_of(room).fields.labelled["zone"].note() == "08:00 where you are"


def test_promises_are_made_one_after_the_other_and_can_be_kept_and_deleted(
    open_room: Callable[..., SessionsRoom],
    desk: Desk,
    workspace: Workspace,
    idea: str,
    clock: StandingClock,
) -> None:
    room = open_room()
    room.start()
    settle(desk)
    promises = editor_of(room).promises
    for what in ("Ask three cafés", "Send the price list"):
        clock.pass_by(seconds=1)
        type_text(promises.fresh.what, what)
        QTest.keyClick(promises.fresh.what, Qt.Key.Key_Return)
        settle(desk)
    first = promises.rows[0]
    type_text(first.lines["who_name"], "Yumi")
    type_text(first.due.field, "30/11/2026")
    type_text(first.sure.field, "12")
    first.flush()
    settle(desk)
    assert "12 is out of range" in first.sure.note()
    first.sure.field.selectAll()
    type_text(first.sure.field, "8")
    first.flush()
    first.done.click()
    settle(desk)
    notes = stored(workspace, idea)
    asked, sent = notes.actions_of(notes.notes[0])
    assert (asked.what, asked.who_name, asked.due, asked.confidence) == (
        "Ask three cafés",
        "Yumi",
        "2026-11-30",
        8,
    )
    assert asked.done_at is not None
    assert sent.what == "Send the price list"
    assert [row.action_id for row in promises.rows] == [asked.id, sent.id, ""]
    promises.rows[1].away.click()
    settle(desk)
    assert [row.action_id for row in promises.rows] == [asked.id, ""]
    assert desk.toaster.said == ["Action deleted. · Undo"]  # type: ignore[attr-defined]


def test_an_action_that_was_open_can_be_ticked_off_in_the_next_note(
    open_room: Callable[..., SessionsRoom], desk: Desk, workspace: Workspace, idea: str
) -> None:
    with workspace.transaction("Before") as tx:
        first = start_session(tx, idea, zone="").id
        set_session(tx, first, date="2026-11-01")
        action = promise(tx, idea, "Bring samples", session_id=first).id
        second = start_session(tx, idea, zone="").id
    room = open_room(record_id=second)
    box = editor_of(room).earlier.boxes[action]
    box.click()
    settle(desk)
    assert stored(workspace, idea).actions[0].done_at is not None
    assert editor_of(room).earlier.boxes[action].isChecked()
    room.open_note(first)
    assert editor_of(room).earlier.boxes == {}


def test_a_level_is_noted_as_a_mentors_claim(
    open_room: Callable[..., SessionsRoom], desk: Desk, workspace: Workspace, idea: str
) -> None:
    room = open_room()
    room.start()
    settle(desk)
    readiness = editor_of(room).readiness
    assert not readiness.form.claim.isEnabled()
    readiness.form.dimension._take("business")
    readiness.form.level._take("3")
    readiness.form.claim.click()
    settle(desk)
    (claim,) = stored(workspace, idea).claims
    assert (claim.dimension, claim.level, claim.judge) == ("business", 3, "mentor")
    assert "level 3" in readiness.claimed()


def test_notes_stand_newest_first_and_one_opens_with_enter_and_closes_with_escape(
    open_room: Callable[..., SessionsRoom], workspace: Workspace, idea: str
) -> None:
    with workspace.transaction("Notes") as tx:
        for date, goal in (("2026-11-02", "Second"), ("2026-09-20", "First"), ("2026-11-20", "Third")):
            set_session(tx, start_session(tx, idea, zone="").id, date=date, goal=goal)
    room = open_room()
    assert [card.note.goal for card in room.cards] == ["Third", "Second", "First"]
    room.cards[1].setFocus()
    QTest.keyClick(room.cards[1], Qt.Key.Key_Return)
    assert editor_of(room).fields.texts["goal"].text() == "Second"
    QTest.keyClick(editor_of(room), Qt.Key.Key_Escape)
    assert room.editor is None
    assert room.window().focusWidget() is room.cards[1]


def test_what_somebody_keeps_to_themselves_is_not_shown_to_others(workspace: Workspace, idea: str) -> None:
    with workspace.transaction("Notes") as tx:
        mine, open_note = start_session(tx, idea, zone="").id, start_session(tx, idea, zone="").id
        set_session(tx, mine, visibility="me")
    theirs = workspace.ask(session_notes, idea, "somebody else", workspace.today)
    assert [note.id for note in theirs.notes] == [open_note]
    assert {note.id for note in stored(workspace, idea).notes} == {mine, open_note}


def test_a_deleted_note_goes_and_comes_back_with_undo(
    open_room: Callable[..., SessionsRoom], desk: Desk, workspace: Workspace, idea: str
) -> None:
    room = open_room()
    room.start()
    settle(desk)
    editor = editor_of(room)
    type_text(editor.fields.texts["goal"], "Kept")
    editor.flush()
    settle(desk)
    editor.deletion_wanted.emit(editor.note_id)
    settle(desk)
    assert room.editor is None
    assert "No session yet" in words_on(room)
    desk.writer.run(workspace.undo)
    settle(desk)
    assert [note.goal for note in stored(workspace, idea).notes] == ["Kept"]


def test_another_idea_takes_what_was_typed_with_the_old_one(
    open_room: Callable[..., SessionsRoom], desk: Desk, workspace: Workspace, idea: str
) -> None:
    with workspace.transaction("Another") as tx:
        other = log_idea(tx, "Té", source="es").id
    room = open_room()
    room.start()
    settle(desk)
    type_text(editor_of(room).fields.texts["goal"], "Half a sen")
    room.show_idea(other)
    settle(desk)
    assert room.editor is None
    assert stored(workspace, idea).notes[0].goal == "Half a sen"
    assert stored(workspace, other).notes == ()


def test_what_is_not_understood_is_there_again_when_the_note_is_reopened(
    open_room: Callable[..., SessionsRoom], desk: Desk, workspace: Workspace, idea: str
) -> None:
    with workspace.transaction("Note") as tx:
        note = start_session(tx, idea, zone="America/La_Paz").id
        action = promise(tx, idea, "Weigh the sacks", session_id=note).id
    room = open_room(record_id=note)
    type_text(editor_of(room).next.date.field, "3 dicc")
    row = next(row for row in editor_of(room).promises.rows if row.action_id == action)
    type_text(row.sure.field, "very")
    room.close_note()
    settle(desk)
    room.open_note(note)
    settle(desk)
    next_date = editor_of(room).next.date
    assert (next_date.field.text(), next_date.is_wrong()) == ("3 dicc", True)
    row = next(row for row in editor_of(room).promises.rows if row.action_id == action)
    assert (row.sure.field.text(), row.sure.is_wrong()) == ("very", True)


def test_deleting_an_action_is_the_last_stop_of_its_row(
    open_room: Callable[..., SessionsRoom], workspace: Workspace, idea: str
) -> None:
    with workspace.transaction("Note") as tx:
        note = start_session(tx, idea, zone="America/La_Paz").id
        promise(tx, idea, "Weigh the sacks", session_id=note)
    row = editor_of(open_room(record_id=note)).promises.rows[0]
    assert next_stop(row.what) is row.lines["who_name"]
    assert next_stop(row.lines["obstacle"]) is row.away
