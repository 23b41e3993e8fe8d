"""How the pitch page is laid out: parts, page, what leaves; panes fold where the window is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.ui.pitch.leaving_pane import LeavingPane
from ninja_mentor.ui.pitch.page_preview import PagePreview
from ninja_mentor.ui.pitch.parts_pane import PartsPane
from ninja_mentor.ui.theme.tokens import LARGE, SMALL, WIDE
from ninja_mentor.ui.widgets.busy_line import BusyLine
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.flash_band import FlashBand
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.segmented import Segmented
from ninja_mentor.ui.widgets.side_drawer import SideDrawer

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ninja_mentor.core.pitch.exporting import Prepared
    from ninja_mentor.ui.pitch.words import PitchWords
    from ninja_mentor.ui.settings import Settings
    from ninja_mentor.ui.theme import Look

PARTS_WIDTH: Final = 216
LEAST_PAGE: Final = 420  # designed pixels that the page keeps beside the parts
LANGUAGE_NAMES: Final = {"es": "Español", "ja": "日本語", "pt": "Português", "en": "English"}


class PitchView(QWidget):
    """`language_chosen(code)`, `part_opened(part id)`."""

    language_chosen = Signal(str)
    part_opened = Signal(str)

    def __init__(self, look: Look, words: PitchWords, settings: Settings, language: str) -> None:
        super().__init__()
        self._look, self._words = look, words
        self._prepared: Prepared | None = None
        self.band = FlashBand(look)
        self.missing = FlashBand(look)
        self.busy = BusyLine(look)
        self.preview = PagePreview(look)
        self.parts = PartsPane(look, words.parts())
        self.leaving = LeavingPane(look, words)
        choices = [Choice(code, name) for code, name in LANGUAGE_NAMES.items()]
        self.languages = Segmented(look, look.say("Language of the pitch"), choices, language)
        self._left = QFrame()
        self._left.setProperty("ground", "pane-left")
        self._left_column = ScrollColumn(look, margin=0)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, SMALL, 0, 0)
        left.addWidget(self._left_column)
        self._left_column.body.addWidget(self.parts)
        main = QWidget()
        row = QHBoxLayout(main)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(self._make_middle(), 1)
        self.drawer = SideDrawer(look, main, self.leaving, look.say("Before you export"), settings, "pitch")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.drawer)
        self.languages.chosen.connect(self.language_chosen)
        self.parts.opened.connect(self.part_opened)
        self.drawer.narrow_changed.connect(lambda _narrow: self._arrange())
        look.theme.changed.connect(self._arrange)
        self._arrange()

    def show_pitch(self, prepared: Prepared, extra: list[str]) -> None:
        """Shows the state of a pitch; `extra` is what only showed when its page was drawn."""
        self._prepared = prepared
        self.languages.choose(prepared.snapshot.language)
        self.parts.show_states(self._words.states(prepared))
        self.leaving.show_pitch(prepared, extra)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _make_middle(self) -> QWidget:
        middle = QWidget()
        tools = QHBoxLayout()
        tools.setContentsMargins(WIDE, SMALL, WIDE, SMALL)
        tools.setSpacing(LARGE)
        tools.addWidget(self.languages, 0, Qt.AlignmentFlag.AlignVCenter)
        tools.addWidget(self.busy, 1)
        tools.addStretch(0)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.band)
        column.addWidget(self.missing)
        column.addLayout(tools)
        column.addWidget(self.preview, 1)
        return middle

    def _arrange(self) -> None:
        """Where there is no room beside the page, the parts stand above what leaves, in the drawer."""
        px = self._look.theme.px
        folded = self._look.theme.is_narrow(self.window().width())
        self._left.setFixedWidth(px(PARTS_WIDTH))
        beside = not folded or self.width() - px(PARTS_WIDTH) >= px(LEAST_PAGE)
        home = self._left_column.body if beside else self.leaving.body
        if home.indexOf(self.parts) < 0:
            home.insertWidget(0, self.parts)
            self._left.setVisible(beside)
        missing = self._words.missing(self._prepared) if folded and self._prepared else ""
        if missing and not self.drawer.is_open():
            show = self._look.say("Show")
            self.missing.show_text(missing, "amber", show, self.drawer.open_drawer)
        else:
            self.missing.hide()
