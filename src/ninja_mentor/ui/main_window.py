"""The frame: sidebar, header, one page at a time, a toast. It knows of no feature."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QMessageBox,
    QPlainTextEdit,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from ninja_mentor.core.kernel.changes import Changes
from ninja_mentor.ui import actions
from ninja_mentor.ui.frame.header import Header
from ninja_mentor.ui.frame.history import History, Place
from ninja_mentor.ui.frame.sidebar import Sidebar
from ninja_mentor.ui.frame.toast import Toast
from ninja_mentor.ui.widgets.flash_band import FlashBand

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from ninja_mentor.ui.navigation import Crumb, Page, PageEntry
    from ninja_mentor.ui.settings import Settings
    from ninja_mentor.ui.theme import Look

BRAND = "Ninja Mentor"
FRAME = QSize(4, 40)  # of a window, before the system tells


class MainWindow(QMainWindow):
    """Navigator and toaster of all pages. Its signals are what the person wants of the whole app."""

    undo_wanted = Signal()
    redo_wanted = Signal()
    search_wanted = Signal()
    new_wanted = Signal()
    page_shown = Signal(str)
    closed = Signal()  # hidden already: every field has said its last words

    def __init__(self, look: Look, settings: Settings) -> None:
        super().__init__()
        self._look = look
        self._settings = settings
        self._entries: dict[str, PageEntry] = {}
        self._pages: dict[str, QWidget] = {}
        self._missed: dict[str, Changes] = {}
        self._history = History()
        self.setWindowTitle(BRAND)
        self.setMinimumSize(640, 480)
        self.sidebar = Sidebar(look, BRAND)
        self.header = Header(look)
        self.band = FlashBand(look)
        self._stack = QStackedWidget()
        self._stack.addWidget(QWidget())  # bare paper until the first page is there
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.band)
        column.addWidget(self._stack, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(right, 1)
        self.setCentralWidget(whole)
        self.toast = Toast(look, right)
        self.sidebar.chosen.connect(self._go_from_sidebar)
        self.header.gone_to.connect(self._go_up)
        self.toast.undo_wanted.connect(self.undo_wanted)
        look.theme.changed.connect(self._fold)
        self._make_shortcuts()
        self.resize(1280, 800)
        self.restoreGeometry(settings.geometry("window"))
        self._stay_on_screen()

    def _stay_on_screen(self) -> None:
        """No larger than the screen's free part, less the frame that the system will put around it."""
        if not self.isMaximized() and not self.isFullScreen():
            free = self.screen().availableGeometry().size()
            self.resize(self.size().boundedTo(free - FRAME).expandedTo(self.minimumSize()))

    # -- pages -----------------------------------------------------------------------------------------

    def set_pages(self, entries: Sequence[PageEntry]) -> None:
        """The pages there are; none is made before it is shown. Ctrl+1… follow their order."""
        self._entries = {entry.id: entry for entry in entries}
        self.sidebar.set_entries([entry for entry in entries if entry.in_sidebar])
        self._fold()
        for entry in entries:
            if entry.shortcut:
                self._on_keys(entry.shortcut, partial(self.open_page, entry.id))

    def open_page(self, page_id: str, **place: object) -> None:
        """Shows a page at a place; the page before is what `back` returns to."""
        self._history.go(Place(page_id, place))
        self._show_current()

    def back(self) -> None:
        """Shows what was shown before."""
        if self._history.back():
            self._show_current()

    def current_page(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    def page(self, page_id: str) -> QWidget | None:
        """A page, if it was ever shown."""
        return self._pages.get(page_id)

    def take_changes(self, changes: Changes) -> None:
        """Refreshes the page that is shown; the others catch up when they are."""
        shown = self._history.current.page if self._history.current else ""
        for page_id, widget in self._pages.items():
            if page_id == shown:
                cast("Page", widget).refresh(changes)
            else:
                self._missed[page_id] = _together(self._missed.get(page_id), changes)

    # -- what pages and bootstrap say ------------------------------------------------------------------

    def say(self, text: str, *, undo: bool = False) -> None:
        """A line at the bottom that goes by itself."""
        self.toast.say(text, undo=undo)

    def warn(self, text: str) -> None:
        """A band under the header that stays until it is closed."""
        self.band.show_text(text, "amber")

    def set_badge(self, page_id: str, number: int) -> None:
        """How many things wait on a page."""
        self.sidebar.set_badge(page_id, number)

    def set_status(self, *lines: str, well: bool = True) -> None:
        """The quiet lines at the foot of the sidebar, and whether all is well."""
        self.sidebar.set_status(lines, well=well)

    def show_bug(self, log: str) -> None:
        """Says that something broke and where its log is; once, however often it breaks meanwhile."""
        if self.findChild(QMessageBox, "bug") is not None:
            return
        say = self._look.say
        box = QMessageBox(
            QMessageBox.Icon.NoIcon, BRAND, say("Something broke; your words are safe."), parent=self
        )
        box.setObjectName("bug")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(
            say("What happened is written in {file}. Everything saved is still there.", file=log)
        )
        folder = box.addButton(say("Show the file"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(say("Go on"), QMessageBox.ButtonRole.AcceptRole)
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(log).parent))))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def come_forward(self) -> None:
        """Shows the window before all others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # -- inside ----------------------------------------------------------------------------------------

    def _show_current(self) -> None:
        place = self._history.current
        if place is None:
            return
        widget = self._made(place.page)
        page = cast("Page", widget)
        missed = self._missed.pop(place.page, None)
        page.show_place(**place.facts)
        if missed is not None:
            page.refresh(missed)
        self.band.hide()
        self._stack.setCurrentWidget(widget)
        entry = self._entries[place.page]
        self.sidebar.choose(entry.parent or entry.id)
        self._show_header(widget)
        if self.focusWidget() is None or not self._stack.isAncestorOf(self.focusWidget()):
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page_shown.emit(place.page)

    def _made(self, page_id: str) -> QWidget:
        if page_id not in self._pages:
            widget = self._entries[page_id].factory()
            self._pages[page_id] = widget
            self._stack.addWidget(widget)
            cast("Page", widget).header_changed.connect(partial(self._show_header, widget))
        return self._pages[page_id]

    def _show_header(self, widget: QWidget) -> None:
        if widget is self._stack.currentWidget():
            page = cast("Page", widget)
            self.header.show_page(page.title(), page.breadcrumb(), page.header_actions())
            self.setWindowTitle(f"{page.title()[:80]} · {BRAND}")

    def _go_from_sidebar(self, page_id: str) -> None:
        self.open_page(page_id)

    def _go_up(self, crumb: Crumb) -> None:
        self.open_page(crumb.page, **crumb.place)

    def _make_shortcuts(self) -> None:
        for action, run in (
            (actions.NEW_IDEA, self._new),
            (actions.SEARCH, self.search_wanted.emit),
            (actions.UNDO, self.undo_wanted.emit),
            (actions.REDO, self.redo_wanted.emit),
            (actions.BACK, self._escape),
            (actions.QUIT, self.close),
        ):
            for keys in action.keys:
                self._on_keys(keys, run)

    def _on_keys(self, keys: str, run: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(lambda: run())

    def _new(self) -> None:
        """What is new on this page; a new idea where the page has nothing of its own."""
        action = self.header.action_for("Ctrl+N")
        if action is not None and action.run is not None:
            action.run()
        else:
            self.new_wanted.emit()

    def _escape(self) -> None:
        """Out of the field first, then back."""
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit) and self._stack.isAncestorOf(field):
            self._stack.setFocus(Qt.FocusReason.OtherFocusReason)
            if QApplication.focusWidget() is field:
                field.clearFocus()
        else:
            self.back()

    def _fold(self) -> None:
        self.sidebar.set_folded(self._look.theme.is_narrow(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.set_geometry("window", QByteArray(self.saveGeometry()))
        self._settings.save()
        super().closeEvent(event)
        self.hide()  # fields hand over what was typed when they are hidden
        self.closed.emit()


def _together(one: Changes | None, other: Changes) -> Changes:
    if one is None:
        return other
    kinds = {*one.touched, *other.touched}
    return Changes({kind: one.ids(kind) | other.ids(kind) for kind in kinds}, other.label, other.facts)
