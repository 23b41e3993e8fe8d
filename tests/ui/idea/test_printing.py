"""From the menu of an idea to a sheet on paper."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from tests.ui.idea.test_idea_page import action, run

from ninja_mentor.core.ideas.edits import write_text

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.idea.conftest import PageDriver


def print_into(driver: PageDriver, path: Path, which: str) -> str:
    """Chooses in the menu, types the file's name, presses Enter; the words of the file, "" if there is none."""
    run(action(driver, "More", "Print this worksheet…", which))
    dialog = driver.page.findChild(QFileDialog)
    assert dialog is not None
    name = dialog.findChild(QLineEdit)
    assert name is not None
    assert name.text().endswith(".pdf")
    name.setText(str(path))
    with driver.qtbot.waitSignal(dialog.finished):
        QTest.keyClick(name, Qt.Key.Key_Return)
    driver.settle()
    if not path.exists():
        return ""
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


@pytest.mark.parametrize(
    ("which", "filled"), [("With the answers", True), ("Blank, to write by hand", False)]
)
def test_the_worksheet_that_is_shown_is_saved(
    driver: PageDriver, tmp_path: Path, which: str, *, filled: bool
) -> None:
    driver.change(write_text, "segment", "es", "Familias de Caranavi.")
    driver.go(stage="discovery")
    path = tmp_path / "hoja.pdf"
    told = print_into(driver, path, which)
    assert "Who has this problem most often?" in told
    assert ("Familias de Caranavi." in told) is filled
    assert ("Café de Altura" in told) is filled
    assert str(path) in driver.desk.toaster.said[-1]  # type: ignore[attr-defined]
    assert driver.desk.settings.choice("sheet-folder") == str(tmp_path)


@pytest.mark.parametrize(
    ("room", "words"), [("canvas", "Value proposition"), ("evidence", "In their own words")]
)
def test_in_another_room_it_is_that_room_s_sheet(
    driver: PageDriver, tmp_path: Path, room: str, words: str
) -> None:
    driver.go(room=room)
    assert words in print_into(driver, tmp_path / "sheet.pdf", "Blank, to write by hand")


def test_what_cannot_be_written_is_told(driver: PageDriver, tmp_path: Path) -> None:
    driver.go()
    run(action(driver, "More", "Print this worksheet…", "With the answers"))
    dialog = driver.page.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "gone" / "sheet.pdf"))
    dialog.reject()
    driver.settle()
    assert "is not there" in driver.desk.toaster.warned[-1]  # type: ignore[attr-defined]
    assert driver.desk.toaster.said == []  # type: ignore[attr-defined]
