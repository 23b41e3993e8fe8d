"""Backups prove themselves, thin out with age, and are restored beside the old folder, never over it."""

from __future__ import annotations

import errno
import shutil
import zipfile
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.overview.board import board
from ninja_mentor.core.store.backup import backups, is_due, restore

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ninja_mentor.core.workspace import Workspace
    from tests.conftest import StandingClock


def log(workspace: Workspace, title: str) -> None:
    with workspace.transaction("Log idea") as tx:
        log_idea(tx, title, source="es")


def titles(workspace: Workspace) -> list[str]:
    return sorted(row.title for row in workspace.ask(board, "es", workspace.today))


def test_a_backup_of_an_open_workspace_holds_everything_until_now(
    workspace: Workspace, open_workspace: Callable[..., Workspace], tmp_path: Path
) -> None:
    (workspace.folder / "attachments").mkdir()
    (workspace.folder / "attachments" / "ab12").write_bytes(b"picture")
    log(workspace, "one")
    made = workspace.back_up("asked")
    log(workspace, "two")
    restore(made.path, tmp_path / "restored")
    restored = open_workspace("restored")
    assert titles(restored) == ["one"]
    assert (tmp_path / "restored" / "attachments" / "ab12").read_bytes() == b"picture"
    assert titles(workspace) == ["one", "two"]


def test_a_restored_folder_is_another_device(
    workspace: Workspace, open_workspace: Callable[..., Workspace], tmp_path: Path
) -> None:
    log(workspace, "one")
    restore(workspace.back_up("asked").path, tmp_path / "restored")
    devices = {each._device for each in (workspace, open_workspace("restored"))}
    assert len(devices) == 2


def test_restoring_never_touches_a_folder_with_something_in_it(workspace: Workspace, tmp_path: Path) -> None:
    made = workspace.back_up("asked")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine")
    with pytest.raises(UserError, match="restore-not-empty"):
        restore(made.path, tmp_path / "full")
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("name", ["../evil", "/tmp/evil", "attachments/../../evil", "C:\\evil"])
def test_a_backup_that_points_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    file = tmp_path / "b.zip"
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("workspace.db", b"")
        packed.writestr(name, b"x")
    with pytest.raises(UserError, match="not-a-backup"):
        restore(file, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_damaged_and_foreign_files_are_refused(workspace: Workspace, tmp_path: Path) -> None:
    log(workspace, "one")
    made = workspace.back_up("asked").path
    content = bytearray(made.read_bytes())
    content[200:260] = b"\x00" * 60
    broken = tmp_path / "broken.zip"
    broken.write_bytes(content)
    with pytest.raises(UserError, match="backup-damaged"):
        restore(broken, tmp_path / "new")
    (tmp_path / "letter.zip").write_text("dear")
    with pytest.raises(UserError, match="not-a-backup"):
        restore(tmp_path / "letter.zip", tmp_path / "new")
    truncated = tmp_path / "cut.zip"
    truncated.write_bytes(made.read_bytes()[:-100])
    with pytest.raises(UserError, match="not-a-backup|backup-damaged"):
        restore(truncated, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_the_ladder_keeps_hours_then_days_then_weeks_then_months(tmp_path: Path) -> None:
    from ninja_mentor.core.store.backup import NAME, _superfluous  # noqa: PLC0415

    now = datetime(2026, 11, 23, 12, tzinfo=UTC)
    folder = tmp_path / "backups"
    folder.mkdir()
    for hours in range(0, 24 * 400, 3):
        (folder / f"{(now - timedelta(hours=hours)).strftime(NAME)}-start.zip").touch()
    for gone in _superfluous(backups(tmp_path), now):
        gone.path.unlink()
    ages = [now - kept.at for kept in backups(tmp_path)]
    assert sum(age < timedelta(days=1) for age in ages) == 8
    assert 12 <= sum(timedelta(days=1) <= age < timedelta(days=14) for age in ages) <= 14
    assert 6 <= sum(timedelta(days=14) <= age < timedelta(days=60) for age in ages) <= 8
    assert 10 <= sum(timedelta(days=60) <= age for age in ages) <= 13
    assert ages[0] == timedelta(0)


def test_a_backup_is_due_after_a_day_and_when_the_clock_was_wrong(
    workspace: Workspace, clock: StandingClock
) -> None:
    assert workspace.back_up_if_due() is not None
    assert workspace.back_up_if_due() is None
    clock.pass_by(hours=25)
    assert is_due(workspace.folder, clock.now())
    clock.pass_by(days=-10)
    assert is_due(workspace.folder, clock.now())


def test_the_second_place_gets_the_same_file(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    workspace.set_setting("second_backup_place", str(tmp_path / "usb"))
    made = workspace.back_up("asked")
    assert (tmp_path / "usb" / made.path.name).read_bytes() == made.path.read_bytes()
    workspace.set_setting("second_backup_place", str(tmp_path / "gone"))
    with pytest.raises(UserError, match="folder-missing"):
        workspace.back_up("asked")
    assert len(backups(workspace.folder)) >= 1


def test_a_backup_that_was_asked_for_is_kept_for_a_day(workspace: Workspace, clock: StandingClock) -> None:
    workspace.back_up("start")
    for _ in range(3):
        clock.pass_by(minutes=5)
        workspace.back_up("asked")
    assert [made.reason for made in backups(workspace.folder)] == ["asked", "asked", "asked", "start"]
    clock.pass_by(days=2)
    workspace.back_up("asked")
    assert len(backups(workspace.folder)) == 2


def test_the_backup_just_made_is_there_though_the_clock_was_set_back(
    workspace: Workspace, clock: StandingClock
) -> None:
    later = workspace.back_up("start")
    clock.pass_by(minutes=-3)
    made = workspace.back_up("start")
    assert made.path.exists()
    assert later.path.exists()


def test_half_backups_of_killed_runs_go_at_the_next(workspace: Workspace, tmp_path: Path) -> None:
    places = [workspace.folder / "backups", tmp_path / "usb"]
    workspace.set_setting("second_backup_place", str(places[1]))
    for place in places:
        place.mkdir()
        (place / "2026-11-20T10-00-00-000000Z-start.part").write_bytes(b"half")
        (place / "letter.part").write_bytes(b"mine")
    made = workspace.back_up("asked").path.name
    for place in places:
        assert {path.name for path in place.iterdir()} == {made, "letter.part"}


def fill_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full after a few bytes."""

    def copy(_source: Path, target: Path) -> None:
        target.write_bytes(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", copy)


@pytest.mark.parametrize("was_there", [True, False])
def test_a_restore_onto_a_full_disk_can_be_tried_again(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, was_there: bool
) -> None:
    (workspace.folder / "attachments").mkdir()
    (workspace.folder / "attachments" / "ab12").write_bytes(b"picture")
    made = workspace.back_up("asked").path
    new = tmp_path / "new"
    if was_there:
        new.mkdir()
    with monkeypatch.context() as patched:
        fill_up(patched)
        with pytest.raises(UserError, match="disk-full"):
            restore(made, new)
    assert new.exists() == was_there
    restore(made, new)
    assert (new / "workspace.db").exists()


def test_a_full_second_place_gets_no_half_backup(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "usb").mkdir()
    workspace.set_setting("second_backup_place", str(tmp_path / "usb"))
    fill_up(monkeypatch)
    with pytest.raises(UserError, match="disk-full"):
        workspace.back_up("asked")
    assert list((tmp_path / "usb").iterdir()) == []


def test_a_full_scratch_disk_is_not_a_damaged_backup(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = workspace.back_up("asked").path

    def refuse(*_args: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "extract", refuse)
    with pytest.raises(UserError, match="disk-full"):
        restore(made, tmp_path / "new")


@pytest.mark.parametrize("content", [b"no database", b""])
def test_a_backup_with_a_bad_database_is_named(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "bad.zip"
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("workspace.db", content)
    with pytest.raises(UserError) as caught:
        restore(file, tmp_path / "new")
    assert (caught.value.code, caught.value.facts) == ("backup-damaged", {"file": str(file)})
    assert not (tmp_path / "new").exists()
