"""Changes to ideas, in the words of the field; each runs inside a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ninja_mentor.core.ideas.model import Answer, Idea, Member, Numbers

if TYPE_CHECKING:
    from ninja_mentor.core.store.transaction import Transaction


def log_idea(tx: Transaction, title: str, *, source: str, country: str = "", founder_id: str = "") -> Idea:
    """A new idea from one line; whoever logs it owns it, and founds it where `founder_id` is a person."""
    idea = tx.add(
        Idea(
            title=" ".join(title.split()),
            source=source,
            country=country,
            owner_id=tx.who.id,
            owner_name=tx.who.name,
        )
    )
    if founder_id:
        link_person(tx, idea.id, founder_id, "founder")
    return idea


def describe_idea(tx: Transaction, idea_id: str, column: str, value: Any) -> Idea:  # noqa: ANN401  (JSON)
    """A column of the idea itself, such as title, place, country or goals; the title becomes one line."""
    if column == "title":
        value = " ".join(value.split())
    return tx.change(Idea, idea_id, **{column: value})


def move_idea(tx: Transaction, idea_id: str, stage: str) -> None:
    """Puts the idea into a stage; a gate never forbids it."""
    tx.get(Idea, idea_id).stage = stage


def archive_idea(tx: Transaction, idea_id: str) -> None:
    """Takes the idea off the board without deleting it."""
    tx.get(Idea, idea_id).archived_at = tx.now


def bring_back_idea(tx: Transaction, idea_id: str) -> None:
    """Puts an archived idea on the board again."""
    tx.get(Idea, idea_id).archived_at = None


def delete_idea(tx: Transaction, idea_id: str) -> None:
    """Puts the idea into the trash; its answers and evidence stay with it."""
    tx.delete(tx.get(Idea, idea_id))


def write_text(tx: Transaction, idea_id: str, field: str, language: str, text: str) -> Answer:
    """One language's text of an answer; the first language written is its source.

    A translation keeps the original that it was made from, so that it is known once that has changed.
    """
    tx.get(Idea, idea_id)
    answer = _answer(tx, idea_id, field)
    if language == answer.source:
        for other in answer.texts().keys() - {language}:
            if not answer.basis(other):
                setattr(answer, f"basis_{other}", answer.original())
    setattr(answer, f"text_{language}", text)
    if text and not answer.source:
        answer.source = language
    if language != answer.source:
        setattr(answer, f"basis_{language}", answer.original() if text else "")
    return answer


def confirm_translation(tx: Transaction, idea_id: str, field: str, language: str) -> Answer:
    """Says that a translation still holds, although the original has changed since."""
    answer = tx.get(Answer, Answer.id_of(idea_id, field))
    setattr(answer, f"basis_{language}", answer.original())
    return answer


def set_value(tx: Transaction, idea_id: str, field: str, value: Any) -> Answer:  # noqa: ANN401  (JSON)
    """The value of a choice, number, money, date, list or tick."""
    tx.get(Idea, idea_id)
    answer = _answer(tx, idea_id, field)
    answer.value = value
    return answer


def set_numbers(tx: Transaction, idea_id: str, **values: Any) -> Numbers:  # noqa: ANN401  (JSON)
    """Fields of the idea's numbers, as decimal texts."""
    tx.get(Idea, idea_id)
    numbers = tx.obtain(Numbers(id=Numbers.id_of(idea_id), idea_id=idea_id))
    return tx.change(Numbers, numbers.id, **values)


def link_person(tx: Transaction, idea_id: str, person_id: str, role: str, job: str = "") -> Member:
    """Links a person to the idea as founder, member or mentor."""
    tx.get(Idea, idea_id)
    member = tx.obtain(
        Member(id=Member.id_of(idea_id, person_id, role), idea_id=idea_id, person_id=person_id, role=role)
    )
    member.job = job or member.job
    return member


def set_job(tx: Transaction, member_id: str, job: str) -> None:
    """What somebody does on this idea."""
    tx.get(Member, member_id).job = job


def unlink_person(tx: Transaction, member_id: str) -> None:
    """Takes a person off the idea's team."""
    tx.delete(tx.get(Member, member_id))


def _answer(tx: Transaction, idea_id: str, field: str) -> Answer:
    return tx.obtain(Answer(id=Answer.id_of(idea_id, field), idea_id=idea_id, field=field))
