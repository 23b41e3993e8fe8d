"""People come in from a file through the window: columns put right, a plan looked at, then all at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from ninja_mentor.core.people.edits import add_person
from ninja_mentor.core.people.queries import people
from ninja_mentor.ui.people.importing.dialog import ImportDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot
    from tests.ui.conftest import HeldExecutor

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk

CARDS = Path(__file__).parents[2] / "core" / "contact_files" / "cards"
TABLE = "Quién;Cel;Mail\nAna Higa;71234567;ana@example.org\nRosa Mamani;71234568;rosa@example.org\n"


@pytest.fixture
def desk(desk_of: Callable[..., Desk], workspace: Workspace) -> Desk:
    return desk_of(workspace)


@pytest.fixture
def open_dialog(desk: Desk, qtbot: QtBot) -> Iterator[Callable[[Path], ImportDialog]]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)

    def make(file: Path) -> ImportDialog:
        dialog = ImportDialog(desk, window, file)
        dialog.open()
        settle(desk)
        return dialog

    yield make
    for dialog in window.findChildren(ImportDialog):
        dialog.close()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "lista.csv"
    file.write_text(TABLE, "utf-8")
    return file


def settle(desk: Desk) -> None:
    for _ in range(3):
        desk.jobs.wait_idle()
        desk.writer.wait_idle()
        QCoreApplication.processEvents()


def names(workspace: Workspace) -> list[str]:
    return [person.name for person in workspace.ask(people)]


def test_cards_lead_to_the_plan_at_once_and_come_in_as_one_step(
    open_dialog: Callable[[Path], ImportDialog], desk: Desk, workspace: Workspace
) -> None:
    dialog = open_dialog(CARDS / "apple.vcf")
    assert dialog.step.summary.text() == "1 new · 0 change · 0 known already · 0 to look at"
    assert dialog.go.text() == "Bring in 1 person"
    dialog.go.click()
    settle(desk)
    assert names(workspace) == ["大城 健二"]
    assert desk.toaster.said[-1] == "1 person added · 0 changed · Undo"  # type: ignore[attr-defined]
    workspace.undo()
    assert names(workspace) == []


def test_columns_are_put_right_and_remembered_for_the_next_file(
    open_dialog: Callable[[Path], ImportDialog], desk: Desk, workspace: Workspace, table: Path
) -> None:
    dialog = open_dialog(table)
    assert [chooser.value() for chooser in dialog.columns.choosers] == ["", "phones", "emails"]
    dialog.columns.choosers[0]._take("name")
    dialog.go.click()
    settle(desk)
    assert dialog.go.text() == "Bring in 2 people"
    dialog.go.click()
    settle(desk)
    assert names(workspace) == ["Ana Higa", "Rosa Mamani"]
    again = open_dialog(table)
    assert [chooser.value() for chooser in again.columns.choosers] == ["name", "phones", "emails"]
    again.reject()


def test_who_is_here_already_is_joined_and_why_is_said(
    open_dialog: Callable[[Path], ImportDialog], desk: Desk, workspace: Workspace, tmp_path: Path
) -> None:
    with workspace.transaction("Add") as tx:
        ana = add_person(tx, "Ana Higa", "BO", phones=["+59171234567"], role="Farmer")
        add_person(tx, "Luis Vaca", phones=["+59171234568"])
    file = tmp_path / "a.csv"
    file.write_text("Name,Phone,Role\nAna Higa,71234567,Teacher\nMaría Vaca,71234568,\n", "utf-8")
    dialog = open_dialog(file)
    dialog._country = "BO"
    dialog.go.click()
    settle(desk)
    step = dialog.step
    assert step.summary.text() == "0 new · 0 change · 1 known already · 1 to look at"
    assert step.kind.value() == "ask"
    assert "the same phone +59171234568" in step.why.text()
    step.kind.choose("known")
    step._show()
    assert "Role: Farmer → Teacher" in step.why.text()
    step.overwrite.click()
    dialog.go.click()
    settle(desk)
    found = {person.name: person for person in workspace.ask(people)}
    assert found["Ana Higa"].id == ana.id
    assert found["Ana Higa"].role == "Teacher"
    assert found.keys() == {"Ana Higa", "Luis Vaca", "María Vaca"}


def test_somebody_is_left_out_by_choice(
    open_dialog: Callable[[Path], ImportDialog], desk: Desk, workspace: Workspace
) -> None:
    dialog = open_dialog(CARDS / "android.vcf")
    dialog.step._decide("skip")
    assert dialog.go.text() == "Bring in 1 person"
    dialog.go.click()
    settle(desk)
    assert len(names(workspace)) == 1


def test_phones_without_a_country_are_read_again_by_the_one_that_is_chosen(
    open_dialog: Callable[[Path], ImportDialog], desk: Desk
) -> None:
    dialog = open_dialog(CARDS / "android.vcf")
    dialog.step.country._take("JP")
    settle(desk)
    assert "is not a phone number" in dialog.step.problems.text()
    dialog.step.copy.click()
    assert "Line 1" in QApplication.clipboard().text()


def test_a_file_that_is_none_is_said_and_another_can_be_chosen(
    open_dialog: Callable[[Path], ImportDialog], tmp_path: Path
) -> None:
    file = tmp_path / "people.vcf"
    file.write_bytes(b"%PDF-1.7")
    dialog = open_dialog(file)
    assert "There are no contacts in this file" in dialog.band.words()
    assert not dialog.choose.isHidden()
    assert dialog.go.isHidden()


def test_bringing_in_is_ended_and_nothing_has_happened(
    open_dialog: Callable[[Path], ImportDialog], desk: Desk, workspace: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "many.csv"
    rows = "".join(f"Person{n} Family{n},7{n:07}\n" for n in range(600))
    file.write_text("Name,Phone\n" + rows, "utf-8")
    dialog = open_dialog(file)
    dialog.go.click()
    settle(desk)
    executor: HeldExecutor = desk.writer._executor  # type: ignore[assignment]
    executor.hold = True
    dialog.go.click()
    dialog.reject()
    executor.hold = False
    executor.release()
    settle(desk)
    assert names(workspace) == []
    assert dialog.go.isEnabled()
