"""Every pitch that left: kept with its very file, never undone by mistake, found again, told when lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.ideas.edits import describe_idea, write_text
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.overview.story import story
from ninja_mentor.core.overview.trash import bring_back, trash
from ninja_mentor.core.pitch.exporting import Press, export_pitch
from ninja_mentor.core.pitch.ordering import Order
from ninja_mentor.core.pitch.versions import address, delete_versions, title_of, versions
from tests.core.pitch.stored import PROBLEM_JA, TEXTS, store_idea

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ninja_mentor.core.pitch.model import PitchVersion
    from ninja_mentor.core.workspace import Workspace
    from tests.conftest import StandingClock


@pytest.fixture(scope="module")
def press() -> Press:
    return Press()


@pytest.fixture
def idea_id(workspace: Workspace) -> str:
    return store_idea(workspace)


@pytest.fixture
def export(
    workspace: Workspace, idea_id: str, press: Press, tmp_path: Path, clock: StandingClock
) -> Callable[[Order], Path]:
    """Exports the idea's pitch, a minute after the last one; gives the file."""
    written: list[Path] = []

    def one(order: Order) -> Path:
        clock.pass_by(minutes=1)
        out = tmp_path / f"pitch {len(written)}.{order.suffix}"
        written.append(out)
        export_pitch(workspace, idea_id, order, out, press)
        return out

    return one


def kept(workspace: Workspace, idea_id: str) -> list[PitchVersion]:
    return workspace.ask(versions, idea_id)


def test_what_left_is_kept_as_it_left(
    workspace: Workspace, idea_id: str, export: Callable[[Order], Path], clock: StandingClock
) -> None:
    out = export(Order("ja", "pdf", "formal", "letter", "sumi", for_whom="JICA"))
    content = out.read_bytes()
    out.write_bytes(b"changed by somebody")
    with workspace.transaction("Write") as tx:
        write_text(tx, idea_id, "problem", "ja", "ほかの言葉")
    [version] = kept(workspace, idea_id)
    assert workspace.attachments.read(version.content) == content
    assert version.size == len(content)
    assert (version.format, version.language, version.for_whom) == ("pdf", "ja", "JICA")
    assert (version.template, version.paper, version.theme) == ("formal", "letter", "sumi")
    assert (version.by_id, version.by_name) == (workspace.author.id, "Ana")
    assert version.created_at.startswith(clock.now().strftime("%Y-%m-%dT%H:%M"))
    assert version.name == "pitch 0.pdf"


def test_its_words_are_those_of_the_pitch_in_their_order(
    workspace: Workspace, idea_id: str, export: Callable[[Order], Path]
) -> None:
    export(Order("ja", "txt"))
    [version] = kept(workspace, idea_id)
    headings = workspace.workflow.text("ja").parts
    first, *rest = version.words
    assert version.words[first] == f"Café de Altura Directo\n{TEXTS['sentence']}"
    assert title_of(version) == "Café de Altura Directo"
    assert version.words[headings["problem"]] == PROBLEM_JA
    assert "80,000" in version.words[headings["ask"]]
    assert "中村 ユミ" in version.words[headings["team"]]
    assert rest == [heading for heading in headings.values() if heading in rest]


def test_the_newest_comes_first(workspace: Workspace, idea_id: str, export: Callable[[Order], Path]) -> None:
    for language in ("es", "ja", "en"):
        export(Order(language, "txt"))
    assert [version.language for version in kept(workspace, idea_id)] == ["en", "ja", "es"]


def test_undo_passes_over_what_has_left(
    workspace: Workspace, idea_id: str, export: Callable[[Order], Path]
) -> None:
    with workspace.transaction("Write the problem") as tx:
        write_text(tx, idea_id, "problem", "es", "Otra cosa")
    export(Order("es", "txt"))
    assert workspace.undo().label == "Write the problem"
    assert len(kept(workspace, idea_id)) == 1
    page = workspace.ask(story, idea_id, workspace.kinds, workspace.author.id)
    [export_entry] = [entry for entry in page.entries if entry.origin == "event"]
    assert export_entry.label == "Export the pitch of {title}"
    assert [(change.kind, change.done) for change in export_entry.changes] == [("pitch_version", "added")]


def test_a_deleted_version_comes_back_with_its_file(
    workspace: Workspace, idea_id: str, export: Callable[[Order], Path]
) -> None:
    content = export(Order("es", "txt")).read_bytes()
    export(Order("en", "txt"))
    later, earlier = kept(workspace, idea_id)
    with workspace.transaction("Delete") as tx:
        delete_versions(tx, [earlier.id])
    assert kept(workspace, idea_id) == [later]
    [discarded] = workspace.ask(trash, workspace.kinds, workspace.author.id)
    assert (discarded.kind, discarded.title, discarded.idea_title) == (
        "pitch_version",
        "pitch 0.txt",
        "Café de Altura Directo",
    )
    with workspace.transaction("Bring back") as tx:
        bring_back(tx, workspace.kinds, [("pitch_version", earlier.id)])
    assert [version.id for version in kept(workspace, idea_id)] == [later.id, earlier.id]
    assert workspace.attachments.read(earlier.content) == content


def test_for_whom_is_written_later_found_and_undone(
    workspace: Workspace, idea_id: str, export: Callable[[Order], Path]
) -> None:
    export(Order("es", "txt"))
    [version] = kept(workspace, idea_id)
    with workspace.transaction("Address") as tx:
        address(tx, version.id, "Cafés de Osaka")
    [hit] = [hit for hit in workspace.search("cafes osaka") if hit.kind == "pitch_version"]
    assert (hit.id, hit.snippet) == (version.id, "Cafés de Osaka")
    workspace.undo()
    assert kept(workspace, idea_id)[0].for_whom == ""


def test_the_same_file_twice_is_stored_once(
    workspace: Workspace, idea_id: str, export: Callable[[Order], Path]
) -> None:
    export(Order("es", "txt"))
    export(Order("es", "txt", for_whom="JICA"))
    one, other = kept(workspace, idea_id)
    assert one.content == other.content
    assert len([path for path in (workspace.folder / "attachments").rglob("*") if path.is_file()]) == 1


@pytest.mark.parametrize("damage", ["gone", "changed"])
def test_a_lost_file_is_told_and_never_given_wrong(
    damage: str, workspace: Workspace, idea_id: str, export: Callable[[Order], Path]
) -> None:
    export(Order("es", "txt"))
    [version] = kept(workspace, idea_id)
    path = workspace.attachments.path(version.content)
    path.unlink() if damage == "gone" else path.write_bytes(b"other words")
    with pytest.raises(UserError) as refused:
        workspace.attachments.read(version.content)
    assert refused.value.code == "attachment-lost"


def test_where_nothing_may_be_written_the_file_leaves_all_the_same(
    workspace: Workspace,
    idea_id: str,
    press: Press,
    tmp_path: Path,
    open_workspace: Callable[..., Workspace],
) -> None:
    reading = open_workspace(workspace.folder.name, writing=False)
    out = tmp_path / "pitch.txt"
    exported = export_pitch(reading, idea_id, Order("es", "txt"), out, press)
    assert exported.version_id == ""
    assert TEXTS["problem"] in out.read_text("utf-8")
    assert kept(workspace, idea_id) == []


def test_an_idea_called_like_one_of_its_parts_loses_no_part(
    workspace: Workspace, idea_id: str, export: Callable[[Order], Path]
) -> None:
    heading = workspace.workflow.text("es").parts["problem"]
    with workspace.transaction("Rename") as tx:
        describe_idea(tx, idea_id, "title", heading)
    export(Order("es", "txt"))
    [version] = kept(workspace, idea_id)
    assert version.words[heading] == TEXTS["problem"]
    assert version.words[""].startswith(f"{heading}\n")
