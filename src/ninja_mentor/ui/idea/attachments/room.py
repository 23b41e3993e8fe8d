"""The photos and files of an idea: brought in by dropping, pasting or choosing, named, and used in the pitch."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.attachments.edits import delete_attachments
from ninja_mentor.core.attachments.queries import attachments
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.pitch.designing import set_design, stored_design
from ninja_mentor.ui.idea.attachments.adding import Adding
from ninja_mentor.ui.idea.attachments.drop_hint import DropHint
from ninja_mentor.ui.idea.attachments.drop_veil import DropVeil
from ninja_mentor.ui.idea.attachments.incoming import takes
from ninja_mentor.ui.idea.attachments.leaving import Leaving
from ninja_mentor.ui.idea.attachments.picture_card import PictureCard
from ninja_mentor.ui.idea.attachments.tile_grid import TileGrid
from ninja_mentor.ui.idea.attachments.words import USES
from ninja_mentor.ui.theme.tokens import MEDIUM, TIGHT, WIDE
from ninja_mentor.ui.widgets.busy_line import BusyLine
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.flash_band import FlashBand
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

    from ninja_mentor.core.attachments.model import Attachment
    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.jobs import Job

LEAST_CARD: Final = 196
SETTLED: Final = 60  # milliseconds in which a new row and the band above find their places
USED: Final = {
    "picture_id": mark("“{title}” is the picture of the pitch."),
    "logo_id": mark("“{title}” is the logo of the pitch."),
}


class PicturesRoom(QWidget):
    """The pictures and files of one idea."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._idea = self._wanted = ""
        self.cards: dict[str, PictureCard] = {}
        look = desk.look
        self.adding = Adding(desk, self)
        self.adding.started.connect(self._show_job)
        self.adding.told.connect(self._tell)
        self.adding.added.connect(self._go_to_first)
        self.leaving = Leaving(desk, self)
        self.band = FlashBand(look)
        self.busy = BusyLine(look)
        self.hint = DropHint(look, writing=desk.workspace.writing)
        self.grid = TileGrid(look, LEAST_CARD)
        self._scroll = ScrollColumn(look, 980, WIDE)
        body = self._scroll.body
        body.addLayout(self._head())
        for widget in (self.busy, self.hint, self.grid):
            body.addWidget(widget)
        body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.band)
        whole.addWidget(self._scroll)
        self.veil = DropVeil(look, self)
        if desk.workspace.writing:
            self.setAcceptDrops(True)
            # Wherever the focus is: a field that is being typed in takes the keys before this does.
            QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self).activated.connect(self.paste)

    def show_idea(self, idea_id: str, **place: object) -> None:
        """Shows the pictures of this idea, and goes to `record_id`."""
        self._wanted = str(place.get("record_id") or "")
        if idea_id != self._idea:
            self._idea = idea_id
            self.band.hide()
            self.hint.hide()  # until it is known how much there is
            self._show(((), {}))
        self._read()

    def refresh(self, changes: Changes) -> None:
        """Reads anew, if pictures, or the pitch that uses them, were touched."""
        if self._idea and changes.touches("attachment", "pitch_design"):
            self._read()

    def paste(self) -> None:
        """Adds the picture or the files that are in the clipboard."""
        self.adding.paste(self._idea, QGuiApplication.clipboard().mimeData())

    # -- dropping --------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if takes(event.mimeData()):
            self.veil.set_over(True)
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self.veil.set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.veil.set_over(False)
        if self.adding.take(self._idea, event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)  # whatever is dropped stays where it came from
            event.accept()

    # -- reading ---------------------------------------------------------------------------------------

    def _read(self) -> None:
        self._desk.jobs.run(
            _read,
            self._desk.workspace,
            self._idea,
            then=partial(self._take, self._idea),
            topic="pictures-room",
        )

    def _take(self, idea_id: str, read: tuple[Sequence[Attachment], Mapping[str, str]]) -> None:
        if idea_id == self._idea:
            self._show(read)
            self.hint.set_empty(not self.cards)
            self.hint.setVisible(self._desk.workspace.writing or not self.cards)
            self._go_to_wanted()

    def _show(self, read: tuple[Sequence[Attachment], Mapping[str, str]]) -> None:
        kept, used = read
        wanted = {each.id for each in kept}
        places = list(self.cards)
        left = next((at for at, each in enumerate(places) if self.cards[each].hasFocus()), None)
        for gone in [each for each in places if each not in wanted]:
            card = self.cards.pop(gone)
            card.hide()
            card.deleteLater()
        for each in kept:
            uses = [use for use, attachment_id in used.items() if attachment_id == each.id]
            if each.id in self.cards:
                self.cards[each.id].show_attachment(each, uses)
            else:
                self.cards[each.id] = self._card(each, uses)
        self.cards = {each.id: self.cards[each.id] for each in kept}
        self.grid.set_tiles(list(self.cards.values()))
        stops = [stop for card in self.cards.values() for stop in card.stops()]
        for stop, following in pairwise(stops):  # a card that came back stands between others
            QWidget.setTabOrder(stop, following)
        self.grid.setVisible(bool(self.cards))
        if left is not None and self.cards and places[left] not in self.cards:
            self._focus(list(self.cards)[min(left, len(self.cards) - 1)])

    def _card(self, attachment: Attachment, uses: Sequence[str]) -> PictureCard:
        card = PictureCard(self._desk, attachment, uses)
        card.asked.connect(partial(self._do, card))
        card.stepped.connect(partial(self._step, card))
        return card

    def _go_to_first(self, ids: list[str]) -> None:
        self._wanted = ids[0]
        self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        if self._wanted in self.cards:
            self._focus(self._wanted)
            self._wanted = ""

    def _focus(self, attachment_id: str) -> None:
        card = self.cards[attachment_id]
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(SETTLED, card, partial(self._scroll.show_all_of, card))

    # -- doing -----------------------------------------------------------------------------------------

    def _do(self, card: PictureCard, what: str) -> None:
        attachment = card.attachment
        if what == "open":
            self.leaving.open(attachment)
        elif what == "copy":
            self.leaving.ask_where(attachment)
        elif what == "delete":
            self._delete(card)
        else:
            self._use(attachment, what, taken=not card.chips[what].isHidden())

    def _delete(self, card: PictureCard) -> None:
        if card.going:
            return
        card.going = True
        self._change(
            mark("Delete {title}"),
            mark("“{title}” is in the trash now."),
            card.attachment,
            partial(delete_attachments, attachment_ids=[card.attachment.id]),
            failed=partial(self._not_deleted, card),
        )

    def _not_deleted(self, card: PictureCard, error: Exception) -> None:
        card.going = False
        self._desk.troubles.tell(error)

    def _use(self, attachment: Attachment, use: str, *, taken: bool) -> None:
        """Puts it into the pitch, or takes it out where it is there already."""
        told = mark("“{title}” is not used in the pitch any more.") if taken else USED[use]
        value: dict[str, Any] = {use: "" if taken else attachment.id}
        self._change(USES[use], told, attachment, partial(set_design, idea_id=self._idea, **value))

    def _change(
        self,
        label: str,
        told: str,
        attachment: Attachment,
        edit: Callable[..., object],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Changes something, then says so with the way back."""
        said = self._desk.language.say(told, title=attachment.name)
        self._desk.writer.change(
            label,
            edit,
            facts={"title": attachment.name},
            then=lambda _: self._desk.toaster.say(said, undo=True),
            failed=failed,
        )

    def _step(self, card: PictureCard, where: str) -> None:
        ids = list(self.cards)
        at, columns = ids.index(card.attachment.id), self.grid.columns()
        steps = {"left": at - 1, "right": at + 1, "up": at - columns, "down": at + columns}
        target = {"first": 0, "last": len(ids) - 1, **steps}[where]
        if 0 <= target < len(ids):
            self._focus(ids[target])

    def _show_job(self, job: Job) -> None:
        self.band.hide()
        self.busy.show_job(job, self._desk.language.say("Reading the files…"))

    def _tell(self, sentence: str) -> None:
        self.band.show_text(sentence, "amber")

    # -- inside ----------------------------------------------------------------------------------------

    def _head(self) -> QVBoxLayout:
        look, say = self._desk.look, self._desk.language.say
        self.add_button = Button(look, say("Add…"), lambda: self.adding.ask(self._idea), icon="plus")
        self.add_button.setAccessibleName(say("Add pictures and files"))
        self.add_button.setVisible(self._desk.workspace.writing)
        top = QHBoxLayout()
        top.setSpacing(MEDIUM)
        top.addWidget(Text(say("Pictures and files"), "title"), 1)
        top.addWidget(self.add_button)
        head = QVBoxLayout()
        head.setSpacing(TIGHT)
        head.addLayout(top)
        head.addWidget(
            Text(
                say(
                    "What shows the idea: the place, the product, the people. "
                    "From photos, the place where they were taken is removed."
                ),
                "body",
                "quiet",
            )
        )
        return head


def _read(workspace: Workspace, idea_id: str) -> tuple[Sequence[Attachment], Mapping[str, str]]:
    """The pictures and files, and which of them the pitch uses for what."""
    design = workspace.ask(stored_design, idea_id)
    return workspace.ask(attachments, idea_id), {use: getattr(design, use) for use in USES}
