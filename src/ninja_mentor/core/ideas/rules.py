"""What must hold of an idea and its evidence before it is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.kernel.checking import date_or_nothing, decimal_or_nothing, one_of, within
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

ABOUT: Final = ("wanted", "buildable", "payable")
DECISIONS: Final = ("", "go_on", "change", "stop")
TEAM_ROLES: Final = ("founder", "member", "mentor")
MONTHS: Final = 60
CODE_LETTERS: Final = 3
SDGS: Final = range(1, 18)


class IdeaRules:
    """Rules for every kind of record that this feature has."""

    def __init__(self, stages: Collection[str]) -> None:
        self._stages = frozenset(stages)
        self.kinds: dict[str, Callable[[Any], None]] = {
            "idea": self._idea,
            "interview": _interview,
            "assumption": _assumption,
            "test": _test,
            "numbers": _numbers,
            "rehearsal": _rehearsal,
            "member": _member,
        }

    def check(self, record: Any, today: str) -> None:  # noqa: ANN401, ARG002  (duck-typed record)
        """Raises `UserError` where the record cannot be stored as it is."""
        self.kinds[record.kind](record)

    def _idea(self, idea: Any) -> None:  # noqa: ANN401
        if not idea.title.strip():
            raise UserError("idea-needs-title")
        one_of(idea.stage, self._stages, "stage-unknown")
        one_of(idea.source, LANGUAGES, "language-unknown")
        for goal in idea.sdgs:
            one_of(goal, SDGS, "sdg-unknown")


def _interview(interview: Any) -> None:  # noqa: ANN401
    date_or_nothing(interview.date)


def _assumption(assumption: Any) -> None:  # noqa: ANN401
    one_of(assumption.about, ABOUT, "choice-unknown")
    within(assumption.risk, 1, 5, "number-out-of-range")
    within(assumption.evidence, 1, 5, "number-out-of-range")


def _test(test: Any) -> None:  # noqa: ANN401
    date_or_nothing(test.due)
    one_of(test.decision, DECISIONS, "choice-unknown")


def _numbers(numbers: Any) -> None:  # noqa: ANN401
    if numbers.currency and not (len(numbers.currency) == CODE_LETTERS and numbers.currency.isupper()):
        raise UserError("currency-unknown", text=numbers.currency)
    for text in (
        numbers.price,
        numbers.variable_cost,
        numbers.fixed_costs,
        numbers.startup_costs,
        numbers.market_customers,
        numbers.market_price,
        numbers.market_times,
        *numbers.units,
    ):
        decimal_or_nothing(text)
    within(len(numbers.units), 0, MONTHS, "number-out-of-range")


def _rehearsal(rehearsal: Any) -> None:  # noqa: ANN401
    date_or_nothing(rehearsal.date)
    within(rehearsal.seconds, 0, 24 * 3600, "number-out-of-range")
    within(rehearsal.limit_seconds, 1, 24 * 3600, "number-out-of-range")
    for seconds in rehearsal.slide_seconds.values():
        within(seconds, 0, 24 * 3600, "number-out-of-range")


def _member(member: Any) -> None:  # noqa: ANN401
    one_of(member.role, TEAM_ROLES, "choice-unknown")
