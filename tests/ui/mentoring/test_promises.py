"""The promise ledger: looked through, narrowed, and kept up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.conftest import type_text

from ninja_mentor.core.mentoring.edits import promise
from ninja_mentor.core.overview.ledger import Ledger, Promise
from ninja_mentor.ui.mentoring.filtering import Wanted, fitting

if TYPE_CHECKING:
    from tests.ui.mentoring.conftest import Mentor

    from ninja_mentor.ui.mentoring.promise_pane import PromisePane

TODAY = "2026-11-23"


@pytest.fixture
def ledger(mentor: Mentor, ideas: dict[str, str]) -> Mentor:
    """The ledger of Ana's ideas, with one more promise of her own."""
    mentor.change(promise, ideas["Té"], "Ask the ministry", who_name="Ana", due="2026-11-25")
    mentor.page.show_place(view="promises")
    mentor.settle()
    return mentor


def choose(mentor: Mentor, what: str) -> PromisePane:
    at = mentor.promised().index(what)
    mentor.page.promises.table.setCurrentIndex(mentor.page.promises.table.records.index(at, 0))
    mentor.settle()
    return mentor.page.promise_pane


def state(pane: PromisePane) -> str:
    """What became of the promise that is shown."""
    assert pane.promise is not None
    return pane.promise.state


def test_it_holds_the_promises_of_ones_own_ideas_or_of_all(ledger: Mentor) -> None:
    assert ledger.promised() == ["Call three buyers", "Ask the ministry"]
    assert ledger.page.promises.summary.text() == "2 promised · 0 kept · 0 given up · 2 still open, 1 overdue"
    ledger.page.whose.choose("all")
    ledger.page.whose.chosen.emit("all")
    ledger.settle()
    assert ledger.promised() == ["Call three buyers", "Ask the ministry", "Find a van"]


def test_words_and_filters_narrow_it(ledger: Mentor) -> None:
    view = ledger.page.promises
    view.search.setText("MINISTRY")
    view.search.edited.emit("MINISTRY")
    ledger.settle()
    assert ledger.promised() == ["Ask the ministry"]
    view.search.clear()
    view.filters.set_values({"state": {"overdue"}})
    view.filters.changed.emit(view.filters.values())
    ledger.settle()
    assert ledger.promised() == ["Call three buyers"]
    view.filters.set_values({"state": {"given_up"}})
    view.filters.changed.emit(view.filters.values())
    ledger.settle()
    assert ledger.promised() == []


def test_kept_and_open_again(ledger: Mentor) -> None:
    pane = choose(ledger, "Call three buyers")
    pane.kept.click()
    ledger.settle()
    assert state(pane) == "kept_late"
    assert pane.kept.isHidden()
    pane.reopen.click()
    ledger.settle()
    assert state(pane) == "overdue"


def test_the_date_is_moved_in_place_and_the_earlier_one_stays(ledger: Mentor) -> None:
    ledger.clock.pass_by(days=1)
    pane = choose(ledger, "Ask the ministry")
    pane.due.pick("2026-12-01")
    ledger.settle()
    assert pane.promise is not None
    assert (pane.promise.due, pane.promise.first_due) == ("2026-12-01", "2026-11-25")
    assert "Earlier dates: 25 Nov 2026, moved on 24 Nov 2026" in pane.facts()
    ledger.desk.writer.run(ledger.desk.workspace.undo)
    ledger.settle()
    assert pane.promise.due == "2026-11-25"
    assert pane.due.value() == "2026-11-25"


def test_giving_up_asks_what_came_of_it(ledger: Mentor) -> None:
    pane = choose(ledger, "Call three buyers")
    pane.give_up.click()
    QTest.keyClick(pane.outcome, Qt.Key.Key_Escape)
    assert not pane.form.isVisible()
    pane.give_up.click()
    assert pane.form.isVisible()
    type_text(pane.outcome, "They closed")
    pane.confirm.click()
    ledger.settle()
    assert pane.promise is not None
    assert (pane.promise.state, pane.promise.outcome) == ("given_up", "They closed")
    assert "What came of it: They closed" in pane.facts()
    assert not pane.form.isVisible()
    assert ledger.page.promises.summary.text() == "2 promised · 0 kept · 1 given up · 1 still open"
    ledger.desk.writer.run(ledger.desk.workspace.undo)
    ledger.settle()
    assert pane.promise.state == "overdue"


def test_what_is_written_about_one_promise_never_goes_to_another(ledger: Mentor) -> None:
    pane = choose(ledger, "Call three buyers")
    pane.give_up.click()
    type_text(pane.outcome, "They closed")
    choose(ledger, "Ask the ministry")
    assert pane.form.isHidden()
    assert pane.outcome.toPlainText() == ""


def test_from_the_idea_to_its_promises_and_back_to_the_place(ledger: Mentor, ideas: dict[str, str]) -> None:
    ledger.page.show_place(view="ideas")
    ledger.settle()
    ledger.go_to("Té")
    ledger.page.pane.ledger_wanted.emit()
    ledger.settle()
    assert ledger.promised() == ["Ask the ministry"]
    pane = choose(ledger, "Ask the ministry")
    pane.go.click()
    assert pane.promise is not None
    place = {"idea_id": ideas["Té"], "room": "sessions", "record_id": pane.promise.id}
    assert ledger.desk.navigator.went == [("idea", place)]  # type: ignore[attr-defined]


def made(what: str, **values: object) -> Promise:
    usual = dict.fromkeys(Promise.__dataclass_fields__, "") | {
        "id": what,
        "what": what,
        "state": "open",
        "moves": (),
    }
    return Promise(**{**usual, **values})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "chosen", "left"),
    [
        ("due", {"past"}, ["late"]),
        ("due", {"week"}, ["today", "soon"]),
        ("due", {"month"}, ["today", "soon", "month"]),
        ("due", {"later"}, ["year"]),
        ("due", {"none"}, ["never"]),
        ("mine", {"mine"}, ["soon", "year"]),
        ("who", {"-"}, ["late", "today", "month", "never"]),
        ("state", set(), ["late", "today", "soon", "month", "year", "never"]),
    ],
)
def test_what_each_filter_leaves(name: str, chosen: set[str], left: list[str]) -> None:
    all_of_them = Ledger(
        (
            made("late", due="2026-11-22", state="overdue"),
            made("today", due=TODAY),
            made("soon", due="2026-11-30", who_name="Ana"),
            made("month", due="2026-12-23"),
            made("year", due="2027-11-23", who_id="ana-1", who_name="Ana M."),
            made("never"),
        )
    )
    shown = fitting(all_of_them, Wanted("", {name: chosen}), TODAY, {"Ana", "ana-1"})
    assert [each.what for each in shown.fitting.promises] == left
