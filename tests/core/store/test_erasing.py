"""Whatever history somebody had, erasing them leaves one that is whole and does not know them."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from ninja_mentor.bootstrap import make_parts
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.mentoring.model import Action
from ninja_mentor.core.overview.erased_everywhere import erase_person
from ninja_mentor.core.people.edits import add_person, delete_people, give_consent
from ninja_mentor.core.people.model import Person
from ninja_mentor.core.people.queries import people
from ninja_mentor.core.store.backup import backups, restore
from ninja_mentor.core.store.check import check
from ninja_mentor.core.store.database import REVISIONS
from ninja_mentor.core.store.erasing import ERASED, erased_among
from ninja_mentor.core.workspace import Workspace
from tests.conftest import StandingClock

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

DATABASES = Path(__file__).parents[2] / "databases"
NAMES = ("Yumi Nakamura", "Zoraida Xukué")
STEPS = ("rename", "note", "promise", "take over", "who", "delete", "undo", "redo", "agree", "facts")


def step(workspace: Workspace, what: str, person_id: str, other_id: str, action_id: str) -> None:
    """One thing that people do."""
    if what in {"undo", "redo"}:
        getattr(workspace, what)()
        return
    with workspace.transaction(what, name=NAMES[1], title="Panadería") as tx:
        person, action = tx.find(Person, person_id), tx.find(Action, action_id)
        assert person is not None
        assert action is not None
        if what == "rename":
            person.name = NAMES[0] if person.name == NAMES[1] else NAMES[1]
        elif what == "note":
            person.note += "Zoraida Xukué vino. "
        elif what == "promise":
            action.who_id, action.who_name = person_id, person.name
        elif what == "take over":
            action.who_id = other_id
        elif what == "who":
            action.who_id, action.who_name, action.promised_to = "", person.name, NAMES[1]
        elif what == "delete" and person.deleted_at is None:
            delete_people(tx, [person_id])
        elif what == "agree":
            give_consent(tx, person_id, "team", how="Zoraida Xukué")


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(STEPS), max_size=12))
def test_any_history_stays_whole_without_them(steps: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        clock = StandingClock()
        workspace = Workspace.open(
            Path(folder) / "workspace", make_parts(clock, Path(folder) / "devices"), acting_as="Ana"
        )
        try:
            with workspace.transaction("Add") as tx:
                her, other = add_person(tx, NAMES[1]), add_person(tx, "Luis Poma")
                action = tx.add(Action(idea_id="1", what="Llamar"))
            for what in steps:
                clock.pass_by(minutes=1)
                try:
                    step(workspace, what, her.id, other.id, action.id)
                except UserError:
                    continue
            erase_person(workspace, her.id)
            assert workspace.ask(check, workspace.kinds) == []
            said = workspace.ask(everything_said_of, her.id)
            assert "Zoraida" not in said
            for turn in (workspace.undo, workspace.redo):
                while True:
                    try:
                        turn()
                    except UserError:
                        break
                    gone = workspace.ask(person_row, her.id)
                    assert (gone.name, gone.note) == ("", "")
                    assert gone.deleted_at
            assert workspace.ask(check, workspace.kinds) == []
        finally:
            workspace.close()


def person_row(session: Session, person_id: str) -> Any:  # noqa: ANN401
    return session.get(Person, person_id)


def everything_said_of(session: Session, person_id: str) -> str:
    """The journal of the person's own records, and their row."""
    rows = session.execute(
        text(
            "select before, after from journal_change where kind in ('person', 'consent') and"
            " (record_id = :id or kind = 'consent')"
        ),
        {"id": person_id},
    )
    row = session.get(Person, person_id)
    return json.dumps([[*map(str, each)] for each in rows] + [str(row)], ensure_ascii=False)


@pytest.mark.parametrize("revision", REVISIONS[:-1])
def test_backups_of_earlier_versions_are_written_anew_too(
    revision: str, open_workspace: Callable[..., Workspace], tmp_path: Path
) -> None:
    (tmp_path / "workspace").mkdir()
    shutil.copyfile(DATABASES / f"{revision}.db", tmp_path / "workspace" / "workspace.db")
    workspace = open_workspace()
    [before] = backups(workspace.folder)
    assert before.reason == "migration"
    somebody = next(one for one in workspace.ask(people) if one.name)

    assert erase_person(workspace, somebody.id).backups == 1

    restore(before.path, tmp_path / "restored")
    restored = open_workspace("restored")
    assert restored.ask(check, restored.kinds) == []
    assert somebody.name not in [one.name for one in restored.ask(people)]
    assert restored.ask(erased_among, [("person", somebody.id)])


def test_the_index_knows_no_word_of_them(workspace: Workspace) -> None:
    with workspace.transaction("Add") as tx:
        her = add_person(tx, "Zoraida Xukué", skills="quelonios")
        add_person(tx, "Luis Poma", skills="quesos")
    erase_person(workspace, her.id)
    workspace.close()
    content = (workspace.folder / "workspace.db").read_bytes()
    for word in ("zoraida", "xuku", "elonios"):
        assert word.encode() not in content
    assert b"quesos" in content or b"esos" in content


def test_one_event_stays_that_names_nobody(workspace: Workspace) -> None:
    with workspace.transaction("Add {name}", name="Zoraida Xukué") as tx:
        her = add_person(tx, "Zoraida Xukué")
    erase_person(workspace, her.id)
    rows = workspace.ask(
        lambda session: session.execute(text("select label, facts, origin from journal")).all()
    )
    assert [tuple(row) for row in rows] == [
        ("Add {name}", '{"name": "\\u2026"}', "edit"),
        (ERASED, "{}", "event"),
    ]
    with pytest.raises(UserError, match="nothing-to-undo"):
        workspace.undo()
