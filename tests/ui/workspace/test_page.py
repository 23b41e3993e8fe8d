"""The Workspace page over a real workspace: backups, restore, everything out, who sits here."""

from __future__ import annotations

import zipfile
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton, QRadioButton
from tests.ui.conftest import type_text

from ninja_mentor.core.ideas.edits import log_idea
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
    next(box for box in page.findChildren(QRadioButton) if box.text() == "Mentor").click()
    page.view.profile.name.setFocus()
    page.view.profile.name.clear()
    type_text(page.view.profile.name, "Yumi")
    page.hide()  # the field hands over what was typed
    settle(desk)
    assert desk.workspace.profile == Profile("en", "Yumi", "BO", "America/La_Paz", "mentor")


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
