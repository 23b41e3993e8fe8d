"""The one page and the deck of a full idea, its preview, and many pitches at once, with everything loaded."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING, Final

from benchmarks.figures import Figure, milliseconds
from ninja_mentor.bootstrap import open_workspace
from ninja_mentor.core.ideas.edits import log_idea, set_numbers, write_text
from ninja_mentor.core.ideas.queries import answers, numbers
from ninja_mentor.core.kernel.language import LANGUAGES
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.overview.resolving import resolve_idea
from ninja_mentor.core.pitch.batch import export_batch
from ninja_mentor.core.pitch.exporting import Press, export_pitch, prepare
from ninja_mentor.core.pitch.ordering import Order
from ninja_mentor.core.pitch.page_data import page_data
from ninja_mentor.core.typesetting.plain import cleaned
from ninja_mentor.core.typesetting.typesetter import Typesetter

if TYPE_CHECKING:
    from pathlib import Path

    from ninja_mentor.core.pitch.snapshot import PitchSnapshot
    from ninja_mentor.core.workspace import Workspace

IDEA: Final = "Café de Altura Directo"
GOALS: Final = {"pdf": 200.0, "pptx": 500.0, "txt": None}
TIMES: Final = 7
DENSITY: Final = 96.0  # pixels an inch: a usual screen
PREVIEW_GOAL: Final = 3.0  # times what Typst alone needs for the page
MANY: Final = 40  # ideas
COUNTED: Final = ("currency", "price", "variable_cost", "fixed_costs", "startup_costs", "units")


def measure(folder: Path) -> list[Figure]:
    """Figures of exporting from the sample workspace in `folder`, in Japanese: the hardest to set.

    The problem is written anew before each export: Typst remembers what it has set, so the same words again
    would cost nothing.
    """
    with closing(open_workspace(folder)) as workspace:
        idea_id = workspace.ask(resolve_idea, IDEA).id
        press = Press()  # as the window keeps one
        return [
            *_exports(workspace, idea_id, press, folder),
            _preview(workspace, idea_id, press),
            *_batch(workspace, idea_id, press, folder / "batch"),
        ]


def _exports(workspace: Workspace, idea_id: str, press: Press, folder: Path) -> list[Figure]:
    figures = []
    for kind, goal in GOALS.items():
        taken = []
        for number in range(TIMES + 1):
            _rewrite(workspace, idea_id, number)
            out = folder / f"pitch.{kind}"
            taken.append(milliseconds(export_pitch, workspace, idea_id, Order("ja", kind), out, press))
        figures.append(Figure(f"pitch as {kind}, warm", median(taken[1:]), "ms", goal))
    return figures


def _preview(workspace: Workspace, idea_id: str, press: Press) -> Figure:
    """From what is stored to the picture of the page after an edit, against Typst alone with its data ready."""
    order, previews, bare = Order("ja"), [], []

    def preview() -> None:
        press.one_page.pointed(prepare(workspace, idea_id, order, press).snapshot, DENSITY)

    snapshot = prepare(workspace, idea_id, order, press).snapshot
    typesetter = Typesetter(press.fonts, resource("pitch", f"{snapshot.design.template}.typ"))
    for number in range(TIMES + 1):
        _rewrite(workspace, idea_id, 100 + number)
        previews.append(milliseconds(preview))
        data = page_data(cleaned(_with_problem(snapshot, 200 + number)))
        bare.append(milliseconds(typesetter.pictures, data, DENSITY))
    ratio = median(previews[1:]) / median(bare[1:])
    return Figure("preview after an edit, to Typst alone", ratio, "times", PREVIEW_GOAL)


def _batch(workspace: Workspace, idea_id: str, press: Press, out: Path) -> list[Figure]:
    ideas = _copies(workspace, idea_id)
    taken = milliseconds(export_batch, workspace, ideas, LANGUAGES, Order("es", "pdf"), out, press)
    files = len(ideas) * len(LANGUAGES)
    return [
        Figure(f"{MANY} ideas in {len(LANGUAGES)} languages as one batch", taken / 1000, "s"),
        Figure("a file of the batch", taken / files, "ms"),
    ]


def _copies(workspace: Workspace, idea_id: str) -> list[str]:
    """Ideas that say what this one says, each with words of its own in every text."""
    texts = {field: answer.texts() for field, answer in workspace.ask(answers, idea_id).items()}
    counted = workspace.ask(numbers, idea_id)
    made = []
    for number in range(MANY):
        with workspace.transaction("Copy") as tx:
            idea = log_idea(tx, f"{IDEA} {number}", source="es", country="BO")
            for field, said in texts.items():
                for language, text in said.items():
                    write_text(tx, idea.id, field, language, f"{text} ({number})")
            if counted is not None:
                set_numbers(tx, idea.id, **{name: getattr(counted, name) for name in COUNTED})
        made.append(idea.id)
    return made


def _rewrite(workspace: Workspace, idea_id: str, number: int) -> None:
    with workspace.transaction("Write") as tx:
        write_text(tx, idea_id, "problem", "ja", _problem(number))


def _with_problem(snapshot: PitchSnapshot, number: int) -> PitchSnapshot:
    parts = (
        replace(part, text=_problem(number)) if part.id == "problem" else part for part in snapshot.parts
    )
    return replace(snapshot, parts=tuple(parts))


def _problem(number: int) -> str:
    return f"農家は{number}年のあいだ、価格を当日まで知りませんでした。"
