"""The photo of somebody: chosen, dropped, taken off; small and without what nobody sees in it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ninja_mentor.core.attachments.files import read_file
from ninja_mentor.core.attachments.pictures import prepare_picture
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.folder_dialog import ask_for_file, last_folder

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk

SIDE: Final = 72
FOLDER: Final = "picture-folder"


class PhotoEdit(QWidget):
    """`edited(hash)` fires with the content hash of the photo, "" for none."""

    edited = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown = ""
        self.setAcceptDrops(True)
        look, say = desk.look, desk.language.say
        self.picture = QLabel()
        self.picture.hide()
        self.choose = Button(look, say("Choose a photo…"), self.choose_file, "link", "image")
        self.remove = Button(look, say("Take the photo off"), partial(self.edited.emit, ""), "link", "x")
        buttons = QVBoxLayout()
        buttons.setSpacing(0)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.picture)
        row.addLayout(buttons)
        row.addStretch(1)
        self.show_photo("")

    def show_photo(self, photo: str) -> None:
        """Shows the photo with this hash; bytes that are lost show none."""
        self._shown = photo
        self.remove.setVisible(bool(photo))
        if photo:
            self._desk.jobs.run(
                _bytes, self._desk.workspace, photo, then=partial(self._draw, photo), topic=self
            )
        else:
            self.picture.hide()

    def choose_file(self) -> None:
        """Asks for a picture."""
        say, settings = self._desk.language.say, self._desk.settings
        kinds = say("Pictures (*.jpg *.jpeg *.png *.webp *.gif *.bmp *.tif *.tiff);;All files (*)")
        path = ask_for_file(self, say("Choose a photo…"), last_folder(settings, FOLDER), kinds)
        if path is not None:
            settings.set_choice(FOLDER, str(path.parent))
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Makes the picture of this file safe and small, and keeps it."""
        self._desk.jobs.run(_keep, self._desk.workspace, path, then=self.edited.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.take_file(Path(files[0]))

    def _draw(self, photo: str, content: bytes) -> None:
        picture = QPixmap()
        if photo != self._shown or not picture.loadFromData(content):
            return
        side = self._desk.look.theme.px(SIDE)
        ratio = Qt.AspectRatioMode.KeepAspectRatioByExpanding
        scaled = picture.scaled(side, side, ratio, Qt.TransformationMode.SmoothTransformation)
        round_one = QPixmap(side, side)
        round_one.fill(Qt.GlobalColor.transparent)
        painter = QPainter(round_one)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QPainterPath()
        circle.addEllipse(0, 0, side, side)
        painter.setClipPath(circle)
        painter.drawPixmap((side - scaled.width()) // 2, (side - scaled.height()) // 2, scaled)
        painter.end()
        self.picture.setPixmap(round_one)
        self.picture.setAccessibleName(self._desk.language.say("Photo"))
        self.picture.show()


def _keep(workspace: Workspace, path: Path) -> str:
    return workspace.attachments.keep(prepare_picture(read_file(path), path.name).content)


def _bytes(workspace: Workspace, photo: str) -> bytes:
    try:
        return workspace.attachments.read(photo)
    except UserError:
        return b""
