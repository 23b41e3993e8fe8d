"""One-line fields, numbers, money, dates, choices, tags: what a person meets when typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit, QToolButton, QVBoxLayout, QWidget
from tests.ui.conftest import type_text

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.ui.widgets.chip_list import ChipListEdit
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.chooser import Chooser
from ninja_mentor.ui.widgets.cleaning import cleaned, python_index, qt_index
from ninja_mentor.ui.widgets.date_edit import DateEdit
from ninja_mentor.ui.widgets.escape_key import EscapeKey
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.money_edit import MoneyEdit
from ninja_mentor.ui.widgets.number_edit import NumberEdit
from ninja_mentor.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ninja_mentor.ui.theme import Look, Theme

COUNTRIES = [
    Choice("BO", "Bolivia"),
    Choice("BR", "Brasil", "Brazil"),
    Choice("MX", "México"),
    Choice("JP", "日本"),
]


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


def bolivian(text: str) -> str:
    try:
        return str(float(text.replace(".", "").replace(",", ".")))
    except ValueError:
        raise UserError("number-not-understood", text=text) from None


def test_a_line_keeps_more_than_qt_would(qt_look: Look, qtbot: QtBot) -> None:
    field = LineEdit(qt_look, "Title")
    shown(qtbot, field)
    QApplication.clipboard().setText("a" * 200_000 + "\u202e")
    with qtbot.waitSignal(field.cleaned):
        QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(field.edited) as told:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["a" * 200_000]


def test_a_line_is_not_overwritten_while_typed_in(qt_look: Look, qtbot: QtBot) -> None:
    field = LineEdit(qt_look, "Title")
    shown(qtbot, field)
    type_text(field, "mine")
    assert not field.set_text_quietly("theirs")
    assert field.text() == "mine"


def test_a_number_says_what_was_understood(qt_look: Look, qtbot: QtBot) -> None:
    field = NumberEdit(qt_look, "Price", bolivian, lambda stored: f"{float(stored):,.2f}")
    shown(qtbot, field)
    type_text(field.field, "1.234")
    with qtbot.waitSignal(field.edited) as told:
        QTest.keyClick(field.field, Qt.Key.Key_Return)
    assert told.args == ["1234.0"]
    assert field.note() == "Understood as 1,234.00"


def test_a_wrong_number_stays_as_typed_and_says_why(qt_look: Look, qtbot: QtBot) -> None:
    field = NumberEdit(qt_look, "Price", bolivian, str)
    shown(qtbot, field)
    field.set_value_quietly("5.0")
    field.field.selectAll()
    type_text(field.field, "twelve")
    with qtbot.assertNotEmitted(field.edited):
        QTest.keyClick(field.field, Qt.Key.Key_Return)
    assert field.field.text() == "twelve"
    assert "twelve" in field.note()
    assert field.is_wrong()
    assert field.value() == "5.0"
    field.set_value_quietly("5.0")  # a refresh does not wipe it away
    assert field.field.text() == "twelve"


def test_an_emptied_number_is_an_empty_value(qt_look: Look, qtbot: QtBot) -> None:
    field = NumberEdit(qt_look, "Price", bolivian, str)
    shown(qtbot, field)
    field.set_value_quietly("5.0")
    field.field.selectAll()
    QTest.keyClick(field.field, Qt.Key.Key_Delete)
    with qtbot.waitSignal(field.edited) as told:
        field.flush()
    assert told.args == [""]


def test_money_tells_its_currency_too(qt_look: Look, qtbot: QtBot) -> None:
    field = MoneyEdit(
        qt_look,
        "Price",
        lambda text, _: bolivian(text),
        lambda amount, code: f"{amount} {code}",
        [Choice("BOB", "Boliviano"), Choice("JPY", "Yen")],
        "BOB",
    )
    shown(qtbot, field)
    type_text(field.field.field, "12")
    with qtbot.waitSignal(field.edited) as told:
        field.flush()
    assert told.args == ["12.0", "BOB"]
    field.set_value_quietly("12.0", "PYG")  # one that is not in the list is not lost
    assert field.currency() == "PYG"


def test_a_day_picked_in_the_calendar_is_a_stored_date(qt_look: Look, qtbot: QtBot) -> None:
    field = DateEdit(qt_look, "Due", lambda text, _today: text, lambda stored: f"on {stored}", "2026-11-23")
    shown(qtbot, field)
    field.open_calendar()
    calendar = field.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.selectedDate() == QDate(2026, 11, 23)
    with qtbot.waitSignal(field.edited) as told:
        calendar.clicked.emit(QDate(2026, 12, 1))
    assert told.args == ["2026-12-01"]
    assert field.field.text() == "on 2026-12-01"


@pytest.mark.parametrize(("typed", "value"), [("mex", "MX"), ("BRAZ", "BR"), ("jp", "JP"), ("本", "JP")])
def test_a_country_is_found_by_any_of_its_names(qt_look: Look, qtbot: QtBot, typed: str, value: str) -> None:
    field = Chooser(qt_look, "Country", COUNTRIES)
    shown(qtbot, field)
    field.setText(typed)
    field.textEdited.emit(typed)
    field.setModified(True)
    with qtbot.waitSignal(field.edited) as told:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert told.args == [value]


def test_words_that_fit_no_choice_go_back_to_the_last(qt_look: Look, qtbot: QtBot) -> None:
    field = Chooser(qt_look, "Country", COUNTRIES)
    shown(qtbot, field)
    field.set_value_quietly("MX")
    with qtbot.assertNotEmitted(field.edited):
        field.selectAll()
        type_text(field, "xyz")
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "México"


def test_emptying_a_choice_chooses_nothing(qt_look: Look, qtbot: QtBot) -> None:
    field = Chooser(qt_look, "Country", COUNTRIES)
    shown(qtbot, field)
    field.set_value_quietly("MX")
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    with qtbot.waitSignal(field.edited) as told:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert told.args == [""]


def test_tags_come_with_enter_and_comma_and_go_with_their_cross(qt_look: Look, qtbot: QtBot) -> None:
    field = ChipListEdit(qt_look, "Tags")
    shown(qtbot, field)
    told: list[list[str]] = []
    field.edited.connect(told.append)
    type_text(field.field(), "coffee,")
    type_text(field.field(), "export")
    QTest.keyClick(field.field(), Qt.Key.Key_Return)
    type_text(field.field(), "coffee,")  # twice is once
    assert told == [["coffee"], ["coffee", "export"]]
    crosses = [button for button in field.findChildren(QToolButton) if "coffee" in button.accessibleName()]
    crosses[-1].click()
    assert field.values() == ["export"]
    QTest.keyClick(field.field(), Qt.Key.Key_Backspace)
    assert field.values() == []


def test_a_closed_list_takes_only_its_own_words(qt_look: Look, qtbot: QtBot) -> None:
    field = ChipListEdit(qt_look, "Languages", [Choice("es", "Español"), Choice("ja", "日本語")], free=False)
    shown(qtbot, field)
    type_text(field.field(), "klingon,")
    assert field.values() == []
    assert field.field().text() == "klingon"
    field.field().clear()
    type_text(field.field(), "español,")
    assert field.values() == ["es"]


def test_looking_for_something_waits_for_the_last_key(qt_look: Look, qtbot: QtBot) -> None:
    field = SearchField(qt_look, "Search")
    shown(qtbot, field)
    told: list[str] = []
    field.edited.connect(told.append)
    type_text(field, "café")
    with qtbot.waitSignal(field.edited):
        pass
    assert told == ["café"]
    with qtbot.waitSignal(field.went_down):
        QTest.keyClick(field, Qt.Key.Key_Down)


@pytest.mark.parametrize("percent", [100, 200])
def test_icons_in_a_field_grow_with_its_text_and_never_lie_on_it(
    qt_look: Look, plain_theme: Theme, qtbot: QtBot, percent: int
) -> None:
    field = SearchField(qt_look, "Search")
    shown(qtbot, field)
    type_text(field, "café " * 40)
    plain_theme.set_text_percent(percent)
    field.adjustSize()  # as a layout does
    field.grab()  # only painting scrolls to the cursor
    glass, clear = sorted(field.findChildren(QToolButton), key=lambda icon: icon.x())
    side = 16 * percent // 100
    assert glass.iconSize().width() == clear.iconSize().width() == side
    assert min(icon.width() for icon in (glass, clear)) >= side
    for icon in (glass, clear):
        assert field.rect().contains(icon.geometry())
    assert glass.geometry().right() < field.cursorRect().center().x() < clear.x()
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert field.text() == ""
    assert clear.isHidden()


def test_escape_leaves_a_place_before_it_leads_a_page_back(qtbot: QtBot) -> None:
    window = QWidget()
    place, field = QWidget(window), QLineEdit()
    QVBoxLayout(place).addWidget(field)
    back: list[bool] = []
    QShortcut(QKeySequence("Esc"), window).activated.connect(lambda: back.append(True))
    shown(qtbot, window)
    field.setFocus()
    escape = EscapeKey(place)
    with qtbot.waitSignal(escape.pressed):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert back == []


def test_cleaning_leaves_what_people_write() -> None:
    kept = "Café\t農業\nñ 👩‍🌾 قهوة"
    assert cleaned(kept) == (kept, 0)
    assert cleaned("a\r\nb\rc\u2028d") == ("a\nb\nc\nd", 0)
    assert cleaned("\u2066x\u2069\x07") == ("x", 3)


def test_places_in_a_text_are_the_same_in_python_and_in_qt() -> None:
    text = "👩‍🌾 learn"
    for index in range(len(text) + 1):
        assert python_index(text, qt_index(text, index)) == index
