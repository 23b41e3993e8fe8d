"""One version in the list: what it is, for whom it was made, and what can be done with its file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout

from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, SMALL
from ninja_mentor.ui.widgets.button import IconButton
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from ninja_mentor.core.pitch.model import PitchVersion
    from ninja_mentor.ui.pitch.versions.words import VersionWords
    from ninja_mentor.ui.theme import Look

WHOM_WIDTH: Final = 210
LEAST_WIDTH: Final = 620  # designed pixels that a row needs to be in one line
ICON: Final = 20


class VersionRow(QFrame):
    """Space or Ctrl+click chooses it, Enter opens its file, Delete deletes it, up and down go to the next.

    `chosen_changed()`, `addressed(for whom)`, `save_wanted()`, `open_wanted()`, `deletion_wanted()`, `left(±1)`.
    """

    chosen_changed = Signal()
    addressed = Signal(str)
    save_wanted = Signal()
    open_wanted = Signal()
    deletion_wanted = Signal()
    left = Signal(int)

    def __init__(self, look: Look, words: VersionWords, version: PitchVersion) -> None:
        super().__init__()
        self.version = version
        self._going = False  # into the trash: a second press is no second deletion
        self._look, self._words = look, words
        say = look.say
        self.setProperty("ground", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box = QCheckBox()
        self.box.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the row itself has the focus, and Space
        self.box.setAccessibleName(say("Choose for comparing"))
        self.box.setToolTip(say("Choose for comparing"))
        self.box.toggled.connect(self._show_chosen)
        self._icon = QLabel()
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(Text(words.what(version), "strong"))
        lines.addWidget(Text(words.when(version), "caption", "quiet"))
        lines.addWidget(Text(words.looks(version), "caption", "quiet"))
        self.whom = LineEdit(look, say("For whom"), say("For whom?"), bare=True)
        self.whom.set_text_quietly(version.for_whom)
        self.whom.edited.connect(self.addressed)
        self.save = IconButton(look, "download", say("Save the file again"), self.save_wanted.emit)
        self.open = IconButton(look, "external-link", say("Open the file"), self.open_wanted.emit)
        self.away = IconButton(look, "trash-2", say("Delete this version"), self._delete)
        self._top = QHBoxLayout()
        self._top.setSpacing(MEDIUM)
        self._top.addWidget(self.box)
        self._top.addWidget(self._icon)
        self._top.addLayout(lines, 1)
        self._top.addWidget(self.whom)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for button in (self.save, self.open, self.away):
            buttons.addWidget(button)
        self._top.addLayout(buttons)
        self._below = QHBoxLayout()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(LARGE, MEDIUM, MEDIUM, MEDIUM)
        whole.setSpacing(SMALL)
        whole.addLayout(self._top)
        whole.addLayout(self._below)
        self.setTabOrder(self.whom, self.save)
        look.theme.changed.connect(self._draw)
        self._draw()
        self._show_chosen()

    def show_version(self, version: PitchVersion) -> None:
        """What is stored by now; of a version only for whom it was can change."""
        self.version = version
        self.whom.set_text_quietly(version.for_whom)

    def is_chosen(self) -> bool:
        """Whether it is to be compared."""
        return self.box.isChecked()

    def choose(self, *, on: bool) -> None:
        """Chooses it for comparing, or not any more."""
        self.box.setChecked(on)

    def stay(self) -> None:
        """It could not be deleted."""
        self._going = False

    def holds_focus(self) -> bool:
        """Whether the person is on this row, or in something of it."""
        focused = QApplication.focusWidget()
        return focused is self or (focused is not None and self.isAncestorOf(focused))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Space:
            self.box.toggle()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.open_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            if not event.isAutoRepeat():  # held down, it would go on with the next row
                self._delete()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.left.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.button() == Qt.MouseButton.LeftButton:
            self.box.toggle()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.open_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _delete(self) -> None:
        if not self._going:
            self._going = True
            self.deletion_wanted.emit()

    def _draw(self) -> None:
        picture = self._look.icons.pixmap(
            self._words.icon(self.version), "quiet", ICON, self.devicePixelRatioF()
        )
        self._icon.setPixmap(picture)
        self._arrange()

    def _arrange(self) -> None:
        """Where there is no room beside the words, for whom it was stands below them."""
        px = self._look.theme.px
        beside = self.width() >= px(LEAST_WIDTH)
        if beside:
            self.whom.setFixedWidth(px(WHOM_WIDTH))
            if self._top.indexOf(self.whom) < 0:
                self._below.removeWidget(self.whom)
                self._top.insertWidget(3, self.whom)
        else:
            self.whom.setMinimumWidth(0)
            self.whom.setMaximumWidth(16_777_215)
            if self._below.indexOf(self.whom) < 0:
                self._top.removeWidget(self.whom)
                self._below.addWidget(self.whom)
            before = (
                self._icon.x()
                + self._icon.width()
                + self._top.spacing()
                - self.contentsMargins().left()
                - LARGE
            )
            self._below.setContentsMargins(max(0, before - 5), 0, 0, 0)  # its letters below the words

    def _show_chosen(self) -> None:
        name = self._words.whole(self.version)
        chosen = self._look.say("{what}, chosen for comparing", what=name)
        self.setAccessibleName(chosen if self.is_chosen() else name)
        self.chosen_changed.emit()
