"""Every translation knows the original that it was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.ideas.edits import confirm_translation, log_idea, write_text
from ninja_mentor.core.ideas.model import Answer
from ninja_mentor.core.ideas.queries import answers
from ninja_mentor.core.store.check import check

if TYPE_CHECKING:
    from ninja_mentor.core.workspace import Workspace
    from tests.conftest import StandingClock


@pytest.fixture
def idea_id(workspace: Workspace) -> str:
    with workspace.transaction("Log idea") as tx:
        return log_idea(tx, "Café", source="es").id


def write(workspace: Workspace, idea_id: str, language: str, text: str) -> Answer:
    with workspace.transaction("Write") as tx:
        write_text(tx, idea_id, "problem", language, text)
    return stored(workspace, idea_id)


def stored(workspace: Workspace, idea_id: str) -> Answer:
    return workspace.ask(answers, idea_id)["problem"]


def test_a_translation_is_stale_once_its_original_has_changed(workspace: Workspace, idea_id: str) -> None:
    write(workspace, idea_id, "es", "El precio se sabe tarde")
    assert not write(workspace, idea_id, "ja", "価格が遅い").is_stale("ja")
    changed = write(workspace, idea_id, "es", "El precio no se sabe nunca")
    assert changed.is_stale("ja")
    assert changed.basis("ja") == "El precio se sabe tarde"
    assert not changed.is_stale("es")
    assert not changed.is_stale("pt"), "nothing is written there"


def test_writing_the_translation_anew_or_confirming_it_settles_it(workspace: Workspace, idea_id: str) -> None:
    write(workspace, idea_id, "es", "uno")
    write(workspace, idea_id, "ja", "一")
    write(workspace, idea_id, "pt", "um")
    write(workspace, idea_id, "es", "uno o dos")
    assert not write(workspace, idea_id, "ja", "一か二").is_stale("ja")
    assert stored(workspace, idea_id).is_stale("pt")
    with workspace.transaction("Confirm") as tx:
        confirm_translation(tx, idea_id, "problem", "pt")
    assert not stored(workspace, idea_id).is_stale("pt")
    assert workspace.ask(check, workspace.kinds) == []


def test_an_original_that_is_put_back_makes_nothing_stale(
    workspace: Workspace, idea_id: str, clock: StandingClock
) -> None:
    write(workspace, idea_id, "es", "uno")
    write(workspace, idea_id, "ja", "一")
    clock.pass_by(minutes=5)
    assert write(workspace, idea_id, "es", "dos").is_stale("ja")
    workspace.undo()
    assert not stored(workspace, idea_id).is_stale("ja")
    assert stored(workspace, idea_id).text_ja == "一"


def test_a_translation_of_an_earlier_version_is_known_from_the_next_change_on(
    workspace: Workspace, idea_id: str
) -> None:
    write(workspace, idea_id, "es", "uno")
    write(workspace, idea_id, "ja", "一")
    with workspace.transaction("As an earlier version left it") as tx:
        tx.change(Answer, Answer.id_of(idea_id, "problem"), basis_ja="")
    assert not stored(workspace, idea_id).is_stale("ja")
    changed = write(workspace, idea_id, "es", "dos")
    assert changed.basis("ja") == "uno"
    assert changed.is_stale("ja")
