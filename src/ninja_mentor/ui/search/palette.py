"""Search everything: type, see where it stands, press Enter to be there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.text import WORD, fold
from ninja_mentor.core.overview.finding import recent_ideas
from ninja_mentor.ui.search.delegate import ROW_ROLE, RowDelegate
from ninja_mentor.ui.search.rows import rows_of_commands, rows_of_hits, rows_of_ideas
from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, SMALL
from ninja_mentor.ui.widgets.search_field import SearchField
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from ninja_mentor.core.overview.finding import Hit
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.navigation import PageAction
    from ninja_mentor.ui.search.rows import Row

WIDTH: Final = 680
SHOWN: Final = 30
RECENT: Final = 5
KEYS: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 6,
    Qt.Key.Key_PageUp: -6,
}


class SearchPalette(QWidget):
    """Lies over the whole window while it is open. `commands` are offered beside what is found."""

    def __init__(self, desk: Desk, over: QWidget, commands: Sequence[PageAction]) -> None:
        super().__init__(over)
        self._desk = desk
        self._over = over
        self._commands = commands
        self._answered: str | None = None  # the words that the list answers
        self._open_first = False
        self._came_from: QWidget | None = None
        say = desk.look.say
        self.field = SearchField(desk.look, say("Search ideas, answers, notes and people"))
        self.field.setMaximumWidth(16_777_215)
        self.list = QListView()
        self.rows = _Rows(self)
        self.list.setModel(self.rows)
        self.list.setItemDelegate(RowDelegate(desk.look, self.list))
        self.list.setProperty("bare", "true")
        self.list.setAccessibleName(say("Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._go_to)
        self._note = Text("", "caption", "quiet")
        self.panel = QFrame(self)
        self.panel.setProperty("ground", "card")
        self.panel.setAccessibleName(say("Search everything"))
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self._note)
        self.field.edited.connect(self._look_for)
        self.field.installEventFilter(self)
        over.installEventFilter(self)
        desk.look.theme.changed.connect(self._place)
        self.hide()

    def open(self) -> None:
        """Shows the palette, or takes the person back to its field."""
        if self.isHidden():
            self._came_from = self._over.focusWidget()
            self.field.clear()
            self._answered = None
            self._place()
            self.show()
            self.raise_()
            self._look_for("")
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_palette(self) -> None:
        """Puts the palette away; the focus goes back to where it was."""
        if self.isHidden():
            return
        self.hide()
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> Row | None:
        """The row that Enter opens."""
        index = self.list.currentIndex()
        return index.data(ROW_ROLE) if index.isValid() else None

    def answers(self, words: str) -> bool:
        """Whether the list shows what was found for these words."""
        return self._answered == words

    # -- finding ---------------------------------------------------------------------------------------

    def _look_for(self, words: str) -> None:
        if words == self._answered:
            return
        desk = self._desk
        if words:
            desk.jobs.run(
                desk.workspace.search, words, SHOWN, then=lambda hits: self._found(words, hits), topic=self
            )
        else:
            author = desk.workspace.author.id
            desk.jobs.run(
                desk.workspace.ask,
                recent_ideas,
                author,
                RECENT,
                then=lambda hits: self._found("", hits),
                topic=self,
            )

    def _found(self, words: str, hits: list[Hit]) -> None:
        desk, say = self._desk, self._desk.look.say
        show = rows_of_hits if words else rows_of_ideas
        rows = show(hits, desk.workspace.workflow, desk.language)
        rows += rows_of_commands(self._commands, WORD.findall(fold(words)), say("Go to and do"))
        self._answered = words
        self.rows.show(rows)
        self._choose(0, 1)
        if words and not hits:
            self._note.setText(
                say("Nothing has all of these words. Try fewer, or only the beginning of one.")
            )
        else:
            self._note.setText(say("↑ ↓ choose · Enter opens · Esc closes"))
        self._place()
        if self._open_first:
            self._open_first = False
            self._go_to(self.list.currentIndex())

    def _choose(self, number: int, step: int) -> None:
        """The row of this number, or the next one that is no heading."""
        rows = self.rows.rows
        while 0 <= number < len(rows) and rows[number].is_heading:
            number += 1 if step > 0 else -1
        if 0 <= number < len(rows):
            self.list.setCurrentIndex(self.rows.index(number))
            if number <= 1:
                self.list.scrollToTop()
            row = rows[number]
            self.list.setAccessibleDescription(" · ".join(filter(None, (row.title, row.note, row.words))))

    def _go_to(self, index: QModelIndex | QPersistentModelIndex) -> None:
        row: Row | None = index.data(ROW_ROLE) if index.isValid() else None
        if row is None or row.is_heading:
            return
        self.close_palette()
        if row.run is not None:
            row.run()
        else:
            self._desk.navigator.open_page(row.page, **row.place)

    # -- keys and place --------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over:
            if event.type() == QEvent.Type.Resize:
                self._place()
        elif watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_palette()
        elif key in KEYS:
            step = KEYS[key]
            last = len(self.rows.rows) - 1
            self._choose(min(max(self.list.currentIndex().row() + step, 0), last), step)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.field.words() == self._answered:
                self._go_to(self.list.currentIndex())
            else:
                self._open_first = True
                self._look_for(self.field.words())
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            pass  # the window behind must not be reached while the palette lies over it
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.close_palette()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 140 if self._desk.look.theme.is_dark else 70))

    def _place(self) -> None:
        theme = self._desk.look.theme
        self.setGeometry(self._over.rect())
        width = min(theme.px(WIDTH), self.width() - 2 * LARGE)
        top = min(theme.px(72), self.height() // 10)
        rows = sum(self.list.sizeHintForRow(number) for number in range(len(self.rows.rows)))
        around = self.field.sizeHint().height() + self._note.sizeHint().height() + 2 * SMALL + 2 * MEDIUM + 6
        height = min(around + max(rows, theme.px(40)), self.height() - 2 * top)
        self.panel.setGeometry((self.width() - width) // 2, top, width, height)


class _Rows(QAbstractListModel):
    """The rows, as Qt asks for them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  (Qt's)
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return " · ".join(part for part in (row.title, row.note, row.words) if part)
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if self.rows[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
