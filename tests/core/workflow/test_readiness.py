"""Readiness: the newest claim of each side counts, and the gap between them is seen."""

from __future__ import annotations

from dataclasses import dataclass

from ninja_mentor.core.workflow.readiness import Standing, newest, readiness


@dataclass
class Claimed:
    dimension: str
    level: int
    judge: str
    date: str = "2026-11-02"
    created_at: str = "2026-11-02T10:00:00.000000Z"


def test_every_dimension_stands_somewhere_in_its_order() -> None:
    claims = [Claimed("team", 3, "mentor"), Claimed("team", 4, "self"), Claimed("offer", 2, "self")]
    assert readiness(("customer", "offer", "team"), claims) == (
        Standing("customer", None, None),
        Standing("offer", 2, None),
        Standing("team", 4, 3),
    )


def test_the_gap_says_who_sees_more() -> None:
    assert Standing("team", 4, 2).gap == 2
    assert Standing("team", 2, 3).gap == -1
    assert Standing("team", 3, 3).gap == 0
    assert Standing("team", 4, None).gap is None
    assert Standing("team", None, 4).gap is None


def test_the_newest_claim_counts_even_when_it_is_lower() -> None:
    claims = [
        Claimed("team", 2, "self", date="2026-11-20"),
        Claimed("team", 4, "self", date="2026-11-01"),
    ]
    for order in (claims, claims[::-1]):
        assert readiness(("team",), order)[0].team == 2


def test_a_day_that_is_written_down_later_is_still_that_day() -> None:
    claims = [
        Claimed("team", 3, "mentor", date="2026-11-10", created_at="2026-11-10T10:00:00.000000Z"),
        Claimed("team", 2, "mentor", date="2026-10-01", created_at="2026-11-20T10:00:00.000000Z"),
    ]
    assert readiness(("team",), claims)[0].mentor == 3


def test_two_claims_of_one_day_are_told_apart_by_their_moment() -> None:
    morning = Claimed("team", 2, "self", created_at="2026-11-02T08:00:00.000000Z")
    evening = Claimed("team", 3, "self", created_at="2026-11-02T18:00:00.000000Z")
    assert newest([evening, morning], "team", "self") is evening


def test_a_claim_without_a_day_counts_from_when_it_was_written() -> None:
    claims = [
        Claimed("team", 1, "self", date="2026-11-01"),
        Claimed("team", 5, "self", date="", created_at="2026-11-03T08:00:00.000000Z"),
    ]
    assert readiness(("team",), claims)[0].team == 5
