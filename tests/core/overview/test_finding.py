"""Search across features: what is deleted or kept to oneself is not found, and hides nothing that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.ideas.edits import delete_idea, log_idea
from ninja_mentor.core.ideas.model import Idea, Interview
from ninja_mentor.core.kernel.snippet import find_words
from ninja_mentor.core.kernel.text import LONGEST_QUERY, query_words
from ninja_mentor.core.mentoring.model import MentoringSession
from ninja_mentor.core.overview.trash import trash

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.workspace import Workspace


def test_a_hit_in_an_idea_says_in_which_column(workspace: Workspace) -> None:
    with workspace.transaction("Log idea") as tx:
        idea = log_idea(tx, "Sésamo", source="es")
        tx.change(Idea, idea.id, place="Colonia Okinawa Uno")
    [hit] = workspace.search("okinawa")
    assert (hit.field, hit.start, hit.length) == ("place", 8, 7)
    assert workspace.search("sesamo")[0].field == "title"


def test_much_that_was_deleted_does_not_hide_what_is_there(workspace: Workspace) -> None:
    with workspace.transaction("Log idea") as tx:
        living = log_idea(tx, "Sésamo tostado", source="es")
        gone = log_idea(tx, "Otra", source="es")
        for _ in range(60):
            tx.add(Interview(idea_id=gone.id, quote="sésamo"))
    with workspace.transaction("Delete") as tx:
        delete_idea(tx, gone.id)
    assert [hit.id for hit in workspace.search("sesamo")] == [living.id]


def test_a_note_that_somebody_keeps_to_themselves_is_found_by_them_alone(
    open_workspace: Callable[..., Workspace],
) -> None:
    workspace = open_workspace(acting_as="Kenji")
    with workspace.transaction("Note") as tx:
        idea = log_idea(tx, "Café", source="es")
        note = tx.add(
            MentoringSession(
                idea_id=idea.id, goal="secreto", advice="zafiro", visibility="me", author_id=tx.who.id
            )
        )
    assert [hit.id for hit in workspace.search("zafiro")] == [note.id]
    with workspace.transaction("Delete") as tx:
        tx.delete(tx.get(MentoringSession, note.id))
    assert [one.id for one in workspace.ask(trash, workspace.kinds, workspace.author.id)] == [note.id]
    workspace.close()
    other = open_workspace(acting_as="Otro")
    assert other.ask(trash, other.kinds, other.author.id) == []
    with other.transaction("Bring back") as tx:
        tx.restore(tx.find(MentoringSession, note.id) or note)
    assert other.search("zafiro") == []


@pytest.mark.parametrize("query", ["palabra larga " * 2000, "a b " * 50_000, "農業" * 50_000])
def test_a_pasted_page_is_looked_for_by_its_beginning(query: str) -> None:
    words = query_words(query)
    assert len(words) == len(set(words)) <= LONGEST_QUERY
    assert sum(map(len, words)) <= LONGEST_QUERY
    assert find_words("una palabra larga, a b 農業", query) is not None


def test_the_last_word_stays_the_last_though_it_was_typed_before() -> None:
    assert query_words("cafe de cafe") == ["de", "cafe"]
