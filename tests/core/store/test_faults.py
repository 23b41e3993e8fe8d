"""What the world does to a file: kill -9, damage, a full disk, a newer program, a clock set back."""

from __future__ import annotations

import errno
import json
import random
import shutil
import signal
import stat
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as sqlite

from ninja_mentor.bootstrap import make_parts
from ninja_mentor.core.ideas.edits import log_idea, write_text
from ninja_mentor.core.ideas.queries import answers
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.overview.board import board
from ninja_mentor.core.store.check import check
from ninja_mentor.core.store.database import Database
from ninja_mentor.core.store.faults import explained
from ninja_mentor.core.store.history import latest_by
from ninja_mentor.core.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import StandingClock

WRITER = """
import sys
from pathlib import Path
from ninja_mentor.bootstrap import make_parts
from ninja_mentor.core.ideas.edits import log_idea, write_text
from ninja_mentor.core.workspace import Workspace
folder = Path(sys.argv[1])
workspace = Workspace.open(folder / "workspace", make_parts(devices=folder / "devices"), acting_as="Ana")
for number in range(100_000):
    with workspace.transaction("Log idea") as tx:
        idea = log_idea(tx, f"idea {number}", source="es")
        write_text(tx, idea.id, "problem", "es", "palabras " * 200)
    print(number, flush=True)
"""


@pytest.mark.parametrize("seed", range(3))
def test_a_kill_loses_nothing_that_was_saved(tmp_path: Path, seed: int) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    enough = random.Random(seed).randrange(1, 60)
    for _ in range(enough):
        writer.stdout.readline()
    writer.send_signal(signal.SIGKILL)
    said = enough + len(writer.stdout.read().splitlines())
    writer.wait()
    writer.stdout.close()

    workspace = Workspace.open(
        tmp_path / "workspace", make_parts(devices=tmp_path / "devices"), acting_as="Ana"
    )
    titles = {row.title for row in workspace.ask(board, "es", workspace.today)}
    assert {f"idea {number}" for number in range(said)} <= titles
    assert workspace.ask(check, workspace.kinds) == []
    workspace.close()


def refused(open_workspace: Callable[..., Workspace], code: str) -> None:
    with pytest.raises(UserError) as caught:
        open_workspace()
    assert caught.value.code == code


def with_one_idea(open_workspace: Callable[..., Workspace]) -> Path:
    workspace = open_workspace()
    with workspace.transaction("Log idea") as tx:
        log_idea(tx, "Sésamo", source="es")
    workspace.close()
    return workspace.folder / "workspace.db"


def test_a_file_that_is_no_database_is_left_as_it_is(open_workspace: Callable[..., Workspace]) -> None:
    file = with_one_idea(open_workspace)
    file.write_bytes(b"this is not a database at all, just words" * 100)
    before = file.read_bytes()
    refused(open_workspace, "workspace-damaged")
    assert file.read_bytes() == before


def test_a_damaged_page_is_found(open_workspace: Callable[..., Workspace]) -> None:
    file = with_one_idea(open_workspace)
    content = bytearray(file.read_bytes())
    content[4096 * 3 : 4096 * 9] = b"\x5a" * (4096 * 6)
    file.write_bytes(content)
    try:
        workspace = open_workspace()
        findings = workspace.ask(check, workspace.kinds)
    except UserError as error:
        found = error.code
    else:
        found = findings[0].where
    assert found in {"workspace-damaged", "file"}


def test_a_file_of_a_newer_program_is_refused_and_left_alone(
    open_workspace: Callable[..., Workspace],
) -> None:
    file = with_one_idea(open_workspace)
    connection = sqlite.connect(str(file))
    connection.execute("update alembic_version set version_num = '9999'")
    connection.commit()
    connection.close()
    refused(open_workspace, "workspace-newer")


def test_an_empty_file_left_by_a_power_cut_becomes_a_workspace(
    open_workspace: Callable[..., Workspace], tmp_path: Path
) -> None:
    (tmp_path / "workspace").mkdir()
    (tmp_path / "workspace" / "workspace.db").touch()
    assert open_workspace().ask(board, "es", "2026-11-23") == []


def test_a_full_disk_refuses_the_change_and_keeps_what_was_there(
    open_workspace: Callable[..., Workspace],
) -> None:
    workspace = open_workspace()
    with workspace.transaction("Log idea") as tx:
        idea_id = log_idea(tx, "Sésamo", source="es").id

    # SQLite itself reports a full disk when the file may not grow any further.
    def write_on_a_full_disk() -> None:
        with workspace.transaction("Write") as tx:
            pages = tx.session.connection().exec_driver_sql("pragma page_count").scalar_one()
            tx.session.connection().exec_driver_sql(f"pragma max_page_count = {pages}")
            write_text(tx, idea_id, "problem", "es", "muchas palabras " * 100_000)

    with pytest.raises(UserError) as caught:
        write_on_a_full_disk()
    assert caught.value.code == "disk-full"
    assert workspace.ask(answers, idea_id) == {}
    assert workspace.ask(check, workspace.kinds) == []


def test_a_second_writer_hears_who_has_it(open_workspace: Callable[..., Workspace]) -> None:
    open_workspace()
    refused(open_workspace, "workspace-held")


def test_a_write_protected_folder_says_so(
    open_workspace: Callable[..., Workspace], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Root may write everywhere, so the system's refusal is played where the folder is made."""
    (tmp_path / "sealed").mkdir()
    (tmp_path / "sealed").chmod(stat.S_IRUSR | stat.S_IXUSR)
    path_type = type(tmp_path)

    def refuse(*_args: object, **_more: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(path_type, "mkdir", refuse)
    with pytest.raises(UserError) as caught:
        open_workspace("sealed/workspace")
    assert caught.value.code == "workspace-unreadable"


def test_order_never_depends_on_a_clock_set_back(workspace: Workspace, clock: StandingClock) -> None:
    with workspace.transaction("Log idea") as tx:
        log_idea(tx, "first", source="es")
    clock.pass_by(days=-4000)
    with workspace.transaction("Log idea") as tx:
        log_idea(tx, "second", source="es")
    lines = workspace.ask(latest_by, workspace.author.id, 5)
    assert [line.after["title"] for line in lines] == ["second", "first"]
    workspace.undo()
    assert [row.title for row in workspace.ask(board, "es", workspace.today)] == ["first"]


def test_two_hundred_thousand_characters_are_kept_and_found(workspace: Workspace) -> None:
    text = "農業とカフェ y más palabras. " * 9000
    assert len(text) > 200_000
    with workspace.transaction("Log idea") as tx:
        idea_id = log_idea(tx, "long", source="es").id
    with workspace.transaction("Write") as tx:
        write_text(tx, idea_id, "problem", "es", text)
    assert workspace.ask(answers, idea_id)["problem"].text_es == text
    assert [hit.kind for hit in workspace.search("カフェ palabras")] == ["answer"]


def test_an_empty_file_beside_backups_is_damage_and_no_new_start(
    open_workspace: Callable[..., Workspace],
) -> None:
    workspace = open_workspace()
    workspace.back_up("asked")
    workspace.close()
    file = workspace.folder / "workspace.db"
    file.write_bytes(b"")
    refused(open_workspace, "workspace-damaged")
    assert file.read_bytes() == b""
    file.unlink()
    refused(open_workspace, "workspace-damaged")
    assert not file.exists()


@pytest.mark.parametrize(
    "damage",
    [
        "update idea set title = cast(x'ff41' as text)",
        "update idea set tags = '[\"a'",
        "update idea set sdgs = x'ff'",
    ],
)
def test_damage_inside_a_value_is_told_as_damage(
    open_workspace: Callable[..., Workspace], damage: str
) -> None:
    file = with_one_idea(open_workspace)
    connection = sqlite.connect(str(file))
    connection.execute(damage)
    connection.commit()
    connection.close()
    workspace = open_workspace()
    with pytest.raises(UserError) as caught:
        workspace.ask(check, workspace.kinds)
    assert caught.value.code == "workspace-damaged"


def test_damage_inside_a_name_is_told_as_damage(open_workspace: Callable[..., Workspace]) -> None:
    file = with_one_idea(open_workspace)
    connection = sqlite.connect(str(file))
    connection.execute("pragma writable_schema = 1")
    connection.execute("update sqlite_master set name = cast(x'ff41' as text), sql = 'create'")
    connection.commit()
    connection.close()
    database = Database(file, writing=False)
    with pytest.raises(UserError) as caught, database.reading() as session:
        session.connection().exec_driver_sql("select * from idea")
    assert caught.value.code == "workspace-damaged"
    database.close()
    refused(open_workspace, "workspace-damaged")


def test_damage_inside_the_search_index_is_told_as_damage(open_workspace: Callable[..., Workspace]) -> None:
    file = with_one_idea(open_workspace)
    connection = sqlite.connect(str(file))
    connection.execute("delete from search_index_data where id > 10")
    connection.commit()
    connection.close()
    with pytest.raises(UserError) as caught:
        open_workspace().search("Sésamo")
    assert caught.value.code == "workspace-damaged"


def test_a_bug_of_ours_while_reading_is_no_damage(workspace: Workspace) -> None:
    with pytest.raises(UnicodeDecodeError):
        workspace.ask(lambda _session: b"\xff".decode())
    with pytest.raises(ValueError, match="Expecting value"):
        workspace.ask(lambda _session: json.loads("?"))


def test_a_full_disk_lets_people_open_and_read(
    open_workspace: Callable[..., Workspace], monkeypatch: pytest.MonkeyPatch
) -> None:
    with_one_idea(open_workspace)

    def refuse(*_args: object, **_more: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_text", refuse)
    workspace = open_workspace()
    assert [row.title for row in workspace.ask(board, "es", workspace.today)] == ["Sésamo"]


@pytest.mark.parametrize(("free", "code"), [(0, "disk-full"), (10**9, "disk-failed")])
def test_a_disk_that_fails_is_full_or_out_of_reach(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, code: str
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=free))
    with pytest.raises(UserError) as caught, explained(tmp_path):
        raise sqlite.OperationalError("disk I/O error")
    assert caught.value.code == code


def test_a_check_after_much_work_finds_nothing(workspace: Workspace) -> None:
    """The reading connection knows the index from its last look-up; the writer has merged it since."""
    for number in range(120):
        with workspace.transaction("Log idea") as tx:
            log_idea(tx, f"prueba okinawa {number} cafe {number * 7919}", source="es")
        if number % 3 == 0:
            workspace.search("oki")
        if number % 5 == 0:
            workspace.undo()
        if number % 4 == 0:
            assert workspace.ask(check, workspace.kinds) == []


@pytest.mark.parametrize("letter", ["か\u3099", "ｶﾞ", "\u1112\u1161\u11ab"])
@pytest.mark.parametrize("before", range(37, 42))
def test_a_letter_in_parts_is_sound_wherever_it_stands(
    workspace: Workspace, letter: str, before: int
) -> None:
    with workspace.transaction("Log idea") as tx:
        log_idea(tx, "農" * before + letter + "業", source="ja")
    assert workspace.ask(check, workspace.kinds) == []
