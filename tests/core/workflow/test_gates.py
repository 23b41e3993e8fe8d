"""Gates: every rule met and not met, what is still missing, and what counts as something written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from ninja_mentor.core.workflow.data import RULES, Criterion, Field, Rubric, Stage
from ninja_mentor.core.workflow.gates import (
    CriterionState,
    IdeaFacts,
    gate,
    is_filled,
    over_limit,
    progress,
    tick_field,
)

if TYPE_CHECKING:
    from ninja_mentor.core.workflow.data import Workflow

NUMBERS = {
    "currency": "BOB",
    "price": "10",
    "variable_cost": "4.50",
    "fixed_costs": "0",
    "startup_costs": "0",
    "units": ["0"] * 12,
}


def state(workflow: Workflow, facts: IdeaFacts, rule: str, **asked: Any) -> CriterionState:  # noqa: ANN401
    """The state of one criterion, alone in its stage."""
    stage = Stage("first", (1, 2, "weeks"), (), (Criterion("asked", rule, **asked),))
    return gate(workflow, stage, facts)[0]


def texts(**by_field: str) -> IdeaFacts:
    return IdeaFacts(texts={field: {"es": text} for field, text in by_field.items()})


def interviews(*confirms: bool | None, stranger: bool = False) -> IdeaFacts:
    return IdeaFacts(records={"interview": [{"stranger": stranger, "confirms": each} for each in confirms]})


def reviews(workflow: Workflow, *levels: int, conflict: bool = False) -> IdeaFacts:
    """Reviewers who give every criterion the same level."""
    scored = [
        {"scores": dict.fromkeys(workflow.rubric.weights, each), "comment": "", "conflict": conflict}
        for each in levels
    ]
    return IdeaFacts(records={"review": scored})


def test_filled_counts_the_fields_that_have_something(workflow: Workflow) -> None:
    asked = {"fields": ("what", "who", "how")}
    none = state(workflow, IdeaFacts(), "filled", **asked)
    some = state(workflow, texts(what="Café", who=" \n\t", how="　"), "filled", **asked)
    whole = state(workflow, texts(what="Café", who="Cafés", how="Por barco"), "filled", **asked)
    assert (none.met, none.done, none.missing) == (False, 0, 3)
    assert (some.met, some.done, some.missing) == (False, 1, 2)
    assert (whole.met, whole.done, whole.missing) == (True, 3, 0)


@pytest.mark.parametrize(
    ("name", "facts", "filled"),
    [
        ("problem", IdeaFacts(texts={"problem": {"es": "", "ja": "困りごと"}}), True),
        ("title", texts(title="in the wrong place"), False),
        ("title", IdeaFacts(columns={"title": "Café"}), True),
        ("sdgs", IdeaFacts(columns={"sdgs": []}), False),
        ("sdgs", IdeaFacts(columns={"sdgs": [8]}), True),
        ("languages", IdeaFacts(values={"languages": ["", " "]}), False),
        ("languages", IdeaFacts(values={"languages": ["español"]}), True),
        ("jobs_made", IdeaFacts(values={"jobs_made": None}), False),
        ("jobs_made", IdeaFacts(values={"jobs_made": "0"}), True),
        ("jobs_made", IdeaFacts(values={"jobs_made": 0}), True),  # none is an answer
        ("canvas.problem", texts(**{"canvas.problem": "Caro"}), True),
        ("canvas.problem", texts(problem="Caro"), False),
        ("numbers.price", IdeaFacts(numbers={"price": "0"}), True),
        ("numbers.price", IdeaFacts(numbers={"price": ""}), False),
        ("numbers.price", IdeaFacts(), False),
    ],
)
def test_what_counts_as_something(workflow: Workflow, name: str, facts: IdeaFacts, filled: bool) -> None:
    assert is_filled(workflow, name, facts) is filled


def test_within_limits_is_about_what_is_written(workflow: Workflow) -> None:
    asked = {"fields": ("sentence", "customer")}
    assert not state(workflow, IdeaFacts(), "within_limits", **asked).met
    assert state(workflow, texts(sentence="x" * 140), "within_limits", **asked).met
    long = state(workflow, texts(sentence="x" * 141, customer="Cafés"), "within_limits", **asked)
    assert (long.met, long.done, long.wanted, long.missing) == (False, 1, 2, 1)


@pytest.mark.parametrize(
    ("language", "length", "over"),
    [("es", 140, False), ("es", 141, True), ("ja", 56, False), ("ja", 57, True), ("pt", 57, False)],
)
def test_a_japanese_text_may_have_two_fifths(
    workflow: Workflow, language: str, length: int, over: bool
) -> None:
    facts = IdeaFacts(texts={"sentence": {"en": "short", language: "あ" * length}})
    assert over_limit(workflow, "sentence", facts) is over


def test_a_limit_that_does_not_come_out_even_is_rounded_up() -> None:
    assert Field("x", "line", limit=61).limit_in("ja") == 25  # 24.4
    assert Field("x", "text").limit_in("ja") == 0


def test_a_column_of_the_idea_has_its_limit_too(workflow: Workflow) -> None:
    assert not over_limit(workflow, "title", IdeaFacts(columns={"title": "x" * 60}))
    assert over_limit(workflow, "title", IdeaFacts(columns={"title": "x" * 61}))
    assert not over_limit(workflow, "place", IdeaFacts(columns={"place": None}))


def test_what_has_no_limit_is_never_over_it(workflow: Workflow) -> None:
    assert not over_limit(workflow, "languages", texts(languages="x" * 10_000))
    assert not over_limit(workflow, "nothing_known", texts(nothing_known="x" * 10_000))


@pytest.mark.parametrize(
    ("kind", "where", "good", "bad"),
    [
        ("interview", "", {}, None),
        ("interview", "stranger", {"stranger": True}, {"stranger": False}),
        ("interview", "confirmed", {"confirms": True}, {"confirms": False}),
        ("interview", "confirmed", {"confirms": True}, {"confirms": None}),  # nobody knows yet
        ("test", "concluded", {"threshold": "12 de 20", "decision": "stop"}, {"threshold": "12", "decision": ""}),
        ("test", "concluded", {"threshold": "1", "decision": "go_on"}, {"threshold": " ", "decision": "go_on"}),
        ("review", "scored", {"scores": {"team": 1}, "conflict": False}, {"scores": {}, "conflict": False}),
        ("review", "scored", {"scores": {"team": 1}, "conflict": False}, {"scores": {"team": 5}, "conflict": True}),
        ("review", "commented", {"comment": "Bien"}, {"comment": "\n"}),
        ("rehearsal", "in_time", {"seconds": 180, "limit_seconds": 180}, {"seconds": 181, "limit_seconds": 180}),
        ("rehearsal", "in_time", {"seconds": 1, "limit_seconds": 180}, {"seconds": 0, "limit_seconds": 180}),
        ("member", "with_job", {"role": "founder", "job": "Ventas"}, {"role": "founder", "job": ""}),
        ("member", "with_job", {"role": "member", "job": "Ventas"}, {"role": "mentor", "job": "Ventas"}),
    ],
)  # fmt: skip
def test_count_is_of_the_records_that_fit(
    workflow: Workflow, kind: str, where: str, good: dict[str, object], bad: dict[str, object] | None
) -> None:
    asked = {"kind": kind, "where": where, "at_least": 2}
    others = [bad] * 5 if bad is not None else []
    one = state(workflow, IdeaFacts(records={kind: [good, *others]}), "count", **asked)
    two = state(workflow, IdeaFacts(records={kind: [good, good, *others]}), "count", **asked)
    three = state(workflow, IdeaFacts(records={kind: [good] * 3}), "count", **asked)
    assert (one.met, one.done, one.missing) == (False, 1, 1)
    assert (two.met, two.done, two.missing) == (True, 2, 0)
    assert (three.met, three.done, three.missing) == (True, 3, 0)


def test_records_of_another_kind_do_not_count(workflow: Workflow) -> None:
    facts = IdeaFacts(records={"interview": [{}] * 9})
    assert state(workflow, facts, "count", kind="assumption", at_least=1).done == 0


@pytest.mark.parametrize(
    ("facts", "share", "met"),
    [
        (IdeaFacts(), 0, False),
        (interviews(True, True, False, None), 0.5, True),
        (interviews(True, False, None), 1 / 3, False),
        (interviews(True), 1, True),
    ],
)
def test_share_is_of_all_records_also_of_the_undecided(
    workflow: Workflow, facts: IdeaFacts, share: float, met: bool
) -> None:
    found = state(workflow, facts, "share", kind="interview", where="confirmed", at_least=0.5)
    assert found.done == pytest.approx(share)
    assert found.met is met


@pytest.mark.parametrize(
    ("levels", "points", "met"), [((), 0, False), ((3,), 60, True), ((2, 3), 50, False), ((1, 5), 60, True)]
)
def test_score_is_the_mean_of_the_reviewers(
    workflow: Workflow, levels: tuple[int, ...], points: float, met: bool
) -> None:
    found = state(workflow, reviews(workflow, *levels), "score", at_least=60)
    assert (found.done, found.met) == (points, met)


def test_a_reviewer_with_a_conflict_of_interest_has_no_say(workflow: Workflow) -> None:
    honest, partial = reviews(workflow, 2), reviews(workflow, 5, conflict=True)
    both = IdeaFacts(records={"review": [*honest.records["review"], *partial.records["review"]]})
    assert state(workflow, both, "score", at_least=60).done == 40


def test_on_paper_nobody_scores_what_was_said(workflow: Workflow) -> None:
    spoken = IdeaFacts(records={"review": [{"scores": {"pitch": 5}, "comment": "", "conflict": False}]})
    assert state(workflow, spoken, "score", at_least=1).done == 0


def test_recorded_is_a_human_tick_on_this_stage(workflow: Workflow) -> None:
    assert tick_field("first", "asked") == "tick.first.asked"
    for values, met in (
        ({}, False),
        ({"tick.first.asked": True}, True),
        ({"tick.first.asked": False}, False),
        ({"tick.first.asked": "yes"}, False),
        ({"tick.second.asked": True}, False),
    ):
        assert state(workflow, IdeaFacts(values=values), "recorded").met is met


@pytest.mark.parametrize(
    ("change", "met"),
    [
        ({}, True),
        ({"units": ["5"] * 13}, True),
        ({"units": ["5"] * 11 + [""]}, False),
        ({"units": []}, False),
        ({"currency": ""}, False),
        ({"startup_costs": ""}, False),
        ({"variable_cost": "10"}, False),  # a unit brings nothing
        ({"variable_cost": "10.00"}, False),
        ({"variable_cost": "9.99"}, True),
        ({"price": "900000000000000000.000001", "variable_cost": "900000000000000000"}, True),  # exactly
    ],
)
def test_numbers_agree_when_nothing_lacks_and_a_unit_brings_something(
    workflow: Workflow, change: dict[str, object], met: bool
) -> None:
    found = state(workflow, IdeaFacts(numbers=NUMBERS | change), "agree")
    assert (found.met, found.missing) == (met, 0 if met else 1)


def test_no_numbers_do_not_agree(workflow: Workflow) -> None:
    assert not state(workflow, IdeaFacts(), "agree").met


def test_progress_names_the_first_thing_to_do(workflow: Workflow) -> None:
    stage = workflow.stage("discovery")
    facts = IdeaFacts(
        texts={"segment": {"es": "Familias"}},
        records={"interview": [{"stranger": True, "confirms": True}] * 7},
    )
    found = progress(workflow, stage, facts)
    assert (found.met, found.wanted, found.share) == (3, 4, 0.75)
    assert found.next is not None
    assert (found.next.id, found.next.missing) == ("ten", 3)


def test_a_finished_stage_and_one_without_a_gate_are_whole(workflow: Workflow) -> None:
    empty = Stage("empty", (1, 1, "days"), (), ())
    assert (progress(workflow, empty, IdeaFacts()).share, progress(workflow, empty, IdeaFacts()).next) == (
        1,
        None,
    )
    done = progress(workflow, workflow.stage("matching"), IdeaFacts(
        texts={name: {"ja": "書いた"} for name in ("offer_card", "need_found", "next_step")},
        values={"meeting_date": "2026-11-12", "next_step_date": "2026-12-01"},
    ))  # fmt: skip
    assert (done.share, done.next) == (1, None)


def test_an_idea_without_anything_meets_nothing_on_the_whole_way(workflow: Workflow) -> None:
    states = [each for stage in workflow.stages for each in gate(workflow, stage, IdeaFacts())]
    assert not any(each.met for each in states)
    assert all(each.missing > 0 for each in states)
    assert {each.rule for each in states} == set(RULES)  # the way uses the whole vocabulary


def test_three_fifths_of_uneven_points_are_sixty(workflow: Workflow) -> None:
    """Added up criterion by criterion, a computer's fractions would fall a hair short of 60."""
    weights = {"a": 17, "b": 11, "c": 9, "d": 63, "spoken": 0}
    other = replace(workflow, rubric=Rubric(weights, "spoken", "a"))
    points = [{"scores": dict.fromkeys(weights, 3), "comment": "", "conflict": False}]
    assert state(other, IdeaFacts(records={"review": points}), "score", at_least=60).met
