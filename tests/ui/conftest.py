"""What tests of the window share: a look, executors that a test holds, and no silent trouble."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QKeyEvent

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import Language
from ninja_mentor.ui.application import set_fonts
from ninja_mentor.ui.desk import Desk
from ninja_mentor.ui.errors import ErrorLog, Troubles
from ninja_mentor.ui.icons import Icons
from ninja_mentor.ui.jobs import Jobs, Writer
from ninja_mentor.ui.settings import Settings
from ninja_mentor.ui.theme import Look, Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QMessageLogContext
    from PySide6.QtWidgets import QApplication, QWidget

    from ninja_mentor.core.workspace import Workspace

# What the offscreen platform says of itself, and what no person would notice.
HARMLESS = ("This plugin does not support", "propagateSizeHints", "QFont::setPointSizeF: Point size <= 0")


@pytest.fixture(autouse=True)
def no_silent_trouble(qapp: QApplication) -> Iterator[None]:
    """Fails a test on a warning of Qt's, or on a window it left open."""
    said: list[str] = []

    def listen(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind not in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg} and not any(
            one in text for one in HARMLESS
        ):
            said.append(text)

    before = set(qapp.topLevelWidgets())
    qInstallMessageHandler(listen)
    yield
    left = [widget for widget in qapp.topLevelWidgets() if widget not in before and widget.isVisible()]
    names = [f"{type(widget).__name__} {widget.windowTitle()!r}" for widget in left]
    for widget in left:
        widget.close()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qInstallMessageHandler(None)
    assert not said, said
    assert not names, f"left open: {names}"


def type_text(widget: QWidget, text: str) -> None:
    """Types into a widget, letters outside ASCII too, which `QTest.keyClicks` cannot."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


@dataclass
class HeldExecutor:
    """Keeps work until the test releases it; all of it runs on the test's own thread."""

    held: list[Callable[[], None]] = field(default_factory=list)
    hold: bool = True

    def submit(self, work: Callable[[], None]) -> None:
        if self.hold:
            self.held.append(work)
        else:
            work()

    def release(self, number: int | None = None) -> None:
        """Runs what is held, or the first `number` of it."""
        number = len(self.held) if number is None else number
        work, self.held = self.held[:number], self.held[number:]
        for each in work:
            each()

    def drain(self) -> None:
        while self.held:
            self.release()

    def close(self) -> None:
        self.drain()


@dataclass
class RecordedNavigator:
    """Writes down where a page wanted to go."""

    went: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    def open_page(self, page_id: str, **place: object) -> None:
        self.went.append((page_id, place))

    def back(self) -> None:
        self.went.append(("back", {}))


@dataclass
class RecordedToaster:
    """Writes down what a page said."""

    said: list[str] = field(default_factory=list)
    warned: list[str] = field(default_factory=list)

    def say(self, text: str, *, undo: bool = False) -> None:
        self.said.append(text + (" · Undo" if undo else ""))

    def warn(self, text: str) -> None:
        self.warned.append(text)


@pytest.fixture
def language() -> Language:
    """English: the message ids themselves."""
    return Language("en")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "config" / "window.ini")


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """One for the whole run, as in the app; tests that switch it put it back with `plain_theme`."""
    set_fonts(qapp)
    return Theme(qapp, "light")


@pytest.fixture
def plain_theme(theme: Theme) -> Iterator[Theme]:
    """The theme for tests that switch it; light and at 100 % again afterwards."""
    yield theme
    theme.choose("light")
    theme.set_text_percent(100)


@pytest.fixture
def qt_look(theme: Theme, language: Language) -> Look:
    return Look(theme, Icons(theme), language)


@pytest.fixture
def troubles(language: Language, tmp_path: Path) -> Troubles:
    return Troubles(language, ErrorLog(tmp_path / "trouble"))


@pytest.fixture
def desk_of(qt_look: Look, settings: Settings, troubles: Troubles) -> Iterator[Callable[..., Desk]]:
    """Makes a desk for a workspace: writes and reads run at once, unless `held` executors are given.

    `desk.navigator.went`, `desk.toaster.said` and `.warned` tell what a page wanted. A bug is raised.
    """
    made: list[Desk] = []

    def make(
        workspace: Workspace, *, writing: HeldExecutor | None = None, reading: HeldExecutor | None = None
    ) -> Desk:
        toaster = RecordedToaster()
        troubles.told.connect(toaster.warn)
        on_error: Callable[[Exception], object] = partial(_tell_or_raise, troubles)
        desk = Desk(
            workspace=workspace,
            look=qt_look,
            writer=Writer(workspace, on_error, writing or HeldExecutor(hold=False)),
            jobs=Jobs(on_error, reading or HeldExecutor(hold=False)),
            navigator=RecordedNavigator(),
            toaster=toaster,
            troubles=troubles,
            settings=settings,
        )
        made.append(desk)
        return desk

    yield make
    for desk in made:
        desk.jobs.close()
        desk.writer.close()


def _tell_or_raise(troubles: Troubles, error: Exception) -> None:
    if not isinstance(error, UserError):
        raise error
    troubles.tell(error)
