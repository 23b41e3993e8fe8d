"""The one page and the deck of a full idea, once everything is loaded."""

from __future__ import annotations

from contextlib import closing
from statistics import median
from typing import TYPE_CHECKING, Final

from benchmarks.figures import Figure, milliseconds
from ninja_mentor.bootstrap import open_workspace
from ninja_mentor.core.ideas.edits import write_text
from ninja_mentor.core.overview.resolving import resolve_idea
from ninja_mentor.core.pitch.exporting import Press, export_pitch

if TYPE_CHECKING:
    from pathlib import Path

IDEA: Final = "Café de Altura Directo"
GOALS: Final = {"pdf": 200.0, "pptx": 500.0, "txt": None}
TIMES: Final = 7


def measure(folder: Path) -> list[Figure]:
    """Figures of exporting from the sample workspace in `folder`, in Japanese: the hardest to set.

    The problem is written anew before each export: Typst remembers what it has set, so the same words again
    would cost nothing.
    """
    with closing(open_workspace(folder)) as workspace:
        idea_id = workspace.ask(resolve_idea, IDEA).id
        press = Press()  # as the window keeps one

        def rewrite(number: int) -> None:
            with workspace.transaction("Write") as tx:
                write_text(
                    tx,
                    idea_id,
                    "problem",
                    "ja",
                    f"農家は{number}年のあいだ、価格を当日まで知りませんでした。",
                )

        def export(kind: str) -> float:
            return milliseconds(export_pitch, workspace, idea_id, kind, "ja", folder / f"pitch.{kind}", press)

        figures = []
        for kind, goal in GOALS.items():
            taken = []
            for number in range(TIMES + 1):
                rewrite(number)
                taken.append(export(kind))
            figures.append(Figure(f"pitch as {kind}, warm", median(taken[1:]), "ms", goal))
    return figures
