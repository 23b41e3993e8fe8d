"""From a folder to pages in the window: opens beside the painted frame, asks who sits there, shows trouble."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import load_language
from ninja_mentor.core.kernel.resources import resource
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
        app.qt.setQuitOnLastWindowClosed(False)  # a window with words that could not be stored stays
        self._use(app.window or app.new_window())

    @property
    def sitting(self) -> Sitting | None:
        """The pages in the window; None before the workspace is open."""
        return self._sitting

    def open(self, folder: Path) -> None:
        """Opens this folder in the window; what was open before is closed first."""
        if not self._end_sitting():
            return
        if self._workspace is not None:
            self._close_workspace()
            self._renew_window()
        self._jobs.run(
            self._load, folder, then=self._opened, failed=lambda error: self._failed(folder, error)
        )

    def close(self) -> None:
        """Waits for what is under way and frees the workspace."""
        self._closing = True
        self._end_sitting(in_any_case=True)
        self._jobs.close()
        self._close_workspace()

    # -- opening ---------------------------------------------------------------------------------------

    def _load(self, folder: Path) -> Workspace:
        """On another thread: imports what is heavy, then opens."""
        from ninja_mentor.ui.start import sitting  # noqa: F401, PLC0415  (all that the first page needs)

        workspace = self._open_workspace(folder, acting_as=self._acting_as)
        gc.freeze()  # what is imported stays: looking through it for garbage costs a tenth of a second each time
        return workspace

    def _opened(self, workspace: Workspace) -> None:
        self._workspace = workspace
        if self._closing:
            return
        settings = self._app.settings
        missing = next((known for known in settings.workspaces[:1] if not known.exists()), None)
        settings.remember_workspace(workspace.folder)
        settings.save()
        self._troubles.log.move_to(workspace.folder)
        self._doorbell = Doorbell(workspace.folder)
        self._doorbell.rung.connect(lambda: self._app_window().come_forward())
        if not workspace.profile_is_set:
            self._welcome()
            return
        self._sit()
        if missing is not None:
            say = self._app.look.say
            self._app_window().warn(
                say(
                    "{missing} is not there now, so {folder} was opened.",
                    missing=missing,
                    folder=workspace.folder,
                )
            )

    def _failed(self, folder: Path, error: Exception) -> None:
        if isinstance(error, UserError) and error.code == "workspace-held" and ring(folder):
            self._leave()  # the other window was still opening when this one started
            return
        if not isinstance(error, UserError):
            self._troubles.tell(error)
        from ninja_mentor.ui.start.trouble_page import TroublePage  # noqa: PLC0415  (rare)

        page = TroublePage(self._app.look, self._app.settings, self._jobs, self._troubles, folder, error)
        page.folder_wanted.connect(self._open_instead)
        self._show_alone(page, "trouble", "hard-drive")

    def _open_instead(self, folder: Path) -> None:
        self._renew_window()
        self.open(folder)

    def _welcome(self) -> None:
        from ninja_mentor.ui.welcome.page import WelcomePage  # noqa: PLC0415  (once in a workspace's life)

        page = WelcomePage(self._app.look, self._speak)
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
        self._app.settings.language = code
        if anew or self._window_is_used:
            self._renew_window()
        window = self._app_window()
        self._window_is_used = True
        self._sitting = Sitting(window, self._app.look, self._app.settings, workspace, self._troubles)
        self._sitting.workspace_wanted.connect(self.open, Qt.ConnectionType.QueuedConnection)
        self._sitting.language_changed.connect(self._sit_again, Qt.ConnectionType.QueuedConnection)
        self._sitting.start(page)

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
