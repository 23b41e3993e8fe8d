"""Readiness: the newest level that the team and the mentors claim in each dimension, and how far apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SELF: Final = "self"
MENTOR: Final = "mentor"


class Claim(Protocol):
    """What is looked at in a claim: `date` is the day it is about, `created_at` when it was written down."""

    @property
    def dimension(self) -> str: ...
    @property
    def level(self) -> int: ...
    @property
    def judge(self) -> str: ...
    @property
    def date(self) -> str: ...
    @property
    def created_at(self) -> str: ...


AnyClaim = TypeVar("AnyClaim", bound=Claim)


@dataclass(frozen=True)
class Standing:
    """Where an idea stands in one dimension; None where that judge has not said anything."""

    dimension: str
    team: int | None
    mentor: int | None

    @property
    def gap(self) -> int | None:
        """How many levels the team sees itself above its mentors, below zero where it sees itself lower."""
        return None if self.team is None or self.mentor is None else self.team - self.mentor


def newest(claims: Iterable[AnyClaim], dimension: str, judge: str) -> AnyClaim | None:
    """The judge's last claim in a dimension, by its day, then by when it was written; None where there is none."""
    own = [each for each in claims if each.dimension == dimension and each.judge == judge]
    return max(own, key=lambda each: (each.date or each.created_at[:10], each.created_at), default=None)


def readiness(dimensions: Sequence[str], claims: Iterable[Claim]) -> tuple[Standing, ...]:
    """Where an idea stands in every dimension, in their order."""
    known = list(claims)
    return tuple(
        Standing(each, _level(newest(known, each, SELF)), _level(newest(known, each, MENTOR)))
        for each in dimensions
    )


def _level(claim: Claim | None) -> int | None:
    return claim.level if claim else None
