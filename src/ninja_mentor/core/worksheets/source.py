"""What a filled sheet is made from: everything that was written about one idea, as it is stored."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  (a dataclass field)
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ninja_mentor.core.ideas import queries as ideas
from ninja_mentor.core.ideas.model import Assumption, Interview, Rehearsal, Trial
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.readers import NEXT_BEST
from ninja_mentor.core.mentoring.queries import reviews

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ninja_mentor.core.ideas.model import Answer, Idea, Numbers


@dataclass(frozen=True)
class Written:
    """A text that was found, and its language."""

    text: str = ""
    language: str = ""


@dataclass(frozen=True)
class SheetSource:
    """One idea with its answers and its records. Records are for reading only."""

    idea: Idea
    answers: Mapping[str, Answer]
    records: Mapping[str, tuple[Any, ...]]  # by kind: interview, assumption, test, rehearsal, review
    numbers: Numbers | None

    def written(self, field: str, language: str) -> Written:
        """The text in this language, else its original, else in any language."""
        answer = self.answers.get(field)
        if answer is None:
            return Written()
        texts = {code: text for code, text in answer.texts().items() if text.strip()}
        for code in (language, answer.source, self.idea.source, *NEXT_BEST):
            if code in texts:
                return Written(texts[code].strip(), code)
        return Written()

    def value(self, field: str, column: str) -> Any:  # noqa: ANN401  (JSON)
        """The value of a field that is no text; None where nobody gave one."""
        if column:
            return getattr(self.idea, column) or None
        answer = self.answers.get(field)
        return answer.value if answer else None


def sheet_source(session: Session, idea_id: str) -> SheetSource:
    """What a filled sheet of this idea needs; `UserError` "gone"."""
    idea = ideas.idea(session, idea_id)
    if idea is None or idea.deleted_at is not None:
        raise UserError("gone")
    return SheetSource(
        idea=idea,
        answers=ideas.answers(session, idea_id),
        records={
            "interview": tuple(ideas.evidence(session, Interview, idea_id)),
            "assumption": tuple(ideas.evidence(session, Assumption, idea_id)),
            "test": tuple(ideas.evidence(session, Trial, idea_id)),
            "rehearsal": tuple(ideas.evidence(session, Rehearsal, idea_id)),
            "review": tuple(reviews(session, idea_id)),
        },
        numbers=ideas.numbers(session, idea_id),
    )
