"""The quiet line at the bottom: what was just done, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, SMALL
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.ui.theme import Look

SHOWN_FOR: Final = 7000  # milliseconds; it is only a reminder, Ctrl+Z works on
WIDEST: Final = 620


class Toast(QFrame):
    """Lies over the bottom of its parent; `undo_wanted()` fires when its button is pressed."""

    undo_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._over = parent
        self.setProperty("ground", "toast")
        self._words = Text("", wrap=True)
        self._undo = QPushButton(look.say("Undo"))
        self._undo.setToolTip("Ctrl+Z")
        # A focus that loses its place must not land here, where a Space would undo; the keys are Ctrl+Z.
        self._undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._undo.clicked.connect(self._take_back)
        row = QHBoxLayout(self)
        row.setContentsMargins(LARGE, SMALL, SMALL, SMALL)
        row.setSpacing(MEDIUM)
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, *, undo: bool) -> None:
        """Shows the text for a while."""
        self._words.setText(text)
        self._undo.setVisible(undo)
        self.setAccessibleName(text)
        self.show()
        self._place()
        self.raise_()
        self._timer.start(SHOWN_FOR)

    def words(self) -> str:
        """What it says now; empty if it is not shown."""
        return self._words.text() if self.isVisible() else ""

    def label(self) -> QLabel:
        return self._words

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        over = self._over
        metrics = self._words.fontMetrics()
        wanted = metrics.horizontalAdvance(self._words.text()) + LARGE + SMALL + MEDIUM + 2
        if not self._undo.isHidden():
            wanted += self._undo.sizeHint().width() + MEDIUM
        width = min(wanted, self._look.theme.px(WIDEST), over.width() - 2 * LARGE)
        self.setFixedWidth(width)
        height = self.heightForWidth(width)
        self.resize(width, height if height > 0 else self.sizeHint().height())
        self.move((over.width() - width) // 2, over.height() - self.height() - LARGE)

    def _take_back(self) -> None:
        self.hide()
        self.undo_wanted.emit()

    def _go(self) -> None:
        if self.underMouse():
            self._timer.start(SHOWN_FOR)
        else:
            self.hide()
