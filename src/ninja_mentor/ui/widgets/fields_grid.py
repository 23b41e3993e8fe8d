"""Fields side by side where there is room, below one another where there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ninja_mentor.ui.theme import Look


class FieldsGrid(QWidget):
    """At most `most` columns of at least `least` designed pixels each.

    With `even`, so many that this number of fields leaves no row half empty.
    """

    def __init__(self, look: Look, least: int = 220, most: int = 2, *, even: int = 0) -> None:
        super().__init__()
        self._look, self._least, self._most = look, least, most
        self._even = even
        self._items: list[tuple[QWidget, bool]] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(LARGE)
        self._grid.setVerticalSpacing(MEDIUM)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.theme.changed.connect(self._arrange)

    def add(self, widget: QWidget, *, wide: bool = False) -> None:
        """Puts a widget last; a `wide` one has a row of its own."""
        self._items.append((widget, wide))
        widget.setParent(self)
        self._columns = 0
        self._arrange()

    def columns(self) -> int:
        """How many columns there are now."""
        return self._columns

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest field alone: the columns follow the width, not the other way round."""
        widest = max((widget.minimumSizeHint().width() for widget, _ in self._items), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room = (self.width() + LARGE) // (self._look.theme.px(self._least) + LARGE)
        columns = max(1, min(self._most, room))
        while self._even % columns:
            columns -= 1
        if columns == self._columns:
            return
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        row = column = 0
        for widget, wide in self._items:
            if wide and column:
                row, column = row + 1, 0
            self._grid.addWidget(widget, row, column, 1, columns if wide else 1, Qt.AlignmentFlag.AlignTop)
            column += columns if wide else 1
            if column >= columns:
                row, column = row + 1, 0
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self.updateGeometry()
