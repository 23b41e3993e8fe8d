"""The whole app as it starts for a person, on a folder of the test's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.bootstrap import make_parts
from ninja_mentor.core.kernel.language import load_language
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.workspace import Workspace
from ninja_mentor.ui.application import Application
from ninja_mentor.ui.errors import ErrorLog, Troubles
from ninja_mentor.ui.settings import Settings
from ninja_mentor.ui.start.entrance import Entrance
from tests.flows.person import Person
from tests.ui.conftest import no_silent_trouble  # noqa: F401  (a fixture for every test here)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ninja_mentor.ui.main_window import MainWindow
    from ninja_mentor.ui.search.palette import SearchPalette


class Running:
    """The app while it runs: start it again on the same folder with `start`."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._parts = make_parts(devices=place / "devices")
        self.folder = place / "workspace"
        self._entrance: Entrance | None = None
        self._application: Application | None = None
        self.trouble: list[str] = []

    def start(self, language: str) -> Person:
        """Opens the window as a start of the program does."""
        settings = Settings(self._place / "config" / "window.ini")
        settings.theme = "light"
        app = Application([], settings, load_language(language, resource("locale")))
        troubles = Troubles(app.look.language, ErrorLog(self._place))
        troubles.told.connect(self.trouble.append)
        troubles.broke.connect(lambda log: self.trouble.append((self._place / log).read_text("utf-8")))
        entrance = Entrance(app, troubles, self._open, None)
        self._application, self._entrance = app, entrance
        assert app.window is not None
        app.window.resize(1280, 800)
        app.window.show()
        entrance.open(self.folder)

        def window() -> MainWindow:
            assert app.window is not None
            return app.window

        return Person(window, entrance)

    def before(self) -> Workspace:
        """The workspace while no window is open, to write what others have written; close it."""
        return self._open(self.folder, acting_as=None)

    @property
    def workspace(self) -> Workspace:
        """The open workspace, to compare what is seen with what is stored."""
        assert self._entrance is not None
        assert self._entrance.sitting is not None
        return self._entrance.sitting.desk.workspace

    @property
    def palette(self) -> SearchPalette:
        """The search over everything."""
        assert self._entrance is not None
        assert self._entrance.sitting is not None
        return self._entrance.sitting.palette

    def quit(self) -> None:
        """Closes the window as a person does; everything typed is stored."""
        if self._entrance is None or self._application is None:
            return
        window = self._application.window
        if window is not None:
            window.close()
        self._entrance.close()
        if window is not None:
            window.deleteLater()
        self._entrance = self._application = None

    def _open(self, folder: Path, *, acting_as: str | None) -> Workspace:
        return Workspace.open(folder, self._parts, acting_as=acting_as)


@pytest.fixture
def running(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:  # noqa: ARG001
    app = Running(tmp_path)
    # The end of the program would end the test's own event loop.
    monkeypatch.setattr("PySide6.QtWidgets.QApplication.quit", lambda *_: None)
    yield app
    app.quit()
    assert app.trouble == []


@pytest.fixture
def chosen_file(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Answers the system's file dialogs, which belong to no test, with this path."""

    def choose(path: Path) -> None:
        dialog = "ninja_mentor.ui.widgets.folder_dialog.QFileDialog"
        monkeypatch.setattr(f"{dialog}.getExistingDirectory", lambda *_args: str(path))
        monkeypatch.setattr(f"{dialog}.getSaveFileName", lambda *_args: (str(path), ""))
        monkeypatch.setattr(f"{dialog}.getOpenFileName", lambda *_args: (str(path), ""))

    return choose
