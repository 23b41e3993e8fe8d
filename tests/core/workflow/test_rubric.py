"""Scores in points of 100, on paper and spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from ninja_mentor.core.workflow.data import Rubric
from ninja_mentor.core.workflow.rubric import average_score, score, spread

if TYPE_CHECKING:
    from ninja_mentor.core.workflow.data import Workflow

WEIGHTS = {"problem": 50, "team": 30, "pitch": 20}
levels = st.integers(1, 5)
scores = st.dictionaries(st.sampled_from(sorted(WEIGHTS)), levels)


def test_every_level_is_a_fifth_of_the_points() -> None:
    assert score(WEIGHTS, {"problem": 5, "team": 5, "pitch": 5}) == 100
    assert score(WEIGHTS, {"problem": 1, "team": 1, "pitch": 1}) == 20
    assert score(WEIGHTS, {"problem": 4, "team": 2, "pitch": 5}) == 40 + 12 + 20


def test_what_is_not_scored_brings_no_points() -> None:
    assert score(WEIGHTS, {"problem": 4}) == 40


def test_no_score_is_not_zero_points() -> None:
    assert score(WEIGHTS, {}) is None
    assert score(WEIGHTS, {"something_else": 5}) is None
    assert average_score(WEIGHTS, []) is None
    assert average_score(WEIGHTS, [{}, {"problem": 4}]) == 40
    assert spread(WEIGHTS, [{}, {"problem": 4}]) is None


def test_reviewers_who_see_it_differently_are_seen() -> None:
    strict, kind = dict.fromkeys(WEIGHTS, 2), dict.fromkeys(WEIGHTS, 5)
    assert average_score(WEIGHTS, [strict, kind]) == 70
    assert spread(WEIGHTS, [strict, kind]) == 60
    assert spread(WEIGHTS, [strict, strict]) == 0


def test_on_paper_the_spoken_points_go_to_another_criterion() -> None:
    assert Rubric(WEIGHTS, "pitch", "team").on_paper() == {"problem": 50, "team": 50}


def test_both_ways_have_a_hundred_points(workflow: Workflow) -> None:
    assert sum(workflow.rubric.weights.values()) == sum(workflow.rubric.on_paper().values()) == 100


@given(st.lists(scores, min_size=1, max_size=6))
def test_the_mean_lies_between_the_reviewers(given_scores: list[dict[str, int]]) -> None:
    totals = [each for one in given_scores if (each := score(WEIGHTS, one)) is not None]
    mean = average_score(WEIGHTS, given_scores)
    if totals:
        assert mean is not None
        assert min(totals) - 1e-9 <= mean <= max(totals) + 1e-9
        assert 0 < mean <= 100
    else:
        assert mean is None
