"""What is half written waits: for the idea and the stage to come back, and for the page in another language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit
from tests.ui.conftest import type_text

from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.ideas.model import Interview
from ninja_mentor.core.kernel.language import Language
from ninja_mentor.core.mentoring.edits import start_session
from ninja_mentor.ui.idea.evidence.evidence_card import EvidenceCard
from ninja_mentor.ui.idea.evidence.records_card import RecordsCard
from ninja_mentor.ui.idea.numbers.room import NumbersRoom
from ninja_mentor.ui.idea.page import IdeaPage
from ninja_mentor.ui.idea.sessions.room import SessionsRoom
from ninja_mentor.ui.idea.worksheet.room import WorksheetRoom
from ninja_mentor.ui.idea.worksheet.text_card import TextCard
from ninja_mentor.ui.idea.worksheet.value_cards import MoneyCard

if TYPE_CHECKING:
    from tests.ui.idea.conftest import PageDriver

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.idea.side.action_form import ActionForm


@pytest.fixture
def other_id(workspace: Workspace) -> str:
    with workspace.transaction("Log an idea") as tx:
        return log_idea(tx, "Quinoa", source="es").id


def show(driver: PageDriver, idea_id: str, **place: object) -> None:
    driver.page.show_place(idea_id=idea_id, **place)
    driver.settle()


def make_anew(driver: PageDriver, code: str = "es") -> None:
    """What the window does when another language is chosen: all pages are made anew on a new desk."""
    driver.page.hide()
    driver.settle()
    driver.desk.writer.changed.disconnect(driver.page.refresh)
    before = driver.page
    driver.desk = replace(driver.desk, look=replace(driver.desk.look, language=Language(code)))
    driver.page = IdeaPage(driver.desk)
    driver.qtbot.addWidget(driver.page)
    driver.desk.writer.changed.connect(driver.page.refresh)
    driver.page.resize(1280, 760)
    driver.page.show()
    before.deleteLater()


def action_form(driver: PageDriver) -> ActionForm:
    form = driver.page.side.promises.form()
    assert form is not None
    return form


def test_a_begun_action_waits_for_its_idea(driver: PageDriver, other_id: str) -> None:
    driver.go(stage="application")
    driver.page.side.promises.begin()
    type_text(action_form(driver).what, "Call Doña Rosa")
    type_text(action_form(driver).who, "Ana")
    type_text(action_form(driver).due.field, "1 Dec 2026")
    show(driver, other_id, stage="application")
    assert driver.page.side.promises.form() is None
    driver.go(stage="application")
    make_anew(driver)
    driver.go(stage="application")
    form = action_form(driver)
    assert (form.what.text(), form.who.text(), form.due.value()) == ("Call Doña Rosa", "Ana", "2026-12-01")
    form.add_button.click()
    assert [action.what for action in driver.sheet().actions] == ["Call Doña Rosa"]
    show(driver, other_id, stage="application")
    driver.go(stage="application")
    assert driver.page.side.promises.form() is None


def test_a_date_that_was_not_understood_waits_with_its_action(driver: PageDriver, other_id: str) -> None:
    driver.go(stage="application")
    driver.page.side.promises.begin()
    type_text(action_form(driver).due.field, "soon")
    show(driver, other_id, stage="application")
    driver.go(stage="application")
    assert action_form(driver).due.not_understood() == "soon"


def test_a_cancelled_action_does_not_come_back(driver: PageDriver, other_id: str) -> None:
    driver.go(stage="application")
    driver.page.side.promises.begin()
    type_text(action_form(driver).what, "Call Doña Rosa")
    action_form(driver).closed.emit()
    show(driver, other_id, stage="application")
    driver.go(stage="application")
    assert driver.page.side.promises.form() is None


def test_begun_advice_waits_for_its_idea_and_stage(driver: PageDriver, other_id: str) -> None:
    driver.go(stage="discovery")
    gate = driver.page.side.gate
    gate.begin_verdict()
    form = gate.form()
    assert form is not None
    form.buttons["conditions"].setChecked(True)
    type_text(form.reason, "Talk to three more strangers.")
    driver.go(stage="application")
    assert gate.form() is None
    show(driver, other_id, stage="discovery")
    assert gate.form() is None
    make_anew(driver)
    driver.go(stage="discovery")
    form = driver.page.side.gate.form()
    assert form is not None
    assert form.reason.text() == "Talk to three more strangers."
    form.give_button.click()
    [verdict] = driver.sheet().verdicts
    assert (verdict.stage, verdict.verdict) == ("discovery", "conditions")
    driver.go(stage="application")
    driver.go(stage="discovery")
    assert driver.page.side.gate.form() is None


def worksheet_card(driver: PageDriver, field: str) -> object:
    room = driver.page.current_room()
    assert isinstance(room, WorksheetRoom)
    return room.card(field)


def test_a_begun_comment_waits_for_the_page_in_another_language(driver: PageDriver) -> None:
    driver.go(stage="discovery")
    card = worksheet_card(driver, "segment")
    assert isinstance(card, TextCard)
    card.begin_comment()
    box = card.comment_box()
    assert box is not None
    type_text(box.editor, "Which families?")
    make_anew(driver)
    driver.go(stage="discovery")
    card = worksheet_card(driver, "segment")
    assert isinstance(card, TextCard)
    box = card.comment_box()
    assert box is not None
    box.send()
    assert [comment.text for comment in driver.sheet().comments] == ["Which families?"]


@pytest.mark.parametrize("left_by", ["another idea", "another language"])
def test_an_amount_that_was_not_understood_waits(driver: PageDriver, other_id: str, left_by: str) -> None:
    stage = driver.desk.workspace.workflow.stage_of("ask_amount")
    assert stage is not None
    driver.go(stage=stage.id)
    card = worksheet_card(driver, "ask_amount")
    assert isinstance(card, MoneyCard)
    type_text(card.edit.field.field, "a lot")
    if left_by == "another idea":
        show(driver, other_id, stage=stage.id)
    else:
        make_anew(driver)
    driver.go(stage=stage.id)
    card = worksheet_card(driver, "ask_amount")
    assert isinstance(card, MoneyCard)
    assert card.not_understood() == "a lot"
    driver.page.hide()
    driver.page.show()
    card.edit.field.field.setText("")
    type_text(card.edit.field.field, "900")
    make_anew(driver, "pt")
    driver.go(stage=stage.id)
    card = worksheet_card(driver, "ask_amount")
    assert isinstance(card, MoneyCard)
    assert card.not_understood() == ""


def test_a_number_that_was_not_understood_waits_for_the_page_in_another_language(driver: PageDriver) -> None:
    driver.go(room="numbers")
    room = driver.page.current_room()
    assert isinstance(room, NumbersRoom)
    price = room.entries.numbers["price"]
    type_text(price.field, "dear")
    make_anew(driver)
    driver.go(room="numbers")
    room = driver.page.current_room()
    assert isinstance(room, NumbersRoom)
    assert room.entries.numbers["price"].not_understood() == "dear"


def test_a_date_of_a_note_that_was_not_understood_waits_for_the_page_in_another_language(
    driver: PageDriver,
) -> None:
    driver.change(start_session, zone="UTC")
    driver.go(room="sessions")
    room = driver.page.current_room()
    assert isinstance(room, SessionsRoom)
    room.cards[0].pressed.emit()
    driver.settle()
    assert room.editor is not None
    type_text(room.editor.fields.minutes.field, "long")
    make_anew(driver)
    driver.go(room="sessions")
    room = driver.page.current_room()
    assert isinstance(room, SessionsRoom)
    room.cards[0].pressed.emit()
    driver.settle()
    assert room.editor is not None
    assert room.editor.fields.minutes.not_understood() == "long"


def test_a_date_of_an_interview_that_was_not_understood_waits_for_the_page_in_another_language(
    driver: PageDriver,
) -> None:
    with driver.desk.workspace.transaction("Log") as tx:
        interview = tx.add(Interview(idea_id=driver.idea_id, person_code="G1")).id
    place = {"stage": "discovery", "field": "interviews", "record_id": interview}
    driver.go(**place)
    records = worksheet_card(driver, "interviews")
    assert isinstance(records, RecordsCard)
    assert isinstance(records.card, EvidenceCard)
    editor = records.card.editor()
    assert editor is not None
    date = editor.inputs["date"].findChild(QLineEdit)
    assert date is not None
    date.selectAll()
    type_text(date, "3 dicc")
    make_anew(driver)
    driver.go(**place)
    records = worksheet_card(driver, "interviews")
    assert isinstance(records, RecordsCard)
    assert isinstance(records.card, EvidenceCard)
    editor = records.card.editor()
    assert editor is not None
    assert editor.inputs["date"].not_understood() == "3 dicc"
