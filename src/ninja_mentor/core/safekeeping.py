"""Backups and checks as a person meets them; also of a workspace that cannot be opened any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.store import backup, check, opening

if TYPE_CHECKING:
    from pathlib import Path

    from ninja_mentor.core.store.backup import Backup
    from ninja_mentor.core.store.check import Finding
    from ninja_mentor.core.workspace import Workspace

SECOND_PLACE = "second_backup_place"  # the workspace's setting: a folder that gets a copy of each backup


def backups_of(folder: Path) -> list[Backup]:
    """The backups of a workspace folder, newest first, whether or not the workspace can be opened."""
    return backup.backups(folder)


def restore_backup(file: Path, folder: Path) -> Path:
    """Unpacks a backup into a new or empty folder and gives that folder; never over a workspace."""
    backup.restore(file, folder)
    return folder


def folder_beside(folder: Path, number: int = 2) -> Path:
    """A folder next to this one that is not there yet, to restore into."""
    while (free := folder.with_name(f"{folder.name}-{number}")).exists():
        number += 1
    return free


def is_taken(folder: Path) -> bool:
    """Whether a new workspace in this folder would come among other files: one asks before."""
    return opening.is_taken(folder)


def check_workspace(workspace: Workspace) -> list[Finding]:
    """What is not as it should be in the file, its history and its search index; empty where all is well."""
    return workspace.ask(check.check, workspace.kinds)
