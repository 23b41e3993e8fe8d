"""How records look as JSON and as lines. These names are a promise: scripts depend on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ninja_mentor.core.attachments.queries import attachments
from ninja_mentor.core.ideas import queries as ideas
from ninja_mentor.core.ideas.model import Assumption, Idea, Interview, Rehearsal, Trial
from ninja_mentor.core.mentoring import queries as mentoring
from ninja_mentor.core.people import queries as people
from ninja_mentor.core.people.model import Person
from ninja_mentor.core.pitch.designing import stored_design
from ninja_mentor.core.pitch.questions import questions
from ninja_mentor.core.pitch.versions import versions
from ninja_mentor.core.store.record import values_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy.orm import Session

    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.overview.board import BoardRow
    from ninja_mentor.core.overview.finding import Hit
    from ninja_mentor.core.overview.notes import CommentOf, NoteOf
    from ninja_mentor.core.overview.today import DueAction
    from ninja_mentor.core.pitch.checks import Check
    from ninja_mentor.core.store.record import Record
    from ninja_mentor.core.workflow.data import WorkflowText

Shape = dict[str, Any]


def idea_row(row: BoardRow) -> Shape:
    """An idea in a list."""
    return {
        "id": row.id,
        "kind": "idea",
        "title": row.title,
        "sentence": row.sentence,
        "stage": row.stage,
        "country": row.country,
        "place": row.place,
        "sdgs": list(row.sdgs),
        "tags": list(row.tags),
        "team": list(row.team),
        "mentors": list(row.mentors),
        "needs": [{"what": need.what, "n": need.n} for need in row.needs],
        "archived": row.archived,
        "sample": row.sample,
        "created_at": row.created_at,
        "changed_at": row.changed_at,
    }


def action(promised: DueAction) -> Shape:
    """Something promised, and the idea that it belongs to."""
    return {
        **record(promised.action),
        "title": promised.action.what,
        "idea_title": promised.idea_title,
        "given_up": bool(promised.action.dropped_on),
    }


def session(held: NoteOf) -> Shape:
    """A session note, and the idea that it is about."""
    return {**record(held.note), "idea_title": held.idea_title}


def comment(made: CommentOf) -> Shape:
    """A comment, whether it was dealt with, and the idea that it is about."""
    return {
        **record(made.comment),
        "resolved": made.comment.resolved_at is not None,
        "idea_title": made.idea_title,
    }


def hit(found: Hit) -> Shape:
    """A search result; `idea_id` and `field` say where it stands. A person's has a `name` too."""
    named = {"name": found.title} if found.kind == Person.kind else {}
    return {
        "id": found.id,
        "kind": found.kind,
        "title": found.title or found.idea_title,
        **named,
        "snippet": found.snippet,
        "idea_id": found.idea_id,
        "idea_title": found.idea_title,
        "field": found.field,
    }


def record(one: Record) -> Shape:
    """Any record with all its fields, its kind, and a title or name to recognise it by."""
    values = {"id": one.id, "kind": one.kind, **values_of(one)}
    if "title" not in values and "name" not in values:
        words = one.searchable()
        values["title"] = (words.title or words.body).strip().split("\n", 1)[0] if words else ""
    return values


def with_its_own(session: Session, one: Record, private: Collection[str]) -> Shape:
    """A record and what belongs to it: an idea's answers, evidence, team and notes, a person's ideas.

    `private` are the ids of session notes and promises that others keep to themselves.
    """
    shape = record(one)
    if isinstance(one, Idea):
        shape |= _of_idea(session, one.id)
        shape["sessions"] = [
            record(each) for each in mentoring.sessions(session, one.id) if each.id not in private
        ]
        shape["actions"] = [
            record(each) for each in mentoring.actions(session, one.id) if each.id not in private
        ]
    elif isinstance(one, Person):
        shape["consents"] = [record(each) for each in people.consents(session, [one.id]).get(one.id, [])]
        shape["ideas"] = [
            {"id": idea.id, "title": idea.title, "role": member.role, "job": member.job}
            for idea, member in ideas.ideas_of_person(session, one.id)
        ]
    return shape


def check(found: Check, language: Language, texts: WorkflowText) -> Shape:
    return {"level": found.level, "part": found.part, "sentence": found.said(language, texts)}


def _of_idea(session: Session, idea_id: str) -> Shape:
    members = ideas.team(session, idea_id)
    names = people.people_by_id(session, (member.person_id for member in members))
    numbers = ideas.numbers(session, idea_id)
    return {
        "answers": {
            field: {"texts": answer.texts(), "value": answer.value, "source": answer.source}
            for field, answer in sorted(ideas.answers(session, idea_id).items())
        },
        "interviews": [record(each) for each in ideas.evidence(session, Interview, idea_id)],
        "assumptions": [record(each) for each in ideas.evidence(session, Assumption, idea_id)],
        "tests": [record(each) for each in ideas.evidence(session, Trial, idea_id)],
        "rehearsals": [record(each) for each in ideas.evidence(session, Rehearsal, idea_id)],
        "numbers": record(numbers) if numbers else None,
        "team": [
            {
                "person_id": member.person_id,
                "name": names[member.person_id].name if member.person_id in names else "",
                "role": member.role,
                "job": member.job,
            }
            for member in members
        ],
        "comments": [record(each) for each in mentoring.comments(session, idea_id)],
        "verdicts": [record(each) for each in mentoring.verdicts(session, idea_id)],
        "readiness": [record(each) for each in mentoring.readiness(session, idea_id)],
        "reviews": [record(each) for each in mentoring.reviews(session, idea_id)],
        "attachments": [record(each) for each in attachments(session, idea_id)],
        "questions": [record(each) for each in questions(session, idea_id)],
        "pitch_design": record(stored_design(session, idea_id)),
        "pitch_versions": [record(each) for each in versions(session, idea_id)],
    }
