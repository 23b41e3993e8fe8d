"""What is asked before many pitches are exported: languages, format, folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import LANGUAGES
from ninja_mentor.core.pitch.naming import FORMAT_NAMES
from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, SMALL, TIGHT
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.flow_layout import FlowLayout
from ninja_mentor.ui.widgets.folder_dialog import PITCH_FOLDER, ask_for_folder, last_folder
from ninja_mentor.ui.widgets.labelled import Labelled
from ninja_mentor.ui.widgets.text import OneLine, Text

if TYPE_CHECKING:
    from pathlib import Path

    from ninja_mentor.ui.desk import Desk

LANGUAGE_CHOICE: Final = "batch-languages"
FORMAT_CHOICE: Final = "batch-format"


class BatchForm(QWidget):
    """`asked()` when the person wants it done, `given_up()` when not. It remembers what was chosen last."""

    asked = Signal()
    given_up = Signal()

    def __init__(self, desk: Desk, number: int) -> None:
        super().__init__()
        self._desk, self._number = desk, number
        look, say = desk.look, desk.look.say
        self._folder = last_folder(desk.settings, PITCH_FOLDER)
        self.boxes: dict[str, QCheckBox] = {}
        languages = QWidget()
        flow = FlowLayout(LARGE, languages)
        remembered = (desk.settings.choice(LANGUAGE_CHOICE) or desk.language.code).split(",")
        for code in LANGUAGES:
            box = self.boxes[code] = QCheckBox(desk.formats.language_name(code))
            box.setChecked(code in remembered)
            box.toggled.connect(self._count)
            flow.addWidget(box)
        self.format = QComboBox()
        self.format.setAccessibleName(say("Format"))
        for value, name in FORMAT_NAMES.items():
            self.format.addItem(say(name), value)
        self.format.setCurrentIndex(max(0, self.format.findData(desk.settings.choice(FORMAT_CHOICE))))
        self._place = OneLine(str(self._folder))
        where = QWidget()
        row = QHBoxLayout(where)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM)
        row.addWidget(self._place, 1)
        row.addWidget(Button(look, say("Choose…"), self._choose_folder))
        self._note = Text("", "caption", "quiet")
        self.start = Button(look, say("Export"), self._start, "primary")
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self._note, 1)
        buttons.addWidget(Button(look, say("Cancel"), self.given_up.emit))
        buttons.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LARGE)
        column.addWidget(Labelled(say("Languages"), languages))
        column.addWidget(Labelled(say("Format"), self.format))
        column.addWidget(Labelled(say("Folder"), where))
        column.addSpacing(TIGHT)
        column.addLayout(buttons)
        self._count()

    def languages(self) -> list[str]:
        """The chosen languages."""
        return [code for code, box in self.boxes.items() if box.isChecked()]

    def chosen_format(self) -> str:
        """The chosen format."""
        return str(self.format.currentData())

    def folder(self) -> Path:
        """Where the files go."""
        return self._folder

    def set_folder(self, folder: Path) -> None:
        """Another folder."""
        self._folder = folder
        self._place.setText(str(folder))

    def _choose_folder(self) -> None:
        chosen = ask_for_folder(self, self._desk.look.say("Folder"), self._folder)
        if chosen is not None:
            self.set_folder(chosen)

    def _count(self) -> None:
        files, language = self._number * len(self.languages()), self._desk.language
        self.start.setEnabled(files > 0)
        self._note.setText(
            language.count("{n} file", "{n} files", files) if files else language.say("Choose a language.")
        )

    def _start(self) -> None:
        settings = self._desk.settings
        settings.set_choice(LANGUAGE_CHOICE, ",".join(self.languages()))
        settings.set_choice(FORMAT_CHOICE, self.chosen_format())
        settings.set_choice(PITCH_FOLDER, str(self._folder))
        self.asked.emit()
