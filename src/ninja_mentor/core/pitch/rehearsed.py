"""The timed runs of an idea, and what each slide was planned for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ninja_mentor.core.ideas.model import Rehearsal
from ninja_mentor.core.ideas.queries import evidence
from ninja_mentor.core.kernel.language import LANGUAGES, load_language
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.pitch.build import build
from ninja_mentor.core.pitch.source import pitch_source
from ninja_mentor.core.pitch.timing import planned_shares

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ninja_mentor.core.workspace import Workspace


@dataclass(frozen=True)
class Rehearsed:
    """Runs, newest first, and by language the share of a talk that each slide is planned for today."""

    runs: tuple[Rehearsal, ...]
    shares: Mapping[str, Mapping[str, float]]


def rehearsed(workspace: Workspace, idea_id: str) -> Rehearsed:
    """The living runs of the idea; `UserError` "gone" where there is no such idea."""
    runs = workspace.ask(evidence, Rehearsal, idea_id)
    source = workspace.ask(
        pitch_source, workspace.workflow, idea_id, workspace.today, workspace.attachments.read
    )
    spoken = {run.language for run in runs if run.slide_seconds} & set(LANGUAGES)
    shares = {}
    for language in sorted(spoken):
        slides = build(source, load_language(language, resource("locale"))).slides
        shares[language] = planned_shares(slides, language, workspace.workflow.speaking)
    newest_first = sorted(runs, key=lambda run: (run.date, run.created_at), reverse=True)
    return Rehearsed(tuple(newest_first), shares)
