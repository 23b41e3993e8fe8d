"""The page of an idea: where one lands, how far each stage is, and what can be done with the whole idea."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ninja_mentor.core.ideas.edits import delete_idea, log_idea, move_idea, set_value, write_text
from ninja_mentor.ui.idea.evidence.room import EvidenceRoom
from ninja_mentor.ui.idea.page import IdeaPage
from ninja_mentor.ui.idea.rooms import ROOMS
from ninja_mentor.ui.idea.worksheet.room import WorksheetRoom
from ninja_mentor.ui.idea.worksheet.text_card import TextCard
from ninja_mentor.ui.navigation import PageAction
from ninja_mentor.ui.widgets.growing_text import GrowingTextEdit

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.idea.conftest import PageDriver

    from ninja_mentor.ui.desk import Desk


def shown_stage(driver: PageDriver) -> str:
    """The stage whose entry in the rail is marked as shown."""
    rail = driver.page.rail
    stages = driver.desk.workspace.workflow.stages
    return next(stage.id for stage in stages if rail.button("worksheet", stage.id).isChecked())


def action(driver: PageDriver, *words: str) -> PageAction:
    """An action of the header, or of a menu in it."""
    found: PageAction | None = None
    among = [one for one in driver.page.header_actions() if isinstance(one, PageAction)]
    for text in words:
        found = next(one for one in among if one.text == text)
        among = [one for one in found.menu if one is not None]
    assert found is not None
    return found


def run(one: PageAction) -> None:
    assert one.run is not None
    one.run()


def test_an_idea_opens_at_its_own_stage(driver: PageDriver) -> None:
    driver.change(move_idea, "discovery")
    driver.go()
    assert driver.page.title() == "Café de Altura"
    assert [crumb.page for crumb in driver.page.breadcrumb()] == ["ideas"]
    assert shown_stage(driver) == "discovery"


def test_one_goes_on_where_one_left_off_also_after_a_restart(
    driver: PageDriver, desk_of: Callable[..., Desk]
) -> None:
    driver.go()
    driver.page.rail.button("worksheet", "model").click()
    driver.settle()
    other = driver.desk.workspace
    with other.transaction("Log") as tx:
        second = log_idea(tx, "Bento", source="es").id
    driver.page.show_place(idea_id=second)
    driver.settle()
    assert shown_stage(driver) == "application"
    driver.go()
    assert shown_stage(driver) == "model"
    later = type(driver)(desk_of(driver.desk.workspace), driver.idea_id, driver.qtbot)
    later.go()
    assert shown_stage(later) == "model"


def test_a_field_alone_is_place_enough(driver: PageDriver) -> None:
    driver.go(field="cost_today")
    assert shown_stage(driver) == "discovery"


def test_an_unknown_stage_or_room_still_shows_the_idea(driver: PageDriver) -> None:
    driver.go(room="attic", stage="nowhere")
    assert isinstance(driver.page.current_room(), WorksheetRoom)
    assert shown_stage(driver) == "application"


def test_the_rail_tells_how_far_each_stage_is_in_words(driver: PageDriver) -> None:
    driver.change(move_idea, "discovery")
    driver.change(write_text, "why_now", "en", "Because")
    for field in ("what", "who", "how", "need"):
        driver.change(write_text, field, "en", "Words")
    driver.go()
    said = {
        stage.id: driver.page.rail.button("worksheet", stage.id).accessibleDescription()
        for stage in driver.desk.workspace.workflow.stages
    }
    assert said["discovery"] == "the idea is here: 0 of 4 met"
    assert said["bootcamp"] == "begun: 1 of 7 met"
    assert said["model"] == "not begun"
    for field in ("plan_result", "failed", "changed"):
        driver.change(write_text, field, "en", "Words")
    driver.change(set_value, "sales", "1000 BOB")
    driver.change(set_value, "jobs_made", "3")
    driver.change(set_value, "tick.followup.filed", True)
    assert driver.page.rail.button("worksheet", "followup").accessibleDescription() == "done"


def test_arrows_move_along_the_rail(driver: PageDriver) -> None:
    driver.go()
    first, second = (driver.page.rail.button("worksheet", s) for s in ("application", "screening"))
    driver.page.activateWindow()
    first.setFocus()
    driver.qtbot.waitUntil(first.hasFocus)
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Space)
    driver.settle()
    assert shown_stage(driver) == "screening"
    QTest.keyClick(second, Qt.Key.Key_Tab)
    assert not driver.page.rail.isAncestorOf(driver.page.focusWidget())


def test_the_second_press_of_the_double_click_that_opened_it_does_nothing(driver: PageDriver) -> None:
    driver.go(stage="discovery")
    button = driver.page.rail.button("worksheet", "model")
    chosen: list[str] = []

    def open_another(_room: str, stage: str) -> None:
        chosen.append(stage)
        driver.page.show_place(idea_id="another", stage="discovery")

    driver.page.rail.chosen.connect(open_another)  # as a card of the board does at the first press
    at = button.mapTo(driver.page, button.rect().center())
    QTest.mouseDClick(driver.page.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
    driver.settle()
    assert chosen == ["model"]


def test_the_evidence_room_is_reached_from_the_rail(driver: PageDriver) -> None:
    driver.go()
    driver.page.rail.button("evidence").click()
    driver.settle()
    assert isinstance(driver.page.current_room(), EvidenceRoom)
    assert driver.page.rail.button("evidence").isChecked()


def test_every_room_of_the_rail_shows_the_idea(driver: PageDriver) -> None:
    driver.go()
    for entry in ROOMS:
        driver.page.rail.button(entry.id).click()
        driver.settle()
        assert driver.page.rail.button(entry.id).isChecked()
        room = driver.page.current_room()
        assert room is not None
        assert room.isVisible()


def test_moving_on_says_so_and_can_be_undone(driver: PageDriver) -> None:
    driver.go()
    run(action(driver, "More", "Move to stage", "Discovery"))
    assert driver.sheet().idea.stage == "discovery"
    assert driver.desk.toaster.said == ["Moved to Discovery. · Undo"]  # type: ignore[attr-defined]
    assert shown_stage(driver) == "discovery"
    driver.desk.workspace.undo()
    assert driver.sheet().idea.stage == "application"


def test_archiving_and_putting_back(driver: PageDriver) -> None:
    driver.go()
    run(action(driver, "More", "Archive"))
    assert driver.sheet().idea.archived_at
    run(action(driver, "More", "Put back on the board"))
    assert driver.sheet().idea.archived_at is None
    assert driver.desk.toaster.said == [  # type: ignore[attr-defined]
        "Archived “Café de Altura”. · Undo",
        "“Café de Altura” is on the board again. · Undo",
    ]


def test_deleting_leads_back_to_all_ideas(driver: PageDriver) -> None:
    driver.go()
    run(action(driver, "More", "Delete"))
    driver.settle()
    assert ("ideas", {}) in driver.desk.navigator.went  # type: ignore[attr-defined]
    assert driver.desk.toaster.said == ["Deleted “Café de Altura”. · Undo"]  # type: ignore[attr-defined]


def test_pitch_leads_to_the_pitch_of_this_idea(driver: PageDriver) -> None:
    driver.go()
    run(action(driver, "Pitch"))
    assert driver.desk.navigator.went == [("pitch", {"idea_id": driver.idea_id})]  # type: ignore[attr-defined]


def test_an_idea_that_was_deleted_elsewhere_says_where_to_look(driver: PageDriver) -> None:
    driver.go()
    driver.change(delete_idea)
    assert driver.page.current_room() is not None
    assert driver.page.title() == ""
    assert driver.page._gone.isVisible()
    driver.desk.workspace.undo()
    driver.settle()
    assert driver.page.title() == "Café de Altura"
    assert not driver.page._gone.isVisible()


def test_a_narrow_page_has_its_rail_in_one_box(driver: PageDriver) -> None:
    driver.go()
    driver.page.resize(600, 500)
    driver.settle()
    rail = driver.page.rail
    assert rail.geometry().bottom() < 80
    rail._box.activated.emit(3)
    driver.settle()
    assert shown_stage(driver) == "discovery"
    driver.page.resize(1280, 760)
    assert rail.geometry().bottom() > 600


def test_two_pages_do_not_share_words(driver: PageDriver, desk_of: Callable[..., Desk]) -> None:
    """Each card belongs to one idea: what is typed in one never lands in another."""
    driver.go(stage="discovery")
    room = driver.page.current_room()
    assert isinstance(room, WorksheetRoom)
    card = room.card("segment")
    assert isinstance(card, TextCard)
    field = card.answer()
    assert isinstance(field, GrowingTextEdit)
    field.insertPlainText("Only of the first")
    with driver.desk.workspace.transaction("Log") as tx:
        second = log_idea(tx, "Bento", source="es").id
    driver.page.show_place(idea_id=second, stage="discovery")
    driver.settle()
    other = room.card("segment")
    assert isinstance(other, TextCard)
    assert other.answer().text() == ""  # type: ignore[attr-defined]
    assert driver.sheet().text_of("segment", "en") == "Only of the first"
    page = IdeaPage(desk_of(driver.desk.workspace))
    driver.qtbot.addWidget(page)
    assert page.title() == ""
