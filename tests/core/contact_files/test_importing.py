"""A file is planned, chosen from, brought in at one go, and taken back at one go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from ninja_mentor.core.contact_files.draft import Draft, Reading
from ninja_mentor.core.contact_files.importing import bring_in, plan_for
from ninja_mentor.core.contact_files.plan import Choice
from ninja_mentor.core.people.edits import add_person, join_organisation
from ninja_mentor.core.people.model import Organisation, Person
from ninja_mentor.core.people.queries import people
from ninja_mentor.core.store.backup import backups
from ninja_mentor.core.store.check import check

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.contact_files.plan import Plan
    from ninja_mentor.core.workspace import Workspace


def draft(name: str, line: int = 1, **more: Any) -> Draft:  # noqa: ANN401  (JSON)
    extra = {key: more.pop(key) for key in ("organisation", "introduced_by", "photo") if key in more}
    return Draft(line, {"name": name, **more}, **extra)


def planned(workspace: Workspace, *drafts: Draft, country: str = "BO") -> Plan:
    return plan_for(workspace, Reading("vcf", drafts), country)


def taken(workspace: Workspace, plan: Plan, *choices: Choice) -> None:
    bring_in(workspace, plan, choices or plan.choices())


def by_name(workspace: Workspace) -> dict[str, Person]:
    return {person.name: person for person in workspace.ask(people)}


@pytest.fixture
def ana(workspace: Workspace) -> str:
    with workspace.transaction("Add") as tx:
        person = add_person(
            tx, "Ana Higa", "BO", phones=["+59171234567"], emails=["ana@example.org"], role="Farmer"
        )
        join_organisation(tx, person.id, "CAICO")
        return person.id


def test_a_plan_says_who_is_new_who_changes_and_who_is_known(workspace: Workspace, ana: str) -> None:
    plan = planned(
        workspace,
        draft("Rosa Mamani"),
        draft("Ana Higa Torres", phones=("71234567",), emails=("ana@example.org", "new@example.org")),
        draft("Ana Higa", phones=("71234567",)),
    )
    assert [item.what for item in plan.items] == ["new", "changes"]
    [new, changes] = plan.items
    assert changes.also_lines == (1,)
    assert changes.choice == Choice("merge", ana)
    found = {each.column: (each.how, each.after) for each in changes.differences[ana]}
    assert found == {
        "name": ("other", "Ana Higa Torres"),
        "emails": ("add", ["new@example.org"]),
    }
    assert new.choice == Choice("new")
    assert plan.counts() == {"new": 1, "changes": 1}


def test_nothing_is_written_by_planning(workspace: Workspace, ana: str) -> None:
    planned(workspace, draft("Rosa"), draft("Ana Higa", phones=("71234567",), place="Naha"))
    assert [person.name for person in workspace.ask(people)] == ["Ana Higa"]
    assert by_name(workspace)["Ana Higa"].id == ana


def test_merging_fills_and_adds_but_never_overwrites_unasked(workspace: Workspace, ana: str) -> None:
    plan = planned(
        workspace, draft("Ana Higa", phones=("71234567", "71234568"), role="Teacher", place="Okinawa Uno")
    )
    taken(workspace, plan)
    person = by_name(workspace)["Ana Higa"]
    assert person.phones == ["+59171234567", "+59171234568"]
    assert (person.role, person.place) == ("Farmer", "Okinawa Uno")
    taken(workspace, plan, Choice("merge", ana, overwrite=True))
    assert by_name(workspace)["Ana Higa"].role == "Teacher"


def test_a_person_who_is_only_alike_is_asked_about(workspace: Workspace, ana: str) -> None:
    [item] = planned(workspace, draft("Luis Higa", phones=("71234567",))).items
    assert (item.what, item.choice, item.matches[0].id) == ("ask", Choice("new"), ana)


def test_all_is_one_step_back_and_forward_after_a_restart_too(
    open_workspace: Callable[..., Workspace],
) -> None:
    workspace = open_workspace()
    with workspace.transaction("Add") as tx:
        add_person(tx, "Ana Higa", phones=["+59171234567"])
    drafts = [draft(f"Person {n} Family {n}", n, organisation=f"Group {n % 3}") for n in range(40)]
    taken(workspace, planned(workspace, *drafts, draft("Ana Higa", phones=("71234567",), place="Naha")))
    assert len(workspace.ask(people)) == 41
    workspace.close()
    again = open_workspace()
    again.undo()
    assert [(person.name, person.place) for person in again.ask(people)] == [("Ana Higa", "")]
    assert [one for one in again.ask(organisations) if one.deleted_at is None] == []
    again.redo()
    assert len(again.ask(people)) == 41
    assert again.ask(check, again.kinds) == []


def test_an_organisation_is_made_once_and_one_that_is_here_is_joined(workspace: Workspace, ana: str) -> None:
    plan = planned(
        workspace, draft("Rosa Mamani", organisation="caico"), draft("Luis Vaca", organisation="Nikkei")
    )
    taken(workspace, plan)
    names = sorted(one.name for one in workspace.ask(organisations))
    assert names == ["CAICO", "Nikkei"]
    found = by_name(workspace)
    assert found["Rosa Mamani"].organisation_id == found["Ana Higa"].organisation_id
    assert found["Ana Higa"].id == ana


def test_an_introducer_is_found_among_old_and_new_people(workspace: Workspace, ana: str) -> None:
    plan = planned(
        workspace,
        draft("Rosa Mamani", introduced_by="Ana Higa"),
        draft("Luis Vaca", introduced_by="Rosa Mamani"),
        draft("Pedro Roca", introduced_by="Nobody Here"),
    )
    taken(workspace, plan)
    found = by_name(workspace)
    assert found["Rosa Mamani"].introduced_by_id == ana
    assert found["Luis Vaca"].introduced_by_id == found["Rosa Mamani"].id
    assert found["Pedro Roca"].introduced_by_id == ""


def test_skipping_leaves_somebody_out(workspace: Workspace) -> None:
    plan = planned(workspace, draft("Rosa Mamani"), draft("Luis Vaca"))
    taken(workspace, plan, Choice("skip"), Choice("new"))
    assert list(by_name(workspace)) == ["Luis Vaca"]


def test_a_backup_is_made_before(workspace: Workspace) -> None:
    taken(workspace, planned(workspace, draft("Rosa Mamani")))
    assert [backup.reason for backup in backups(workspace.folder)] == ["import"]


def test_ended_in_the_middle_nothing_has_happened(workspace: Workspace) -> None:
    class EndedError(Exception):
        pass

    def tell(share: float) -> None:
        if share > 0.3:
            raise EndedError

    plan = planned(workspace, *(draft(f"Person {n} Family {n}") for n in range(500)))
    with pytest.raises(EndedError):
        bring_in(workspace, plan, plan.choices(), tell)
    assert workspace.ask(people) == []


def test_a_photo_is_made_safe_and_kept_and_one_that_is_none_is_said(workspace: Workspace) -> None:
    png = (
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDATx\x9cc\xf8\xff\xff?"
        b"\0\5\xfe\2\xfe\xa7\x35\x81\x84\0\0\0\0IEND\xaeB`\x82"
    )
    plan = planned(workspace, draft("Rosa Mamani", 3, photo=b"no picture"), draft("Luis Vaca", 9, photo=png))
    _, findings = bring_in(workspace, plan, plan.choices())
    assert {(finding.line, finding.error.code) for finding in findings} >= {(3, "picture-broken")}
    assert by_name(workspace)["Rosa Mamani"].photo == ""
    kept = by_name(workspace)["Luis Vaca"].photo
    assert kept == "" or workspace.attachments.read(kept)


def test_somebody_deleted_meanwhile_is_said_and_nothing_happens(workspace: Workspace, ana: str) -> None:
    from ninja_mentor.core.kernel.errors import UserError  # noqa: PLC0415
    from ninja_mentor.core.people.edits import delete_people  # noqa: PLC0415

    plan = planned(workspace, draft("Rosa Mamani"), draft("Ana Higa", phones=("71234567",), place="Naha"))
    with workspace.transaction("Delete") as tx:
        delete_people(tx, [ana])
    with pytest.raises(UserError):
        taken(workspace, plan)
    assert workspace.ask(people) == []


def organisations(session: Any) -> list[Organisation]:  # noqa: ANN401  (a session)
    return list(session.scalars(select(Organisation)))
