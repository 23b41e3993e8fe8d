"""A picture made small, or the icon of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QSizePolicy, QWidget

from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.theme import Look

HEIGHT: Final = 132
ICON: Final = 36
ROUND: Final = 6
KEPT: Final = QSize(560, 420)  # pixels: enough on a fine screen, small in memory


class Thumbnail(QWidget):
    """The whole picture on a quiet ground, never larger than it is."""

    def __init__(self, look: Look, icon: str) -> None:
        super().__init__()
        self._look, self._icon = look, icon
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.updateGeometry)

    def has_picture(self) -> bool:
        """Whether the picture is there by now."""
        return not self._image.isNull()

    def set_picture(self, image: QImage) -> None:
        """Shows the picture."""
        self._image = image
        self.update()

    def set_icon(self, icon: str) -> None:
        """Shows an icon instead."""
        self._icon, self._image = icon, QImage()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.theme.px(170), self._look.theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self._look.theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(self.rect()), ROUND, ROUND)
        painter.fillPath(ground, theme.color("sunken"))
        if not self.has_picture():
            icon = self._look.icons.pixmap(self._icon, "quiet", ICON, self.devicePixelRatioF())
            side = theme.px(ICON)
            painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, icon)
            return
        painter.setClipPath(ground)
        place = self._place()
        if self._image.hasAlphaChannel():
            painter.fillRect(place, Qt.GlobalColor.white)  # as on paper; ink on a dark ground is not seen
        painter.drawImage(place, self._image)

    def _place(self) -> QRectF:
        size = self._image.size()
        if size.width() > self.width() or size.height() > self.height():
            size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        size = size.expandedTo(QSize(1, 1))
        return QRectF(
            (self.width() - size.width()) / 2,
            (self.height() - size.height()) / 2,
            size.width(),
            size.height(),
        )


def thumbnail(workspace: Workspace, content: str) -> QImage:
    """The picture with this hash, made small smoothly; an empty one where it cannot be shown."""
    try:
        image = QImage.fromData(workspace.attachments.read(content))
    except UserError:
        return QImage()
    if image.width() <= KEPT.width() and image.height() <= KEPT.height():
        return image
    return image.scaled(KEPT, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
