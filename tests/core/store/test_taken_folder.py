"""Which folders one asks about before a new workspace is begun in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.safekeeping import is_taken

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ninja_mentor.core.workspace import Workspace


def test_a_new_an_empty_and_a_workspace_folder_are_not_taken(
    open_workspace: Callable[..., Workspace], tmp_path: Path
) -> None:
    assert not is_taken(tmp_path / "not" / "there")
    (tmp_path / "empty").mkdir()
    assert not is_taken(tmp_path / "empty")
    open_workspace("workspace").close()
    (tmp_path / "workspace" / "letter.txt").write_text("Dear Ana")
    assert not is_taken(tmp_path / "workspace")


def test_a_folder_with_other_files_is_taken(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Ana")
    assert is_taken(tmp_path)
    (tmp_path / "workspace.db").touch()  # an empty file is no workspace
    assert is_taken(tmp_path)


def test_a_workspace_that_lost_its_file_is_damaged_and_not_asked_about(
    open_workspace: Callable[..., Workspace], tmp_path: Path
) -> None:
    workspace = open_workspace("workspace")
    workspace.back_up("asked")
    workspace.close()
    (tmp_path / "workspace" / "workspace.db").unlink()
    assert not is_taken(tmp_path / "workspace")
    with pytest.raises(UserError) as told:
        open_workspace("workspace")
    assert told.value.code == "workspace-damaged"
