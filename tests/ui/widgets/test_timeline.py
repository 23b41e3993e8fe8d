"""The timeline and the star: what they draw is told in words, and keys go from mark to mark."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ninja_mentor.ui.widgets.radar_chart import Judged, RadarChart
from ninja_mentor.ui.widgets.timeline import DayMark, Lane, Stretch, Timeline

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ninja_mentor.ui.theme import Look


def lanes() -> list[Lane]:
    return [
        Lane("Stages", (Stretch(date(2026, 9, 1), date(2026, 10, 1), "Discovery"),)),
        Lane(
            "Sessions",
            marks=(
                DayMark(date(2026, 9, 20), "20 Sep · Prices", id="sessions/2"),
                DayMark(date(2026, 9, 10), "10 Sep · Customers", id="sessions/1"),
            ),
        ),
    ]


def timeline(qt_look: Look, qtbot: QtBot) -> Timeline:
    chart = Timeline(qt_look, "The way so far", lambda day: f"{day:%b %Y}")
    qtbot.addWidget(chart)
    chart.set_lanes(date(2026, 9, 1), date(2026, 10, 5), lanes())
    chart.resize(600, chart.sizeHint().height())
    chart.show()
    return chart


def test_everything_drawn_is_told(qt_look: Look, qtbot: QtBot) -> None:
    chart = timeline(qt_look, qtbot)
    told = chart.accessibleDescription().split("\n")
    assert told == ["Stages: Discovery", "Sessions: 20 Sep · Prices", "Sessions: 10 Sep · Customers"]


def test_the_arrow_keys_go_by_day_and_enter_opens(qt_look: Look, qtbot: QtBot) -> None:
    chart = timeline(qt_look, qtbot)
    opened: list[str] = []
    chart.pressed.connect(opened.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(chart, key)
    assert opened == ["sessions/1", "sessions/2"]
    assert chart.accessibleName() == "The way so far: 20 Sep · Prices"


def test_a_mark_is_pressed_where_it_is_drawn(qt_look: Look, qtbot: QtBot) -> None:
    chart = timeline(qt_look, qtbot)
    opened: list[str] = []
    chart.pressed.connect(opened.append)
    x, y = round(chart._x(date(2026, 9, 10))), round(chart._middle(1))
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.rect().topLeft() + type(chart.pos())(x, y))
    assert opened == ["sessions/1"]


def test_one_day_alone_can_be_drawn(qt_look: Look, qtbot: QtBot) -> None:
    chart = timeline(qt_look, qtbot)
    chart.set_lanes(
        date(2026, 9, 1), date(2026, 9, 1), [Lane("Gates", marks=(DayMark(date(2026, 9, 1), "Go"),))]
    )
    assert not chart.grab().isNull()


def test_the_star_tells_both_judges_and_what_nobody_said(qt_look: Look, qtbot: QtBot) -> None:
    star = RadarChart(qt_look, "Readiness", 5)
    qtbot.addWidget(star)
    star.set_levels(["Customer", "Offer", "Team"], Judged("Team", (4, 2, 3)), Judged("Mentor", (2, None, 3)))
    assert star.accessibleDescription() == (
        "Customer: Team 4, Mentor 2\nOffer: Team 2, Mentor –\nTeam: Team 3, Mentor 3"
    )
    assert not star.grab().isNull()
