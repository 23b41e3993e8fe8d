"""Evidence is logged, read and changed where it stands; the gates' numbers stand above it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget
from tests.ui.conftest import HeldExecutor, type_text

from ninja_mentor.core.ideas.edits import log_idea, set_numbers
from ninja_mentor.core.ideas.evidence_edits import log_evidence
from ninja_mentor.core.ideas.model import Assumption, Interview, Rehearsal, Trial
from ninja_mentor.core.ideas.queries import evidence
from ninja_mentor.core.kernel.durations import clock_text
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.mentoring.queries import reviews
from ninja_mentor.ui.idea.evidence.chip_delegate import ChipDelegate
from ninja_mentor.ui.idea.evidence.evidence_card import EvidenceCard
from ninja_mentor.ui.idea.evidence.fields import RISKS
from ninja_mentor.ui.idea.evidence.kinds import KINDS
from ninja_mentor.ui.idea.evidence.records_card import RecordsCard
from ninja_mentor.ui.idea.evidence.room import EvidenceRoom
from ninja_mentor.ui.idea.evidence.timing import seconds_of
from ninja_mentor.ui.idea.numbers.room import NumbersRoom
from ninja_mentor.ui.idea.numbers.summary import NumbersSummary
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk


@pytest.fixture
def idea_id(workspace: Workspace) -> str:
    with workspace.transaction("Log an idea") as tx:
        return log_idea(tx, "Café de Altura", source="es").id


@pytest.fixture
def log(workspace: Workspace, idea_id: str) -> Callable[..., str]:
    def run(model: Any, **values: object) -> str:  # noqa: ANN401
        with workspace.transaction("Log") as tx:
            return str(log_evidence(tx, model, idea_id, **values).id)

    return run


@pytest.fixture
def card_of(qtbot: QtBot, desk: Desk, idea_id: str) -> Callable[..., EvidenceCard]:
    def make(kind: str, **place: object) -> EvidenceCard:
        card = EvidenceCard(desk, KINDS[kind], kind, "")
        desk.writer.changed.connect(card.refresh)
        qtbot.addWidget(card)
        card.resize(700, 600)
        card.show_idea(idea_id, **place)
        card.show()
        qtbot.waitExposed(card)
        return card

    return make


@pytest.fixture
def desk(desk_of: Callable[..., Desk], workspace: Workspace) -> Desk:
    return desk_of(workspace)


def field_of(card: EvidenceCard, name: str, kind: type[QWidget]) -> Any:  # noqa: ANN401
    editor = card.editor()
    assert editor is not None
    found = editor.inputs[name].findChild(kind)
    assert found is not None
    return found


def settle(desk: Desk) -> None:
    desk.writer.wait_idle()
    desk.jobs.wait_idle()


def press(card: EvidenceCard, words: str) -> None:
    (button,) = [one for one in card.findChildren(QPushButton) if words in one.text() and one.isVisible()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_nothing_is_stored_before_something_is_said(
    card_of: Callable[..., EvidenceCard], desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    card = card_of("interview")
    press(card, "Log one")
    settle(desk)
    assert workspace.ask(evidence, Interview, idea_id) == []
    type_text(field_of(card, "person_code", QLineEdit), "Grower 07")
    QTest.keyClick(field_of(card, "person_code", QLineEdit), Qt.Key.Key_Return)
    settle(desk)
    (stored,) = workspace.ask(evidence, Interview, idea_id)
    assert (stored.person_code, stored.date) == ("Grower 07", workspace.today)
    assert card.headline().startswith("1 of 10 · 0 of 5 strangers")


def test_every_field_saves_itself_and_escape_leads_back_to_the_row(
    card_of: Callable[..., EvidenceCard],
    log: Callable[..., str],
    desk: Desk,
    workspace: Workspace,
    idea_id: str,
) -> None:
    log(Interview, person_code="Older", date="2026-11-01")
    wanted = log(Interview, person_code="Grower 07", date="2026-11-12")
    card = card_of("interview")
    settle(desk)
    table = card.table()
    assert [row.person_code for row in table.records.rows()] == ["Grower 07", "Older"]  # newest first
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert not table.isVisible()
    type_text(field_of(card, "last_time", QPlainTextEdit), "Sold 4 sacks — 相場より安く")
    QTest.keyClick(field_of(card, "last_time", QPlainTextEdit), Qt.Key.Key_Escape)
    settle(desk)
    assert table.isVisible()
    assert table.chosen_rows()[0].id == wanted
    assert {one.id: one.last_time for one in workspace.ask(evidence, Interview, idea_id)}[
        wanted
    ] == "Sold 4 sacks — 相場より安く"


def test_what_is_typed_while_the_record_is_being_stored_arrives_too(
    qtbot: QtBot, desk_of: Callable[..., Desk], workspace: Workspace, idea_id: str
) -> None:
    writing = HeldExecutor()
    desk = desk_of(workspace, writing=writing)
    card = EvidenceCard(desk, KINDS["interview"], "Interviews", "")
    qtbot.addWidget(card)
    card.show_idea(idea_id)
    card.log_one()
    for name, words in (("person_code", "Ana"), ("place", "Caranavi"), ("commitment", "a sample")):
        type_text(field_of(card, name, QLineEdit), words)
        field_of(card, name, QLineEdit).flush()
    assert workspace.ask(evidence, Interview, idea_id) == []
    card.show_idea("another idea")  # the editor is gone before its words are stored
    settle(desk)
    (stored,) = workspace.ask(evidence, Interview, idea_id)
    assert (stored.person_code, stored.place, stored.commitment) == ("Ana", "Caranavi", "a sample")


def test_one_after_the_other_can_be_logged(
    card_of: Callable[..., EvidenceCard], desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    card = card_of("interview")
    for name in ("A", "B"):
        press(card, "Log one")
        type_text(field_of(card, "person_code", QLineEdit), name)
    press(card, "Log one")
    press(card, "Log one")  # an empty one is not left behind
    settle(desk)
    assert {one.person_code for one in workspace.ask(evidence, Interview, idea_id)} == {"A", "B"}


def test_deleting_says_so_and_undo_brings_it_back(
    card_of: Callable[..., EvidenceCard],
    log: Callable[..., str],
    desk: Desk,
    workspace: Workspace,
    idea_id: str,
) -> None:
    log(Interview, person_code="Grower 07")
    card = card_of("interview")
    settle(desk)
    card.table().selectRow(0)
    QTest.keyClick(card.table(), Qt.Key.Key_Delete)
    settle(desk)
    assert workspace.ask(evidence, Interview, idea_id) == []
    assert desk.toaster.said == ["“Grower 07” deleted · Undo"]  # type: ignore[attr-defined]
    assert not card.table().isVisible()
    desk.writer.run(workspace.undo)
    settle(desk)
    assert [row.person_code for row in card.table().records.rows()] == ["Grower 07"]
    assert card.table().isVisible()


def test_an_open_record_that_somebody_deletes_closes(
    card_of: Callable[..., EvidenceCard], log: Callable[..., str], desk: Desk
) -> None:
    one = log(Interview, person_code="Grower 07")
    card = card_of("interview", record_id=one)
    settle(desk)
    editor = card.editor()
    assert editor is not None
    assert editor.record_id == one
    editor.deletion_wanted.emit()
    settle(desk)
    assert card.editor() is None


def test_the_threshold_stands_before_the_result_and_is_held_by_it(
    card_of: Callable[..., EvidenceCard], desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    card = card_of("test")
    press(card, "Log one")
    editor = card.editor()
    assert editor is not None
    observed, threshold = field_of(card, "observed", QPlainTextEdit), field_of(card, "threshold", QLineEdit)
    assert observed.isReadOnly()
    assert "First write" in editor.inputs["observed"].hint()
    type_text(threshold, "5 of 20 order")
    threshold.flush()
    assert not observed.isReadOnly()
    type_text(observed, "7 of 20")
    observed.flush()
    settle(desk)
    assert threshold.isReadOnly()
    assert "make a new test" in editor.inputs["threshold"].hint()
    (stored,) = workspace.ask(evidence, Trial, idea_id)
    assert (stored.threshold, stored.observed) == ("5 of 20 order", "7 of 20")


def test_a_refused_change_is_told_in_words(
    card_of: Callable[..., EvidenceCard], log: Callable[..., str], desk: Desk
) -> None:
    log(Trial, threshold="5", observed="7")
    card = card_of("test")
    settle(desk)
    card.table().opened.emit(card.table().records.row(0))
    editor = card.editor()
    assert editor is not None
    editor.inputs["threshold"].edited.emit("3")
    settle(desk)
    assert any("since there is a result already" in one.text() for one in editor.findChildren(Text))


def test_risk_is_told_in_words_and_by_number(
    card_of: Callable[..., EvidenceCard],
    log: Callable[..., str],
    desk: Desk,
    workspace: Workspace,
    idea_id: str,
) -> None:
    log(Assumption, statement="small", risk=2, evidence=2)
    log(Assumption, statement="risky", risk=5, evidence=1)
    card = card_of("assumption")
    settle(desk)
    model = card.table().records
    shown = [[model.index(row, at).data() for at in range(3)] for row in range(2)]
    assert shown == [["1", "risky", "deadly"], ["2", "small", "small"]]
    card.table().opened.emit(model.row(0))
    editor = card.editor()
    assert editor is not None
    assert editor.inputs["risk"].hint() == RISKS[4]
    (three,) = [one for one in editor.inputs["risk"].findChildren(QPushButton) if one.text() == "3"]
    QTest.mouseClick(three, Qt.MouseButton.LeftButton)
    settle(desk)
    assert editor.inputs["risk"].hint() == RISKS[2]
    assert {one.statement: one.risk for one in workspace.ask(evidence, Assumption, idea_id)}["risky"] == 3


def test_a_rehearsal_is_timed_in_minutes_and_seconds(
    card_of: Callable[..., EvidenceCard], desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    card = card_of("rehearsal")
    press(card, "Log one")
    time = field_of(card, "seconds", QLineEdit)
    type_text(time, "3:12")
    time.flush()
    settle(desk)
    (stored,) = workspace.ask(evidence, Rehearsal, idea_id)
    talk, _ = workspace.workflow.speaking.formats[0]
    assert (stored.seconds, stored.limit_seconds) == (192, talk * 60)
    QTest.keyClick(time, Qt.Key.Key_Escape)
    settle(desk)
    model = card.table().records
    assert [model.index(0, at).data() for at in (2, 3)] == ["3:12", "0:12 over"]


def test_whoever_has_a_conflict_does_not_score(
    card_of: Callable[..., EvidenceCard], desk: Desk, workspace: Workspace, idea_id: str
) -> None:
    card = card_of("review")
    press(card, "Log one")
    editor = card.editor()
    assert editor is not None
    name = next(iter(workspace.workflow.rubric.on_paper()))
    (four,) = [one for one in editor.inputs[f"scores.{name}"].findChildren(QPushButton) if one.text() == "4"]
    QTest.mouseClick(four, Qt.MouseButton.LeftButton)
    settle(desk)
    (review,) = workspace.ask(reviews, idea_id)
    assert (review.scores, review.reviewer_name) == ({name: 4}, "Ana")
    editor.inputs["conflict"].edited.emit(True)
    settle(desk)
    assert not four.isEnabled()
    (review,) = workspace.ask(reviews, idea_id)
    assert (review.conflict, review.scores) == (True, {name: 4})


def test_few_columns_are_shown_where_there_is_little_room(
    card_of: Callable[..., EvidenceCard], log: Callable[..., str], desk: Desk
) -> None:
    log(Interview, person_code="Grower 07", last_time="x")
    card = card_of("interview")
    settle(desk)
    card.resize(900, 500)
    assert "Date" in card.table().shown_columns()
    card.resize(330, 500)
    assert "Who" in card.table().shown_columns()
    assert "Date" not in card.table().shown_columns()


def test_the_room_shows_every_kind_and_opens_the_record_it_is_sent_to(
    qtbot: QtBot, desk: Desk, log: Callable[..., str], idea_id: str
) -> None:
    one = log(Assumption, statement="They pay")
    room = EvidenceRoom(desk)
    qtbot.addWidget(room)
    room.show_idea(idea_id, record_id=one)
    settle(desk)
    opened = [kind for kind, card in room.cards.items() if card.editor() is not None]
    assert opened == ["assumption"]
    assert list(room.cards) == ["interview", "assumption", "test", "rehearsal", "review"]


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("2:45", 165),
        ("165", 165),
        ("3 min", 180),
        ("2'45\"", 165),
        ("2分45秒", 165),
        ("0:09", 9),
        ("２：４５", 165),
    ],
)
def test_lengths_of_time_as_people_write_them(text: str, seconds: int) -> None:
    assert seconds_of(text) == seconds
    assert seconds_of(clock_text(seconds)) == seconds


@pytest.mark.parametrize("text", ["long", "2:75", "-3", "1:2:3"])
def test_what_is_no_length_of_time_is_named(text: str) -> None:
    with pytest.raises(UserError, match="duration"):
        seconds_of(text)


def test_the_worksheets_own_question_is_the_title(qtbot: QtBot, desk: Desk, workspace: Workspace) -> None:
    field = next(
        one for stage in workspace.workflow.stages for one in stage.fields if one.records == "interview"
    )
    card = RecordsCard(desk, "interview")
    qtbot.addWidget(card)
    assert card.card.accessibleName() == workspace.workflow.text("en").fields[field.id].question


def test_numbers_on_a_worksheet_lead_to_their_room(qtbot: QtBot, desk: Desk, idea_id: str) -> None:
    with desk.workspace.transaction("Numbers") as tx:
        set_numbers(tx, idea_id, currency="BOB", price="35", variable_cost="20")
    card = RecordsCard(desk, "numbers")
    qtbot.addWidget(card)
    card.show_idea(idea_id)
    settle(desk)
    assert isinstance(card.card, NumbersSummary)
    assert card.card.key_figures.margin.words().startswith("15 BOB")
    (button,) = [one for one in card.findChildren(QPushButton) if "Open" in one.text()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.navigator.went == [("idea", {"idea_id": idea_id, "room": "numbers"})]  # type: ignore[attr-defined]


def test_a_workspace_for_reading_only_is_shown_and_not_changed(
    qtbot: QtBot,
    desk_of: Callable[..., Desk],
    open_workspace: Callable[..., Workspace],
    workspace: Workspace,
    log: Callable[..., str],
    idea_id: str,
) -> None:
    one = log(Interview, person_code="Grower 07")
    with workspace.transaction("Numbers") as tx:
        set_numbers(tx, idea_id, price="35", units=["5"])
    workspace.close()
    desk = desk_of(open_workspace(writing=False))
    room = EvidenceRoom(desk)
    qtbot.addWidget(room)
    room.show_idea(idea_id, record_id=one)
    settle(desk)
    card = room.cards["interview"]
    assert field_of(card, "person_code", QLineEdit).text() == "Grower 07"
    assert field_of(card, "person_code", QLineEdit).isReadOnly()
    assert not [button for button in card.findChildren(QPushButton) if "Log one" in button.text()]
    money = NumbersRoom(desk)
    qtbot.addWidget(money)
    money.show_idea(idea_id)
    settle(desk)
    assert money.entries.numbers["price"].field.text() == "35"
    assert all(cell.field.isReadOnly() for cell in money.units.cells)


def test_undo_takes_back_a_refused_date_and_not_the_interview(
    card_of: Callable[..., EvidenceCard], log: Callable[..., str], desk: Desk
) -> None:
    record_id = log(Interview, person_code="G1", date="2026-11-20")
    card = card_of("interview", record_id=record_id)
    settle(desk)
    date = field_of(card, "date", QLineEdit)
    date.setFocus()
    date.selectAll()
    type_text(date, "3 dicc")
    other = field_of(card, "person_code", QLineEdit)
    other.setFocus()
    for place in (other, date):
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        asked.ignore()
        QCoreApplication.sendEvent(place, asked)
        if place is other:
            assert asked.isAccepted()  # the window's undo does not get it
            assert date.text() == "20 Nov 2026"
        else:
            assert not asked.isAccepted()  # nothing is left to take back here


def test_a_refused_date_is_there_again_when_the_record_is_reopened(
    card_of: Callable[..., EvidenceCard], log: Callable[..., str], desk: Desk
) -> None:
    record_id = log(Interview, person_code="G1", date="2026-11-20")
    card = card_of("interview", record_id=record_id)
    settle(desk)
    date = field_of(card, "date", QLineEdit)
    date.selectAll()
    type_text(date, "3 dicc")
    editor = card.editor()
    assert editor is not None
    editor.left.emit()
    settle(desk)
    assert card.editor() is None
    card._open(card.table().records.rows()[0])
    assert field_of(card, "date", QLineEdit).text() == "3 dicc"


def test_when_the_open_record_goes_the_focus_is_on_no_button(
    card_of: Callable[..., EvidenceCard], log: Callable[..., str], desk: Desk, workspace: Workspace
) -> None:
    record_id = log(Interview, person_code="G1")
    card = card_of("interview", record_id=record_id)
    settle(desk)
    assert card.editor() is not None
    workspace.undo()
    settle(desk)
    assert card.editor() is None
    assert card.window().focusWidget() is card


def test_more_than_wanted_is_no_share_and_a_chip_is_not_shortened(
    card_of: Callable[..., EvidenceCard], log: Callable[..., str], desk: Desk
) -> None:
    for at in range(8):
        log(Interview, person_code=f"G{at}", stranger=True)
    card = card_of("interview")
    settle(desk)
    assert "8 strangers, 5 wanted" in card.headline()
    for _ in range(2):
        log(Rehearsal, seconds=900, limit_seconds=180)
    table = card_of("rehearsal").table()
    settle(desk)
    long = "dentro del tiempo permitido"
    delegate = table.itemDelegateForColumn(3)
    table._columns[3] = replace(table._columns[3], text=lambda _one: long)
    table.fit()
    assert isinstance(delegate, ChipDelegate)
    assert table.columnWidth(3) >= delegate.width_of(long)
