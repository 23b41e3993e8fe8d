"""Cards beside and below one another, all of one width, as many in a row as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ninja_mentor.ui.theme.tokens import MEDIUM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ninja_mentor.ui.theme import Look


class TileGrid(QWidget):
    """`least` is the designed width below which a card is too narrow."""

    def __init__(self, look: Look, least: int) -> None:
        super().__init__()
        self._look, self._least = look, least
        self._tiles: list[QWidget] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(MEDIUM)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        look.theme.changed.connect(self._arrange)

    def columns(self) -> int:
        """How many cards stand in a row."""
        return max(1, self._columns)

    def set_tiles(self, tiles: Sequence[QWidget]) -> None:
        """The cards in their order; what is not among them is taken out."""
        for tile in self._tiles:
            if tile not in tiles:
                self._grid.removeWidget(tile)
        self._tiles = list(tiles)
        self._columns = 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        least = self._look.theme.px(self._least) + MEDIUM
        columns = max(1, (self.width() + MEDIUM) // least)
        if columns == self._columns:
            return
        for column in range(max(columns, self._grid.columnCount())):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
            self._grid.setColumnMinimumWidth(column, 0)
        self._columns = columns
        for number, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, number // columns, number % columns)
