"""What is beside name and address: typed, understood or said, stored, taken off, and brought back by undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import type_text

from ninja_mentor.core.overview.contacts import person_details
from ninja_mentor.core.people.edits import add_person, set_person
from ninja_mentor.ui.people.hours_edit import read_span
from ninja_mentor.ui.people.page import PeoplePage
from ninja_mentor.ui.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ninja_mentor.core.people.model import Person
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.people.more_about import MoreAbout
    from ninja_mentor.ui.widgets.line_edit import LineEdit

FIVE = ["09:00-18:00"] * 5 + ["", ""]


class Pane:
    """Rosa's pane on the page of people, beside Kenji and two of the name Ana."""

    def __init__(self, page: PeoplePage, desk: Desk, ids: dict[str, str]) -> None:
        self.page, self.desk, self.ids = page, desk, ids

    @property
    def more(self) -> MoreAbout:
        assert self.page.form is not None
        return self.page.form.more_about

    def settle(self) -> None:
        for _ in range(2):
            self.desk.writer.wait_idle()
            self.desk.jobs.wait_idle()

    def stored(self, name: str = "Rosa") -> Person:
        """After the field was left."""
        self.more.flush()
        self.settle()
        details = self.desk.workspace.ask(person_details, self.ids[name])
        assert details is not None
        return details.person


def write(line: LineEdit, text: str) -> None:
    """Other words in a line, which is then left."""
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    type_text(line, text)
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.hide()
    line.flush()


@pytest.fixture
def pane(workspace: Workspace, desk_of: Callable[..., Desk], qtbot: QtBot) -> Pane:
    with workspace.transaction("People") as tx:
        ids = {name: add_person(tx, name).id for name in ("Rosa", "Kenji", "Ana")}
        add_person(tx, "Ana")
    desk = desk_of(workspace)
    page = PeoplePage(desk)
    qtbot.addWidget(page)
    desk.writer.changed.connect(page.refresh)
    page.resize(1280, 900)
    page.show()
    page.show_place(person_id=ids["Rosa"])
    pane = Pane(page, desk, ids)
    pane.settle()
    return pane


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("9-18", "09:00-18:00"),
        ("9:30–18:00", "09:30-18:00"),
        ("９時〜１８時", "09:00-18:00"),
        ("-", ""),
        ("22-6", "22:00-06:00"),
    ],
)
def test_hours_are_read_as_they_are_written(typed: str, stored: str) -> None:
    assert read_span(typed) == stored


def test_one_line_is_for_all_working_days_and_other_days_are_opened(pane: Pane) -> None:
    hours = pane.more.hours
    write(hours.awake.field, "7-22")
    write(hours.weekdays.field, "9-18")
    assert (pane.stored().awake, pane.stored().work_hours) == ("07:00-22:00", FIVE)
    hours.more.click()
    assert hours.days[5].isVisible()
    write(hours.days[5].field, "8-12")
    assert pane.stored().work_hours == [*FIVE[:5], "08:00-12:00", ""]


def test_hours_that_are_not_understood_are_said_and_kept(pane: Pane) -> None:
    hours = pane.more.hours
    write(hours.weekdays.field, "mornings")
    assert pane.stored().work_hours == []
    assert hours.weekdays.field.text() == "mornings"


def test_a_week_without_work_is_one_of_which_nothing_is_known(pane: Pane) -> None:
    write(pane.more.hours.weekdays.field, "9-18")
    assert pane.stored().work_hours == FIVE
    write(pane.more.hours.weekdays.field, "-")
    assert pane.stored().work_hours == []


def test_a_relation_is_stored_with_its_kind_and_taken_off(pane: Pane) -> None:
    relations = pane.more.relations
    relations.more.click()
    write(relations.rows[0].kind, "Spouse")
    assert pane.stored().relations == []  # nobody yet
    write(relations.rows[0].name, "Kenji Higa")
    assert pane.stored().relations == [{"kind": "spouse", "name": "Kenji Higa"}]
    relations.more.click()
    write(relations.rows[1].kind, "madrina")
    write(relations.rows[1].name, "Doña Rosa")
    assert pane.stored().relations[1] == {"kind": "madrina", "name": "Doña Rosa"}
    relations.rows[0].gone.emit()
    assert pane.stored().relations == [{"kind": "madrina", "name": "Doña Rosa"}]
    pane.desk.workspace.undo()
    assert len(pane.stored().relations) == 2


def test_who_introduced_them_is_named_once_and_is_found_from_there(pane: Pane) -> None:
    introduced = pane.more.introduced
    write(introduced.line, "kenji")
    assert pane.stored().introduced_by_id == pane.ids["Kenji"]
    pane.page.show_place(person_id=pane.ids["Kenji"])
    pane.settle()
    wanted: list[str] = []
    pane.more.introduced.person_wanted.connect(wanted.append)
    [button] = [one for one in pane.more.introduced.findChildren(Button) if one.text() == "Rosa"]
    button.click()
    assert wanted == [pane.ids["Rosa"]]


@pytest.mark.parametrize("name", ["Nobody", "Ana"])
def test_nobody_and_two_of_a_name_are_said_and_change_nothing(pane: Pane, name: str) -> None:
    write(pane.more.introduced.line, name)
    pane.more.flush()
    assert pane.stored().introduced_by_id == ""
    assert "Nobody, or more than one" in pane.more.introduced.labelled.note()


def test_emptying_the_line_takes_the_introduction_off(pane: Pane) -> None:
    write(pane.more.introduced.line, "Kenji")
    assert pane.stored().introduced_by_id
    write(pane.more.introduced.line, "")
    assert pane.stored().introduced_by_id == ""


def test_a_photo_is_kept_small_shown_and_taken_off(pane: Pane, tmp_path: Path) -> None:
    Image.new("RGB", (3000, 2000), "tomato").save(tmp_path / "rosa.jpg")
    photo = pane.more.photo
    photo.take_file(tmp_path / "rosa.jpg")
    kept = pane.stored().photo
    assert kept
    assert len(pane.desk.workspace.attachments.read(kept)) < (tmp_path / "rosa.jpg").stat().st_size * 4
    assert photo.picture.isVisible()
    photo.remove.click()
    assert pane.stored().photo == ""
    assert not photo.picture.isVisible()


def test_what_is_no_picture_is_said_and_changes_nothing(pane: Pane, tmp_path: Path) -> None:
    (tmp_path / "rosa.jpg").write_bytes(b"no picture")
    pane.more.photo.take_file(tmp_path / "rosa.jpg")
    assert pane.stored().photo == ""


def test_what_an_earlier_phone_kept_is_shown(pane: Pane) -> None:
    assert not pane.more.card.isVisible()
    with pane.desk.workspace.transaction("Card") as tx:
        set_person(tx, pane.ids["Rosa"], more_lines=["X-SKYPE:rosa.t"])
    pane.page.show_place(person_id=pane.ids["Kenji"])
    pane.settle()
    pane.page.show_place(person_id=pane.ids["Rosa"])
    pane.settle()
    assert pane.more.card.isVisible()
    assert "X-SKYPE:rosa.t" in pane.more.card.text()
