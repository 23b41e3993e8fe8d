"""Two computers, through the window: shared, looked at, taken in, sent back, decided, blocked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from tests.ui.conftest import type_text

from ninja_mentor.bootstrap import make_parts
from ninja_mentor.core.exchange.clashes import open_clashes
from ninja_mentor.core.exchange.identity import correspondents
from ninja_mentor.core.ideas.edits import log_idea, write_text
from ninja_mentor.core.ideas.model import Idea
from ninja_mentor.core.ideas.queries import answers
from ninja_mentor.core.workspace import Workspace
from ninja_mentor.ui.exchange.page import ExchangePage
from ninja_mentor.ui.exchange.receive_dialog import ReceiveDialog
from ninja_mentor.ui.exchange.share_dialog import ShareDialog
from ninja_mentor.ui.navigation import PageAction
from ninja_mentor.ui.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.conftest import StandingClock

    from ninja_mentor.ui.desk import Desk


class Seat:
    """Somebody before their window, on the page of exchange."""

    def __init__(self, workspace: Workspace, desk: Desk, qtbot: QtBot) -> None:
        self.workspace, self.desk, self._qtbot = workspace, desk, qtbot
        self.page = ExchangePage(desk)
        qtbot.addWidget(self.page)
        desk.writer.changed.connect(self.page.refresh)
        self.page.resize(1000, 700)
        self.page.show()
        self.page.show_place()
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            self.desk.writer.wait_idle()
            self.desk.jobs.wait_idle()
            self._qtbot.wait(1)  # what is new is shown, what has gone is freed

    def share(self, path: Path, to: str = "", kind: str = "zip", passphrase: str = "") -> None:
        self.page.share()
        [dialog] = self.page.findChildren(ShareDialog)
        dialog.kind.choose(kind)
        for known, box in dialog.people.items():
            box.setChecked(known.name == to)
        type_text(dialog.passphrase, passphrase)
        dialog.passphrase.flush()
        assert dialog.go.isEnabled()
        dialog.save(str(path))
        self.settle()
        assert path.exists()

    def open(self, path: Path) -> ReceiveDialog:
        dialog = ReceiveDialog(self.desk, self.page, path)
        dialog.open()
        self.settle()
        return dialog

    def take(self, path: Path) -> None:
        dialog = self.open(path)
        assert dialog.go.isEnabled()
        dialog.go.click()
        self.settle()
        self.page.show_place()
        self.settle()


@pytest.fixture
def seat(
    tmp_path: Path, clock: StandingClock, desk_of: Callable[..., Desk], qtbot: QtBot
) -> Iterator[Callable[[str], Seat]]:
    opened: list[Workspace] = []

    def one(name: str) -> Seat:
        parts = make_parts(clock, tmp_path / name / "devices")
        opened.append(Workspace.open(tmp_path / name / "workspace", parts, acting_as=name))
        return Seat(opened[-1], desk_of(opened[-1]), qtbot)

    yield one
    for workspace in opened:
        workspace.close()


@pytest.fixture
def ana(seat: Callable[[str], Seat]) -> Seat:
    ana = seat("Ana")
    with ana.workspace.transaction("Log") as tx:
        idea = log_idea(tx, "Café de Altura", source="es").id
        write_text(tx, idea, "problem", "es", "El precio se sabe tarde")
    ana.page.show_place()
    ana.settle()
    return ana


def idea_of(seat: Seat) -> Idea:
    found = seat.workspace.ask(lambda session: session.query(Idea).one())
    assert isinstance(found, Idea)
    return found


def test_an_empty_page_says_what_to_do(seat: Callable[[str], Seat]) -> None:
    page = seat("Rosa").page
    shown = page._stack.currentWidget()
    assert shown is not None
    assert shown.accessibleName() == "Nothing has travelled yet"
    actions = {one.text: one for one in page.header_actions() if isinstance(one, PageAction)}
    assert not actions["Share ideas…"].enabled
    assert actions["Share ideas…"].tip == "First log an idea"


def test_there_and_back_with_what_both_have_written(
    ana: Seat, seat: Callable[[str], Seat], clock: StandingClock, tmp_path: Path
) -> None:
    koji = seat("Koji")
    ana.share(tmp_path / "a.zip")
    dialog = koji.open(tmp_path / "a.zip")
    assert dialog.summary.text() == "2 new records · 0 records change · 0 left out"
    assert "This key is new here" in dialog.from_whom.text()
    said = [str(dialog.table.records.index(row, 2).data()) for row in range(dialog.table.records.rowCount())]
    assert any("El precio se sabe tarde" in each for each in said)
    assert koji.workspace.search("precio") == []
    dialog.go.click()
    koji.settle()
    assert len(koji.workspace.search("precio")) == 1
    assert koji.desk.toaster.said[-1] == "Taken in: what Ana sent. · Undo"  # type: ignore[attr-defined]

    clock.pass_by(minutes=1)
    for one, words, place in (
        (ana, "El precio justo se sabe tarde", "Caranavi"),
        (koji, "El precio se sabe muy tarde", "Naha"),
    ):
        with one.workspace.transaction("Write") as tx:
            write_text(tx, idea_of(one).id, "problem", "es", words)
            tx.change(Idea, idea_of(one).id, place=place)
    koji.page.show_place()
    koji.settle()
    koji.share(tmp_path / "b.zip", to="Ana")
    ana.take(tmp_path / "b.zip")
    problem = ana.workspace.ask(answers, idea_of(ana).id)["problem"]
    assert problem.text_es == "El precio justo se sabe muy tarde"

    assert ana.page.clashes.isVisible()
    [here, there] = [one for one in ana.page.clashes.findChildren(Button) if one.isVisible()]
    assert (here.text(), there.text()) == ("Caranavi", "Naha")
    clock.pass_by(minutes=1)
    there.click()
    ana.settle()
    assert idea_of(ana).place == "Naha"
    assert ana.workspace.ask(open_clashes) == []
    assert not ana.page.clashes.isVisible()


def test_a_passphrase_is_asked_for_and_a_wrong_one_is_said(
    ana: Seat, seat: Callable[[str], Seat], tmp_path: Path
) -> None:
    koji = seat("Koji")
    ana.share(tmp_path / "a.zip", passphrase="azul")
    dialog = koji.open(tmp_path / "a.zip")
    assert dialog.passphrase.isVisible()
    assert not dialog.go.isEnabled()
    type_text(dialog.passphrase, "rojo")
    dialog._open()
    koji.settle()
    assert "this is not it" in dialog.band.words()
    dialog.passphrase.selectAll()
    type_text(dialog.passphrase, "azul")
    dialog._open()
    koji.settle()
    assert dialog.go.isEnabled()
    dialog.reject()


def test_who_can_open_it_is_said_before(ana: Seat, seat: Callable[[str], Seat], tmp_path: Path) -> None:
    koji = seat("Koji")
    ana.share(tmp_path / "a.zip")
    koji.take(tmp_path / "a.zip")
    koji.share(tmp_path / "b.zip")
    ana.take(tmp_path / "b.zip")
    ana.page.share()
    [dialog] = ana.page.findChildren(ShareDialog)
    assert dialog.closed.text() == "Anybody who gets this file can open it."
    [box] = dialog.people.values()
    box.setChecked(True)
    assert dialog.closed.text() == "Only Koji can open it."
    type_text(dialog.passphrase, "x")
    dialog.passphrase.flush()
    assert dialog.closed.text().startswith("Only who knows the passphrase")
    dialog.reject()


def test_other_files_are_said_and_a_dropped_one_is_opened(ana: Seat, tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").write_bytes(b"no packet")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "foto.jpg"))])
    nothing = Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, nothing)
    ana.page.dropEvent(drop)
    ana.settle()
    [dialog] = ana.page.findChildren(ReceiveDialog)
    assert "nothing from Ninja Mentor" in dialog.band.words()
    assert not dialog.go.isEnabled()
    dialog.reject()


def test_a_key_can_be_blocked_and_taken_from_again(
    ana: Seat, seat: Callable[[str], Seat], tmp_path: Path
) -> None:
    koji = seat("Koji")
    ana.share(tmp_path / "a.pdf", kind="pdf")
    koji.take(tmp_path / "a.pdf")
    koji.share(tmp_path / "b.zip")
    ana.take(tmp_path / "b.zip")
    [block] = [one for one in ana.page.people.findChildren(Button) if one.isVisible()]
    assert block.accessibleName() == "Block: Koji"
    block.click()
    ana.settle()
    assert [each.blocked for each in ana.workspace.ask(correspondents)] == [True]
    dialog = ana.open(tmp_path / "b.zip")
    assert "You have blocked the key of Koji" in dialog.band.words()
    dialog.reject()
