"""What mentors leave on an idea."""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import JSON
from sqlmodel import Field

from ninja_mentor.core.kernel.ids import natural_id
from ninja_mentor.core.store.record import Names, Record, Searchable, later


class MentoringSession(Record, table=True):
    """The note of one mentoring session: another mentor can go on from it."""

    kind: ClassVar[str] = "session"
    prose: ClassVar[Names] = frozenset(
        {
            "earlier",
            "goal",
            "reality",
            "options",
            "advice",
            "readiness_note",
            "introduction",
            "conflict",
            "next_goal",
        }
    )
    __tablename__ = "session"

    idea_id: str = Field(index=True)
    date: str = ""
    time: str = ""  # HH:MM in `zone`
    zone: str = ""
    mode: str = "video"  # in_person, video, phone, chat, email
    minutes: int | None = None
    attendees: str = ""
    topic: str = ""  # a stage's id or free words
    earlier: str = ""  # the state of earlier actions
    goal: str = ""
    reality: str = ""
    options: str = ""
    advice: str = ""
    readiness_note: str = ""
    introduction: str = ""
    conflict: str = ""
    visibility: str = "space"  # me, mentors, space
    next_date: str = ""
    next_goal: str = ""
    author_id: str = ""
    author_name: str = ""
    next_time: str = later("")  # HH:MM in `next_zone`
    next_zone: str = later("")
    next_minutes: int = later(60)
    agenda: list[dict[str, Any]] = later([], JSON)  # {"text": "…", "minutes": 5, "done": False}

    def searchable(self) -> Searchable:
        words = (
            self.earlier,
            self.reality,
            self.options,
            self.advice,
            self.introduction,
            self.next_goal,
            self.attendees,
        )
        return Searchable(self.goal, "\n".join(words))


class Action(Record, table=True):
    """Something promised: what, by whom, by when, and when it counts as done."""

    kind: ClassVar[str] = "action"
    prose: ClassVar[Names] = frozenset({"done_when", "obstacle", "support", "outcome"})

    idea_id: str = Field(index=True)
    session_id: str = Field(default="", index=True)
    what: str = ""
    who_id: str = ""
    who_name: str = ""
    promised_to: str = ""
    due: str = Field(default="", index=True)
    done_when: str = ""
    obstacle: str = ""
    support: str = ""
    confidence: int | None = None  # 1 to 10
    done_at: str | None = None
    dropped_on: str = later("")  # the day it was given up: closed, and not kept
    outcome: str = later("")  # what came of it
    moves: list[dict[str, str]] = later(
        [], JSON
    )  # {"from": due before, "on": day it was moved}, oldest first
    for_id: str = later("")  # the person it was promised to; `promised_to` is their name

    def searchable(self) -> Searchable:
        words = (self.who_name, self.promised_to, self.done_when, self.obstacle, self.support)
        return Searchable(self.what, "\n".join(words))


class Comment(Record, table=True):
    """Feedback pinned to the very words of an answer that it is about."""

    kind: ClassVar[str] = "comment"
    prose: ClassVar[Names] = frozenset({"text"})

    idea_id: str = Field(index=True)
    field: str = ""
    language: str = ""
    quote: str = ""  # "" : about the whole answer
    start: int = 0  # where the quote stood when it was made, in characters
    text: str = ""
    author_id: str = ""
    author_name: str = ""
    resolved_at: str | None = None
    reply_to: str = ""
    context: str = later("")  # the whole answer as it stood when the words were quoted

    def searchable(self) -> Searchable:
        return Searchable("", f"{self.text}\n{self.quote}")


class Verdict(Record, table=True):
    """A mentor's advice at a gate. Never a lock; a new one does not replace the old."""

    kind: ClassVar[str] = "verdict"
    prose: ClassVar[Names] = frozenset({"reason"})

    idea_id: str = Field(index=True)
    stage: str = ""
    verdict: str = "not_yet"  # pass, conditions, not_yet
    reason: str = ""
    date: str = ""
    author_id: str = ""
    author_name: str = ""

    def searchable(self) -> Searchable:
        return Searchable("", self.reason)


class ReadinessClaim(Record, table=True):
    """Which level of the ladder somebody sees, in one dimension, with the evidence for it."""

    kind: ClassVar[str] = "readiness"
    prose: ClassVar[Names] = frozenset({"evidence"})
    __tablename__ = "readiness"

    idea_id: str = Field(index=True)
    dimension: str = ""  # customer, offer, business, team, impact
    level: int = 1  # 1 to 5
    judge: str = "self"  # self, mentor
    date: str = ""
    evidence: str = ""
    author_id: str = ""
    author_name: str = ""
    evidence_ids: list[str] = later([], JSON)  # of interviews, tests, … of the idea

    def searchable(self) -> Searchable:
        return Searchable("", self.evidence)


class Review(Record, table=True):
    """One reviewer's scores for an application; whoever has a conflict of interest does not count."""

    kind: ClassVar[str] = "review"
    prose: ClassVar[Names] = frozenset({"comment"})

    idea_id: str = Field(index=True)
    reviewer_id: str = ""
    reviewer_name: str = ""
    scores: dict[str, int] = Field(default_factory=dict, sa_type=JSON)  # rubric criterion: 1 to 5
    comment: str = ""
    conflict: bool = False

    @classmethod
    def id_of(cls, idea_id: str, reviewer_id: str) -> str:
        return natural_id("review", idea_id, reviewer_id)

    def searchable(self) -> Searchable:
        return Searchable("", self.comment)


class AgendaTemplate(Record, table=True):
    """What a session goes through, point by point; one's own, besides those that come with the app."""

    kind: ClassVar[str] = "agenda"
    __tablename__ = "agenda"

    name: str = ""
    items: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)  # {"text": "…", "minutes": 5}

    def searchable(self) -> Searchable:
        return Searchable(self.name, "\n".join(str(item.get("text", "")) for item in self.items))


RECORDS: tuple[type[Record], ...] = (
    MentoringSession,
    Action,
    Comment,
    Verdict,
    ReadinessClaim,
    Review,
    AgendaTemplate,
)
