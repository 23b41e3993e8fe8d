"""The worksheet: what is typed is stored, what is stored is shown, and nothing typed is ever lost."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from tests.ui.conftest import type_text

from ninja_mentor.core.ideas.edits import describe_idea, set_numbers, write_text
from ninja_mentor.core.mentoring.edits import comment_on
from ninja_mentor.ui.idea.evidence.records_card import RecordsCard
from ninja_mentor.ui.idea.worksheet.choice_card import ChoiceCard
from ninja_mentor.ui.idea.worksheet.country_card import CountryCard
from ninja_mentor.ui.idea.worksheet.goals_card import GoalsCard
from ninja_mentor.ui.idea.worksheet.list_card import ListCard
from ninja_mentor.ui.idea.worksheet.room import WorksheetRoom
from ninja_mentor.ui.idea.worksheet.text_card import TextCard
from ninja_mentor.ui.idea.worksheet.value_cards import DateCard, MoneyCard, NumberCard
from ninja_mentor.ui.idea.worksheet.way_cards import CanvasCard, NumbersCard
from ninja_mentor.ui.widgets.growing_text import GrowingTextEdit
from ninja_mentor.ui.widgets.length_counter import LengthCounter
from ninja_mentor.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot
    from tests.conftest import StandingClock
    from tests.ui.idea.conftest import PageDriver

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk


def room_of(driver: PageDriver) -> WorksheetRoom:
    room = driver.page.current_room()
    assert isinstance(room, WorksheetRoom)
    return room


def card(driver: PageDriver, field: str, kind: type[Any]) -> Any:  # noqa: ANN401  (one of the cards)
    found = room_of(driver).card(field)
    assert isinstance(found, kind)
    return found


def editor(driver: PageDriver, field: str) -> GrowingTextEdit:
    found = card(driver, field, TextCard).answer()
    assert isinstance(found, GrowingTextEdit)
    return found


def paste(field: GrowingTextEdit, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    field.insertFromMimeData(data)


def test_what_is_typed_is_stored_within_a_second_without_leaving_the_field(driver: PageDriver) -> None:
    driver.go(stage="discovery")
    type_text(editor(driver, "segment"), "Familias de Caranavi")

    def stored() -> bool:
        return driver.sheet().text_of("segment", "en") == "Familias de Caranavi"

    driver.qtbot.waitUntil(stored, timeout=1000)


def test_going_to_another_stage_stores_what_was_typed_just_before(driver: PageDriver) -> None:
    driver.go(stage="discovery")
    type_text(editor(driver, "segment"), "Half a sent")
    driver.page.rail.button("worksheet", "model").click()
    assert driver.sheet().text_of("segment", "en") == "Half a sent"
    driver.page.rail.button("worksheet", "discovery").click()
    driver.settle()
    assert editor(driver, "segment").text() == "Half a sent"


def test_every_kind_of_question_has_its_card(driver: PageDriver) -> None:
    """All nine stages of the workflow can be laid out, in order."""
    for stage in driver.desk.workspace.workflow.stages:
        driver.go(stage=stage.id)
        for field in stage.fields:
            assert room_of(driver).card(field.id) is not None, field.id
    driver.go(stage="bootcamp")
    assert isinstance(room_of(driver).card("assumptions"), RecordsCard)


def test_title_and_place_are_columns_of_the_idea(driver: PageDriver) -> None:
    driver.go(stage="application")
    title = card(driver, "title", TextCard).answer()
    assert isinstance(title, LineEdit)
    assert title.text() == "Café de Altura"
    title.selectAll()
    type_text(title, "Café Directo")
    title.flush()
    assert driver.sheet().idea.title == "Café Directo"
    assert driver.page.title() == "Café Directo"


def test_an_emptied_title_is_explained_and_nothing_is_lost(driver: PageDriver) -> None:
    driver.go(stage="application")
    title = card(driver, "title", TextCard).answer()
    title.selectAll()
    title.del_()
    title.textEdited.emit("")
    title.flush()
    driver.settle()
    assert driver.desk.toaster.warned == [  # type: ignore[attr-defined]
        "An idea needs a title. A few words are enough; you can change them later."
    ]
    assert driver.sheet().idea.title == "Café de Altura"


def test_choice_number_money_date_goals_list_and_country_are_stored(driver: PageDriver) -> None:
    driver.go(stage="application")
    choice = card(driver, "maturity", ChoiceCard)
    button = next(b for b in choice.findChildren(QRadioButton) if b.text() == "I have a sample")
    button.click()
    hours = card(driver, "hours", NumberCard)
    type_text(hours.edit.field, "12,5")
    hours.flush()
    chips = card(driver, "languages", ListCard).chips
    chips.field().setText("español")
    chips.field().finished.emit("español")
    goals = card(driver, "sdgs", GoalsCard)
    for goal in ("12", "8"):
        goals.chooser.edited.emit(goal)
    card(driver, "country", CountryCard).chooser.edited.emit("PE")
    sheet = driver.sheet()
    assert sheet.facts.values["maturity"] == "prototype"
    assert sheet.facts.values["hours"] == "12.5"
    assert sheet.facts.values["languages"] == ["español"]
    assert sheet.idea.sdgs == [8, 12]
    assert sheet.idea.country == "PE"
    driver.go(stage="pitch")
    money = card(driver, "ask_amount", MoneyCard)
    type_text(money.edit.field.field, "1500 USD")
    money.flush()
    date = card(driver, "milestone_date", DateCard)
    type_text(date.edit.field, "30/11/2026")
    date.flush()
    sheet = driver.sheet()
    assert sheet.facts.values["milestone_date"] == "2026-11-30"
    assert sheet.facts.values["ask_amount"].split()[0] == "1500"


def test_three_goals_are_enough(driver: PageDriver) -> None:
    driver.go(stage="application")
    goals = card(driver, "sdgs", GoalsCard)
    for goal in ("1", "2", "3"):
        goals.chooser.edited.emit(goal)
    driver.settle()
    assert goals.chooser.isHidden()
    goals.chooser.edited.emit("4")
    assert driver.sheet().idea.sdgs == [1, 2, 3]


def test_a_choice_can_be_taken_back(driver: PageDriver) -> None:
    driver.go(stage="application")
    choice = card(driver, "maturity", ChoiceCard)
    next(b for b in choice.findChildren(QRadioButton) if b.text() == "I already sell").click()
    driver.settle()
    assert choice.value() == "selling"
    choice._none.click()
    assert driver.sheet().facts.values["maturity"] is None
    assert choice.value() is None


def test_limits_are_shown_live_and_japanese_has_forty_percent(driver: PageDriver) -> None:
    driver.go(stage="discovery")
    segment = card(driver, "segment", TextCard)
    type_text(editor(driver, "segment"), "x" * 401)
    assert counters(segment) == ["401 / 400, 1 over"]
    assert editor(driver, "segment").text() == "x" * 401
    segment.choose_language("ja")
    type_text(editor(driver, "segment"), "農家")
    assert counters(segment) == ["2 / 160"]


def counters(segment: TextCard) -> list[str]:
    return [one.text() for one in segment.findChildren(LengthCounter) if not one.isHidden()]


def test_one_answer_in_two_languages(driver: PageDriver) -> None:
    driver.go(stage="discovery")
    segment = card(driver, "segment", TextCard)
    segment.choose_language("es")
    type_text(editor(driver, "segment"), "Familias cafetaleras")
    segment.choose_language("ja")
    driver.settle()
    assert editor(driver, "segment").text() == ""
    assert segment._original.original() == "Familias cafetaleras"
    type_text(editor(driver, "segment"), "コーヒー農家")
    segment.flush()
    sheet = driver.sheet()
    assert sheet.facts.texts["segment"] == {"es": "Familias cafetaleras", "ja": "コーヒー農家"}
    assert sheet.answers["segment"].source == "es"
    segment.choose_language("es")
    assert editor(driver, "segment").text() == "Familias cafetaleras"


def test_a_person_who_reads_another_language_sees_the_original(driver: PageDriver) -> None:
    driver.change(write_text, "segment", "ja", "コーヒー農家")
    driver.go(stage="discovery")
    segment = card(driver, "segment", TextCard)
    assert segment.language() == "ja"
    assert editor(driver, "segment").text() == "コーヒー農家"


def test_refresh_while_typing_keeps_the_typing(driver: PageDriver) -> None:
    driver.go(stage="discovery")
    type_text(editor(driver, "segment"), "My own words")
    driver.change(write_text, "segment", "en", "Somebody else's")
    driver.change(write_text, "workaround", "en", "They wait")
    assert editor(driver, "segment").text() == "My own words"
    assert editor(driver, "workaround").text() == "They wait"
    editor(driver, "segment").flush()
    assert driver.sheet().text_of("segment", "en") == "My own words"


def test_what_an_undo_brings_back_is_shown(driver: PageDriver, clock: StandingClock) -> None:
    driver.go(stage="discovery")
    driver.change(write_text, "segment", "en", "First")
    clock.pass_by(hours=1)
    driver.change(write_text, "segment", "en", "Second")
    assert editor(driver, "segment").text() == "Second"
    driver.desk.workspace.undo()
    driver.settle()
    assert editor(driver, "segment").text() == "First"


def test_pasted_control_characters_are_left_out_and_told(driver: PageDriver) -> None:
    driver.go(stage="discovery")
    paste(editor(driver, "segment"), "Ca\x00fé \u202eoculto\u2066 fin")
    editor(driver, "segment").flush()
    assert driver.sheet().text_of("segment", "en") == "Café oculto fin"
    assert driver.desk.toaster.said == [  # type: ignore[attr-defined]
        "3 invisible characters were left out of the pasted text."
    ]


def test_two_hundred_thousand_characters_can_be_pasted(driver: PageDriver) -> None:
    driver.go(stage="discovery")
    text = "Una línea de café y más café.\n" * 6667
    before = perf_counter()
    paste(editor(driver, "segment"), text)
    editor(driver, "segment").flush()
    assert driver.sheet().text_of("segment", "en") == text
    assert editor(driver, "segment").text() == text
    assert perf_counter() - before < 5
    assert editor(driver, "segment").height() < 600


def test_commented_words_are_marked_and_follow_when_text_grows(driver: PageDriver) -> None:
    driver.change(write_text, "segment", "en", "Families who learn the price that day.")
    driver.change(comment_on, "segment", "How much?", language="en", quote="learn the price", start=13)
    driver.go(stage="discovery")
    assert marked(editor(driver, "segment")) == ["learn the price"]
    driver.change(write_text, "segment", "en", "The families who learn the price that day.")
    assert marked(editor(driver, "segment")) == ["learn the price"]
    driver.change(write_text, "segment", "en", "Families.")
    assert marked(editor(driver, "segment")) == []


def marked(field: GrowingTextEdit) -> list[str]:
    return [one.cursor.selectedText() for one in field.extraSelections()]


def test_commenting_on_selected_words(driver: PageDriver) -> None:
    driver.change(write_text, "segment", "en", "Families who learn the price 😀 that day.")
    driver.go(stage="discovery")
    field = editor(driver, "segment")
    field.select_range(31, 8)
    segment = card(driver, "segment", TextCard)
    segment.begin_comment()
    type_text(segment.comment_box().editor, "Which day?")
    segment.comment_box().send()
    comment = driver.sheet().comments[0]
    assert (comment.quote, comment.start, comment.language) == ("that day", 31, "en")
    assert (comment.text, comment.author_name) == ("Which day?", "Ana")
    assert segment.comment_box() is None
    assert marked(field) == ["that day"]


def test_an_empty_comment_is_not_sent(driver: PageDriver) -> None:
    driver.go(stage="discovery")
    segment = card(driver, "segment", TextCard)
    segment.begin_comment()
    segment.comment_box().send()
    assert segment.comment_box() is not None
    assert driver.sheet().comments == []


def test_a_place_selects_the_words(driver: PageDriver) -> None:
    driver.change(write_text, "cost_today", "es", "😀 Cada saco pierde 40 bolivianos.")
    driver.go(field="cost_today", language="es", start=12, length=6)
    driver.qtbot.waitUntil(lambda: editor(driver, "cost_today").textCursor().hasSelection())
    assert editor(driver, "cost_today").textCursor().selectedText() == "pierde"
    shown = card(driver, "cost_today", TextCard)
    column = room_of(driver).column
    driver.qtbot.waitUntil(
        lambda: not shown.visibleRegion().isEmpty() and column.verticalScrollBar().value() > 0
    )


def test_canvas_and_numbers_say_how_far_they_are_and_lead_there(driver: PageDriver) -> None:
    driver.change(write_text, "canvas.problem", "en", "The price is a secret")
    driver.change(set_numbers, price="40", currency="BOB")
    driver.go(stage="bootcamp")
    canvas = card(driver, "canvas", CanvasCard)
    assert canvas.progress.text() == "1 of 9 boxes have something in them"
    canvas.answer().click()
    driver.go(stage="proof")
    numbers = card(driver, "numbers", NumbersCard)
    assert numbers.progress.text() == "1 of 6 numbers are there"
    numbers.answer().click()
    assert [place["room"] for _, place in driver.desk.navigator.went] == ["canvas", "numbers"]  # type: ignore[attr-defined]


def test_nothing_can_be_typed_where_only_reading_is_allowed(
    open_workspace: Callable[..., Workspace], desk_of: Callable[..., Desk], qtbot: QtBot
) -> None:
    from tests.ui.idea.conftest import PageDriver  # noqa: PLC0415

    from ninja_mentor.core.ideas.edits import log_idea  # noqa: PLC0415

    writing = open_workspace("read")
    with writing.transaction("Log") as tx:
        idea_id = log_idea(tx, "Café", source="es").id
    writing.close()
    driver = PageDriver(desk_of(open_workspace("read", writing=False)), idea_id, qtbot)
    driver.go(stage="discovery")
    type_text(editor(driver, "segment"), "No")
    assert editor(driver, "segment").text() == ""
    card(driver, "segment", TextCard).choose_language("ja")
    type_text(editor(driver, "segment"), "No")
    assert editor(driver, "segment").text() == ""


@pytest.mark.parametrize("stored", ["", "Santa Cruz & Co. <b>"])
def test_markup_in_words_is_only_words(driver: PageDriver, stored: str) -> None:
    driver.change(describe_idea, "place", stored)
    driver.go(stage="application")
    assert card(driver, "place", TextCard).answer().text() == stored


def test_the_cursor_stays_where_it_is_when_another_answer_changes(driver: PageDriver) -> None:
    driver.change(write_text, "segment", "en", "One two three")
    driver.go(stage="discovery")
    cursor = editor(driver, "segment").textCursor()
    cursor.setPosition(4)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
    editor(driver, "segment").setTextCursor(cursor)
    driver.change(write_text, "workaround", "en", "They wait")
    assert editor(driver, "segment").textCursor().selectedText() == "two"


def leave_and_come_back(driver: PageDriver, here: str, there: str) -> None:
    driver.page.rail.button("worksheet", there).click()
    driver.settle()
    driver.page.rail.button("worksheet", here).click()
    driver.settle()


def test_a_comment_half_written_waits_while_one_looks_at_another_stage(driver: PageDriver) -> None:
    driver.change(write_text, "segment", "en", "Families who learn the price that day.")
    driver.go(stage="discovery")
    editor(driver, "segment").select_range(29, 8)
    segment = card(driver, "segment", TextCard)
    segment.begin_comment()
    type_text(segment.comment_box().editor, "Which")
    leave_and_come_back(driver, "discovery", "model")
    box = card(driver, "segment", TextCard).comment_box()
    assert box.editor.text() == "Which"
    box.editor.selectAll()
    type_text(box.editor, "Which day?")
    box.send()
    comment = driver.sheet().comments[0]
    assert (comment.quote, comment.start, comment.text) == ("that day", 29, "Which day?")
    leave_and_come_back(driver, "discovery", "model")
    assert card(driver, "segment", TextCard).comment_box() is None


def test_escape_puts_a_comment_aside_and_its_words_are_there_again(driver: PageDriver) -> None:
    driver.go(stage="discovery")
    segment = card(driver, "segment", TextCard)
    segment.begin_comment()
    type_text(segment.comment_box().editor, "Who exactly")
    QTest.keyClick(segment.comment_box().editor, Qt.Key.Key_Escape)
    assert segment.comment_box() is None
    leave_and_come_back(driver, "discovery", "model")
    segment = card(driver, "segment", TextCard)
    assert segment.comment_box() is None
    segment.begin_comment()
    assert segment.comment_box().editor.text() == "Who exactly"
    segment.comment_box().closed.emit()  # cancelled: not wanted
    segment.begin_comment()
    assert segment.comment_box().editor.text() == ""


def test_a_date_that_is_not_understood_waits_as_it_was_typed(driver: PageDriver) -> None:
    driver.go(stage="pitch")
    type_text(card(driver, "milestone_date", DateCard).edit.field, "3 dicc")
    leave_and_come_back(driver, "pitch", "model")
    date = card(driver, "milestone_date", DateCard).edit
    assert (date.field.text(), date.is_wrong()) == ("3 dicc", True)
    assert "“3 dicc” is not understood as a date" in date.note()


def test_a_long_line_is_shown_whole_and_has_no_line_ends(driver: PageDriver) -> None:
    driver.go(stage="application")
    field = editor(driver, "sentence")
    one_line = field.height()
    type_text(field, "Coffee with its origin, ")
    QTest.keyClick(field, Qt.Key.Key_Return)
    paste(field, "roasted\nby those who grow it " * 6)
    field.flush()
    assert "\n" not in driver.sheet().text_of("sentence", "en")
    assert field.height() > one_line


def test_the_balloon_comes_after_the_text_it_is_about(driver: PageDriver) -> None:
    driver.go(stage="discovery")
    segment = card(driver, "segment", TextCard)
    after = segment.answer().nextInFocusChain()
    while not after.focusPolicy() & Qt.FocusPolicy.TabFocus:
        after = after.nextInFocusChain()
    assert after is segment._comment
