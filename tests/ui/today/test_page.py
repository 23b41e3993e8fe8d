"""Today with a real workspace: what is shown to whom, and that a tick is a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QPushButton

from ninja_mentor.core.ideas.edits import log_idea, write_text
from ninja_mentor.core.kernel.profile import Profile
from ninja_mentor.core.mentoring.edits import promise
from ninja_mentor.core.mentoring.queries import actions
from ninja_mentor.ui.today.page import TodayPage
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk


def shown(page: TodayPage) -> list[str]:
    """All words that can be seen."""
    return [text.text() for text in page.findChildren(Text) if text.isVisible()]


def cards(page: TodayPage) -> list[str]:
    """The names of the cards from top to bottom."""
    made = sorted((c for c in page.findChildren(Card) if c.isVisible()), key=lambda card: card.y())
    return [card.accessibleName() for card in made]


def settle(desk: Desk) -> None:
    """Until nothing is under way."""
    while desk.writer.busy or desk.jobs.busy:
        desk.writer.wait_idle()
        desk.jobs.wait_idle()


def opened(page: TodayPage, qtbot: QtBot) -> TodayPage:
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show_place()
    settle(page._desk)
    page.show()
    return page


def an_idea_with_a_promise(workspace: Workspace) -> str:
    with workspace.transaction("Log idea") as tx:
        idea_id = log_idea(tx, "Café de Altura", source="es").id
    with workspace.transaction("Write") as tx:
        write_text(tx, idea_id, "sentence", "es", "Café directo a Osaka")
        promise(tx, idea_id, "Call the <b>buyer</b>", who_name="Yumi", due="2026-11-20")
    return idea_id


def test_an_empty_workspace_says_what_to_do_first(
    workspace: Workspace, desk_of: Callable[..., Desk], qtbot: QtBot
) -> None:
    page = opened(TodayPage(desk_of(workspace)), qtbot)
    assert "No ideas yet" in shown(page)
    [action] = page.header_actions()
    with qtbot.waitSignal(page.logging_wanted):
        action.run()  # type: ignore[union-attr,misc]


def test_it_greets_by_name_with_the_date(
    workspace: Workspace, desk_of: Callable[..., Desk], qtbot: QtBot
) -> None:
    workspace.set_profile(Profile("en", "Ana", "BO", "America/La_Paz"))
    page = opened(TodayPage(desk_of(workspace)), qtbot)
    assert shown(page)[:2] == ["Good morning, Ana", "Monday, November 23, 2026"]


def test_going_on_leads_to_the_very_question(
    workspace: Workspace, desk_of: Callable[..., Desk], qtbot: QtBot
) -> None:
    idea_id = an_idea_with_a_promise(workspace)
    with workspace.transaction("Write") as tx:
        write_text(tx, idea_id, "canvas.problem", "es", "No saben el precio")
    desk = desk_of(workspace)
    page = opened(TodayPage(desk), qtbot)
    button = next(b for b in page.findChildren(QPushButton) if b.accessibleName() == "Go on")
    button.click()
    [(where, place)] = desk.navigator.went  # type: ignore[attr-defined]
    assert where == "idea"
    assert (place["idea_id"], place["room"], place["field"]) == (idea_id, "canvas", "canvas.problem")


def test_a_ticked_promise_goes_and_can_be_undone(
    workspace: Workspace, desk_of: Callable[..., Desk], qtbot: QtBot
) -> None:
    an_idea_with_a_promise(workspace)
    desk = desk_of(workspace)
    page = opened(TodayPage(desk), qtbot)
    desk.writer.changed.connect(page.refresh)
    assert "Call the <b>buyer</b>" in shown(page)  # as words, not as markup
    page.findChildren(QCheckBox)[0].click()
    settle(desk)
    assert workspace.ask(actions)[0].done_at is not None
    assert desk.toaster.said == ["Done: Call the <b>buyer</b> · Undo"]  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: "Call the <b>buyer</b>" not in shown(page))
    workspace.undo()
    settle(desk)
    qtbot.waitUntil(lambda: "Call the <b>buyer</b>" in shown(page))


def test_each_role_sees_other_things_first(
    workspace: Workspace, desk_of: Callable[..., Desk], qtbot: QtBot
) -> None:
    an_idea_with_a_promise(workspace)
    orders = {}
    for role in ("entrepreneur", "mentor", "staff"):
        workspace.set_profile(Profile("en", "Ana", role=role))
        orders[role] = cards(opened(TodayPage(desk_of(workspace)), qtbot))
    assert orders["entrepreneur"] == ["Where you left off", "Due", "Ideas that need something"]
    assert orders["mentor"][0] == orders["staff"][0] == "Ideas that need something"
