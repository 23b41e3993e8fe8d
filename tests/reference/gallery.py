"""Pictures of every template and theme, for people to look at: `python -m tests.reference.gallery`.

Writes `docs/pictures/pages-*.png` (templates from left to right, themes from top to bottom) and `decks-*.png`
(a theme a row), in Spanish and Japanese, from the sample. Run it when a template changes, and look.
"""

from __future__ import annotations

import tempfile
from contextlib import closing
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PIL import Image

from ninja_mentor.bootstrap import open_workspace
from ninja_mentor.core.overview.resolving import resolve_idea
from ninja_mentor.core.pitch.exporting import Press, prepare
from ninja_mentor.core.pitch.ordering import Order
from ninja_mentor.core.pitch.rules import TEMPLATES, THEMES
from ninja_mentor.core.sample.loading import load_sample

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ninja_mentor.core.pitch.snapshot import PitchSnapshot

PICTURES: Final = Path(__file__).parents[2] / "docs" / "pictures"
IDEA: Final = "Café de Altura Directo"
LANGUAGES: Final = ("es", "ja")
SHOWN: Final = ("title", "market", "model", "ask")  # slides of each deck
PAGE_DENSITY: Final = 50  # pixels an inch
SLIDE_DENSITY: Final = 26
GAP: Final = 16
GROUND: Final = "#E4E4DE"


def make(folder: Path) -> list[Path]:
    """Writes all pictures into the folder."""
    press, written = Press(), []
    with tempfile.TemporaryDirectory() as made, closing(open_workspace(Path(made))) as workspace:
        load_sample(workspace)
        idea_id = workspace.ask(resolve_idea, IDEA).id
        for language in LANGUAGES:
            whole = prepare(workspace, idea_id, Order(language), press).snapshot
            pages = [[_page(press, whole, template, theme) for template in TEMPLATES] for theme in THEMES]
            decks = [_slides(press, whole, theme) for theme in THEMES]
            for name, rows in (("pages", pages), ("decks", decks)):
                target = folder / f"{name}-{language}.png"
                _sheet(rows).quantize(256, kmeans=4, dither=Image.Dither.NONE).save(target, optimize=True)
                written.append(target)
    return written


def _page(press: Press, whole: PitchSnapshot, template: str, theme: str) -> Image.Image:
    looked_at = replace(whole, design=replace(whole.design, template=template, theme=theme))
    return _opened(press.one_page.pictures(looked_at, PAGE_DENSITY))[0]


def _slides(press: Press, whole: PitchSnapshot, theme: str) -> list[Image.Image]:
    slides = tuple(slide for slide in whole.slides if slide.id in SHOWN)
    shown = replace(whole, slides=slides, design=replace(whole.design, theme=theme))
    return _opened(press.slides.pictures(shown, SLIDE_DENSITY))


def _opened(pictures: Iterable[bytes]) -> list[Image.Image]:
    return [Image.open(BytesIO(picture)).convert("RGB") for picture in pictures]


def _sheet(rows: Sequence[Sequence[Image.Image]]) -> Image.Image:
    """The pictures in rows, with room between them."""
    width = max(sum(picture.width + GAP for picture in row) for row in rows) + GAP
    sheet = Image.new("RGB", (width, sum(row[0].height + GAP for row in rows) + GAP), GROUND)
    top = GAP
    for row in rows:
        left = GAP
        for picture in row:
            sheet.paste(picture, (left, top))
            left += picture.width + GAP
        top += row[0].height + GAP
    return sheet


if __name__ == "__main__":
    make(PICTURES)
