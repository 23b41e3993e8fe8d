"""An idea is logged in seconds, with the keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import type_text

from ninja_mentor.core.overview.board import board
from ninja_mentor.core.people.model import Person
from ninja_mentor.ui.navigation import PageAction

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot
    from tests.ui.ideas.conftest import Shown

    from ninja_mentor.core.workspace import Workspace


def test_first_idea_is_typed_at_once(
    qtbot: QtBot, workspace: Workspace, show_page: Callable[..., Shown]
) -> None:
    shown = show_page(workspace)
    field = shown.page.view.entry.field
    assert shown.page.view.nothing.accessibleName() == "Log your first idea"
    assert shown.page.view.nothing.isVisible()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)

    type_text(field, "  Café de altura   directo ")
    QTest.keyClick(field, Qt.Key.Key_Return)
    shown.settle()

    assert shown.titles("application") == ["Café de altura directo"]
    assert shown.desk.toaster.said == ["Logged “Café de altura directo”. · Undo"]  # type: ignore[attr-defined]
    assert shown.cards("application").isVisible()
    assert field.text() == ""
    assert QApplication.focusWidget() is field, "the next idea can be typed at once"


def test_ctrl_n_opens_the_line_and_esc_closes_it(
    workspace: Workspace, show_page: Callable[..., Shown], log: Callable[..., str]
) -> None:
    log("Bento")
    shown = show_page(workspace)
    entry = shown.page.view.entry
    assert not entry.isVisible()
    new = next(one for one in shown.page.header_actions() if isinstance(one, PageAction) and one.primary)
    assert (new.shortcut, new.primary) == ("Ctrl+N", True)
    assert new.run is not None
    new.run()
    assert entry.isVisible()
    assert QApplication.focusWidget() is entry.field
    QTest.keyClick(entry.field, Qt.Key.Key_Escape)
    assert not entry.isVisible()
    assert QApplication.focusWidget() is shown.cards("application")


def test_logged_idea_is_in_the_persons_language_country_and_name(
    workspace: Workspace, show_page: Callable[..., Shown]
) -> None:
    with workspace.transaction("Person") as tx:
        person_id = tx.add(Person(name="Ana Kohatsu")).id
    workspace.set_profile(
        type(workspace.profile)(language="en", name="Ana", country="PY", person_id=person_id)
    )
    shown = show_page(workspace)
    shown.page.start_logging()
    type_text(shown.page.view.entry.field, "ソーラー井戸")
    QTest.keyClick(shown.page.view.entry.field, Qt.Key.Key_Return)
    shown.settle()
    [row] = workspace.ask(board, "en", workspace.today)
    assert (row.title, row.country, row.team) == ("ソーラー井戸", "PY", ("Ana Kohatsu",))


def test_undo_takes_a_logged_idea_back(workspace: Workspace, show_page: Callable[..., Shown]) -> None:
    shown = show_page(workspace)
    type_text(shown.page.view.entry.field, "Nikkei Tours")
    QTest.keyClick(shown.page.view.entry.field, Qt.Key.Key_Return)
    shown.settle()
    assert shown.titles("application") == ["Nikkei Tours"]
    shown.desk.writer.run(workspace.undo)
    shown.settle()
    assert shown.titles("application") == []
    assert shown.page.view.nothing.isVisible()


def test_blank_line_logs_nothing(workspace: Workspace, show_page: Callable[..., Shown]) -> None:
    shown = show_page(workspace)
    type_text(shown.page.view.entry.field, "   ")
    QTest.keyClick(shown.page.view.entry.field, Qt.Key.Key_Return)
    shown.settle()
    assert workspace.ask(board, "en", workspace.today) == []


def test_idea_that_cannot_be_stored_comes_back_into_the_line(
    open_workspace: Callable[..., Workspace], show_page: Callable[..., Shown]
) -> None:
    open_workspace().close()
    reading = open_workspace(writing=False)
    shown = show_page(reading)
    field = shown.page.view.entry.field
    type_text(field, "Sésamo")
    QTest.keyClick(field, Qt.Key.Key_Return)
    shown.settle()
    assert field.text() == "Sésamo"
    assert len(shown.desk.toaster.warned) == 1  # type: ignore[attr-defined]
