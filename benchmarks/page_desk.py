"""A desk without a window around it, for measuring a page by itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Final

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
    from pathlib import Path

    from PySide6.QtWidgets import QAbstractItemView, QApplication

    from ninja_mentor.core.workspace import Workspace

LIMIT: Final = 120  # seconds


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


def shown_by(module: str, folder: Path) -> dict[str, float]:
    """What `python -m benchmarks.MODULE FOLDER` measures, in a process of its own, in a window without a screen."""
    command = [sys.executable, "-m", f"benchmarks.{module}", str(folder)]
    place = str(folder.parent / "user")  # a person's own settings stay as they are (Linux)
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": place}
    done = subprocess.run(
        command, env=surroundings, capture_output=True, text=True, timeout=LIMIT, check=True
    )
    return {name: float(value) for name, value in json.loads(done.stdout.splitlines()[-1]).items()}


def _raise(error: Exception) -> None:
    raise error
