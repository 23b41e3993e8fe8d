"""Hours in common: the week of several people, and a time that is taken along by everybody's clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ninja_mentor.core.people.edits import add_person, set_person
from ninja_mentor.ui.people.hours.view import HoursView

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk

WORK = ["08:00-17:00"] * 5 + ["", ""]


@pytest.fixture
def desk(desk_of: Callable[..., Desk], workspace: Workspace) -> Desk:
    return desk_of(workspace)


@pytest.fixture
def view(desk: Desk, workspace: Workspace, qtbot: QtBot) -> HoursView:
    """Ana in La Paz with hours of her own, Kenji in Tokyo without, and Rosa, of whom no place is known."""
    with workspace.transaction("People") as tx:
        ana = add_person(tx, "Ana", "BO", "America/La_Paz", awake="06:00-23:00", work_hours=WORK)
        ids = [ana.id, add_person(tx, "Kenji", "JP", "Asia/Tokyo").id, add_person(tx, "Rosa").id]
    view = HoursView(desk)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    view.show_people(ids)
    desk.jobs.wait_idle()
    return view


def test_it_says_what_is_assumed_who_is_left_out_and_that_nobody_works_together(view: HoursView) -> None:
    assert view.said.text().split("\n") == [
        "Rosa is left out: their time zone is not known.",
        "Assumed for Kenji: awake 7:00–22:00, work Mon–Fri 9:00–18:00.",
        "They never all work at the same time. Here is when all are awake.",
    ]


def test_the_next_week_is_shown_and_the_one_after(view: HoursView) -> None:
    assert view.title.text() == "Week of 30 Nov 2026"
    view.step(1)
    assert view.title.text() == "Week of 7 Dec 2026"


def test_bars_are_told_in_words_with_the_times_that_are_offered(view: HoursView) -> None:
    told = view.bars.accessibleDescription().split("\n")
    assert [line.split(":")[0] for line in told[:3]] == ["Ana", "Kenji", "All together"]
    assert told[0].startswith("Ana: Mon, 30 Nov 08:00–17:00 La Paz = 21:00–06:00 Tokyo")
    assert len(told) == 3 + len(view.slots)


def test_a_time_is_picked_by_keys_and_copied_by_everybodys_clock(view: HoursView, desk: Desk) -> None:
    picked: list[int] = []
    view.picked.connect(lambda _start, minutes: picked.append(minutes))
    QTest.keyClick(view.bars, Qt.Key.Key_Right)
    chosen = view.bars.accessibleName()
    assert chosen.startswith("The week of everybody: Mon, 30 Nov")
    QTest.keyClick(view.bars, Qt.Key.Key_Return)
    ana, kenji = QApplication.clipboard().text().split("\n")
    start = view.slots[0].start
    assert (start.hour, picked) == ((int(ana[-14:-12]) + 4) % 24, [60])
    assert ana.startswith("Ana: Mon, 30 Nov")
    assert ana.endswith("(La Paz)")
    assert kenji.startswith("Kenji: ")
    assert kenji.endswith("(Tokyo)")
    assert desk.toaster.said[-1] == "The time is copied, by everybody's clock."  # type: ignore[attr-defined]


def test_other_hours_are_shown_when_they_are_read_again(
    view: HoursView, desk: Desk, workspace: Workspace
) -> None:
    [ana] = [one for one in view._people if one.name == "Ana"]
    with workspace.transaction("Sleep") as tx:
        set_person(tx, ana.id, awake="00:00-00:30")
    view.read_again()
    desk.jobs.wait_idle()
    assert "In this week there is no time so long for all of them." in view.said.text()
    assert view.slots == []
