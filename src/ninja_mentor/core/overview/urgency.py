"""How much an idea needs its mentor, and why: plain computing, so that the order can be explained."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Why = Literal[
    "meeting_today",
    "meeting_soon",
    "no_note",
    "overdue",
    "silence",
    "no_session",
    "changes",
    "new",
    "comments",
]

SOON: Final = 2  # days until a meeting that is to be prepared
LONG_SILENCE: Final = 30  # days since the last session
LONGEST: Final = 120  # days; a longer silence counts no more
MOST: Final = 10  # changes, comments or promises; more of them count no more


@dataclass(frozen=True)
class Reason:
    """Why an idea needs its mentor: `n` days or things, and how much it weighs."""

    why: Why
    n: int = 0
    weight: float = 0


@dataclass(frozen=True)
class Pulse:
    """What is looked at; days are counted from today, None where there is no such day."""

    silent: int | None  # days since the last session
    until_meeting: int | None  # days; below zero for one that has passed without a note
    overdue: int
    changes: int
    comments: int
    is_new: bool  # the reader has never looked at it


def reasons(pulse: Pulse) -> tuple[Reason, ...]:
    """Why this idea needs its mentor, the weightiest first; empty where it can wait."""
    found = [*_meeting(pulse), *_silence(pulse)]
    if pulse.overdue:
        found.append(Reason("overdue", pulse.overdue, 20 + 5 * min(pulse.overdue, MOST)))
    if pulse.is_new:
        found.append(Reason("new", 0, 12))
    elif pulse.changes:
        found.append(Reason("changes", pulse.changes, 4 + 2 * min(pulse.changes, MOST)))
    if pulse.comments:
        found.append(Reason("comments", pulse.comments, 4 + 2 * min(pulse.comments, MOST)))
    return tuple(sorted(found, key=lambda reason: -reason.weight))


def urgency(found: tuple[Reason, ...]) -> float:
    """The sum of the weights: an idea with more comes first."""
    return sum(reason.weight for reason in found)


def _meeting(pulse: Pulse) -> list[Reason]:
    days = pulse.until_meeting
    if days is None or days > SOON:
        return []
    if days < 0:
        return [Reason("no_note", -days, 25)]
    return [Reason("meeting_soon", days, 40)] if days else [Reason("meeting_today", 0, 80)]


def _silence(pulse: Pulse) -> list[Reason]:
    """Nobody is silent who has agreed on a day that is still to come."""
    if pulse.until_meeting is not None and pulse.until_meeting >= 0:
        return []
    if pulse.silent is None:
        return [Reason("no_session", 0, 25)]
    if pulse.silent > LONG_SILENCE:
        return [Reason("silence", pulse.silent, 15 + min(pulse.silent, LONGEST) / 4)]
    return []
