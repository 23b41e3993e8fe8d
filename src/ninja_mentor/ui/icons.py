"""Icons of the Lucide set (ISC), read one by one from its archive and drawn in the theme's colours."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QAbstractButton

    from ninja_mentor.ui.theme.theme import Theme

RATIOS: Final = (1.0, 2.0)


class Icons:
    """Draws icons by their Lucide name, such as "lightbulb"; an unknown name raises `KeyError`."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._archive: ZipFile | None = None
        self._drawings: dict[str, str] = {}
        self._drawn: dict[tuple[str, str, int], QIcon] = {}

    def icon(self, name: str, color: str = "ink", size: int = 16) -> QIcon:
        """The icon in a colour token, drawn for `size` and larger text, on plain and on fine screens."""
        tint = self.theme.color(color).name()
        side = self.theme.px(size)
        key = (name, tint, side)
        if key not in self._drawn:
            icon = QIcon()
            for ratio in RATIOS:
                icon.addPixmap(self._draw(name, tint, side, ratio))
            self._drawn[key] = icon
        return self._drawn[key]

    def pixmap(self, name: str, color: str = "ink", size: int = 16, ratio: float = 1.0) -> QPixmap:
        """The icon as a picture of `size` logical pixels, larger with larger text."""
        return self._draw(name, self.theme.color(color).name(), self.theme.px(size), ratio)

    def put(
        self,
        target: QAbstractButton | QAction,
        name: str,
        color: str = "ink",
        size: int = 16,
        checked: str = "",
    ) -> None:
        """Gives the button or action this icon, and again in the new colours after a theme switch.

        `checked` is the colour while a checkable button is down.
        """
        for old in target.findChildren(_Redraw, options=Qt.FindChildOption.FindDirectChildrenOnly):
            old.setParent(None)
            old.deleteLater()
        _Redraw(self, target, (name, color, size, checked))

    def _draw(self, name: str, tint: str, side: int, ratio: float) -> QPixmap:
        drawing = self._svg(name).replace("currentColor", tint)
        pixmap = QPixmap(QSize(side, side) * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side * ratio, side * ratio))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _svg(self, name: str) -> str:
        if name not in self._drawings:
            if self._archive is None:
                self._archive = ZipFile(_archive_path())
            self._drawings[name] = self._archive.read(f"{name}.svg").decode()
        return self._drawings[name]


class _Redraw(QObject):
    """Lives and dies with its target, so that a theme switch never meets a dead button."""

    def __init__(
        self, icons: Icons, target: QAbstractButton | QAction, drawn_as: tuple[str, str, int, str]
    ) -> None:
        super().__init__(target)
        self._icons, self._target, self._drawn_as = icons, target, drawn_as
        icons.theme.changed.connect(self.draw)
        self.draw()

    def draw(self) -> None:
        name, color, size, checked = self._drawn_as
        icon = self._icons.icon(name, color, size)
        if checked:
            icon = QIcon(icon)
            down = self._icons.icon(name, checked, size)
            for ratio in RATIOS:
                side = self._icons.theme.px(size)
                icon.addPixmap(down.pixmap(QSize(side, side), ratio), QIcon.Mode.Normal, QIcon.State.On)
        self._target.setIcon(icon)
        set_size = getattr(self._target, "setIconSize", None)
        if set_size is not None:
            set_size(QSize(self._icons.theme.px(size), self._icons.theme.px(size)))


def _archive_path() -> Path:
    spec = find_spec("lucide")  # only found, not imported: its own loader parses XML that is not needed
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("lucide")
    return Path(spec.submodule_search_locations[0]) / "lucide.zip"
