"""Everything that the page of one idea shows, read at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ninja_mentor.core.attachments.queries import attachments
from ninja_mentor.core.ideas import queries as ideas
from ninja_mentor.core.mentoring import queries as mentoring
from ninja_mentor.core.overview.facts import idea_facts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from ninja_mentor.core.ideas.model import Answer, Idea
    from ninja_mentor.core.mentoring.model import Action, Comment, Verdict
    from ninja_mentor.core.workflow.gates import IdeaFacts


@dataclass(frozen=True)
class IdeaSheet:
    """One idea with its answers and what mentors left on it. Records are for reading only."""

    idea: Idea
    answers: Mapping[str, Answer]
    facts: IdeaFacts
    comments: Sequence[Comment]  # oldest first
    verdicts: Sequence[Verdict]  # newest first
    actions: Sequence[Action]  # by due date; those that the reader may read
    sessions: int  # how many session notes there are for the reader
    attachments: int  # how many pictures and files

    def text_of(self, field: str, language: str) -> str:
        """The text of an answer in a language; without a language, the idea's own column of that name."""
        if language:
            return self.facts.texts.get(field, {}).get(language, "")
        return str(self.facts.columns.get(field) or "")


def idea_sheet(session: Session, idea_id: str, reader_id: str) -> IdeaSheet | None:
    """The sheet of an idea as somebody may read it; None where the idea is not here or deleted."""
    idea = ideas.idea(session, idea_id)
    if idea is None or idea.deleted_at is not None:
        return None
    private = mentoring.kept_to_oneself(session, reader_id)
    return IdeaSheet(
        idea=idea,
        answers=ideas.answers(session, idea_id),
        facts=idea_facts(session, idea_id),
        comments=mentoring.comments(session, idea_id),
        verdicts=mentoring.verdicts(session, idea_id),
        actions=[each for each in mentoring.actions(session, idea_id) if each.id not in private],
        sessions=sum(each.id not in private for each in mentoring.sessions(session, idea_id)),
        attachments=len(attachments(session, idea_id)),
    )
