"""Somebody is erased through the window: told before, confirmed, and told after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from tests.ui.conftest import HeldExecutor, type_text

from ninja_mentor.core.contact_files.out_files import OutOrder, take_out
from ninja_mentor.core.ideas.edits import link_person, log_idea, write_text
from ninja_mentor.core.kernel.profile import Profile
from ninja_mentor.core.people.edits import add_person, give_consent
from ninja_mentor.core.people.queries import people
from ninja_mentor.ui.people.erasing.dialog import ErasingDialog
from ninja_mentor.ui.people.erasing.shared_list import SharedList

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk

NAME = "Yumi Nakamura Pérez"


@pytest.fixture
def her(workspace: Workspace, tmp_path: Path) -> str:
    with workspace.transaction("Add") as tx:
        yumi = add_person(tx, NAME, "BO", phones=["+59171234567"])
        add_person(tx, "Rosa Quispe", "BO")
        give_consent(tx, yumi.id, "companies")
        idea = log_idea(tx, "Panadería", source="es")
        link_person(tx, idea.id, yumi.id, "founder")
        write_text(tx, idea.id, "problem", "es", f"{NAME} perdió su horno")
    take_out(workspace, [yumi.id], OutOrder("companies", "Osaka Foods"), tmp_path / "out.vcf")
    return yumi.id


@pytest.fixture
def window() -> Iterator[QWidget]:
    parent = QWidget()
    parent.resize(1280, 760)
    parent.show()
    yield parent
    for dialog in parent.findChildren(ErasingDialog):
        dialog.close()
    parent.close()
    parent.deleteLater()


def opened(desk: Desk, window: QWidget, person_id: str) -> ErasingDialog:
    dialog = ErasingDialog(desk, window, person_id, NAME)
    dialog.open()
    desk.jobs.wait_idle()
    return dialog


def test_it_says_before_what_goes_who_has_it_and_where_the_name_stays(
    workspace: Workspace, desk_of: Callable[..., Desk], window: QWidget, her: str
) -> None:
    desk = desk_of(workspace)
    dialog = opened(desk, window, her)
    said = "\n".join(dialog.telling.words())
    for words in ("cannot be undone",):
        assert words in "\n".join(label.text() for label in dialog.findChildren(type(dialog.outcome)))
    assert "Panadería" in said
    assert "Osaka Foods" in said
    assert "perdió su horno" in said
    dialog.telling.shared.copy.click()
    assert "Osaka Foods" in QGuiApplication.clipboard().text()


def test_only_the_whole_name_confirms(
    workspace: Workspace, desk_of: Callable[..., Desk], window: QWidget, her: str
) -> None:
    desk = desk_of(workspace)
    dialog = opened(desk, window, her)
    assert not dialog.go.isEnabled()
    type_text(dialog.confirmation, "Yumi Nakamura")
    assert not dialog.go.isEnabled()
    type_text(dialog.confirmation, " pe\u0301rez")
    assert dialog.go.isEnabled()


def test_erasing_tells_when_it_is_done(
    workspace: Workspace, desk_of: Callable[..., Desk], window: QWidget, qtbot: QtBot, her: str
) -> None:
    workspace.back_up("asked")
    desk = desk_of(workspace)
    dialog = opened(desk, window, her)
    dialog.confirmation.setText(NAME)
    with qtbot.waitSignal(dialog.erased):
        dialog.go.click()
        desk.jobs.wait_idle()
    assert [one.name for one in workspace.ask(people)] == ["Rosa Quispe"]
    assert "1 backup was written anew" in dialog.outcome.text()
    dialog.close_button.click()
    assert not dialog.isVisible()


def test_once_begun_it_goes_to_its_end(
    workspace: Workspace, desk_of: Callable[..., Desk], window: QWidget, her: str
) -> None:
    reading = HeldExecutor(hold=False)
    desk = desk_of(workspace, reading=reading)
    dialog = opened(desk, window, her)
    dialog.confirmation.setText(NAME)
    reading.hold = True
    dialog.go.click()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    desk.jobs.wait_idle()
    assert [one.name for one in workspace.ask(people)] == ["Rosa Quispe"]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_given_up_nothing_has_changed(
    workspace: Workspace, desk_of: Callable[..., Desk], window: QWidget, her: str
) -> None:
    desk = desk_of(workspace)
    dialog = opened(desk, window, her)
    dialog.confirmation.setText(NAME)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert len(workspace.ask(people)) == 2


def test_who_sits_here_is_told_why_not(
    workspace: Workspace, desk_of: Callable[..., Desk], window: QWidget, her: str
) -> None:
    workspace.set_profile(Profile(name=NAME, person_id=her))
    dialog = opened(desk_of(workspace), window, her)
    assert "who sits here" in dialog.band.words()
    assert not dialog.confirmation.isEnabled()
    assert not dialog.go.isEnabled()


def test_a_place_where_the_name_stands_is_one_press_away(
    workspace: Workspace, desk_of: Callable[..., Desk], window: QWidget, her: str
) -> None:
    desk = desk_of(workspace)
    dialog = opened(desk, window, her)
    [show] = [one for one in dialog.telling.findChildren(QPushButton) if one.text() == "Show"]
    show.click()
    [(page, place)] = desk.navigator.went  # type: ignore[attr-defined]
    assert page == "idea"
    assert place["idea_id"]


def test_the_list_of_what_was_shared_stands_by_itself(
    workspace: Workspace, desk_of: Callable[..., Desk], qtbot: QtBot, her: str
) -> None:
    desk = desk_of(workspace)
    listed = SharedList(desk)
    qtbot.addWidget(listed)
    assert "Nothing of this person" in listed.words()
    listed.show_person(her)
    desk.jobs.wait_idle()
    assert "Osaka Foods" in listed.words()
    [rosa] = [one for one in workspace.ask(people) if one.id != her]
    listed.show_person(rosa.id)
    desk.jobs.wait_idle()
    assert "Nothing of this person" in listed.words()
