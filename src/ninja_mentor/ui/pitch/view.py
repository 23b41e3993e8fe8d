"""How the studio is laid out: parts, pages, what leaves; panes fold where the window is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import LANGUAGES
from ninja_mentor.ui.pitch.leaving_pane import LeavingPane
from ninja_mentor.ui.pitch.page_preview import PORTRAIT, PagePreview
from ninja_mentor.ui.pitch.part_editor import PartEditor
from ninja_mentor.ui.pitch.questions.room import QuestionsRoom
from ninja_mentor.ui.pitch.rehearsal.log import RehearsalLog
from ninja_mentor.ui.pitch.studio_side import STUDIO, StudioSide
from ninja_mentor.ui.pitch.versions.room import VersionsRoom
from ninja_mentor.ui.pitch.zoom_line import ZoomLine
from ninja_mentor.ui.theme.tokens import LARGE, SMALL, WIDE
from ninja_mentor.ui.widgets.busy_line import BusyLine
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.flash_band import FlashBand
from ninja_mentor.ui.widgets.language_tabs import NAMES
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.segmented import Segmented
from ninja_mentor.ui.widgets.side_drawer import SideDrawer

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ninja_mentor.core.pitch.exporting import Prepared
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.pitch.words import PitchWords

SIDE_WIDTH: Final = 236
LEAST_PAGE: Final = 420  # designed pixels that the page keeps beside the parts


class PitchView(QWidget):
    """`language_chosen(code)`, `part_opened(part id)`, `room_opened(room)`."""

    language_chosen = Signal(str)
    part_opened = Signal(str)
    room_opened = Signal(str)

    def __init__(self, desk: Desk, words: PitchWords, language: str) -> None:
        super().__init__()
        look = desk.look
        self._look, self._words = look, words
        self._prepared: Prepared | None = None
        self.band = FlashBand(look)
        self.missing = FlashBand(look)
        self.busy = BusyLine(look)
        self.preview = PagePreview(look)
        self.editor = PartEditor(look)
        self.side = StudioSide(look, words.parts(), PORTRAIT)
        self.parts = self.side.parts
        self.leaving = LeavingPane(look, words)
        self.rehearsals = RehearsalLog(desk)
        self.questions = QuestionsRoom(desk)
        self.versions = VersionsRoom(desk)
        choices = [Choice(code, NAMES[code]) for code in LANGUAGES]
        self.languages = Segmented(look, look.say("Language of the pitch"), choices, language)
        self._rooms: dict[str, QWidget] = {
            STUDIO: self._make_studio(),
            **self.side_rooms(),
        }
        self._stack = QStackedWidget()
        for room in self._rooms.values():
            self._stack.addWidget(room)
        self._left = QFrame()
        self._left.setProperty("ground", "pane-left")
        self._left_column = ScrollColumn(look, margin=0)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self._left_column)
        self._left_column.body.addWidget(self.side)
        main = QWidget()
        row = QHBoxLayout(main)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(self._make_middle(), 1)
        self.drawer = SideDrawer(
            look, main, self.leaving, look.say("Before you export"), desk.settings, "pitch"
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.drawer)
        self.languages.chosen.connect(self.language_chosen)
        self.parts.opened.connect(self.part_opened)
        self.side.room_chosen.connect(self.room_opened)
        self.drawer.narrow_changed.connect(lambda _narrow: self._arrange())
        look.theme.changed.connect(self._arrange)
        self._arrange()

    def room(self) -> str:
        """The room that is shown."""
        return next(name for name, room in self._rooms.items() if room is self._stack.currentWidget())

    def side_rooms(self) -> dict[str, RehearsalLog | QuestionsRoom | VersionsRoom]:
        """The rooms beside the page, which read for themselves."""
        return {"rehearsals": self.rehearsals, "questions": self.questions, "versions": self.versions}

    def show_room(self, room: str) -> None:
        """Shows the pages, or a room beside them."""
        room = room if room in self._rooms else STUDIO
        self._stack.setCurrentWidget(self._rooms[room])
        self.side.show_room(room)
        if room in self.side.rooms:
            self._left_column.show_all_of(self.side.rooms[room])

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

    def _make_studio(self) -> QWidget:
        studio = QWidget()
        tools = QHBoxLayout()
        tools.setContentsMargins(WIDE, SMALL, WIDE, SMALL)
        tools.setSpacing(LARGE)
        tools.addWidget(self.languages, 0, Qt.AlignmentFlag.AlignVCenter)
        tools.addWidget(self.busy, 1)
        tools.addStretch(0)
        tools.addWidget(ZoomLine(self._look, self.preview), 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(studio)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(self.preview, 1)
        column.addWidget(self.editor)
        return studio

    def _make_middle(self) -> QWidget:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.band)
        column.addWidget(self.missing)
        column.addWidget(self._stack, 1)
        return middle

    def _arrange(self) -> None:
        """Where there is no room beside the page, the left side stands above what leaves, in the drawer."""
        px = self._look.theme.px
        folded = self._look.theme.is_narrow(self.window().width())
        self._left.setFixedWidth(px(SIDE_WIDTH))
        beside = not folded or self.width() - px(SIDE_WIDTH) >= px(LEAST_PAGE)
        home = self._left_column.body if beside else self.leaving.body
        if home.indexOf(self.side) < 0:
            home.insertWidget(0, self.side)
            self._left.setVisible(beside)
        missing = self._words.missing(self._prepared) if folded and self._prepared else ""
        if missing and not self.drawer.is_open():
            show = self._look.say("Show")
            self.missing.show_text(missing, "amber", show, self.drawer.open_drawer)
        else:
            self.missing.hide()
