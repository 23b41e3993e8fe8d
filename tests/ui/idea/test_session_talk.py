"""A note filled while talking: the clock, the agenda, promises from last time, the next meeting, what is sent."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Any

import pytest
from icalendar import Calendar
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.conftest import type_text

from ninja_mentor.core.ideas.edits import link_person, log_idea
from ninja_mentor.core.kernel.profile import Profile
from ninja_mentor.core.mentoring.agendas import own_agendas
from ninja_mentor.core.mentoring.edits import promise, start_session
from ninja_mentor.core.mentoring.queries import actions, sessions
from ninja_mentor.core.people.edits import add_person
from ninja_mentor.core.reports.minute import minute_of
from ninja_mentor.ui.idea.sessions.room import SessionsRoom

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.conftest import StandingClock

    from ninja_mentor.core.mentoring.model import Action, MentoringSession
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.idea.sessions.note_editor import NoteEditor


@pytest.fixture
def idea(workspace: Workspace) -> str:
    workspace.set_profile(Profile("en", "Ana", "BO", "America/La_Paz", "mentor"))
    with workspace.transaction("Idea") as tx:
        idea = log_idea(tx, "Café", source="es").id
        for name, zone in (("Yumi", "America/La_Paz"), ("美咲", "Asia/Tokyo")):
            link_person(tx, idea, add_person(tx, name, zone=zone).id, "founder")
        promise(tx, idea, "Ask 3 buyers", who_name="Yumi", due="2026-11-20")
        return idea


@pytest.fixture
def desk(workspace: Workspace, desk_of: Callable[..., Desk]) -> Desk:
    return desk_of(workspace)


@pytest.fixture
def room(desk: Desk, idea: str, qtbot: QtBot) -> SessionsRoom:
    """A new note, begun from somewhere else."""
    room = SessionsRoom(desk)
    qtbot.addWidget(room)
    room.resize(760, 900)
    desk.writer.changed.connect(room.refresh)
    room.show()
    room.show_idea(idea, start=True)
    settle(desk)
    return room


def settle(desk: Desk) -> None:
    for _ in range(3):
        desk.writer.wait_idle()
        desk.jobs.wait_idle()
        QCoreApplication.processEvents()


def editor(room: SessionsRoom) -> NoteEditor:
    assert room.editor is not None
    return room.editor


def note(workspace: Workspace, idea: str) -> MentoringSession:
    [found] = workspace.ask(sessions, idea)
    return found


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def promised(workspace: Workspace, idea: str) -> dict[str, Action]:
    return {action.what: action for action in workspace.ask(actions, idea)}


def test_a_note_is_begun_at_once_from_somewhere_else(room: SessionsRoom) -> None:
    assert room.window().focusWidget() is editor(room).fields.texts["goal"]


def test_the_clock_counts_pauses_and_ends_as_minutes(
    room: SessionsRoom, desk: Desk, workspace: Workspace, idea: str, clock: StandingClock
) -> None:
    QTest.keyClick(editor(room).fields.texts["goal"], Qt.Key.Key_F8)
    settle(desk)
    assert note(workspace, idea).time == "10:05"
    clock.pass_by(minutes=20)
    QTest.keyClick(editor(room).fields.texts["goal"], Qt.Key.Key_F8)
    clock.pass_by(minutes=5)
    assert editor(room).clock.words() == "20:00 paused"
    editor(room).clock.toggle()
    clock.pass_by(minutes=12)
    editor(room).clock.finish_button.click()
    settle(desk)
    assert note(workspace, idea).minutes == 32


def test_the_clock_goes_on_while_another_page_is_shown(
    room: SessionsRoom, desk: Desk, idea: str, clock: StandingClock
) -> None:
    editor(room).clock.toggle()
    settle(desk)
    room.close_note()
    clock.pass_by(minutes=3)
    room.open_note(room.cards[0].note.id)
    settle(desk)
    assert editor(room).clock.words().startswith("3:00")
    assert idea


def test_an_agenda_is_taken_ticked_and_watched(
    room: SessionsRoom, desk: Desk, workspace: Workspace, idea: str, clock: StandingClock
) -> None:
    agenda = editor(room).agenda
    agenda.template._take("regular")
    settle(desk)
    assert len(note(workspace, idea).agenda) == 6
    agenda.points[0].done.click()
    settle(desk)
    assert note(workspace, idea).agenda[0]["done"] is True
    editor(room).clock.toggle()
    clock.pass_by(minutes=9)
    editor(room).clock._tell()
    assert editor(room).clock.words() == (
        "9:00 36:00 left · now: What do you want to have when we finish today?"
    )
    clock.pass_by(minutes=40)
    editor(room).clock._tell()
    assert "4:00 over" in editor(room).clock.words()


def test_points_are_written_line_by_line_and_kept_as_ones_own(
    room: SessionsRoom, desk: Desk, workspace: Workspace, idea: str
) -> None:
    agenda = editor(room).agenda
    agenda.add.click()
    type_text(agenda.points[0].line, "Prices")
    QTest.keyClick(agenda.points[0].line, Qt.Key.Key_Return)
    settle(desk)
    assert len(agenda.points) == 2
    assert focused() is agenda.points[1].line
    type_text(agenda.points[1].line, "Samples")
    agenda.flush()
    settle(desk)
    agenda.keep.click()
    type_text(agenda.name, "Mine")
    QTest.keyClick(agenda.name, Qt.Key.Key_Return)
    settle(desk)
    [mine] = workspace.ask(own_agendas)
    assert (mine.name, [item["text"] for item in mine.items]) == ("Mine", ["Prices", "Samples"])
    assert [item["text"] for item in note(workspace, idea).agenda] == ["Prices", "Samples"]


def test_what_was_promised_before_is_kept_moved_or_given_up_in_place(
    room: SessionsRoom, desk: Desk, workspace: Workspace, idea: str
) -> None:
    [row] = editor(room).earlier.rows.values()
    assert "overdue since 20 Nov 2026" in row.note.text()
    row.move_button.click()
    type_text(row.due.field, "+7")
    row.due.flush()
    settle(desk)
    assert promised(workspace, idea)["Ask 3 buyers"].due == "2026-11-30"
    row.drop_button.click()
    type_text(row.outcome, "The market was closed")
    QTest.keyClick(row.outcome, Qt.Key.Key_Return)
    settle(desk)
    action = promised(workspace, idea)["Ask 3 buyers"]
    assert (action.dropped_on, action.outcome) == (workspace.today, "The market was closed")
    assert "given up" in row.note.text()
    row.box.click()
    settle(desk)
    assert promised(workspace, idea)["Ask 3 buyers"].done_at is not None


def test_what_came_of_a_promise_is_kept_where_the_field_is_left_without_enter(
    room: SessionsRoom, desk: Desk, workspace: Workspace, idea: str
) -> None:
    [row] = editor(room).earlier.rows.values()
    row.drop_button.click()
    type_text(row.outcome, "The market was closed")
    row.outcome.flush()  # as when the field is left
    settle(desk)
    action = promised(workspace, idea)["Ask 3 buyers"]
    assert (action.dropped_on, action.outcome) == ("", "The market was closed")
    assert "The market was closed" in row.note.text()


def test_enter_goes_from_promise_to_promise_without_the_mouse(
    room: SessionsRoom, desk: Desk, workspace: Workspace, idea: str
) -> None:
    promises = editor(room).promises
    promises.fresh.what.setFocus()
    for words in ("Weigh the sacks", "Send samples"):
        field = focused()
        assert field is promises.fresh.what
        type_text(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)
        settle(desk)
    assert {"Weigh the sacks", "Send samples"} <= promised(workspace, idea).keys()
    assert focused() is promises.fresh.what


def test_keys_lead_from_part_to_part(room: SessionsRoom) -> None:
    note_editor = editor(room)
    QTest.keyClick(note_editor.fields.texts["goal"], Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert focused() is note_editor.promises.fresh.what
    QTest.keyClick(note_editor.promises.fresh.what, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    assert note_editor.next.isAncestorOf(focused())
    QTest.keyClick(focused(), Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert focused() is note_editor.clock.toggle_button


def test_the_next_meeting_is_shown_by_everybodys_clock(
    room: SessionsRoom, desk: Desk, workspace: Workspace, idea: str
) -> None:
    meeting = editor(room).next
    type_text(meeting.date.field, "1/12/2026")
    type_text(meeting.time.field, "8")
    meeting.flush()
    settle(desk)
    stored = note(workspace, idea)
    assert (stored.next_date, stored.next_time, stored.next_zone) == ("2026-12-01", "08:00", "America/La_Paz")
    assert meeting.times.text() == "Tue, 1 Dec · 08:00 La Paz · Yumi\nTue, 1 Dec · 21:00 Tokyo · 美咲"


def test_the_minute_is_copied_as_it_stands_at_that_moment(room: SessionsRoom, desk: Desk) -> None:
    type_text(editor(room).fields.texts["goal"], "Prices")
    editor(room).leaving._begin("text", whole=False)
    settle(desk)
    assert "*Goal*\nPrices" in QApplication.clipboard().text()


def test_minute_and_calendar_entry_are_saved(
    room: SessionsRoom, desk: Desk, workspace: Workspace, idea: str, tmp_path: Path
) -> None:
    meeting = editor(room).next
    type_text(meeting.date.field, "1/12/2026")
    type_text(meeting.time.field, "8")
    meeting.flush()
    settle(desk)
    minute = workspace.ask(minute_of, note(workspace, idea).id, workspace.author.id, workspace.today)
    assert minute is not None
    leaving = editor(room).leaving
    leaving._selected("pdf", minute, False, str(tmp_path / "minute.pdf"))
    leaving._selected("ics", minute, False, str(tmp_path / "next.ics"))
    settle(desk)
    assert "21:00 Tokyo" in PdfReader(tmp_path / "minute.pdf").pages[0].extract_text()
    event: Any
    [event] = Calendar.from_ical((tmp_path / "next.ics").read_bytes()).walk("VEVENT")
    assert f"{event['DTSTART'].dt.astimezone(UTC):%Y-%m-%d %H:%M}" == "2026-12-01 12:00"


def test_a_private_note_says_so_before_it_leaves(room: SessionsRoom, desk: Desk) -> None:
    assert not any("Not everybody" in one.text() for one in editor(room).leaving.menu().actions())
    editor(room).fields.visibility.chosen.emit("me")
    settle(desk)
    first = editor(room).leaving.menu().actions()[0]
    assert "Not everybody may read this note" in first.text()


def test_another_mentors_promise_of_yesterday_stays_out_of_the_list_once_settled(
    room: SessionsRoom, desk: Desk, workspace: Workspace, idea: str, clock: StandingClock
) -> None:
    [row] = editor(room).earlier.rows.values()
    row.drop_button.click()
    QTest.keyClick(row.outcome, Qt.Key.Key_Return)
    settle(desk)
    clock.pass_by(days=2)
    with workspace.transaction("Next") as tx:
        later = start_session(tx, idea, zone="America/La_Paz")
    settle(desk)
    room.open_note(later.id)
    settle(desk)
    assert editor(room).earlier.rows == {}
