"""The one page and the deck of a full idea, once everything is loaded."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Final

from benchmarks.figures import Figure, median_of
from ninja_mentor.bootstrap import open_workspace
from ninja_mentor.core.overview.resolving import resolve_idea
from ninja_mentor.core.pitch.exporting import export_pitch

if TYPE_CHECKING:
    from pathlib import Path

IDEA: Final = "Café de Altura Directo"
GOALS: Final = {"pdf": 200.0, "pptx": 500.0, "txt": None}


def measure(folder: Path) -> list[Figure]:
    """Figures of exporting from the sample workspace in `folder`, in Japanese: the hardest to set."""
    with closing(open_workspace(folder)) as workspace:
        idea_id = workspace.ask(resolve_idea, IDEA).id

        def export(kind: str) -> None:
            export_pitch(workspace, idea_id, kind, "ja", folder / f"pitch.{kind}")

        figures = []
        for kind, goal in GOALS.items():
            export(kind)
            figures.append(Figure(f"pitch as {kind}, warm", median_of(7, export, kind), "ms", goal))
    return figures
