"""From a folder to pages in the window: opens beside the painted frame, asks who sits there, shows trouble."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, Qt

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import load_language, mark
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.ui.desk import Begun
from ninja_mentor.ui.frame.doorbell import Doorbell, ring
from ninja_mentor.ui.jobs import Jobs, Threads
from ninja_mentor.ui.navigation import PageEntry

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from ninja_mentor.core.kernel.profile import Profile
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.application import Application
    from ninja_mentor.ui.errors import Troubles
    from ninja_mentor.ui.main_window import MainWindow
    from ninja_mentor.ui.start.sitting import Sitting
    from ninja_mentor.ui.theme import Look
    from ninja_mentor.ui.welcome.page import WelcomePage


INSTEAD: Final = mark("{missing} is not there now, so {folder} was opened.")
ELSEWHERE: Final = mark(
    "{other} is open in another window, which has come forward. Here {folder} is open again."
)


class Opener(Protocol):
    """Opens a workspace for writing; the errors are those of `Workspace.open`."""

    def __call__(self, folder: Path, *, acting_as: str | None) -> Workspace: ...


class Entrance(QObject):
    """Keeps one workspace open in one window, and changes either when the person wants another."""

    def __init__(
        self, app: Application, troubles: Troubles, open_workspace: Opener, acting_as: str | None
    ) -> None:
        super().__init__()
        self._app = app
        self._troubles = troubles
        self._open_workspace = open_workspace
        self._acting_as = acting_as
        self._jobs = Jobs(troubles.tell, Threads(1, "opening"))
        self._workspace: Workspace | None = None
        self._doorbell: Doorbell | None = None
        self._sitting: Sitting | None = None
        self._closing = False
        self._window_is_used = False
        self._former: Path | None = (
            None  # where somebody sat last: the way back from a door that does not open
        )
        self._begun = Begun()
        self._news: tuple[str, Path] | None = None  # a msgid about a folder: said once the pages are there
        app.qt.setQuitOnLastWindowClosed(False)  # a window with words that could not be stored stays
        self._use(app.window or app.new_window())

    @property
    def sitting(self) -> Sitting | None:
        """The pages in the window; None before the workspace is open."""
        return self._sitting

    def open(self, folder: Path, *, beginning: bool = False, must_be_there: bool = False) -> None:
        """Opens this folder in the window; what was open before is closed first.

        A folder with other files in it becomes a workspace only after a question, unless `beginning`. One that
        is known, or `must_be_there`, is not made anew: its stick may be unplugged.
        """
        if not self._end_sitting():
            return
        if self._workspace is not None:
            self._close_workspace()
            self._renew_window()
        must_be_there = must_be_there or (not beginning and folder in self._app.settings.workspaces)
        self._jobs.run(
            self._load,
            folder,
            beginning,
            must_be_there,
            then=lambda workspace: (
                self._ask_to_begin(folder) if workspace is None else self._opened(workspace)
            ),
            failed=lambda error: self._failed(folder, error, must_be_there=must_be_there),
        )

    def close(self) -> None:
        """Waits for what is under way and frees the workspace."""
        self._closing = True
        self._end_sitting(in_any_case=True)
        self._jobs.close()
        self._close_workspace()

    # -- opening ---------------------------------------------------------------------------------------

    def _load(self, folder: Path, beginning: bool, must_be_there: bool) -> Workspace | None:  # noqa: FBT001
        """On another thread: imports what is heavy, then opens. None where one has to ask first."""
        from ninja_mentor.core.safekeeping import is_taken  # noqa: PLC0415  (heavy)
        from ninja_mentor.ui.start import sitting  # noqa: F401, PLC0415  (all that the first page needs)

        if must_be_there and not folder.is_dir():
            raise UserError("workspace-not-there", folder=str(folder))
        if not beginning and is_taken(folder):
            return None
        workspace = self._open_workspace(folder, acting_as=self._acting_as)
        gc.freeze()  # what is imported stays: looking through it for garbage costs a tenth of a second each time
        return workspace

    def _opened(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._begun = Begun()
        if self._closing:
            return
        self._troubles.log.move_to(workspace.folder)
        self._doorbell = Doorbell(workspace.folder)
        self._doorbell.rung.connect(lambda: self._app_window().come_forward())
        missing = next((known for known in self._app.settings.workspaces[:1] if not known.exists()), None)
        if missing is not None and self._former is None:
            self._news = INSTEAD, missing
        if workspace.profile_is_set:
            self._sit()
        else:
            self._welcome(workspace.folder)

    def _failed(self, folder: Path, error: Exception, *, must_be_there: bool) -> None:
        if isinstance(error, UserError) and error.code == "workspace-held" and ring(folder):
            if self._former is None:
                self._leave()  # the other window was still opening when this one started
                return
            if self._former != folder:
                self._news = ELSEWHERE, folder
                self.open(self._former, must_be_there=True)
                return
        self._news = None
        if not isinstance(error, UserError):
            self._troubles.tell(error)
        from ninja_mentor.ui.start.trouble_page import TroublePage  # noqa: PLC0415  (rare)

        former = self._other_than(folder)
        page = TroublePage(
            self._app.look, self._app.settings, self._jobs, self._troubles, folder, error, former
        )
        page.folder_wanted.connect(self._open_instead)
        was_there = must_be_there or folder.is_dir()
        page.again_wanted.connect(lambda: self._open_instead(folder, must_be_there=was_there))
        self._show_alone(page, "trouble", "hard-drive")

    def _ask_to_begin(self, folder: Path) -> None:
        """Nothing is written in the folder before the person says so."""
        if self._closing:
            return
        from ninja_mentor.ui.start.begin_page import BeginPage  # noqa: PLC0415  (rare)

        page = BeginPage(self._app.look, folder, self._other_than(folder))
        page.begun.connect(lambda: self._open_instead(folder, beginning=True))
        page.folder_wanted.connect(self._open_instead)
        self._show_alone(page, "begin", "hard-drive")

    def _other_than(self, folder: Path) -> Path | None:
        return self._former if self._former != folder else None

    def _open_instead(self, folder: Path, *, beginning: bool = False, must_be_there: bool = False) -> None:
        self._renew_window()
        self.open(folder, beginning=beginning, must_be_there=must_be_there)

    def _welcome(self, folder: Path) -> None:
        from ninja_mentor.ui.welcome.page import WelcomePage  # noqa: PLC0415  (once in a workspace's life)

        page = WelcomePage(self._app.look, self._speak, folder=folder, former=self._other_than(folder))
        page.back_wanted.connect(self.open)
        page.done.connect(lambda profile, sample: self._settle(page, profile, with_sample=sample))
        self._show_alone(page, "welcome", "sparkles")

    def _settle(self, page: WelcomePage, profile: Profile, *, with_sample: bool) -> None:
        workspace = self._workspace
        assert workspace is not None  # noqa: S101  (the page is shown only once it is open)

        def work() -> None:
            workspace.set_profile(profile)
            if with_sample:
                from ninja_mentor.core.sample.loading import load_sample  # noqa: PLC0415  (rare)

                load_sample(workspace)

        def failed(error: Exception) -> None:
            page.let_choose_again()
            self._troubles.tell(error)

        page.show_busy()
        self._jobs.run(work, then=lambda _: self._sit(), failed=failed)

    # -- the window ------------------------------------------------------------------------------------

    def _sit(self, page: str = "today", *, anew: bool = False) -> None:
        """The pages of the open workspace, in its person's language."""
        from ninja_mentor.ui.start.sitting import Sitting  # noqa: PLC0415  (imported while the frame was shown)

        workspace = self._workspace
        if workspace is None or self._closing:
            return
        code = workspace.profile.language
        if code != self._app.look.language.code:
            self._speak(code)
            anew = True
        settings = self._app.settings
        settings.language = code
        settings.remember_workspace(workspace.folder)  # somebody sits there now
        settings.save()
        self._former = workspace.folder
        if anew or self._window_is_used:
            self._renew_window()
        window = self._app_window()
        self._window_is_used = True
        self._sitting = Sitting(window, self._app.look, settings, workspace, self._troubles, self._begun)
        self._sitting.workspace_wanted.connect(self.open, Qt.ConnectionType.QueuedConnection)
        self._sitting.reader_changed.connect(self._sit_again, Qt.ConnectionType.QueuedConnection)
        self._sitting.start(page)
        if self._news is not None:
            (words, about), self._news = self._news, None
            window.warn(self._app.look.say(words, missing=about, other=about, folder=workspace.folder))

    def _sit_again(self) -> None:
        """The same workspace in another language, where the person was."""
        if self._sitting is not None and self._end_sitting():
            self._sit("workspace", anew=True)

    def _speak(self, code: str) -> Look:
        language = load_language(code, resource("locale"))
        self._troubles.speak(language)
        return self._app.speak(language)

    def _show_alone(self, page: QWidget, page_id: str, icon: str) -> None:
        window = self._app_window()
        self._window_is_used = True
        window.set_pages([PageEntry(page_id, icon, "", lambda: page, in_sidebar=False)])
        window.open_page(page_id)

    def _renew_window(self) -> None:
        self._use(self._app.new_window())
        self._app_window().show()

    def _use(self, window: MainWindow) -> None:
        self._window_is_used = False
        self._troubles.told.connect(window.warn)
        self._troubles.broke.connect(window.show_bug)
        window.closed.connect(self._window_closed)

    def _app_window(self) -> MainWindow:
        return self._app.window or self._app.new_window()

    def _window_closed(self) -> None:
        """Everything typed is with the writer now. If it cannot be stored, the window comes back."""
        if self._end_sitting():
            self._leave()

    def _end_sitting(self, *, in_any_case: bool = False) -> bool:
        """Stores what is in the fields; False, and everything stays, where that failed."""
        if self._sitting is not None:
            if not self._sitting.finish(in_any_case=in_any_case):
                return False
            self._sitting = None
        return True

    def _leave(self) -> None:
        self._closing = True
        self._app.qt.quit()

    def _close_workspace(self) -> None:
        if self._doorbell is not None:
            self._doorbell.close()
            self._doorbell = None
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None
