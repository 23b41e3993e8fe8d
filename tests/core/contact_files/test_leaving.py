"""Who may leave for whom, what of them, and that it is noted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import pytest
from sqlalchemy import select

from ninja_mentor.core.contact_files.leaving import DETAILS, MYSELF, USUAL, columns, decide
from ninja_mentor.core.contact_files.out_files import OutOrder, take_out, would_leave
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.people.edits import add_person, give_consent, join_organisation, withdraw_consent
from ninja_mentor.core.people.model import Consent, Person, Sharing
from ninja_mentor.core.people.rules import SCOPES
from ninja_mentor.core.store.history import history

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy.orm import Session

    from ninja_mentor.core.workspace import Workspace

TODAY = "2026-11-23"
ADULT = Person(id="adult", name="Ana", birth_year=1990)
CHILD = Person(id="child", name="Kenji", birth_year=2010, guardian_consent=True)


def yes(scope: str, **more: str) -> list[Consent]:
    return [Consent(scope=scope, given_on="2026-01-01", **more)]


def why(person: Person, agreed: list[Consent], circle: str, *others: Person) -> str:
    decision = decide([person, *others], {person.id: agreed}, circle, USUAL, TODAY)
    return next((one.why for one in decision.staying if one.person_id == person.id), "leaves")


@pytest.mark.parametrize("circle", SCOPES)
def test_who_agreed_to_this_circle_leaves(circle: str) -> None:
    assert why(ADULT, yes(circle), circle) == "leaves"
    assert why(ADULT, [], circle) == "no-consent"
    assert why(ADULT, yes(next(one for one in SCOPES if one != circle)), circle) == "no-consent"
    assert why(ADULT, yes(circle, withdrawn_on="2026-02-01"), circle) == "withdrawn"


@pytest.mark.parametrize("circle", SCOPES)
def test_under_18_nobody_is_in_a_list(circle: str) -> None:
    assert why(CHILD, yes(circle), circle, ADULT) == "minor"


@pytest.mark.parametrize(
    ("circle", "expected"),
    [
        ("team", "leaves"),
        ("mentors", "leaves"),
        ("programme", "leaves"),
        ("companies", "minor"),
        ("public", "minor"),
    ],
)
def test_alone_a_child_goes_to_their_own_circle_with_the_guardians_consent(
    circle: str, expected: str
) -> None:
    assert why(CHILD, yes(circle), circle) == expected


def test_without_the_guardian_a_child_does_not_leave() -> None:
    alone = Person(id="child", name="Kenji", birth_year=2010)
    assert why(alone, yes("team"), "team") == "guardian"


def test_a_copy_for_oneself_holds_everybody_and_everything() -> None:
    decision = decide([ADULT, CHILD], {}, MYSELF, (), TODAY)
    assert decision.going == ("adult", "child")
    assert {"phones", "note", "ancestry", "guardian_name"} <= set(decision.columns)


def test_ancestry_and_what_is_personal_leave_only_when_ticked() -> None:
    usual = set(columns(USUAL))
    assert {"name", "country", "phones", "emails", "skills"} <= usual
    assert not usual & {"ancestry", "note", "birth_year", "photo", "relations", "guardian_name"}
    assert "ancestry" not in columns(DETAILS.keys() - {"ancestry"})
    assert "more_lines" not in columns({"help", "personal"})  # it may be a phone or an address
    assert "more_lines" in columns({"contact", "work", "personal"})
    assert set(columns(())) == {
        "name",
        "other_script",
        "kana",
        "romaji",
        "family_names",
        "given_names",
        "address_as",
        "country",
    }


def test_every_column_of_a_person_is_said_somewhere() -> None:
    held = {"organisation" if name == "organisation_id" else name for name in Person.model_fields}
    held = {"introduced_by" if name == "introduced_by_id" else name for name in held}
    known = set(decide([ADULT], {}, MYSELF, (), TODAY).columns)
    assert held - known == {"id", "created_at", "deleted_at", "sample"}


def sharings(session: Session) -> list[Any]:
    return list(session.scalars(select(Sharing)))


@pytest.fixture
def chosen(workspace: Workspace) -> list[str]:
    with workspace.transaction("Add") as tx:
        yumi = add_person(
            tx, "Yumi Nakamura", "BO", phones=["+59171234567"], ancestry="sansei", note="=HYPERLINK(1)"
        )
        join_organisation(tx, yumi.id, "Kansai KK")
        rosa = add_person(tx, "Rosa Quispe", "BO", introduced_by_id=yumi.id)
        kenji = add_person(tx, "Kenji Mamani", "BO", birth_year=2012, guardian_consent=True)
        luis = add_person(tx, "Luis Poma", "BO")
        for one in (yumi, kenji, luis):
            give_consent(tx, one.id, "companies")
        withdraw_consent(tx, luis.id, "companies")
    return [yumi.id, rosa.id, kenji.id, luis.id]


def test_only_who_may_leave_is_in_the_file_and_it_is_noted(
    workspace: Workspace, chosen: list[str], tmp_path: Path
) -> None:
    target = tmp_path / "out.vcf"
    taken = take_out(workspace, chosen, OutOrder("companies", "Osaka Foods"), target)
    said = target.read_text(encoding="utf-8")
    assert taken.written == 1
    assert {(one.name, one.why) for one in taken.left_out} == {
        ("Rosa Quispe", "no-consent"),
        ("Kenji Mamani", "minor"),
        ("Luis Poma", "withdrawn"),
    }
    assert "Yumi Nakamura" in said
    assert "+59171234567" in said
    assert "Kansai KK" in said
    for word in ("Rosa", "Kenji", "Luis", "sansei", "HYPERLINK"):
        assert word not in said
    [noted] = workspace.ask(sharings)
    assert (noted.person_id, noted.scope, noted.with_whom, noted.format, noted.by_name) == (
        chosen[0],
        "companies",
        "Osaka Foods",
        "vcf",
        "Ana",
    )
    assert "phones" in noted.fields
    assert "ancestry" not in noted.fields
    [line] = workspace.ask(history, "sharing", noted.id)
    assert (line.entry.origin, line.entry.facts) == ("event", {"n": "1", "whom": "Osaka Foods"})


def test_ancestry_leaves_where_it_is_ticked(workspace: Workspace, chosen: list[str], tmp_path: Path) -> None:
    order = OutOrder("companies", details=frozenset({"ancestry"}))
    take_out(workspace, chosen, order, tmp_path / "out.vcf")
    said = (tmp_path / "out.vcf").read_text(encoding="utf-8")
    assert "sansei" in said
    assert "+59171234567" not in said


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_a_copy_for_oneself_needs_no_consent_and_is_noted(
    workspace: Workspace, chosen: list[str], tmp_path: Path, version: Literal["3.0", "4.0"]
) -> None:
    order = OutOrder(MYSELF, version=version)
    assert take_out(workspace, chosen, order, tmp_path / "all.vcf").written == 4
    said = (tmp_path / "all.vcf").read_text(encoding="utf-8")
    assert f"VERSION:{version}" in said
    assert "Kenji Mamani" in said
    assert "sansei" in said
    assert {one.with_whom for one in workspace.ask(sharings)} == {"Ana"}


def test_where_nobody_may_leave_nothing_is_written(
    workspace: Workspace, chosen: list[str], tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="nobody-leaves"):
        take_out(workspace, chosen[1:], OutOrder("companies"), tmp_path / "out.vcf")
    assert list(tmp_path.glob("out*")) == []
    assert workspace.ask(sharings) == []


def test_a_file_that_cannot_be_written_is_not_noted(
    workspace: Workspace, chosen: list[str], tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="folder-missing"):
        take_out(workspace, chosen, OutOrder("companies"), tmp_path / "nowhere" / "out.vcf")
    assert workspace.ask(sharings) == []


def test_where_nothing_can_be_noted_nothing_leaves(
    chosen: list[str], tmp_path: Path, open_workspace: Callable[..., Workspace]
) -> None:
    reading = open_workspace(writing=False)
    with pytest.raises(UserError, match="sharing-not-noted"):
        take_out(reading, chosen, OutOrder("companies"), tmp_path / "out.vcf")
    assert not (tmp_path / "out.vcf").exists()


def test_nobody_leaves_for_a_circle_that_is_none(workspace: Workspace, chosen: list[str]) -> None:
    with pytest.raises(UserError, match="choice-unknown"):
        workspace.ask(would_leave, chosen, OutOrder("everyone"), TODAY)


def test_a_preview_says_the_same_as_the_file(workspace: Workspace, chosen: list[str]) -> None:
    decision = workspace.ask(would_leave, chosen, OutOrder("companies"), workspace.today)
    assert decision.going == (chosen[0],)
    assert len(decision.staying) == 3


@pytest.mark.parametrize("format_", ["csv", "xlsx"])
def test_tables_hold_the_same_people(
    workspace: Workspace, chosen: list[str], tmp_path: Path, format_: Literal["csv", "xlsx"]
) -> None:
    target = tmp_path / f"out.{format_}"
    assert take_out(workspace, chosen, OutOrder("companies", format=format_), target).written == 1
    assert target.stat().st_size
    [noted] = workspace.ask(sharings)
    assert noted.format == format_
