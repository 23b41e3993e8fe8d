"""Contacts leave through the window: seen before, chosen, written, noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from shiboken6 import isValid

from ninja_mentor.core.overview.shared_with import shared_with
from ninja_mentor.core.people.edits import add_person, give_consent
from ninja_mentor.ui.people.leaving.dialog import LeavingDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk


@pytest.fixture
def ids(workspace: Workspace) -> list[str]:
    with workspace.transaction("Add") as tx:
        yumi = add_person(tx, "Yumi Nakamura", "BO", phones=["+59171234567"], ancestry="sansei")
        kenji = add_person(tx, "Kenji Mamani", "BO", birth_year=2012, guardian_consent=True)
        rosa = add_person(tx, "Rosa Quispe", "BO")
        give_consent(tx, yumi.id, "companies")
        give_consent(tx, kenji.id, "companies")
    return [yumi.id, kenji.id, rosa.id]


@pytest.fixture
def desk(workspace: Workspace, desk_of: Callable[..., Desk]) -> Desk:
    return desk_of(workspace)


@pytest.fixture
def dialog(desk: Desk, ids: list[str]) -> Iterator[LeavingDialog]:
    parent = QWidget()
    parent.resize(1280, 760)
    parent.show()
    opened = LeavingDialog(desk, parent, ids)
    opened.open()
    desk.jobs.wait_idle()
    yield opened
    if isValid(opened):
        opened.close()
    parent.close()
    parent.deleteLater()


def choose(desk: Desk, dialog: LeavingDialog, circle: str) -> str:
    dialog.form.choose_circle(circle)
    desk.jobs.wait_idle()
    return "\n".join(dialog.preview.words())


def test_it_says_before_who_leaves_and_who_does_not(desk: Desk, dialog: LeavingDialog) -> None:
    said = choose(desk, dialog, "companies")
    assert "1 person leaves: Yumi Nakamura" in said
    assert "Name and country" in said
    assert "Kenji Mamani is left out: may be under 18" in said
    assert "Rosa Quispe is left out: no consent" in said
    assert dialog.go.isEnabled()


def test_where_nobody_may_leave_there_is_nothing_to_save(desk: Desk, dialog: LeavingDialog) -> None:
    assert "Nobody leaves." in choose(desk, dialog, "public")
    assert not dialog.go.isEnabled()


def test_ancestry_is_off_until_it_is_ticked(desk: Desk, dialog: LeavingDialog) -> None:
    assert not dialog.form.ancestry.isChecked()
    assert "Ancestry" not in choose(desk, dialog, "companies")
    dialog.form.ancestry.setChecked(True)
    desk.jobs.wait_idle()
    assert any("Ancestry" in line for line in dialog.preview.words())


def test_a_copy_for_oneself_says_what_it_holds(desk: Desk, dialog: LeavingDialog) -> None:
    said = choose(desk, dialog, "myself")
    assert "3 people leave" in said
    assert "private contacts" in said
    assert not dialog.form.with_whom.isVisible()


def test_the_file_is_written_and_it_is_noted_who_got_it(
    desk: Desk, dialog: LeavingDialog, workspace: Workspace, ids: list[str], tmp_path: Path
) -> None:
    choose(desk, dialog, "companies")
    dialog.form.with_whom.setText("Osaka Foods")
    dialog.save(str(tmp_path / "out.vcf"))
    desk.jobs.wait_idle()
    assert "Yumi" in (tmp_path / "out.vcf").read_text(encoding="utf-8")
    assert str(tmp_path / "out.vcf") in desk.toaster.said[0]  # type: ignore[attr-defined]
    [noted] = workspace.ask(shared_with, ids[0], workspace.kinds)
    assert noted.with_whom == "Osaka Foods"
    assert not dialog.isVisible()


def test_a_file_that_cannot_be_written_is_told_and_nothing_noted(
    desk: Desk, dialog: LeavingDialog, workspace: Workspace, ids: list[str], tmp_path: Path
) -> None:
    choose(desk, dialog, "companies")
    dialog.save(str(tmp_path / "nowhere" / "out.vcf"))
    desk.jobs.wait_idle()
    assert "nowhere" in dialog.band.words()
    assert dialog.isVisible()
    assert dialog.go.isEnabled()
    assert workspace.ask(shared_with, ids[0], workspace.kinds) == []


def test_somebody_who_is_left_out_is_one_press_away(
    desk: Desk, dialog: LeavingDialog, ids: list[str]
) -> None:
    choose(desk, dialog, "companies")
    *_, show = (
        one for one in dialog.preview.findChildren(QPushButton) if one.accessibleName() == "Show Kenji Mamani"
    )
    show.click()
    assert desk.navigator.went == [("people", {"person_id": ids[1]})]  # type: ignore[attr-defined]


def test_escape_closes_it(dialog: LeavingDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
