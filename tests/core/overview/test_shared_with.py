"""What of a person has left this computer: lists of contacts, and pitches that name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.ideas.edits import link_person, log_idea, unlink_person
from ninja_mentor.core.kernel.formats import Formats
from ninja_mentor.core.kernel.language import Language
from ninja_mentor.core.overview.shared_with import Shared, shared_line, shared_with
from ninja_mentor.core.people.edits import add_person
from ninja_mentor.core.people.model import Sharing
from ninja_mentor.core.pitch.model import PitchVersion

if TYPE_CHECKING:
    from ninja_mentor.core.workspace import Workspace
    from tests.conftest import StandingClock


def test_lists_and_pitches_are_told_the_latest_first(workspace: Workspace, clock: StandingClock) -> None:
    with workspace.transaction("Add") as tx:
        yumi = add_person(tx, "Yumi Nakamura", other_script="中村由美")
        other = add_person(tx, "Luis Poma")
        idea, elsewhere = (log_idea(tx, title, source="es") for title in ("Panadería", "Quinua"))
        member = link_person(tx, idea.id, yumi.id, "founder")
        tx.add(
            Sharing(
                person_id=yumi.id, scope="companies", with_whom="Osaka Foods", format="csv", by_name="Ana"
            )
        )
        tx.add(Sharing(person_id=other.id, scope="team", with_whom="Luis", format="csv"))
    clock.pass_by(days=1)
    with workspace.transaction("Export") as tx:
        for idea_id, whom, team in (
            (idea.id, "Jurado", "中村由美 – CEO"),
            (idea.id, "nobody named", "Luis Poma"),
            (elsewhere.id, "another idea", "Yumi Nakamura"),
        ):
            tx.add(PitchVersion(idea_id=idea_id, for_whom=whom, words={"Equipo": team}, language="es"))
        unlink_person(tx, member.id)
    told = workspace.ask(shared_with, yumi.id, workspace.kinds)
    assert [(one.what, one.with_whom, one.idea_title) for one in told] == [
        ("pitch", "Jurado", "Panadería"),
        ("contact", "Osaka Foods", ""),
    ]


@pytest.mark.parametrize(
    ("shared", "expected"),
    [
        (
            Shared("contact", "2026-11-23T14:05:09.000000Z", "Osaka Foods", "Ana", "vcf"),
            "the contact as vcf, to Osaka Foods, by Ana",
        ),
        (
            Shared("pitch", "2026-11-23T14:05:09.000000Z", "", "", "pdf", idea_title="Miel"),
            "the pitch of “Miel”, to somebody whose name was not written down, by somebody",
        ),
    ],
)
def test_each_is_one_sentence_to_be_copied(shared: Shared, expected: str) -> None:
    said = shared_line(shared, Language("en"), Formats("en", "BO", "America/La_Paz"))
    assert said.endswith(expected)
    assert "2026" in said
