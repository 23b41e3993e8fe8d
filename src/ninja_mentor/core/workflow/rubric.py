"""Scores: from 1–5 a criterion to points of 100, with the spread between judges beside the mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

BEST: Final = 5


def score(weights: Mapping[str, int], scores: Mapping[str, int]) -> float | None:
    """One reviewer's points of 100; a criterion without a score counts nothing; None without any."""
    given = {name: scores[name] for name in weights if name in scores}
    if not given:
        return None
    return sum(weights[name] * each for name, each in given.items()) / BEST


def average_score(weights: Mapping[str, int], all_scores: Sequence[Mapping[str, int]]) -> float | None:
    """The mean of the reviewers' points; None where nobody scored."""
    totals = [total for each in all_scores if (total := score(weights, each)) is not None]
    return sum(totals) / len(totals) if totals else None


def spread(weights: Mapping[str, int], all_scores: Sequence[Mapping[str, int]]) -> float | None:
    """How far the highest reviewer is above the lowest, in points; None with fewer than two."""
    totals = [total for each in all_scores if (total := score(weights, each)) is not None]
    return max(totals) - min(totals) if len(totals) > 1 else None
