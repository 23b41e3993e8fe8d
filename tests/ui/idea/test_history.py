"""The history room: who, when, what; changed words marked; any earlier text back; page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from ninja_mentor.core.ideas.edits import log_idea, move_idea, write_text
from ninja_mentor.core.ideas.model import Assumption
from ninja_mentor.core.ideas.queries import answers
from ninja_mentor.core.kernel.changes import Changes
from ninja_mentor.core.mentoring.edits import set_session, start_session
from ninja_mentor.core.pitch.model import PitchDesign, PitchVersion, Question
from ninja_mentor.ui.idea.history.room import HistoryRoom
from ninja_mentor.ui.widgets.marked_text import MarkedText

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot
    from tests.conftest import StandingClock

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.idea.history.entry_row import EntryRow

FIELD = "segment"


@pytest.fixture
def idea(workspace: Workspace, clock: StandingClock) -> str:
    """An idea whose segment was written on two days."""
    with workspace.transaction("Log {title}", title="Café") as tx:
        idea = log_idea(tx, "Café", source="es").id
    for text in ("Familias que venden barato", "Familias de Caranavi que venden <b>muy</b> barato"):
        clock.pass_by(days=1)
        with workspace.transaction("Write {field}", field=FIELD) as tx:
            write_text(tx, idea, FIELD, "es", text)
    return idea


@pytest.fixture
def desk(workspace: Workspace, desk_of: Callable[..., Desk]) -> Desk:
    return desk_of(workspace)


@pytest.fixture
def room(desk: Desk, idea: str, qtbot: QtBot) -> HistoryRoom:
    room = HistoryRoom(desk)
    qtbot.addWidget(room)
    room.resize(600, 500)
    desk.writer.changed.connect(room.refresh)
    room.show()
    room.show_idea(idea)
    settle(desk)
    return room


def settle(desk: Desk) -> None:
    """All that was written and asked for has come back and is shown."""
    desk.writer.wait_idle()
    desk.jobs.wait_idle()
    QCoreApplication.processEvents()


def words_on(row: EntryRow) -> list[str]:
    return [label.text() for label in row.findChildren(QLabel) if label.isVisible()]


def open_row(room: HistoryRoom, desk: Desk, place: int) -> list[MarkedText]:
    row = room.rows[place]
    row.open_or_close()
    settle(desk)
    return row.findChildren(MarkedText)


def press(row: EntryRow, words: str) -> None:
    next(
        button for button in row.findChildren(QPushButton) if words in button.text() and button.isVisible()
    ).click()


def test_each_entry_says_what_who_and_when_newest_first(room: HistoryRoom, workspace: Workspace) -> None:
    question = workspace.workflow.text("en").fields[FIELD].question
    first, second, third = (words_on(row) for row in room.rows)
    assert first[:2] == [f"Write {question}", "Ana · 10:05"]
    assert second[2] == f"{question} · new"
    assert third[0] == "Log Café"
    assert [len(card.findChildren(type(room.rows[0]))) for card in room._days.values()] == [1, 1, 1]


def test_an_opened_entry_marks_the_words_that_went_and_came(room: HistoryRoom, desk: Desk) -> None:
    before, after = open_row(room, desk, 0)
    assert before.text() == "Familias que venden barato"
    assert before.marked() == []
    assert after.text() == "Familias de Caranavi que venden <b>muy</b> barato"
    assert [words.strip() for words in after.marked()] == ["de Caranavi", "<b>muy</b>"]
    assert after.heightForWidth(120) > after.heightForWidth(900)
    room.rows[0].open_or_close()
    settle(desk)
    assert room.rows[0].details is None


def test_an_earlier_text_comes_back_and_that_too_is_history(
    room: HistoryRoom, desk: Desk, workspace: Workspace, idea: str
) -> None:
    open_row(room, desk, 0)
    press(room.rows[0], "Restore this text")
    settle(desk)
    assert workspace.ask(answers, idea)[FIELD].text_es == "Familias que venden barato"
    assert desk.toaster.said == ["The earlier text is back. · Undo"]  # type: ignore[attr-defined]
    assert words_on(room.rows[0])[0] == "Restore an earlier text"
    assert len(room.rows) == 4
    desk.writer.run(workspace.undo)
    settle(desk)
    assert words_on(room.rows[0])[0] == "Undone: Restore an earlier text"
    assert "muy" in workspace.ask(answers, idea)[FIELD].text_es


def test_an_open_entry_stays_open_when_something_new_is_done(
    room: HistoryRoom, desk: Desk, workspace: Workspace, idea: str
) -> None:
    open_row(room, desk, 0)
    opened = room.rows[0]
    stage = workspace.workflow.stages[1].id
    desk.writer.change("Move to {stage}", move_idea, idea, stage, facts={"stage": stage})
    settle(desk)
    assert room.rows[1] is opened
    assert opened.details is not None
    title = workspace.workflow.text("en").stages[stage].title
    assert words_on(room.rows[0])[0] == f"Move to {title}"


def test_a_restore_by_keyboard_leaves_rows_open_and_the_focus_where_it_was(
    room: HistoryRoom, desk: Desk, workspace: Workspace, idea: str
) -> None:
    open_row(room, desk, 0)
    open_row(room, desk, 1)
    first, second = room.rows[:2]
    button = next(b for b in first.findChildren(QPushButton) if "Restore" in b.text())
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    settle(desk)
    assert workspace.ask(answers, idea)[FIELD].text_es == "Familias que venden barato"
    assert room.rows[1:3] == [first, second]
    assert first.details is not None
    assert second.details is not None
    assert room.focusWidget() is button


def test_a_row_says_at_once_what_its_record_is_called_today_and_that_it_is_gone(
    room: HistoryRoom, desk: Desk, workspace: Workspace, idea: str, clock: StandingClock
) -> None:
    with workspace.transaction("Log") as tx:
        believed = tx.add(Assumption(idea_id=idea, statement="Families sell together")).id
    for text in ("Families sell early", "Families sell cheaply"):
        clock.pass_by(days=1)
        with workspace.transaction("Write again") as tx:
            tx.change(Assumption, believed, statement=text)
    settle(desk)
    open_row(room, desk, 0)
    row = room.rows[0]
    assert words_on(row)[2] == "Assumption · Families sell cheaply · changed"
    assert any("Restore" in b.text() and b.isVisible() for b in row.findChildren(QPushButton))
    clock.pass_by(days=1)
    with workspace.transaction("Write again") as tx:
        tx.change(Assumption, believed, statement="Families sell late")
    settle(desk)
    assert room.rows[1] is row
    assert words_on(row)[2] == "Assumption · Families sell late · changed"
    with workspace.transaction("Delete") as tx:
        tx.delete(tx.get(Assumption, believed))
    settle(desk)
    assert room.rows[2] is row
    assert not any("Restore" in b.text() and b.isVisible() for b in row.findChildren(QPushButton))


def test_another_person_sees_no_private_notes_of_the_one_before(
    room: HistoryRoom, desk: Desk, workspace: Workspace, idea: str
) -> None:
    with workspace.transaction("Write a private note") as tx:
        note = start_session(tx, idea, zone="UTC").id
        set_session(tx, note, visibility="me", goal="Ana's secret")
    settle(desk)
    assert words_on(room.rows[0])[0] == "Write a private note"
    yumi = type(workspace.author)("somebody-else", "Yumi")
    workspace.author = yumi
    room.refresh(Changes({"profile": frozenset()}))
    settle(desk)
    assert [words_on(row)[0] for row in room.rows].count("Write a private note") == 0
    assert len(room.rows) == 3


def test_older_entries_come_page_by_page_each_once(
    desk: Desk, workspace: Workspace, idea: str, clock: StandingClock, qtbot: QtBot
) -> None:
    stages = [stage.id for stage in workspace.workflow.stages]
    for number in range(100):
        clock.pass_by(minutes=1)
        with workspace.transaction("Move to {stage}", stage=stages[(number + 1) % 9]) as tx:
            move_idea(tx, idea, stages[(number + 1) % 9])
    room = HistoryRoom(desk)
    qtbot.addWidget(room)
    room.resize(600, 500)
    room.show()
    room.show_idea(idea)
    settle(desk)
    assert len(room.rows) < 103
    for _ in range(5):
        bar = room._scroll.verticalScrollBar()
        bar.setValue(bar.maximum())
        settle(desk)
    assert len(room.rows) == 103
    numbers = [row.entry.seq for row in room.rows]
    assert numbers == sorted(set(numbers), reverse=True)
    assert not room.older.isVisible()


def test_another_idea_shows_its_own_history(room: HistoryRoom, desk: Desk, workspace: Workspace) -> None:
    with workspace.transaction("Log {title}", title="Té") as tx:
        other = log_idea(tx, "Té", source="es").id
    room.show_idea(other)
    settle(desk)
    assert [words_on(row)[0] for row in room.rows] == ["Log Té"]


def test_an_entry_of_very_many_texts_shows_them_a_few_at_a_time(
    room: HistoryRoom, desk: Desk, workspace: Workspace, idea: str
) -> None:
    with workspace.transaction("Import") as tx:
        for number in range(30):
            write_text(tx, idea, f"field{number}", "es", f"Texto {number}")
    settle(desk)
    assert len(open_row(room, desk, 0)) == 12
    for shown in (24, 30):
        press(room.rows[0], "more text")
        settle(desk)
        assert len(room.rows[0].findChildren(MarkedText)) == shown
    assert len({text.text() for text in room.rows[0].findChildren(MarkedText)}) == 30


def test_what_is_done_to_a_pitch_is_called_by_its_name(
    room: HistoryRoom, desk: Desk, workspace: Workspace, idea: str
) -> None:
    with workspace.event("Export the pitch of {title}", title="Café") as tx:
        tx.add(PitchVersion(idea_id=idea, language="ja", name="pitch.pdf", for_whom="JICA"))
    with workspace.transaction("Keep a question") as tx:
        tx.add(Question(idea_id=idea, asked="¿Cuánto?", answer="Noventa"))
    with workspace.transaction("Choose how the pitch looks") as tx:
        tx.add(PitchDesign(id=PitchDesign.id_of(idea), idea_id=idea, theme="forest"))
    room.show_idea(idea)
    settle(desk)
    design, question, version = (words_on(row) for row in room.rows[:3])
    assert version[0] == "Export the pitch of Café"
    assert "Exported pitch · pitch.pdf · new" in version
    assert "Question · ¿Cuánto? · new" in question
    assert "Design of the pitch · new" in design
    assert [text.text() for text in open_row(room, desk, 1)] == ["¿Cuánto?", "Noventa"]
    assert [text.text() for text in open_row(room, desk, 2)] == ["JICA"]
