"""The evidence of an idea together with what the gates ask of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.ideas.model import Assumption, Interview, Rehearsal, Trial
from ninja_mentor.core.ideas.queries import evidence
from ninja_mentor.core.mentoring.queries import reviews
from ninja_mentor.core.overview.facts import idea_facts
from ninja_mentor.core.workflow.gates import gate
from ninja_mentor.core.workflow.rubric import spread

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from ninja_mentor.core.workflow.data import Criterion, Workflow

# Any, since each kind has its own class and they share no narrower one.
MODELS: Final[Mapping[str, Any]] = {
    "interview": Interview,
    "assumption": Assumption,
    "test": Trial,
    "rehearsal": Rehearsal,
}


@dataclass(frozen=True)
class Asked:
    """What a gate asks of these records, and how far that is."""

    rule: str  # count, share, score
    where: str
    done: float
    wanted: float
    met: bool


@dataclass(frozen=True)
class Logged:
    """The records of one kind, and all that gates ask of them; `spread` only of reviews, in points."""

    records: tuple[Any, ...]
    asked: tuple[Asked, ...]
    spread: float | None = None


def logged(session: Session, workflow: Workflow, idea_id: str, kind: str) -> Logged:
    """The living records of a kind: interviews, assumptions, tests, rehearsals or reviews of the idea."""
    facts = idea_facts(session, idea_id)
    asked: dict[tuple[str, str, float], Asked] = {}
    for stage in workflow.stages:
        for criterion, state in zip(stage.criteria, gate(workflow, stage, facts), strict=True):
            if _is_about(criterion, kind):
                asked[state.rule, criterion.where, state.wanted] = Asked(
                    state.rule, criterion.where, state.done, state.wanted, state.met
                )
    if kind == "review":
        found = reviews(session, idea_id)
        scores = [review.scores for review in found if review.scores and not review.conflict]
        return Logged(tuple(found), tuple(asked.values()), spread(workflow.rubric.on_paper(), scores))
    return Logged(tuple(evidence(session, MODELS[kind], idea_id)), tuple(asked.values()))


def _is_about(criterion: Criterion, kind: str) -> bool:
    return criterion.kind == kind or (kind == "review" and criterion.rule == "score")
