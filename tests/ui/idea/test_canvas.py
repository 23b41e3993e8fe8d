"""The canvas is one picture where there is room, and every box keeps its words in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from tests.ui.conftest import HeldExecutor, type_text

from ninja_mentor.core.ideas.edits import log_idea, write_text
from ninja_mentor.core.ideas.queries import answers
from ninja_mentor.ui.idea.canvas.places import CLASSIC, NARROWER, Arrangement, arrangement
from ninja_mentor.ui.idea.canvas.room import CanvasRoom

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.theme import Theme


@pytest.fixture
def idea_id(workspace: Workspace) -> str:
    with workspace.transaction("Log an idea") as tx:
        return log_idea(tx, "Café de Altura", source="es").id


@pytest.fixture
def desk(desk_of: Callable[..., Desk], workspace: Workspace) -> Desk:
    return desk_of(workspace)


@pytest.fixture
def room_of(qtbot: QtBot) -> Callable[..., CanvasRoom]:
    def make(desk: Desk, idea_id: str, width: int = 1000, **place: object) -> CanvasRoom:
        room = CanvasRoom(desk)
        desk.writer.changed.connect(room.refresh)
        qtbot.addWidget(room)
        room.resize(width, 800)
        room.show_idea(idea_id, **place)
        room.show()
        qtbot.waitExposed(room)
        settle(desk)
        return room

    return make


def settle(desk: Desk) -> None:
    for _ in range(3):
        desk.writer.wait_idle()
        desk.jobs.wait_idle()


def texts(workspace: Workspace, idea_id: str, box: str) -> dict[str, str]:
    answer = workspace.ask(answers, idea_id).get(f"canvas.{box}")
    return answer.texts() if answer is not None else {}


def test_what_is_written_in_a_box_is_stored_and_read_again(
    room_of: Callable[..., CanvasRoom], desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    room = room_of(desk, idea_id)
    type_text(room.boxes["problem"].editor(), "They learn the price that day")
    room.boxes["problem"].editor().flush()
    settle(desk)
    assert texts(workspace, idea_id, "problem") == {"en": "They learn the price that day"}
    again = room_of(desk, idea_id)
    assert again.boxes["problem"].editor().text() == "They learn the price that day"
    assert again.boxes["segments"].editor().text() == ""


def test_every_language_has_its_own_text_and_sees_the_original(
    room_of: Callable[..., CanvasRoom], desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    with workspace.transaction("Write") as tx:
        write_text(tx, idea_id, "canvas.value", "es", "Precio fijado en abril")
    room = room_of(desk, idea_id)
    assert room.tabs.value() == "es"  # nothing is written in the person's own language
    assert room.boxes["value"].editor().text() == "Precio fijado en abril"
    room.tabs.chosen.emit("ja")
    box = room.boxes["value"]
    assert box.editor().text() == ""
    assert "Precio fijado en abril" in box.original()
    type_text(box.editor(), "四月に決まる価格")
    room.tabs.chosen.emit("es")  # leaving the language stores its words under it
    settle(desk)
    assert texts(workspace, idea_id, "value") == {"es": "Precio fijado en abril", "ja": "四月に決まる価格"}
    room.tabs.chosen.emit("ja")
    assert box.original() == ""


def test_words_stay_with_their_idea(
    room_of: Callable[..., CanvasRoom], desk_of: Callable[..., Desk], workspace: Workspace, idea_id: str
) -> None:
    with workspace.transaction("Log another") as tx:
        other = log_idea(tx, "Another", source="es").id
    desk = desk_of(workspace, writing=HeldExecutor())
    room = room_of(desk, idea_id)
    type_text(room.boxes["costs"].editor(), "a roaster")
    room.show_idea(other)
    settle(desk)
    assert room.boxes["costs"].editor().text() == ""
    assert texts(workspace, idea_id, "costs") == {"en": "a roaster"}
    assert texts(workspace, other, "costs") == {}


def test_a_place_leads_to_the_words_it_means(
    room_of: Callable[..., CanvasRoom], desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    with workspace.transaction("Write") as tx:
        write_text(tx, idea_id, "canvas.metrics", "pt", "Sacas vendidas por mês")
        write_text(tx, idea_id, "canvas.metrics", "en", "Sacks sold a month")
    room = room_of(desk, idea_id, field="canvas.metrics", language="pt", start=6, length=8)
    assert room.tabs.value() == "pt"
    assert room.boxes["metrics"].editor().textCursor().selectedText() == "vendidas"


def test_a_press_anywhere_in_a_box_begins_its_words(
    qtbot: QtBot, room_of: Callable[..., CanvasRoom], desk: Desk, idea_id: str
) -> None:
    room = room_of(desk, idea_id)
    room.activateWindow()
    room.raise_()
    qtbot.waitUntil(room.isActiveWindow)
    box = room.boxes["segments"]
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() // 2, box.height() - 40))
    assert box.editor().hasFocus()


def test_the_limit_is_shown_and_nothing_is_cut(
    room_of: Callable[..., CanvasRoom], desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    long = "x" * (workspace.workflow.box_limit + 5)
    with workspace.transaction("Write") as tx:
        write_text(tx, idea_id, "canvas.problem", "en", long)
    room = room_of(desk, idea_id)
    assert room.boxes["problem"].editor().text() == long
    assert "5 over" in room.boxes["problem"].counter().text()


def test_the_picture_follows_the_room_there_is(
    room_of: Callable[..., CanvasRoom], desk: Desk, idea_id: str, plain_theme: Theme
) -> None:
    room = room_of(desk, idea_id, 1000)
    assert room.arranged_as() == "classic"
    boxes = room.boxes
    assert boxes["problem"].x() < boxes["solution"].x() < boxes["value"].x() < boxes["segments"].x()
    assert boxes["metrics"].y() > boxes["solution"].y()
    assert boxes["costs"].y() > boxes["problem"].y()
    room.resize(600, 800)
    assert room.arranged_as() == "narrower"
    plain_theme.set_text_percent(200)
    assert room.arranged_as() == "column"
    plain_theme.set_text_percent(100)
    room.resize(1000, 800)
    assert room.arranged_as() == "classic"


@pytest.mark.parametrize("picture", [CLASSIC, NARROWER])
def test_pictures_have_no_gap_and_no_overlap(picture: Arrangement) -> None:
    cells = [
        (row, column)
        for place in picture.places.values()
        for row in range(place.row, place.row + place.rows)
        for column in range(place.column, place.column + place.columns)
    ]
    assert len(cells) == len(set(cells))
    rows, columns = max(row for row, _ in cells) + 1, max(column for _, column in cells) + 1
    assert len(cells) == rows * columns


def test_boxes_of_another_canvas_stand_in_a_column() -> None:
    assert list(arrangement(("need", "offer"), 2000).places) == ["need", "offer"]
    assert arrangement(("need", "offer"), 2000).name == "column"
