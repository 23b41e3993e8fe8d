"""The deck as native PowerPoint: placeholders, editable text and charts, speaker notes with the full answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.pitch.deck.arranged import arranged
from ninja_mentor.core.pitch.deck.base import (
    CHART,
    COVER,
    DRAWING,
    FIGURES,
    FIGURES_CHART,
    FIRST_FIGURE,
    ORIGIN,
    TEXT,
    base_deck,
    cover_colours,
)
from ninja_mentor.core.pitch.deck.charts import add_chart
from ninja_mentor.core.pitch.deck.places import EMU, GUTTER
from ninja_mentor.core.pitch.deck.shapes import add_footer, add_square, stand_at
from ninja_mentor.core.pitch.deck.text import fill, locale_of, set_language
from ninja_mentor.core.pitch.fitting import GAP, Fitter, Words
from ninja_mentor.core.typesetting.look import THEMES
from ninja_mentor.core.typesetting.plain import cleaned

if TYPE_CHECKING:
    from typing import Any

    from pptx.presentation import Presentation
    from pptx.slide import Slide as NativeSlide

    from ninja_mentor.core.pitch.deck.laid import Arranged, Card, Goal, Text
    from ninja_mentor.core.pitch.snapshot import PitchSnapshot
    from ninja_mentor.core.typesetting.fonts import FontBook

LONGEST_PROPERTY: Final = 250  # characters; PowerPoint takes 255


@dataclass(frozen=True)
class Deck:
    """The file, and the slides whose text went on in the notes."""

    pptx: bytes
    shortened: tuple[str, ...] = ()


class DeckWriter:
    """Writes decks; keeps the empty one of each theme between them."""

    def __init__(self, fonts: FontBook) -> None:
        self._fitter = Fitter(fonts)
        self._bases: dict[str, bytes] = {}

    def write(self, snapshot: PitchSnapshot) -> Deck:
        """All slides of the pitch, in order; the first one is the cover."""
        from pptx import Presentation as open_deck  # noqa: N813, PLC0415  (heavy: only where a deck is written)

        snapshot = cleaned(snapshot)
        native = open_deck(BytesIO(self._base(snapshot.design.theme)))
        _describe(native, snapshot)
        slides = arranged(snapshot, self._fitter)
        for slide in slides:
            _draw(native, slide, snapshot.language)
        file = BytesIO()
        native.save(file)
        return Deck(file.getvalue(), tuple(each.slide.id for each in slides if each.shortened))

    def _base(self, theme: str) -> bytes:
        if theme not in self._bases:
            self._bases[theme] = base_deck(THEMES[theme], cover_colours(theme))
        return self._bases[theme]


def _describe(native: Presentation, snapshot: PitchSnapshot) -> None:
    about = native.core_properties
    about.title = snapshot.title[:LONGEST_PROPERTY]
    about.subject = snapshot.sentence[:LONGEST_PROPERTY]
    about.author = snapshot.author[:LONGEST_PROPERTY]
    about.last_modified_by = about.author
    about.language = locale_of(snapshot.language)
    about.comments = about.keywords = ""
    if snapshot.date_iso:
        about.created = about.modified = datetime.fromisoformat(snapshot.date_iso)


def _draw(deck: Presentation, slide: Arranged, language: str) -> None:
    native: NativeSlide = deck.slides.add_slide(deck.slide_layouts[_layout(slide)])
    shapes: dict[int, Any] = {shape.placeholder_format.idx: shape for shape in native.placeholders}
    _put(shapes.pop(0), slide.title)
    _put(shapes.pop(1), slide.body, gap=None if slide.is_cover else GAP)
    if slide.is_cover:
        _put(shapes.pop(ORIGIN), slide.origin)
    for number, card in enumerate(slide.cards):
        _put_card(shapes.pop(FIRST_FIGURE + number), card)
    for number, goal in enumerate(slide.goals):
        if goal.name:
            _put_name(shapes.pop(FIRST_FIGURE + number), goal)
        add_square(native, goal)
    if slide.chart:
        add_chart(shapes.pop(DRAWING), slide.chart, language)
    for shape in shapes.values():  # empty ones would ask to be filled
        shape.element.getparent().remove(shape.element)
    if slide.footer is not None:
        add_footer(native, slide.footer)
    notes = native.notes_slide.notes_text_frame
    if notes is not None:
        fill(notes, [(Words(line),) for line in slide.slide.notes.split("\n")], None)
    set_language(native.notes_slide.element, slide.language)
    set_language(native.element, slide.language)


def _layout(slide: Arranged) -> int:
    if slide.is_cover:
        return COVER
    if slide.chart:
        return FIGURES_CHART if len(slide.cards) > 1 or slide.goals else CHART
    return FIGURES if slide.cards or slide.goals else TEXT


def _put(shape: Any, text: Text | None, gap: float | None = None) -> None:  # noqa: ANN401  (typed only in part)
    if text:
        points = text.words.points
        stand_at(shape, text.place)
        fill(shape.text_frame, text.words.paragraphs, points, gap=gap and gap * points)
        if text.columns > 1:
            body = shape.text_frame._txBody.bodyPr  # noqa: SLF001  (python-pptx has no word for it)
            body.set("numCol", str(text.columns))
            body.set("spcCol", str(GUTTER * EMU))


def _put_card(shape: Any, card: Card) -> None:  # noqa: ANN401
    stand_at(shape, card.place)
    fill(shape.text_frame, card.value.paragraphs, card.value.points)
    fill(shape.text_frame, card.label.paragraphs, card.label.points, level=1, more=True)


def _put_name(shape: Any, goal: Goal) -> None:  # noqa: ANN401
    from pptx.enum.text import MSO_ANCHOR  # noqa: PLC0415

    if goal.name:
        stand_at(shape, goal.name.place)
        fill(shape.text_frame, goal.name.words.paragraphs, goal.name.words.points, level=1)
        shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
