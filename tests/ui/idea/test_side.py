"""The right pane: gate, comments, next actions."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget
from tests.ui.conftest import type_text

from ninja_mentor.core.ideas.edits import describe_idea, move_idea, write_text
from ninja_mentor.core.ideas.model import Interview
from ninja_mentor.core.mentoring.edits import comment_on, promise
from ninja_mentor.ui.idea.worksheet.room import WorksheetRoom
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.date_edit import DateEdit
from ninja_mentor.ui.widgets.growing_text import GrowingTextEdit

AnyWidget = TypeVar("AnyWidget", bound=QWidget)

if TYPE_CHECKING:
    from tests.ui.idea.conftest import PageDriver

    from ninja_mentor.core.store.transaction import Transaction


def log_interviews(tx: Transaction, idea_id: str, number: int) -> None:
    for n in range(number):
        tx.add(Interview(idea_id=idea_id, person_code=f"G{n}", stranger=n % 2 == 0, confirms=n % 4 != 0))


def test_the_gate_names_what_is_missing_and_changes_when_it_is_filled(driver: PageDriver) -> None:
    driver.go(stage="discovery")
    gate = driver.page.side.gate
    assert gate.state_words() == "not yet"
    assert gate.row("segment").missing_words() == "1 to fill in"
    driver.change(log_interviews, 7)
    assert gate.row("ten").missing_words() == "3 to go"
    assert gate.row("strangers").missing_words() == "1 to go"
    assert not gate.row("ten").is_met()
    driver.change(write_text, "segment", "en", "Families")
    assert gate.row("segment").is_met()
    assert gate.row("segment").missing_words() == ""


def test_shares_points_and_limits_say_how_far_they_are(driver: PageDriver) -> None:
    driver.change(log_interviews, 1)
    driver.go(stage="discovery")
    assert driver.page.side.gate.row("confirmed").missing_words() == "0% of 50% so far"
    driver.change(write_text, "problem", "en", "x" * 601)
    driver.go(stage="application")
    assert driver.page.side.gate.row("short_enough").missing_words() == "1 is too long"
    driver.go(stage="screening")
    assert driver.page.side.gate.row("sixty").missing_words() == "0 of 60 points so far"


def test_the_only_text_being_too_long_is_not_called_unwritten(driver: PageDriver) -> None:
    driver.change(describe_idea, "title", "x" * 61)
    driver.go(stage="application")
    assert driver.page.side.gate.row("short_enough").missing_words() == "1 is too long"


def test_what_is_missing_leads_to_its_field(driver: PageDriver) -> None:
    driver.go(stage="application")
    driver.change(write_text, "sentence", "en", "A sentence")
    gate = driver.page.side.gate
    assert gate.row("complete").missing_button().isVisible()
    gate.row("complete").missing_button().click()
    driver.settle()
    room = driver.page.current_room()
    assert isinstance(room, WorksheetRoom)
    place = room.card("place")
    assert place is not None
    driver.qtbot.waitUntil(lambda: place.isAncestorOf(driver.page.focusWidget()))


def test_a_human_ticks_what_a_computer_cannot_know(driver: PageDriver) -> None:
    driver.go(stage="application")
    box = driver.page.side.gate.row("consent").box
    assert box is not None
    box.click()
    assert driver.sheet().facts.values["tick.application.consent"] is True
    box.click()
    assert driver.sheet().facts.values["tick.application.consent"] is False
    assert not driver.page.side.gate.row("consent").is_met()


def test_a_mentor_advises_with_a_reason_and_it_stays_in_history(driver: PageDriver) -> None:
    driver.go(stage="discovery")
    gate = driver.page.side.gate
    gate.begin_verdict()
    form = gate.form()
    assert form is not None
    form.buttons["conditions"].setChecked(True)
    assert not form.give_button.isEnabled()
    type_text(form.reason, "Talk to three more strangers.")
    form.give_button.click()
    driver.settle()
    assert gate.state_words() == "pass with conditions"
    assert gate.advice_words() == "Talk to three more strangers.\nAna, 23 Nov 2026"
    assert gate.form() is None
    gate.begin_verdict()
    again = gate.form()
    assert again is not None
    again.buttons["pass"].setChecked(True)
    type_text(again.reason, "Well done")
    again.give_button.click()
    assert {one.verdict for one in driver.sheet().verdicts} == {"conditions", "pass"}


def test_when_all_is_met_one_button_moves_the_idea_on(driver: PageDriver) -> None:
    driver.change(move_idea, "discovery")
    driver.go()
    gate = driver.page.side.gate
    assert gate.move_button().isHidden()
    driver.change(write_text, "segment", "en", "Families")
    driver.change(log_interviews, 10)
    assert gate.state_words() == "all met"
    assert gate.move_button().accessibleName() == "Move to Solution and model"
    gate.move_button().click()
    assert driver.sheet().idea.stage == "model"
    assert driver.page.side.gate.row("two_tests").missing_words() == "2 to go"


def test_a_comment_says_who_what_and_which_words_and_leads_there(driver: PageDriver) -> None:
    driver.change(write_text, "segment", "es", "Familias que se enteran ese mismo día.")
    driver.change(comment_on, "segment", "¿Cuántas?", language="es", quote="ese mismo día", start=24)
    driver.go(stage="model")
    item = driver.page.side.comments.items()[0]
    assert item.words() == "Ana · 23 Nov 2026\n¿Cuántas?\nabout “ese mismo día”"
    item.pressed.emit()
    driver.settle()
    room = driver.page.current_room()
    assert isinstance(room, WorksheetRoom)

    def selected() -> bool:
        card = room.card("segment")
        return card is not None and card.answer().textCursor().selectedText() == "ese mismo día"  # type: ignore[union-attr]

    driver.qtbot.waitUntil(selected)


def test_a_comment_whose_words_are_gone_says_so(driver: PageDriver) -> None:
    driver.change(write_text, "segment", "es", "Otra cosa")
    driver.change(comment_on, "segment", "¿Cuántas?", language="es", quote="ese mismo día", start=24)
    driver.go(stage="discovery")
    item = driver.page.side.comments.items()[0]
    assert item.words().endswith("about “ese mismo día”, which is not there any more")


def test_resolved_comments_are_put_away_and_come_back(driver: PageDriver) -> None:
    driver.change(comment_on, "segment", "First")
    driver.change(comment_on, "sentence", "Second")
    driver.go(stage="application")
    comments = driver.page.side.comments
    assert [item.words().split("\n")[1] for item in comments.items()] == ["Second", "First"]
    comments.items()[0].resolve_button.click()
    driver.settle()
    assert [item.words().split("\n")[1] for item in comments.items()] == ["First"]
    assert comments.resolved_button().text() == "Show 1 resolved"
    comments.resolved_button().click()
    assert len(comments.items()) == 2
    comments.items()[1].resolve_button.click()
    assert all(not one.resolved_at for one in driver.sheet().comments)


def test_pressing_marked_words_shows_the_comment(driver: PageDriver) -> None:
    driver.change(write_text, "segment", "en", "Families")
    driver.change(comment_on, "segment", "Which?", language="en", quote="Families", start=0)
    driver.go(stage="discovery")
    driver.page.resize(800, 600)
    room = driver.page.current_room()
    assert isinstance(room, WorksheetRoom)
    room.comment_clicked.emit(driver.sheet().comments[0].id)
    assert driver.page.drawer.is_open()


def test_an_action_is_promised_and_kept(driver: PageDriver) -> None:
    driver.go()
    actions = driver.page.side.promises
    actions.begin()
    form = actions.form()
    assert form is not None
    type_text(form.what, "Interview 3 strangers")
    type_text(form.who, "Yumi")
    type_text(form.due.field, "27/11/2026")
    form.add_button.click()
    driver.settle()
    assert [item.words() for item in actions.items()] == ["Interview 3 strangers\nYumi · by 27 Nov 2026"]
    assert actions.form() is None
    actions.items()[0].box.click()
    driver.settle()
    assert actions.items() == []
    assert driver.sheet().actions[0].done_at
    actions.done_button().click()
    assert actions.items()[0].words() == "Interview 3 strangers\nYumi · done on 23 Nov 2026"


def test_an_overdue_action_says_so_in_words(driver: PageDriver) -> None:
    driver.change(promise, "Ask the cooperative", who_name="Ana", due="2026-11-20")
    driver.change(promise, "Due today", due="2026-11-23")
    driver.go()
    assert [item.words() for item in driver.page.side.promises.items()] == [
        "Ask the cooperative\nAna · overdue since 20 Nov 2026",
        "Due today\nby 23 Nov 2026",
    ]


def test_an_action_without_words_or_with_a_wrong_date_is_not_added(driver: PageDriver) -> None:
    driver.go()
    driver.page.side.promises.begin()
    form = driver.page.side.promises.form()
    assert form is not None
    form.add_button.click()
    type_text(form.what, "Something")
    type_text(form.due.field, "someday")
    form.add_button.click()
    assert driver.sheet().actions == []
    assert "someday" in form.due.note()


def test_words_of_a_form_stay_when_something_else_changes(driver: PageDriver) -> None:
    driver.go(stage="discovery")
    gate, actions = driver.page.side.gate, driver.page.side.promises
    gate.begin_verdict()
    actions.begin()
    form, other = gate.form(), actions.form()
    assert form is not None
    assert other is not None
    type_text(form.reason, "Because")
    type_text(other.what, "Call")
    driver.change(write_text, "segment", "en", "Families")
    assert gate.form() is form
    assert form.reason.text() == "Because"
    assert actions.form() is other
    assert other.what.text() == "Call"


def test_a_long_name_of_the_next_stage_never_makes_the_pane_wider(driver: PageDriver) -> None:
    driver.go(stage="discovery")
    gate = driver.page.side.gate
    least = gate.minimumSizeHint().width()
    button = gate.move_button()
    button.setAccessibleName("Mover a " + "Descubrimiento del cliente " * 4)
    button.show()
    gate._fit_move()
    assert gate.minimumSizeHint().width() <= max(least, 200)
    assert button.text().endswith("…")
    assert button.sizeHint().width() <= gate.width()


def part(form: QWidget, kind: type[AnyWidget]) -> AnyWidget:
    """The first widget of a kind in a form."""
    found = form.findChild(kind)
    assert found is not None
    return found


def test_an_action_is_moved_or_given_up_where_it_stands(driver: PageDriver) -> None:
    driver.go()
    driver.change(promise, "Rent a stall", who_name="Rosa", due="2026-11-20")
    [item] = driver.page.side.promises.items()
    menu = {each.text(): each for each in item.menu.actions()}
    assert list(menu) == ["Kept", "Move the date", "Give up…"]
    menu["Move the date"].trigger()
    assert item.form is not None
    date = part(item.form, DateEdit)
    date.pick("2026-12-01")
    part(item.form, Button).click()
    driver.settle()
    assert item.words() == "Rent a stall\nRosa · by 1 Dec 2026"
    next(each for each in item.menu.actions() if each.text() == "Give up…").trigger()
    assert item.form is not None
    type_text(part(item.form, GrowingTextEdit), "Too dear")
    part(item.form, Button).click()
    driver.settle()
    panel = driver.page.side.promises
    assert panel.items() == []
    panel.done_button().click()
    [closed] = panel.items()
    assert closed.words() == "Rent a stall\nRosa · given up on 23 Nov 2026\nToo dear"
    assert [each.text() for each in closed.menu.actions()] == ["Open it again"]
