"""The history room: who, when, what; changed words marked; any earlier text back; page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPushButton

from ninja_mentor.core.ideas.edits import log_idea, move_idea, write_text
from ninja_mentor.core.ideas.queries import answers
from ninja_mentor.ui.idea.history.marked_text import MarkedText
from ninja_mentor.ui.idea.history.room import HistoryRoom
from ninja_mentor.ui.idea.history.word_diff import MOST, word_diff

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


@pytest.mark.parametrize(
    ("before", "after", "gone", "come"),
    [
        ("sell it cheap", "sell it dear", ["cheap"], ["dear"]),
        ("味噌を売る", "醤油を売る", ["味噌"], ["醤油"]),
        ("one two three", "three", ["one two "], []),
        ("", "new", [], ["new"]),
        ("a b c", "x y z", ["a b c"], ["x y z"]),
    ],
)
def test_whole_words_are_marked_and_japanese_sign_by_sign(
    before: str, after: str, gone: list[str], come: list[str]
) -> None:
    diff = word_diff(before, after)
    assert [before[span.start : span.start + span.length] for span in diff.gone] == gone
    assert [after[span.start : span.start + span.length] for span in diff.come] == come


@given(st.text(max_size=60), st.text(max_size=60))
def test_what_is_not_marked_is_the_same_on_both_sides(before: str, after: str) -> None:
    diff = word_diff(before, after)
    rest = []
    for text, spans in ((before, diff.gone), (after, diff.come)):
        kept = list(text)
        for span in reversed(spans):
            del kept[span.start : span.start + span.length]
        rest.append("".join("".join(kept).split()))
    assert rest[0] == rest[1]


def test_a_very_long_text_is_compared_at_once() -> None:
    words = 20 * MOST
    before = " ".join(f"old{number}" for number in range(words))
    after = " ".join(f"new{number}" for number in range(words))
    diff = word_diff(f"Same {before} end", f"Same {after} end")
    assert [(span.start, span.length) for span in diff.gone] == [(5, len(before))]


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
