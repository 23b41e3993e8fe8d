"""Numbers are read as the person writes them, and at once it is told what follows and what does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import HeldExecutor, type_text

from ninja_mentor.core.ideas.edits import log_idea, set_numbers
from ninja_mentor.core.ideas.queries import numbers
from ninja_mentor.core.kernel.language import Language
from ninja_mentor.core.kernel.profile import Profile
from ninja_mentor.ui.idea.numbers.amounts import AmountReader
from ninja_mentor.ui.idea.numbers.room import NumbersRoom

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ninja_mentor.core.ideas.model import Numbers
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.widgets.parsed_edit import ParsedEdit


@pytest.fixture
def idea_id(workspace: Workspace) -> str:
    workspace.set_profile(Profile(language="en", name="Ana", country="BO"))
    with workspace.transaction("Log an idea") as tx:
        return log_idea(tx, "Café de Altura", source="es").id


@pytest.fixture
def desk(desk_of: Callable[..., Desk], workspace: Workspace) -> Desk:
    return desk_of(workspace)


@pytest.fixture
def room_of(qtbot: QtBot) -> Callable[..., NumbersRoom]:
    def make(desk: Desk, idea_id: str) -> NumbersRoom:
        room = NumbersRoom(desk)
        desk.writer.changed.connect(room.refresh)
        qtbot.addWidget(room)
        room.resize(700, 700)
        room.show_idea(idea_id)
        room.show()
        qtbot.waitExposed(room)
        settle(desk)
        return room

    return make


def settle(desk: Desk) -> None:
    for _ in range(3):
        desk.writer.wait_idle()
        desk.jobs.wait_idle()


def enter(field: ParsedEdit, text: str) -> None:
    field.field.setFocus()
    field.field.selectAll()
    type_text(field.field, text)
    field.flush()


def stored(workspace: Workspace, idea_id: str) -> Numbers:
    found = workspace.ask(numbers, idea_id)
    assert found is not None
    return found


def test_what_is_entered_is_stored_and_what_follows_is_told(
    room_of: Callable[..., NumbersRoom], desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    room = room_of(desk, idea_id)
    assert "needs the price" in room.key_figures.margin.words()
    room.entries.currency.edited.emit("BOB")
    for name, text in (
        ("price", "35"),
        ("variable_cost", "20,5"),
        ("fixed_costs", "1.450"),
        ("startup_costs", "900"),
    ):
        enter(room.entries.numbers[name], text)
    enter(room.units.cells[0], "50")
    enter(room.units.cells[1], "120")
    settle(desk)
    found = stored(workspace, idea_id)
    assert (found.price, found.variable_cost, found.fixed_costs, found.currency) == (
        "35",
        "20.5",
        "1450",
        "BOB",
    )
    assert found.units == ["50", "120", *[""] * 10]
    assert room.key_figures.margin.words().startswith("14,50 BOB")
    assert room.key_figures.break_even.words().startswith("100 units a month")
    assert room.key_figures.month.words().startswith("Month 2")
    model = room.cash.table.records
    assert model.rowCount() == 12
    assert [model.index(1, at).data() for at in range(5)] == ["2", "120", "4.200", "290", "-1.335"]


def test_a_doubtful_number_says_how_it_was_understood_and_keeps_saying_so(
    room_of: Callable[..., NumbersRoom], desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    room = room_of(desk, idea_id)
    room.entries.currency.edited.emit("BOB")
    price = room.entries.numbers["price"]
    enter(price, "1.234")
    room.entries.numbers["variable_cost"].field.setFocus()
    settle(desk)
    assert stored(workspace, idea_id).price == "1234"
    assert price.note() == "Understood as 1234 BOB"
    cell = room.units.cells[0]
    enter(cell, "1,234")
    assert cell.note() == "Understood as 1,234, which is between 1 and 2"
    enter(room.units.cells[1], "40")
    assert room.units.cells[1].note() == ""


def test_what_is_not_understood_is_kept_and_named_and_stored_nowhere(
    room_of: Callable[..., NumbersRoom], desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    with workspace.transaction("Numbers") as tx:
        set_numbers(tx, idea_id, currency="BOB", price="35")
        other = log_idea(tx, "Another", source="es").id
    room = room_of(desk, idea_id)
    price = room.entries.numbers["price"]
    enter(price, "mucho")
    settle(desk)
    assert (price.field.text(), stored(workspace, idea_id).price) == ("mucho", "35")
    assert price.note() == "“mucho” is not understood as a number."
    enter(price, "40 USD")
    assert "All amounts here are in BOB" in price.note()
    room.show_idea(other)
    settle(desk)
    assert (price.field.text(), price.is_wrong()) == ("", False)
    assert workspace.ask(numbers, other) is None
    room.show_idea(idea_id)
    settle(desk)
    assert (price.field.text(), price.is_wrong()) == ("40 USD", True)
    room.entries.currency.edited.emit("USD")
    settle(desk)
    assert (stored(workspace, idea_id).price, price.is_wrong()) == ("40", False)


def test_a_row_of_a_spreadsheet_is_pasted_month_by_month(
    room_of: Callable[..., NumbersRoom], desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    room = room_of(desk, idea_id)
    QApplication.clipboard().setText("\t".join(str(10 * n) for n in range(1, 13)) + "\n")
    room.units.cells[0].field.setFocus()
    QTest.keyClick(room.units.cells[0].field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    assert stored(workspace, idea_id).units == [str(10 * n) for n in range(1, 13)]
    workspace.undo()
    assert workspace.ask(numbers, idea_id) is None  # one step back, not twelve


def test_a_column_pasted_late_keeps_what_it_cannot_place(
    room_of: Callable[..., NumbersRoom], desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    room = room_of(desk, idea_id)
    room.units.paste(10, "1.000\r\nmany\r\n7\r\n8")
    settle(desk)
    assert stored(workspace, idea_id).units == [*[""] * 10, "1000", ""]
    assert (room.units.cells[11].field.text(), room.units.cells[11].is_wrong()) == ("many", True)
    assert "2 values had no month left and were not taken: 7, 8" in room.units.said()


def test_a_month_is_filled_into_those_after_it(
    room_of: Callable[..., NumbersRoom], desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    room = room_of(desk, idea_id)
    enter(room.units.cells[0], "5")
    enter(room.units.cells[1], "30")
    QTest.keyClick(room.units.cells[1].field, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    assert stored(workspace, idea_id).units == ["5", *["30"] * 11]


def test_quick_entries_survive_slow_writes(
    room_of: Callable[..., NumbersRoom], desk_of: Callable[..., Desk], workspace: Workspace, idea_id: str
) -> None:
    writing = HeldExecutor()
    desk = desk_of(workspace, writing=writing)
    room = room_of(desk, idea_id)
    enter(room.units.cells[0], "1")
    enter(room.units.cells[1], "2")
    writing.release(1)
    QApplication.processEvents()
    enter(room.units.cells[2], "3")
    settle(desk)
    assert stored(workspace, idea_id).units[:3] == ["1", "2", "3"]
    assert [cell.field.text() for cell in room.units.cells[:3]] == ["1", "2", "3"]


def test_what_does_not_fit_is_said_in_words(
    room_of: Callable[..., NumbersRoom], desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    with workspace.transaction("Numbers") as tx:
        set_numbers(tx, idea_id, currency="BOB", price="35", variable_cost="20")
    room = room_of(desk, idea_id)
    assert room.doubts == []
    enter(room.entries.numbers["price"], "18")
    assert room.doubts == [
        "The price (18 BOB) is below what a unit costs (20 BOB): each one sold loses 2 BOB."
    ]
    assert "never" in room.key_figures.break_even.words() or "needs" in room.key_figures.break_even.words()
    workspace.undo()


def test_the_market_is_counted_from_below(
    room_of: Callable[..., NumbersRoom], desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    room = room_of(desk, idea_id)
    room.entries.currency.edited.emit("JPY")
    for name, text in (("market_customers", "400"), ("market_price", "1.500"), ("market_times", "12")):
        enter(room.entries.numbers[name], text)
    assert room.market.text() == "7.200.000 JPY a year"
    assert "Say where the number of customers (400) comes from." in room.doubts
    type_text(room.entries.words["market_source"], "組合の名簿")
    type_text(room.entries.words["market_year"], "2025")
    room.flush()
    settle(desk)
    found = stored(workspace, idea_id)
    assert (found.market_source, found.market_year) == ("組合の名簿", "2025")
    assert room.doubts == []


@pytest.mark.parametrize(
    ("country", "text", "value", "echo"),
    [
        ("BO", "1.234", "1234", "1234 BOB"),
        ("PE", "1,234", "1234", "1234 BOB"),
        ("BO", "12.5", "12.5", "12,5 BOB"),
        ("PE", "12,5", "12.5", "12.5 BOB"),
        ("JP", "１２００", "1200", "1,200 BOB"),
        ("BO", "1200", "1200", "1200"),
        ("BO", "1200 BOB", "1200", "1.200 BOB"),
    ],
)
def test_amounts_are_read_the_way_of_the_country(country: str, text: str, value: str, echo: str) -> None:
    reader = AmountReader(Language("en"), country, lambda: "BOB")
    assert reader.parse(text) == value
    assert reader.echo(value) == echo


def test_what_is_said_of_a_month_stands_below_all_months(
    room_of: Callable[..., NumbersRoom], desk: Desk, idea_id: str
) -> None:
    room = room_of(desk, idea_id)
    enter(room.units.cells[2], "ten")
    assert room.units.notes() == "“ten” is not understood as a number."
    line = room.units._notes
    assert line.isVisible()
    assert line.width() > 4 * room.units.cells[2].width()
    enter(room.units.cells[2], "10")
    assert not line.isVisible()


def test_the_currency_of_ones_country_is_offered_first_and_not_written(
    room_of: Callable[..., NumbersRoom], desk_of: Callable[..., Desk], workspace: Workspace, idea_id: str
) -> None:
    workspace.set_profile(Profile(language="en", name="Ana", country="CH"))
    room = room_of(desk_of(workspace), idea_id)
    assert next(iter(room.entries.currency._texts)) == "CHF"
    assert room.entries.currency.value() == ""
    assert workspace.ask(numbers, idea_id) is None
