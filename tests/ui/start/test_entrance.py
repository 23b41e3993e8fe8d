"""The whole window over real workspaces: first run, trouble at the door, undo, and closing without a loss."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from tests.ui.conftest import type_text

from ninja_mentor.core.ideas.edits import log_idea, write_text
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import Language
from ninja_mentor.core.kernel.profile import Profile
from ninja_mentor.core.overview.board import board
from ninja_mentor.ui.application import Application
from ninja_mentor.ui.errors import ErrorLog, Troubles
from ninja_mentor.ui.frame.doorbell import Doorbell, ring
from ninja_mentor.ui.ideas.page import IdeasPage
from ninja_mentor.ui.navigation import PageAction
from ninja_mentor.ui.pitch.page import PitchPage
from ninja_mentor.ui.pitch.rehearsal.stage import RehearsalStage
from ninja_mentor.ui.settings import Settings
from ninja_mentor.ui.start import last_workspace
from ninja_mentor.ui.start.begin_page import BeginPage
from ninja_mentor.ui.start.entrance import Entrance
from ninja_mentor.ui.start.trouble_page import TroublePage
from ninja_mentor.ui.today.page import TodayPage
from ninja_mentor.ui.welcome.page import WelcomePage
from ninja_mentor.ui.workspace.page import WorkspacePage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.main_window import MainWindow
    from ninja_mentor.ui.start.sitting import Sitting
    from ninja_mentor.ui.theme import Theme

ANA = Profile("en", "Ana", "BO", "America/La_Paz")


class House:
    """A started app on one folder, and what a test asks of it."""

    def __init__(self, entrance: Entrance, app: Application, folder: Path, qtbot: QtBot) -> None:
        self.entrance, self.app, self.folder, self.qtbot = entrance, app, folder, qtbot

    @property
    def window(self) -> MainWindow:
        assert self.app.window is not None
        return self.app.window

    @property
    def sitting(self) -> Sitting:
        assert self.entrance.sitting is not None
        return self.entrance.sitting

    @property
    def workspace(self) -> Workspace:
        return self.sitting.desk.workspace

    def opens(self, kind: type, folder: Path | None = None) -> None:
        """Opens the folder and waits for a page of this kind."""
        self.entrance.open(folder or self.folder)
        self.shows(kind)

    def shows(self, kind: type) -> None:
        self.qtbot.waitUntil(lambda: isinstance(self.window.current_page(), kind), timeout=15_000)
        self.rests()

    def rests(self) -> None:
        def at_rest() -> bool:
            sitting = self.entrance.sitting
            return sitting is None or not (sitting.desk.jobs.busy or sitting.desk.writer.busy)

        self.qtbot.waitUntil(at_rest, timeout=15_000)

    def button(self, words: str) -> QPushButton:
        return next(
            b for b in self.window.findChildren(QPushButton) if b.isVisible() and b.accessibleName() == words
        )


@pytest.fixture
def house(
    open_workspace: Callable[..., Workspace], tmp_path: Path, plain_theme: Theme, qtbot: QtBot
) -> Iterator[House]:
    app = Application(["test"], Settings(tmp_path / "window.ini"), Language("en"))
    troubles = Troubles(app.look.language, ErrorLog(tmp_path / "log"))

    def opener(folder: Path, *, acting_as: str | None) -> Workspace:
        return open_workspace(folder.name, acting_as=acting_as)

    entrance = Entrance(app, troubles, opener, None)
    assert app.window is not None
    app.window.show()
    yield House(entrance, app, tmp_path / "workspace", qtbot)
    entrance.close()
    assert app.window is not None
    app.window.hide()
    app.window.deleteLater()
    app.theme.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    plain_theme.choose("light")


def settle_in(
    open_workspace: Callable[..., Workspace], name: str = "workspace", idea: str = "", profile: Profile = ANA
) -> None:
    """Makes a workspace with a profile, as if the app had been here before."""
    workspace = open_workspace(name, acting_as=None)
    workspace.set_profile(profile)
    if idea:
        with workspace.transaction("Log idea") as tx:
            log_idea(tx, idea, source="en")
    workspace.close()


def titles(workspace: Workspace) -> list[str]:
    return [row.title for row in workspace.ask(board, "en", workspace.today)]


def test_the_first_run_asks_once_and_leads_to_today(house: House) -> None:
    house.opens(WelcomePage)
    welcome = cast("WelcomePage", house.window.current_page())
    type_text(welcome.form.name, "Ana")
    welcome.empty.click()
    house.shows(TodayPage)
    assert house.workspace.profile.name == "Ana"
    assert house.app.settings.workspaces == [house.folder]
    house.entrance.open(house.folder)
    house.shows(TodayPage)


def test_the_sample_is_there_after_the_first_run(house: House) -> None:
    house.opens(WelcomePage)
    welcome = cast("WelcomePage", house.window.current_page())
    type_text(welcome.form.name, "Ana")
    welcome.sample.click()
    house.shows(TodayPage)
    assert len(titles(house.workspace)) >= 2


def test_a_folder_is_remembered_once_somebody_sits_there(
    house: House, open_workspace: Callable[..., Workspace]
) -> None:
    settle_in(open_workspace, "former", idea="Café")
    former = house.folder.with_name("former")
    house.opens(TodayPage, former)
    house.opens(WelcomePage)
    assert house.app.settings.workspaces == [former]
    assert any(str(house.folder) in label.text() for label in house.window.findChildren(QLabel))
    house.button("Back to former").click()
    house.shows(TodayPage)
    assert titles(house.workspace) == ["Café"]
    assert house.app.settings.workspaces == [former]


def test_a_folder_with_other_files_becomes_a_workspace_only_after_a_question(
    house: House, open_workspace: Callable[..., Workspace]
) -> None:
    settle_in(open_workspace, "former", idea="Café")
    house.opens(TodayPage, house.folder.with_name("former"))
    documents = house.folder.with_name("documents")
    documents.mkdir()
    (documents / "letter.txt").write_text("Dear Ana")
    house.opens(BeginPage, documents)
    assert [file.name for file in documents.iterdir()] == ["letter.txt"]
    house.button("Back to former").click()
    house.shows(TodayPage)
    assert titles(house.workspace) == ["Café"]
    assert [file.name for file in documents.iterdir()] == ["letter.txt"]
    house.opens(BeginPage, documents)
    house.button("Begin here").click()
    house.shows(WelcomePage)
    assert (documents / "workspace.db").exists()
    assert (documents / "letter.txt").read_text() == "Dear Ana"


def test_a_known_workspace_that_is_gone_is_not_made_anew(
    house: House, open_workspace: Callable[..., Workspace]
) -> None:
    settle_in(open_workspace, "former", idea="Café")
    settle_in(open_workspace, "stick")
    stick, former = (house.folder.with_name(name) for name in ("stick", "former"))
    house.opens(TodayPage, stick)
    house.opens(TodayPage, former)
    unplugged = stick.rename(stick.with_name("unplugged"))
    house.opens(TroublePage, stick)
    assert any("plug that in" in label.text() for label in house.window.findChildren(QLabel))
    first = house.window.current_page()
    house.button("Try again").click()
    house.qtbot.waitUntil(lambda: house.window.current_page() is not first)
    house.shows(TroublePage)
    assert not stick.exists()
    house.button("Back to former").click()
    house.shows(TodayPage)
    assert titles(house.workspace) == ["Café"]
    unplugged.rename(stick)
    house.opens(TodayPage, stick)


def test_a_damaged_workspace_without_backups_offers_a_file(
    house: House, open_workspace: Callable[..., Workspace], monkeypatch: pytest.MonkeyPatch
) -> None:
    settle_in(open_workspace, idea="Café")
    kept = open_workspace("workspace", acting_as=None)
    backup = kept.back_up("asked").path
    kept.close()
    elsewhere = backup.rename(house.folder.with_name("second-place.zip"))
    (house.folder / "workspace.db").write_bytes(b"This was a database once." * 1000)
    house.opens(TroublePage)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(elsewhere), ""))
    house.button("Restore from a file…").click()
    house.shows(TodayPage)
    assert titles(house.workspace) == ["Café"]


def test_a_workspace_open_in_another_window_leaves_this_one_where_it_was(
    house: House, open_workspace: Callable[..., Workspace]
) -> None:
    settle_in(open_workspace, "former", idea="Café")
    settle_in(open_workspace)
    house.opens(TodayPage, house.folder.with_name("former"))
    other = open_workspace("workspace", acting_as=None)
    bell = Doorbell(house.folder)
    before = house.window
    with house.qtbot.waitSignal(bell.rung, timeout=15_000):
        house.entrance.open(house.folder)
    house.shows(TodayPage)
    assert house.window is not before
    assert titles(house.workspace) == ["Café"]
    assert house.window.isVisible()
    assert "workspace is open in another window" in house.window.band.words()
    bell.close()
    other.close()


def test_closing_stores_what_was_typed_a_moment_ago(
    house: House, open_workspace: Callable[..., Workspace]
) -> None:
    settle_in(open_workspace, profile=replace(ANA, name=""))
    house.opens(TodayPage)
    house.window.open_page("workspace")
    house.shows(WorkspacePage)
    page = cast("WorkspacePage", house.window.current_page())
    type_text(page.view.profile.name, "Ana María")
    house.window.close()
    house.entrance.close()
    assert open_workspace("workspace", acting_as=None).profile.name == "Ana María"


def test_closing_waits_for_a_rehearsal_that_is_under_way(
    house: House, open_workspace: Callable[..., Workspace]
) -> None:
    settle_in(open_workspace, idea="Café de altura")
    house.opens(TodayPage)
    [row] = house.workspace.ask(board, "en", house.workspace.today)
    house.window.open_page("pitch", idea_id=row.id)
    house.shows(PitchPage)
    page = cast("PitchPage", house.window.current_page())
    actions = [each for each in page.header_actions() if isinstance(each, PageAction)]
    rehearse = next(each.run for each in actions if each.text == "Rehearse")
    assert rehearse is not None
    rehearse()
    stage = page.findChild(RehearsalStage)
    assert stage is not None
    stage.start()
    house.window.close()
    assert house.entrance.sitting is not None
    assert stage.isVisible()
    stage._end_talk()
    QTest.keyClick(stage, Qt.Key.Key_Escape)
    QTest.keyClick(stage, Qt.Key.Key_Escape)
    assert not stage.isVisible()
    house.rests()
    house.window.close()
    assert house.entrance.sitting is None


def test_words_that_cannot_be_stored_keep_the_window_open(
    house: House, open_workspace: Callable[..., Workspace], monkeypatch: pytest.MonkeyPatch
) -> None:
    settle_in(open_workspace, profile=replace(ANA, name=""))
    house.opens(TodayPage)
    house.window.open_page("workspace")
    house.shows(WorkspacePage)
    page = cast("WorkspacePage", house.window.current_page())

    def full(_profile: Profile) -> None:
        raise UserError("disk-full", folder="/media/stick")

    with monkeypatch.context() as patch:
        patch.setattr(house.workspace, "set_profile", full)
        page.view.profile.name.setFocus()
        type_text(page.view.profile.name, " María")
        house.window.close()
        house.qtbot.waitUntil(house.window.isVisible)
        assert "The disk is full" in house.window.band.words()
        assert "María" in page.view.profile.name.text()
        assert house.entrance.sitting is not None
    house.window.close()
    assert house.entrance.sitting is None


def test_a_damaged_workspace_says_so_and_a_backup_leads_on(
    house: House, open_workspace: Callable[..., Workspace]
) -> None:
    settle_in(open_workspace, idea="Café")
    kept = open_workspace("workspace", acting_as=None)
    kept.back_up("asked")
    kept.close()
    damaged = b"This was a database once." * 1000
    (house.folder / "workspace.db").write_bytes(damaged)
    house.opens(TroublePage)
    assert house.window.header.title() == "The workspace did not open"
    house.button("Backup of 23 Nov 2026 14:05 UTC").click()
    house.shows(TodayPage)
    assert house.workspace.folder.name == "workspace-2"
    assert titles(house.workspace) == ["Café"]
    assert (house.folder / "workspace.db").read_bytes() == damaged


def test_a_workspace_that_somebody_else_holds_opens_once_it_is_free(
    house: House, open_workspace: Callable[..., Workspace]
) -> None:
    settle_in(open_workspace)
    other = open_workspace("workspace", acting_as=None)
    house.opens(TroublePage)
    other.close()
    house.button("Try again").click()
    house.shows(TodayPage)


def test_a_workspace_of_a_newer_program_is_left_alone(
    house: House, open_workspace: Callable[..., Workspace]
) -> None:
    settle_in(open_workspace)
    settle_in(open_workspace, "other")
    file = house.folder / "workspace.db"
    with sqlite3.connect(file) as database:
        database.execute("update alembic_version set version_num = '9999'")
    database.close()
    house.app.settings.remember_workspace(house.folder.with_name("other"))
    house.opens(TroublePage)
    house.button(str(house.folder.with_name("other"))).click()
    house.shows(TodayPage)
    assert house.workspace.folder.name == "other"


def test_undo_says_what_it_undid_and_names_what_it_left_alone(
    house: House, open_workspace: Callable[..., Workspace]
) -> None:
    settle_in(open_workspace, idea="Café")
    house.opens(TodayPage)
    workspace = house.workspace
    [row] = workspace.ask(board, "en", workspace.today)
    with workspace.transaction("Write “{what}”", what="the sentence") as tx:
        write_text(tx, row.id, "sentence", "en", "Coffee to Osaka")
    house.window.undo_wanted.emit()
    house.qtbot.waitUntil(lambda: house.window.toast.words() == "Undone: Write “the sentence”")
    house.window.redo_wanted.emit()
    house.qtbot.waitUntil(lambda: house.window.toast.words() == "Done again: Write “the sentence”")

    mine, workspace.author = workspace.author, type(workspace.author)("somebody", "Yumi")
    with workspace.transaction("Write") as tx:
        write_text(tx, row.id, "sentence", "en", "Coffee to Tokyo")
    workspace.author = mine
    house.window.undo_wanted.emit()
    question = workspace.workflow.text("en").fields["sentence"].question
    house.qtbot.waitUntil(lambda: question in house.window.toast.words())


def test_nothing_to_undo_is_no_alarm(house: House, open_workspace: Callable[..., Workspace]) -> None:
    settle_in(open_workspace)
    house.opens(TodayPage)
    house.window.undo_wanted.emit()
    house.qtbot.waitUntil(lambda: house.window.toast.words() == "There is nothing to undo.")
    assert house.window.band.words() == ""


def test_a_new_idea_is_logged_from_anywhere(house: House, open_workspace: Callable[..., Workspace]) -> None:
    settle_in(open_workspace)
    house.opens(TodayPage)
    house.window.open_page("workspace")
    house.shows(WorkspacePage)
    house.window.new_wanted.emit()
    house.shows(IdeasPage)


def test_another_language_changes_the_whole_window(
    house: House, open_workspace: Callable[..., Workspace]
) -> None:
    settle_in(open_workspace)
    house.opens(TodayPage)
    before = house.window
    house.window.open_page("workspace")
    house.shows(WorkspacePage)
    page = cast("WorkspacePage", house.window.current_page())
    page.view.profile.language.choose("ja")
    page.view.profile.language.chosen.emit("ja")
    house.qtbot.waitUntil(lambda: house.window is not before)
    house.shows(WorkspacePage)
    assert house.sitting.desk.language.code == "ja"
    assert house.app.settings.language == "ja"
    assert house.window.isVisible()


def begin_an_idea(house: House, open_workspace: Callable[..., Workspace]) -> None:
    """A line for a new idea that is typed and not entered, beside an idea that is there."""
    settle_in(open_workspace, idea="Café")
    house.opens(TodayPage)
    house.window.new_wanted.emit()
    house.shows(IdeasPage)
    ideas = cast("IdeasPage", house.window.current_page())
    type_text(ideas.view.entry.field, "Quinoa para Osaka")


def test_a_line_that_is_not_entered_yet_outlives_another_language(
    house: House, open_workspace: Callable[..., Workspace]
) -> None:
    begin_an_idea(house, open_workspace)
    before = house.window
    house.workspace.set_profile(replace(ANA, language="es"))
    house.qtbot.waitUntil(lambda: house.window is not before)
    house.shows(WorkspacePage)
    house.window.open_page("ideas")
    house.shows(IdeasPage)
    ideas = cast("IdeasPage", house.window.current_page())
    assert ideas.view.entry.field.text() == "Quinoa para Osaka"
    assert ideas.view.entry.isVisible()
    QTest.keyClick(ideas.view.entry.field, Qt.Key.Key_Return)
    house.rests()
    assert sorted(titles(house.workspace)) == ["Café", "Quinoa para Osaka"]


def test_who_sits_down_next_finds_nothing_that_another_began(
    house: House, open_workspace: Callable[..., Workspace]
) -> None:
    begin_an_idea(house, open_workspace)
    before = house.window
    house.workspace.set_profile(house.workspace.profile.of_somebody_else("Beto"))
    house.qtbot.waitUntil(lambda: house.window is not before)
    house.rests()
    house.window.open_page("ideas")
    house.shows(IdeasPage)
    ideas = cast("IdeasPage", house.window.current_page())
    assert ideas.view.entry.field.text() == ""
    assert titles(house.workspace) == ["Café"]


def test_the_foot_of_the_sidebar_says_that_all_is_kept(
    house: House, open_workspace: Callable[..., Workspace]
) -> None:
    settle_in(open_workspace)
    house.opens(TodayPage)
    lines = house.window.sidebar._lines
    house.qtbot.waitUntil(lambda: lines.text() == "Saved on this computer\nNo backup yet")
    house.sitting._keeping._back_up_if_due()
    house.qtbot.waitUntil(lambda: lines.text().startswith("Saved on this computer\nBackup "))


def test_a_second_start_brings_the_first_window_forward(
    house: House, open_workspace: Callable[..., Workspace]
) -> None:
    settle_in(open_workspace)
    house.opens(TodayPage)
    house.window.hide()
    jobs = house.sitting.desk.jobs
    answers: list[bool] = []
    jobs.run(ring, house.folder, then=answers.append)
    house.qtbot.waitUntil(lambda: answers == [True], timeout=5000)
    house.qtbot.waitUntil(house.window.isVisible)


def test_the_last_workspace_that_is_there_opens(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "window.ini")
    (tmp_path / "here").mkdir()
    settings.remember_workspace(tmp_path / "here")
    settings.remember_workspace(tmp_path / "unplugged")
    assert last_workspace(settings) == tmp_path / "here"
