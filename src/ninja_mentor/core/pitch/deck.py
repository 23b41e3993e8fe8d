"""The ten-slide deck as native PowerPoint: placeholders, editable text, speaker notes with the full answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.pitch import deck_places, fitting
from ninja_mentor.core.pitch.deck_base import COVER, FIGURES, FIRST_FIGURE, ORIGIN, TEXT, base_deck
from ninja_mentor.core.pitch.deck_places import MOST_FIGURES
from ninja_mentor.core.pitch.deck_shapes import add_footer, add_goals
from ninja_mentor.core.pitch.deck_text import fill, locale_of, set_language
from ninja_mentor.core.pitch.fitting import Box, Fitter, Paragraph, Words
from ninja_mentor.core.pitch.plain import cleaned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pptx.presentation import Presentation
    from pptx.shapes.placeholder import SlidePlaceholder
    from pptx.slide import Slide as NativeSlide

    from ninja_mentor.core.pitch.fonts import FontBook
    from ninja_mentor.core.pitch.snapshot import Figure, PitchSnapshot, Slide

NORMAL: Final = 30  # points: what the last row can read
SIZES: Final = (36, 33, 30, 28, 26, 24, 22, 20, 18)
TITLE_SIZES: Final = (34, 31, 28, 25, 22, 20)
COVER_SIZES: Final = (60, 54, 48, 42, 36, 30, 26, 22)
SENTENCE_SIZES: Final = (36, 33, 30, 27, 24, 21, 18)
VALUE_SIZES: Final = (44, 40, 37, 34, 31, 28, 25, 22, 18, 16, 14)
LABEL_SIZES: Final = (20, 18, 16, 14, 12)
READABLE_LABEL: Final = 17
SMALL_SIZES: Final = (16, 14, 12)
FEW_ROWS: Final = 5
LONGEST_PROPERTY: Final = 250  # characters; PowerPoint takes 255


@dataclass(frozen=True)
class Deck:
    """The file, and the slides whose text went on in the notes."""

    pptx: bytes
    shortened: tuple[str, ...] = ()


class DeckWriter:
    """Writes decks; keeps the empty one between them."""

    def __init__(self, fonts: FontBook) -> None:
        self._fitter = Fitter(fonts)

    @cached_property
    def _base(self) -> bytes:
        return base_deck()

    def write(self, snapshot: PitchSnapshot) -> Deck:
        """All slides of the pitch, in order; the first one is the cover."""
        from pptx import Presentation as open_deck  # noqa: N813, PLC0415  (heavy: only where a deck is written)

        snapshot = cleaned(snapshot)
        native = open_deck(BytesIO(self._base))
        _describe(native, snapshot)
        drawing = _Drawing(native, snapshot, self._fitter)
        shortened = [slide.id for place, slide in enumerate(snapshot.slides) if drawing.add(place, slide)]
        file = BytesIO()
        native.save(file)
        return Deck(file.getvalue(), tuple(shortened))


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


class _Drawing:
    """Puts slides into one deck."""

    def __init__(self, native: Presentation, snapshot: PitchSnapshot, fitter: Fitter) -> None:
        self._native = native
        self._snapshot = snapshot
        self._fitter = fitter
        self._shortened = False

    def add(self, place: int, slide: Slide) -> bool:
        """Adds the slide; whether some of its text had to go on in the notes."""
        self._shortened = False
        if place == 0:
            native = self._cover(slide)
        else:
            native = self._content(slide)
            add_footer(native, self._snapshot.title)
        notes = native.notes_slide.notes_text_frame
        if notes is not None:
            fill(notes, [(Words(line),) for line in slide.notes.split("\n")], None)
        set_language(native.notes_slide.element, slide.fallback_language or self._snapshot.language)
        set_language(native.element, slide.fallback_language or self._snapshot.language)
        return self._shortened

    def _cover(self, slide: Slide) -> NativeSlide:
        native: NativeSlide = self._native.slides.add_slide(self._native.slide_layouts[COVER])
        shapes = {shape.placeholder_format.idx: shape for shape in native.placeholders}
        self._put(shapes[0], [(Words(slide.heading, strong=True),)], COVER_SIZES)
        self._put(shapes[1], [(Words(line),) for line in slide.body], SENTENCE_SIZES)
        small = (self._snapshot.origin, self._snapshot.contact)
        self._put(shapes[ORIGIN], [(Words(line),) for line in small if line], SMALL_SIZES)
        return native

    def _content(self, slide: Slide) -> NativeSlide:
        layout = FIGURES if slide.figures or slide.sdgs else TEXT
        native: NativeSlide = self._native.slides.add_slide(self._native.slide_layouts[layout])
        shapes = {shape.placeholder_format.idx: shape for shape in native.placeholders}
        self._put(shapes[0], [(Words(slide.heading, strong=True),)], TITLE_SIZES)
        self._put(shapes[1], _paragraphs(slide), SIZES, roomy=NORMAL)
        if layout == FIGURES:
            self._put_figures(shapes, slide.figures[:MOST_FIGURES])
            add_goals(native, slide.sdgs if not slide.figures else ())
        return native

    def _put_figures(self, shapes: dict[int, SlidePlaceholder], figures: Sequence[Figure]) -> None:
        for number in range(len(figures), MOST_FIGURES):  # empty ones would ask to be filled
            element = shapes[FIRST_FIGURE + number].element
            element.getparent().remove(element)
        if not figures:
            return
        places = deck_places.figure_places(len(figures))
        width = places[0].width - 2 * deck_places.INSET
        values = [[(Words(figure.value, strong=True),)] for figure in figures]
        labels = [[(Words(figure.label),)] for figure in figures]
        size: float = min(self._value_size(value, width) for value in values)
        size, room, small = self._figure_sizes(size, labels, width)
        for number, place in enumerate(places):
            shape = shapes[FIRST_FIGURE + number]
            shape.left, shape.top, shape.width, shape.height = place.emu
            value = self._fitter.fit(values[number], Box(width, size * 1.5), (size,))
            label = self._fitter.fit(labels[number], room, (small,))
            self._shortened |= value.shortened or label.shortened
            fill(shape.text_frame, value.paragraphs, size)
            fill(shape.text_frame, label.paragraphs, small, level=1, more=True)

    def _figure_sizes(
        self, size: float, labels: Sequence[Sequence[Paragraph]], width: float
    ) -> tuple[float, Box, float]:
        """Value size, room for a label, label size: the value gives way until its label can be read."""
        while True:
            room = Box(width, deck_places.FIGURE_ROW.height - deck_places.INSET_TOP - size * fitting.LINE - 2)
            small = min(self._fitter.fit(label, room, LABEL_SIZES).points for label in labels)
            if small >= READABLE_LABEL or size <= NORMAL:
                return size, room, small
            size -= 2

    def _value_size(self, value: Sequence[Paragraph], width: float) -> int:
        """The largest size at which the value stands on one line."""
        return next(
            (size for size in VALUE_SIZES if self._fitter.height(value, size, width) < size * 1.5),
            VALUE_SIZES[-1],
        )

    def _put(
        self,
        shape: SlidePlaceholder,
        paragraphs: Sequence[Paragraph],
        sizes: Sequence[float],
        *,
        roomy: float = 0,
    ) -> None:
        if not paragraphs:
            return
        box = Box(shape.width / deck_places.EMU, shape.height / deck_places.EMU)
        fitted = self._fitter.fit(paragraphs, box, sizes, roomy=roomy)
        self._shortened |= fitted.shortened
        fill(shape.text_frame, fitted.paragraphs, fitted.points)


def _paragraphs(slide: Slide) -> list[Paragraph]:
    paragraphs: list[Paragraph] = []
    for row in slide.rows:
        if len(slide.rows) > FEW_ROWS:
            rest = (Words(f"   {row.rest}"),) if row.rest else ()
            paragraphs.append((Words(row.strong, strong=True), *rest))
            continue
        paragraphs.append((Words(row.strong, strong=True),))
        if row.rest:
            paragraphs.append((Words(row.rest, quiet=True),))
    return paragraphs + [(Words(line),) for line in slide.body]
