"""A desk without a window around it, for measuring a page by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer

from ninja_mentor.core.kernel.language import load_language
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.ui.application import set_fonts
from ninja_mentor.ui.desk import Desk
from ninja_mentor.ui.errors import ErrorLog, Troubles
from ninja_mentor.ui.icons import Icons
from ninja_mentor.ui.jobs import Jobs, Writer
from ninja_mentor.ui.settings import Settings
from ninja_mentor.ui.theme import Look, Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView, QApplication

    from ninja_mentor.core.workspace import Workspace


class Painted(QObject):
    """Waits until a view has been painted with other rows than those it had."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._is_new = False
        self._loop = QEventLoop()
        view.model().modelReset.connect(self._note_rows)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        if event.type() == QEvent.Type.Paint and self._is_new:
            QTimer.singleShot(0, self._loop.quit)
        return super().eventFilter(watched, event)

    def wait(self) -> None:
        """Lets the window and its readers work, as a running app does."""
        self._loop.exec()
        self._view.viewport().removeEventFilter(self)

    def _note_rows(self) -> None:
        self._is_new = True


class Nowhere:
    """Takes what a page asks of its window, and does nothing."""

    def open_page(self, page_id: str, **place: object) -> None: ...

    def back(self) -> None: ...

    def say(self, text: str, *, undo: bool = False) -> None: ...

    def warn(self, text: str) -> None: ...


def desk_for(qt: QApplication, workspace: Workspace) -> Desk:
    """Everything a page works with, as the window puts it together; errors are raised."""
    set_fonts(qt)
    theme = Theme(qt, "light")
    language = load_language(workspace.profile.language, resource("locale"))
    place = workspace.folder / "window"
    return Desk(
        workspace=workspace,
        look=Look(theme, Icons(theme), language),
        writer=Writer(workspace, _raise),
        jobs=Jobs(_raise),
        navigator=Nowhere(),
        toaster=Nowhere(),
        troubles=Troubles(language, ErrorLog(place)),
        settings=Settings(place / "window.ini"),
    )


def _raise(error: Exception) -> None:
    raise error
