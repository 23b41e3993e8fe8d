"""Somebody is erased everywhere, and what stands beside them stays."""

from __future__ import annotations

import json
import shutil
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from ninja_mentor.core.ideas.edits import link_person, log_idea, write_text
from ninja_mentor.core.ideas.model import Idea
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.profile import Profile
from ninja_mentor.core.mentoring.model import Action, Comment, MentoringSession
from ninja_mentor.core.overview import erased_everywhere
from ninja_mentor.core.overview.erased_everywhere import erase_person, finish_erasing
from ninja_mentor.core.overview.erasing import unfinished_in, what_goes
from ninja_mentor.core.people.edits import add_person, delete_people, give_consent, set_person
from ninja_mentor.core.people.model import Consent, Person, Sharing
from ninja_mentor.core.people.queries import people
from ninja_mentor.core.pitch.model import PitchVersion
from ninja_mentor.core.store.backup import backups, restore
from ninja_mentor.core.store.check import check

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy.orm import Session

    from ninja_mentor.core.store.record import Record
    from ninja_mentor.core.workspace import Workspace
    from tests.conftest import StandingClock

NAME, KANJI = "Yumiko Zukerán", "瑞慶覧由美子"
WORDS = (NAME, KANJI, "Xilografía", "quelonio", "+59171234567", "yumiko.z@example.org")
PHOTO = b"\x89PNG the face of somebody"


def add_her(workspace: Workspace) -> str:
    with workspace.transaction("Add {name}", name=NAME) as tx:
        her = add_person(
            tx,
            NAME,
            "BO",
            "America/La_Paz",
            other_script=KANJI,
            skills="Xilografía",
            note="quelonio",
            phones=["+59171234567"],
            emails=["yumiko.z@example.org"],
            photo=workspace.attachments.keep(PHOTO),
            birth_year=1990,
        )
    return her.id


def fill(workspace: Workspace, her: str) -> str:
    """Everything that may point to her."""
    with workspace.transaction("Log idea") as tx:
        idea = log_idea(tx, "Panadería", source="es")
        idea.owner_id, idea.owner_name = her, NAME
        link_person(tx, idea.id, her, "founder")
        other = add_person(tx, "Luis Mamani", introduced_by_id=her)
        set_person(tx, other.id, relations=[{"kind": "spouse", "name": NAME}, {"kind": "", "name": "Rosa"}])
        tx.add(Action(idea_id=idea.id, what="Llamar", who_id=her, who_name=NAME))
        tx.add(Action(idea_id=idea.id, what="Escribir", who_name=KANJI, promised_to="Luis"))
        tx.add(
            MentoringSession(idea_id=idea.id, goal="Precio", attendees=f"Luis, {NAME}", author_name="Luis")
        )
        tx.add(Comment(idea_id=idea.id, text="Bien", author_id=her, author_name=NAME))
    with workspace.transaction("Agree {name}", name=NAME) as tx:
        give_consent(tx, her, "companies", how=f"{NAME} me lo dijo")
        tx.add(Sharing(person_id=her, scope="companies", with_whom="Kansai KK", format="vcf", by_name="Ana"))
        tx.add(
            PitchVersion(
                idea_id=idea.id,
                language="es",
                template="plain",
                paper="a4",
                theme="indigo",
                for_whom="Jurado",
                by_name="Ana",
                words={"Equipo": f"{NAME} – CEO"},
                content=workspace.attachments.keep(f"pdf {NAME}".encode()),
            )
        )
    return idea.id


def rows_of(session: Session, model: type[Record]) -> list[Any]:
    return list(session.scalars(select(model)))


def everything_in(folder: Path, scratch: Path) -> dict[str, bytes]:
    """Every file of the workspace; of zips what is in them."""
    found: dict[str, bytes] = {}
    for path in folder.rglob("*"):
        if path.is_file():
            found[str(path)] = path.read_bytes()
        if path.suffix == ".zip":
            shutil.rmtree(scratch, ignore_errors=True)
            with zipfile.ZipFile(path) as packed:
                packed.extractall(scratch)
            found |= {f"{path}!{file}": file.read_bytes() for file in scratch.rglob("*") if file.is_file()}
    return found


def traces(folder: Path, scratch: Path, words: tuple[str, ...] = WORDS) -> list[tuple[str, str]]:
    """Where any of these words stands, as text, as JSON, or cut as the search index has it."""
    found = []
    for name, content in everything_in(folder, scratch).items():
        for word in words:
            forms = {word, word.casefold(), json.dumps(word)[1:-1], *word.casefold().split()}
            found += [(name, form) for form in forms if form.encode() in content]
        if PHOTO in content:
            found.append((name, "photo"))
    return found


@pytest.fixture
def her(workspace: Workspace) -> str:
    return add_her(workspace)


def test_no_byte_of_somebody_is_left_in_any_file(
    workspace: Workspace, her: str, clock: StandingClock, tmp_path: Path
) -> None:
    fill(workspace, her)
    workspace.back_up("asked")
    clock.pass_by(hours=1)
    with workspace.transaction("Change") as tx:
        set_person(tx, her, note="quelonio dos")
    workspace.back_up("asked")
    assert {word for _, word in traces(workspace.folder, tmp_path / "out")} >= {NAME, "Xilografía", "photo"}

    done = erase_person(workspace, her)

    assert (done.backups, done.unreached) == (2, ())
    assert traces(workspace.folder, tmp_path / "out") == []
    workspace.close()
    assert traces(workspace.folder, tmp_path / "out") == []


def test_everything_that_pointed_to_them_points_to_nobody(workspace: Workspace, her: str) -> None:
    idea_id = fill(workspace, her)
    erase_person(workspace, her)
    assert [one.name for one in workspace.ask(people)] == ["Luis Mamani"]
    [luis] = workspace.ask(people)
    assert (luis.introduced_by_id, luis.relations) == ("", [{"kind": "", "name": "Rosa"}])
    every: dict[str, list[Any]] = {
        kind: workspace.ask(rows_of, model) for kind, model in workspace.kinds.items()
    }
    assert {(one.what, one.who_id, one.who_name, one.promised_to) for one in every["action"]} == {
        ("Llamar", "", "", ""),
        ("Escribir", "", "", "Luis"),
    }
    assert [one.attendees for one in every["session"]] == ["Luis"]
    assert [(one.text, one.author_name) for one in every["comment"]] == [("Bien", "")]
    assert [(one.words, one.content) for one in every["pitch_version"]] == [({"Equipo": "… – CEO"}, "")]
    for kind in ("member", "consent", "sharing"):
        assert all(one.deleted_at for one in every[kind])
    [idea] = every["idea"]
    assert (idea.id, idea.title, idea.owner_name) == (idea_id, "Panadería", "")


def test_the_workspace_stays_whole_and_the_person_cannot_be_found(workspace: Workspace, her: str) -> None:
    fill(workspace, her)
    assert workspace.search("Zukerán")
    erase_person(workspace, her)
    assert workspace.ask(check, workspace.kinds) == []
    assert workspace.search("Zukerán") == []
    assert workspace.search("Panadería")


def test_undo_and_redo_never_bring_somebody_back(workspace: Workspace, her: str) -> None:
    fill(workspace, her)
    with workspace.transaction("Delete {name}", name=NAME) as tx:
        delete_people(tx, [her])
    with workspace.transaction("Both") as tx:
        tx.change(Idea, workspace.ask(lambda session: session.query(Idea).one().id), place="Sucre")
        tx.find(Person, her).note = "late"  # type: ignore[union-attr]
    erase_person(workspace, her)
    for turn in (workspace.undo, workspace.redo):
        for _ in range(20):
            try:
                turn()
            except UserError:
                break
        person = workspace.ask(lambda session: session.get(Person, her))
        assert person is not None
        assert (person.name, person.note, person.phones) == ("", "", [])
        assert person.deleted_at is not None
        assert workspace.ask(lambda session: [one.deleted_at for one in session.query(Consent)]) != [None]
        assert workspace.ask(check, workspace.kinds) == []


def test_undo_of_an_older_entry_brings_the_rest_back(workspace: Workspace, her: str) -> None:
    with workspace.transaction("Delete both") as tx:
        other = add_person(tx, "Luis Mamani")
    with workspace.transaction("Delete both") as tx:
        delete_people(tx, [her, other.id])
    erase_person(workspace, her)
    workspace.undo()
    assert [one.name for one in workspace.ask(people)] == ["Luis Mamani"]


def test_a_backup_made_before_restores_without_them(
    workspace: Workspace, her: str, open_workspace: Callable[..., Workspace], tmp_path: Path
) -> None:
    fill(workspace, her)
    workspace.back_up("asked")
    erase_person(workspace, her)
    [made] = backups(workspace.folder)
    restore(made.path, tmp_path / "restored")
    restored = open_workspace("restored")
    assert restored.ask(check, restored.kinds) == []
    assert [one.name for one in restored.ask(people)] == ["Luis Mamani"]
    with pytest.raises(UserError, match="gone"):
        restored.ask(what_goes, her, restored.kinds, restored.author.id)


def test_a_person_is_told_before_who_has_what(workspace: Workspace, her: str) -> None:
    idea_id = fill(workspace, her)
    with workspace.transaction("Write") as tx:
        write_text(tx, idea_id, "problem", "es", f"{NAME} perdió su horno")
    told = workspace.ask(what_goes, her, workspace.kinds, workspace.author.id)
    assert (told.name, told.ideas, told.promises, told.consents) == (NAME, ("Panadería",), 1, 1)
    assert {(one.what, one.with_whom) for one in told.shared} == {
        ("contact", "Kansai KK"),
        ("pitch", "Jurado"),
    }
    assert [(place.kind, place.field) for place in told.places] == [("answer", "problem")]

    erase_person(workspace, her)

    answer = workspace.search("horno")
    assert [hit.kind for hit in answer] == ["answer"], "other people's words stay"


def test_a_namesake_keeps_what_only_says_the_name(workspace: Workspace, her: str) -> None:
    fill(workspace, her)
    with workspace.transaction("Namesake") as tx:
        add_person(tx, NAME)
    erase_person(workspace, her)
    assert sorted(one.name for one in workspace.ask(people)) == ["Luis Mamani", NAME]
    [luis] = [one for one in workspace.ask(people) if one.name.startswith("Luis")]
    assert luis.introduced_by_id == ""
    assert {"kind": "spouse", "name": NAME} in luis.relations
    assert workspace.ask(check, workspace.kinds) == []


def test_who_sits_here_is_not_erased(workspace: Workspace, her: str) -> None:
    workspace.set_profile(Profile(name=NAME, person_id=her))
    with pytest.raises(UserError, match="erasing-oneself"):
        erase_person(workspace, her)
    assert NAME in [one.name for one in workspace.ask(people)]
    assert workspace.ask(unfinished_in) == []


def test_nobody_is_erased_twice(workspace: Workspace, her: str) -> None:
    erase_person(workspace, her)
    with pytest.raises(UserError, match="gone"):
        erase_person(workspace, her)
    with pytest.raises(UserError, match="gone"):
        erase_person(workspace, "nobody")


class PowerCut(BaseException):
    """Nothing that a program would catch."""


@pytest.mark.parametrize("step", ["shred", "first backup", "second backup"])
def test_what_a_power_cut_left_is_done_at_the_next_call(
    workspace: Workspace,
    her: str,
    clock: StandingClock,
    tmp_path: Path,
    open_workspace: Callable[..., Workspace],
    monkeypatch: pytest.MonkeyPatch,
    step: str,
) -> None:
    fill(workspace, her)
    for _ in range(2):
        workspace.back_up("asked")
        clock.pass_by(hours=1)

    def cut(*_: object) -> None:
        raise PowerCut

    def cut_at(share: float) -> None:
        if share >= (0 if step == "first backup" else 0.5):
            raise PowerCut

    with monkeypatch.context() as patched:
        if step == "shred":
            patched.setattr(erased_everywhere, "shred", cut)
        with pytest.raises(PowerCut):
            erase_person(workspace, her, cut_at)
    assert [one.name for one in workspace.ask(people)] == ["Luis Mamani"]
    assert workspace.ask(unfinished_in)
    workspace.close()
    (workspace.folder / "backups" / ".rewriting-left").mkdir()
    (workspace.folder / "backups" / ".rewriting-left" / "workspace.db").write_text(NAME)

    again = open_workspace()
    done = finish_erasing(again)

    assert done.unreached == ()
    assert again.ask(unfinished_in) == []
    assert traces(again.folder, tmp_path / "out") == []
    assert finish_erasing(again).backups == 0


def test_a_second_place_is_reached_or_named(workspace: Workspace, her: str, tmp_path: Path) -> None:
    second = tmp_path / "usb"
    second.mkdir()
    workspace.set_setting("second_backup_place", str(second))
    workspace.back_up("asked")
    second.rename(tmp_path / "in a drawer")

    assert erase_person(workspace, her).unreached == (str(second),)
    assert traces(tmp_path / "in a drawer", tmp_path / "out")

    (tmp_path / "in a drawer").rename(second)
    assert finish_erasing(workspace).unreached == ()
    assert traces(second, tmp_path / "out") == []


def test_a_damaged_backup_is_named_and_left(workspace: Workspace, her: str, clock: StandingClock) -> None:
    broken = workspace.back_up("asked").path
    clock.pass_by(hours=1)
    workspace.back_up("asked")
    content = broken.read_bytes()
    broken.write_bytes(content[: len(content) // 2])
    done = erase_person(workspace, her)
    assert (done.backups, done.unreached) == (1, (str(broken),))
    assert broken.stat().st_size == len(content) // 2


def test_a_photo_that_others_use_stays(workspace: Workspace, her: str) -> None:
    with workspace.transaction("Twin") as tx:
        twin = add_person(tx, "Luis Mamani", photo=workspace.attachments.keep(PHOTO))
    erase_person(workspace, her)
    assert workspace.attachments.read(twin.photo) == PHOTO


def test_whoever_shows_them_is_told(workspace: Workspace, her: str) -> None:
    fill(workspace, her)
    told: list[Any] = []
    workspace.subscribe(told.append)
    erase_person(workspace, her)
    assert her in told[0].ids("person")
    assert told[0].touches("action", "member", "consent")
