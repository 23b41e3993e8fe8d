"""A pitch laid out on slides: every word with its size and place, before PowerPoint or PDF draw it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.pitch import fitting
from ninja_mentor.core.pitch.deck import places as deck_places
from ninja_mentor.core.pitch.deck.cards import NORMAL, figure_cards, people_cards
from ninja_mentor.core.pitch.deck.drawn import drawn, shape_of
from ninja_mentor.core.pitch.deck.goals import goals_of
from ninja_mentor.core.pitch.deck.laid import Arranged, Chart, Text
from ninja_mentor.core.pitch.deck.lists import FEW_ROWS, listed, running
from ninja_mentor.core.pitch.deck.places import MOST_FIGURES, Place, arrangements
from ninja_mentor.core.pitch.fitting import Box, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.pitch.deck.places import Arrangement
    from ninja_mentor.core.pitch.fitting import Fitter, Paragraph
    from ninja_mentor.core.pitch.snapshot import PitchSnapshot, Slide

SIZES: Final = (36, 33, 30, 28, 26, 24, 22, 20, 18)
ALONE_SIZES: Final = (44, 40, *SIZES)  # where nothing but words is on the slide
TITLE_SIZES: Final = (34, 31, 28, 25, 22, 20)
COVER_SIZES: Final = (60, 54, 48, 42, 36, 30, 26, 22)
SENTENCE_SIZES: Final = (36, 33, 30, 27, 24, 21, 18)
SMALL_SIZES: Final = (16, 14, 12)
LARGE_LIST: Final = 24  # points
LIST_SIZES: Final = (24, 22, 20, 18)
FOOTER_LETTERS: Final = 60


def arranged(snapshot: PitchSnapshot, fitter: Fitter) -> list[Arranged]:
    """All slides in order; the first one is the cover."""
    laying = _Laying(snapshot, fitter)
    return [
        laying.content(slide) if place else laying.cover(slide) for place, slide in enumerate(snapshot.slides)
    ]


@dataclass(frozen=True)
class _Laying:
    snapshot: PitchSnapshot
    fitter: Fitter

    def cover(self, slide: Slide) -> Arranged:
        small = (self.snapshot.origin, self.snapshot.contact)
        return Arranged(
            slide,
            slide.fallback_language or self.snapshot.language,
            self._text(deck_places.COVER_TITLE, [(Words(slide.heading, strong=True),)], COVER_SIZES),
            self._text(deck_places.COVER_SENTENCE, [(Words(line),) for line in slide.body], SENTENCE_SIZES)
            if slide.body
            else None,
            self._text(deck_places.COVER_ORIGIN, [(Words(line),) for line in small if line], SMALL_SIZES)
            if any(small)
            else None,
        )

    def content(self, slide: Slide) -> Arranged:
        chart = drawn(slide.chart, self.snapshot.numbers)
        people = people_cards(slide, self.fitter)
        figures = slide.figures[:MOST_FIGURES]
        count = len(figures) or len(people)
        goals = () if count else goals_of(self.snapshot, slide.sdgs, self.fitter)
        alone = not (count or goals or chart)
        chosen, body = self._best(
            arrangements(count or (deck_places.FIGURES_ABOVE if goals else 0), chart=chart is not None),
            [*listed(() if people else slide.rows), *((Words(line),) for line in slide.body)],
            ALONE_SIZES if alone else SIZES,
        )
        if alone and len(slide.rows) > FEW_ROWS:
            body = self._many(slide)
        cards = people or figure_cards(figures, chosen.cards, self.fitter)
        title = fitting.beginning(self.snapshot.title, FOOTER_LETTERS)
        return Arranged(
            slide,
            slide.fallback_language or self.snapshot.language,
            self._text(deck_places.TITLE, [(Words(slide.heading, strong=True),)], TITLE_SIZES),
            body,
            None,
            cards,
            goals,
            Chart(chosen.chart, chart, shape_of(chart, chosen.chart, self.fitter))
            if chart and chosen.chart
            else None,
            title,
        )

    def _best(
        self, ways: Sequence[Arrangement], paragraphs: Sequence[Paragraph], sizes: Sequence[float]
    ) -> tuple[Arrangement, Text | None]:
        """The first way in which the words are large, else the one with the largest; words before charts."""
        if not paragraphs:
            return ways[0], None
        tried = [(way, self._text(way.body, paragraphs, sizes, roomy=NORMAL)) for way in ways]
        whole = [each for each in tried if not each[1].words.shortened]
        with_chart = [each for each in whole if each[0].chart]
        large = [each for each in with_chart if each[1].words.points >= NORMAL]
        if large:
            return large[0]
        if with_chart:
            return max(with_chart, key=lambda each: each[1].words.points)
        return tried[-1]

    def _many(self, slide: Slide) -> Text:
        """A long list: in one column where it is large, else in two; where lines are too few it runs on."""
        lines: list[Paragraph] = [(Words(line),) for line in slide.body]
        paragraphs = [*listed(slide.rows), *lines]
        one = self._text(deck_places.BODY, paragraphs, SIZES, roomy=NORMAL)
        if one.words.points >= LARGE_LIST and not one.words.shortened:
            return one
        place = deck_places.BODY
        # A line less than there is: none is broken between the columns.
        column = Box(
            (place.width - deck_places.GUTTER) / 2, 2 * place.height - LARGE_LIST * fitting.JAPANESE_LINE
        )
        two = self.fitter.fit(paragraphs, column, LIST_SIZES)
        if not two.shortened:
            height = self.fitter.height(paragraphs, two.points, column.width)
            half = min(height / 2 + 1.5 * two.points * fitting.JAPANESE_LINE, place.height)
            return Text(Place(place.left, place.top, place.width, half), two, columns=2)
        return self._text(place, [*running(slide.rows), *lines], SIZES)

    def _text(
        self, place: Place, paragraphs: Sequence[Paragraph], sizes: Sequence[float], *, roomy: float = 0
    ) -> Text:
        return Text(place, self.fitter.fit(paragraphs, Box(place.width, place.height), sizes, roomy=roomy))
