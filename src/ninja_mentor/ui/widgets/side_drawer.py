"""A pane at the right of a page that becomes a drawer over it where the window is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.ui.theme.theme import restyle
from ninja_mentor.ui.theme.tokens import LARGE, SMALL
from ninja_mentor.ui.widgets.button import IconButton
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ninja_mentor.ui.settings import Settings
    from ninja_mentor.ui.theme import Look

USUAL_WIDTH: Final = 280


class SideDrawer(QWidget):
    """`main` at the left, `side` at the right. `narrow_changed(bool)` tells when the pane became a drawer."""

    narrow_changed = Signal(bool)

    def __init__(
        self,
        look: Look,
        main: QWidget,
        side: QWidget,
        title: str,
        settings: Settings | None = None,
        name: str = "",
        width: int = USUAL_WIDTH,
    ) -> None:
        super().__init__()
        self._look, self._settings, self._name, self._width = look, settings, name, width
        self._is_narrow = False
        self._open = False
        self._wanted = settings.flag(f"pane-{name}", default=True) if settings is not None and name else True
        self._main = main
        self._pane = _Pane(look, side, title, self)
        self._pane.closed.connect(self.close_drawer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(main, 1)
        row.addWidget(self._pane)
        self._row = row
        self._toggle = IconButton(look, "panel-right", title, self.toggle)
        look.theme.changed.connect(self._arrange)
        self._arrange()

    def toggle_button(self) -> IconButton:
        """The button that shows and hides the pane, for the page's header."""
        return self._toggle

    def is_open(self) -> bool:
        """Whether the pane can be seen."""
        return not self._pane.isHidden()

    def toggle(self) -> None:
        """Shows or hides the pane."""
        if self._is_narrow:
            self._open = not self._open
        else:
            self._wanted = not self._wanted
            if self._settings is not None and self._name:
                self._settings.set_flag(f"pane-{self._name}", on=self._wanted)
        self._arrange()
        if self.is_open() and self._is_narrow:
            self._pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_drawer(self) -> None:
        """Makes sure that the pane can be seen."""
        if not self.is_open():
            self.toggle()

    def close_drawer(self) -> None:
        """Puts the drawer away; a pane beside the page stays."""
        if self._open:
            self._open = False
            self._arrange()
            self._toggle.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self._look.theme.is_narrow(self.window().width())
        changed = narrow != self._is_narrow
        self._is_narrow = narrow
        width = min(self._look.theme.px(self._width), max(self.width() - 48, 160))
        self._pane.setFixedWidth(width)
        self._pane.set_drawer(narrow)
        if narrow:
            self._row.removeWidget(self._pane)
            self._pane.setParent(self)
            self._pane.setGeometry(self.width() - width, 0, width, self.height())
            self._pane.setVisible(self._open)
            self._pane.raise_()
        else:
            if self._row.indexOf(self._pane) < 0:
                self._row.addWidget(self._pane)
            self._open = False
            self._pane.setVisible(self._wanted)
        if changed:
            self.narrow_changed.emit(narrow)


class _Pane(QFrame):
    """The pane itself; as a drawer it has a head with a button to close it."""

    closed = Signal()

    def __init__(self, look: Look, side: QWidget, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._drawer = False
        self.setProperty("ground", "pane-right")
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(LARGE, SMALL, SMALL, 0)
        head.addWidget(Text(title, "caption", "quiet", wrap=False), 1)
        head.addWidget(IconButton(look, "x", look.say("Close"), self.closed.emit))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(side, 1)
        self._head.hide()

    def set_drawer(self, drawer: bool) -> None:  # noqa: FBT001  (a setter)
        self._drawer = drawer
        self._head.setVisible(drawer)
        restyle(self, "ground", "drawer" if drawer else "pane-right")

    def event(self, event: QEvent) -> bool:
        if (
            self._drawer
            and event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()  # before the window takes it as a step back
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._drawer and event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
