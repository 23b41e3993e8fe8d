"""The palette over a real workspace: keys alone, straight to the words that were found."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.ui.conftest import HeldExecutor, type_text

from ninja_mentor.core.ideas.edits import describe_idea, log_idea, write_text
from ninja_mentor.core.people.edits import add_person
from ninja_mentor.ui.navigation import PageAction
from ninja_mentor.ui.search.palette import SearchPalette

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk

PROBLEM = "Las familias de altura conocen el precio del café recién ese día."


@pytest.fixture
def idea_id(workspace: Workspace) -> str:
    with workspace.transaction("Log idea") as tx:
        idea_id = log_idea(tx, "Sésamo de Okinawa", source="es").id
    with workspace.transaction("Write") as tx:
        write_text(tx, idea_id, "canvas.problem", "es", PROBLEM)
        write_text(tx, idea_id, "canvas.problem", "ja", "農家は価格を知らない。")
        add_person(tx, "Café Pérez")
    return idea_id


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    widget.resize(1000, 700)
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def palette(
    workspace: Workspace, desk_of: Callable[..., Desk], window: QWidget, done: list[str], idea_id: str
) -> Iterator[SearchPalette]:
    assert idea_id
    commands = [PageAction("New idea", lambda: done.append("new"), "plus", shortcut="Ctrl+N")]
    desk = desk_of(workspace)
    made = SearchPalette(desk, window, commands)
    yield made
    desk.jobs.wait_idle()


def look_for(palette: SearchPalette, words: str, qtbot: QtBot) -> None:
    palette.open()
    type_text(palette.field, words)
    qtbot.waitUntil(lambda: palette.answers(words))


def press(palette: SearchPalette, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(palette.field, key)


def went(palette: SearchPalette) -> list[tuple[str, dict[str, object]]]:
    return palette._desk.navigator.went  # type: ignore[attr-defined,no-any-return]


def test_enter_opens_the_answer_at_the_words_that_fit(
    palette: SearchPalette, qtbot: QtBot, idea_id: str
) -> None:
    look_for(palette, "cafe recien", qtbot)
    row = palette.chosen()
    assert row is not None
    assert [row.words[start : start + length] for start, length in row.marks] == ["café", "recién"]
    press(palette, Qt.Key.Key_Return)
    [(page, place)] = went(palette)
    assert (page, place["idea_id"], place["room"]) == ("idea", idea_id, "canvas")
    start, length = cast("int", place["start"]), cast("int", place["length"])
    assert (place["language"], PROBLEM[start : start + length]) == ("es", "café")
    assert palette.isHidden()


def test_japanese_is_found_in_the_middle_of_a_run(palette: SearchPalette, qtbot: QtBot) -> None:
    look_for(palette, "価格", qtbot)
    press(palette, Qt.Key.Key_Return)
    [(_, place)] = went(palette)
    assert (place["language"], place["start"], place["length"]) == ("ja", 3, 2)


def test_arrows_pass_over_headings_and_stop_at_the_ends(palette: SearchPalette, qtbot: QtBot) -> None:
    look_for(palette, "cafe", qtbot)
    titles = [row.title for row in palette.rows.rows if not row.is_heading]
    assert len(titles) == 2
    seen = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        press(palette, key)
        chosen = palette.chosen()
        assert chosen is not None
        seen.append(chosen.title)
    assert seen == [titles[0], titles[1], titles[1], titles[0]]
    assert palette.field.hasFocus() or not palette.window().isActiveWindow()


def test_a_person_opens_on_the_people_page(palette: SearchPalette, qtbot: QtBot) -> None:
    look_for(palette, "perez", qtbot)
    press(palette, Qt.Key.Key_Return)
    [(page, place)] = went(palette)
    assert page == "people"
    assert place["person_id"]


def test_a_place_opens_at_its_question(
    palette: SearchPalette, workspace: Workspace, idea_id: str, qtbot: QtBot
) -> None:
    with workspace.transaction("Write") as tx:
        describe_idea(tx, idea_id, "place", "Barrio Zafiro")
    look_for(palette, "zafiro", qtbot)
    press(palette, Qt.Key.Key_Return)
    [(page, place)] = went(palette)
    assert (page, place["idea_id"], place["field"], place["start"]) == ("idea", idea_id, "place", 7)


def test_without_words_it_shows_where_one_was_and_what_can_be_done(
    palette: SearchPalette, qtbot: QtBot, done: list[str]
) -> None:
    palette.open()
    qtbot.waitUntil(lambda: palette.answers(""))
    assert [row.title for row in palette.rows.rows if not row.is_heading] == ["Sésamo de Okinawa", "New idea"]
    press(palette, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert done == ["new"]


def test_commands_are_found_by_their_words(palette: SearchPalette, qtbot: QtBot, done: list[str]) -> None:
    look_for(palette, "new", qtbot)
    press(palette, Qt.Key.Key_Return)
    assert done == ["new"]


def test_nothing_found_says_what_to_try(palette: SearchPalette, qtbot: QtBot) -> None:
    look_for(palette, "zzzz", qtbot)
    assert palette.chosen() is None
    assert "Try fewer" in palette._note.text()
    press(palette, Qt.Key.Key_Return)
    assert went(palette) == []
    assert not palette.isHidden()


def test_enter_before_the_answer_waits_for_it(
    workspace: Workspace, desk_of: Callable[..., Desk], window: QWidget, idea_id: str
) -> None:
    reading = HeldExecutor()
    desk = desk_of(workspace, reading=reading)
    palette = SearchPalette(desk, window, [])
    palette.open()
    type_text(palette.field, "okinawa")
    press(palette, Qt.Key.Key_Return)
    assert went(palette) == []
    desk.jobs.wait_idle()
    assert went(palette) == [("idea", {"idea_id": idea_id})]


def test_escape_gives_the_focus_back(palette: SearchPalette, window: QWidget, qtbot: QtBot) -> None:
    field = QWidget(window)
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    palette.open()
    press(palette, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert field.hasFocus()
