"""Cards move with the mouse and with the keyboard; everything can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from ninja_mentor.core.ideas.edits import move_idea
from ninja_mentor.core.overview.board import board

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot
    from tests.ui.ideas.conftest import Shown

    from ninja_mentor.core.workspace import Workspace

CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier


def let_go(target: QWidget, data: QMimeData) -> bool:
    """Carries something over a widget and lets it go; whether it was taken."""
    at, left = QPoint(20, 20), Qt.MouseButton.LeftButton
    move, none = Qt.DropAction.MoveAction, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(at, move, data, left, none))
    event = QDropEvent(QPointF(at), move, data, left, none)
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def stages(workspace: Workspace) -> dict[str, str]:
    return {row.title: row.stage for row in workspace.ask(board, "es", workspace.today)}


def test_each_idea_stands_in_its_stage_newest_first(
    workspace: Workspace, show_page: Callable[..., Shown], log: Callable[..., str]
) -> None:
    log("Older")
    log("Newer")
    log("Further", "discovery")
    shown = show_page(workspace)
    assert shown.titles("application") == ["Newer", "Older"]
    assert shown.titles("discovery") == ["Further"]
    assert shown.cards("application").accessibleName() == "Application: 2 ideas"


def test_card_let_go_on_another_stage_moves_there(
    workspace: Workspace, show_page: Callable[..., Shown], log: Callable[..., str]
) -> None:
    log("Bento")
    log("Café", "discovery")
    shown = show_page(workspace)
    model = shown.cards("application").ideas
    assert let_go(shown.cards("discovery").viewport(), model.mimeData([model.index(0)]))
    shown.settle()
    assert shown.titles("application") == []
    assert shown.titles("discovery") == ["Café", "Bento"]
    assert stages(workspace)["Bento"] == "discovery"
    assert shown.desk.toaster.said == ["“Bento” is in Discovery now. · Undo"]  # type: ignore[attr-defined]
    shown.desk.writer.run(workspace.undo)
    shown.settle()
    assert shown.titles("application") == ["Bento"]


def test_card_let_go_where_it_is_stays(
    workspace: Workspace, show_page: Callable[..., Shown], log: Callable[..., str]
) -> None:
    log("Bento")
    shown = show_page(workspace)
    model = shown.cards("application").ideas
    assert not let_go(shown.cards("application").viewport(), model.mimeData([model.index(0)]))
    shown.settle()
    assert shown.titles("application") == ["Bento"]
    assert shown.desk.toaster.said == []  # type: ignore[attr-defined]


def test_folded_stage_takes_a_card_and_unfolds(
    workspace: Workspace, show_page: Callable[..., Shown], log: Callable[..., str]
) -> None:
    log("Bento")
    shown = show_page(workspace)
    last = shown.page.view.board.column("followup")
    assert last.folded
    assert not last.cards.isVisible()
    model = shown.cards("application").ideas
    strip = next(child for child in last.children() if type(child).__name__ == "_Strip")
    assert let_go(strip, model.mimeData([model.index(0)]))  # type: ignore[arg-type]
    shown.settle()
    assert shown.titles("followup") == ["Bento"]
    assert last.cards.isVisible()


def test_stage_that_unfolds_for_a_card_is_seen_whole(
    workspace: Workspace, show_page: Callable[..., Shown], log: Callable[..., str]
) -> None:
    for stage in workspace.workflow.stages[:-1]:
        for title in ("Bento", "Café"):  # so that no stage folds when one is carried away
            log(title, stage.id)
    shown = show_page(workspace)
    shown.page.view.board.horizontalScrollBar().setValue(0)
    last = shown.page.view.board.column(workspace.workflow.stages[-1].id)
    assert last.folded
    model = shown.cards("application").ideas
    strip = next(child for child in last.children() if type(child).__name__ == "_Strip")
    assert let_go(strip, model.mimeData([model.index(0)]))  # type: ignore[arg-type]
    shown.settle()
    viewport = shown.page.view.board.viewport()
    QApplication.processEvents()
    place = QRect(last.mapTo(viewport, QPoint(0, 0)), last.size())
    assert viewport.rect().contains(place)


def test_control_and_arrows_move_the_card_and_the_focus_goes_along(
    workspace: Workspace, show_page: Callable[..., Shown], log: Callable[..., str]
) -> None:
    log("Bento")
    log("Café")
    shown = show_page(workspace)
    cards = shown.choose("application", "Bento")
    QTest.keyClick(cards, Qt.Key.Key_Right, CONTROL)
    QTest.keyClick(cards, Qt.Key.Key_Right, CONTROL)  # before the first one was answered
    shown.settle()
    third = shown.page.view.board._words.stages[2]
    assert stages(workspace) == {"Bento": third, "Café": "application"}
    assert QApplication.focusWidget() is shown.cards(third)
    QTest.keyClick(shown.cards(third), Qt.Key.Key_Left, CONTROL)
    shown.settle()
    assert stages(workspace)["Bento"] == shown.page.view.board._words.stages[1]


def test_first_stage_has_nothing_before_it(
    workspace: Workspace, show_page: Callable[..., Shown], log: Callable[..., str]
) -> None:
    log("Bento")
    shown = show_page(workspace)
    QTest.keyClick(shown.choose("application", "Bento"), Qt.Key.Key_Left, CONTROL)
    shown.settle()
    assert stages(workspace) == {"Bento": "application"}
    assert shown.desk.toaster.said == []  # type: ignore[attr-defined]


def test_arrows_walk_over_the_board_and_enter_opens(
    qtbot: QtBot, workspace: Workspace, show_page: Callable[..., Shown], log: Callable[..., str]
) -> None:
    log("One")
    log("Two")
    wanted = log("Far", "proof")
    shown = show_page(workspace)
    first = shown.cards("application")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is first)
    assert first.currentIndex().data() == "Two"
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert first.currentIndex().data() == "One"
    QTest.keyClick(first, Qt.Key.Key_Right)  # over all the empty stages
    far = shown.cards("proof")
    assert QApplication.focusWidget() is far
    QTest.keyClick(far, Qt.Key.Key_Return)
    assert shown.desk.navigator.went == [("idea", {"idea_id": wanted})]  # type: ignore[attr-defined]


def test_click_opens_a_card(
    workspace: Workspace, show_page: Callable[..., Shown], log: Callable[..., str]
) -> None:
    idea_id = log("Bento")
    shown = show_page(workspace)
    cards = shown.cards("application")
    at = cards.visualRect(cards.ideas.index(0)).center()
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert shown.desk.navigator.went == [("idea", {"idea_id": idea_id})]  # type: ignore[attr-defined]


def test_delete_says_so_and_undo_brings_it_back(
    workspace: Workspace, show_page: Callable[..., Shown], log: Callable[..., str]
) -> None:
    log("Older")
    log("Newer")
    shown = show_page(workspace)
    QTest.keyClick(shown.choose("application", "Newer"), Qt.Key.Key_Delete)
    shown.settle()
    assert shown.titles("application") == ["Older"]
    assert shown.desk.toaster.said == ["Deleted “Newer”. · Undo"]  # type: ignore[attr-defined]
    assert shown.cards("application").currentIndex().data() == "Older"
    shown.desk.writer.run(workspace.undo)
    shown.settle()
    assert shown.titles("application") == ["Newer", "Older"]


def test_archived_idea_leaves_the_board_and_comes_back(
    workspace: Workspace, show_page: Callable[..., Shown], log: Callable[..., str]
) -> None:
    log("Resting")
    log("Going on")
    shown = show_page(workspace)
    QTest.keyClick(shown.choose("application", "Resting"), Qt.Key.Key_A, CONTROL_SHIFT)
    shown.settle()
    assert shown.titles("application") == ["Going on"]
    QTest.mouseClick(shown.page.view.filters.bar.button("archived"), Qt.MouseButton.LeftButton)
    shown.settle()
    assert shown.titles("application") == ["Resting"]
    QTest.keyClick(shown.choose("application", "Resting"), Qt.Key.Key_A, CONTROL_SHIFT)
    shown.settle()
    assert shown.titles("application") == []
    shown.page.view.filters.clear()
    shown.settle()
    assert shown.titles("application") == ["Going on", "Resting"]


def test_menu_moves_a_card_to_any_stage(
    workspace: Workspace, show_page: Callable[..., Shown], log: Callable[..., str]
) -> None:
    log("Bento")
    shown = show_page(workspace)
    cards = shown.choose("application", "Bento")
    at = cards.visualRect(cards.ideas.index(0)).center()
    QApplication.sendEvent(
        cards.viewport(),
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, cards.viewport().mapToGlobal(at)),
    )
    menu = cards.findChild(QMenu)
    assert isinstance(menu, QMenu)
    move = next(one for one in menu.findChildren(QMenu) if one.title() == "Move to…")
    by_text = {item.text(): item for item in move.actions()}
    assert len(by_text) == len(workspace.workflow.stages)
    assert not by_text["Application"].isEnabled(), "it is there already"
    by_text["Pitch"].trigger()
    menu.close()
    shown.settle()
    assert stages(workspace) == {"Bento": "pitch"}


def test_change_made_elsewhere_is_shown(
    workspace: Workspace, show_page: Callable[..., Shown], log: Callable[..., str]
) -> None:
    idea_id = log("Bento")
    log("Café")
    shown = show_page(workspace)
    shown.desk.writer.change("Move", move_idea, idea_id, "model")
    shown.settle()
    assert shown.titles("application") == ["Café"]
    assert shown.titles("model") == ["Bento"]


@pytest.mark.parametrize("percent", [100, 200])
def test_pictured_cards_never_leave_their_ground(
    workspace: Workspace,
    show_page: Callable[..., Shown],
    log: Callable[..., str],
    plain_theme: object,
    percent: int,
) -> None:
    plain_theme.set_text_percent(percent)  # type: ignore[attr-defined]
    log("W" * 200, place="Una comunidad con un nombre bastante largo", sdgs=[1, 2, 3, 8, 12, 17])
    shown = show_page(workspace)
    shown.page.grab()
    kept = shown.page.view.board._delegate._kept
    assert kept
    for (_, width, _), (_, _, layout) in kept.items():
        for words in layout.words:
            assert words.rect.left() >= 0
            assert words.rect.right() <= width
            assert words.rect.bottom() <= layout.height
