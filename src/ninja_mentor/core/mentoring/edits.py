"""Changes that a mentor or the team makes to sessions, actions, comments, verdicts and readiness."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ninja_mentor.core.mentoring.model import Action, Comment, MentoringSession, ReadinessClaim, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.store.transaction import Transaction


def start_session(tx: Transaction, idea_id: str, *, zone: str, topic: str = "") -> MentoringSession:
    """A new session note, today, by whoever writes it."""
    return tx.add(
        MentoringSession(
            idea_id=idea_id,
            date=tx.today,
            zone=zone,
            topic=topic,
            author_id=tx.who.id,
            author_name=tx.who.name,
        )
    )


def promise(
    tx: Transaction, idea_id: str, what: str, *, who_name: str = "", due: str = "", **more: str
) -> Action:
    """A new action: something that somebody promised."""
    action = Action(idea_id=idea_id, what=what.strip(), who_name=who_name, due=due, promised_to=tx.who.name)
    for name, value in more.items():
        setattr(action, name, value)
    return tx.add(action)


def set_session(tx: Transaction, session_id: str, **values: Any) -> MentoringSession:  # noqa: ANN401  (JSON)
    """Fields of a session note."""
    return tx.change(MentoringSession, session_id, **values)


def delete_session(tx: Transaction, session_id: str) -> None:
    """Puts a session note into the trash; what was promised in it stays promised."""
    tx.delete(tx.get(MentoringSession, session_id))


def set_action(tx: Transaction, action_id: str, **values: Any) -> Action:  # noqa: ANN401  (JSON)
    """Fields of an action; a date that is moved is kept among its `moves`."""
    if "due" in values:
        values["moves"] = _moves(tx.get(Action, action_id), values["due"], tx)
    return tx.change(Action, action_id, **values)


def drop_promise(tx: Transaction, action_id: str, *, dropped: bool, outcome: str | None = None) -> Action:
    """Closes an action as not kept, or opens it again; `outcome` says what came of it."""
    action = tx.get(Action, action_id)
    action.dropped_on = tx.today if dropped else ""
    if dropped:
        action.done_at = None
    if outcome is not None:
        action.outcome = outcome.strip()
    return action


def delete_action(tx: Transaction, action_id: str) -> None:
    """Puts an action into the trash."""
    tx.delete(tx.get(Action, action_id))


def keep_promise(tx: Transaction, action_id: str, *, done: bool) -> None:
    """Marks an action as done, or as open again."""
    action = tx.get(Action, action_id)
    action.done_at = tx.now if done else None
    action.dropped_on = ""


def comment_on(tx: Transaction, idea_id: str, field: str, text: str, **pin: str | int) -> Comment:
    """A comment on an answer; `pin`: language, quote, start and context, or reply_to."""
    comment = Comment(
        idea_id=idea_id, field=field, text=text.strip(), author_id=tx.who.id, author_name=tx.who.name
    )
    for name, value in pin.items():
        setattr(comment, name, value)
    return tx.add(comment)


def resolve_comment(tx: Transaction, comment_id: str, *, resolved: bool) -> None:
    """Marks a comment as dealt with, or opens it again."""
    tx.get(Comment, comment_id).resolved_at = tx.now if resolved else None


def delete_comment(tx: Transaction, comment_id: str) -> None:
    """Puts a comment into the trash; replies to it stay."""
    tx.delete(tx.get(Comment, comment_id))


def give_verdict(tx: Transaction, idea_id: str, stage: str, verdict: str, reason: str) -> Verdict:
    """Advice at a gate; earlier advice stays in the history."""
    return tx.add(
        Verdict(
            idea_id=idea_id,
            stage=stage,
            verdict=verdict,
            reason=reason.strip(),
            date=tx.today,
            author_id=tx.who.id,
            author_name=tx.who.name,
        )
    )


def claim_readiness(
    tx: Transaction,
    idea_id: str,
    dimension: str,
    level: int,
    *,
    judge: str,
    evidence: str = "",
    evidence_ids: Sequence[str] = (),
) -> ReadinessClaim:
    """Which level somebody sees today; earlier claims stay. `evidence_ids`: records of the idea that show it."""
    return tx.add(
        ReadinessClaim(
            idea_id=idea_id,
            dimension=dimension,
            level=level,
            judge=judge,
            date=tx.today,
            evidence=evidence,
            author_id=tx.who.id,
            author_name=tx.who.name,
            evidence_ids=list(evidence_ids),
        )
    )


def _moves(action: Action, due: str, tx: Transaction) -> list[dict[str, str]]:
    """The moves with this one; what is put right on the day it was written or moved is no move."""
    written_today = (
        action.moves[-1]["on"] == tx.today if action.moves else action.created_at[:10] == tx.now[:10]
    )
    if not action.due or not due or due == action.due or written_today:
        return action.moves
    return [*action.moves, {"from": action.due, "on": tx.today}]
