"""The kinds of evidence: their words, their columns, their fields, and how they are changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence  # noqa: TC003  (dataclass fields)
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.ideas.evidence_edits import change_evidence, delete_evidence, log_evidence
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.mentoring.review_edits import (
    change_review,
    delete_reviews,
    log_review,
    score_criterion,
)
from ninja_mentor.core.overview.evidence import MODELS
from ninja_mentor.ui.idea.evidence import columns, fields

if TYPE_CHECKING:
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.idea.evidence.record_field import RecordField
    from ninja_mentor.ui.widgets.record_table import Column


@dataclass(frozen=True)
class Edits:
    """How records of a kind are changed; each runs in a transaction."""

    log: Callable[..., Any]  # tx, idea_id, fields
    change: Callable[..., Any]  # tx, record_id, fields
    delete: Callable[..., Any]  # tx, record ids


@dataclass(frozen=True)
class Labels:
    """What the journal says of each change."""

    log: str
    change: str
    delete: str


@dataclass(frozen=True)
class EvidenceKind:
    """One kind of record. Words are msgids."""

    id: str
    title: str
    nothing: str  # what to do first
    labels: Labels
    edits: Edits
    columns: Callable[[Desk], Sequence[Column]]
    fields: Callable[[Desk], Sequence[RecordField]]
    name: Callable[[Any], str]
    least_needed: tuple[int, ...] = ()  # columns that go first where there is no room
    chips: tuple[int, ...] = ()  # columns that are shown as chips
    dots: Mapping[int, str] = field(
        default_factory=dict
    )  # columns with dots before the word, and their field
    newest_first: bool = False  # by date
    numbered: bool = False  # a first column with the numbers of the picture
    starts_with: Callable[[Desk, Sequence[Any]], Mapping[str, Any]] = field(default=lambda _desk, _there: {})
    locks: Callable[[Mapping[str, Any]], Mapping[str, str]] = field(default=lambda _values: {})


def _evidence(kind: str) -> Edits:
    model = MODELS[kind]

    def log(tx: Any, idea_id: str, **values: Any) -> Any:  # noqa: ANN401
        return log_evidence(tx, model, idea_id, **values)

    def change(tx: Any, record_id: str, **values: Any) -> Any:  # noqa: ANN401
        return change_evidence(tx, model, record_id, **values)

    def delete(tx: Any, *record_ids: str) -> None:  # noqa: ANN401
        delete_evidence(tx, model, *record_ids)

    return Edits(log, change, delete)


def _change_review(tx: Any, review_id: str, **values: Any) -> Any:  # noqa: ANN401
    """Scores come one by one, as "scores.<criterion>"; everything else is a field."""
    plain = {name: value for name, value in values.items() if not name.startswith(fields.SCORES)}
    for name, points in values.items():
        if name.startswith(fields.SCORES):
            score_criterion(tx, review_id, name.removeprefix(fields.SCORES), points)
    return change_review(tx, review_id, **plain)


def _log_review(tx: Any, idea_id: str, **values: Any) -> Any:  # noqa: ANN401
    return _change_review(tx, log_review(tx, idea_id).id, **values)


def _rehearsals() -> Edits:
    """The format of a rehearsal settles its limit."""
    plain = _evidence("rehearsal")

    def log(tx: Any, idea_id: str, **values: Any) -> Any:  # noqa: ANN401
        return plain.log(tx, idea_id, **_with_limit(values))

    def change(tx: Any, record_id: str, **values: Any) -> Any:  # noqa: ANN401
        return plain.change(tx, record_id, **_with_limit(values))

    return Edits(log, change, plain.delete)


def _with_limit(values: dict[str, Any]) -> dict[str, Any]:
    if "format" not in values:
        return values
    return values | {"limit_seconds": int(values["format"].partition("+")[0]) * 60}


def _locks_of_test(values: Mapping[str, Any]) -> Mapping[str, str]:
    if values["observed"].strip():
        return {
            "threshold": mark("This stands since there is a result. For another measure, make a new test.")
        }
    if not values["threshold"].strip():
        return {"observed": mark("First write when you will be right; then what you observed.")}
    return {}


def _locks_of_review(values: Mapping[str, Any]) -> Mapping[str, str]:
    if not values["conflict"]:
        return {}
    reason = mark("Whoever has a conflict of interest does not score.")
    return {name: reason for name in values if name.startswith(fields.SCORES)}


def _today(desk: Desk, _there: Sequence[Any]) -> Mapping[str, Any]:
    return {"date": desk.workspace.today}


def _a_rehearsal(desk: Desk, there: Sequence[Any]) -> Mapping[str, Any]:
    return {**_today(desk, there), "format": fields.formats_of(desk)[0]}


def _a_review(desk: Desk, there: Sequence[Any]) -> Mapping[str, Any]:
    """One's own comes first; the next is somebody else's, who writes on paper."""
    author = desk.workspace.author
    mine = any(review.reviewer_id == author.id for review in there)
    return {} if mine else {"reviewer_name": author.name}


KINDS: Final[Mapping[str, EvidenceKind]] = {
    kind.id: kind
    for kind in (
        EvidenceKind(
            id="interview",
            title=mark("Interviews"),
            nothing=mark("Talk with somebody who lives the problem, and log it here the same day."),
            labels=Labels(mark("Log an interview"), mark("Change an interview"), mark("Delete interviews")),
            edits=_evidence("interview"),
            columns=columns.of_interviews,
            fields=fields.of_interview,
            name=lambda interview: str(interview.person_code),
            least_needed=(4, 1),
            chips=(3,),
            newest_first=True,
            starts_with=_today,
        ),
        EvidenceKind(
            id="assumption",
            title=mark("Assumptions"),
            nothing=mark("Write down what must be true for the idea to live; the riskiest is tested first."),
            labels=Labels(
                mark("Log an assumption"), mark("Change an assumption"), mark("Delete assumptions")
            ),
            edits=_evidence("assumption"),
            columns=columns.of_assumptions,
            fields=fields.of_assumption,
            name=lambda assumption: str(assumption.statement),
            numbered=True,
            least_needed=(4, 3),
            dots={2: "risk", 3: "evidence"},
        ),
        EvidenceKind(
            id="test",
            title=mark("Tests"),
            nothing=mark("Take the riskiest assumption, write when you will be right, then go and see."),
            labels=Labels(mark("Log a test"), mark("Change a test"), mark("Delete tests")),
            edits=_evidence("test"),
            columns=columns.of_tests,
            fields=fields.of_test,
            name=lambda test: str(test.belief),
            least_needed=(3, 2),
            chips=(4,),
            locks=_locks_of_test,
        ),
        EvidenceKind(
            id="rehearsal",
            title=mark("Rehearsals"),
            nothing=mark("Give the pitch aloud with a clock running, and note how long it took."),
            labels=Labels(mark("Log a rehearsal"), mark("Change a rehearsal"), mark("Delete rehearsals")),
            edits=_rehearsals(),
            columns=columns.of_rehearsals,
            fields=fields.of_rehearsal,
            name=lambda rehearsal: str(rehearsal.note),
            least_needed=(1,),
            chips=(3,),
            newest_first=True,
            starts_with=_a_rehearsal,
        ),
        EvidenceKind(
            id="review",
            title=mark("Reviews"),
            nothing=mark("Whoever reads the idea scores it here and leaves the team a comment."),
            labels=Labels(mark("Log a review"), mark("Change a review"), mark("Delete reviews")),
            edits=Edits(_log_review, _change_review, delete_reviews),
            columns=columns.of_reviews,
            fields=fields.of_review,
            name=lambda review: str(review.reviewer_name),
            chips=(1,),
            starts_with=_a_review,
            locks=_locks_of_review,
        ),
    )
}
