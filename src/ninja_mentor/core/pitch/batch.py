"""Many pitches as one piece of work: every idea in every language, each in a file of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ninja_mentor.core.ideas.model import Idea
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.saving import explained_writing
from ninja_mentor.core.pitch.exporting import export_pitch
from ninja_mentor.core.pitch.file_names import folded, new_file_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from sqlalchemy.orm import Session

    from ninja_mentor.core.pitch.checks import Check
    from ninja_mentor.core.pitch.exporting import Press
    from ninja_mentor.core.pitch.ordering import Order
    from ninja_mentor.core.workspace import Workspace


@dataclass(frozen=True)
class Failure:
    """A file that was not written, and why: a `UserError`, or a bug."""

    title: str  # of the idea
    language: str
    error: Exception


@dataclass(frozen=True)
class BatchReport:
    """What came of it. `left_out` says who of an idea's team, and which picture, is in no file."""

    written: tuple[Path, ...]
    failed: tuple[Failure, ...]
    left_out: tuple[tuple[str, Check], ...]  # title of the idea, who or what, and why


def export_batch(
    workspace: Workspace,
    idea_ids: Sequence[str],
    languages: Sequence[str],
    order: Order,
    folder: Path,
    press: Press,
    step: Callable[[float, str], object] = lambda _fraction, _title: None,
) -> BatchReport:
    """Writes the pitch of each idea in each of the languages as `order` says, whose own language is passed over.

    A file that cannot be written does not keep the others from it, and nothing in the folder is written over.
    `step` is told before each file how far the work is, 0 to 1, and whose turn it is; what it raises ends the
    work between two files. `UserError` where the order or the folder cannot be.
    """
    orders = [replace(order, language=language) for language in dict.fromkeys(languages)]
    for each in orders:
        each.check()
    if folder.exists() and not folder.is_dir():
        raise UserError("folder-is-file", folder=str(folder))
    with explained_writing(folder / "pitch"):
        folder.mkdir(parents=True, exist_ok=True)
        taken = {folded(path.name) for path in folder.iterdir()}
    written: list[Path] = []
    failed: list[Failure] = []
    left_out: dict[tuple[str, str], tuple[str, Check]] = {}
    work = [(idea_id, each) for idea_id in dict.fromkeys(idea_ids) for each in orders]
    for number, (idea_id, each) in enumerate(work):
        title = workspace.ask(_title, idea_id)
        step(number / len(work), title)
        path = folder / new_file_name(title, each, taken)
        try:
            exported = export_pitch(workspace, idea_id, each, path, press)
        except Exception as error:  # noqa: BLE001  (told with the others; a bug in one pitch must not cost the rest)
            failed.append(Failure(title, each.language, error))
            continue
        taken.add(folded(path.name))
        written.append(path)
        for check in exported.checks:
            if "name" in check.facts:
                left_out.setdefault((idea_id, str(check.facts["name"])), (title, check))
    step(1.0, "")
    return BatchReport(tuple(written), tuple(failed), tuple(left_out.values()))


def _title(session: Session, idea_id: str) -> str:
    idea = session.get(Idea, idea_id)
    return idea.title if idea is not None else ""
