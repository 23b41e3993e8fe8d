"""In which language a text is shown and written, and which of them have one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QSizePolicy

from ninja_mentor.core.kernel.language import LANGUAGES, mark
from ninja_mentor.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from ninja_mentor.ui.theme import Look

State = Literal["filled", "stale", "empty"]
NAMES: Final = {"es": "Español", "ja": "日本語", "pt": "Português", "en": "English"}
ICONS: Final = {"filled": ("check", "green"), "stale": ("clock-alert", "amber"), "empty": ("dot", "faint")}
WORDS: Final = {
    "filled": mark("{language}: written"),
    "stale": mark("{language}: older than the original"),
    "empty": mark("{language}: nothing yet"),
}


class LanguageTabs(QFrame):
    """`chosen(code)` fires when the person picks a language."""

    chosen = Signal(str)

    def __init__(self, look: Look, code: str = "") -> None:
        super().__init__()
        self._look = look
        self.setProperty("segmented", "true")
        self.setAccessibleName(look.say("Language of the text"))
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group = QButtonGroup(self)
        self._tabs: dict[str, QPushButton] = {}
        self._states: dict[str, State] = {}
        row = FlowLayout(2, self)  # with large text, four names need more than a line
        row.setContentsMargins(3, 3, 3, 3)
        for language in LANGUAGES:
            tab = QPushButton(f" {NAMES[language]}")
            tab.setCheckable(True)
            tab.clicked.connect(lambda _=False, picked=language: self.chosen.emit(picked))
            self._group.addButton(tab)
            self._tabs[language] = tab
            row.addWidget(tab)
            self.set_state(language, "empty")
        self.choose(code or look.language.code)

    def value(self) -> str:
        """The code of the chosen language."""
        return next(code for code, tab in self._tabs.items() if tab.isChecked())

    def choose(self, code: str) -> None:
        """Shows this language as chosen, without telling."""
        self._tabs[code].setChecked(True)
        self.setFocusProxy(self._tabs[code])

    def set_state(self, code: str, state: State) -> None:
        """Whether there is a text in this language, and whether it is older than the original."""
        if self._states.get(code) == state:
            return
        self._states[code] = state
        icon, color = ICONS[state]
        self._look.icons.put(self._tabs[code], icon, color, 12)
        words = self._look.say(WORDS[state], language=NAMES[code])
        self._tabs[code].setToolTip(words)
        self._tabs[code].setAccessibleName(words)
