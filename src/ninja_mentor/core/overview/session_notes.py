"""The session notes of one idea with what was promised in them, as somebody may read them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ninja_mentor.core.ideas.queries import idea as find_idea
from ninja_mentor.core.mentoring.queries import actions, kept_to_oneself, readiness, sessions
from ninja_mentor.core.overview.teammates import teammates

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ninja_mentor.core.mentoring.model import Action, MentoringSession, ReadinessClaim


@dataclass(frozen=True)
class SessionNotes:
    """All notes of an idea that somebody may read, and what a note needs to be written."""

    notes: tuple[MentoringSession, ...]  # newest first
    actions: tuple[Action, ...]  # of the whole idea, in the order they were promised
    claims: tuple[ReadinessClaim, ...]
    names: tuple[str, ...]  # of the team, who can promise something
    stage: str  # of the idea
    people: tuple[tuple[str, str], ...] = ()  # (name, zone) of everybody on the idea

    def actions_of(self, note: MentoringSession) -> list[Action]:
        """What was promised in this session."""
        return [action for action in self.actions if action.session_id == note.id]

    def open_before(self, note: MentoringSession) -> list[Action]:
        """What had been promised before this session and was still open on its day."""
        places = {each.id: (each.date, each.time, each.id) for each in self.notes}

        def before(action: Action) -> bool:
            if action.session_id in places:
                return places[action.session_id] < places[note.id]
            return action.created_at[:10] <= note.date

        return [
            action
            for action in self.actions
            if action.session_id != note.id
            and before(action)
            and (action.done_at is None or action.done_at[:10] >= note.date)
            and (not action.dropped_on or action.dropped_on >= note.date)
        ]

    def claims_of(self, note: MentoringSession) -> list[ReadinessClaim]:
        """The levels that the note's author saw on its day."""
        return [
            claim for claim in self.claims if (claim.date, claim.author_id) == (note.date, note.author_id)
        ]


def session_notes(session: Session, idea_id: str, reader_id: str, today: str) -> SessionNotes:
    """The notes of an idea; what somebody else keeps to themselves is left out."""
    idea = find_idea(session, idea_id)
    private = kept_to_oneself(session, reader_id)
    notes = tuple(note for note in sessions(session, idea_id) if note.id not in private)
    promised = (action for action in actions(session, idea_id) if action.id not in private)
    mates = teammates(session, idea_id, today)
    return SessionNotes(
        notes,
        tuple(sorted(promised, key=lambda action: action.id)),
        tuple(readiness(session, idea_id)),
        tuple(dict.fromkeys(mate.name for mate in mates)),
        idea.stage if idea is not None else "",
        tuple((mate.name, mate.zone) for mate in mates if mate.here),
    )
