"""The application's own words: those of Qt's dialogs too, in the person's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from ninja_mentor.core.kernel.language import LANGUAGES, load_language
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.ui.application import Application
from ninja_mentor.ui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def application(qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    made = Application([], Settings(tmp_path / "window.ini"), load_language("en", resource("locale")))
    yield made
    made.speak(load_language("en", resource("locale")))
    assert qapp is made.qt


@pytest.mark.parametrize("code", sorted(set(LANGUAGES) - {"en"}))
def test_the_dialog_for_files_speaks_the_persons_language(
    code: str, application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    application.speak(load_language(code, resource("locale")))
    dialog = QFileDialog(None, "", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    labels = QFileDialog.DialogLabel
    english = {"Look in:", "File name:", "Files of type:", "Open", "Cancel"}
    for label in (labels.LookIn, labels.FileName, labels.FileType, labels.Accept, labels.Reject):
        words = dialog.labelText(label).replace("&", "")
        assert words, label
        assert words not in english, label
