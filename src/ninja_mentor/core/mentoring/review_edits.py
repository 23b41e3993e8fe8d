"""Changes to reviewers' scores."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ninja_mentor.core.mentoring.model import Review

if TYPE_CHECKING:
    from ninja_mentor.core.store.transaction import Transaction


def log_review(tx: Transaction, idea_id: str, **values: Any) -> Review:  # noqa: ANN401  (JSON)
    """A review of the idea: one's own, or where that is here already, one of somebody else's on paper."""
    review_id = Review.id_of(idea_id, tx.who.id)
    mine = tx.find(Review, review_id)
    if mine is None or mine.deleted_at is not None:
        review = tx.obtain(Review(id=review_id, idea_id=idea_id, reviewer_id=tx.who.id))
        values = {"scores": {}, "comment": "", "conflict": False, "reviewer_name": tx.who.name} | values
    else:
        review = tx.add(Review(idea_id=idea_id))
    return tx.change(Review, review.id, **values)


def change_review(tx: Transaction, review_id: str, **values: Any) -> Review:  # noqa: ANN401  (JSON)
    """Sets fields of a review."""
    return tx.change(Review, review_id, **values)


def score_criterion(tx: Transaction, review_id: str, criterion: str, points: int) -> Review:
    """One criterion's score, 1 to 5; 0 takes it back."""
    scores = {name: score for name, score in tx.get(Review, review_id).scores.items() if name != criterion}
    if points:
        scores[criterion] = points
    return tx.change(Review, review_id, scores=scores)


def delete_reviews(tx: Transaction, *review_ids: str) -> None:
    """Puts reviews into the trash."""
    for review_id in review_ids:
        tx.delete(tx.get(Review, review_id))
