"""The Workspace page over a real workspace: backups, restore, everything out, who sits here."""

from __future__ import annotations

import zipfile
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton
from tests.ui.conftest import type_text

from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.profile import Profile
from ninja_mentor.core.overview.board import board
from ninja_mentor.core.safekeeping import backups_of
from ninja_mentor.core.sample.loading import load_sample
from ninja_mentor.ui.workspace import page as page_module
from ninja_mentor.ui.workspace.page import WorkspacePage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.conftest import StandingClock

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.theme import Theme


def settle(desk: Desk) -> None:
    """Until nothing is under way."""
    while desk.writer.busy or desk.jobs.busy:
        desk.writer.wait_idle()
        desk.jobs.wait_idle()


@pytest.fixture
def desk(workspace: Workspace, desk_of: Callable[..., Desk]) -> Desk:
    with workspace.transaction("Log idea") as tx:
        log_idea(tx, "Café", source="es")
    workspace.set_profile(Profile("en", "Ana", "BO", "America/La_Paz"))
    return desk_of(workspace)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> WorkspacePage:
    made = WorkspacePage(desk)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show_place()
    settle(desk)
    made.show()
    return made


def ideas(workspace: Workspace) -> list[str]:
    return [row.title for row in workspace.ask(board, "en", workspace.today)]


def back_up(page: WorkspacePage, desk: Desk) -> None:
    page.back_up()
    settle(desk)


def test_a_backup_is_made_listed_and_said(page: WorkspacePage, desk: Desk) -> None:
    assert page.view.last_backup.text().startswith("There is no backup yet.")
    back_up(page, desk)
    assert page.view.last_backup.text().startswith("Last backup: 23 Nov 2026 10:05")
    assert len(page.view.table.records.rows()) == len(backups_of(desk.workspace.folder)) == 1
    assert desk.toaster.said == ["The backup is made and checked."]  # type: ignore[attr-defined]


def test_the_last_backup_grows_older_while_one_looks_on(
    page: WorkspacePage, desk: Desk, clock: StandingClock, qtbot: QtBot
) -> None:
    back_up(page, desk)
    before = page.view.last_backup.text()
    assert page.view._timer.isActive()
    clock.pass_by(minutes=5)
    page.view._timer.setInterval(1)
    qtbot.waitUntil(lambda: page.view.last_backup.text() != before)
    assert "5" in page.view.last_backup.text().removeprefix(before.partition("(")[0])
    page.hide()
    assert not page.view._timer.isActive()


def test_restoring_leaves_the_workspace_alone_and_offers_the_new_one(
    page: WorkspacePage, desk: Desk, open_workspace: Callable[..., Workspace], qtbot: QtBot
) -> None:
    back_up(page, desk)
    with desk.workspace.transaction("Log idea") as tx:
        log_idea(tx, "Later", source="es")
    page.view.table.selectRow(0)
    page.view.restore.click()
    settle(desk)
    assert "workspace-2 now" in page.view.band.words()
    button = next(b for b in page.view.band.findChildren(QPushButton) if b.text() == "Open it")
    with qtbot.waitSignal(page.workspace_wanted) as signal:
        button.click()
    [folder] = signal.args
    assert folder == desk.workspace.folder.with_name("workspace-2")
    assert sorted(ideas(desk.workspace)) == ["Café", "Later"]
    with closing(open_workspace("workspace-2")) as restored:
        assert ideas(restored) == ["Café"]


def test_a_file_that_is_no_backup_is_refused(
    page: WorkspacePage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "letter.zip").write_text("Dear Ana")
    monkeypatch.setattr(page_module, "ask_for_file", lambda *_: tmp_path / "letter.zip")
    page.view.restore_file.click()
    settle(desk)
    [warning] = desk.toaster.warned  # type: ignore[attr-defined]
    assert "is not a backup of Ninja Mentor" in warning
    assert page.view.band.words() == ""


def test_a_second_place_gets_a_copy_until_it_is_taken_back(
    page: WorkspacePage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(page_module, "ask_for_folder", lambda *_: stick)
    page.view.choose_second_place.click()
    settle(desk)
    assert str(stick) in page.view.second_place.text()
    back_up(page, desk)
    assert len(list(stick.glob("*.zip"))) == 1
    page.view.no_second_place.click()
    settle(desk)
    assert str(stick) not in page.view.second_place.text()


def test_everything_out_is_one_readable_zip(
    page: WorkspacePage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "all.zip"
    monkeypatch.setattr(page_module, "ask_where_to_save", lambda *_: target)
    page.view.export.click()
    settle(desk)
    with zipfile.ZipFile(target) as packed:
        assert "Café" in packed.read("json/idea.json").decode()
    assert desk.toaster.said == [f"Everything is in {target}."]  # type: ignore[attr-defined]


def test_a_check_says_that_all_is_well(page: WorkspacePage, desk: Desk) -> None:
    page.view.check.click()
    settle(desk)
    assert page.view.checked.text().startswith("All is well")
    assert page.view.check.isEnabled()


def test_the_profile_is_stored_as_it_is_changed(page: WorkspacePage, desk: Desk) -> None:
    ana = desk.workspace.profile
    next(box for box in page.findChildren(QRadioButton) if box.text() == "Mentor").click()
    settle(desk)
    assert desk.workspace.profile == replace(ana, role="mentor")


def write_name(page: WorkspacePage, name: str) -> None:
    """Into the field, without leaving it."""
    page.view.profile.name.setFocus()
    page.view.profile.name.clear()
    type_text(page.view.profile.name, name)


def test_a_name_is_nobodys_while_it_is_typed(page: WorkspacePage, desk: Desk) -> None:
    ana, seen = desk.workspace.author, []
    desk.workspace.subscribe(lambda _: seen.append(desk.workspace.author))
    write_name(page, "Yumi")
    page.view.profile.name.flush()  # typing pauses
    settle(desk)
    assert page.view.you.question.isHidden()
    QTest.keyClick(page.view.profile.name, Qt.Key.Key_Return)
    settle(desk)
    assert page.view.you.question.isVisible()
    assert (desk.workspace.author, desk.workspace.profile.name, seen) == (ana, "Ana", [])


def test_a_corrected_name_is_the_same_person(page: WorkspacePage, desk: Desk) -> None:
    ana = desk.workspace.author
    write_name(page, "Ana  Kohatsu")
    QTest.keyClick(page.view.profile.name, Qt.Key.Key_Return)
    page.view.you.question.same.click()
    settle(desk)
    assert (desk.workspace.author.id, desk.workspace.author.name) == (ana.id, "Ana Kohatsu")
    assert page.view.you.question.isHidden()
    page.hide()
    assert page.view.you.question.isHidden(), "it is answered"
    assert desk.workspace.undo().label == "Log idea", "what she did is still hers"


def test_somebody_else_is_not_the_one_before(page: WorkspacePage, desk: Desk) -> None:
    write_name(page, "Yumi")
    page.hide()  # the page is left, and come back to
    page.show_place()
    page.show()
    settle(desk)
    assert desk.workspace.author.name == "Ana", "nobody has said yet who this is"
    assert page.view.you.question.isVisible()
    page.view.you.question.other.click()
    settle(desk)
    assert desk.workspace.author.name == "Yumi"
    with pytest.raises(UserError, match="nothing-to-undo"):
        desk.workspace.undo()


def test_the_tabulator_leads_from_the_name_to_the_question(
    page: WorkspacePage, desk: Desk, qtbot: QtBot
) -> None:
    page.activateWindow()
    write_name(page, "Yumi")
    QTest.keyClick(page.view.profile.name, Qt.Key.Key_Tab)
    qtbot.waitUntil(page.view.you.question.same.hasFocus)
    QTest.keyClick(page.view.you.question.same, Qt.Key.Key_Tab)
    assert page.view.you.question.other.hasFocus()
    QTest.keyClick(page.view.you.question.other, Qt.Key.Key_Space)
    settle(desk)
    assert desk.workspace.author.name == "Yumi"
    assert page.view.profile.name.hasFocus()


def test_another_change_while_the_question_stands_leaves_the_old_name(
    page: WorkspacePage, desk: Desk
) -> None:
    write_name(page, "Yumi")
    QTest.keyClick(page.view.profile.name, Qt.Key.Key_Return)
    next(box for box in page.findChildren(QRadioButton) if box.text() == "Mentor").click()
    settle(desk)
    assert (desk.workspace.profile.name, desk.workspace.profile.role) == ("Ana", "mentor")
    write_name(page, "Ana")
    QTest.keyClick(page.view.profile.name, Qt.Key.Key_Return)
    assert page.view.you.question.isHidden(), "nothing is new"


def test_an_empty_name_is_refused_as_at_the_first_run(page: WorkspacePage, desk: Desk) -> None:
    write_name(page, "   ")
    QTest.keyClick(page.view.profile.name, Qt.Key.Key_Return)
    settle(desk)
    assert page.view.you.refused.isVisible()
    assert page.view.you.refused.text() == "First write your name: it stands beside what you write."
    assert page.view.you.question.isHidden()
    assert desk.workspace.profile.name == "Ana"
    page.show_place()
    settle(desk)
    assert (page.view.profile.name.text(), page.view.you.refused.isVisible()) == ("Ana", False)


def test_what_goes_out_is_said_before_it_is_saved(page: WorkspacePage) -> None:
    card = page.view.export.parentWidget()
    assert card is not None
    said = " ".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())
    assert "Private notes of everybody" in said
    assert "history" in said


def test_the_look_changes_at_once_and_is_remembered(
    page: WorkspacePage, desk: Desk, plain_theme: Theme
) -> None:
    page.view.theme.chosen.emit("dark")
    at = page.view.text_size.findData(150)
    page.view.text_size.activated.emit(at)
    assert (plain_theme.mode, plain_theme.text_percent) == ("dark", 150)
    assert (desk.settings.theme, desk.settings.text_percent) == ("dark", 150)


def test_the_sample_goes_to_the_trash_and_nothing_else(page: WorkspacePage, desk: Desk) -> None:
    assert page.view.sample.isHidden()
    load_sample(desk.workspace)
    page.show_place()
    settle(desk)
    assert not page.view.sample.isHidden()
    page.view.remove_sample.click()
    settle(desk)
    assert ideas(desk.workspace) == ["Café"]
