"""Where this computer keeps what belongs to the person and not to a workspace."""

from __future__ import annotations

from pathlib import Path

from platformdirs import PlatformDirs


def user_folders() -> PlatformDirs:
    """Where this system keeps a user's data and settings."""
    return PlatformDirs("Ninja Mentor", appauthor=False)


def default_workspace() -> Path:
    """The folder of the workspace that opens when none is named."""
    return Path(user_folders().user_data_dir) / "workspace"
