"""Gates: which criteria of a stage are met, and what is still missing. Pure functions over facts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence  # noqa: TC003  (dataclass fields)
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.workflow.rubric import average_score

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.workflow.data import Criterion, Rubric, Stage, Workflow

ENTRY: Final = re.compile(r"\S")


@dataclass(frozen=True)
class IdeaFacts:
    """All that gates look at; records are plain mappings by their column names."""

    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # field: language: text
    values: Mapping[str, Any] = field(default_factory=dict)  # field: value, ticks too
    columns: Mapping[str, Any] = field(default_factory=dict)  # of the idea itself
    records: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)  # by kind
    numbers: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class CriterionState:
    """How far a criterion is: `done` of `wanted`, in the criterion's own measure."""

    id: str
    rule: str
    met: bool
    done: float
    wanted: float
    begun: bool = True  # False where there is nothing yet that could be too long

    @property
    def missing(self) -> float:
        """How much is still to do."""
        return max(self.wanted - self.done, 0)


@dataclass(frozen=True)
class Progress:
    """How far a stage is: met criteria of all, and the first one that is not met."""

    share: float
    met: int
    wanted: int
    next: CriterionState | None


def gate(workflow: Workflow, stage: Stage, facts: IdeaFacts) -> list[CriterionState]:
    """The state of every criterion of the stage, in order."""
    return [_state(workflow, stage, criterion, facts) for criterion in stage.criteria]


def progress(workflow: Workflow, stage: Stage, facts: IdeaFacts) -> Progress:
    """The share of the stage's criteria that are met."""
    states = gate(workflow, stage, facts)
    met = sum(state.met for state in states)
    following = next((state for state in states if not state.met), None)
    return Progress(met / len(states) if states else 1.0, met, len(states), following)


def tick_field(stage_id: str, criterion_id: str) -> str:
    """The answer that holds a human's tick of a `recorded` criterion."""
    return f"tick.{stage_id}.{criterion_id}"


def is_filled(workflow: Workflow, name: str, facts: IdeaFacts) -> bool:
    """Whether a field, canvas box, column of the numbers, or column of the idea has something in it."""
    if name.startswith("numbers."):
        return _has_something(facts.numbers.get(name.removeprefix("numbers.")))
    known = workflow.field(name)
    if known is not None and known.column:
        return _has_something(facts.columns.get(known.column))
    return any(_has_something(text) for text in facts.texts.get(name, {}).values()) or _has_something(
        facts.values.get(name)
    )


def over_limit(workflow: Workflow, name: str, facts: IdeaFacts) -> bool:
    """Whether any language's text of the field is longer than it may be there."""
    known = workflow.field(name)
    if known is None or not known.limit:
        return False
    texts = facts.texts.get(name, {})
    if known.column:
        texts = {"": str(facts.columns.get(known.column) or "")}
    return any(len(text) > known.limit_in(language) for language, text in texts.items())


def _state(workflow: Workflow, stage: Stage, criterion: Criterion, facts: IdeaFacts) -> CriterionState:
    done, wanted = _measure(workflow, stage, criterion, facts)
    begun = criterion.rule != "within_limits" or any(is_filled(workflow, f, facts) for f in criterion.fields)
    return CriterionState(criterion.id, criterion.rule, done >= wanted, done, wanted, begun)


def _measure(workflow: Workflow, stage: Stage, criterion: Criterion, facts: IdeaFacts) -> tuple[float, float]:
    records = facts.records.get(criterion.kind, ())
    done, wanted = 0.0, criterion.at_least
    match criterion.rule:
        case "filled":
            done = sum(is_filled(workflow, f, facts) for f in criterion.fields)
            wanted = len(criterion.fields)
        case "within_limits":
            filled = [f for f in criterion.fields if is_filled(workflow, f, facts)]
            done = sum(not over_limit(workflow, f, facts) for f in filled)
            wanted = max(len(filled), 1)
        case "count":
            done = sum(CONDITIONS[criterion.where](record) for record in records)
        case "share" if records:
            done = sum(CONDITIONS[criterion.where](record) for record in records) / len(records)
        case "score":
            done = _score(workflow.rubric, facts)
        case "agree":
            done, wanted = float(_numbers_agree(facts.numbers)), 1
        case "recorded":
            done, wanted = float(facts.values.get(tick_field(stage.id, criterion.id)) is True), 1
    return done, wanted


def _score(rubric: Rubric, facts: IdeaFacts) -> float:
    scores = [r["scores"] for r in facts.records.get("review", ()) if _scored(r)]
    return average_score(rubric.on_paper(), scores) or 0.0


def _numbers_agree(numbers: Mapping[str, Any]) -> bool:
    """Currency, price, cost and twelve months are there, and a unit brings more than it costs."""
    needed = ("currency", "price", "variable_cost", "fixed_costs", "startup_costs")
    units = [unit for unit in numbers.get("units") or () if _has_something(unit)]
    if not all(_has_something(numbers.get(name)) for name in needed) or len(units) < 12:
        return False
    return Decimal(numbers["price"]) > Decimal(numbers["variable_cost"])


def _has_something(value: object) -> bool:
    if isinstance(value, str):
        return ENTRY.search(value) is not None
    if isinstance(value, list):
        return any(_has_something(each) for each in value)
    return value is not None and value is not False  # a zero is an answer


def _scored(review: Mapping[str, Any]) -> bool:
    return bool(review["scores"]) and not review["conflict"]


CONDITIONS: Final[Mapping[str, Callable[[Mapping[str, Any]], bool]]] = {
    "": lambda _record: True,
    "stranger": lambda interview: bool(interview["stranger"]),
    "confirmed": lambda interview: interview["confirms"] is True,
    "concluded": lambda test: _has_something(test["threshold"]) and _has_something(test["decision"]),
    "scored": _scored,
    "commented": lambda review: _has_something(review["comment"]),
    "in_time": lambda rehearsal: 0 < rehearsal["seconds"] <= rehearsal["limit_seconds"],
    "with_job": lambda member: member["role"] != "mentor" and _has_something(member["job"]),
}
