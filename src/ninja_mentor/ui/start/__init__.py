"""The window as a whole: how it opens, what is wired to what, and how it closes without losing a word."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ninja_mentor.core.kernel.folders import default_workspace, user_folders
from ninja_mentor.core.kernel.language import LANGUAGES, load_language
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.ui.application import Application, system_language
from ninja_mentor.ui.errors import ErrorLog, Troubles, install_hooks
from ninja_mentor.ui.frame.doorbell import ring
from ninja_mentor.ui.settings import Settings
from ninja_mentor.ui.start.entrance import Entrance

if TYPE_CHECKING:
    from ninja_mentor.ui.start.entrance import Opener


def open_window(open_workspace: Opener, folder: Path | None, acting_as: str | None) -> int:
    """Shows the window with this workspace, or the one that was open last; gives the exit code.

    Where the workspace is open in another window of this person, that window comes forward instead.
    """
    settings = Settings(Path(user_folders().user_config_dir) / "window.ini")
    code = settings.language if settings.language in LANGUAGES else system_language()
    app = Application(sys.argv, settings, load_language(code, resource("locale")))
    wanted = folder.absolute() if folder else last_workspace(settings)
    if ring(wanted):
        return 0
    troubles = Troubles(app.look.language, ErrorLog(Path(user_folders().user_data_dir)))
    uninstall = install_hooks(troubles)
    entrance = Entrance(app, troubles, open_workspace, acting_as)
    try:
        # The usual place is the app's own: there, a first workspace begins without a question.
        return app.run(lambda: entrance.open(wanted, beginning=wanted == default_workspace()))
    finally:
        entrance.close()
        uninstall()


def last_workspace(settings: Settings) -> Path:
    """The newest of the known workspaces that is there now, else the usual one."""
    return next((known for known in settings.workspaces if known.is_dir()), default_workspace())
