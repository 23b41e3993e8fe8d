"""What must hold of sessions, actions, comments, verdicts, readiness and reviews."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.kernel.checking import (
    date_or_nothing,
    one_of,
    time_or_nothing,
    within,
    zone_or_nothing,
)
from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

MODES: Final = ("in_person", "video", "phone", "chat", "email")
VISIBILITIES: Final = ("me", "mentors", "space")
VERDICTS: Final = ("pass", "conditions", "not_yet")
JUDGES: Final = ("self", "mentor")
DIMENSIONS: Final = ("customer", "offer", "business", "team", "impact")
DAY_MINUTES: Final = 24 * 60


class MentoringRules:
    """Rules for every kind of record that this feature has."""

    def __init__(self) -> None:
        self.kinds: dict[str, Callable[[Any], None]] = {
            "session": _session,
            "action": _action,
            "comment": _comment,
            "verdict": _verdict,
            "readiness": _readiness,
            "review": _review,
            "agenda": _agenda,
        }

    def check(self, record: Any, today: str) -> None:  # noqa: ANN401, ARG002  (duck-typed record)
        """Raises `UserError` where the record cannot be stored as it is."""
        self.kinds[record.kind](record)


def _session(session: Any) -> None:  # noqa: ANN401
    date_or_nothing(session.date)
    date_or_nothing(session.next_date)
    time_or_nothing(session.time)
    zone_or_nothing(session.zone)
    one_of(session.mode, MODES, "choice-unknown")
    one_of(session.visibility, VISIBILITIES, "choice-unknown")
    within(session.minutes, 0, DAY_MINUTES, "number-out-of-range")
    time_or_nothing(session.next_time)
    zone_or_nothing(session.next_zone)
    within(session.next_minutes, 1, DAY_MINUTES, "number-out-of-range")
    for item in session.agenda:
        within(item.get("minutes"), 0, DAY_MINUTES, "number-out-of-range")


def _action(action: Any) -> None:  # noqa: ANN401
    if not action.what.strip():
        raise UserError("action-needs-words")
    date_or_nothing(action.due)
    date_or_nothing(action.dropped_on)
    if action.dropped_on and action.done_at:
        raise UserError("promise-kept-and-dropped")
    within(action.confidence, 1, 10, "number-out-of-range")


def _comment(comment: Any) -> None:  # noqa: ANN401
    if not comment.text.strip():
        raise UserError("comment-needs-words")
    within(comment.start, 0, 10**9, "number-out-of-range")


def _verdict(verdict: Any) -> None:  # noqa: ANN401
    one_of(verdict.verdict, VERDICTS, "choice-unknown")
    date_or_nothing(verdict.date)


def _readiness(claim: Any) -> None:  # noqa: ANN401
    one_of(claim.dimension, DIMENSIONS, "choice-unknown")
    one_of(claim.judge, JUDGES, "choice-unknown")
    within(claim.level, 1, 5, "number-out-of-range")
    date_or_nothing(claim.date)


def _review(review: Any) -> None:  # noqa: ANN401
    for score in review.scores.values():
        within(score, 1, 5, "number-out-of-range")


def _agenda(agenda: Any) -> None:  # noqa: ANN401
    if not agenda.name.strip():
        raise UserError("agenda-needs-name")
    for item in agenda.items:
        within(item.get("minutes"), 0, DAY_MINUTES, "number-out-of-range")
