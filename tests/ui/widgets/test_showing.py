"""Widgets that show: tables, charts, chips, cards, drawers, by mouse and by keyboard alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ninja_mentor.ui.theme.tokens import WIDE
from ninja_mentor.ui.widgets.avatars import Avatars, initials
from ninja_mentor.ui.widgets.bar_line_chart import BarLineChart, nice_step
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.chip import Chip
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.empty_state import EmptyState
from ninja_mentor.ui.widgets.filter_bar import Filter, FilterBar
from ninja_mentor.ui.widgets.flow_layout import FlowLayout
from ninja_mentor.ui.widgets.language_tabs import LanguageTabs
from ninja_mentor.ui.widgets.progress_line import ProgressLine
from ninja_mentor.ui.widgets.record_table import Column, RecordTable
from ninja_mentor.ui.widgets.saved_line import SavedLine
from ninja_mentor.ui.widgets.segmented import Segmented
from ninja_mentor.ui.widgets.side_drawer import SideDrawer
from ninja_mentor.ui.widgets.text import OneLine, Text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ninja_mentor.ui.theme import Look, Theme


@dataclass(frozen=True)
class Row:
    id: str
    title: str
    interviews: int | None


@pytest.fixture
def table(qt_look: Look, qtbot: QtBot) -> RecordTable:
    table = RecordTable(qt_look, "Ideas")
    qtbot.addWidget(table)
    table.set_columns(
        [
            Column("Idea", lambda row: row.title),
            Column("Interviews", lambda row: str(row.interviews or ""), lambda row: row.interviews, width=90),
        ]
    )
    table.set_rows([Row("a", "Telas", 10), Row("b", "café", 9), Row("c", "Bento", None)])
    table.resize(400, 300)
    table.show()
    return table


def titles(table: RecordTable) -> list[str]:
    return [row.title for row in table.records.rows()]


def test_a_table_sorts_numbers_as_numbers_and_the_unknown_last(table: RecordTable) -> None:
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert titles(table) == ["café", "Telas", "Bento"]
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert titles(table) == ["Telas", "café", "Bento"]
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert titles(table) == ["Bento", "café", "Telas"]


def test_a_table_opens_with_enter_and_keeps_its_place_when_rows_change(
    table: RecordTable, qtbot: QtBot
) -> None:
    table.setCurrentIndex(table.records.index(1, 0))
    with qtbot.waitSignal(table.opened) as told:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert told.args[0].id == "b"
    table.set_rows([Row("z", "New", 1), Row("a", "Telas", 10), Row("b", "café de altura", 9)])
    assert [row.id for row in table.chosen_rows()] == ["b"]


def test_a_table_of_ten_thousand_shows_one_line_of_a_long_text(table: RecordTable) -> None:
    table.set_rows([Row(str(number), "word\n" * 1000, number) for number in range(10_000)])
    assert "\n" not in table.records.index(0, 0).data()
    assert len(table.records.index(0, 0).data()) < 400


def test_words_of_a_person_are_never_markup(qtbot: QtBot) -> None:
    label = Text("<b>not bold</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_line_without_room_keeps_its_whole_text_in_reach(qtbot: QtBot) -> None:
    line = OneLine("A title that is much too long for this place")
    qtbot.addWidget(line)
    line.resize(80, 20)
    line.show()
    assert line.text().endswith("…")
    assert line.toolTip() == line.accessibleName() == "A title that is much too long for this place"


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Yumi Nakamura", "YN"),
        ("田中 美咲", "田"),
        ("ana", "A"),
        ("", "?"),
        ("María del Carmen López", "ML"),
        ("(x)", "?"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_avatars_name_everybody(qt_look: Look, qtbot: QtBot) -> None:
    avatars = Avatars(qt_look, ["Ana", "Yumi", "Pablo"], most=2)
    qtbot.addWidget(avatars)
    assert "Pablo" in avatars.accessibleName()
    assert avatars.sizeHint().width() < 2 * avatars.sizeHint().height()


def test_a_card_can_be_opened_by_keyboard(qt_look: Look, qtbot: QtBot) -> None:
    card = Card(qt_look, pressable=True)
    qtbot.addWidget(card)
    card.show()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(card.pressed):
            QTest.keyClick(card, key)


def test_a_chip_says_its_words_and_grows_with_the_text(
    qt_look: Look, plain_theme: Theme, qtbot: QtBot
) -> None:
    chip = Chip(qt_look, "mentor comment", "amber", "message-circle")
    qtbot.addWidget(chip)
    width = chip.sizeHint().width()
    assert chip.accessibleName() == "mentor comment"
    plain_theme.set_text_percent(200)
    assert chip.sizeHint().width() > 1.7 * width
    assert not chip.grab().isNull()


def test_segments_move_with_the_arrow_keys(qt_look: Look, qtbot: QtBot) -> None:
    control = Segmented(qt_look, "View", [Choice("board", "Board"), Choice("table", "Table")])
    qtbot.addWidget(control)
    control.show()
    with qtbot.waitSignal(control.chosen) as told:
        QTest.keyClick(control, Qt.Key.Key_Right)
    assert told.args == ["table"]
    assert control.value() == "table"


def test_a_language_says_in_words_that_its_text_is_old(qt_look: Look, qtbot: QtBot) -> None:
    tabs = LanguageTabs(qt_look, "es")
    qtbot.addWidget(tabs)
    tabs.set_state("ja", "stale")
    names = [button.accessibleName() for button in tabs.findChildren(QPushButton)]
    assert "日本語: older than the original" in names
    with qtbot.waitSignal(tabs.chosen) as told:
        tabs.findChildren(QPushButton)[1].click()
    assert told.args == ["ja"]


def test_filters_tell_what_is_chosen_and_can_be_cleared(qt_look: Look, qtbot: QtBot) -> None:
    bar = FilterBar(
        qt_look,
        [
            Filter("stage", "Stage", [Choice("a", "Discovery"), Choice("b", "Model")]),
            Filter("attention", "Needs attention", [Choice("yes", "Needs attention")]),
        ],
    )
    qtbot.addWidget(bar)
    bar.show()
    told: list[dict[str, set[str]]] = []
    bar.changed.connect(told.append)
    menu = bar.button("stage").menu()
    menu.actions()[1].trigger()
    bar.button("attention").click()
    assert told[-1] == {"stage": {"b"}, "attention": {"yes"}}
    assert "Model" in bar.button("stage").text()
    bar.clear()
    assert told[-1] == {}
    assert "Model" not in bar.button("stage").text()


def test_a_chart_can_be_read_without_seeing_it(qt_look: Look, qtbot: QtBot) -> None:
    chart = BarLineChart(qt_look, "Cash")
    qtbot.addWidget(chart)
    chart.resize(420, 220)
    chart.set_data(["Jan", "Feb"], [-5, 10], [-5, 5], "Cash", "Left", lambda value: f"{value:g} BOB")
    chart.show()
    assert chart.accessibleDescription() == "Jan: Cash -5 BOB, Left -5 BOB\nFeb: Cash 10 BOB, Left 5 BOB"
    assert not chart.grab().isNull()


@pytest.mark.parametrize(("data", "line"), [([0.0] * 12, [0.0] * 12), ([1e12], [-1e12]), ([], [])])
def test_a_chart_draws_any_numbers(qt_look: Look, qtbot: QtBot, data: list[float], line: list[float]) -> None:
    chart = BarLineChart(qt_look, "Cash")
    qtbot.addWidget(chart)
    chart.set_data([str(at) for at in range(len(data))], data, line, "Cash", "Left", str)
    assert not chart.grab().isNull()


@pytest.mark.parametrize(("rough", "step"), [(0.3, 0.5), (1, 1), (3, 5), (2400, 2500), (7e6, 1e7)])
def test_steps_of_a_scale_are_round(rough: float, step: float) -> None:
    assert nice_step(rough) == pytest.approx(step)


def test_a_flow_takes_another_line_where_there_is_no_room(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    flow = FlowLayout(8, host)
    for _ in range(6):
        label = QLabel()
        label.setFixedSize(50, 20)
        flow.addWidget(label)
    assert flow.heightForWidth(400) == 20
    assert flow.heightForWidth(120) == 3 * 20 + 2 * 8
    flow.setGeometry(QRect(0, 0, 120, 100))
    places = {label.geometry().topLeft().toTuple() for label in host.findChildren(QLabel)}
    assert len(places) == 6


def test_progress_is_told_in_words(qt_look: Look, qtbot: QtBot) -> None:
    line = ProgressLine(qt_look, 0.62, name="Discovery")
    qtbot.addWidget(line)
    assert line.accessibleName() == "Discovery 62%"
    line.set_fraction(7)
    assert line.fraction() == 1


def test_an_empty_place_says_what_to_do_first(qt_look: Look, qtbot: QtBot) -> None:
    done: list[bool] = []
    empty = EmptyState(
        qt_look, "lightbulb", "No ideas yet", "Write one line.", "Log an idea", lambda: done.append(True)
    )
    qtbot.addWidget(empty)
    empty.button.click()
    assert done == [True]
    assert empty.accessibleDescription() == "Write one line."


@pytest.mark.parametrize("width", [220, 900])
def test_an_empty_place_wraps_its_words_where_it_is_narrow_and_no_further_than_is_good_to_read(
    qt_look: Look, qtbot: QtBot, width: int
) -> None:
    words = "Add founders, mentors and partners here, then link them to ideas. Nothing is sent anywhere."
    empty = EmptyState(qt_look, "users", "No people yet", words)
    pane = QWidget()
    QVBoxLayout(pane).addWidget(empty)
    pane.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
    qtbot.addWidget(pane)
    pane.resize(width, 500)
    pane.show()
    QApplication.processEvents()
    assert empty.width() == pane.width() == width, "the words do not widen the pane"
    text = next(label for label in empty.findChildren(Text) if label.text() == words)
    assert empty.rect().contains(text.geometry())
    assert min(width, 380) - 2 * WIDE <= text.width() <= 460


def test_the_saved_line_says_when(qt_look: Look, qtbot: QtBot) -> None:
    line = SavedLine(qt_look)
    qtbot.addWidget(line)
    line.saving()
    assert line.text() == "Saving…"
    line.saved()
    assert line.text() == "Saved"


class TestDrawer:
    @pytest.fixture
    def drawer(self, qt_look: Look, qtbot: QtBot) -> SideDrawer:
        main, side = QLineEdit(), QLineEdit()
        drawer = SideDrawer(qt_look, main, side, "Comments")
        qtbot.addWidget(drawer)
        drawer.resize(1280, 600)
        drawer.show()
        return drawer

    def test_a_wide_window_shows_both_side_by_side(self, drawer: SideDrawer) -> None:
        assert drawer.is_open()
        drawer.toggle()
        assert not drawer.is_open()

    def test_a_narrow_window_makes_it_a_drawer_that_esc_closes(
        self, drawer: SideDrawer, qtbot: QtBot
    ) -> None:
        back: list[bool] = []
        QShortcut(QKeySequence("Esc"), drawer).activated.connect(lambda: back.append(True))
        drawer.resize(1000, 600)
        assert not drawer.is_open()
        drawer.toggle_button().click()
        assert drawer.is_open()
        drawer.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Escape)
        assert not drawer.is_open()
        assert back == []

    def test_widening_brings_the_pane_back(self, drawer: SideDrawer) -> None:
        drawer.resize(1000, 600)
        drawer.resize(1280, 600)
        assert drawer.is_open()


@pytest.mark.parametrize("percent", [100, 200])
def test_no_button_is_cut_at_any_text_size(
    qt_look: Look, plain_theme: Theme, qtbot: QtBot, percent: int
) -> None:
    plain_theme.set_text_percent(percent)
    control = Segmented(qt_look, "View", [Choice("a", "Übersichtstafel"), Choice("b", "Tabellenansicht")])
    qtbot.addWidget(control)
    control.show()
    for button in control.findChildren(QPushButton):
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())
        assert button.height() >= button.fontMetrics().height()
    assert control.event(QEvent(QEvent.Type.StyleChange))
