"""The progress room: levels side by side with their reasons, claims made in place, the way as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.ideas.model import Interview
from ninja_mentor.core.mentoring.edits import claim_readiness, give_verdict
from ninja_mentor.core.mentoring.queries import readiness, verdicts
from ninja_mentor.ui.idea.progress.room import ProgressRoom
from ninja_mentor.ui.widgets.chip import Chip
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from tests.conftest import StandingClock
    from tests.ui.idea.conftest import PageDriver

    from ninja_mentor.core.store.transaction import Transaction
    from ninja_mentor.ui.idea.progress.ladder_row import LadderRow


@pytest.fixture
def room(driver: PageDriver) -> ProgressRoom:
    driver.go(room="progress")
    found = driver.page.findChild(ProgressRoom)
    assert isinstance(found, ProgressRoom)
    return found


def words(row: LadderRow) -> str:
    texts = [one.text() for one in row.findChildren(Text) if not one.isHidden()]
    return "\n".join([*texts, *(chip.text() for chip in row.findChildren(Chip))])


def test_team_and_mentor_stand_side_by_side_with_the_gap(driver: PageDriver, room: ProgressRoom) -> None:
    def claim(tx: Transaction, idea_id: str) -> None:
        claim_readiness(tx, idea_id, "customer", 4, judge="self")
        claim_readiness(tx, idea_id, "customer", 2, judge="mentor", evidence="Two talks")

    driver.change(claim)
    assert room.radar.accessibleDescription().startswith("Customer: Team 4, Mentor 2\n")
    shown = words(room.rows[0])
    assert "team 2 levels higher" in shown
    assert "Team: 4 · " in shown
    assert "Mentor: 2 · " in shown
    assert "Two talks" in shown


def test_the_gap_is_readable_in_a_narrow_window(driver: PageDriver, room: ProgressRoom) -> None:
    def claim(tx: Transaction, idea_id: str) -> None:
        claim_readiness(tx, idea_id, "customer", 4, judge="self")
        claim_readiness(tx, idea_id, "customer", 2, judge="mentor")

    driver.change(claim)
    row = room.rows[0]
    row.setFixedWidth(driver.desk.look.theme.px(240))
    driver.settle()
    gap = row.findChild(Chip)
    assert isinstance(gap, Chip)
    assert gap.width() >= gap.sizeHint().width()


def test_a_level_is_claimed_with_what_shows_it(driver: PageDriver, room: ProgressRoom) -> None:
    driver.change(lambda tx, idea_id: tx.add(Interview(idea_id=idea_id, person_code="Doña Rosa")))
    room.rows[1].claim.click()
    driver.settle()
    form = room.form
    assert form is not None
    assert form.dimension.value() == "offer"
    form.level._take("3")
    form.why.setPlainText("She asked for the price")
    form.proofs._add("Interview “Doña Rosa”")
    form.claim.click()
    driver.settle()
    [claim] = driver.desk.workspace.ask(readiness, driver.idea_id)
    assert (claim.dimension, claim.level, claim.evidence) == ("offer", 3, "She asked for the price")
    assert len(claim.evidence_ids) == 1
    assert room.form is None
    assert "Interview “Doña Rosa”" in words(room.rows[1])


def test_what_was_begun_waits_until_one_comes_back(driver: PageDriver, room: ProgressRoom) -> None:
    room.claim("team")
    assert room.form is not None
    room.form.why.setPlainText("Three of us, full time")
    driver.go(room="canvas")
    driver.go(room="progress")
    room._close_form()
    room.claim()
    assert room.form.why.text() == "Three of us, full time"
    assert room.form.dimension.value() == "team"


def test_advice_at_the_gates_stays_with_its_reason(
    driver: PageDriver, room: ProgressRoom, clock: StandingClock
) -> None:
    driver.change(give_verdict, "application", "not_yet", "Say for whom")
    clock.pass_by(days=2)
    driver.change(give_verdict, "application", "pass", "Clear now")
    newest, first = driver.desk.workspace.ask(verdicts, driver.idea_id)
    assert room.verdicts.shown() == [newest.id, first.id]
    shown = {one.text() for one in room.verdicts.findChildren(Text)}
    assert {"Clear now", "Say for whom", "Ana · 25 Nov 2026"} <= shown
    assert "Gates: " in room.timeline.accessibleDescription()


def test_a_session_on_the_way_leads_to_its_note(driver: PageDriver, room: ProgressRoom) -> None:
    room.timeline.pressed.emit("sessions/abc")
    page, place = driver.desk.navigator.went[-1]  # type: ignore[attr-defined]
    assert (page, place["room"], place["record_id"]) == ("idea", "sessions", "abc")
