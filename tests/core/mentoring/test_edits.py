"""Sessions, promises, comments and verdicts: who said it, when, and that it can be found again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.mentoring import edits, queries
from ninja_mentor.core.mentoring.model import Action, MentoringSession, Review

if TYPE_CHECKING:
    from ninja_mentor.core.workspace import Workspace
    from tests.conftest import StandingClock


@pytest.fixture
def idea_id(workspace: Workspace) -> str:
    with workspace.transaction("Log idea") as tx:
        return log_idea(tx, "Sésamo", source="es").id


def test_a_note_says_who_wrote_it_and_when(workspace: Workspace, idea_id: str) -> None:
    with workspace.transaction("Session") as tx:
        edits.start_session(tx, idea_id, zone="Asia/Tokyo", topic="discovery")
    (note,) = workspace.ask(queries.sessions, idea_id)
    assert (note.author_name, note.date, note.zone) == ("Ana", "2026-11-23", "Asia/Tokyo")


def test_a_promise_is_open_until_it_is_kept_and_can_be_opened_again(
    workspace: Workspace, idea_id: str
) -> None:
    with workspace.transaction("Promise") as tx:
        late = edits.promise(tx, idea_id, "Pedir precios", who_name="Carlos", due="2026-12-01").id
        edits.promise(tx, idea_id, "Sin fecha")
        edits.promise(tx, idea_id, "Entrevistar a tres", due="2026-11-20")
    assert [a.what for a in workspace.ask(queries.actions, idea_id)] == [
        "Entrevistar a tres",
        "Pedir precios",
        "Sin fecha",
    ]
    with workspace.transaction("Kept") as tx:
        edits.keep_promise(tx, late, done=True)
    assert late not in [a.id for a in workspace.ask(queries.actions, idea_id, open_only=True)]
    with workspace.transaction("Open again") as tx:
        edits.keep_promise(tx, late, done=False)
    assert late in [a.id for a in workspace.ask(queries.actions, idea_id, open_only=True)]


def test_a_comment_keeps_the_words_that_it_is_about(
    workspace: Workspace, idea_id: str, clock: StandingClock
) -> None:
    with workspace.transaction("Comment") as tx:
        edits.comment_on(tx, idea_id, "problem", "¿Cuántos?", language="es", quote="muchos sacos", start=8)
    clock.pass_by(minutes=1)
    with workspace.transaction("Comment") as tx:
        second = edits.comment_on(tx, idea_id, "problem", "Bien.").id
        edits.resolve_comment(tx, second, resolved=True)
    first, after = workspace.ask(queries.comments, idea_id)
    assert (first.quote, first.start, first.author_name, first.resolved_at) == (
        "muchos sacos",
        8,
        "Ana",
        None,
    )
    assert after.resolved_at is not None
    assert [hit.field for hit in workspace.search("sacos")] == ["problem"]


def test_earlier_verdicts_and_claims_stay(workspace: Workspace, idea_id: str, clock: StandingClock) -> None:
    for verdict, level in (("not_yet", 1), ("conditions", 2), ("pass", 3)):
        with workspace.transaction("Gate") as tx:
            edits.give_verdict(tx, idea_id, "discovery", verdict, f"motivo {level}")
            edits.claim_readiness(tx, idea_id, "customer", level, judge="mentor")
        clock.pass_by(days=1)
    assert [v.verdict for v in workspace.ask(queries.verdicts, idea_id)] == ["pass", "conditions", "not_yet"]
    assert [c.level for c in workspace.ask(queries.readiness, idea_id)] == [3, 2, 1]


@pytest.mark.parametrize(
    ("record", "code"),
    [
        (lambda idea: Action(idea_id=idea, what=" "), "action-needs-words"),
        (lambda idea: Action(idea_id=idea, what="x", due="mañana"), "date-not-understood"),
        (lambda idea: Action(idea_id=idea, what="x", confidence=11), "number-out-of-range"),
        (lambda idea: MentoringSession(idea_id=idea, mode="telepathy"), "choice-unknown"),
        (lambda idea: MentoringSession(idea_id=idea, time="25:00"), "time-not-understood"),
        (lambda idea: MentoringSession(idea_id=idea, minutes=-1), "number-out-of-range"),
        (lambda idea: Review(idea_id=idea, scores={"team": 6}), "number-out-of-range"),
    ],
)
def test_what_cannot_be_is_refused(workspace: Workspace, idea_id: str, record: Any, code: str) -> None:  # noqa: ANN401
    with pytest.raises(UserError) as caught, workspace.transaction("Wrong") as tx:
        tx.add(record(idea_id))
    assert caught.value.code == code
