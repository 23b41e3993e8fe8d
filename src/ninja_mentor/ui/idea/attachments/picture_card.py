"""One picture or file: how it looks, what it is called, what is seen on it, and what can be done with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from ninja_mentor.core.attachments.copying import can_be_opened
from ninja_mentor.core.attachments.edits import set_caption
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.ui.idea.attachments.thumbnail import Thumbnail, thumbnail
from ninja_mentor.ui.idea.attachments.words import USES, facts_of, icon_of
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL, TIGHT
from ninja_mentor.ui.widgets.button import Button, IconButton
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.chip import Chip
from ninja_mentor.ui.widgets.flow_layout import FlowLayout
from ninja_mentor.ui.widgets.growing_text import GrowingTextEdit
from ninja_mentor.ui.widgets.text import OneLine

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QContextMenuEvent, QImage, QKeyEvent, QMouseEvent

    from ninja_mentor.core.attachments.model import Attachment
    from ninja_mentor.ui.desk import Desk

INSET: Final = 7  # what a bare field has around its words
ARROWS: Final = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
}


class PictureCard(Card):
    """`asked(what)`: "open", "copy", "delete", or a field of the design; `stepped(where)` for arrow keys."""

    asked = Signal(str)
    stepped = Signal(str)

    def __init__(self, desk: Desk, attachment: Attachment, uses: Collection[str]) -> None:
        super().__init__(desk.look, grows=True)
        self._desk = desk
        self.attachment = attachment
        self.going = False  # into the trash: a second press is no second deletion
        look, say = desk.look, desk.language.say
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        outside = self.layout()
        if outside is not None:
            outside.setContentsMargins(MEDIUM - INSET, MEDIUM, MEDIUM - INSET, SMALL)
        self.picture = Thumbnail(look, icon_of(attachment))
        self._name = OneLine("", "strong")
        self._facts = OneLine("", "caption", "quiet")
        asked = say("What is seen here?") if attachment.is_picture else say("What is in it?")
        self.caption = GrowingTextEdit(look, say("Caption"), asked, min_lines=1, max_lines=6, one_line=True)
        self.caption.setProperty("bare", "true")
        self.caption.setReadOnly(not desk.workspace.writing)
        self.caption.viewport().setAcceptDrops(False)  # a file dropped here goes to the room
        self.caption.edited.connect(self._write)
        self.body.setSpacing(TIGHT)
        words = self._inside()
        for widget in (self.picture, self._name, self._facts):
            words.addWidget(widget)
        self.body.addWidget(self.caption)  # its words stand under the name, its border outside of them
        self.chips = {use: Chip(look, say(words), "green", "check") for use, words in USES.items()}
        used = FlowLayout(TIGHT)
        for chip in self.chips.values():
            used.addWidget(chip)
        self._inside().addLayout(used)
        self.body.addStretch(1)
        self.body.addLayout(self._buttons())
        self.show_attachment(attachment, uses)
        if attachment.is_picture:
            self._desk.jobs.run(thumbnail, desk.workspace, attachment.content, then=self._show_picture)

    def show_attachment(self, attachment: Attachment, uses: Collection[str]) -> None:
        """What is stored by now, and what the pitch uses it for; what is being typed stays."""
        self.attachment, self._uses = attachment, frozenset(uses)
        say = self._desk.language.say
        self._name.setText(attachment.name)
        facts = facts_of(attachment, self._desk)
        self._facts.setText(facts)
        self.caption.set_text_quietly(attachment.caption)
        for use, chip in self.chips.items():
            chip.setVisible(use in self._uses)
        used = [say(USES[use]) for use in USES if use in self._uses]
        self.setAccessibleName(" · ".join(part for part in (attachment.name, attachment.caption) if part))
        self.setAccessibleDescription(" · ".join((facts, *used)))
        self.caption.setAccessibleName(say("Caption of {name}", name=attachment.name))
        self._more.setAccessibleName(say("More about {name}", name=attachment.name))
        if self._use is not None:
            self._use.setAccessibleName(say("Use {name} in the pitch", name=attachment.name))

    def facts(self) -> str:
        """What is said of its kind and size."""
        return self._facts.whole()

    def stops(self) -> list[QWidget]:
        """Where the tabulator stops in it, in order."""
        return [each for each in (self, self.caption, self._use, self._more) if each is not None]

    # -- what can be done ------------------------------------------------------------------------------

    def menu_of_uses(self) -> QMenu:
        """What the pitch can use it for."""
        say, menu = self._desk.language.say, QMenu(self)
        for use, words in (("picture_id", mark("As the picture")), ("logo_id", mark("As the logo"))):
            action = menu.addAction(say(words))
            action.setCheckable(True)
            action.setChecked(use in self._uses)
            action.triggered.connect(partial(self.asked.emit, use))
        return menu

    def menu(self) -> QMenu:
        """All that can be done with it."""
        look, say, menu = self._desk.look, self._desk.language.say, QMenu(self)
        entries = [("copy", mark("Save a copy…"), "download")]
        if can_be_opened(self.attachment):
            entries.insert(0, ("open", mark("Open"), "external-link"))
        if self._desk.workspace.writing:
            entries.append(("delete", mark("Delete"), "trash-2"))
        for what, words, icon in entries:
            action = menu.addAction(look.icons.icon(icon), say(words))
            action.triggered.connect(partial(self.asked.emit, what))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.asked.emit("open")
        elif key == Qt.Key.Key_Delete and self._desk.workspace.writing:
            if not event.isAutoRepeat():  # held down, it would go on with the next card
                self.asked.emit("delete")
        elif key in ARROWS:
            self.stepped.emit(ARROWS[key])
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.asked.emit("open")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    # -- inside ----------------------------------------------------------------------------------------

    def _inside(self) -> QVBoxLayout:
        """A column within the inset of the caption's words."""
        column = QVBoxLayout()
        column.setContentsMargins(INSET, 0, INSET, 0)
        column.setSpacing(TIGHT)
        self.body.addLayout(column)
        return column

    def _buttons(self) -> QHBoxLayout:
        look, say = self._desk.look, self._desk.language.say
        row = QHBoxLayout()
        row.setContentsMargins(INSET - 2, 0, 0, 0)
        row.setSpacing(SMALL)
        self._use: Button | None = None
        if self.attachment.is_picture and self._desk.workspace.writing:
            self._use = Button(look, say("Use in the pitch"), self._choose_use, "link")
            row.addWidget(self._use)
        row.addStretch(1)
        self._more = IconButton(look, "ellipsis", say("More"), self._choose)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row.addWidget(self._more)
        return row

    def _choose_use(self) -> None:
        if self._use is not None:
            _drop_down(self.menu_of_uses(), self._use)

    def _choose(self) -> None:
        _drop_down(self.menu(), self._more)

    def _show_picture(self, image: QImage) -> None:
        if image.isNull():
            self.picture.set_icon("image-off")
            self._facts.setText(self._desk.language.say("The file of this picture is lost or damaged."))
        else:
            self.picture.set_picture(image)

    def _write(self, caption: str) -> None:
        self._desk.writer.change(
            mark("Caption of {name}"),
            set_caption,
            self.attachment.id,
            caption,
            facts={"name": self.attachment.name},
        )


def _drop_down(menu: QMenu, below: Button | IconButton) -> None:
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(below.mapToGlobal(below.rect().bottomLeft()))
