"""Many pitches at once: whole files with names of their own, and one failure costs one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.ideas.edits import delete_idea, log_idea, write_text
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import Language
from ninja_mentor.core.pitch.batch import export_batch
from ninja_mentor.core.pitch.exporting import Press
from ninja_mentor.core.pitch.file_names import file_name, folded, new_file_name
from ninja_mentor.core.pitch.ordering import Order
from ninja_mentor.core.pitch.versions import versions
from tests.core.pitch.stored import PROBLEM_JA, store_idea

if TYPE_CHECKING:
    from pathlib import Path

    from ninja_mentor.core.workspace import Workspace
    from tests.core.pitch.conftest import Reader

TEXT = Order("en", "txt")


@pytest.fixture(scope="module")
def press() -> Press:
    return Press()


def log(workspace: Workspace, *titles: str) -> list[str]:
    """Ideas with these titles and a problem each."""
    ids = []
    with workspace.transaction("Log") as tx:
        for title in titles:
            idea = log_idea(tx, title, source="es")
            write_text(tx, idea.id, "problem", "es", f"El problema de {title}")
            ids.append(idea.id)
    return ids


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_each_idea_in_each_language_is_a_whole_file(
    workspace: Workspace, press: Press, reader: Reader, tmp_path: Path
) -> None:
    ideas = [store_idea(workspace), *log(workspace, "Miel de Pando")]
    out = tmp_path / "new" / "folder"
    report = export_batch(workspace, ideas, ["es", "ja"], Order("en", "pdf", theme="forest"), out, press)
    assert names(out) == [
        "Café de Altura Directo (es).pdf",
        "Café de Altura Directo (ja).pdf",
        "Miel de Pando (es).pdf",
        "Miel de Pando (ja).pdf",
    ]
    assert sorted(path.name for path in report.written) == names(out)
    assert report.failed == ()
    for path in report.written:
        assert reader.complaint(path.read_bytes()) == ""
    japanese = reader.text((out / "Café de Altura Directo (ja).pdf").read_bytes())
    assert PROBLEM_JA in "".join(japanese.split())
    kept = workspace.ask(versions, ideas[0])
    assert {(version.language, version.theme) for version in kept} == {("ja", "forest"), ("es", "forest")}


def test_who_stays_out_is_named_once(workspace: Workspace, press: Press, tmp_path: Path) -> None:
    idea = store_idea(workspace)
    report = export_batch(workspace, [idea], ["es", "ja", "pt"], TEXT, tmp_path, press)
    texts = workspace.workflow.text("en")
    said = [(title, who.said(Language("en"), texts).split(" is ")[0]) for title, who in report.left_out]
    assert {title for title, _ in said} == {"Café de Altura Directo"}
    assert sorted(who for _, who in said) == ["Carla Menor", "Diego Arrepentido", "Pablo Reservado"]


def test_one_failing_idea_does_not_stop_the_rest(workspace: Workspace, press: Press, tmp_path: Path) -> None:
    first, gone, last = log(workspace, "Primera", "Borrada", "Última")
    with workspace.transaction("Delete") as tx:
        delete_idea(tx, gone)
    report = export_batch(workspace, [first, gone, last], ["es", "en"], TEXT, tmp_path / "out", press)
    assert names(tmp_path / "out") == [
        "Primera (en).txt",
        "Primera (es).txt",
        "Última (en).txt",
        "Última (es).txt",
    ]
    assert [(each.title, each.language) for each in report.failed] == [("Borrada", "es"), ("Borrada", "en")]
    assert all(isinstance(each.error, UserError) and each.error.code == "gone" for each in report.failed)


def test_names_that_one_system_takes_for_the_same_stay_apart(
    workspace: Workspace, press: Press, tmp_path: Path
) -> None:
    ideas = log(workspace, "Café", "café", "Cafe\u0301", "Café: / ?")
    out = tmp_path / "out"
    out.mkdir()
    (out / "CAFÉ (ES).TXT").write_text("somebody else's")
    report = export_batch(workspace, ideas, ["es"], TEXT, out, press)
    assert (out / "CAFÉ (ES).TXT").read_text() == "somebody else's"
    assert len({folded(path.name) for path in report.written} - {folded("CAFÉ (ES).TXT")}) == 4
    for path, title in zip(report.written, ("Café", "café", "Cafe\u0301", "Café: / ?"), strict=True):
        assert f"El problema de {title}" in path.read_text("utf-8")


def test_a_second_batch_writes_over_nothing(workspace: Workspace, press: Press, tmp_path: Path) -> None:
    ideas = log(workspace, "Miel")
    for _ in range(2):
        export_batch(workspace, ideas, ["es"], TEXT, tmp_path / "out", press)
    assert names(tmp_path / "out") == ["Miel (es) 2.txt", "Miel (es).txt"]


def test_giving_up_between_files_leaves_whole_files_only(
    workspace: Workspace, press: Press, tmp_path: Path
) -> None:
    ideas = log(workspace, "Uno", "Dos", "Tres")
    told: list[tuple[float, str]] = []

    def step(fraction: float, title: str) -> None:
        told.append((fraction, title))
        if title == "Dos":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_batch(workspace, ideas, ["es", "en"], TEXT, tmp_path / "out", press, step)
    assert told == [(0.0, "Uno"), (1 / 6, "Uno"), (2 / 6, "Dos")]
    assert names(tmp_path / "out") == ["Uno (en).txt", "Uno (es).txt"]
    for path in (tmp_path / "out").iterdir():
        assert "El problema de Uno" in path.read_text("utf-8")


def test_an_impossible_order_writes_nothing(workspace: Workspace, press: Press, tmp_path: Path) -> None:
    ideas = log(workspace, "Uno")
    with pytest.raises(UserError):
        export_batch(workspace, ideas, ["es", "xx"], TEXT, tmp_path / "out", press)
    assert not (tmp_path / "out").exists()


def test_a_file_in_the_place_of_the_folder_is_said_at_once(
    workspace: Workspace, press: Press, tmp_path: Path
) -> None:
    ideas = log(workspace, "Uno")
    (tmp_path / "out").write_text("a file")
    with pytest.raises(UserError) as refused:
        export_batch(workspace, ideas, ["es"], TEXT, tmp_path / "out", press)
    assert refused.value.code == "folder-is-file"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Café", "Café (es).txt"),
        ('a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j (es).txt"),
        (" .. ", "pitch (es).txt"),
        ("", "pitch (es).txt"),
        ("味噌" * 60, f"{'味噌' * 30} (es).txt"),
        ("aux.plan", "_aux.plan (es).txt"),
        ("auxiliar", "auxiliar (es).txt"),
        ("line\nbreak\x00\u202e", "line break (es).txt"),
    ],
)
def test_a_name_is_one_on_every_system(title: str, name: str) -> None:
    assert file_name(title, Order("es", "txt")) == name
    assert len(name.encode()) < 255


def test_taken_names_are_numbered() -> None:
    taken = {folded("Miel (es).pdf"), folded("MIEL (ES) 2.PDF")}
    assert new_file_name("Miel", Order("es", "slides"), taken) == "Miel (es) 3.pdf"
    assert new_file_name("Miel", Order("en", "slides"), taken) == "Miel (en).pdf"
