"""One person at one workspace: its desk, its pages, and what the whole window does with them."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject, QTimer, Signal

from ninja_mentor.ui import actions
from ninja_mentor.ui.desk import Desk
from ninja_mentor.ui.jobs import Jobs, Writer
from ninja_mentor.ui.navigation import PageAction
from ninja_mentor.ui.start.keeping import Keeping
from ninja_mentor.ui.start.pages import page_entries
from ninja_mentor.ui.start.undoing import Undoing

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Begun
    from ninja_mentor.ui.errors import Troubles
    from ninja_mentor.ui.main_window import MainWindow
    from ninja_mentor.ui.search.palette import SearchPalette
    from ninja_mentor.ui.settings import Settings
    from ninja_mentor.ui.theme import Look


class _Logging(Protocol):
    def start_logging(self) -> None: ...


class Sitting(QObject):
    """`workspace_wanted(folder)` asks for another workspace, `reader_changed()` for all pages anew.

    The reader is another one where the language changed, or where somebody else sits here now.
    """

    workspace_wanted = Signal(object)
    reader_changed = Signal()

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        settings: Settings,
        workspace: Workspace,
        troubles: Troubles,
        begun: Begun,
    ) -> None:
        super().__init__()
        self._window = window
        self._failed = False
        self._author_id = workspace.author.id
        self.desk = Desk(
            workspace=workspace,
            look=look,
            writer=Writer(workspace, self._not_written),
            jobs=Jobs(troubles.tell),
            navigator=window,
            toaster=window,
            troubles=troubles,
            settings=settings,
            begun=begun,
        )
        self._keeping = Keeping(self.desk, window)
        self._undoing = Undoing(self.desk)
        self._entries = page_entries(self.desk, self.workspace_wanted.emit, self._log_idea)

    @cached_property
    def palette(self) -> SearchPalette:
        """The search over everything, made when it is wanted first: no start waits for it."""
        from ninja_mentor.ui.search.palette import SearchPalette  # noqa: PLC0415

        return SearchPalette(self.desk, self._window, self._commands())

    def start(self, page: str) -> None:
        """Fills the window and shows a page."""
        window, writer = self._window, self.desk.writer
        window.set_pages(self._entries)
        window.undo_wanted.connect(self._undoing.undo)
        window.redo_wanted.connect(self._undoing.redo)
        window.search_wanted.connect(lambda: self.palette.open())
        window.new_wanted.connect(self._log_idea)
        writer.changed.connect(self._take)
        self._keeping.start()
        window.open_page(page)

    def finish(self, *, in_any_case: bool = False) -> bool:
        """Hides the window, stores what is in its fields and frees the threads.

        False, and the window comes back, where something could not be stored; not `in_any_case`.
        """
        self._failed = False
        self._window.hide()  # every field hands over what was typed
        self._wait()
        if self._failed and not in_any_case:
            QTimer.singleShot(0, self._window.come_forward)
            return False
        self._keeping.stop()
        self._wait()
        self.desk.jobs.close()
        self.desk.writer.close()
        return True

    def _wait(self) -> None:
        jobs, writer = self.desk.jobs, self.desk.writer
        while jobs.busy or writer.busy:
            writer.wait_idle()
            jobs.wait_idle()

    def _not_written(self, error: Exception) -> None:
        self._failed = True
        self._keeping.tell_not_saved()
        self.desk.troubles.tell(error)

    def _take(self, changes: Changes) -> None:
        self._window.take_changes(changes)
        if not changes.touches("profile"):
            return
        workspace = self.desk.workspace
        if workspace.author.id != self._author_id:
            self.desk.begun.forget()  # nobody enters what another one began
            self.reader_changed.emit()
        elif workspace.profile.language != self.desk.language.code:
            self.reader_changed.emit()

    def _log_idea(self) -> None:
        self._window.open_page("ideas")
        page = self._window.page("ideas")
        if page is not None:
            cast("_Logging", page).start_logging()

    def _commands(self) -> list[PageAction]:
        """What the palette offers besides records: the pages and what works everywhere."""
        say = self.desk.look.say
        window = self._window
        return [
            PageAction(say(actions.NEW_IDEA.label), self._log_idea, actions.NEW_IDEA.icon, shortcut="Ctrl+N"),
            *(
                PageAction(
                    say(entry.label),
                    partial(window.open_page, entry.id),
                    entry.icon,
                    shortcut=entry.shortcut,
                )
                for entry in self._entries
                if entry.label
            ),
            PageAction(say(actions.UNDO.label), self._undoing.undo, actions.UNDO.icon, shortcut="Ctrl+Z"),
            PageAction(say(actions.REDO.label), self._undoing.redo, actions.REDO.icon, shortcut="Ctrl+Y"),
        ]
