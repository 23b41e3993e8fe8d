"""The trash with a real workspace: what was deleted is there, and comes back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ninja_mentor.core.ideas.edits import delete_idea, log_idea
from ninja_mentor.core.ideas.evidence_edits import delete_evidence, log_evidence
from ninja_mentor.core.ideas.model import Interview
from ninja_mentor.core.kernel.language import Language
from ninja_mentor.core.mentoring.edits import promise
from ninja_mentor.core.mentoring.model import Action
from ninja_mentor.core.mentoring.queries import actions
from ninja_mentor.core.overview.board import board
from ninja_mentor.ui.theme import Look
from ninja_mentor.ui.trash.page import TrashPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.theme import Theme


def titles(page: TrashPage) -> list[str]:
    return [row.title for row in page.table.records.rows()]


def ideas(workspace: Workspace) -> list[str]:
    return [row.title for row in workspace.ask(board, "en", workspace.today)]


def settle(desk: Desk) -> None:
    """Until nothing is under way."""
    while desk.writer.busy or desk.jobs.busy:
        desk.writer.wait_idle()
        desk.jobs.wait_idle()


def opened(desk: Desk, qtbot: QtBot) -> TrashPage:
    page = TrashPage(desk)
    qtbot.addWidget(page)
    desk.writer.changed.connect(page.refresh)
    page.show_place()
    page.show()
    settle(desk)
    return page


def two_deleted_ideas(workspace: Workspace) -> None:
    for title in ("Café", "Sésamo"):
        with workspace.transaction("Log idea") as tx:
            idea = log_idea(tx, title, source="es")
        with workspace.transaction("Delete") as tx:
            delete_idea(tx, idea.id)


def test_an_empty_trash_has_nothing_to_press(
    workspace: Workspace, desk_of: Callable[..., Desk], qtbot: QtBot
) -> None:
    page = opened(desk_of(workspace), qtbot)
    assert page.header_actions() == ()
    assert not page.table.isVisible()


def test_enter_brings_back_what_is_chosen(
    workspace: Workspace, desk_of: Callable[..., Desk], qtbot: QtBot
) -> None:
    two_deleted_ideas(workspace)
    desk = desk_of(workspace)
    page = opened(desk, qtbot)
    assert sorted(titles(page)) == ["Café", "Sésamo"]
    page.table.selectRow(titles(page).index("Café"))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    settle(desk)
    assert ideas(workspace) == ["Café"]
    assert titles(page) == ["Sésamo"]
    assert desk.toaster.said == ["“Café” is back · Undo"]  # type: ignore[attr-defined]


def test_several_come_back_together_and_one_undo_deletes_them_again(
    workspace: Workspace, desk_of: Callable[..., Desk], qtbot: QtBot
) -> None:
    two_deleted_ideas(workspace)
    desk = desk_of(workspace)
    page = opened(desk, qtbot)
    page.table.selectAll()
    [action] = page.header_actions()
    action.run()  # type: ignore[union-attr,misc]
    settle(desk)
    assert sorted(ideas(workspace)) == ["Café", "Sésamo"]
    assert desk.toaster.said == ["2 records are back · Undo"]  # type: ignore[attr-defined]
    report = workspace.undo()
    assert desk.language.say(report.label, **report.facts) == "Bring back 2 records"
    assert ideas(workspace) == []


def test_what_belongs_to_a_deleted_idea_brings_it_along(
    workspace: Workspace, desk_of: Callable[..., Desk], qtbot: QtBot
) -> None:
    with workspace.transaction("Log idea") as tx:
        idea = log_idea(tx, "Café", source="es")
        action_id = promise(tx, idea.id, "Call the buyer").id
    with workspace.transaction("Delete") as tx:
        tx.delete(tx.get(Action, action_id))
        delete_idea(tx, idea.id)
    desk = desk_of(workspace)
    page = opened(desk, qtbot)
    page.table.selectRow(titles(page).index("Call the buyer"))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    settle(desk)
    assert ideas(workspace) == ["Café"]
    assert [action.what for action in workspace.ask(actions)] == ["Call the buyer"]
    assert desk.toaster.said == [  # type: ignore[attr-defined]
        "“Call the buyer” is back, and with it the idea “Café” · Undo"
    ]


def test_ideas_that_come_along_with_several_are_counted(
    workspace: Workspace, desk_of: Callable[..., Desk], qtbot: QtBot
) -> None:
    with workspace.transaction("Log idea") as tx:
        idea = log_idea(tx, "Café", source="es")
        promised = [promise(tx, idea.id, what).id for what in ("Call the buyer", "Send a sample")]
    with workspace.transaction("Delete") as tx:
        for action_id in promised:
            tx.delete(tx.get(Action, action_id))
        delete_idea(tx, idea.id)
    desk = desk_of(workspace)
    page = opened(desk, qtbot)
    page.table.selectAll()
    page._bring_back([row for row in page.table.chosen_rows() if row.kind == "action"])
    settle(desk)
    assert desk.toaster.said == [  # type: ignore[attr-defined]
        "2 records are back, and with them 1 idea · Undo"
    ]


def test_what_has_no_words_is_named_by_its_kind_and_day(
    workspace: Workspace, desk_of: Callable[..., Desk], qtbot: QtBot
) -> None:
    with workspace.transaction("Log") as tx:
        idea = log_idea(tx, "Café", source="es")
        talk = log_evidence(tx, Interview, idea.id, date="2026-11-20", confirms=True).id
    with workspace.transaction("Delete") as tx:
        delete_evidence(tx, Interview, talk)
    desk = desk_of(workspace)
    page = opened(desk, qtbot)
    assert page.table.records.index(0, 0).data() == "Interview, 20 Nov 2026"
    page.table.opened.emit(page.table.records.row(0))
    settle(desk)
    assert desk.toaster.said == ["“Interview, 20 Nov 2026” is back · Undo"]  # type: ignore[attr-defined]
    assert titles(page) == []


@pytest.mark.parametrize("code", ["es", "ja", "pt", "en"])
@pytest.mark.parametrize("percent", [100, 200])
def test_the_time_of_deleting_is_never_cut(
    workspace: Workspace,
    desk_of: Callable[..., Desk],
    plain_theme: Theme,
    qtbot: QtBot,
    code: str,
    percent: int,
) -> None:
    two_deleted_ideas(workspace)
    desk = desk_of(workspace)
    spoken = Look(plain_theme, desk.look.icons, Language(code))
    page = opened(replace(desk, look=spoken), qtbot)
    plain_theme.set_text_percent(percent)
    for width in (1100, 600):
        page.resize(width, 500)
        assert page.table.columnWidth(3) >= page.table.sizeHintForColumn(3)


def test_a_title_keeps_room_where_it_is_narrow(
    workspace: Workspace, desk_of: Callable[..., Desk], plain_theme: Theme, qtbot: QtBot
) -> None:
    two_deleted_ideas(workspace)
    page = opened(desk_of(workspace), qtbot)
    assert page.table.isColumnHidden(2), "nothing here belongs to an idea"
    plain_theme.set_text_percent(200)
    page.resize(600, 500)
    assert page.table.columnWidth(0) >= plain_theme.px(160)
    assert page.table.columnWidth(3) >= page.table.sizeHintForColumn(3)
