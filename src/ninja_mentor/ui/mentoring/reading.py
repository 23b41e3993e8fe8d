"""What the page reads beside the window's thread."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  (dataclass fields)
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ninja_mentor.core.kernel.word_diff import WordDiff, word_diff
from ninja_mentor.core.overview.circumstances import Reader
from ninja_mentor.core.overview.ledger import Ledger, ledger
from ninja_mentor.core.overview.mentoring import MentoredIdea, mentored, mentored_steps, shown_ids
from ninja_mentor.core.overview.since import News, news

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ninja_mentor.core.workflow.gates import Progress
    from ninja_mentor.core.workspace import Workspace


@dataclass(frozen=True)
class Opened:
    """One idea in the pane: what is new, with the words that differ, and what was promised."""

    idea_id: str
    news: News
    diffs: Mapping[tuple[str, str], WordDiff]  # by record and column
    promises: Ledger


def reader_of(workspace: Workspace) -> Reader:
    """Who sits here."""
    profile, author = workspace.profile, workspace.author
    return Reader(author.id, author.name, profile.person_id, profile.zone)


def read_ideas(workspace: Workspace, everything: bool) -> list[MentoredIdea]:  # noqa: FBT001  (a job's)
    """The ideas of whoever sits here, or all of them."""
    return workspace.ask(
        mentored, workspace.workflow, reader_of(workspace), workspace.today, everything=everything
    )


def read_steps(workspace: Workspace, everything: bool) -> dict[str, Progress]:  # noqa: FBT001  (a job's)
    """How far these ideas are at their gates."""
    return workspace.ask(mentored_steps, workspace.workflow, reader_of(workspace), everything=everything)


def read_opened(workspace: Workspace, idea_id: str) -> Opened:
    """All that the pane shows of one idea besides its row."""
    found = workspace.ask(news, idea_id, workspace.kinds, workspace.author.id)
    return Opened(
        idea_id,
        found,
        {
            (piece.record_id, text.name): word_diff(text.before, text.after)
            for piece in found.pieces
            for text in piece.texts
        },
        workspace.ask(ledger, workspace.author.id, workspace.today, [idea_id], zone=workspace.profile.zone),
    )


def read_promises(workspace: Workspace, everything: bool) -> Ledger:  # noqa: FBT001  (a job's)
    """What was promised on the ideas of whoever sits here, or on all."""
    return workspace.ask(_promises, reader_of(workspace), workspace.today, everything=everything)


def _promises(session: Session, reader: Reader, today: str, *, everything: bool) -> Ledger:
    mine = None if everything else set(session.scalars(shown_ids(session, reader, everything=False)))
    return ledger(session, reader.author_id, today, mine, zone=reader.zone)
