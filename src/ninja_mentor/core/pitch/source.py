"""Reads from the workspace what a pitch is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.ideas import queries as ideas
from ninja_mentor.core.ideas.model import Interview, Trial
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.people import queries as people
from ninja_mentor.core.people.rules import is_minor, may_leave
from ninja_mentor.core.pitch.designing import design_of
from ninja_mentor.core.pitch.material import Candidate, EvidenceCounts, PitchSource

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from ninja_mentor.core.workflow.data import Workflow

# A pitch is for people outside: agreeing to be shown to the team or the mentors is not enough.
OUTSIDE: Final = ("companies", "public")
TEAM: Final = ("founder", "member")


def pitch_source(
    session: Session, workflow: Workflow, idea_id: str, today: str, read: Callable[[str], bytes]
) -> PitchSource:
    """Everything about one idea that a pitch may use; `UserError` "gone" where there is no such idea.

    `read` gives the bytes of an attachment by its hash.
    """
    idea = ideas.idea(session, idea_id)
    if idea is None or idea.deleted_at:
        raise UserError("gone")
    answers = ideas.answers(session, idea_id)
    numbers = ideas.numbers(session, idea_id)
    return PitchSource(
        workflow=workflow,
        title=idea.title,
        stage=idea.stage,
        place=idea.place,
        country=idea.country,
        language=idea.source,
        sdgs=tuple(idea.sdgs),
        texts={name: answer.texts() for name, answer in answers.items()},
        originals={name: answer.source for name, answer in answers.items()},
        values={name: answer.value for name, answer in answers.items() if answer.value is not None},
        numbers=numbers,
        currency=numbers.currency if numbers else "",
        market_source=numbers.market_source if numbers else "",
        market_year=numbers.market_year if numbers else "",
        evidence=_evidence(session, idea_id),
        team=_team(session, idea_id, today),
        today=today,
        bases={
            (name, language): answer.basis(language)
            for name, answer in answers.items()
            for language in answer.texts()
        },
        design=design_of(session, idea_id, read),
    )


def _evidence(session: Session, idea_id: str) -> EvidenceCounts:
    interviews = ideas.evidence(session, Interview, idea_id)
    tests = ideas.evidence(session, Trial, idea_id)
    return EvidenceCounts(
        interviews=len(interviews),
        strangers=sum(each.stranger for each in interviews),
        confirmed=sum(each.confirms is True for each in interviews),
        tests=sum(bool(each.decision) for each in tests),
    )


def _team(session: Session, idea_id: str, today: str) -> tuple[Candidate, ...]:
    """Founders and members, each person once; mentors are no part of the team."""
    members: dict[str, Any] = {}
    for member in ideas.team(session, idea_id):
        if member.role in TEAM:
            members.setdefault(member.person_id, member)
    persons = people.people_by_id(session, members)
    consents = people.consents(session, members)
    return tuple(
        Candidate(
            name=person.name,
            agreed=any(may_leave(person, consents.get(person.id, ()), scope, today) for scope in OUTSIDE),
            minor=is_minor(person, today) and not person.guardian_consent,
            role=member.role,
            other_script=person.other_script,
            job=member.job,
            country=person.country,
            emails=tuple(person.emails),
        )
        for person_id, member in members.items()
        if (person := persons.get(person_id)) is not None and not person.deleted_at
    )
