"""Evidence is logged, changed and deleted; a threshold stands before its result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.ideas.evidence_edits import change_evidence, delete_evidence, log_evidence
from ninja_mentor.core.ideas.model import Assumption, Interview, Trial
from ninja_mentor.core.ideas.queries import evidence
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.mentoring.review_edits import log_review, score_criterion
from ninja_mentor.core.overview.evidence import logged

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.workspace import Workspace


@pytest.fixture
def idea_id(workspace: Workspace) -> str:
    with workspace.transaction("Log") as tx:
        return log_idea(tx, "Café de Altura", source="es").id


@pytest.fixture
def change(workspace: Workspace) -> Callable[..., Any]:
    def run(edit: Callable[..., Any], *args: object, **values: object) -> Any:  # noqa: ANN401
        with workspace.transaction(edit.__name__) as tx:
            return edit(tx, *args, **values)

    return run


def test_an_interview_is_logged_changed_and_deleted_and_comes_back(
    workspace: Workspace, idea_id: str, change: Callable[..., Any]
) -> None:
    one = change(log_evidence, Interview, idea_id, person_code="Grower 07", stranger=True).id
    change(change_evidence, Interview, one, last_time="Sold 4 sacks 18 % under market")
    (found,) = workspace.ask(evidence, Interview, idea_id)
    assert (found.person_code, found.stranger) == ("Grower 07", True)
    assert found.last_time == "Sold 4 sacks 18 % under market"

    change(delete_evidence, Interview, one)
    assert workspace.ask(evidence, Interview, idea_id) == []
    workspace.undo()
    assert [record.id for record in workspace.ask(evidence, Interview, idea_id)] == [one]


def test_several_are_deleted_and_undone_as_one(
    workspace: Workspace, idea_id: str, change: Callable[..., Any]
) -> None:
    ids = [change(log_evidence, Interview, idea_id, person_code=code).id for code in "ABC"]
    change(delete_evidence, Interview, ids[0], ids[2])
    assert [record.person_code for record in workspace.ask(evidence, Interview, idea_id)] == ["B"]
    workspace.undo()
    assert {record.person_code for record in workspace.ask(evidence, Interview, idea_id)} == set("ABC")


def test_nothing_is_logged_for_an_idea_that_is_gone(change: Callable[..., Any]) -> None:
    with pytest.raises(UserError, match="gone"):
        change(log_evidence, Interview, "no such idea")


def test_assumptions_come_riskiest_first(
    workspace: Workspace, idea_id: str, change: Callable[..., Any]
) -> None:
    for statement, risk, proof in (("proven", 5, 5), ("risky", 5, 1), ("small", 2, 1)):
        change(log_evidence, Assumption, idea_id, statement=statement, risk=risk, evidence=proof)
    found = workspace.ask(evidence, Assumption, idea_id)
    assert [assumption.statement for assumption in found] == ["risky", "small", "proven"]


def test_a_result_needs_its_threshold_first(idea_id: str, change: Callable[..., Any]) -> None:
    with pytest.raises(UserError, match="threshold-first"):
        change(log_evidence, Trial, idea_id, observed="7 of 20 paid")
    test = change(log_evidence, Trial, idea_id, belief="They pay before").id
    with pytest.raises(UserError, match="threshold-first"):
        change(change_evidence, Trial, test, observed="7 of 20 paid")


def test_a_threshold_stands_once_there_is_a_result(
    workspace: Workspace, idea_id: str, change: Callable[..., Any]
) -> None:
    test = change(log_evidence, Trial, idea_id, threshold="5 of 20 pay").id
    change(change_evidence, Trial, test, threshold="8 of 20 pay")
    change(change_evidence, Trial, test, observed="7 of 20 paid")
    for other in ("5 of 20 pay", ""):
        with pytest.raises(UserError, match="threshold-fixed"):
            change(change_evidence, Trial, test, threshold=other)
    change(change_evidence, Trial, test, learned="They want to see it first", decision="change")
    (found,) = workspace.ask(evidence, Trial, idea_id)
    assert (found.threshold, found.decision) == ("8 of 20 pay", "change")


def test_what_the_gates_ask_comes_from_the_workflow(
    workspace: Workspace, idea_id: str, change: Callable[..., Any]
) -> None:
    for stranger in (True, True, False):
        change(log_evidence, Interview, idea_id, stranger=stranger, confirms=True)
    found = workspace.ask(logged, workspace.workflow, idea_id, "interview")
    assert len(found.records) == 3
    told = {(asked.rule, asked.where): (asked.done, asked.wanted) for asked in found.asked}
    criteria = [
        criterion
        for stage in workspace.workflow.stages
        for criterion in stage.criteria
        if criterion.kind == "interview"
    ]
    wanted = {(criterion.rule, criterion.where): criterion.at_least for criterion in criteria}
    assert {key: wanted for key, (_, wanted) in told.items()} == wanted
    assert told["count", "stranger"][0] == 2
    assert told["share", "confirmed"][0] == 1.0


def test_a_second_review_is_somebody_elses_and_the_spread_is_told(
    workspace: Workspace, idea_id: str, change: Callable[..., Any]
) -> None:
    mine = change(log_review, idea_id)
    other = change(log_review, idea_id, reviewer_name="田中 美咲")
    assert (mine.id != other.id, mine.reviewer_id, other.reviewer_id) == (True, workspace.author.id, "")
    criterion = next(iter(workspace.workflow.rubric.on_paper()))
    weight = workspace.workflow.rubric.on_paper()[criterion]
    change(score_criterion, mine.id, criterion, 5)
    change(score_criterion, other.id, criterion, 3)
    found = workspace.ask(logged, workspace.workflow, idea_id, "review")
    assert found.spread == pytest.approx(weight * 2 / 5)
    change(score_criterion, other.id, criterion, 0)
    assert workspace.ask(logged, workspace.workflow, idea_id, "review").spread is None
