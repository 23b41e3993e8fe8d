"""The app's icon as a picture file: Windows and macOS do not read SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from pathlib import Path

SIDE = 512


def draw_icon(drawing: Path, folder: Path) -> str:
    """Draws the SVG into a PNG in the folder, and gives its path; PyInstaller converts it further."""
    picture = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    folder.mkdir(parents=True, exist_ok=True)
    path = str(folder / "icon.png")
    picture.save(path)
    return path
