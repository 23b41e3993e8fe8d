"""The cards of the Workspace page: layout only; what happens is the page's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.clock import stamp
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.ui.settings import TEXT_PERCENTS
from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.flash_band import FlashBand
from ninja_mentor.ui.widgets.flow_layout import FlowLayout
from ninja_mentor.ui.widgets.record_table import Column, RecordTable
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.segmented import Segmented
from ninja_mentor.ui.widgets.text import Text
from ninja_mentor.ui.workspace.profile_card import ProfileCard

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from ninja_mentor.core.store.backup import Backup
    from ninja_mentor.ui.desk import Desk

REASONS: Final = {
    "start": mark("Every day"),
    "asked": mark("Asked for"),
    "migration": mark("Before an update"),
    "import": mark("Before an import"),
    "restore": mark("Before a restore"),
}
THEMES: Final = {"system": mark("As the system"), "light": mark("Light"), "dark": mark("Dark")}
TABLE_ROWS: Final = 6
MINUTE: Final = 60_000


class WorkspaceView(ScrollColumn):
    """Everything on the page; its buttons are connected by the page."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, widest=820)
        self._desk = desk
        self._newest: Backup | None = None
        self._timer = QTimer(self)  # the last backup grows older
        self._timer.setInterval(MINUTE)
        self._timer.timeout.connect(self._tell_last_backup)
        self.band = FlashBand(desk.look)
        self.body.addWidget(self.band)
        for card in (self._place(), self._backups(), self._out(), self._you(), self._looks(), self._sample()):
            self.body.addWidget(card)
        self.body.addStretch(1)
        desk.look.theme.changed.connect(self._fit_table)  # after the table itself, which was there first

    def set_backups(self, found: list[Backup]) -> None:
        """The backups there are, and how old the newest is."""
        self.table.set_rows(found)
        self._fit_table()
        self.table.setVisible(bool(found))
        self.restore.setVisible(bool(found))
        self._newest = found[0] if found else None
        if found:
            self._tell_last_backup()
        else:
            self.last_backup.setText(
                self._desk.look.say("There is no backup yet. One is made every day; you can make one now.")
            )

    def set_second_place(self, folder: str) -> None:
        """Where each backup is copied to; "" for nowhere."""
        say = self._desk.look.say
        self.second_place.setText(
            say("Each backup is also copied to {folder}.", folder=folder)
            if folder
            else say("A second place, such as a USB stick, keeps a copy if this computer breaks.")
        )
        self.no_second_place.setVisible(bool(folder))

    def set_recent(self, buttons: list[Button]) -> None:
        """Other workspaces, one button each."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._recent_title.setVisible(bool(buttons))
        for button in buttons:
            self._recent.addWidget(button)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell_last_backup()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    def _fit_table(self) -> None:
        """As high as its rows, up to a few."""
        table = self.table
        rows = min(len(table.records.rows()), TABLE_ROWS)
        table.setFixedHeight(
            table.horizontalHeader().sizeHint().height()
            + rows * table.verticalHeader().defaultSectionSize()
            + 2 * table.frameWidth()
            + 2
        )

    def _tell_last_backup(self) -> None:
        if self._newest is None:
            return
        formats, now = self._desk.formats, self._desk.workspace.clock.now()
        self.last_backup.setText(
            self._desk.look.say(
                "Last backup: {moment} ({ago})",
                moment=formats.moment(stamp(self._newest.at)),
                ago=formats.ago(stamp(min(self._newest.at, now)), now),
            )
        )

    def _place(self) -> Card:
        look, say = self._desk.look, self._desk.look.say
        card = Card.titled(look, say("Where everything is"))
        folder = Text(str(self._desk.workspace.folder), "body", selectable=True)
        folder.setAccessibleName(say("Folder of this workspace"))
        card.body.addWidget(folder)
        card.body.addWidget(
            Text(
                say("All of it is in this folder. Copy it while the app is closed to take it along."),
                "caption",
                "quiet",
            )
        )
        self.open_folder = Button(look, say("Open the folder"), None, "secondary", "folder-open")
        self.other = Button(look, say("Open another workspace…"), None, "secondary", "hard-drive")
        self.trash = Button(look, say("Trash"), None, "secondary", "trash-2")
        card.body.addLayout(_flow(self.open_folder, self.other, self.trash))
        self._recent_title = Text(say("Opened here before"), "caption", "quiet")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        card.body.addWidget(self._recent_title)
        card.body.addLayout(self._recent)
        return card

    def _backups(self) -> Card:
        desk, look, say = self._desk, self._desk.look, self._desk.look.say
        card = Card.titled(look, say("Backups"))
        self.last_backup = Text("")
        card.body.addWidget(self.last_backup)
        self.second_place = Text("", "body", "quiet")
        card.body.addWidget(self.second_place)
        self.choose_second_place = Button(look, say("Choose a second place…"), None, "secondary", "usb")
        self.no_second_place = Button(look, say("Stop copying there"), None, "quiet")
        card.body.addLayout(_flow(self.choose_second_place, self.no_second_place))
        self.table = RecordTable(look, say("Backups"))
        self.table.set_columns(
            [
                Column(mark("Made"), lambda row: desk.formats.moment(stamp(row.at)), sort=lambda row: row.at),
                Column(mark("Why"), lambda row: say(REASONS.get(row.reason, row.reason)), width=220),
            ]
        )
        card.body.addWidget(self.table)
        self.restore = Button(look, say("Restore the chosen one"), None, "secondary", "archive-restore")
        self.restore_file = Button(look, say("Restore from a file…"), None, "secondary", "file-archive")
        card.body.addLayout(_flow(self.restore, self.restore_file))
        card.body.addWidget(
            Text(
                say("A backup is restored into a new folder. What is here now stays as it is."),
                "caption",
                "quiet",
            )
        )
        return card

    def _out(self) -> Card:
        look, say = self._desk.look, self._desk.look.say
        card = Card.titled(
            look,
            say("Everything out"),
            hint=say(
                "One zip with all records as JSON and CSV and with all attachments, readable without this app."
            ),
        )
        card.body.addWidget(
            Text(
                say(
                    "Private notes of everybody and the whole history go along: give it only to people who may read them."
                )
            )
        )
        self.export = Button(look, say("Save everything as a zip…"), None, "secondary", "download")
        self.check = Button(look, say("Check the file"), None, "secondary", "shield-check")
        card.body.addLayout(_flow(self.export, self.check))
        self.checked = Text("", "body")
        self.checked.hide()
        card.body.addWidget(self.checked)
        return card

    def _you(self) -> Card:
        self.you = ProfileCard(self._desk)
        self.profile = self.you.form
        return self.you

    def _looks(self) -> Card:
        look, say = self._desk.look, self._desk.look.say
        card = Card.titled(look, say("Look"))
        self.theme = Segmented(
            look, say("Colours"), [Choice(mode, say(name)) for mode, name in THEMES.items()], look.theme.mode
        )
        self.text_size = QComboBox()
        self.text_size.setAccessibleName(say("Size of text"))
        for percent in TEXT_PERCENTS:
            self.text_size.addItem(f"{percent} %", percent)
        self.text_size.setCurrentIndex(self.text_size.findData(look.theme.text_percent))
        for label, field in ((say("Colours"), self.theme), (say("Size of text"), self.text_size)):
            card.body.addWidget(Text(label, "strong"))
            card.body.addWidget(field)
        return card

    def _sample(self) -> Card:
        look, say = self._desk.look, self._desk.look.say
        self.sample = Card.titled(
            look,
            say("Sample"),
            hint=say("This workspace has the sample in it. Removing it leaves your own records alone."),
        )
        self.remove_sample = Button(look, say("Remove the sample"), None, "danger", "trash-2")
        self.sample.body.addWidget(self.remove_sample)
        self.sample.hide()
        return self.sample


def _flow(*widgets: QWidget) -> FlowLayout:
    flow = FlowLayout(SMALL)
    for widget in widgets:
        flow.addWidget(widget)
    return flow
