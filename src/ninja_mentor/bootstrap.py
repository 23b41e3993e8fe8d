"""The only place where parts are put together, by plain constructor calls."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from ninja_mentor.core.attachments import model as attachments
from ninja_mentor.core.attachments.rules import AttachmentRules
from ninja_mentor.core.exchange.replicas import Replicas
from ninja_mentor.core.ideas import model as ideas
from ninja_mentor.core.ideas.rules import IdeaRules
from ninja_mentor.core.kernel.clock import SystemClock
from ninja_mentor.core.kernel.folders import user_folders
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.kernel.zones import use_own_zones
from ninja_mentor.core.mentoring import model as mentoring
from ninja_mentor.core.mentoring.rules import MentoringRules
from ninja_mentor.core.people import model as people
from ninja_mentor.core.people.rules import PeopleRules
from ninja_mentor.core.pitch import model as pitch
from ninja_mentor.core.pitch.rules import PitchRules
from ninja_mentor.core.store.search import SearchIndex
from ninja_mentor.core.workflow.loading import load_workflow
from ninja_mentor.core.workspace import Parts, Workspace

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.clock import Clock


def make_parts(clock: Clock | None = None, devices: Path | None = None) -> Parts:
    """The records, rules and participants of this program's features."""
    use_own_zones()
    workflow = load_workflow(resource("workflow"))
    features = (
        (ideas, IdeaRules([stage.id for stage in workflow.stages])),
        (mentoring, MentoringRules()),
        (people, PeopleRules()),
        (attachments, AttachmentRules()),
        (pitch, PitchRules()),
    )
    return Parts(
        records=tuple(record for model, _ in features for record in model.RECORDS),
        rules={kind: rules for _, rules in features for kind in rules.kinds},
        participants=(SearchIndex(), Replicas(secrets.randbits(63) or 1)),
        workflow=workflow,
        clock=clock or SystemClock(),
        devices=devices or Path(user_folders().user_data_dir) / "devices",
    )


def open_workspace(folder: Path, *, writing: bool = True, acting_as: str | None = None) -> Workspace:
    """Opens a workspace folder with everything this program knows of."""
    return Workspace.open(folder, make_parts(), writing=writing, acting_as=acting_as)
