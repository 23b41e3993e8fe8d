"""The app shows itself: `python -m ninja_mentor.tour --out DIR`, without a person and without a display.

Drives the real window over a sample workspace, pictures every page, exports a pitch, says where it all is.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDeadlineTimer, QThread

from ninja_mentor.bootstrap import open_workspace
from ninja_mentor.core.kernel.language import load_language
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.overview.board import board
from ninja_mentor.core.pitch.exporting import Press, export_pitch, prepare
from ninja_mentor.core.pitch.ordering import Order
from ninja_mentor.ui.application import Application, system_language
from ninja_mentor.ui.errors import ErrorLog, Troubles, install_hooks
from ninja_mentor.ui.idea.rail import WORKSHEET
from ninja_mentor.ui.idea.rooms import ROOMS
from ninja_mentor.ui.settings import Settings
from ninja_mentor.ui.start.entrance import Entrance
from ninja_mentor.ui.welcome.page import WelcomePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.overview.board import BoardRow
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.main_window import MainWindow
    from ninja_mentor.ui.start.sitting import Sitting

SIZE: Final = (1280, 800)
PATIENCE: Final = 60_000  # milliseconds for one page
CALM: Final = 150  # milliseconds without work before a picture is taken
FILES: Final = {"pdf": "pitch", "png": "pitch", "txt": "pitch", "pptx": "deck", "slides": "deck"}  # by format
NAME: Final = "Mariana Quispe"  # whoever is shown around
WORKSPACE: Final = "sample-workspace"


class TourError(Exception):
    """Something did not come within the time it may take."""


class Tour:
    """One run of the app, as a person would go through it."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self.trouble: list[str] = []
        self.made: list[Path] = []
        settings = Settings(out / "window.ini")
        settings.theme = "light"
        self._app = Application(["tour"], settings, load_language(system_language(), resource("locale")))
        self._troubles = Troubles(self._app.look.language, ErrorLog(out))
        self._troubles.told.connect(self.trouble.append)
        self._troubles.broke.connect(lambda log: self.trouble.append(f"see {log}"))
        self._uninstall = install_hooks(self._troubles)
        self._entrance = Entrance(self._app, self._troubles, open_workspace, None)

    @property
    def _window(self) -> MainWindow:
        return self._app.window or self._app.new_window()

    def go(self) -> None:
        """All stations, in order."""
        self._show()
        self._entrance.open(self._out / WORKSPACE)
        self._until(lambda: isinstance(self._window.current_page(), WelcomePage))
        welcome = self._window.current_page()
        self._picture("01-welcome")
        assert isinstance(welcome, WelcomePage)  # noqa: S101  (waited for)
        welcome.form.name.setText(NAME)
        welcome.sample.click()
        self._until(lambda: self._entrance.sitting is not None)
        self._show()
        sitting = self._entrance.sitting
        assert sitting is not None  # noqa: S101  (waited for)
        workspace = sitting.desk.workspace
        idea_id = furthest_idea(workspace)
        self._pages(sitting, idea_id)
        for shape, name in FILES.items():
            order = Order(workspace.profile.language, shape)
            target = self._out / f"{name}.{order.suffix}"
            export_pitch(workspace, idea_id, order, target)
            self.made.append(target)
        self._window.close()
        self._entrance.close()

    def end(self) -> None:
        """Frees everything, also in the middle of the way."""
        self._entrance.close()
        self._uninstall()

    def _pages(self, sitting: Sitting, idea_id: str) -> None:
        window = self._window
        self._visit("02-today", "today")
        self._visit("03-ideas", "ideas")
        for number, room in enumerate((WORKSHEET, *(room.id for room in ROOMS)), 1):
            self._visit(f"04-idea-{number}-{room}", "idea", idea_id=idea_id, room=room)
        self._visit("05-pitch", "pitch", idea_id=idea_id)
        self._visit("06-mentoring", "mentoring")
        self._visit("07-people", "people")
        self._visit("08-exchange", "exchange")
        self._visit("09-workspace", "workspace")
        self._visit("10-trash", "trash")
        window.open_page("today")
        sitting.palette.open()
        sitting.palette.field.setText("cafe")
        self._until(lambda: bool(sitting.palette.rows.rows) and sitting.palette.answers("cafe"))
        self._picture("11-search")
        sitting.palette.close_palette()
        self._app.theme.choose("dark")
        self._visit("12-dark-ideas", "ideas")
        self._visit("13-dark-idea", "idea", idea_id=idea_id, room="worksheet")
        self._app.theme.choose("light")

    def _visit(self, name: str, page: str, **place: object) -> None:
        self._window.open_page(page, **place)
        self._picture(name)

    def _picture(self, name: str) -> None:
        self._rest()
        file = self._out / f"{name}.png"
        self._window.grab().save(str(file))
        self.made.append(file)

    def _show(self) -> None:
        self._window.show()
        self._window.resize(*SIZE)

    def _rest(self) -> None:
        """Waits until nothing has been under way for a moment."""
        calm = QDeadlineTimer(CALM)
        late = QDeadlineTimer(PATIENCE)
        while not calm.hasExpired():
            if late.hasExpired():
                raise TourError("The window did not come to rest.")
            self._app.qt.processEvents()
            sitting = self._entrance.sitting
            if sitting is not None and (sitting.desk.jobs.busy or sitting.desk.writer.busy):
                calm.setRemainingTime(CALM)
            QThread.msleep(5)

    def _until(self, there: Callable[[], bool]) -> None:
        late = QDeadlineTimer(PATIENCE)
        while not there():
            if late.hasExpired() or self.trouble:
                raise TourError("; ".join(self.trouble) or "The next page did not come.")
            self._app.qt.processEvents()
            QThread.msleep(5)


def furthest_idea(workspace: Workspace) -> str:
    """The idea that is nearest to a pitch in the person's language: fully written first, then the latest stage."""
    order = [stage.id for stage in workspace.workflow.stages]
    language, press = workspace.profile.language, Press()

    def ready(row: BoardRow) -> tuple[int, int]:
        lacks = len(prepare(workspace, row.id, Order(language), press).about_words)
        return -lacks, order.index(row.stage) if row.stage in order else -1

    return max(workspace.ask(board, language, workspace.today), key=ready).id


def main() -> int:
    """The program; gives its exit code."""
    parser = argparse.ArgumentParser(prog="ninja_mentor.tour", description="Shows the app in pictures.")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the files go")
    out: Path = parser.parse_args().out.absolute()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    out.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(out / WORKSPACE, ignore_errors=True)  # an earlier tour's
    tour = Tour(out)
    try:
        tour.go()
    except TourError as error:
        tour.trouble.append(str(error))
    finally:
        tour.end()
    for line in (f"Sample workspace: {out / WORKSPACE}", *map(str, tour.made)):
        print(line)  # noqa: T201  (what this program is for)
    for line in tour.trouble:
        print(line, file=sys.stderr)  # noqa: T201
    return 1 if tour.trouble else 0


if __name__ == "__main__":
    sys.exit(main())
