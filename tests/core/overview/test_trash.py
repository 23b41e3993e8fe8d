"""The trash: whatever a person deletes is in it, with words or without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.ideas.edits import delete_idea, log_idea, write_text
from ninja_mentor.core.ideas.evidence_edits import delete_evidence, log_evidence
from ninja_mentor.core.ideas.model import Answer, Interview, Numbers, Rehearsal
from ninja_mentor.core.mentoring.edits import promise
from ninja_mentor.core.mentoring.model import Action
from ninja_mentor.core.mentoring.review_edits import change_review, delete_reviews, log_review
from ninja_mentor.core.overview.trash import bring_back, trash

if TYPE_CHECKING:
    from ninja_mentor.core.workspace import Workspace


def discarded(workspace: Workspace) -> dict[str, tuple[str, str]]:
    """Title and day by kind."""
    return {
        one.kind: (one.title, one.date) for one in workspace.ask(trash, workspace.kinds, workspace.author.id)
    }


def test_what_has_no_words_is_there_by_its_day_and_comes_back(workspace: Workspace) -> None:
    with workspace.transaction("Log") as tx:
        idea_id = log_idea(tx, "Café", source="es").id
        talk = log_evidence(tx, Interview, idea_id, date="2026-11-20", confirms=True).id
        run = log_evidence(tx, Rehearsal, idea_id, date="2026-11-21", seconds=170).id
        review = log_review(tx, idea_id, scores={"team": 4}).id
    with workspace.transaction("Delete") as tx:
        delete_evidence(tx, Interview, talk)
        delete_evidence(tx, Rehearsal, run)
        delete_reviews(tx, review)
    assert discarded(workspace) == {
        "interview": ("", "2026-11-20"),
        "rehearsal": ("", "2026-11-21"),
        "review": ("Ana", ""),
    }
    with workspace.transaction("Back") as tx:
        bring_back(tx, workspace.kinds, [("interview", talk), ("rehearsal", run), ("review", review)])
    assert discarded(workspace) == {}


def test_a_review_is_called_by_its_reviewer_also_where_it_has_a_comment(workspace: Workspace) -> None:
    with workspace.transaction("Log") as tx:
        idea_id = log_idea(tx, "Café", source="es").id
        review = log_review(tx, idea_id, comment="Bold and clear").id
    with workspace.transaction("Delete") as tx:
        delete_reviews(tx, review)
    assert discarded(workspace) == {"review": ("Ana", "")}
    with workspace.transaction("Back") as tx:
        bring_back(tx, workspace.kinds, [("review", review)])
    with workspace.transaction("Nameless") as tx:
        change_review(tx, review, reviewer_name=" ")
        delete_reviews(tx, review)
    assert discarded(workspace) == {"review": ("Bold and clear", "")}


def test_what_goes_with_something_else_needs_words_to_be_there(workspace: Workspace) -> None:
    with workspace.transaction("Log") as tx:
        idea_id = log_idea(tx, "Café", source="es").id
        numbers = tx.add(Numbers(id=Numbers.id_of(idea_id), idea_id=idea_id, price="12"))
        empty = write_text(tx, idea_id, "segment", "es", "")
        said = write_text(tx, idea_id, "problem", "es", "Lo venden barato")
    with workspace.transaction("Delete") as tx:
        for model, record_id in ((Numbers, numbers.id), (Answer, empty.id), (Answer, said.id)):
            tx.delete(tx.get(model, record_id))
    assert discarded(workspace) == {"answer": ("Lo venden barato", "")}


def test_ideas_that_come_along_are_told(workspace: Workspace) -> None:
    promised = []
    for title in ("Café", "Sésamo"):
        with workspace.transaction("Log") as tx:
            idea_id = log_idea(tx, title, source="es").id
            promised.append((idea_id, promise(tx, idea_id, f"Sell {title}").id))
    with workspace.transaction("Delete") as tx:
        for idea_id, action_id in promised:
            tx.delete(tx.get(Action, action_id))
            delete_idea(tx, idea_id)
    chosen = [("action", promised[0][1]), ("action", promised[1][1]), ("idea", promised[1][0])]
    with workspace.transaction("Back") as tx:
        assert bring_back(tx, workspace.kinds, chosen) == ["Café"]
    with workspace.transaction("Back") as tx:
        assert bring_back(tx, workspace.kinds, chosen) == [], "they are here already"
