"""Puts the sample into a workspace, finds out whether it is there, and takes it away again."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select, true
from sqlmodel import col

from ninja_mentor.core.ideas.model import Idea
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.people.model import Organisation, Person
from ninja_mentor.core.sample.dating import Dating
from ninja_mentor.core.sample.ideas import put_idea
from ninja_mentor.core.sample.people import put_people
from ninja_mentor.core.workflow.reading import Table

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.orm import Session

    from ninja_mentor.core.workspace import Workspace

MARKED = (Idea, Person, Organisation)


@dataclass(frozen=True)
class Loaded:
    """How many records were put there; none of those that were there already."""

    ideas: int
    people: int


def load_sample(workspace: Workspace) -> Loaded:
    """Puts the sample into the workspace in one step; what is there already is left as it is.

    Dates count from today. `UserError` "workflow-…" names the place of a mistake in the files.
    """
    folder = resource("sample")
    with workspace.transaction(mark("Sample workspace")) as tx:
        dating = Dating(tx.today, tx.now)
        people, new = put_people(tx, _table(folder / "people.toml"), dating)
        files = sorted((folder / "ideas").glob("*.toml"))
        ideas = sum(put_idea(tx, file.stem, _table(file), people, dating) for file in files)
    return Loaded(ideas, new)


def remove_sample(workspace: Workspace) -> None:
    """Puts the sample's ideas, people and organisations into the trash in one step, and nothing else."""
    with workspace.transaction(mark("Remove the sample")) as tx:
        for model in MARKED:
            marked = select(model).where(col(model.sample) == true(), col(model.deleted_at).is_(None))
            for record in tx.session.scalars(marked).all():
                tx.delete(record)


def has_sample(session: Session) -> bool:
    """Whether anything of the sample is here and not deleted."""
    return any(
        session.scalars(
            select(col(model.id)).where(col(model.sample) == true(), col(model.deleted_at).is_(None)).limit(1)
        ).first()
        is not None
        for model in MARKED
    )


def _table(path: Path) -> Table:
    return Table(tomllib.loads(path.read_text("utf-8")), path.name)
