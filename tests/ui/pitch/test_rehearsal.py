"""The stage on which a pitch is rehearsed, with a clock that the test moves, and the log of runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from tests.core.pitch.stored import store_idea
from tests.ui.conftest import HeldExecutor, RecordedToaster, type_text

from ninja_mentor.core.ideas.edits import delete_idea
from ninja_mentor.core.ideas.evidence_edits import log_evidence
from ninja_mentor.core.ideas.model import Rehearsal
from ninja_mentor.core.ideas.queries import evidence
from ninja_mentor.core.kernel.changes import Changes
from ninja_mentor.core.pitch.exporting import Press, prepare
from ninja_mentor.core.pitch.ordering import Order
from ninja_mentor.core.pitch.questions import add_question, questions
from ninja_mentor.ui.main_window import MainWindow
from ninja_mentor.ui.pitch.rehearsal.log import RehearsalLog
from ninja_mentor.ui.pitch.rehearsal.question_panel import QuestionPanel
from ninja_mentor.ui.pitch.rehearsal.setup_panel import SetupPanel
from ninja_mentor.ui.pitch.rehearsal.stage import RehearsalStage
from ninja_mentor.ui.pitch.rehearsal.summary_panel import SummaryPanel
from ninja_mentor.ui.pitch.rehearsal.talk_panel import TalkPanel
from ninja_mentor.ui.theme import DARK
from ninja_mentor.ui.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot
    from tests.conftest import StandingClock

    from ninja_mentor.core.pitch.exporting import Prepared
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk

Key = Qt.Key


@dataclass
class Watch:
    """Seconds that pass only when a test says so."""

    at: float = 0.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def idea_id(workspace: Workspace) -> str:
    return store_idea(workspace)


@pytest.fixture(scope="module")
def writers() -> Press:
    """Warm fonts for all tests."""
    return Press()


@pytest.fixture
def prepared(workspace: Workspace, idea_id: str, writers: Press) -> Prepared:
    return prepare(workspace, idea_id, Order("es"), writers)


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def desk(desk_of: Callable[..., Desk], workspace: Workspace) -> Desk:
    return desk_of(workspace)


@pytest.fixture
def stage_on(
    idea_id: str, prepared: Prepared, watch: Watch, qtbot: QtBot
) -> Iterator[Callable[[Desk], RehearsalStage]]:
    """Begins on a desk; a test that leaves the stage open need not close it."""
    begun: list[RehearsalStage] = []

    def begin(desk: Desk) -> RehearsalStage:
        stage = RehearsalStage(desk, idea_id, prepared, "es", None, watch)
        stage.begin()
        begun.append(stage)
        qtbot.waitExposed(stage)
        return stage

    yield begin
    for stage in begun:
        if isValid(stage) and not stage.close():
            stage.close()  # it asked


@pytest.fixture
def stage(stage_on: Callable[[Desk], RehearsalStage], desk: Desk) -> RehearsalStage:
    return stage_on(desk)


def press(stage: RehearsalStage, key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(stage, key)


def wait(stage: RehearsalStage, watch: Watch, seconds: float) -> None:
    """Lets time pass as a timer does, in steps."""
    while seconds > 0:
        step = min(seconds, 10.0)
        watch.at += step
        seconds -= step
        stage.clock.look()


def talk(stage: RehearsalStage) -> TalkPanel:
    assert isinstance(stage.panel, TalkPanel)
    return stage.panel


def settle(desk: Desk) -> None:
    """Lets all that was asked for be written and read."""
    desk.writer.wait_idle()
    desk.jobs.wait_idle()


def asking(stage: RehearsalStage) -> QuestionPanel:
    assert isinstance(stage.panel, QuestionPanel)
    return stage.panel


def summary(stage: RehearsalStage) -> SummaryPanel:
    assert isinstance(stage.panel, SummaryPanel)
    return stage.panel


def setup(stage: RehearsalStage) -> SetupPanel:
    assert isinstance(stage.panel, SetupPanel)
    return stage.panel


def runs(workspace: Workspace, idea_id: str) -> list[Rehearsal]:
    return workspace.ask(evidence, Rehearsal, idea_id)


def to_summary(stage: RehearsalStage, watch: Watch) -> None:
    """Starts, talks for 20 seconds, answers for 5."""
    press(stage, Key.Key_Return)
    wait(stage, watch, 20)
    press(stage, Key.Key_Space, 9)
    press(stage, Key.Key_Return)
    wait(stage, watch, 5)
    asking(stage).end.click()


# -- before -------------------------------------------------------------------------------------------------


def test_it_fills_the_screen_and_is_dark_in_the_light_theme(stage: RehearsalStage) -> None:
    assert stage.isFullScreen()
    assert stage.grab().toImage().pixelColor(5, 5).name().upper() == DARK.paper


def test_the_shortest_format_proposes_the_short_cut(stage: RehearsalStage, prepared: Prepared) -> None:
    panel = setup(stage)
    assert panel.format().text == "3+2"
    assert [slide.id for slide in panel.slides()] == [s.id for s in prepared.snapshot.slides if s.short]
    panel.formats.choose("5+3")
    panel.formats.chosen.emit("5+3")
    assert panel.slides() == prepared.snapshot.slides


def test_an_own_format_is_used_and_remembered(stage_on: Callable[[Desk], RehearsalStage], desk: Desk) -> None:
    stage = stage_on(desk)
    panel = setup(stage)
    assert not panel.talk_minutes.isVisible()
    panel.formats.choose("own")
    panel.formats.chosen.emit("own")
    assert panel.talk_minutes.isVisible()
    panel.talk_minutes.setValue(4)
    panel.question_minutes.setValue(1)
    panel.start.click()
    assert talk(stage).clock.left.text() == "4:00"
    assert setup(stage_on(desk)).format().text == "4+1"


def test_escape_leaves_at_once_while_nothing_runs(stage: RehearsalStage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.ended):
        press(stage, Key.Key_Escape)


def test_enter_on_a_button_presses_that_button(stage: RehearsalStage, qtbot: QtBot) -> None:
    leave = next(each for each in setup(stage).findChildren(Button) if each.words() == "Leave")
    leave.setFocus()
    with qtbot.waitSignal(stage.ended):
        QTest.keyClick(leave, Key.Key_Return)


# -- the talk ------------------------------------------------------------------------------------------------


def test_slides_are_turned_and_timed(stage: RehearsalStage, watch: Watch, prepared: Prepared) -> None:
    press(stage, Key.Key_Return)
    headings = [slide.heading for slide in prepared.snapshot.slides if slide.short]
    panel = talk(stage)
    assert panel.heading.text() == headings[0]
    assert headings[1] in panel.following.whole()
    wait(stage, watch, 10)
    press(stage, Key.Key_Space)
    assert panel.heading.text() == headings[1]
    assert "Las familias conocen el precio" in panel.words.text()
    wait(stage, watch, 30)
    press(stage, Key.Key_Right)
    press(stage, Key.Key_PageDown)
    press(stage, Key.Key_PageUp)
    press(stage, Key.Key_Left)
    wait(stage, watch, 5)
    assert panel.heading.text() == headings[1]
    assert (panel.clock.left.text(), panel.clock.passed.text()) == ("2:15", "0:45")
    assert stage.run is not None
    assert stage.run.slide_seconds["problem"] == 35


def test_notes_are_shown_on_demand(stage: RehearsalStage, prepared: Prepared) -> None:
    press(stage, Key.Key_Return)
    press(stage, Key.Key_Space)
    press(stage, Key.Key_N)
    shown = talk(stage).words.text()
    assert shown == next(slide.notes for slide in prepared.snapshot.slides if slide.id == "problem")
    press(stage, Key.Key_N)
    assert talk(stage).words.text() != shown


def test_the_last_minute_and_the_overrun_are_said_and_coloured(stage: RehearsalStage, watch: Watch) -> None:
    press(stage, Key.Key_Return)
    clock = talk(stage).clock
    wait(stage, watch, 119)
    assert (clock.state(), clock.left.color()) == ("Time left", DARK.ink)
    wait(stage, watch, 1)
    assert (clock.state(), clock.left.color(), clock.left.text()) == ("Last minute", DARK.amber, "1:00")
    wait(stage, watch, 72)
    assert (clock.state(), clock.left.color(), clock.left.text()) == ("Over time", DARK.red, "+0:12")


def test_a_pause_stops_the_clock(stage: RehearsalStage, watch: Watch) -> None:
    press(stage, Key.Key_Return)
    wait(stage, watch, 10)
    press(stage, Key.Key_P)
    wait(stage, watch, 60)
    assert talk(stage).clock.state() == "Paused"
    assert talk(stage).clock.passed.text() == "0:10"
    talk(stage).pause.click()
    wait(stage, watch, 3)
    assert talk(stage).clock.passed.text() == "0:13"


def test_sleep_of_the_computer_pauses_the_run(stage: RehearsalStage, watch: Watch) -> None:
    press(stage, Key.Key_Return)
    wait(stage, watch, 10)
    watch.at += 5000
    stage.clock.look()
    assert talk(stage).clock.state() == "Paused: the computer was asleep"
    assert talk(stage).clock.passed.text() == "0:10"


def test_starting_over_asks_for_a_second_press(stage: RehearsalStage, watch: Watch) -> None:
    press(stage, Key.Key_Return)
    wait(stage, watch, 10)
    press(stage, Key.Key_Space)
    press(stage, Key.Key_R)
    assert stage.hint() == "Press R again to start over."
    press(stage, Key.Key_Space)  # something else: the first press is forgotten
    assert stage.hint() == ""
    press(stage, Key.Key_R)
    assert talk(stage).clock.passed.text() == "0:10"
    press(stage, Key.Key_R)
    assert talk(stage).clock.passed.text() == "0:00"
    assert stage.run is not None
    assert stage.run.slide_seconds == {"title": 0}


def test_a_key_that_is_held_down_is_no_second_press(stage: RehearsalStage, watch: Watch) -> None:
    press(stage, Key.Key_Return)
    wait(stage, watch, 10)
    for key in (Key.Key_R, Key.Key_Space, Key.Key_Escape):
        press(stage, key)
        held = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)
        QCoreApplication.sendEvent(stage, held)
    assert stage.isVisible()
    assert talk(stage).clock.passed.text() == "0:10"
    assert stage.run is not None
    assert stage.run.read().slide == 1


@pytest.fixture
def window_with_stage(
    desk: Desk, idea_id: str, prepared: Prepared, watch: Watch, qtbot: QtBot
) -> tuple[MainWindow, RehearsalStage]:
    """The stage as it comes from a page in the window."""
    window, page = MainWindow(desk.look, desk.settings), QWidget()
    window.setCentralWidget(page)
    window.show()
    stage = RehearsalStage(desk, idea_id, prepared, "es", page, watch)
    stage.begin()
    qtbot.waitExposed(stage)
    return window, stage


def test_the_window_stays_while_a_run_is_under_way(
    window_with_stage: tuple[MainWindow, RehearsalStage], watch: Watch, qtbot: QtBot
) -> None:
    window, stage = window_with_stage
    press(stage, Key.Key_Return)
    wait(stage, watch, 10)
    window.activateWindow()
    with qtbot.assertNotEmitted(window.closed):
        assert not window.close()
    assert window.isVisible()
    assert stage.isVisible()
    assert stage.hint() == "A run is under way. Press Esc again to leave without it."
    qtbot.waitUntil(stage.isActiveWindow)
    with qtbot.waitSignals([stage.ended, window.closed]):
        press(stage, Key.Key_Escape)
        window.close()


def test_a_stage_without_a_run_closes_with_the_window(
    window_with_stage: tuple[MainWindow, RehearsalStage], qtbot: QtBot
) -> None:
    window, stage = window_with_stage
    with qtbot.waitSignals([stage.ended, window.closed]):
        assert window.close()


def test_leaving_a_run_asks_for_a_second_press(
    stage: RehearsalStage, workspace: Workspace, idea_id: str, qtbot: QtBot
) -> None:
    press(stage, Key.Key_Return)
    stage.close()
    assert stage.isVisible()
    assert "Press Esc again" in stage.hint()
    with qtbot.waitSignal(stage.ended):
        press(stage, Key.Key_Escape)
    assert runs(workspace, idea_id) == []


def test_a_talk_that_is_over_is_followed_by_questions_with_their_own_clock(
    stage: RehearsalStage, watch: Watch
) -> None:
    press(stage, Key.Key_Return)
    wait(stage, watch, 50)
    press(stage, Key.Key_Return)  # not the last slide: the next one
    assert isinstance(stage.panel, TalkPanel)
    press(stage, Key.Key_Space, 9)
    assert isinstance(stage.panel, TalkPanel)
    press(stage, Key.Key_Return)
    assert asking(stage).clock.left.text() == "2:00"
    wait(stage, watch, 61)
    assert asking(stage).clock.state() == "Last minute"


# -- questions -----------------------------------------------------------------------------------------------


def test_questions_that_are_asked_join_the_bank_whose_answers_are_at_hand(
    stage: RehearsalStage, desk: Desk, workspace: Workspace, idea_id: str, clock: StandingClock
) -> None:
    with workspace.transaction("Add") as tx:
        add_question(tx, idea_id, "¿Cuánto cuesta?", "90 bolivianos.")
    press(stage, Key.Key_Return)
    press(stage, Key.Key_Space, 9)
    press(stage, Key.Key_Return)
    panel = asking(stage)
    settle(desk)
    assert [card.question.asked for card in panel.cards] == ["¿Cuánto cuesta?"]
    assert not panel.cards[0].answer.isVisible()
    panel.cards[0].toggle()
    assert panel.cards[0].answer.text() == "90 bolivianos."
    clock.pass_by(seconds=5)
    type_text(panel.entry, "¿Y si pierden la cosecha?")
    QTest.keyClick(panel.entry, Key.Key_Return)
    settle(desk)
    assert [card.question.asked for card in panel.cards] == ["¿Y si pierden la cosecha?", "¿Cuánto cuesta?"]
    assert panel.cards[1].is_open()
    assert panel.entry.text() == ""


def test_a_question_half_typed_is_kept_when_time_is_up(
    stage: RehearsalStage, workspace: Workspace, idea_id: str
) -> None:
    press(stage, Key.Key_Return)
    press(stage, Key.Key_Space, 9)
    press(stage, Key.Key_Return)
    type_text(asking(stage).entry, "¿Por qué Japón")
    asking(stage).end.click()
    assert isinstance(stage.panel, SummaryPanel)
    assert [each.asked for each in workspace.ask(questions, idea_id)] == ["¿Por qué Japón"]


# -- afterwards ----------------------------------------------------------------------------------------------


def test_a_run_is_saved_with_its_times_and_counts_for_the_gate(
    stage: RehearsalStage, desk: Desk, watch: Watch, workspace: Workspace, idea_id: str, qtbot: QtBot
) -> None:
    to_summary(stage, watch)
    panel = summary(stage)
    assert panel.told.text() == "in time"
    assert any("El problema 0:00" in line for line in panel.bars.lines())
    type_text(panel.note, "Más despacio")
    with qtbot.waitSignal(stage.ended):
        panel.save.click()
    (run,) = runs(workspace, idea_id)
    assert (run.format, run.seconds, run.limit_seconds) == ("3+2", 20, 180)
    assert (run.language, run.note, run.date) == ("es", "Más despacio", workspace.today)
    assert run.slide_seconds["title"] == 20
    assert isinstance(desk.toaster, RecordedToaster)
    assert desk.toaster.said == ["Rehearsal saved. · Undo"]


def test_discarding_a_run_asks_for_a_second_press(
    stage: RehearsalStage, watch: Watch, workspace: Workspace, idea_id: str, qtbot: QtBot
) -> None:
    to_summary(stage, watch)
    summary(stage).discard.click()
    assert "not saved" in stage.hint()
    with qtbot.waitSignal(stage.ended):
        summary(stage).discard.click()
    assert runs(workspace, idea_id) == []


def test_a_run_that_cannot_be_saved_stays_on_the_stage(
    stage_on: Callable[[Desk], RehearsalStage],
    desk_of: Callable[..., Desk],
    workspace: Workspace,
    watch: Watch,
    idea_id: str,
) -> None:
    writing = HeldExecutor()
    desk = desk_of(workspace, writing=writing)
    stage = stage_on(desk)
    to_summary(stage, watch)
    type_text(summary(stage).note, "Más despacio")
    with workspace.transaction("Delete") as tx:
        delete_idea(tx, idea_id)
    summary(stage).save.click()
    assert not summary(stage).save.isEnabled()
    desk.writer.wait_idle()
    assert summary(stage).trouble.isVisible()
    assert summary(stage).trouble.text()
    assert summary(stage).note.text() == "Más despacio"
    assert summary(stage).save.isEnabled()


def test_a_question_that_cannot_be_kept_is_shown_with_the_summary(
    stage_on: Callable[[Desk], RehearsalStage],
    desk_of: Callable[..., Desk],
    workspace: Workspace,
    idea_id: str,
) -> None:
    desk = desk_of(workspace, writing=HeldExecutor())
    stage = stage_on(desk)
    press(stage, Key.Key_Return)
    press(stage, Key.Key_Space, 9)
    press(stage, Key.Key_Return)
    type_text(asking(stage).entry, "¿Por qué Japón?")
    with workspace.transaction("Delete") as tx:
        delete_idea(tx, idea_id)
    asking(stage).end.click()
    desk.writer.wait_idle()
    assert "¿Por qué Japón?" in summary(stage).trouble.text()


def test_the_bank_may_be_read_after_the_stage_has_gone(
    stage_on: Callable[[Desk], RehearsalStage], desk_of: Callable[..., Desk], workspace: Workspace
) -> None:
    desk = desk_of(workspace, reading=HeldExecutor())
    stage = stage_on(desk)
    press(stage, Key.Key_Return)
    press(stage, Key.Key_Space, 9)
    press(stage, Key.Key_Return)
    assert asking(stage).cards == []
    press(stage, Key.Key_Escape, 2)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(stage)
    desk.jobs.wait_idle()


# -- the log -------------------------------------------------------------------------------------------------


@pytest.fixture
def log(desk: Desk, idea_id: str, qtbot: QtBot) -> RehearsalLog:
    log = RehearsalLog(desk)
    qtbot.addWidget(log)
    log.resize(800, 600)
    log.show()
    log.show_idea(idea_id)
    settle(desk)
    return log


def store_run(workspace: Workspace, idea_id: str, **values: object) -> str:
    with workspace.transaction("Log") as tx:
        return log_evidence(tx, Rehearsal, idea_id, **values).id


def test_without_runs_the_log_says_what_to_do(log: RehearsalLog, qtbot: QtBot) -> None:
    assert log.nothing.isVisible()
    assert not log.rehearse.isVisible()
    with qtbot.waitSignal(log.rehearse_wanted):
        log.nothing.button.click()


def test_runs_are_listed_with_their_overrun_and_opened_slide_by_slide(
    log: RehearsalLog, desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    store_run(workspace, idea_id, date="2026-11-01", format="4+3", seconds=252, limit_seconds=240)
    store_run(
        workspace,
        idea_id,
        date="2026-11-02",
        seconds=170,
        language="es",
        note="Más despacio",
        slide_seconds={"problem": 100, "gone": 70},
    )
    log.refresh(Changes({"rehearsal": frozenset({"x"})}))
    settle(desk)
    assert [row.chip.text() for row in log.rows] == ["in time", "0:12 over"]
    assert log.summary() == "1 of 2 runs inside their limit."
    assert "Más despacio" in log.rows[0].accessibleName()
    assert not log.nothing.isVisible()
    log.rows[0].toggle()
    log.rows[1].toggle()
    problem, gone = log.rows[0].opened()
    assert problem.startswith(f"{workspace.workflow.text('en').slides['problem']} 1:40 planned ")
    assert gone.startswith("gone 1:10 planned ")
    assert log.rows[1].opened() == ["Entered by hand: no time was taken slide by slide."]
    log.refresh(Changes({"rehearsal": frozenset({"x"})}))
    settle(desk)
    assert log.rows[0].is_open()


def test_a_run_is_deleted_with_undo(
    log: RehearsalLog, desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    store_run(workspace, idea_id, date="2026-11-01", seconds=100)
    log.show_idea(idea_id)
    settle(desk)
    log.rows[0].away.click()
    log.rows[0].away.click()
    settle(desk)
    assert isinstance(desk.toaster, RecordedToaster)
    assert desk.toaster.said == ["Run deleted. · Undo"]
    assert desk.toaster.warned == []
    assert runs(workspace, idea_id) == []
    workspace.undo()
    assert len(runs(workspace, idea_id)) == 1
