"""Changes to the evidence of an idea: interviews, assumptions, tests and rehearsals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ninja_mentor.core.ideas.model import Idea, Trial
from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from ninja_mentor.core.ideas.queries import Evidence
    from ninja_mentor.core.store.transaction import Transaction


def log_evidence(tx: Transaction, model: type[Evidence], idea_id: str, **values: Any) -> Evidence:  # noqa: ANN401
    """A new record with these fields; `UserError` "threshold-first" for a result without its threshold."""
    tx.get(Idea, idea_id)
    record = tx.add(model(idea_id=idea_id))
    return change_evidence(tx, model, record.id, **values)


def change_evidence(tx: Transaction, model: type[Evidence], record_id: str, **values: Any) -> Evidence:  # noqa: ANN401
    """Sets fields of a record. A test's threshold stands before its result, and as long as there is one:
    `UserError` "threshold-first" or "threshold-fixed".
    """
    before = tx.find(model, record_id)
    if isinstance(before, Trial) and not values.keys().isdisjoint({"observed", "threshold"}):
        _hold_threshold(before, values)
    return tx.change(model, record_id, **values)


def delete_evidence(tx: Transaction, model: type[Evidence], *record_ids: str) -> None:
    """Puts records into the trash."""
    for record_id in record_ids:
        tx.delete(tx.get(model, record_id))


def _hold_threshold(test: Trial, values: dict[str, Any]) -> None:
    observed = values.get("observed", test.observed).strip()
    threshold = values.get("threshold", test.threshold)
    if not observed:
        return
    if test.observed.strip() and threshold.strip() != test.threshold.strip():
        raise UserError("threshold-fixed")
    if not threshold.strip():
        raise UserError("threshold-first")
