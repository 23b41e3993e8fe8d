"""The head of a page: where it lies, its title, and what can be done, at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from ninja_mentor.ui.navigation import Crumb, PageAction
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL, WIDE
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.text import OneLine, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent

    from ninja_mentor.ui.theme import Look

LONGEST_CRUMB: Final = 32
ROOM_FOR_TITLE: Final = 150


class Header(QFrame):
    """`gone_to(Crumb)` fires when a step back up is pressed."""

    gone_to = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._actions: list[PageAction] = []
        self._buttons: dict[str, QPushButton] = {}
        self._kept: list[QWidget] = []
        self._left = ""  # the words of the button that the focus was taken from
        self.setProperty("ground", "header")
        self._crumbs = QHBoxLayout()
        self._crumbs.setSpacing(look.theme.px(2))
        self._crumb_line = QWidget()
        self._crumb_line.setLayout(self._crumbs)
        self._crumbs.setContentsMargins(0, 0, 0, 0)
        self._title = OneLine("", "title")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._crumb_line)
        words.addWidget(self._title)
        words.addStretch(1)
        self._right = QHBoxLayout()
        self._right.setSpacing(MEDIUM)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(WIDE, SMALL, WIDE, SMALL)
        self._row.setSpacing(MEDIUM)
        self._row.addLayout(words, 1)
        self._row.addLayout(self._right)
        self._more = Button(look, look.say("More"), icon="ellipsis")
        self._more.setMenu(QMenu(self._more))
        self._more.hide()
        self.setMinimumHeight(look.theme.px(60))
        look.theme.changed.connect(self._grow)

    def title(self) -> str:
        """The title as shown."""
        return self._title.whole()

    def show_page(self, title: str, crumbs: Sequence[Crumb], actions: Sequence[PageAction | QWidget]) -> None:
        """Shows the head of another page, or of the same page anew; the focus stays on a button of its words."""
        self._hold_focus()
        self._title.setText(title)
        self._show_crumbs(crumbs)
        self._show_actions(actions)
        self._arrange()

    def action_for(self, keys: str) -> PageAction | None:
        """The shown action of this shortcut, if it can be used now."""
        wanted = QKeySequence(keys)
        for action in self._actions:
            if action.shortcut and QKeySequence(action.shortcut) == wanted and action.enabled:
                return action
        return None

    def button(self, text: str) -> QPushButton | None:
        """The button of an action, by its words."""
        return self._buttons.get(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == event.Type.StyleChange and hasattr(self, "_more"):
            self._arrange()

    def _grow(self) -> None:
        self._crumbs.setSpacing(self._look.theme.px(2))
        self.setMinimumHeight(self._look.theme.px(60))
        self._arrange()

    def _show_crumbs(self, crumbs: Sequence[Crumb]) -> None:
        _clear(self._crumbs)
        for crumb in crumbs:
            text = crumb.text if len(crumb.text) <= LONGEST_CRUMB else crumb.text[: LONGEST_CRUMB - 1] + "…"
            link = QPushButton(text.replace("&", "&&"))
            link.setProperty("kind", "crumb")
            link.setAccessibleName(crumb.text)
            link.setCursor(Qt.CursorShape.PointingHandCursor)
            link.clicked.connect(lambda _=False, to=crumb: self.gone_to.emit(to))
            for widget in (link, Text("›", "caption", "quiet", wrap=False)):
                self._crumbs.addWidget(widget)
                widget.show()  # what is hidden counts for nothing when the row is measured
        self._crumbs.addStretch(1)
        self._crumb_line.setVisible(bool(crumbs))

    def _show_actions(self, actions: Sequence[PageAction | QWidget]) -> None:
        for widget in self._kept:
            if widget not in actions:
                widget.hide()
        _clear(self._right, keep=[*self._kept, self._more])
        self._kept = [item for item in actions if isinstance(item, QWidget)]
        self._actions = [item for item in actions if isinstance(item, PageAction)]
        # All of them before the first is shown: showing one may already have the row arranged.
        self._buttons = {action.text: self._make_button(action) for action in self._actions}
        self._right.addStretch(0)
        for item in actions:
            self._right.addWidget(item if isinstance(item, QWidget) else self._buttons[item.text])
        for widget in self._kept:
            widget.show()
        self._right.insertWidget(self._right.count() - 1 if self._has_primary_last() else -1, self._more)
        for button in self._buttons.values():
            button.show()

    def _has_primary_last(self) -> bool:
        return bool(self._actions) and self._actions[-1].primary

    def _make_button(self, action: PageAction) -> QPushButton:
        button = Button(
            self._look, action.text, action.run, "primary" if action.primary else "secondary", action.icon
        )
        button.setEnabled(action.enabled)
        button.setToolTip(action.tip or (f"{action.text} ({action.shortcut})" if action.shortcut else ""))
        if action.shortcut and self._needs_own_shortcut(action.shortcut):
            button.setShortcut(QKeySequence(action.shortcut))
        if action.menu:
            button.setText(f"{button.text()}  ▾")
            button.setMenu(_fill(QMenu(button), action.menu))
        return button

    def _needs_own_shortcut(self, keys: str) -> bool:
        return QKeySequence(keys) != QKeySequence("Ctrl+N")  # the window hands that one on

    def _hold_focus(self) -> None:
        """Takes the focus from a button that is about to go; Qt would hand it to the sidebar."""
        focused = self.window().focusWidget()
        left = next((words for words, button in self._reachable().items() if button is focused), "")
        if left:
            self._left = left
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_focus_back(self) -> None:
        """While the button cannot be used, the header keeps the focus for it, unless the person goes on."""
        if self.window().focusWidget() is not self:
            self._left = ""
        button = self._reachable().get(self._left)
        if button is not None and button.isHidden():
            button = self._more
        if button is not None and button.isEnabled():
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reachable(self) -> dict[str, QPushButton]:
        return {**self._buttons, self._more.words(): self._more}

    def _arrange(self) -> None:
        """One row; if that is too wide, the lesser actions go into a menu; then two rows."""
        self._hold_focus()
        words = max(self._look.theme.px(ROOM_FOR_TITLE), self._crumb_line.minimumSizeHint().width())
        room = self.width() - 2 * WIDE - MEDIUM - words
        self._fold(folded=False)
        if self._right.sizeHint().width() > room and len(self._foldable()) > 0:
            self._fold(folded=True)
        stacked = self._right.sizeHint().width() > room
        wanted = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
        self._give_focus_back()

    def _foldable(self) -> list[PageAction]:
        return [action for action in self._actions if not action.primary]

    def _fold(self, *, folded: bool) -> None:
        foldable = self._foldable()
        for action in foldable:
            self._buttons[action.text].setVisible(not folded)
        self._more.setVisible(folded)
        if folded:
            menu = self._more.menu()
            menu.clear()
            _fill(menu, foldable)


def _fill(menu: QMenu, actions: Sequence[PageAction | None]) -> QMenu:
    for action in actions:
        if action is None:
            menu.addSeparator()
        elif action.menu:
            _fill(menu.addMenu(action.text.replace("&", "&&")), action.menu)
        else:
            item = QAction(action.text.replace("&", "&&"), menu)
            item.setEnabled(action.enabled)
            item.triggered.connect(_calling(action.run))
            menu.addAction(item)
    return menu


def _calling(run: Callable[[], object] | None) -> Callable[[], None]:
    def call() -> None:
        if run is not None:
            run()

    return call


def _clear(layout: QHBoxLayout, keep: Sequence[QWidget] = ()) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None and widget not in keep:
            widget.hide()
            widget.deleteLater()
