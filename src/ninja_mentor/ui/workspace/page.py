"""Workspace: where everything is, backups, everything out, who sits here, how the window looks."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.core.open_formats.archive import export_everything
from ninja_mentor.core.safekeeping import (
    SECOND_PLACE,
    backups_of,
    check_workspace,
    folder_beside,
    restore_backup,
)
from ninja_mentor.core.sample.loading import has_sample, remove_sample
from ninja_mentor.ui.navigation import PageAction
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.folder_dialog import ask_for_file, ask_for_folder, ask_where_to_save
from ninja_mentor.ui.workspace.view import WorkspaceView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.core.store.backup import Backup
    from ninja_mentor.core.store.check import Finding
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.navigation import Crumb
    from ninja_mentor.ui.theme.theme import Mode


class WorkspacePage(QWidget):
    """`workspace_wanted(folder)` asks for another workspace in this window."""

    header_changed = Signal()
    workspace_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._backing_up = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view = view = WorkspaceView(desk)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(view)
        folder = desk.workspace.folder
        for button, run in (
            (view.open_folder, lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))),
            (view.other, self._choose_workspace),
            (view.trash, lambda: desk.navigator.open_page("trash")),
            (view.choose_second_place, self._choose_second_place),
            (view.no_second_place, partial(self._set_second_place, "")),
            (view.restore, self._restore_chosen),
            (view.restore_file, self._restore_file),
            (view.export, self._choose_export),
            (view.check, self._check),
            (view.remove_sample, self._remove_sample),
        ):
            button.clicked.connect(lambda _=False, do=run: do())
        view.table.opened.connect(lambda backup: self.restore(backup.path))
        view.theme.chosen.connect(self._choose_theme)
        view.text_size.activated.connect(lambda at: self._choose_text_size(view.text_size.itemData(at)))

    def title(self) -> str:
        return self._desk.look.say("Workspace")

    def breadcrumb(self) -> Sequence[Crumb]:
        return ()

    def header_actions(self) -> Sequence[PageAction | QWidget]:
        words = self._desk.look.say("Back up now")
        return (PageAction(words, self.back_up, "archive", primary=True, enabled=not self._backing_up),)

    def show_place(self, **_place: object) -> None:
        self.view.you.come_back()
        self._load()

    def refresh(self, changes: Changes) -> None:
        if changes.touches("idea", "person", "organisation"):
            self._load()

    # -- backups ---------------------------------------------------------------------------------------

    def back_up(self) -> None:
        """Makes a backup now, and says that it was opened and checked."""
        desk = self._desk
        self._set_backing_up(on=True)

        def done(_backup: Backup) -> None:
            self._set_backing_up(on=False)
            desk.toaster.say(desk.look.say("The backup is made and checked."))
            self._load()

        def failed(error: Exception) -> None:
            self._set_backing_up(on=False)
            desk.troubles.tell(error)

        desk.writer.run(partial(desk.workspace.back_up, "asked"), then=done, failed=failed)

    def restore(self, file: Path) -> None:
        """Unpacks a backup into a new folder beside this one, and offers to open that."""
        say = self._desk.look.say
        self.view.band.show_text(say("Restoring…"), "neutral")

        def done(folder: Path) -> None:
            self.view.band.show_text(
                say("The backup is in {folder} now. What is here stayed as it is.", folder=folder),
                "green",
                say("Open it"),
                partial(self.workspace_wanted.emit, folder),
            )
            self.view.show_all_of(self.view.band)

        def failed(error: Exception) -> None:
            self.view.band.hide()
            self._desk.troubles.tell(error)

        target = folder_beside(self._desk.workspace.folder)
        self._desk.jobs.run(restore_backup, file, target, then=done, failed=failed)

    def _set_backing_up(self, *, on: bool) -> None:
        self._backing_up = on
        self.header_changed.emit()

    def _restore_chosen(self) -> None:
        rows: list[Backup] = self.view.table.chosen_rows()
        if rows:
            self.restore(rows[0].path)
        else:
            self._desk.toaster.say(self._desk.look.say("First choose a backup in the list."))

    def _restore_file(self) -> None:
        say = self._desk.look.say
        start = self._desk.workspace.folder / "backups"
        chosen = ask_for_file(self, say("Restore a backup"), start, say("Backups (*.zip)"))
        if chosen is not None:
            self.restore(chosen)

    def _choose_second_place(self) -> None:
        words = self._desk.look.say("A folder that gets a copy of each backup")
        chosen = ask_for_folder(self, words, Path.home())
        if chosen is not None:
            self._set_second_place(str(chosen))

    def _set_second_place(self, folder: str) -> None:
        self._desk.writer.run(
            partial(self._desk.workspace.set_setting, SECOND_PLACE, folder), then=lambda _: self._load()
        )

    # -- out, check, sample ----------------------------------------------------------------------------

    def export(self, target: Path) -> None:
        """Writes everything into one zip."""
        desk = self._desk
        workspace = desk.workspace
        desk.jobs.run(
            workspace.ask,
            export_everything,
            workspace.kinds,
            workspace.folder,
            desk.language,
            target,
            then=lambda _: desk.toaster.say(desk.look.say("Everything is in {file}.", file=target)),
        )

    def _choose_export(self) -> None:
        say = self._desk.look.say
        suggestion = Path.home() / f"ninja-mentor-{self._desk.workspace.today}.zip"
        chosen = ask_where_to_save(self, say("Save everything"), suggestion, say("Zip files (*.zip)"))
        if chosen is not None:
            self.export(chosen)

    def _check(self) -> None:
        had_focus = self.view.check.hasFocus()
        self.view.check.setEnabled(False)
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_check(self._desk.look.say("Checking…"))

        def free() -> None:
            self.view.check.setEnabled(True)
            if had_focus and self.hasFocus():  # unless the person went on meanwhile
                self.view.check.setFocus(Qt.FocusReason.OtherFocusReason)

        def done(found: list[Finding]) -> None:
            free()
            if found:
                words = self._desk.language.count(
                    "{n} thing is not as it should be. Restore a backup into a new folder.",
                    "{n} things are not as they should be. Restore a backup into a new folder.",
                    len(found),
                )
            else:
                words = self._desk.look.say("All is well: the file, its history and its search index agree.")
            self._show_check(words)

        def failed(error: Exception) -> None:
            free()
            self._show_check("")
            self._desk.troubles.tell(error)

        self._desk.jobs.run(check_workspace, self._desk.workspace, then=done, failed=failed)

    def _show_check(self, words: str) -> None:
        self.view.checked.setText(words)
        self.view.checked.setVisible(bool(words))

    def _remove_sample(self) -> None:
        desk = self._desk
        desk.writer.run(
            partial(remove_sample, desk.workspace),
            then=lambda _: desk.toaster.say(desk.look.say("The sample is in the trash."), undo=True),
        )

    # -- how it looks ----------------------------------------------------------------------------------

    def _choose_theme(self, mode: str) -> None:
        self._desk.settings.theme = cast("Mode", mode)
        self._desk.look.theme.choose(cast("Mode", mode))

    def _choose_text_size(self, percent: int) -> None:
        self._desk.settings.text_percent = percent
        self._desk.look.theme.set_text_percent(percent)

    # -- loading ---------------------------------------------------------------------------------------

    def _load(self) -> None:
        workspace = self._desk.workspace

        def read() -> tuple[list[Backup], str, bool]:
            return (
                backups_of(workspace.folder),
                str(workspace.setting(SECOND_PLACE) or ""),
                workspace.ask(has_sample),
            )

        self._desk.jobs.run(read, then=self._show, topic=self)

    def _show(self, read: tuple[Any, str, bool]) -> None:
        found, second_place, sample = read
        self.view.set_backups(found)
        self.view.set_second_place(second_place)
        self.view.sample.setVisible(sample)
        here = self._desk.workspace.folder
        self.view.set_recent(
            [
                Button(
                    self._desk.look, str(known), partial(self.workspace_wanted.emit, known), "link", "folder"
                )
                for known in self._desk.settings.workspaces
                if known != here and known.is_dir()
            ]
        )

    def _choose_workspace(self) -> None:
        words = self._desk.look.say("Open or start a workspace in this folder")
        chosen = ask_for_folder(self, words, self._desk.workspace.folder.parent)
        if chosen is not None:
            self.workspace_wanted.emit(chosen)
